"""Who was told of a concern reads on while they sit where they heard it, and no longer; whoever raised it reads on for good."""

import sqlalchemy as sa

from lantern.alerts.records import alert
from lantern.commissioners.records import body
from lantern.identity.records import account, seat
from tests import cast
from tests.server.alerts.test_bodies_that_change import merged, sits
from tests.server.alerts.test_telling import raised
from tests.server.concerns.test_reopening import codes
from tests.world import World


async def test_whoever_was_told_reads_nothing_more_of_it_once_their_seat_has_ended(world: World) -> None:
    concern = await raised(world, person="danny")
    kwame = await world.phone("kwame")
    assert kwame.one("concerns", concern)["words"] and kwame.all("alerts")
    await world.end_seat("kwame-placing_oncall")
    await (await world.phone("huw")).send(cast.take(concern))
    await kwame.sync()
    assert kwame.rows.get(("concerns", concern)) is None
    assert kwame.all("alerts") == [], "nothing on their first screen asks for what they can no longer open"
    assert await codes(kwame, cast.take(concern)) == ["out-of-scope"]


async def test_a_seat_elsewhere_is_not_the_seat_in_which_they_heard_it(world: World) -> None:
    concern = await raised(world, person="danny")
    await world.later(minutes=61)
    gareth = await world.phone("gareth")
    assert gareth.one("concerns", concern)["words"], "told as on-call of another body with somebody there"
    await world.run(seat.update().where(seat.c.account == "gareth").values(body="elsewhere"))
    await gareth.sync()
    assert gareth.rows.get(("concerns", concern)) is None


async def test_whoever_keeps_another_seat_of_the_same_body_reads_on(world: World) -> None:
    concern = await raised(world, person="danny")
    await world.later(minutes=61)
    gareth = await world.phone("gareth")
    await world.end_seat("gareth-placing_oncall")
    await gareth.sync()
    assert gareth.one("concerns", concern)["words"]


async def test_a_seat_with_a_last_day_that_lies_ahead_is_still_a_seat(world: World) -> None:
    concern = await raised(world, person="danny")
    await world.later(minutes=61)
    asha = await world.phone("asha")
    await world.end_seat("asha-region", on="2026-11-18")
    await asha.sync()
    assert asha.one("concerns", concern)["words"]
    await world.later(days=2)
    await asha.sync()
    assert asha.rows.get(("concerns", concern)) is None


async def test_the_operator_who_was_told_when_nobody_was_left_reads_on_while_they_run_the_house(world: World) -> None:
    for one in ("huw-host_lead", "dilys-host_deputy", "kwame-placing_oncall", "asha-region", "gareth-placing_oncall"):
        await world.end_seat(one)
    concern = await raised(world, person="danny")
    root = await world.phone("root")
    assert root.one("concerns", concern)["words"]
    await world.run(seat.update().where(seat.c.id == "root-administrator").values(until_on="2026-11-16"))
    await world.end_seat("root-operator")
    await root.sync()
    assert root.rows.get(("concerns", concern)) is None


async def test_whoever_moves_over_with_their_merged_body_reads_on_what_they_were_told(world: World) -> None:
    concern = await raised(world, person="danny")
    kwame = await world.phone("kwame")
    await merged(world, "north", "quiet")
    await world.run(body.update().where(body.c.id == "quiet").values(closed_on="2026-11-10", successor="elsewhere"))
    await world.run(seat.delete().where(seat.c.id == "kwame-placing_oncall"))
    await sits(world, "kwame", "placing_oncall", "elsewhere")
    await kwame.sync()
    assert kwame.one("concerns", concern)["words"]


async def test_whoever_raised_it_sees_every_step_though_no_seat_is_left(world: World) -> None:
    another = await raised(world, "gareth", person="danny")
    priya = await world.phone("priya")
    await priya.send(given := cast.raise_concern(person="mary"))
    assert {another, given["concern"]} <= priya.ids("concerns")
    await world.end_seat("priya-placing_commissioner")
    await (await world.phone("huw")).send(cast.take(given["concern"]))
    await priya.sync()
    assert priya.one("concerns", given["concern"])["taken"]["by_name"] == "Huw"
    assert priya.ids("concerns") == {given["concern"]}, "what others raised went with the seat"


async def reminded(world: World) -> set[str]:
    """Who was asked, by letter, to ring whom it must be told outside."""
    return {
        one.account
        for one in await world.rows(sa.select(alert).where(alert.c.kind == "route", alert.c.channel == "email"))
    }


async def test_whom_it_must_be_told_is_asked_of_others_once_whoever_took_it_has_no_seat_any_more(world: World) -> None:
    concern = await raised(world, person="danny", unit="ash", urgency="urgent")
    huw = await world.phone("huw")
    await huw.send({**cast.take(concern), "next_word_by": "2026-11-17T13:59:00Z"})
    await world.end_seat("huw-host_lead")
    await world.later(hours=4, minutes=5)
    found = await reminded(world)
    assert "huw" not in found and "kwame" in found


async def test_where_nobody_who_was_told_sits_there_any_more_whoever_sits_there_now_is_asked(world: World) -> None:
    concern = await raised(world, person="danny", unit="ash", urgency="urgent")
    huw = await world.phone("huw")
    await huw.send({**cast.take(concern), "next_word_by": "2026-11-17T13:59:00Z"})
    for one in ("huw-host_lead", "kwame-placing_oncall"):
        await world.end_seat(one)
    await world.run(account.update().where(account.c.id == "huw").values(left_at="2026-11-17T10:30:00.000Z"))
    await world.later(hours=4, minutes=5)
    assert {"dilys"} <= await reminded(world) and not {"huw", "kwame"} & await reminded(world)


async def test_nothing_is_sent_to_whoever_raised_it_and_has_left(world: World) -> None:
    concern = await raised(world, person="danny")
    await world.run(account.update().where(account.c.id == "priya").values(left_at="2026-11-17T10:05:00.000Z"))
    huw = await world.phone("huw")
    await huw.send({"type": "move_concern", "concern": concern, "hospital": "glanrhyd", "words": "It was Helyg Ward."})
    await world.tick()
    assert await world.rows(sa.select(alert).where(alert.c.kind == "moved")) == []


async def test_whoever_no_longer_sits_there_is_asked_of_no_route_any_more_and_gets_no_letter(world: World) -> None:
    concern = await raised(world, person="danny", unit="ash")
    await world.later(minutes=65)  # the police, which nobody rang
    kwame = await world.phone("kwame")
    assert [one["kind"] for one in kwame.all("alerts") if one["kind"] == "route"]
    await world.run(
        alert.update()
        .where(alert.c.kind == "route", alert.c.channel == "email", alert.c.account == "kwame")
        .values(state="waiting", due_at="2026-11-17T12:00:00.000Z")
    )
    await world.end_seat("kwame-placing_oncall")
    await kwame.sync()
    assert kwame.all("alerts") == []
    await world.later(hours=1)
    assert {one.state for one in await world.alerts(concern, kind="route", channel="email", account="kwame")} == {
        "done"
    }
    huw = await world.phone("huw")
    assert "route" in [one["kind"] for one in huw.all("alerts")], "whoever sits there is asked on"


async def test_a_route_is_asked_of_nobody_on_any_screen_once_it_was_told(world: World) -> None:
    concern = await raised(world, person="danny", unit="ash")
    await world.later(minutes=65)
    huw, kwame = await world.phone("huw"), await world.phone("kwame")
    assert "route" in [one["kind"] for one in huw.all("alerts")]
    told = {"type": "record_call", "concern": concern, "to": "police", "spoke_to": "PC Jones", "reference": "P-1"}
    await kwame.send(told)
    await world.tick()
    for phone in (huw, kwame):
        await phone.sync()
        assert "route" not in [one["kind"] for one in phone.all("alerts")]
    assert "route" in {one.kind for one in await world.alerts(concern)}, "that it was asked is kept"

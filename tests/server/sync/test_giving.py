"""Steps 4 and 7: what a store was given, what it confirmed, what is new, and what it may no longer hold."""

from lantern.sync import diff
from tests import cast
from tests.phone import Phone
from tests.world import World


async def test_nothing_new_is_nothing_sent(world: World) -> None:
    priya = await world.phone("priya")
    reply = await priya.exchange()
    assert reply["rows"] == {} and reply["gone"] == {} and reply["more"] is False


async def test_rows_of_a_reply_that_was_lost_come_again(world: World) -> None:
    priya = await world.phone("priya", synced=False)
    lost = await priya.exchange(lose_reply=True)
    again = await priya.exchange()
    assert lost["rows"] == again["rows"] and "danny" in priya.ids("people")
    assert (await priya.exchange())["rows"] == {}


async def test_more_than_two_thousand_rows_come_in_parts_and_gone_first(world: World, monkeypatch) -> None:
    monkeypatch.setattr(diff, "AT_MOST", 7)  # the same with seven, and quicker to make
    priya = Phone(world.client, "priya", await world.session("priya"), world.clock)
    reply = await priya.exchange()
    assert reply["more"] is True and sum(map(len, reply["rows"].values())) == 7
    await priya.sync()
    monkeypatch.undo()
    assert priya.rows == (await world.phone("priya")).rows


async def test_a_part_that_was_lost_comes_again(world: World, monkeypatch) -> None:
    monkeypatch.setattr(diff, "AT_MOST", 5)
    priya = await world.phone("priya", synced=False)
    await priya.exchange()
    await priya.exchange(lose_reply=True)
    await priya.sync()
    assert priya.rows == (await world.phone("priya")).rows


async def test_when_a_seat_ends_what_it_showed_is_gone_and_when_it_begins_again_it_is_back(world: World) -> None:
    priya = await world.phone("priya")
    plan = cast.plan_visit("danny")
    await priya.send(plan)
    await world.end_seat("priya-placing_commissioner")
    reply = await priya.exchange()
    assert set(reply["gone"]["people"]) == {"danny", "mary", "rosa"} and priya.all("people") == []
    assert priya.ids("visits") == {plan["visit"]}  # she led it: her own words stay hers
    assert (await priya.exchange())["gone"] == {}
    await world.end_seat("priya-placing_commissioner", None)
    await priya.exchange()
    assert priya.ids("people") == {"danny", "mary", "rosa"}


async def test_her_phone_shows_the_seats_she_holds_and_no_other(world: World) -> None:
    gareth = await world.phone("gareth")
    await world.end_seat("gareth-placing_oncall", "2026-11-17")  # today is its last day
    await gareth.exchange()
    assert {seat["role"] for seat in gareth.one("me", "gareth")["seats"]} == {"placing_commissioner", "placing_oncall"}
    world.clock.on(days=1)
    await gareth.exchange()
    assert [seat["role"] for seat in gareth.one("me", "gareth")["seats"]] == ["placing_commissioner"]


async def test_a_seat_that_ended_while_the_reply_was_lost_still_takes_back_what_it_showed(world: World) -> None:
    priya = await world.phone("priya")
    await world.end_seat("priya-placing_commissioner")
    await priya.exchange(lose_reply=True)
    await priya.exchange()
    assert priya.all("people") == []


async def test_an_old_copy_of_a_phone_ends_up_like_a_fresh_one(world: World) -> None:
    priya = await world.phone("priya")
    old = priya.backup()
    await priya.send(cast.plan_visit("danny"))
    await world.end_seat("priya-placing_commissioner")
    await priya.sync()
    priya.restore(old)
    await priya.sync()
    assert priya.rows == (await world.phone("priya")).rows


async def test_two_copies_of_one_phone_used_in_turn_both_end_up_right(world: World) -> None:
    one = await world.phone("priya")
    other = Phone(world.client, "priya", one.token, world.clock)
    other.restore(one.backup())
    for turn in range(6):
        phone = (one, other)[turn % 2]
        await phone.send(cast.raise_concern(f"Turn {turn}."))
        await phone.sync()
    await one.sync()
    await other.sync()
    await one.sync()
    fresh = await world.phone("priya")
    assert one.rows == fresh.rows and other.rows == fresh.rows
    assert len(fresh.all("concerns")) == 6


async def test_other_bodies_with_somebody_there_read_the_headline_and_no_words(world: World) -> None:
    priya, gareth = await world.phone("priya"), await world.phone("gareth")
    command = cast.raise_concern("Danny says a night nurse hurt his arm.", person="danny", unit="ash")
    await priya.send(command)
    await world.tick()
    huw = await world.phone("huw")
    await huw.send(cast.take(command["concern"], next_step="I ring about Danny."))
    await gareth.sync()
    headline = gareth.one("concerns", command["concern"])
    assert headline["urgency"] == "immediate" and headline["state"] == "taken" and headline["taken"]["by_name"] == "Huw"
    assert "Danny" not in str(headline) and "night nurse" not in str(headline) and "Priya" not in str(headline)
    assert "danny" not in headline.values()


async def test_sam_gets_nothing_of_a_concern_elsewhere(world: World) -> None:
    priya, sam = await world.phone("priya"), await world.phone("sam")
    await priya.send(cast.raise_concern())
    await world.tick()
    reply = await sam.exchange()
    assert reply["rows"] == {}


async def test_the_host_hears_of_a_visit_once_it_has_begun_and_reads_the_wards_part_once_it_is_finished(
    world: World,
) -> None:
    priya, huw = await world.phone("priya"), await world.phone("huw")
    plan = cast.plan_visit("danny", announced=False)
    visit = plan["visit"]
    await priya.send(plan)
    await huw.sync()
    assert huw.all("visits") == []  # an unannounced visit is nobody else's news
    for command in (
        cast.begin(visit),
        cast.answer(visit, door_locked="yes"),
        cast.answer(visit, "danny", felt="scared"),
    ):
        await priya.send(command)
    await huw.sync()
    assert huw.ids("visits") == {visit} and huw.all("answers") == []
    await priya.send(cast.finish(visit))
    await huw.sync()
    assert [row["part"] for row in huw.all("answers")] == ["ward"]


async def test_seen_that_nobody_gave_is_refused_or_harmless(world: World) -> None:
    priya = await world.phone("priya")
    for seen in ("", "nonsense", "1.2", "-1.0.", "１.0."):
        answer = await priya.post({**priya.request(), "seen": seen})
        assert answer.status_code in (200, 422)
    assert (await priya.post({**priya.request(), "seen": -1})).status_code == 422

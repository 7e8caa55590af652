"""Taking a concern: by whom, until when, by telephone, and closed only once somebody has seen again that it changed."""

from tests import cast
from tests.server.alerts.test_climbing import app_alerts, kinds
from tests.server.alerts.test_telling import raised
from tests.world import World


async def test_taken_rests_until_the_next_word_does_not_come(world: World) -> None:
    concern = await raised(world, person="danny")
    huw = await world.phone("huw")
    reply = await huw.send(cast.take(concern, "2026-11-17T10:45:00+00:00"))
    assert len(reply["taken"]) == 1 and huw.one("concerns", concern)["state"] == "taken"
    await world.later(minutes=44)
    assert await app_alerts(world, concern, "dilys") == [(0, 0)]
    await huw.send(
        {"type": "give_word", "concern": concern, "words": "Nothing new yet.", "next_word_by": "2026-11-17T11:30:00Z"}
    )
    await world.later(minutes=40)
    assert await app_alerts(world, concern, "dilys") == [(0, 0)]
    await world.later(minutes=10)  # 11:34, and no word
    assert await app_alerts(world, concern, "dilys") == [(0, 0), (0, 1)]
    assert await app_alerts(world, concern, "huw") == [(0, 0), (0, 1)]
    await world.later(hours=1)
    assert "asha" in await world.told(concern)


async def test_whoever_took_it_and_has_left_is_nobody_to_wait_for(world: World) -> None:
    """A note may be promised for months ahead. Where its taker leaves, the others are asked at once, and it says why."""
    concern = await raised(world, "gareth", urgency="note", person="danny")
    priya = await world.phone("priya")
    reply = await priya.send(cast.take(concern, "2027-03-01T10:00:00+00:00"))
    assert len(reply["taken"]) == 1
    before = await world.told(concern)
    await world.later(days=1)
    await world.jobs.reckon()
    await world.tick()
    assert await world.told(concern) == before, "she is there, and has promised"
    await world.end_seat("priya-placing_commissioner", "2026-11-17")
    for _ in range(2):
        await world.jobs.reckon()
        await world.tick()
    kwame = await world.phone("kwame")
    lines = [line for line in kwame.one("concerns", concern)["story"] if line["kind"] == "climbed"]
    assert [line["words"] for line in lines] == ["taker-left"], "once, and why"
    assert "kwame" in await world.told(concern)
    assert (await kwame.send(cast.take(concern, "2026-11-19T10:00:00+00:00")))["set_aside"] == []
    assert kwame.one("concerns", concern)["taken"]["by"] == "kwame"


async def test_a_word_cannot_be_promised_later_than_the_clock_again(world: World) -> None:
    concern = await raised(world, person="danny")
    huw = await world.phone("huw")
    await huw.send(cast.take(concern, "2027-11-17T10:45:00+00:00"))
    assert huw.one("concerns", concern)["next_word_by"] == "2026-11-17T11:00:00.000Z"


async def test_nor_by_taking_it_before_anybody_was_told(world: World) -> None:
    priya, dilys = await world.phone("priya"), await world.phone("dilys")
    command = cast.raise_concern(person="danny")
    await priya.send(command)
    await dilys.send(cast.take(command["concern"], "2027-11-17T10:45:00+00:00"))
    await world.tick()
    await world.later(minutes=61)
    assert {"huw", "dilys", "kwame"} <= await world.told(command["concern"])


async def test_whoever_raised_it_cannot_take_it(world: World) -> None:
    concern = await raised(world, person="danny")
    priya = await world.phone("priya")
    reply = await priya.send(cast.take(concern))
    assert [each["code"] for each in reply["set_aside"]] == ["not-the-raiser"]


async def test_a_checker_a_provider_and_a_father_cannot_take_it(world: World) -> None:
    concern = await raised(world, "huw", urgency="note", person="danny")
    for who in ("megan", "ola", "frank", "sam"):
        phone = await world.phone(who)
        reply = await phone.send(cast.take(concern))
        assert next(each["code"] for each in reply["set_aside"]) in ("not-yours", "out-of-scope"), who


async def test_closed_only_after_somebody_has_seen_again_that_it_changed(world: World) -> None:
    concern = await raised(world, "frank", person="danny")
    priya = await world.phone("priya")
    close = {"type": "close_concern", "concern": concern, "words": "The nurse no longer works there."}
    assert [e["code"] for e in (await priya.send(close))["set_aside"]] == ["not-seen-again"]
    plan = cast.plan_visit("danny")
    await priya.send(plan)
    again = {"type": "see_again", "concern": concern, "visit": plan["visit"], "words": "He is calm now."}
    await priya.send({**again, "changed": "partly"})
    assert "not-seen-again" in [e["code"] for e in (await priya.send(close))["set_aside"]]
    await priya.send({**again, "changed": "yes"})
    assert len((await priya.send(close))["taken"]) == 1
    await world.tick()
    huw = await world.phone("huw")
    assert huw.all("alerts") == []
    before = len(await world.alerts(concern))
    await world.later(hours=5)
    assert len(await world.alerts(concern)) == before


async def test_a_call_in_which_somebody_took_it_counts_as_taken_by_them(world: World) -> None:
    concern = await raised(world, hospital="fenside", person="rosa")
    priya = await world.phone("priya")
    call = {"type": "record_call", "concern": concern, "to": "host", "spoke_to": "Ms Quiet, forum", "reference": "Q-7"}
    reply = await priya.send({**call, "words": "She sends the matron now.", "took_it": True})
    assert len(reply["taken"]) == 1
    row = priya.one("concerns", concern)
    assert row["state"] == "taken" and row["next_word_by"] == "2026-11-17T11:00:00.000Z"
    assert row["taken"] == {
        "by": None, "by_name": "Ms Quiet, forum", "at": row["calls"][0]["at"], "next_step": "She sends the matron now.",
        "how": "telephone",
    }  # fmt: skip
    assert await kinds(priya, concern) == ["raised", "called", "taken"]
    before = await world.told(concern)
    await world.later(minutes=55)
    assert await world.told(concern) == before  # it rests
    await world.later(minutes=10)
    assert len(await world.alerts(concern, round=1)) > 0  # and climbs when no word came


async def test_a_call_that_nobody_took_and_one_after_closing_are_only_calls(world: World) -> None:
    concern = await raised(world, "frank", person="danny")
    priya = await world.phone("priya")
    await priya.send({"type": "record_call", "concern": concern, "to": "council_day", "reference": "C-1"})
    assert priya.one("concerns", concern)["state"] == "open"
    plan = cast.plan_visit("danny")
    await priya.send(plan)
    for command in (
        {"type": "see_again", "concern": concern, "visit": plan["visit"], "words": "Calm.", "changed": "yes"},
        {"type": "close_concern", "concern": concern, "words": "Over."},
        {"type": "record_call", "concern": concern, "to": "host", "took_it": True},
    ):
        assert len((await priya.send(command))["taken"]) == 1, command
    assert priya.one("concerns", concern)["state"] == "closed"
    assert len(priya.one("concerns", concern)["calls"]) == 2


async def test_a_call_to_the_hospital_about_its_own_management_takes_nothing(world: World) -> None:
    concern = await raised(world, person="danny", about_management=True)
    priya = await world.phone("priya")
    await priya.send(
        {"type": "record_call", "concern": concern, "to": "provider_oncall", "spoke_to": "Manager", "took_it": True}
    )
    assert priya.one("concerns", concern)["state"] == "open"


async def test_a_call_told_by_whoever_reads_only_the_headline_takes_nothing(world: World) -> None:
    concern = await raised(world, person="danny")
    gareth = await world.phone("gareth")
    reply = await gareth.send(
        {"type": "record_call", "concern": concern, "to": "host", "spoke_to": "Nobody", "took_it": True}
    )
    assert len(reply["taken"]) == 1 and gareth.one("concerns", concern)["state"] == "open"

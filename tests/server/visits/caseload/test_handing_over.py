"""A caseload goes to a colleague in one act: nobody drops between two chairs, nothing promised is lost, no day moves."""

from datetime import date, timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from lantern.identity.records import bump, seat
from lantern.ids import new_id
from lantern.visits.agenda import owed
from lantern.visits.planning.asking import question_for
from lantern.visits.planning.lines import regular_visitor
from lantern.visits.promises import promise
from tests import cast
from tests.world import World

OURS = ("danny", "mary", "rosa")
"""Everybody whose care North pays for."""


def hand_over(*people: str, to: str = "kwame", from_on: str = "2026-11-17", **more: Any) -> dict[str, Any]:
    return {
        "type": "hand_over_people",
        "handover": new_id(),
        "to": to,
        "people": list(people),
        "from_on": from_on,
        **more,
    }


def take_back(over: dict[str, Any]) -> dict[str, Any]:
    return {"type": "take_back_handover", "handover": over["handover"]}


def read(over: dict[str, Any], person: str) -> dict[str, Any]:
    return {"type": "read_handover", "handover": over["handover"], "person": person}


@pytest.fixture
async def north(world: World) -> World:
    """Kwame visits for North beside Priya, who met everybody."""
    await world.run(seat.insert().values(id="kwame-visits", account="kwame", role="placing_commissioner", body="north"))
    await world.database.write(lambda tx: bump(tx, "kwame"))
    priya = await world.phone("priya")
    for unit, them in (("ash", ("danny", "mary")), ("reed", ("rosa",))):
        plan = cast.plan_visit(*them, unit=unit)
        there = [cast.begin(plan["visit"]), *(cast.met(plan["visit"], one) for one in them), cast.finish(plan["visit"])]
        for command in (plan, *there):
            assert (await priya.send(command))["set_aside"] == []
    await world.tick()
    return world


async def whose(world: World, person: str, reader: str = "priya") -> str | None:
    await world.tick()
    await world.jobs.reckon()
    visitor = (await world.phone(reader)).one("people", person).get("visitor")
    return None if visitor is None else visitor["account"]


async def test_whoever_met_them_has_them_until_they_are_handed_over(north: World) -> None:
    assert [await whose(north, one) for one in OURS] == ["priya", "priya", "priya"]
    priya, kwame = await north.phone("priya"), await north.phone("kwame")
    over = hand_over("danny", "mary", words="Ring before ten.", notes={"danny": "He likes to walk while he talks."})
    assert (await priya.send(over))["set_aside"] == []
    assert [await whose(north, one) for one in OURS] == ["kwame", "kwame", "priya"]
    await kwame.sync()
    (got,) = kwame.one("people", "danny")["handed"]
    assert (got["was_name"], got["to"], got["to_name"], got["by_name"]) == ("Priya", "kwame", "Kwame", "Priya")
    assert (got["words"], got["note"]) == ("Ring before ten.", "He likes to walk while he talks.")
    assert "note" not in kwame.one("people", "mary")["handed"][0] and "looked_on" not in got
    await priya.sync()
    assert priya.one("people", "danny")["handed"] == [got], "both read the same"


async def test_from_a_day_that_lies_ahead_they_are_the_others(north: World) -> None:
    priya = await north.phone("priya")
    await priya.send(hand_over("danny", from_on="2026-11-19"))
    assert await whose(north, "danny") == "priya"
    north.clock.on(days=2)
    assert await whose(north, "danny") == "kwame"


async def test_the_trips_that_were_named_go_along_and_say_why(north: World) -> None:
    priya, kwame = await north.phone("priya"), await north.phone("kwame")
    both, hers = cast.plan_visit("danny", "mary", planned_on="2026-12-01"), cast.plan_visit("rosa", unit="reed")
    begun = cast.plan_visit("mary")
    for command in (both, hers, begun, cast.begin(begun["visit"])):
        await priya.send(command)
    over = hand_over("danny", "mary", visits=[both["visit"], begun["visit"]], words="I am moving to another team.")
    assert (await priya.send(over))["set_aside"] == []
    await kwame.sync()
    row = kwame.one("visits", both["visit"])
    assert (row["lead"], row["planned_on"]) == ("kwame", "2026-12-01")
    assert (row["changes"][0]["was_with"], row["changes"][0]["why"]) == ("Priya", "I am moving to another team.")
    assert kwame.one("visits", hers["visit"])["lead"] == "priya"
    assert kwame.one("visits", begun["visit"])["lead"] == "priya", "whoever has set out comes home with it"


async def test_what_was_promised_stays_promised_word_for_word_and_day_for_day(north: World) -> None:
    priya, kwame = await north.phone("priya"), await north.phone("kwame")
    plan = cast.plan_visit("danny")
    said = cast.promise(plan["visit"], person="danny", by_when="2026-12-05", by_whom="Sister Jones")
    for command in (plan, cast.begin(plan["visit"]), said):
        await priya.send(command)
    before = await north.rows(sa.select(promise))
    over = hand_over(*OURS)
    await priya.send(over)
    await north.tick()
    assert await north.rows(sa.select(promise)) == before
    await kwame.sync()
    assert kwame.one("promises", said["promise"])["words"] == said["words"]
    await priya.send(take_back(over))
    assert await north.rows(sa.select(promise)) == before


@pytest.mark.parametrize("from_on", ["2026-08-01", "2026-11-17", "2027-03-01"])
async def test_no_day_moves_because_somebody_is_handed_over_or_back(north: World, from_on: str) -> None:
    async def days(on: date) -> list[Any]:
        north.clock.now = cast.NOW + (on - cast.NOW.date())
        await north.tick()
        await north.jobs.reckon()
        return await north.rows(sa.select(owed.c.id, owed.c.due_on, owed.c.state, owed.c.row).order_by(owed.c.id))

    looks = [cast.NOW.date() + timedelta(days=n) for n in (0, 40, 120)]
    alone = [await days(on) for on in looks]
    await days(looks[0])
    priya = await north.phone("priya")
    over = hand_over(*OURS, from_on=from_on)
    assert (await priya.send(over))["set_aside"] == []
    assert [await days(on) for on in looks] == alone
    priya = await north.phone("priya")
    await priya.send(take_back(over))
    assert await days(looks[-1]) == alone[-1]


async def test_they_are_new_until_whoever_got_them_says_they_looked(north: World) -> None:
    priya, kwame = await north.phone("priya"), await north.phone("kwame")
    over = hand_over("danny", "mary")
    await priya.send(over)
    reply = await priya.send(read(over, "danny"))
    assert reply["set_aside"][-1]["code"] == "not-yours", "nobody looks for somebody else"
    await kwame.send(read(over, "danny"))
    await kwame.send(read(over, "danny"))
    assert kwame.one("people", "danny")["handed"][0]["looked_on"] == "2026-11-17"
    assert "looked_on" not in kwame.one("people", "mary")["handed"][0]
    await priya.sync()
    assert priya.one("people", "danny")["handed"][0]["looked_on"] == "2026-11-17", "who gave sees that it was read"


async def test_meeting_them_is_looking(north: World) -> None:
    priya, kwame = await north.phone("priya"), await north.phone("kwame")
    await priya.send(hand_over("danny"))
    north.clock.on(days=3)
    kwame = await north.phone("kwame")
    plan = cast.plan_visit("danny", planned_on="2026-11-20")
    for command in (
        plan,
        cast.begin(plan["visit"]),
        cast.met(plan["visit"], "danny"),
        cast.finish(plan["visit"], "2026-11-20"),
    ):
        await kwame.send(command)
    assert kwame.one("people", "danny")["handed"][0]["looked_on"] == "2026-11-20"


async def test_a_mistake_is_taken_back_with_its_trips_and_stays_to_be_read(north: World) -> None:
    priya, kwame = await north.phone("priya"), await north.phone("kwame")
    stays, moved = cast.plan_visit("danny", planned_on="2026-12-01"), cast.plan_visit("mary", planned_on="2026-12-02")
    await priya.send(stays)
    await priya.send(moved)
    over = hand_over("danny", "mary", visits=[stays["visit"], moved["visit"]], notes={"danny": "Ask about his bike."})
    await priya.send(over)
    await kwame.sync()
    await kwame.send(cast.begin(moved["visit"]))
    await kwame.send(take_back(over))
    await priya.send(take_back(over))
    assert [await whose(north, one) for one in OURS] == ["priya", "priya", "priya"]
    await priya.sync()
    (kept,) = priya.one("people", "danny")["handed"]
    assert kept["taken_back_on"] == "2026-11-17" and kept["note"] == "Ask about his bike."
    assert priya.one("visits", stays["visit"])["lead"] == "priya"
    assert priya.one("visits", moved["visit"])["lead"] == "kwame", "he is there already"


async def test_a_word_that_takes_back_waits_for_the_handover_it_is_about(north: World) -> None:
    priya = await north.phone("priya")
    over = hand_over("danny")
    assert (await priya.send(take_back(over)))["set_aside"][-1]["code"] == "waiting"
    assert (await priya.send(over))["set_aside"] == []
    assert await whose(north, "danny") == "priya"


async def test_where_a_seat_has_ended_its_people_say_so_and_a_colleague_hands_them_over(north: World) -> None:
    await north.end_seat("priya-placing_commissioner", "2026-11-16")
    await north.jobs.reckon()
    kwame = await north.phone("kwame")
    assert kwame.one("people", "danny")["visitor"] == {"account": "priya", "name": "Priya", "left_on": "2026-11-16"}
    assert (await kwame.send(hand_over(*OURS)))["set_aside"] == []
    assert [await whose(north, one, "kwame") for one in OURS] == ["kwame", "kwame", "kwame"]
    assert kwame.one("people", "rosa")["handed"][0]["was_name"] == "Priya"


async def test_all_of_them_go_or_none_and_only_to_a_colleague_by_a_colleague(north: World) -> None:
    priya = await north.phone("priya")
    for wrong in (
        hand_over("danny", "alun"),
        hand_over("danny", to="gareth"),
        hand_over("danny", to="huw"),
        hand_over("nobody"),
    ):
        assert (await priya.send(wrong))["set_aside"][-1]["code"] == "out-of-scope"
    assert (await priya.send(hand_over("danny", from_on="2026-02-31")))["set_aside"][-1]["code"] == "no-such-moment"
    for who in ("gareth", "huw", "ola", "sam", "megan", "frank"):
        other = await north.phone(who)
        reply = await other.send(hand_over("danny", notes={"danny": "Secret."}))
        assert reply["set_aside"][-1]["code"] == "out-of-scope"
    assert await whose(north, "danny") == "priya"


@pytest.mark.parametrize("who", ["huw", "asha", "gareth", "ola", "sam", "megan", "frank"])
async def test_nobody_outside_reads_who_has_whom(north: World, who: str) -> None:
    priya = await north.phone("priya")
    over = hand_over("danny", words="Of our team only.", notes={"danny": "He likes to walk."})
    await priya.send(over)
    await north.tick()
    other = await north.phone(who)
    for hidden in ("Of our team only.", "He likes to walk.", over["handover"]):
        assert hidden not in str(other.rows)


async def test_the_planner_sends_whoever_has_them_and_says_why(north: World) -> None:
    def regular(tx: Any) -> dict[str | None, str | None]:
        ahead = cast.NOW.date()
        question = question_for(tx, "north", "england", ahead, ahead + timedelta(days=90), ahead)
        who = {one.id: one for one in question.visitors}
        return {duty.person: regular_visitor(duty, who) for duty in question.duties if duty.person}

    before = await north.database.read(regular)
    assert before["danny"] == "priya"
    priya = await north.phone("priya")
    await priya.send(hand_over("danny"))
    after = await north.database.read(regular)
    assert (after["danny"], after["mary"]) == ("kwame", "priya")

"""What happened instead of a meeting: kept beside the trip, told to the host without names, and no date moves."""

from itertools import permutations
from typing import Any

import pytest
import sqlalchemy as sa

from lantern.visits import agenda
from lantern.visits.records import visit as trips
from tests import cast
from tests.world import World

WORDS = "Danny is settled and you would upset him."


def not_seen(visit: str, outcome: str = "access_refused", **more: Any) -> dict[str, Any]:
    return {"type": "record_not_seen", "visit": visit, "outcome": outcome, **more}


def refused(visit: str, person: str = "danny") -> dict[str, Any]:
    return not_seen(
        visit, person=person, words=WORDS, refused_by="nurse_in_charge", refused_name="Sue", asked_for="To see him alone"
    )  # fmt: skip


async def due(world: World) -> list[tuple[str, str]]:
    await world.tick()
    await world.jobs.reckon()
    return [(r.id, r.due_on) for r in await world.rows(sa.select(agenda.owed).order_by(agenda.owed.c.id))]


async def test_refused_access_is_kept_with_who_what_and_in_which_words(world: World) -> None:
    priya = await world.phone("priya")
    plan = cast.plan_visit("danny", "mary")
    before = await due(world)
    for command in (plan, cast.begin(plan["visit"]), refused(plan["visit"]), cast.finish(plan["visit"])):
        await priya.send(command)
    row = priya.one("visits", plan["visit"])
    (said,) = row["outcomes"]
    assert (said["outcome"], said["person"], said["words"], said["refused_by"], said["refused_name"]) == (
        "access_refused", "danny", WORDS, "nurse_in_charge", "Sue",
    )  # fmt: skip
    assert (said["on"], said["by_name"], row["seen"]) == ("2026-11-17", "Priya", {"danny": "not_seen"})
    assert await due(world) == before, "nobody was met, so no date moves"
    assert [f.subject for f in await world.facts("AccessRefused")] == ["ashgrove"]
    assert [f.subject for f in await world.facts("PersonNotSeen")] == ["danny"]
    assert await world.facts("ConcernRaised") == [], "a concern is raised by a person, never by itself"


async def test_the_host_and_the_region_hear_that_access_was_refused_never_to_whom(world: World) -> None:
    priya, huw, asha = [await world.phone(one) for one in ("priya", "huw", "asha")]
    plan = cast.plan_visit("danny", announced=False)
    for command in (plan, cast.begin(plan["visit"]), refused(plan["visit"])):
        await priya.send(command)
    for phone in (huw, asha):
        await phone.sync()
        row = phone.one("visits", plan["visit"])
        (said,) = row["outcomes"]
        assert said == {
            "id": said["id"], "outcome": "access_refused", "on": "2026-11-17", "refused_by": "nurse_in_charge",
        }  # fmt: skip
        assert row["body_name"] == "North"


async def test_what_is_no_refusal_is_the_bodys_own(world: World) -> None:
    priya, huw = await world.phone("priya"), await world.phone("huw")
    plan = cast.plan_visit("danny", "mary")
    away = not_seen(plan["visit"], "not_possible", person="danny", why="on_leave", words="Home until Sunday.")
    for command in (
        plan,
        cast.begin(plan["visit"]),
        away,
        not_seen(plan["visit"], "moved", person="mary", moved_to="Larch"),
    ):
        await priya.send(command)
    await huw.sync()
    assert "outcomes" not in huw.one("visits", plan["visit"])
    assert [one["outcome"] for one in priya.one("visits", plan["visit"])["outcomes"]] == ["not_possible", "moved"]


async def test_a_trip_that_never_got_in_is_over_and_the_host_sees_only_a_refusal(world: World) -> None:
    priya, huw = await world.phone("priya"), await world.phone("huw")
    turned_away, closed = cast.plan_visit("danny", announced=False), cast.plan_visit("mary", announced=False)
    for command in (
        turned_away, closed, not_seen(turned_away["visit"], refused_by="door", words="No visitors today."),
        not_seen(closed["visit"], "not_possible", why="ward_closed"),
    ):  # fmt: skip
        await priya.send(command)
    await huw.sync()
    assert [priya.one("visits", one["visit"])["state"] for one in (turned_away, closed)] == ["called_off", "called_off"]
    assert [row["id"] for row in huw.all("visits")] == [turned_away["visit"]], "a closed ward is no news of the host's"
    (said,) = huw.one("visits", turned_away["visit"])["outcomes"]
    assert (said["of"], said["refused_by"]) == ("trip", "door") and "words" not in said
    assert len(await world.facts("TripCameToNothing")) == 2 and len(await world.facts("VisitCalledOff")) == 2


@pytest.mark.parametrize("who", ["sam", "ola", "frank", "gareth", "megan"])
async def test_nobody_else_sees_it(world: World, who: str) -> None:
    priya, other = await world.phone("priya"), await world.phone(who)
    plan = cast.plan_visit("danny")
    for command in (plan, cast.begin(plan["visit"]), refused(plan["visit"])):
        await priya.send(command)
    await other.sync()
    assert other.all("visits") == []
    assert WORDS not in str(other.rows)


async def test_only_those_of_the_trip_may_say_it_and_only_of_who_is_on_it(world: World) -> None:
    priya, sam = await world.phone("priya"), await world.phone("sam")
    plan = cast.plan_visit("danny")
    await priya.send(plan)
    await sam.send(refused(plan["visit"]))
    assert [one["code"] for one in sam.aside.values()] == ["out-of-scope"]
    for wrong in (
        refused(plan["visit"], "mary"),
        not_seen(plan["visit"], "declined"),
        refused(plan["visit"]) | {"at": "never"},
    ):
        await priya.send(wrong)
    assert [one["code"] for one in priya.aside.values()] == ["out-of-scope", "unreadable", "no-such-moment"]
    await priya.send(refused("not-here-yet"))
    assert "outcomes" not in priya.one("visits", plan["visit"])


async def test_from_paper_it_keeps_when_it_happened_and_when_it_was_written(world: World) -> None:
    priya = await world.phone("priya")
    plan = cast.plan_visit("danny")
    await priya.send(plan)
    times = {"at": "2026-11-16T23:30:00+00:00", "written_at": "2026-11-17T08:00:00+00:00"}
    await priya.send(refused(plan["visit"]) | times)
    (said,) = priya.one("visits", plan["visit"])["outcomes"]
    assert (said["on"], said["at"], said["written_at"]) == (
        "2026-11-16", "2026-11-16T23:30:00.000Z", "2026-11-17T08:00:00.000Z",
    )  # fmt: skip


async def test_any_order_of_arrival_gives_the_same_and_a_meeting_is_never_undone(world: World) -> None:
    found = set()
    for order in permutations(range(3)):
        priya = await world.phone("priya")
        plan = cast.plan_visit("danny")
        said = [
            refused(plan["visit"]) | {"at": "2026-11-17T09:00:00+00:00"},
            cast.met(plan["visit"], "danny"),
            cast.finish(plan["visit"]),
        ]
        await priya.send(plan)
        for place in order:
            await priya.send(said[place])
        row = priya.one("visits", plan["visit"])
        found.add((row["state"], row["seen"]["danny"], len(row["outcomes"])))
    assert found == {("finished", "in_person", 1)}


async def test_a_call_is_kept_and_starts_no_count(world: World) -> None:
    priya = await world.phone("priya")
    before = await due(world)
    plan = cast.plan_visit("danny", "mary")
    for command in (
        plan, not_seen(plan["visit"], "phone", person="danny"), not_seen(plan["visit"], "declined", person="mary"),
        cast.finish(plan["visit"]),
    ):  # fmt: skip
        await priya.send(command)
    assert priya.one("visits", plan["visit"])["seen"] == {"danny": "phone", "mary": "not_seen"}
    assert await due(world) == before
    assert "last_seen" not in priya.one("people", "danny")


async def test_the_same_command_twice_is_kept_once(world: World) -> None:
    priya = await world.phone("priya")
    plan = cast.plan_visit("danny")
    await priya.send(plan)
    once = priya.do(refused(plan["visit"]))
    await priya.exchange(lose_reply=True)
    await priya.sync()
    (row,) = await world.rows(sa.select(trips).where(trips.c.id == plan["visit"]))
    assert ([one["id"] for one in priya.one("visits", plan["visit"])["outcomes"]], bool(row.refused)) == ([once], True)

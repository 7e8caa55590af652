"""A planned trip is put on another day, or handed to a colleague: with why, with its history, in every calendar."""

from typing import Any

import pytest
import sqlalchemy as sa

from lantern.identity.records import bump, seat
from lantern.visits.records import visit as visits
from tests import cast
from tests.world import World


def move(
    visit: str, on: str = "2026-12-03", why: str = "The ward has a review that day.", **more: Any
) -> dict[str, Any]:
    return {"type": "move_visit", "visit": visit, "planned_on": on, "why": why, **more}


async def kwame_visits(world: World) -> None:
    await world.run(seat.insert().values(id="kwame-visits", account="kwame", role="placing_commissioner", body="north"))
    await world.database.write(lambda tx: bump(tx, "kwame"))


async def test_a_trip_is_moved_and_says_why_and_what_it_was(world: World) -> None:
    priya = await world.phone("priya")
    plan = cast.plan_visit("danny", planned_on="2026-12-01", time_of_day="evening")
    await priya.send(plan)
    assert priya.one("visits", plan["visit"])["time_of_day"] == "evening"
    await priya.send(move(plan["visit"]))
    row = priya.one("visits", plan["visit"])
    assert row["planned_on"] == "2026-12-03" and "time_of_day" not in row
    (change,) = row["changes"]
    assert (change["was_on"], change["now_on"], change["by_name"]) == ("2026-12-01", "2026-12-03", "Priya")
    assert change["why"] == "The ward has a review that day."


async def test_of_two_words_the_later_stands_whichever_arrives_first(world: World) -> None:
    priya, other = await world.phone("priya"), await world.phone("priya")
    plan = cast.plan_visit("danny", planned_on="2026-12-01")
    await priya.send(plan)
    earlier = world.clock()
    world.clock.on(hours=1)
    await priya.send(move(plan["visit"], "2026-12-09"))
    other.do(move(plan["visit"], "2026-12-04"), at=earlier)
    await other.sync()
    row = other.one("visits", plan["visit"])
    assert row["planned_on"] == "2026-12-09"
    assert [one["now_on"] for one in row["changes"]] == ["2026-12-04", "2026-12-09"], "both are kept, in their order"


@pytest.mark.parametrize(
    "step", [cast.begin, cast.finish, lambda v: {"type": "call_off_visit", "visit": v, "why": "Ill."}]
)
async def test_only_a_trip_that_nobody_has_set_out_on_is_moved(world: World, step: Any) -> None:
    priya = await world.phone("priya")
    plan = cast.plan_visit("danny")
    await priya.send(plan)
    await priya.send(step(plan["visit"]))
    reply = await priya.send(move(plan["visit"]))
    assert [one["code"] for one in reply["set_aside"]] == ["not-now"]
    assert priya.one("visits", plan["visit"])["planned_on"] == "2026-11-17"


@pytest.mark.parametrize("who", ["gareth", "huw", "ola", "sam", "megan"])
async def test_nobody_else_moves_it_or_hands_it_over(world: World, who: str) -> None:
    priya, other = await world.phone("priya"), await world.phone(who)
    plan = cast.plan_visit("danny", announced=False, planned_on="2026-12-01")
    await priya.send(plan)
    for command in (move(plan["visit"]), {"type": "hand_over_visit", "visit": plan["visit"], "to": who}):
        reply = await other.send(command)
        assert reply["set_aside"][-1]["code"] == "out-of-scope"
        assert "2026-12-01" not in str(reply)
    assert (await world.rows(sa.select(visits.c.planned_on, visits.c.lead)))[0] == ("2026-12-01", "priya")


async def test_a_trip_is_handed_to_somebody_of_the_same_body(world: World) -> None:
    await kwame_visits(world)
    priya, kwame = await world.phone("priya"), await world.phone("kwame")
    plan = cast.plan_visit("danny")
    await priya.send(plan)
    await priya.send({"type": "hand_over_visit", "visit": plan["visit"], "to": "kwame", "why": "Leave."})
    await kwame.sync()
    row = kwame.one("visits", plan["visit"])
    assert (row["lead"], row["lead_name"]) == ("kwame", "Kwame")
    assert (row["changes"][0]["was_with"], row["changes"][0]["now_with"]) == ("Priya", "Kwame")
    for to in ("gareth", "huw", "nobody"):
        reply = await priya.send({"type": "hand_over_visit", "visit": plan["visit"], "to": to})
        assert reply["set_aside"][-1]["code"] == "out-of-scope"


async def test_a_trip_is_planned_for_a_colleague_and_for_nobody_of_another_body(world: World) -> None:
    await kwame_visits(world)
    priya = await world.phone("priya")
    plan = cast.plan_visit("danny", lead="kwame")
    await priya.send(plan)
    assert priya.one("visits", plan["visit"])["lead"] == "kwame"
    reply = await priya.send(cast.plan_visit("danny", lead="gareth"))
    assert [one["code"] for one in reply["set_aside"]] == ["out-of-scope"]


async def test_planned_twice_is_planned_once_and_nothing_is_set_aside(world: World) -> None:
    await kwame_visits(world)
    priya, kwame, gareth = await world.phone("priya"), await world.phone("kwame"), await world.phone("gareth")
    plan = cast.plan_visit("danny", planned_on="2026-12-01")
    await priya.send(plan)
    await priya.send(move(plan["visit"]))
    reply = await kwame.send(plan)
    assert reply["set_aside"] == [] and len(await world.facts("VisitPlanned")) == 1
    assert kwame.one("visits", plan["visit"])["planned_on"] == "2026-12-03", "what was moved since is not taken back"
    stolen = {**cast.plan_visit("alun"), "visit": plan["visit"]}
    reply = await gareth.send(stolen)
    assert [one["code"] for one in reply["set_aside"]] == ["out-of-scope"]


async def test_neither_host_nor_provider_hears_of_a_move_before_the_visit_begins_and_never_why(world: World) -> None:
    priya, huw, ola = await world.phone("priya"), await world.phone("huw"), await world.phone("ola")
    plan = cast.plan_visit("danny", announced=False, planned_on="2026-12-01", time_of_day="evening")
    await priya.send(plan)
    await priya.send(move(plan["visit"], why="Danny told me the night shift is worst."))
    for phone in (huw, ola):
        await phone.sync()
        assert "2026-12-0" not in str(phone.rows) and plan["visit"] not in str(phone.rows)
    await priya.send(cast.begin(plan["visit"]))
    await huw.sync()
    assert huw.one("visits", plan["visit"])["state"] == "begun"
    assert "night shift" not in str(huw.rows) and "evening" not in str(huw.rows)


@pytest.mark.parametrize("day", ["2026-02-31", "soon"])
async def test_a_day_that_there_is_not_moves_nothing(world: World, day: str) -> None:
    priya = await world.phone("priya")
    plan = cast.plan_visit("danny")
    await priya.send(plan)
    reply = await priya.send(move(plan["visit"], day))
    assert len(reply["set_aside"]) == 1 and priya.one("visits", plan["visit"])["planned_on"] == "2026-11-17"

"""A visit is handed in again because its day was wrong: the latest word counts, also where it moves a clock back."""

from itertools import permutations
from typing import Any

import pytest

from lantern.ids import derived
from lantern.people.records import person
from tests import cast
from tests.phone import Phone
from tests.world import World


async def met_on(world: World, *days: str, visit: str = "v") -> Phone:
    """Priya met Danny, and handed it in with each of these days in turn."""
    priya = await world.phone("priya")
    for step in (cast.plan_visit("danny", visit=visit), cast.begin(visit), cast.met(visit, "danny")):
        priya.do(step)
    for day in days:
        world.clock.on(minutes=5)
        await priya.send(cast.finish(visit, day))
        await world.tick()
    await priya.sync()
    assert priya.aside == {}
    return priya


def due(phone: Phone) -> tuple[str, str]:
    (row,) = [one for one in phone.all("owed") if one.get("person") == "danny" and one["kind"] == "oversight_visit"]
    return row["counted_from"]["on"], row["due_on"]


def seen(phone: Phone) -> str | None:
    found: str | None = phone.one("people", "danny").get("last_seen", {}).get("on")
    return found


async def test_an_earlier_day_moves_the_clock_back_and_the_due_day_with_it(world: World) -> None:
    priya = await met_on(world, "2026-11-16")
    assert (seen(priya), due(priya)) == ("2026-11-16", ("2026-11-16", "2027-01-11"))
    priya = await met_on(world, "2026-11-16", "2026-11-02")
    assert (seen(priya), due(priya)) == ("2026-11-02", ("2026-11-02", "2026-12-28"))
    assert [f.subject for f in await world.facts("LastSeenCorrected")] == ["danny"]


async def test_another_visit_since_holds_the_clock_where_it_is(world: World) -> None:
    await met_on(world, "2026-11-10", visit="w")
    priya = await met_on(world, "2026-11-16", "2026-11-02")
    assert (seen(priya), due(priya)[0]) == ("2026-11-10", "2026-11-10")


async def test_what_their_body_knew_before_stands_again(world: World) -> None:
    known = {"last_seen_on": "2026-11-05", "last_seen_by": "Ann", "last_seen_source": "opening_balance"}
    await world.run(person.update().where(person.c.id == "danny").values(**known))
    await world.jobs.reckon()
    priya = await met_on(world, "2026-11-16", "2026-11-02")
    assert priya.one("people", "danny")["last_seen"] == {
        "on": "2026-11-05",
        "by_name": "Ann",
        "source": "opening_balance",
    }
    assert due(priya)[0] == "2026-11-05"


async def test_a_day_that_lies_ahead_counts_for_nobody_until_it_is_confirmed(world: World) -> None:
    priya = await met_on(world, "2026-11-16", "2026-11-30")
    assert seen(priya) is None and due(priya)[0] == "2026-01-10"
    await world.later(days=14)
    await priya.send(cast.finish("v", "2026-11-30"))
    await world.tick()
    await priya.sync()
    assert seen(priya) == "2026-11-30" == due(priya)[0]


async def test_lateness_and_whose_person_it_is_follow_the_day_that_stands(world: World) -> None:
    priya = await met_on(world, "2026-01-20", "2026-06-01")
    assert [(one["kind"], one.get("seen_on")) for one in priya.one("people", "danny")["lateness"]] == [
        ("missed", "2026-06-01"), ("missed", None),
    ]  # fmt: skip
    assert priya.one("people", "danny")["visitor"]["account"] == "priya"


STEPS = {
    "answers": (20, cast.met("v", "danny")),
    "first": (10, cast.finish("v", "2026-11-16")),
    "again": (15, cast.finish("v", "2026-11-02")),
}
"""How many minutes after the beginning each was said: what was met was written down last."""


@pytest.mark.parametrize("order", list(permutations(STEPS)))
async def test_in_whatever_order_it_arrives_the_word_that_was_said_last_stands(
    world: World, order: tuple[str, ...]
) -> None:
    priya = await world.phone("priya")
    began = world.clock()
    await priya.send(cast.plan_visit("danny", visit="v"))
    await priya.send(cast.begin("v"))
    for name in order:
        minutes, command = STEPS[name]
        at = world.clock.on(minutes=30) and began.replace(minute=began.minute + minutes)
        await priya.send(command, at=at, id=derived(name))
        await world.tick()
    await priya.sync()
    assert (seen(priya), due(priya)[0]) == ("2026-11-02", "2026-11-02")
    assert priya.one("visits", "v")["visited_on"] == "2026-11-02"


async def test_assuring_transformation_counts_from_the_day_that_stands(world: World) -> None:
    await met_on(world, "2026-11-16", "2026-11-02")
    answer: Any = await world.client.get(
        "/api/transforming/north?cut=now", headers={"Cookie": f"sid={await world.session('priya')}"}
    )
    (row,) = [one for one in answer.json()["rows"] if one["person"] == "danny"]
    assert (row["last_visit_on"], row["in_person_on"]) == ("2026-11-02", "2026-11-02")

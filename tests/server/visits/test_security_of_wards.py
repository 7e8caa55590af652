"""Wards that are secure and wards that are not: a review is counted by the day of a move, whenever it is heard of (K28, K29)."""

from typing import Any

import pytest

from lantern.people.course import course
from lantern.units.records import unit
from tests.world import World


def moved(to: str, on: str, **more: Any) -> dict[str, Any]:
    return {"type": "move_person", "person": "danny", "unit": to, "moved_on": on, **more}


def reviewed(on: str) -> dict[str, Any]:
    return {"type": "record_review", "person": "danny", "kind": "ctr", "held_on": on, "consent": "given"}


async def review_due(world: World, *words: dict[str, Any], secure: str) -> Any:
    """The day of Danny's review once these words have arrived in this order, each heard and reckoned before the next."""
    for ward in ("ash", "reed"):
        await world.run(unit.update().where(unit.c.id == ward).values(security="low" if ward == secure else "none"))
    await world.run(course.delete().where(course.c.what == "security"))  # nobody knew of these wards before
    priya = await world.phone("priya")
    for word in words:
        assert (await priya.send(word))["set_aside"] == []
        await world.tick()
        await world.jobs.reckon()
    await priya.sync()
    return next(row["due_on"] for row in priya.all("owed") if row["person"] == "danny" and row["kind"] == "review")


AWAY, BACK, REVIEW = moved("reed", "2026-10-01"), moved("ash", "2026-11-01"), reviewed("2026-10-10")


@pytest.mark.parametrize(
    "words", [(AWAY, REVIEW, BACK), (BACK, AWAY, REVIEW), (REVIEW, BACK, AWAY), (AWAY, BACK, REVIEW)]
)
async def test_reviewed_while_on_a_ward_that_is_not_secure_in_any_order_of_arrival(
    world: World, words: tuple[dict[str, Any], ...]
) -> None:
    assert await review_due(world, *words, secure="ash") == "2027-04-10", "six months, and never later for moving back"


async def test_a_move_heard_of_late_owes_the_review_on_the_day_of_the_move(world: World) -> None:
    early, late = reviewed("2026-02-01"), moved("reed", "2026-11-02")
    assert await review_due(world, early, late, secure="ash") == "2026-11-02"


async def test_a_move_to_a_secure_ward_that_is_heard_of_late_makes_no_day_later(world: World) -> None:
    before, late = reviewed("2026-08-01"), moved("reed", "2026-06-01")
    assert await review_due(world, before, late, secure="reed") == "2027-02-01"
    await world.later(days=1)
    assert await review_due(world, reviewed("2026-11-18"), secure="reed") == "2027-11-18", "the next is a secure ward's"


async def test_a_review_and_a_move_to_a_secure_ward_on_one_day_owe_the_same_whichever_is_heard_first(
    world: World,
) -> None:
    held, went = reviewed("2026-11-17"), moved("reed", "2026-11-17")
    assert await review_due(world, held, went, secure="reed") == "2027-05-17", "the day that was set first stands"
    await world.later(days=1)
    assert await review_due(world, went, held, secure="reed") == "2027-05-17"


async def test_a_move_that_was_a_mistake_changes_no_security(world: World) -> None:
    early, wrong = reviewed("2026-02-01"), moved("reed", "2026-11-02")
    assert await review_due(world, early, wrong, {**wrong, "mistaken": True}, secure="ash") == "2027-02-01"


async def test_a_ward_that_is_made_secure_and_open_again_on_one_day_costs_nobody_their_reckoning(world: World) -> None:
    for security in ("low", "none", "low", "none"):
        await world.run(unit.update().where(unit.c.id == "ash").values(security=security))
        await world.jobs.reckon()
        await world.jobs.reckon()

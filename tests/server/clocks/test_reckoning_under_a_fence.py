"""However long it takes to reckon what everybody is owed: a node that lost its lease meanwhile writes nothing any more."""

from typing import Any

import pytest
import sqlalchemy as sa

from lantern.people.records import person
from lantern.policy.reading import shipped_policy
from lantern.visits import schedule
from lantern.visits.agenda import owed
from tests.world import World

POLICY = shipped_policy()


async def due(world: World) -> dict[str, str]:
    query = sa.select(owed.c.person, owed.c.due_on).where(owed.c.row.like('%"oversight_visit"%'))
    return {r.person: r.due_on for r in await world.rows(query)}


async def test_some_at_a_time_is_the_same_as_everybody_at_once(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    before = await due(world)
    await world.run(owed.delete())
    for together in (1, 2, 5, 100):
        monkeypatch.setattr(schedule, "TOGETHER", together)
        await world.jobs.reckon()
        assert await due(world) == before and len(before) == 5


async def test_a_node_held_up_for_longer_than_its_lease_writes_nothing_after_another_took_over(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schedule, "TOGETHER", 2)
    before = await due(world)
    slow = await world.database.write(schedule.begin, world.clock(), "slow")
    assert slow is not None
    await world.run(person.update().values(last_seen_on="2026-11-01"))
    part = await world.database.write(schedule._some, POLICY, world.clock(), "slow", slow, "")
    assert part.changed == 2
    assert await world.database.write(schedule.begin, world.clock(), "quick") is None, (
        "while it is held nobody else may"
    )
    world.clock.on(seconds=61)
    quick = await world.database.write(schedule.begin, world.clock(), "quick")
    assert quick == slow + 1
    assert await schedule.reckon_everybody(world.database, POLICY, world.clock, "slow", slow) == 0
    half = await due(world)
    assert {who for who in half if half[who] != before[who]} == {"alun", "bethan"}
    assert await schedule.reckon_everybody(world.database, POLICY, world.clock, "quick", quick) == 3
    assert set((await due(world)).values()) == {"2026-12-27"}


async def test_a_reckoning_that_outlasts_its_lease_keeps_it_up_and_ends(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schedule, "TOGETHER", 1)
    await world.run(person.update().values(last_seen_on="2026-11-01"))
    fence = await world.database.write(schedule.begin, world.clock(), "one")

    def slow_clock() -> Any:
        return world.clock.on(seconds=45)

    assert await schedule.reckon_everybody(world.database, POLICY, slow_clock, "one", fence or 0) == 5
    assert await world.database.write(schedule.begin, world.clock(), "two") is None

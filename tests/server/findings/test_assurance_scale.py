"""However many visits there have been, what they were worth is read with the same number of statements."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from lantern.findings.assurance import behind, reading, region
from lantern.findings.assurance.parts import visit_part
from lantern.findings.transforming import records as transforming
from lantern.findings.transforming.cuts import cut
from lantern.people.records import person
from lantern.policy.reading import shipped_policy
from lantern.store.statements import add
from tests.server.sync.test_budget import counted
from tests.world import World

TODAY = date(2026, 11, 17)
PEOPLE = ("danny", "mary", "rosa")


def some_visits(tx: sa.Connection, count: int, people: tuple[str, ...] = PEOPLE, first: int = 0) -> None:
    """So many finished visits in the past year, each to one of these people and to their ward."""
    rows = []
    for place in range(first, first + count):
        on = (TODAY - timedelta(place % 360)).isoformat()
        for who in (people[place % len(people)], None):
            rows.append(
                {
                    "id": f"v{place}/{who or 'ward'}", "visit": f"v{place}", "part": who or "ward", "person": who, "kind": "oversight",
                    "body": "north", "hospital": "ashgrove", "unit": "ash", "on_day": on, "began_at": f"{on}T10:00:00.000Z",
                    "doubtful": False, "announced": place % 3 != 0, "visitors": f'["{("priya", "kwame")[place % 2]}"]',
                    "checklist": "adult-oversight/2026-09-01", "how": "in_person" if who else None, "private": "yes" if who else None,
                    "why_not": False, "voices": '{"person":["words"],"staff":[]}' if who else "{}", "declined": "[]",
                    "asked": '["room","food"]', "not_looked": '["food"]',
                }
            )  # fmt: skip
    add(tx, visit_part, rows)


def of_body(tx: Any) -> Any:
    return reading.assurance(tx, "body", "north", ("North", None), "month", TODAY, shipped_policy())


def of_hospital(tx: Any) -> Any:
    return reading.assurance(tx, "hospital", "ashgrove", ("Ashgrove", None), "quarter", TODAY, shipped_policy())


def of_region(tx: Any) -> Any:
    return region.region(tx, "asha", TODAY, shipped_policy())


def what_stands_behind(tx: Any) -> Any:
    wanted = behind.Wanted(figure="in_private", part=None, since=TODAY - timedelta(364), until=TODAY, after="")
    return behind.page(tx, "north", wanted, 50, TODAY, shipped_policy())


@pytest.mark.parametrize("read", [of_body, of_hospital, of_region, what_stands_behind])
async def test_the_number_of_statements_does_not_grow_with_visits(world: World, read: Callable[[Any], Any]) -> None:
    await world.database.write(some_visits, 10)
    await world.database.write(read)  # what is asked once in the life of a process
    with counted(world) as few:
        await world.database.write(read)
    await world.database.write(some_visits, 300, PEOPLE, 10)
    with counted(world) as many:
        await world.database.write(read)
    assert len(many) == len(few) > 0


async def test_the_preparation_asks_as_many_statements_for_many_people_as_for_few(world: World) -> None:
    now = world.clock()

    def read(tx: Any) -> Any:
        return transforming.preparation(tx, "north", cut("now", None, now), shipped_policy(), now)

    def more(tx: Any) -> None:
        danny = tx.execute(sa.select(person).where(person.c.id == "danny")).first()._asdict()
        add(tx, person, [{**danny, "id": f"p{place}", "external": f"x{place}"} for place in range(60)])

    await world.database.write(read)
    with counted(world) as few:
        small = await world.database.write(read)
    await world.database.write(more)
    with counted(world) as many:
        large = await world.database.write(read)
    assert len(large.rows) >= len(small.rows) + 60 and len(many) == len(few) > 0

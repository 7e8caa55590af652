"""However many visits there have been, what they were worth is read with the same number of statements."""

from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
import sqlalchemy as sa

from lantern.findings.assurance import behind, parts, reading, region
from lantern.findings.assurance.model import Period
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


def years_of_visits(tx: Any) -> None:
    """Five years of trips to three people in two hospitals, by visitors who change, also such as nobody met anybody on."""
    chance, rows = Random(7), []
    for place in range(240):
        on, who = (TODAY - timedelta(chance.randrange(1800))).isoformat(), chance.choice(PEOPLE)
        rows.append(
            {
                "id": f"y{place}/{who}", "visit": f"y{place}", "part": who, "person": who, "kind": chance.choice(["oversight"] * 4 + ["quality_checker"]),
                "body": "north", "hospital": chance.choice(["ashgrove", "fenside"]), "unit": "ash", "on_day": on, "began_at": None,
                "visitors": f'["{chance.choice(["priya", "kwame", "huw"])}"]', "checklist": "adult-oversight/2026-09-01",
                "how": chance.choice(["in_person", "in_person", "declined_after_meeting", "video", None]), "private": "yes",
            }
        )  # fmt: skip
    for row in rows:
        add(tx, visit_part, [row])
    tx.execute(sa.update(person).values(admitted_on="2021-01-10", joined_on="2021-01-10"))
    tx.execute(
        sa.update(person)
        .where(person.c.id == "mary")
        .values(last_seen_on="2021-02-01", last_seen_source="opening_balance")
    )


ASHGROVE = frozenset({"ashgrove"})


@pytest.mark.parametrize(
    ("scope", "id", "only"),
    [
        ("body", "north", None),
        ("body", "north", ASHGROVE),
        ("hospital", "ashgrove", None),
        ("hospital", "fenside", None),
    ],
)
async def test_years_ago_are_left_unread_and_every_figure_is_the_same(
    world: World, scope: Any, id: str, only: frozenset[str] | None
) -> None:
    await world.database.write(years_of_visits)
    since = (TODAY - timedelta(360)).isoformat()

    late = Period(since, TODAY.isoformat())
    years = Period("2020-01-01", (date.fromisoformat(since) - timedelta(1)).isoformat())

    def of(over: list[Period]) -> Callable[[Any], dict[str, Any]]:
        """Each figure of the latest of these periods; yearly ones say something of all that is asked."""

        def read(tx: Any) -> dict[str, Any]:
            found = reading.figures(tx, scope, id, over, TODAY, shipped_policy(), only)
            return {one.figure: one.periods[-1] for one in found if one.periods}

        return read

    lately = await world.database.read(of([late]))
    assert lately == await world.database.read(of([years, late]))
    assert all(lately[one].out_of for one in ("same_visitor", "in_time", "in_person"))
    assert sum(one.out_of for one in lately.values()) > 50
    few = await world.database.read(lambda tx: parts.parts(tx, scope, id, since, TODAY.isoformat()))
    every = await world.database.read(lambda tx: parts.parts(tx, scope, id, "2020-01-01", TODAY.isoformat()))
    assert len(few) < len(every) / 2


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

"""Every fact is answered by everything that follows from it, once; what fails is tried again, and never silences the rest."""

import asyncio
from datetime import datetime

import pytest
import sqlalchemy as sa

from lantern.facts import Fact
from lantern.journal import Line, Written, write_facts
from lantern.journal.records import parked
from lantern.leases import lease
from lantern.reactions import FAILURES, Reaction, behind, catch_up, cursor
from lantern.store import Database, StoreFault, Transaction
from tests.cast import Clock


class Rang(Fact, frozen=True, kw_only=True):
    """A bell rang."""


class Other(Fact, frozen=True, kw_only=True):
    """Something else."""


def write(tx: Transaction, *facts: Fact) -> None:
    write_facts(tx, [Line(fact=fact, at="2026-11-17T10:00:00.000Z") for fact in facts])


def answer(tx: Transaction, fact: Written, _: datetime) -> None:
    """Leaves a trace that would fail if it came twice."""
    if fact.subject == "bad":
        raise LookupError("this one cannot be answered")
    tx.execute(lease.insert().values(name=f"answered {fact.subject}", holder="", fence=1, until=""))


ANSWER = Reaction("answer", ("Rang",), answer)
BESIDE = Reaction("beside", ("Rang",), lambda tx, fact, now: None)


async def answered(database: Database) -> set[str]:
    rows = await database.read(lambda tx: tx.execute(sa.select(lease.c.name)).scalars().all())
    return {name.removeprefix("answered ") for name in rows if name.startswith("answered ")}


async def place(database: Database, name: str) -> int:
    return await database.read(
        lambda tx: tx.execute(sa.select(cursor.c.number).where(cursor.c.reaction == name)).scalar_one()
    )


async def test_each_fact_is_answered_once_however_often_it_is_looked_for(database: Database) -> None:
    await database.write(write, *(Rang(subject=str(n)) for n in range(450)))
    clock = Clock()
    for _ in range(2):
        await catch_up(database, (ANSWER,), clock, "node")
    assert await answered(database) == {str(n) for n in range(450)}


async def test_two_nodes_at_once_answer_each_fact_once(database: Database) -> None:
    await database.write(write, *(Rang(subject=str(n)) for n in range(60)))
    clock = Clock()
    await asyncio.gather(*(catch_up(database, (ANSWER,), clock, node) for node in ("one", "two", "three")))
    assert await answered(database) == {str(n) for n in range(60)}


async def test_a_fact_that_cannot_be_answered_is_parked_and_the_rest_goes_on(database: Database) -> None:
    await database.write(write, Rang(subject="good"), Rang(subject="bad"), Rang(subject="after"))
    clock = Clock()
    for attempt in range(FAILURES):
        assert await database.read(behind, (ANSWER,)), attempt
        await catch_up(database, (ANSWER, BESIDE), clock, "node")
        assert not await database.read(behind, (BESIDE,))
    assert await answered(database) == {"good", "after"}
    assert not await database.read(behind, (ANSWER,))
    [one] = await database.read(lambda tx: tx.execute(sa.select(parked)).all())
    assert (one.reaction, one.error) == ("answer", "this one cannot be answered")


async def test_what_failed_once_is_tried_again_though_nothing_new_happens(database: Database) -> None:
    times: list[int] = []

    def at_first(tx: Transaction, fact: Written, now: datetime) -> None:
        times.append(fact.number)
        if len(times) <= 3:  # with the others, by itself, and one fact by itself
            raise LookupError("not yet")

    await database.write(write, Rang(subject="once"))
    reaction, clock = Reaction("later", ("Rang",), at_first), Clock()
    await catch_up(database, (reaction,), clock, "node")
    assert await database.read(behind, (reaction,))
    await catch_up(database, (reaction,), clock, "node")
    assert len(times) == 4 and not await database.read(behind, (reaction,))


async def test_a_database_in_trouble_is_no_facts_fault(database: Database) -> None:
    def faulty(tx: Transaction, fact: Written, now: datetime) -> None:
        raise StoreFault("no disk")

    await database.write(write, Rang(subject="patient"))
    reaction, clock = Reaction("faulty", ("Rang",), faulty), Clock()
    for _ in range(FAILURES + 1):
        with pytest.raises(StoreFault):
            await catch_up(database, (reaction,), clock, "node")
    assert await database.read(lambda tx: tx.execute(sa.select(parked)).all()) == []


async def test_facts_of_other_kinds_are_passed_by_for_good(database: Database) -> None:
    await database.write(write, *(Other(subject=str(n)) for n in range(5)))
    await catch_up(database, (ANSWER,), Clock(), "node")
    number = await database.read(lambda tx: tx.execute(sa.text("select max(number) from journal")).scalar_one())
    assert await place(database, "answer") == number


async def test_another_node_goes_on_where_one_was_lost(database: Database) -> None:
    clock = Clock()
    await database.write(write, Rang(subject="first"))
    await catch_up(database, (ANSWER,), clock, "lost")
    await database.write(write, Rang(subject="second"))
    await catch_up(database, (ANSWER,), clock, "other")
    assert await answered(database) == {"first"} and await database.read(behind, (ANSWER,))
    clock.on(seconds=31)
    await catch_up(database, (ANSWER,), clock, "other")
    assert await answered(database) == {"first", "second"}

"""How many statements an exchange may cost: a budget, so that nobody makes it dearer without seeing it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
import sqlalchemy as sa

from tests import cast
from tests.phone import Phone
from tests.world import World


@pytest.fixture(autouse=True)
def every_comparison_is_proved() -> None:
    """Not here: the proof's own comparison is no cost of an exchange."""


@contextmanager
def counted(world: World) -> Iterator[list[str]]:
    """Statements that this database is asked for meanwhile; one with many rows counts once."""
    database: Any = world.database
    seen: list[str] = []

    def note(statement: str) -> None:
        short = " ".join(statement.split())[:60]
        if short.startswith(("BEGIN", "COMMIT")) or short in ("SAVEPOINT one", "RELEASE one"):
            return
        if not seen or short.upper().startswith("SELECT") or seen[-1] != short:
            seen.append(short)

    if database.dialect == "sqlite":
        database._writer._aio._conn.set_trace_callback(note)
        yield seen
        database._writer._aio._conn.set_trace_callback(None)
        return

    def asked(query: Any) -> None:
        if "typeinfo" not in query.query and "set_config" not in query.query:  # the driver's own, once a connection
            note(query.query)

    def begun(connection: sa.Connection) -> None:
        driver: Any = connection.connection.driver_connection
        driver.add_query_logger(asked)
        loggers.append(driver)

    loggers: list[Any] = []
    engine = database._engine.sync_engine
    sa.event.listen(engine, "begin", begun)
    yield seen
    sa.event.remove(engine, "begin", begun)
    for driver in loggers:
        driver.remove_query_logger(asked)


def finished_visit(phone: Phone) -> None:
    """One visit to three people: eight times sixty answers, finished, and one concern."""
    plan = cast.plan_visit("danny", "mary")
    visit = plan["visit"]
    phone.do(plan)
    phone.do(cast.begin(visit))
    for n in range(8):
        part = ("ward", "danny", "mary")[n % 3]
        phone.do(cast.answer(visit, part, **{f"question_{n}_{q}": "yes" for q in range(60)}))
    phone.do(cast.met(visit, "danny"))
    phone.do(cast.finish(visit))
    phone.do(cast.raise_concern(visit=visit, person="danny"))


async def test_an_exchange_with_nothing_new(world: World) -> None:
    priya = await world.phone("priya")
    with counted(world) as seen:
        await priya.exchange()
    assert len(seen) <= BUDGET["nothing new"], "\n".join(seen)


async def test_an_exchange_with_a_finished_visit(world: World) -> None:
    priya = await world.phone("priya")
    finished_visit(priya)
    with counted(world) as seen:
        reply = await priya.exchange()
    assert len(reply["taken"]) == 13
    assert len(seen) <= BUDGET["a finished visit"], "\n".join(seen)


@pytest.mark.parametrize("much", [1, 4])
async def test_giving_costs_the_same_for_one_row_and_for_many(world: World, much: int) -> None:
    priya, kwame = await world.phone("priya"), await world.phone("kwame")
    for _ in range(much):
        await priya.send(cast.raise_concern(person="danny"))
    with counted(world) as seen:
        await kwame.exchange()
    assert len(seen) <= BUDGET["nothing new"] + 5, "\n".join(seen)


BUDGET = {
    "nothing new": 5,
    "a finished visit": 42,  # of them: whether its version may be begun with, and whom it met, for what is late
}  # one more where people are given: what was recorded of their way (`people.course`)

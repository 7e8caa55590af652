"""A transaction is whole or not at all, on both databases, also with many writers and with one that walks away."""

import asyncio
from typing import Any

import pytest
import sqlalchemy as sa

from lantern.leases import lease
from lantern.store import Database, StoreFault, Transaction, straight
from lantern.store.postgres import PostgresDatabase
from lantern.store.statements import add


def begin(tx: Transaction) -> None:
    tx.execute(lease.insert().values(name="counter", holder="nobody", fence=0, until=""))


def add_one(tx: Transaction) -> None:
    now = tx.execute(sa.select(lease.c.fence).where(lease.c.name == "counter")).scalar_one()
    tx.execute(lease.update().where(lease.c.name == "counter").values(fence=now + 1))


def count(tx: Transaction) -> int:
    return tx.execute(sa.select(lease.c.fence).where(lease.c.name == "counter")).scalar_one()


def keep(tx: Transaction, name: str) -> None:
    tx.execute(lease.insert().values(name=name, holder="somebody", fence=1, until=""))


def names(tx: Transaction) -> set[str]:
    return set(tx.execute(sa.select(lease.c.name)).scalars())


async def test_two_hundred_who_read_and_then_write_lose_nothing(database: Database) -> None:
    await database.write(begin)
    await asyncio.gather(*(database.write(add_one) for _ in range(200)))
    assert await database.read(count) == 200


async def test_an_exception_takes_everything_back(database: Database) -> None:
    def half(tx: Transaction) -> None:
        keep(tx, "first")
        raise LookupError("in the middle")

    with pytest.raises(LookupError):
        await database.write(half)
    assert await database.read(names) == set()


async def test_one_that_fails_costs_nobody_beside_it(database: Database) -> None:
    def fails(tx: Transaction) -> None:
        keep(tx, "mine")
        raise LookupError("mine alone")

    done = await asyncio.gather(
        *(database.write(keep, f"other {n}") for n in range(20)), database.write(fails), return_exceptions=True
    )
    assert [type(one) for one in done if one is not None] == [LookupError]
    assert await database.read(names) == {f"other {n}" for n in range(20)}


async def test_whoever_walks_away_leaves_all_or_nothing(database: Database) -> None:
    def both(tx: Transaction, n: int) -> None:
        keep(tx, f"left {n}")
        add(tx, lease, [{"name": f"right {n}", "holder": "somebody", "fence": 1, "until": ""}])

    tasks = [asyncio.create_task(database.write(both, n)) for n in range(40)]
    for n, task in enumerate(tasks):
        if n % 2:
            await asyncio.sleep(0)
            task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    await database.write(begin)  # the next one is not disturbed
    found = await database.read(names)
    assert {name.split()[1] for name in found if name.startswith("left")} == {
        name.split()[1] for name in found if name.startswith("right")
    }
    assert {f"left {n}" for n in range(0, 40, 2)} <= found


async def test_reading_cannot_write(database: Database) -> None:
    with pytest.raises(Exception, match="read-?only"):
        await database.read(keep, "never")
    assert await database.read(names) == set()


async def test_readers_are_answered_while_somebody_writes(database: Database) -> None:
    await database.write(begin)
    done: list[Any] = await asyncio.gather(
        *(database.write(add_one) for _ in range(10)), *(database.read(count) for _ in range(30))
    )
    assert all(0 <= seen <= 10 for seen in done[10:])


async def test_two_who_keep_the_same_at_once_keep_it_once(database: Database) -> None:
    def once(tx: Transaction) -> bool:
        if "only" in names(tx):
            return False
        keep(tx, "only")
        return True

    assert sorted(await asyncio.gather(*(database.write(once) for _ in range(8)))) == [False] * 7 + [True]


async def test_a_connection_that_broke_is_not_used_again(migrated_postgres: PostgresDatabase) -> None:
    def break_it(tx: Transaction) -> None:
        straight.scalar(tx, sa.text("select pg_terminate_backend(pg_backend_pid())"))

    def ask(tx: Transaction) -> int:
        return straight.scalar(tx, sa.text("select 1"))

    for _ in range(3):
        with pytest.raises(StoreFault):
            await migrated_postgres.write(break_it)
        assert await migrated_postgres.write(ask) == 1

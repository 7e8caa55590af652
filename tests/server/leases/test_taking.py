"""One node acts at a time: a lease is taken, kept up by its holder, and free again when it has run out."""

import asyncio

from lantern import leases
from lantern.store import Database

NOW, SOON, LATER, AFTER = (f"2026-11-17T10:0{n}:00.000Z" for n in range(4))


async def take(database: Database, holder: str, now: str, until: str) -> int | None:
    return await database.write(leases.take, "send", holder, now, until)


async def test_the_first_has_it_and_the_second_has_not(database: Database) -> None:
    assert await take(database, "one", NOW, LATER) == 1
    assert await take(database, "two", SOON, LATER) is None


async def test_its_holder_keeps_it_up_under_the_same_fence(database: Database) -> None:
    await take(database, "one", NOW, SOON)
    assert await take(database, "one", SOON, LATER) == 1
    assert await take(database, "two", SOON, LATER) is None


async def test_when_it_has_run_out_another_has_it_under_a_new_fence(database: Database) -> None:
    await take(database, "one", NOW, SOON)
    assert await take(database, "two", LATER, AFTER) == 2
    assert await take(database, "one", LATER, AFTER) is None


async def test_who_stops_lets_go_and_the_next_need_not_wait(database: Database) -> None:
    await take(database, "one", NOW, LATER)
    await database.write(leases.let_go, "somebody else")
    assert await take(database, "two", SOON, AFTER) is None
    await database.write(leases.let_go, "one")
    assert await take(database, "two", SOON, AFTER) == 2


async def test_of_many_at_once_one_has_it(database: Database) -> None:
    got = await asyncio.gather(*(take(database, f"node {n}", NOW, LATER) for n in range(8)))
    assert sorted(fence for fence in got if fence) == [1]


async def test_who_lost_it_keeps_nothing_up_even_if_it_had_it_before(database: Database) -> None:
    await take(database, "one", NOW, SOON)
    assert await database.write(leases.keep, "send", "one", 1, LATER)
    assert not await database.write(leases.keep, "send", "two", 1, LATER)
    assert await take(database, "two", AFTER, AFTER) == 2
    assert not await database.write(leases.keep, "send", "one", 1, AFTER)
    assert not await database.write(leases.keep, "send", "two", 1, AFTER), "nor under an earlier fence of its own"

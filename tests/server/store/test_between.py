"""What one process rings, the others hear; also after the line between them was cut."""

import asyncio

import pytest
import sqlalchemy as sa

from lantern.store.postgres import PostgresDatabase

LONG = 30


class Ears:
    """Counts what is heard."""

    def __init__(self) -> None:
        self.times, self._heard = 0, asyncio.Event()

    def hear(self) -> None:
        self.times += 1
        self._heard.set()

    async def until(self, times: int) -> None:
        async with asyncio.timeout(LONG):
            while self.times < times:
                self._heard.clear()
                await self._heard.wait()


@pytest.fixture
async def two(postgres_url: str):
    one, other = PostgresDatabase(postgres_url), PostgresDatabase(postgres_url)
    yield one, other
    await one.close()
    await other.close()


async def both_listen(one: PostgresDatabase, other: PostgresDatabase) -> tuple[Ears, Ears]:
    here, there = Ears(), Ears()
    one.listen(here.hear)
    other.listen(there.hear)
    await here.until(1)  # whatever was rung before is asked for once
    await there.until(1)
    return here, there


async def test_a_ring_is_heard_by_the_other_process_and_not_by_its_own(two) -> None:
    one, other = two
    here, there = await both_listen(one, other)
    one.ring()
    await there.until(2)
    other.ring()
    await here.until(2)
    assert (here.times, there.times) == (2, 2)


async def test_a_line_that_was_cut_is_laid_again_and_what_was_rung_meanwhile_is_asked_for(two) -> None:
    one, other = two
    here, there = await both_listen(one, other)
    cut = "select pg_terminate_backend(pid) from pg_stat_activity where query like 'LISTEN%' and datname = current_database()"
    assert await one.read(lambda tx: len(tx.execute(sa.text(cut)).all())) == 2
    await here.until(2)
    await there.until(2)
    one.ring()
    await there.until(3)


async def test_much_at_once_is_passed_on_as_few_rings(two) -> None:
    one, other = two
    _, there = await both_listen(one, other)
    for _ in range(500):
        one.ring()
    await there.until(2)
    assert there.times <= 4

"""The stream that says only "there is something for you": nothing that became true goes by without it."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from lantern.settings import Settings
from lantern.store.migrating import migrate
from lantern.store.postgres import PostgresDatabase
from lantern.sync.routes import KEEP_ALIVE, _hints
from tests import world as worlds
from tests.cast import raise_concern
from tests.postgres import Postgres
from tests.world import World


async def test_what_follows_from_a_fact_is_hinted_too_though_it_is_no_fact_itself(world: World) -> None:
    stream = _hints(world.app.state.house)
    assert await anext(stream) == b": here\n\n"
    coming = asyncio.ensure_future(anext(stream))
    await asyncio.sleep(0)  # it listens now
    world.app.state.house.bell.ring()
    assert (await coming).startswith(b"event: hint")
    await stream.aclose()


async def test_a_ring_while_a_hint_is_on_its_way_is_one_more_hint(world: World) -> None:
    bell = world.app.state.house.bell
    stream = _hints(world.app.state.house)
    await anext(stream)
    bell.ring()
    assert (await anext(stream)).startswith(b"event: hint")
    bell.ring()  # nobody is waiting at this moment
    assert (await anext(stream)).startswith(b"event: hint")
    await stream.aclose()


@pytest.fixture
async def nodes(postgres: Postgres, tmp_path: Path) -> AsyncIterator[tuple[World, World]]:
    """Two processes' worth of Lantern on one database; the cast stands in it once."""
    url = await postgres.new_database()
    await asyncio.to_thread(migrate, Settings(home=tmp_path, database_url=url))
    first, second = PostgresDatabase(url), PostgresDatabase(url)
    async with (
        worlds.in_a_task(worlds.running(first, tmp_path / "one")) as one,
        worlds.in_a_task(worlds.running(second, tmp_path / "two", fill=lambda tx: None)) as two,
    ):
        yield one, two
    await first.close()
    await second.close()


async def next_hint(stream: AsyncIterator[bytes]) -> None:
    async with asyncio.timeout(KEEP_ALIVE / 2):  # sooner than it looks by itself: it was rung
        while not (await anext(stream)).startswith(b"event: hint"):
            pass


async def test_a_screen_that_is_open_on_one_node_is_hinted_of_what_became_true_on_another(
    nodes: tuple[World, World],
) -> None:
    one, two = nodes
    for node in nodes:
        await node.app.state.house.bell.wait(KEEP_ALIVE, 0)  # the line between them is laid
    stream = _hints(two.app.state.house)
    await anext(stream)
    coming = asyncio.ensure_future(next_hint(stream))
    priya = await one.phone("priya")
    await priya.send(raise_concern())
    await coming
    await one.jobs.react()  # alerts follow, with no fact of their own
    await next_hint(stream)
    await stream.aclose()

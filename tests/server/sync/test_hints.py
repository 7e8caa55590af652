"""The stream that says only "there is something for you": nothing that became true goes by without it."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from pathlib import Path

import pytest

from lantern.identity.records import seat
from lantern.settings import Settings
from lantern.store import Transaction
from lantern.store.migrating import migrate
from lantern.store.postgres import PostgresDatabase
from lantern.sync import touched
from lantern.sync.routes import KEEP_ALIVE, stream
from tests import world as worlds
from tests.cast import raise_concern
from tests.phone import Phone
from tests.postgres import Postgres
from tests.world import World


def opened(world: World, account: str) -> AsyncIterator[bytes]:
    """An open screen of this person's, on this node."""
    return stream(world.app.state.house, world.app.state.screens, account)


async def heard(screen: AsyncIterator[bytes]) -> str:
    """The next that it is told and that says something: `hint` or `elsewhere`."""
    async with asyncio.timeout(KEEP_ALIVE / 2):  # sooner than it looks by itself: it was rung
        while not (said := await anext(screen)).startswith(b"event: "):
            pass
    return said.decode().split()[1]


async def moved_on(phone: Phone, *screens: AsyncIterator[bytes]) -> None:
    """What was before lies behind: until the journal moves on, SQLite may find it again."""
    await phone.send(raise_concern(person="danny"))
    for screen in screens:
        await heard(screen)


async def test_what_follows_from_a_fact_is_hinted_too_though_it_is_no_fact_itself(world: World) -> None:
    priya = await world.phone("priya")
    screen = opened(world, "huw")
    assert await anext(screen) == b": here\n\n"
    await priya.send(raise_concern(person="danny"))
    assert await heard(screen) == "hint"
    await world.tick()  # he is promised an alert
    assert await heard(screen) == "hint"
    await screen.aclose()


async def test_a_screen_whose_account_sees_nothing_of_it_hears_only_that_something_became_true(world: World) -> None:
    priya = await world.phone("priya")
    his, hers = opened(world, "sam"), opened(world, "huw")
    assert await anext(his) == await anext(hers) == b": here\n\n"
    await moved_on(priya, his, hers)
    await priya.send(raise_concern(person="danny"))
    assert (await heard(his), await heard(hers)) == ("elsewhere", "hint")
    await his.aclose()
    await hers.aclose()


async def test_a_ring_while_a_hint_is_on_its_way_is_one_more_hint(world: World) -> None:
    priya = await world.phone("priya")
    screen = opened(world, "huw")
    await anext(screen)
    for _ in range(2):
        await priya.send(raise_concern(person="danny"))  # the second time nobody waits at this moment
        assert await heard(screen) == "hint"
    await screen.aclose()


async def test_a_ring_that_is_about_nothing_is_no_hint(world: World) -> None:
    screen = opened(world, "huw")
    await anext(screen)
    await moved_on(await world.phone("priya"), screen)
    world.app.state.house.bell.ring()
    assert await heard(screen) == "elsewhere"
    await screen.aclose()


async def test_whoever_is_given_a_seat_while_the_screen_is_open_is_hinted_of_what_it_brings(world: World) -> None:
    priya = await world.phone("priya")
    screen = opened(world, "sam")
    await anext(screen)
    await moved_on(priya, screen)
    await world.run(seat.insert().values(id="sam-new", account="sam", role="host_deputy", body="vale"))
    world.app.state.house.bell.ring()
    assert await heard(screen) == "hint"
    await moved_on(priya, screen)
    await priya.send(raise_concern(person="danny"))
    assert await heard(screen) == "hint"
    await screen.aclose()


async def test_many_screens_are_one_look_at_the_database(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[int] = []
    changes = touched.changes

    def counted(tx: Transaction, since: int, scopes: Iterable[str]) -> object:
        looks.append(since)
        return changes(tx, since, scopes)

    monkeypatch.setattr(touched, "changes", counted)
    priya = await world.phone("priya")
    screens = [opened(world, "huw") for _ in range(50)]
    for screen in screens:
        await anext(screen)
    await priya.send(raise_concern(person="danny"))
    assert {await heard(screen) for screen in screens} == {"hint"}
    assert len(looks) == 1
    for screen in screens:
        await screen.aclose()


async def test_when_the_house_closes_streams_end(world: World) -> None:
    screen = opened(world, "huw")
    await anext(screen)
    waiting = asyncio.ensure_future(anext(screen))
    await asyncio.sleep(0)  # it waits for what comes
    world.app.state.house.bell.close()
    await world.app.state.screens.stop()
    assert not (await waiting).startswith(b"event:")
    assert [said async for said in screen] == []


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


async def test_a_screen_that_is_open_on_one_node_is_hinted_of_what_became_true_on_another(
    nodes: tuple[World, World],
) -> None:
    one, two = nodes
    for node in nodes:
        await node.app.state.house.bell.wait(KEEP_ALIVE, 0)  # the line between them is laid
    screen = opened(two, "huw")
    await anext(screen)
    priya = await one.phone("priya")
    await priya.send(raise_concern(person="danny"))
    assert await heard(screen) == "hint"
    await one.jobs.react()  # alerts follow, with no fact of their own
    assert await heard(screen) == "hint"
    await screen.aclose()

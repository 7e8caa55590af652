"""Step 2: a database restored from a backup has another life; phones offer again what it has forgotten."""

import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from lantern.store.sqlite import SqliteDatabase
from lantern.sync.records import life
from tests import cast
from tests.world import World, copied, restored, running


async def test_an_epoch_from_another_life_takes_nothing_and_asks_for_everything(world: World) -> None:
    priya = await world.phone("priya")
    priya.do(cast.raise_concern())
    answer = (await priya.post({**priya.request(), "epoch": "another-life"})).json()
    assert answer["reoffer"] is True and answer["taken"] == [] and answer["rows"] == {}
    assert answer["epoch"] == priya.epoch and answer["seen"] == 0
    assert await world.facts("ConcernRaised") == []


@pytest.mark.parametrize("more_after", [False, True])
async def test_after_a_restore_every_phone_offers_again_what_was_lost(world: World, more_after: bool) -> None:
    priya, gareth = await world.phone("priya"), await world.phone("gareth")
    await priya.send(cast.raise_concern("Before the backup."))
    await gareth.sync()
    backup = await copied(world.database)
    await priya.send(cast.raise_concern("After the backup."))
    plan = cast.plan_visit("danny")
    await priya.send(plan)
    await gareth.send(cast.raise_concern("Gareth, after the backup."))
    before = priya.epoch

    await restored(world.database, backup)
    if more_after:  # numbers are used again by other facts
        sam = await world.phone("sam")
        for _ in range(5):
            await sam.send(cast.raise_concern("Life goes on."))
    for phone in (priya, gareth, priya):
        await phone.sync()
    assert priya.epoch == gareth.epoch != before
    words = {row["words"] for row in priya.all("concerns")}
    assert {"Before the backup.", "After the backup."} <= words
    assert plan["visit"] in priya.ids("visits")
    assert "Gareth, after the backup." in {row["words"] for row in gareth.all("concerns")}
    fresh = await world.phone("priya")
    assert priya.rows == fresh.rows


async def test_one_restore_is_one_new_life_however_many_phones_find_out(world: World) -> None:
    phones = [await world.phone(who) for who in ("priya", "gareth", "huw")]
    backup = await copied(world.database)
    for phone in phones:
        await phone.send(cast.raise_concern())
    await restored(world.database, backup)
    for phone in phones:
        await phone.sync()
    assert len(await world.rows(sa.select(life.c.epoch))) == 2
    assert len({phone.epoch for phone in phones}) == 1


async def test_nobody_begins_a_new_life_of_the_database_by_making_something_up(world: World) -> None:
    """Else a single phone could send everybody's back to the beginning."""
    sam, priya = await world.phone("sam"), await world.phone("priya")
    real = str(priya.seen).split(".")
    for made_up in (
        "999.0.", "999.999.01a2003b-d7c9", ".".join([str(int(real[0]) + 5), *real[1:]]), str(priya.seen), "9" * 99, "x" * 100,
    ):  # fmt: skip
        answer = await sam.post({**sam.request(), "seen": made_up})
        assert answer.status_code in (200, 422) and "reoffer" not in answer.json(), made_up
    assert len(await world.rows(sa.select(life.c.epoch))) == 1
    await sam.sync()
    assert sam.rows == (await world.phone("sam")).rows


async def test_what_a_restored_phone_says_about_itself_never_makes_a_new_life(world: World) -> None:
    priya = await world.phone("priya")
    old = priya.backup()
    await priya.send(cast.raise_concern())
    priya.restore(old)
    await priya.sync()
    assert len(await world.rows(sa.select(life.c.epoch))) == 1


async def test_a_file_that_was_copied_back_is_noticed_by_itself(tmp_path: Path, migrated_file: Path) -> None:
    """SQLite restored as an operator would: stopped, an old copy put in its place, started again."""
    path, copy = tmp_path / "home" / "lantern.sqlite", tmp_path / "backup.sqlite"
    path.parent.mkdir()
    shutil.copyfile(migrated_file, path)

    @asynccontextmanager
    async def started(fill: Callable[[Any], None] = lambda tx: None) -> AsyncIterator[World]:
        database = SqliteDatabase(path, synchronous="OFF")
        await database.open()
        async with running(database, tmp_path / "home", fill) as world:
            yield world
        await database.close()

    async with started(cast.keep_the_cast) as world:
        priya = await world.phone("priya")
    shutil.copyfile(path, copy)
    async with started() as world:
        priya.client = world.client
        await priya.send(cast.raise_concern("After the copy was made."))
    for leftover in path.parent.glob("lantern.sqlite-*"):
        leftover.unlink()
    shutil.copyfile(copy, path)
    async with started() as world:
        priya.client, before = world.client, priya.epoch
        await priya.sync()
        assert priya.epoch != before
        assert [row["words"] for row in priya.all("concerns")] == ["After the copy was made."]
        assert priya.rows == (await world.phone("priya")).rows

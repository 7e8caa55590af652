"""What is private to the embedded engine: one process a file, and the parts of aiosqlite that it leans on."""

import asyncio
import inspect
import subprocess
import sys
from pathlib import Path

import aiosqlite
import pytest
import sqlalchemy as sa

from lantern.store import StoreFault
from lantern.store.sqlite import SqliteDatabase
from tests.server_process import ROOT


async def test_a_second_process_is_refused_and_told_why(sqlite_path: Path, migrated_file: Path) -> None:
    sqlite_path.write_bytes(migrated_file.read_bytes())
    first = SqliteDatabase(sqlite_path)
    await first.open()
    opening = (
        f"from pathlib import Path; from lantern.store.sqlite import SqliteDatabase as S; S(Path({str(sqlite_path)!r}))"
    )
    second = subprocess.run([sys.executable, "-c", opening], cwd=ROOT / "server", capture_output=True, text=True)
    assert second.returncode != 0 and "already open in another process" in second.stderr
    await first.close()
    again = SqliteDatabase(sqlite_path)  # once the first has let go
    await again.open()
    await again.close()


def test_the_private_parts_of_aiosqlite_are_still_there() -> None:
    connection = aiosqlite.connect(":memory:")
    assert not connection._thread.daemon and not connection._thread.is_alive()
    assert inspect.iscoroutinefunction(connection._execute)
    assert isinstance(type(connection)._conn, property)


async def test_whoever_still_waits_when_the_file_is_closed_is_told(sqlite_path: Path, migrated_file: Path) -> None:
    sqlite_path.write_bytes(migrated_file.read_bytes())
    database = SqliteDatabase(sqlite_path, synchronous="OFF")
    await database.open()
    waiting = [
        asyncio.create_task(database.write(lambda tx: tx.execute(sa.text("select 1")) and None)) for _ in range(80)
    ]
    await asyncio.sleep(0)
    await database.close()
    for outcome in await asyncio.wait_for(asyncio.gather(*waiting, return_exceptions=True), 10):
        assert outcome is None or isinstance(outcome, StoreFault)
    with pytest.raises(StoreFault):
        await database.write(lambda tx: None)


async def test_a_fault_of_ours_does_not_stop_the_writer(sqlite_path: Path, migrated_file: Path) -> None:
    sqlite_path.write_bytes(migrated_file.read_bytes())
    database = SqliteDatabase(sqlite_path, synchronous="OFF")
    await database.open()
    with pytest.raises(Exception, match="."):
        await database.write(lambda tx: tx.rollback())
    assert await asyncio.wait_for(database.write(lambda tx: tx.execute(sa.text("select 1")).scalar()), 10) == 1
    await database.close()

"""A database is brought up to date from nothing, and then holds exactly the tables that the code knows."""

import asyncio
from pathlib import Path

from lantern.settings import Settings
from lantern.store.migrating import differences, migrate
from tests.postgres import Postgres


async def from_nothing(settings: Settings) -> None:
    await asyncio.to_thread(migrate, settings)
    assert await asyncio.to_thread(differences, settings) == []
    await asyncio.to_thread(migrate, settings)  # twice is the same as once


async def test_sqlite_from_nothing(tmp_path: Path) -> None:
    await from_nothing(Settings(home=tmp_path))


async def test_postgres_from_nothing(tmp_path: Path, postgres: Postgres) -> None:
    await from_nothing(Settings(home=tmp_path, database_url=await postgres.new_database()))


async def test_two_processes_migrate_one_postgres_at_once(tmp_path: Path, postgres: Postgres) -> None:
    settings = Settings(home=tmp_path, database_url=await postgres.new_database())
    await asyncio.gather(*(asyncio.to_thread(migrate, settings) for _ in range(3)))
    assert await asyncio.to_thread(differences, settings) == []

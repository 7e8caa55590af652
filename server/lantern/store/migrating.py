"""Bringing a database up to date, before anything else opens it."""

import asyncio
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from sqlalchemy.ext.asyncio import create_async_engine

from lantern.settings import Settings
from lantern.store.tables import metadata

LOCK = 7002


def migrate(settings: Settings) -> None:
    """Upgrade to the newest revision. Raises RuntimeError when rows would be left without their parents."""
    _on(settings, _upgrade)


def differences(settings: Settings) -> list[Any]:
    """What the tables in code have that the database has not, and the other way round; empty when they agree."""
    return _on(
        settings, lambda c: compare_metadata(MigrationContext.configure(c, opts={"compare_type": True}), metadata)
    )


def new_revision(settings: Settings, message: str) -> None:
    """Write a revision from what differs."""
    _on(settings, lambda c: command.revision(_config(c), message=message, autogenerate=True))


def _on(settings: Settings, work: Any) -> Any:
    if settings.database_url:
        return asyncio.run(_on_postgres(settings.database_url, work))
    settings.home.mkdir(parents=True, exist_ok=True)
    engine = sa.create_engine(f"sqlite+pysqlite:///{settings.home / 'lantern.sqlite'}", poolclass=sa.pool.NullPool)
    # Rebuilding a parent table with foreign keys on would delete its children without a word.
    sa.event.listen(engine, "connect", lambda c, _: c.execute("PRAGMA foreign_keys=OFF") and None)
    with engine.begin() as connection:
        done = work(connection)
        if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
            raise RuntimeError("the migration would leave rows without their parents; nothing was changed")
    engine.dispose()
    return done


async def _on_postgres(url: str, work: Any) -> Any:
    engine = create_async_engine(sa.make_url(url).set(drivername="postgresql+asyncpg"), poolclass=sa.pool.NullPool)
    try:
        async with engine.begin() as connection:
            await connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK})")
            return await connection.run_sync(work)
    finally:
        await engine.dispose()


def _upgrade(connection: sa.Connection) -> None:
    command.upgrade(_config(connection), "head")


def _config(connection: sa.Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")))
    config.attributes["connection"] = connection
    return config

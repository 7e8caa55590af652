"""Which engine, from the settings."""

from lantern.settings import Settings
from lantern.store.database import Database
from lantern.store.postgres import PostgresDatabase
from lantern.store.sqlite import SqliteDatabase


async def open_database(settings: Settings) -> Database:
    """The installation's database, opened. Raises StoreFault when another process holds the file."""
    database: SqliteDatabase | PostgresDatabase
    if settings.database_url:
        database = PostgresDatabase(settings.database_url)
    else:
        database = SqliteDatabase(settings.home / "lantern.sqlite")
    await database.open()
    return database

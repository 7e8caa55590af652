"""What one process rings, the others hear: PostgreSQL's LISTEN and NOTIFY, beside every transaction.

Only a ring goes across, never what it is about: whoever hears it looks at the journal. The journal rings by itself when
its facts are committed; `ring` is for what changes without one. A ring that is lost while the connection is down costs
nothing but time, for everybody also looks by themselves now and then.
"""

import asyncio
import contextlib
import logging
from collections.abc import Callable
from typing import Any

import asyncpg

log = logging.getLogger("lantern.store")

CHANNEL = "lantern"
GATHER = 0.02
"""Seconds in which many rings become one."""
AGAIN = 2.0
"""Seconds before a lost connection is made anew."""


class Between:
    """One connection of this process that hears and tells."""

    def __init__(self, url: str) -> None:
        self._url, self._due = url, asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._lost = asyncio.Event()

    def listen(self, heard: Callable[[], None]) -> None:
        """Call `heard`, and nobody else any more, whenever another process has rung, until `close`."""
        if self._task:
            self._task.cancel()
        self._task = asyncio.create_task(self._stay(heard), name="between")

    def ring(self) -> None:
        """Let the others hear, soon."""
        self._due.set()

    async def close(self) -> None:
        """Hear and tell no more."""
        if self._task:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _stay(self, heard: Callable[[], None]) -> None:
        while True:
            try:
                await self._connected(heard)
            except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
                log.warning("rings of other processes are not heard just now: %s", error)
            await asyncio.sleep(AGAIN)

    async def _connected(self, heard: Callable[[], None]) -> None:
        connection = await asyncpg.connect(self._url)
        try:
            own = connection.get_server_pid()

            def rung(_connection: Any, pid: int, _channel: str, _payload: object) -> None:
                if pid != own:
                    heard()

            self._lost.clear()
            connection.add_termination_listener(lambda _connection: self._lost.set())
            await connection.add_listener(CHANNEL, rung)
            heard()  # whatever was rung while nobody listened
            await self._tell(connection)
        finally:
            with contextlib.suppress(Exception):
                await connection.close(timeout=1)

    async def _tell(self, connection: Any) -> None:
        """Pass rings on until the connection is lost."""
        lost = asyncio.ensure_future(self._lost.wait())
        try:
            while not self._lost.is_set():
                due = asyncio.ensure_future(self._due.wait())
                await asyncio.wait((lost, due), return_when=asyncio.FIRST_COMPLETED)
                due.cancel()
                if self._due.is_set() and not self._lost.is_set():
                    self._due.clear()
                    await connection.execute(f"notify {CHANNEL}")
                    await asyncio.sleep(GATHER)
        finally:
            lost.cancel()

"""What every handler may reach: the database, the settings, the clock, and the bell that says something became true."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import msgspec
from litestar import Request

from lantern.clock import Clock
from lantern.settings import Settings

COOKIE, SECURE_COOKIE = "sid", "__Host-sid"


Post = Callable[[str, str, str, str], Awaitable[None]]
"""Posts a plain letter: to, subject, text, letter id."""


class Bell:
    """Rung when something became true; whoever listens looks at the journal for what."""

    def __init__(self, others: Callable[[], None] = lambda: None) -> None:
        self._waiting: set[asyncio.Event] = set()
        self._others = others
        self.closed = False
        self.rings = 0
        """How often it was rung; whoever compares hears also what was rung while they did something else."""

    def ring(self) -> None:
        """Wake everybody who listens, here and in every other process."""
        self.wake()
        self._others()

    def wake(self) -> None:
        """Wake everybody who listens here."""
        self.rings += 1
        for event in self._waiting:
            event.set()

    def close(self) -> None:
        """The house closes: streams end."""
        self.closed = True
        self.wake()

    async def wait(self, seconds: float, heard: int | None = None) -> bool:
        """Until it is rung, or so many seconds have passed; at once when `heard` is not the number of rings any more.

        Returns whether it was rung.
        """
        if heard is not None and heard != self.rings:
            return True
        event = asyncio.Event()
        self._waiting.add(event)
        try:
            await asyncio.wait_for(event.wait(), seconds)
            return True
        except TimeoutError:
            return False
        finally:
            self._waiting.discard(event)


class House(msgspec.Struct, kw_only=True):
    """One running installation. `database` is lantern.store.Database; the web does not look inside it."""

    settings: Settings
    database: Any
    clock: Clock
    bell: Bell
    post: Post


def house(request: Request[Any, Any, Any]) -> House:
    """The installation that answers this request."""
    return request.app.state.house


def token(request: Request[Any, Any, Any]) -> str | None:
    """The session token this request carries, if any."""
    return request.cookies.get(SECURE_COOKIE) or request.cookies.get(COOKIE)

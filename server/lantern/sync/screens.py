"""Screens that are open here: one task looks for all of them, and wakes those for whom there is something.

A look at the database for each screen and each ring took seconds with a thousand screens, and every hint to a screen that
it does not concern costs an exchange. So what was touched (docs/decisions/0010) is asked once, and a screen is
hinted where its account listens. The others hear only that something became true, for pages they read without holding it.
"""

import asyncio
import contextlib
import logging
from collections.abc import Iterable
from datetime import date

from lantern.clock import local_date
from lantern.store import Transaction
from lantern.sync import touched
from lantern.web.house import House

log = logging.getLogger("lantern.sync")

LOOK = 20.0
"""Seconds between looks when nobody rings: a ring may be lost."""
GATHER = 0.2
"""Seconds in which much becomes one hint."""
HINT, ELSEWHERE, STILL_HERE = (
    b"event: hint\ndata: {}\n\n",
    b"event: elsewhere\ndata: {}\n\n",
    b": still here\n\n",
)


class Screen:
    """One open stream: whose it is, the scopes its account listens to, and what it is to be told next."""

    def __init__(self, account: str) -> None:
        self.account, self.scopes = account, frozenset[str]()
        self._due, self._woken = STILL_HERE, asyncio.Event()

    def tell(self, what: bytes) -> None:
        """Have this said soon; a hint is never lost under a lesser word."""
        self._due = HINT if HINT in (what, self._due) else what
        self._woken.set()

    async def next(self, seconds: float) -> bytes:
        """What there is to say, after so many seconds at the latest."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._woken.wait(), seconds)
        self._woken.clear()
        due, self._due = self._due, STILL_HERE
        return due


class Screens:
    """All screens that are open in this process. Nobody looks while none is."""

    def __init__(self, house: House) -> None:
        self._house, self._open = house, set[Screen]()
        self._task: asyncio.Task[None] | None = None
        self._beginning = asyncio.Lock()
        self._place, self._seen = 0, frozenset[touched.Change]()
        self._day: date | None = None
        self.over = False

    async def open(self, account: str) -> Screen:
        """A screen that is told of whatever becomes true from now on."""
        screen = Screen(account)
        async with self._beginning:
            if self._task is None or self._task.done():
                self._day = local_date(self._house.clock())
                self._place = await self._house.database.read(touched.place)
                self._task = asyncio.create_task(self._stay(), name="screens")
            self._open.add(screen)
        try:
            await self._learn([screen])
        except BaseException:
            self.close(screen)
            raise
        return screen

    def close(self, screen: Screen) -> None:
        """Nobody looks at it any more."""
        self._open.discard(screen)
        if not self._open and self._task:
            self._task.cancel()
            self._task = None

    async def stop(self) -> None:
        """The house closes: streams end, so that nobody waits for them."""
        self.over = True
        task, self._task = self._task, None
        if task:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
        for screen in self._open:
            screen.tell(STILL_HERE)

    async def _stay(self) -> None:
        bell = self._house.bell
        heard = bell.rings
        while True:
            rung = await bell.wait(LOOK, heard)
            if bell.closed:
                return
            await asyncio.sleep(GATHER)
            heard = bell.rings
            try:
                await self._look(rung)
            except Exception:
                log.exception("what was touched could not be read; screens are hinted at the next look")

    async def _look(self, rung: bool) -> None:
        """Wake whom it concerns. What was found at the last look may be found again until the journal moves on: without
        a ring, that is nothing new."""
        today = local_date(self._house.clock())
        asked = {screen for screen in self._open if screen.scopes}
        scopes = frozenset[str]().union(*(screen.scopes for screen in asked))
        place, found = await self._house.database.read(touched.changes, self._place, scopes)
        new = found if rung else found - self._seen
        self._place, self._seen = place, found
        changed = {change.scope for change in new}
        for screen in self._open:
            if screen not in asked or not changed.isdisjoint(screen.scopes):  # it may have opened meanwhile
                screen.tell(HINT)
            elif rung:
                screen.tell(ELSEWHERE)
        other = {change.scope for change in new if change.noun == touched.EVERYTHING}
        if today != self._day or other:
            stale = [s for s in self._open if today != self._day or not other.isdisjoint(s.scopes)]
            self._day = today
            await self._learn(stale)

    async def _learn(self, screens: Iterable[Screen]) -> None:
        """To what each of them listens, from now on."""
        screens, today = list(screens), local_date(self._house.clock()).isoformat()
        found = await self._house.database.read(_scopes, {screen.account for screen in screens}, today)
        for screen in screens:
            screen.scopes = found[screen.account]


def _scopes(tx: Transaction, accounts: set[str], today: str) -> dict[str, frozenset[str]]:
    return {account: touched.scopes(touched.listens(tx, account, today)) for account in accounts}

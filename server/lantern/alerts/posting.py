"""Sending what lies in an outbox of letters. Marked as sent after sending, under a claim: a second letter is a nuisance, a
missing one harm. Each outbox says what its letters say; how they go, and go again, is said here."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from lantern.alerts import claiming
from lantern.alerts.channels import NotSent, email
from lantern.alerts.claiming import AT_MOST, CLAIMED, TOGETHER
from lantern.clock import wire
from lantern.contacts.settling import came_back
from lantern.policy.reading import shipped_policy
from lantern.settings import Settings
from lantern.store import Database, Transaction

log = logging.getLogger("lantern.alerts")

WAITS = (30, 60, 300, 1200, 3600)
"""Seconds before a passing failure is tried again; the last one goes on for as long as it takes."""

Compose = Callable[[Any], Awaitable[tuple[str, str] | None]]
"""Subject and text of one letter as things stand now; None where nothing of it is so any more."""
Sent = Callable[[Transaction, Any, datetime], None]


async def post_due(
    database: Database, settings: Settings, table: sa.Table, compose: Compose, now: datetime, node: str,
    also: Sent = lambda tx, one, now: None,
) -> int:  # fmt: skip
    """Send what is due. Returns how many letters were tried. `also` is written with each that has gone."""
    claimed = await database.write(claiming.claim, table, node, wire(now), wire(now + CLAIMED), TOGETHER)

    async def post(one: Any) -> None:
        try:
            async with asyncio.timeout(AT_MOST.total_seconds()):
                went = await _post(settings, compose, one)
        except NotSent as failure:
            log.warning("%s %s was not sent: %s", table.name, one.id, failure)
            await database.write(_not_sent, table, one, now, failure)
        except Exception:
            log.exception("%s %s was not sent", table.name, one.id)
            await database.write(_not_sent, table, one, now, NotSent("a fault of ours"))
        else:
            await database.write(_done, table, one, now, also if went else None)

    # side by side: one address whose server does not answer keeps no other waiting
    for fault in await asyncio.gather(*(post(one) for one in claimed), return_exceptions=True):
        if fault is not None:
            log.error("what came of a letter could not be written; its claim runs out by itself: %s", fault)
    return len(claimed)


async def _post(settings: Settings, compose: Compose, one: Any) -> bool:
    if not one.address:
        raise NotSent("no address is known", permanent=True)
    letter = await compose(one)
    if letter is None:
        return False
    await email.send(settings, email.letter(settings, one.address, *letter, one.id))
    return True


def _done(tx: Transaction, table: sa.Table, one: Any, now: datetime, also: Sent | None) -> None:
    state = {"state": "sent", "sent_at": wire(now)} if also else {"state": "taken_back"}
    if claiming.settle(tx, table, one, **state, due_at=None, error=None) and also:
        also(tx, one, now)


def _not_sent(tx: Transaction, table: sa.Table, one: Any, now: datetime, failure: NotSent) -> None:
    """A passing failure is tried again later; a permanent one is given up, and stands there to be seen."""
    if failure.permanent:
        if claiming.settle(tx, table, one, state="failed", due_at=None, error=str(failure)) and failure.gone:
            came_back(tx, shipped_policy(), one.address, now)
        return
    later = claiming.again_after(one, WAITS, failure.retry_after)
    claiming.settle(tx, table, one, due_at=wire(now + later), error=str(failure))

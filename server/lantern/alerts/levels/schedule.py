"""Send these letters. Marked as sent after sending, under a claim; a passing failure is tried again."""

import logging
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from lantern.alerts import claiming
from lantern.alerts.channels import NotSent, email
from lantern.alerts.levels.letters import letter
from lantern.clock import LONDON, read_instant, wire
from lantern.contacts.settling import came_back
from lantern.forums.levels import records
from lantern.identity.records import account
from lantern.policy.reading import shipped_policy
from lantern.settings import Settings
from lantern.store import Database, Transaction

log = logging.getLogger("lantern.alerts")

CLAIMED = timedelta(minutes=2)
TOGETHER = 20
WAITS = (30, 60, 300, 1200, 3600)
"""Seconds before a passing failure is tried again; the last one goes on for as long as it takes."""


async def send_due(database: Database, settings: Settings, now: datetime, node: str) -> int:
    """Send what is due. Returns how many letters were tried."""
    claimed = await database.write(claiming.claim, records.level_letter, node, wire(now), wire(now + CLAIMED), TOGETHER)
    for one in claimed:
        try:
            await _send(database, settings, one)
            await database.write(_settle, one, state="sent", sent_at=wire(now), due_at=None, error=None)
        except NotSent as failure:
            await database.write(not_sent, records.level_letter, one, now, failure)
        except Exception:
            log.exception("letter %s about a level was not sent", one.id)
            await database.write(not_sent, records.level_letter, one, now, NotSent("a fault of ours"))
    return len(claimed)


async def _send(database: Database, settings: Settings, one: Any) -> None:
    if not one.address:
        raise NotSent("no address is known", permanent=True)
    heard, known = await database.read(_about, one)
    link = f"{settings.origin}/app/#/hospital/{heard.hospital}/forum" if known else None
    by = _by(heard.due_at) if heard.due_at else None
    subject, text = letter(one.language, heard.kind, link, None if heard.confirmed_at else by)
    await email.send(settings, email.letter(settings, one.address, subject, text, one.id))


def _by(due_at: str) -> str:
    """The day, and the hour where the clock runs in hours: one in working days ends with its last day."""
    due = read_instant(due_at).astimezone(LONDON)
    return f"{due:%d/%m/%Y %H:%M}" if due.hour or due.minute else f"{due - timedelta(minutes=1):%d/%m/%Y}"


def _about(tx: Transaction, one: Any) -> tuple[Any, bool]:
    """What it is about, and whether this address has an account."""
    known = tx.execute(sa.select(account.c.id).where(account.c.email == one.address, account.c.left_at.is_(None)))
    return records.one_heard(tx, one.heard), known.first() is not None


def _settle(tx: Transaction, one: Any, /, **values: object) -> None:
    claiming.settle(tx, records.level_letter, one, **values)


def not_sent(tx: Transaction, table: sa.Table, one: Any, now: datetime, failure: NotSent) -> None:
    """A passing failure is tried again later; a permanent one is given up, and stands there to be seen."""
    if failure.permanent:
        if claiming.settle(tx, table, one, state="failed", due_at=None, error=str(failure)) and failure.gone:
            came_back(tx, shipped_policy(), one.address, now)
        return
    wait = failure.retry_after or WAITS[min(one.attempts, len(WAITS)) - 1]
    claiming.settle(tx, table, one, due_at=wire(now + timedelta(seconds=wait)), error=str(failure))

"""Send the letters about a change of level."""

from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from lantern.alerts.levels.letters import letter
from lantern.alerts.posting import post_due
from lantern.clock import LONDON, read_instant
from lantern.forums.levels import records
from lantern.forums.levels.model import OUTSIDE
from lantern.identity.records import account
from lantern.settings import Settings
from lantern.store import Database, Transaction


async def send_due(database: Database, settings: Settings, now: datetime, node: str) -> int:
    """Send what is due. Returns how many letters were tried."""

    async def compose(one: Any) -> tuple[str, str]:
        heard, known = await database.read(_about, one)
        link = f"{settings.origin}/app/#/hospital/{heard.hospital}/forum" if known else None
        by = _by(heard.due_at) if heard.due_at else None
        asked = heard.confirmed_at is None and heard.kind not in OUTSIDE  # for them the host says that they heard
        return letter(one.language, heard.kind, link, by if asked else None)

    return await post_due(database, settings, records.level_letter, compose, now, node)


def _by(due_at: str) -> str:
    """The day, and the hour where the clock runs in hours: one in working days ends with its last day."""
    due = read_instant(due_at).astimezone(LONDON)
    return f"{due:%d/%m/%Y %H:%M}" if due.hour or due.minute else f"{due - timedelta(minutes=1):%d/%m/%Y}"


def _about(tx: Transaction, one: Any) -> tuple[Any, bool]:
    """What it is about, and whether this address has an account."""
    known = tx.execute(sa.select(account.c.id).where(account.c.email == one.address, account.c.left_at.is_(None)))
    return records.one_heard(tx, one.heard), known.first() is not None

"""Send these letters. Marked as sent after sending, under a claim; a passing failure is tried again."""

import logging
from datetime import datetime
from typing import Any

from lantern.alerts import claiming
from lantern.alerts.channels import NotSent, email
from lantern.alerts.forum.letters import letter
from lantern.alerts.levels.schedule import CLAIMED, TOGETHER, not_sent
from lantern.clock import wire
from lantern.forums.meetings import records as meetings
from lantern.forums.members import records
from lantern.settings import Settings
from lantern.store import Database, Transaction

log = logging.getLogger("lantern.alerts")


async def send_due(database: Database, settings: Settings, now: datetime, node: str) -> int:
    """Send what is due. Returns how many letters were tried."""
    table = records.forum_letter
    claimed = await database.write(claiming.claim, table, node, wire(now), wire(now + CLAIMED), TOGETHER)
    for one in claimed:
        try:
            await _send(database, settings, one)
            await database.write(_sent, one, now)
        except NotSent as failure:
            await database.write(not_sent, table, one, now, failure)
        except Exception:
            log.exception("letter %s to a table was not sent", one.id)
            await database.write(not_sent, table, one, now, NotSent("a fault of ours"))
    return len(claimed)


async def _send(database: Database, settings: Settings, one: Any) -> None:
    if not one.address:
        raise NotSent("no address is known", permanent=True)
    day = await database.read(_day, one)
    where = (
        f"pack/{one.meeting}"
        if one.meeting and one.seat
        else f"meeting/{one.meeting}"
        if one.meeting
        else f"hospital/{one.hospital}/forum"
    )
    subject, text = letter(one.language, one.kind, f"{settings.origin}/app/#/{where}", day)
    await email.send(settings, email.letter(settings, one.address, subject, text, one.id))


def _day(tx: Transaction, one: Any) -> str:
    """The day of the meeting, or the last of the term."""
    if one.meeting:
        return str(meetings.one(tx, one.meeting).planned_on)
    return str(records.one(tx, one.seat).until_on)


def _sent(tx: Transaction, one: Any, now: datetime) -> None:
    claiming.settle(tx, records.forum_letter, one, state="sent", sent_at=wire(now), due_at=None, error=None)

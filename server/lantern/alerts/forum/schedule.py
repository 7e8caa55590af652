"""Send the letters about seats at a table and its meetings."""

from datetime import datetime
from typing import Any

from lantern.alerts.forum.letters import letter
from lantern.alerts.posting import post_due
from lantern.forums.meetings import records as meetings
from lantern.forums.members import records
from lantern.settings import Settings
from lantern.store import Database, Transaction


async def send_due(database: Database, settings: Settings, now: datetime, node: str) -> int:
    """Send what is due. Returns how many letters were tried."""

    async def compose(one: Any) -> tuple[str, str]:
        day = await database.read(_day, one)
        return letter(one.language, one.kind, f"{settings.origin}/app/#/{_where(one)}", day)

    return await post_due(database, settings, records.forum_letter, compose, now, node)


def _where(one: Any) -> str:
    if one.meeting:
        return f"pack/{one.meeting}" if one.seat else f"meeting/{one.meeting}"
    return f"hospital/{one.hospital}/forum"


def _day(tx: Transaction, one: Any) -> str:
    """The day of the meeting, or the last of the term."""
    if one.meeting:
        return str(meetings.one(tx, one.meeting).planned_on)
    return str(records.one(tx, one.seat).until_on)

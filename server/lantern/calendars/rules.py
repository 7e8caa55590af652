"""What of a visit stands in a calendar: decided from its row, the day and the reader's language alone."""

from datetime import date, timedelta
from typing import Any

import msgspec

from lantern.calendars.model import Entry, Kind, Span
from lantern.clock import local_date, read_instant
from lantern.ids import derived
from lantern.visits.owed_model import OwedRow

BEHIND, AHEAD = timedelta(days=366), timedelta(days=731)
"""How far a feed looks back and ahead."""
CALLED_OFF_STAYS = timedelta(days=60)
"""A calendar that has been off for weeks must still hear that a trip was called off."""
MOST_AHEAD, MOST_BEHIND, MOST_OWED = 1000, 500, 500


def span(today: date) -> Span:
    """What a feed shows on this day."""
    since, yesterday, until = today - BEHIND, today - timedelta(days=1), today + AHEAD
    return Span(
        since=since.isoformat(), yesterday=yesterday.isoformat(), today=today.isoformat(), until=until.isoformat(),
        most_ahead=MOST_AHEAD, most_behind=MOST_BEHIND, most_owed=MOST_OWED,
    )  # fmt: skip


def of_visit(row: Any, kind: Kind, changed_at: str | None, today: date, welsh: bool, host: str) -> Entry | None:
    """The entry for this visit; None when it was called off too long ago.

    `row` as `records.own_visits` gives it; `changed_at` when the journal last heard of it; `host` names the installation.
    """
    changed_at = changed_at or _guessed(row)
    called_off = row.state == "called_off"
    if called_off and local_date(read_instant(changed_at)) + CALLED_OFF_STAYS < today:
        return None
    met = row.began_at is not None or row.state in ("begun", "finished")
    told = row.announced or met
    own = kind == "own"
    day = _day(row)
    began_at, ended_at = _hours(row, day) if own else (None, None)
    place = {"ward": row.ward or "", "hospital": _hospital(row, welsh), "town": row.town or ""} if told else {}
    return Entry(
        uid=uid(host, kind, row.id),
        what=row.kind if told else "kept_day",
        day=day,
        began_at=began_at,
        ended_at=ended_at,
        **place,
        body="" if own else row.body or "",
        called_off=called_off,
        sequence=row.version - 1,
        changed_at=changed_at,
        visit=row.id if own else None,
    )


def of_owed(row: Any, account: str, host: str) -> Entry:
    """A marker on the day by which something is owed to somebody. It says neither to whom nor where: ward and day together
    would tell that this body has somebody there, and since when."""
    what = msgspec.json.decode(row.row, type=OwedRow)
    return Entry(
        uid=uid(host, "owed", account, row.id),
        what=what.kind,
        day=row.due_on,
        sequence=row.version - 1,
        changed_at=f"{what.counted_from.on}T00:00:00.000Z",  # the marker moves only when that day does
    )


def uid(host: str, *parts: str) -> str:
    """The same for ever for the same thing in this installation, whatever happens to feed or database."""
    return f"{derived('calendar', *parts)}@{host}"


def _day(row: Any) -> str:
    """The day that was confirmed; before that the day it began; before that the day it is planned for."""
    began_on = row.began_at and local_date(read_instant(row.began_at)).isoformat()
    return row.visited_on or began_on or row.planned_on


def _hours(row: Any, day: str) -> tuple[str | None, str | None]:
    """From when to when the visitor was there, where the phone's clock can be trusted and it was on that day."""
    if row.began_at is None or row.clock_doubtful or not _on(row.began_at, day):
        return None, None
    ended = row.finished_at
    return row.began_at, ended if ended and _on(ended, day) and ended[:16] > row.began_at[:16] else None


def _on(instant: str, day: str) -> bool:
    return local_date(read_instant(instant)).isoformat() == day


def _hospital(row: Any, welsh: bool) -> str:
    return (row.hospital_cy if welsh else None) or row.hospital or ""


def _guessed(row: Any) -> str:
    """Visits that were brought in and not lived have no line in the journal."""
    return max(filter(None, (row.began_at, row.finished_at, row.heard_at)), default=f"{row.planned_on}T00:00:00.000Z")

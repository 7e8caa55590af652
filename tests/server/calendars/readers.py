"""Two readers that know nothing of each other, nor of what wrote the feed: vobject, and ical."""

from datetime import UTC, date, datetime
from typing import Any

import vobject
from ical.calendar_stream import IcsCalendarStream

Found = dict[str, dict[str, Any]]


def with_vobject(text: str) -> Found:
    """Every event by its UID."""
    calendar = vobject.readOne(text)
    return {event.uid.value: _of_vobject(event) for event in calendar.contents.get("vevent", [])}


def _of_vobject(event: Any) -> dict[str, Any]:
    end = event.contents.get("dtend")
    return {
        "summary": event.summary.value, "start": utc(event.dtstart.value), "end": utc(end[0].value) if end else None,
        "sequence": int(event.sequence.value), "status": event.status.value,
    }  # fmt: skip


def with_ical(text: str) -> Found:
    """Every event by its UID."""
    calendar = IcsCalendarStream.calendar_from_ics(text)
    return {
        event.uid: {
            "summary": event.summary, "start": utc(event.dtstart), "end": utc(event.dtend) if event.dtend else None,
            "sequence": event.sequence, "status": str(event.status.value if event.status else None),
        }
        for event in calendar.events
    }  # fmt: skip


def utc(when: date | datetime) -> date | datetime:
    """A moment in UTC, or a day as it is."""
    return when.astimezone(UTC) if isinstance(when, datetime) else when


def read(text: str) -> Found:
    """What both read, which must be the same."""
    ours, theirs = with_vobject(text), with_ical(text)
    assert ours == theirs
    return ours

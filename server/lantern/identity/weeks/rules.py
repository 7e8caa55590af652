"""Which week holds on a day, and whether somebody works then."""

from collections.abc import Iterable
from datetime import date

from lantern.identity.weeks.model import WEEKDAYS, Hours, Leave, WorkingWeek

USUAL = tuple(Hours(day=day, begins="09:00", ends="17:00") for day in WEEKDAYS[:5])
"""Our default, until somebody says what their week is like."""


def week_on(weeks: Iterable[WorkingWeek], day: date) -> WorkingWeek | None:
    """The week that holds on this day; None while nobody has said. `weeks` hold one for each day they begin."""
    begun = [week for week in weeks if week.from_on <= day.isoformat()]
    return max(begun, key=lambda week: week.from_on, default=None)


def hours_on(weeks: Iterable[WorkingWeek], leave: Iterable[Leave], day: date) -> tuple[Hours, ...]:
    """When somebody works on this day, bank holidays aside; nothing on leave."""
    if any(one.from_on <= day.isoformat() <= one.until_on for one in leave):
        return ()
    week = week_on(weeks, day)
    return tuple(one for one in (week.hours if week else USUAL) if WEEKDAYS[day.weekday()] == one.day)

"""When a visitor could be out: working hours, leave and bank holidays, day by day."""

from collections.abc import Iterable
from datetime import date, time, timedelta
from functools import cache
from typing import Literal

from lantern.policy.calendar import bank_holidays
from lantern.policy.model import Nation
from lantern.visits.planning.model import DayPart, Hours, Question, Visitor

SUBDIVISION: dict[Nation, str] = {"england": "ENG", "wales": "WLS"}
Span = tuple[int, int]
"""From and until, in minutes after midnight."""


def days_of(question: Question) -> tuple[date, ...]:
    """The days on which something may be planned: the horizon, from tomorrow on."""
    first = max(question.begins, question.today + timedelta(1))
    return tuple(first + timedelta(n) for n in range((question.until - first).days + 1))


def minutes(at: time) -> int:
    """Minutes after midnight."""
    return at.hour * 60 + at.minute


def clock(at: int) -> time:
    """The time of day so many minutes after midnight; what lies past midnight is its last minute."""
    return time(*divmod(min(max(at, 0), 24 * 60 - 1), 60))


def spans(hours: Iterable[Hours], weekday: int) -> tuple[Span, ...]:
    """The hours of one day of the week, those that touch joined."""
    joined: list[Span] = []
    for begins, ends in sorted((minutes(h.begins), minutes(h.ends)) for h in hours if h.weekday == weekday):
        if begins >= ends:
            continue
        if joined and begins <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], ends))
        else:
            joined.append((begins, ends))
    return tuple(joined)


@cache
def is_bank_holiday(day: date, nation: Nation) -> bool:
    """Whether a nation rests on this day."""
    return day in bank_holidays(SUBDIVISION[nation])


def why_not(visitor: Visitor, day: date) -> Literal["nobody_works", "leave", "bank_holiday"] | None:
    """What keeps a visitor at home on a day; None when they work."""
    if not spans(visitor.works, day.weekday()):
        return "nobody_works"
    if day in visitor.away:
        return "leave"
    return "bank_holiday" if is_bank_holiday(day, visitor.nation) else None


def at_work(visitor: Visitor, day: date) -> tuple[Span, ...]:
    """The hours in which a visitor may be out on a day."""
    return () if why_not(visitor, day) else spans(visitor.works, day.weekday())


def week_of(day: date) -> date:
    """The Monday of its week."""
    return day - timedelta(day.weekday())


def part_of(at: int) -> DayPart:
    """Which part of the day a time is in."""
    return "morning" if at < 12 * 60 else "afternoon" if at < 17 * 60 else "evening"

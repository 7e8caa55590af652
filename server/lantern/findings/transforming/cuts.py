"""The moments as of which Assuring Transformation counts: Sunday midnight, and midnight of a month's last day. Pure.

Midnight is the one that ends the day, in London, also on the nights on which the clocks change. Our reading: the text says
no more than "Sunday midnight" (domain.md §9, AT timing).
"""

from calendar import monthrange
from datetime import date, datetime, timedelta
from typing import Literal

from msgspec import Struct

from lantern.clock import local_date
from lantern.policy.calendar import end_of_day

Kind = Literal["weekly", "monthly", "now"]
SUNDAY = 6
MOMENT = timedelta(milliseconds=1)
"""What was heard in this very moment was heard before it is over."""
WEEKS, MONTHS = 9, 13
"""How many cuts that have passed are offered."""


class Cut(Struct, frozen=True):
    """As of the end of a day; `now` is today so far, to see what would be missing. What is heard later changes nothing."""

    kind: Kind
    day: date
    instant: datetime


class NoSuchCut(ValueError):
    """No cut of this kind on this day, or not yet."""


def cut(kind: str, day: date | None, now: datetime) -> Cut:
    """The cut that is asked for. Raises NoSuchCut."""
    if kind == "now":
        return Cut("now", local_date(now), now + MOMENT)
    if kind not in ("weekly", "monthly") or day is None or not is_cut(kind, day):
        raise NoSuchCut(f"{day} is no {kind} cut")
    if end_of_day(day) > now:
        raise NoSuchCut(f"{day} is not over")
    return Cut("weekly" if kind == "weekly" else "monthly", day, end_of_day(day))


def is_cut(kind: str, day: date) -> bool:
    """Whether a cut of this kind falls on the end of this day."""
    return day.weekday() == SUNDAY if kind == "weekly" else day.day == monthrange(day.year, day.month)[1]


def passed(now: datetime) -> dict[str, list[str]]:
    """The cuts that have passed, the latest first."""
    today = local_date(now)
    sunday = today - timedelta((today.weekday() - SUNDAY) % 7 or 7)
    month = today.replace(day=1) - timedelta(1)
    weekly = [sunday - timedelta(7 * back) for back in range(WEEKS)]
    monthly = []
    for _ in range(MONTHS):
        monthly.append(month)
        month = month.replace(day=1) - timedelta(1)
    return {"weekly": [one.isoformat() for one in weekly], "monthly": [one.isoformat() for one in monthly]}

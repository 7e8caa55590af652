"""Days and clocks in London: birthdays, working days, quiet hours.

Instants are UTC. A working-day clock ends at the end of its last day in London
(K34); hour clocks run on, day and night, also where the clocks change.
"""

from calendar import monthrange
from datetime import UTC, date, datetime, time, timedelta
from functools import cache

import holidays

from lantern.clock import LONDON, local_date
from lantern.policy.model import Delay

ONE_DAY = timedelta(days=1)
SATURDAY = 5


def end_of_day(day: date) -> datetime:
    """The instant at which a London day is over: the midnight that follows it."""
    return datetime.combine(day + ONE_DAY, time.min, LONDON).astimezone(UTC)


@cache
def bank_holidays(subdivision: str) -> holidays.HolidayBase:
    """Bank holidays of a part of Great Britain, `ENG` or `WLS`."""
    return holidays.country_holidays("GB", subdiv=subdivision)


def is_working_day(day: date, subdivision: str) -> bool:
    """Monday to Friday and no bank holiday; a body's own closures count as working days."""
    return day.weekday() < SATURDAY and day not in bank_holidays(subdivision)


def working_days_after(day: date, count: int, subdivision: str) -> date:
    """The `count`-th working day after `day`; the day itself is day nought."""
    while count > 0:
        day += ONE_DAY
        count -= is_working_day(day, subdivision)
    return day


def after(start: datetime, delay: Delay, subdivision: str) -> datetime:
    """The instant at which a clock started at `start` has run out."""
    if delay.unit == "working_days" and delay.amount:
        # Midnight itself still belongs to the day it ends, so that one such clock can follow another.
        begun = local_date(start - timedelta.resolution)
        last = working_days_after(begun, delay.amount, subdivision)
        return end_of_day(last)
    return start.astimezone(UTC) + timedelta(**{span(delay): delay.amount})


def span(delay: Delay) -> str:
    """The name `timedelta` has for the unit; no working days are just no time."""
    return "hours" if delay.unit == "hours" else "minutes"


def after_quiet(at: datetime, quiet_from: time, quiet_until: time) -> datetime:
    """The first instant, at or after `at`, that lies outside the quiet hours of London."""
    here = at.astimezone(LONDON)
    overnight = quiet_from > quiet_until
    late, early = here.time() >= quiet_from, here.time() < quiet_until
    if not (late or early if overnight else late and early):
        return at.astimezone(UTC)
    day = here.date() + ONE_DAY if overnight and late else here.date()
    return datetime.combine(day, quiet_until, LONDON).astimezone(UTC)


def birthday(born: date, years: int) -> date:
    """The day on which somebody turns this old; born on 29 February, on 1 March in other years (K24)."""
    try:
        return born.replace(year=born.year + years)
    except ValueError:
        return date(born.year + years, 3, 1)


def later(day: date, amount: int, unit: str) -> date:
    """The day this many days, months or years on; a month too short for the day ends on its last (K24).

    Raises ValueError for any other unit.
    """
    if unit == "days":
        return day + timedelta(amount)
    if unit not in ("months", "years"):
        raise ValueError(f"{unit} are no length of days")
    months = day.year * 12 + day.month - 1 + amount * (12 if unit == "years" else 1)
    year, month = months // 12, months % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))

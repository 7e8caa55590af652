"""The last twelve months, as months or quarters of the calendar; the last one is not over. Pure."""

from datetime import date, timedelta

from lantern.findings.assurance.model import By, Period
from lantern.policy.calendar import later

MONTHS = {"month": 1, "quarter": 3}
YEAR = 12


def periods(until: date, by: By) -> list[Period]:
    """Twelve months, or four quarters, of which the last holds `until`."""
    length = MONTHS[by]
    month = until.month - 1
    last = date(until.year, month - month % length + 1, 1)
    starts = [later(last, -length * back, "months") for back in reversed(range(YEAR // length))]
    return [_period(start, length, until) for start in starts]


def _period(start: date, length: int, until: date) -> Period:
    end = later(start, length, "months") - timedelta(1)
    return Period(start.isoformat(), min(end, until).isoformat(), so_far=end > until)

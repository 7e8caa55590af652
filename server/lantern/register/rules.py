"""By when a hospital confirms, how that stands, and when a question has answered itself. Pure."""

from collections.abc import Container, Iterable, Mapping
from datetime import date

from lantern.policy.calendar import working_days_after
from lantern.register.model import Standing

SUBDIVISION = {"england": "ENG", "wales": "WLS"}


def month_of(day: date) -> str:
    """The month in which a day lies."""
    return f"{day:%Y-%m}"


def due_on(asked_on: date, working_days: int, nation: str) -> date:
    """The last day on which a confirmation is in time: so many working days after the hospital was asked."""
    return working_days_after(asked_on, working_days, SUBDIVISION[nation])


def standing(due: str, confirmed_on: str | None, today: str) -> Standing:
    """Late is said from the day after; a confirmation that came late is confirmed."""
    if confirmed_on is not None:
        return "confirmed"
    return "late" if today > due else "asked"


Counted = tuple[str, str, int]
"""A ward, a body and how many of its people are there, as the hospital says."""


def compare(
    said: Iterable[Counted], have: Mapping[tuple[str, str], int], wards: Container[str], bodies: Container[str]
) -> tuple[list[Counted], list[Counted]]:
    """What differs from the record and is asked of the body that leads, and what agrees; the later word about a ward and a body
    stands. Another hospital's ward and a body nobody knows ask nobody; what the hospital says nothing of is no word."""
    known = {(ward, body): count for ward, body, count in said if ward in wards and body in bodies}
    told = [(ward, body, count) for (ward, body), count in known.items()]
    return (
        [one for one in told if have.get(one[:2], 0) != one[2]],
        [one for one in told if have.get(one[:2], 0) == one[2]],
    )


def answered(said: int | None, have: int) -> bool:
    """Whether the record now has as many as the hospital said."""
    return said is not None and said == have

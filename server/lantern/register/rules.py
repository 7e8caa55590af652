"""By when a hospital confirms, how that stands, and when a question has answered itself. Pure."""

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


def answered(said: int | None, have: int) -> bool:
    """Whether the record now has as many as the hospital said."""
    return said is not None and said == have

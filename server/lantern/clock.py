"""Time: instants are UTC, due dates are London's; "now" is always handed in."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")

Clock = Callable[[], datetime]


def system_clock() -> datetime:
    """The machine's own idea of now, in UTC."""
    return datetime.now(UTC)


def local_date(instant: datetime) -> date:
    """The date in London at this instant (domain.md §12: store UTC, show Europe/London)."""
    return instant.astimezone(LONDON).date()


def day_of(text: str) -> str:
    """The date in London of an instant as rows carry it. Never its first ten letters: in summer those are another day's by night."""
    return local_date(read_instant(text)).isoformat()


def wire(instant: datetime) -> str:
    """An instant as the wire and the rows' JSON carry it: UTC, whole milliseconds, with Z."""
    return instant.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def read_instant(text: str) -> datetime:
    """The moment a phone wrote, in UTC. Raises ValueError when it is none, or carries no offset."""
    instant = datetime.fromisoformat(text)
    if instant.tzinfo is None:
        raise ValueError(f"{text!r} does not say its offset from UTC")
    return instant.astimezone(UTC)

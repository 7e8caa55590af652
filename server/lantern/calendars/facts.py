"""What can become true about a feed."""

from typing import Literal

from lantern.calendars.model import Kind
from lantern.facts import Fact


class CalendarMade(Fact, frozen=True, kw_only=True):
    """Somebody has an address under which visits can be read. The address itself is kept nowhere."""

    kind: Kind
    hospital: str | None = None


class CalendarStopped(Fact, frozen=True, kw_only=True):
    """Nothing can be read at that address any more."""

    why: Literal["asked", "seat_ended"]

"""What can become true of a meeting that did not come about."""

from lantern.facts import Fact


class PersonNotSeen(Fact, frozen=True, kw_only=True):
    """This person was not met on this trip; the words stand on the visit, under the command's id."""

    visit: str
    outcome: str
    on: str
    why: str | None = None


class TripCameToNothing(Fact, frozen=True, kw_only=True):
    """Nobody got in: access refused at the door, ward closed, travel."""

    outcome: str
    on: str
    why: str | None = None
    hospital: str


class AccessRefused(Fact, frozen=True, kw_only=True):
    """A hospital did not let a visitor see somebody, or did not let them in. Its subject is the hospital."""

    visit: str
    body: str
    on: str

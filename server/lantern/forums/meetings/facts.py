"""What can become true of a meeting."""

from lantern.facts import Fact


class MeetingPlanned(Fact, frozen=True, kw_only=True):
    """A host planned a meeting about these hospitals."""

    host: str
    hospitals: list[str]
    planned_on: str


class MeetingCalledOff(Fact, frozen=True, kw_only=True):
    """It does not take place."""


class MeetingBegun(Fact, frozen=True, kw_only=True):
    """Its agenda was frozen."""


class ItemAdded(Fact, frozen=True, kw_only=True):
    """Somebody wants to talk about something."""

    item: str


class MeetingDecided(Fact, frozen=True, kw_only=True):
    """Something was decided about a topic."""

    topic: str


class DisagreementRecorded(Fact, frozen=True, kw_only=True):
    """A body does not agree."""

    topic: str
    body: str


class ActionAgreed(Fact, frozen=True, kw_only=True):
    """Somebody does something by a day. `subject` is the action."""

    meeting: str
    hospital: str
    by_when: str


class ActionSpokenOf(Fact, frozen=True, kw_only=True):
    """Its owner, or somebody else, says what has been done."""


class ActionSeen(Fact, frozen=True, kw_only=True):
    """Somebody looked whether it was done."""

    found: str


class MeetingFinished(Fact, frozen=True, kw_only=True):
    """It is over."""

    present: int

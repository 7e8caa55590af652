"""What can become true of a level."""

from lantern.facts import Fact


class LevelChanged(Fact, frozen=True, kw_only=True):
    """The level of scrutiny of the hospital `subject` was decided. `change` is the decision with its reasons."""

    change: str
    level: str
    was: str


class LevelHeard(Fact, frozen=True, kw_only=True):
    """A body that was told has confirmed that it heard."""

    change: str
    body: str
    late: bool

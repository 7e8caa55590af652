"""What can become true about what a hospital is told."""

from lantern.facts import Fact


class FindingReleased(Fact, frozen=True, kw_only=True):
    """A hospital may read these words; whoever runs it is told that there is something to read."""

    hospital: str
    concern: str | None


class FindingHeld(Fact, frozen=True, kw_only=True):
    """Somebody decided that a hospital is not told of a concern yet."""

    look_on: str


class FindingReplied(Fact, frozen=True, kw_only=True):
    """The hospital has replied beside it."""

    release: str
    done: bool

"""What can become true about telling people what changed."""

from lantern.facts import Fact


class FeedbackWritten(Fact, frozen=True, kw_only=True):
    """Somebody wrote what changed, or why not."""


class FeedbackGiven(Fact, frozen=True, kw_only=True):
    """Whoever said it was told."""

    how: str


class FeedbackNotGiven(Fact, frozen=True, kw_only=True):
    """They could not be told, and it is tried again."""

    try_on: str


class FeedbackLate(Fact, frozen=True, kw_only=True):
    """Its day has passed, and the next people up the line see it."""

    climb: int


class FeedbackSpoken(Fact, frozen=True, kw_only=True):
    """Somebody read it aloud for them."""

    sha256: str


class FamilyShared(Fact, frozen=True, kw_only=True):
    """Somebody's family may hear what changed, as far as this goes."""

    account: str


class FamilyShareEnded(Fact, frozen=True, kw_only=True):
    """It was taken back."""

    account: str

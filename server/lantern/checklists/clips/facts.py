"""What can become true about a question read aloud."""

from lantern.facts import Fact


class ClipKept(Fact, frozen=True, kw_only=True):
    """Somebody read a question aloud."""

    checklist: str
    question: str
    face: str
    sha256: str


class ClipDropped(Fact, frozen=True, kw_only=True):
    """It is not offered any more."""

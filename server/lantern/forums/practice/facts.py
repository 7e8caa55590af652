"""What can become true of good practice."""

from lantern.facts import Fact


class PracticeShared(Fact, frozen=True, kw_only=True):
    """Somebody shared something that helped."""

    region: str
    tags: list[str]


class PracticeTried(Fact, frozen=True, kw_only=True):
    """Somebody tried it too."""

    helped: bool


class PracticeTakenBack(Fact, frozen=True, kw_only=True):
    """Its author took it back."""

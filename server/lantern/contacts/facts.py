"""What can become true about a contact."""

from lantern.facts import Fact


class ContactChecked(Fact, frozen=True, kw_only=True):
    """Somebody says that a number or an address is still right."""

    what: str


class ContactCorrected(Fact, frozen=True, kw_only=True):
    """Somebody says how it is reached now. Keeps what stood there before."""

    what: str
    was: str


class ContactDoubted(Fact, frozen=True, kw_only=True):
    """Somebody tried it, and it was wrong: it is stale from now on."""

    what: str


class DoubtTakenBack(Fact, frozen=True, kw_only=True):
    """Whoever said that it was wrong was mistaken."""

    what: str

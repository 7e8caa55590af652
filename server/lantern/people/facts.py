"""What can become true about a person."""

from lantern.facts import Fact


class PersonBroughtIn(Fact, frozen=True, kw_only=True):
    """Their body brought them in: from now on Lantern says what they are owed (K10)."""

    body: str
    hospital: str
    unit: str
    history_known: bool
    """Whether an earlier visit in person came with them."""


class PersonChanged(Fact, frozen=True, kw_only=True):
    """Their body brought newer knowledge of them. Keeps what stood there before, so that nothing is lost by it."""

    body: str
    was: dict[str, str | bool | None]

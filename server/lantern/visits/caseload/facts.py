"""What can become true of whose people are whose."""

from lantern.facts import Fact


class CaseloadHandedOver(Fact, frozen=True, kw_only=True):
    """One act of handing over: how many people went to whom from a day, with which trips."""

    to: str
    from_on: str
    people: int
    visits: list[str]


class PersonHandedOver(Fact, frozen=True, kw_only=True):
    """From a day on a colleague has this person; the words stand in `course`."""

    handover: str
    to: str
    was: str | None
    from_on: str


class HandoverTakenBack(Fact, frozen=True, kw_only=True):
    """A handover of this person was a mistake."""

    handover: str


class HandoverRead(Fact, frozen=True, kw_only=True):
    """Whoever got this person has looked."""

    handover: str

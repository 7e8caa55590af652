"""What can become true of a seat at a table. Nobody's name is in any of them: `subject` is the seat."""

from lantern.facts import Fact


class MemberAppointed(Fact, frozen=True, kw_only=True):
    """Somebody sits there from a day until a day."""

    hospital: str
    kind: str
    from_on: str
    until_on: str


class MemberRenewed(Fact, frozen=True, kw_only=True):
    """The term goes on."""

    hospital: str
    until_on: str


class MemberEnded(Fact, frozen=True, kw_only=True):
    """The seat ends with this day."""

    hospital: str
    ended_on: str


class MemberReached(Fact, frozen=True, kw_only=True):
    """They are told in another way."""

    hospital: str


class MemberTold(Fact, frozen=True, kw_only=True):
    """Somebody told them of a meeting by hand."""

    meeting: str

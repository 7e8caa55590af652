"""What can become true of who is there."""

from lantern.facts import Fact


class HolderAway(Fact, frozen=True, kw_only=True):
    """Somebody is away on these days; whoever covers is told instead, and they get a copy (K36)."""

    absence: str
    from_on: str
    until_on: str
    cover: str | None


class HolderBack(Fact, frozen=True, kw_only=True):
    """They are here again."""

    absence: str


class TurnSet(Fact, frozen=True, kw_only=True):
    """Hours stand on a body's rota. Keeps nothing of whose: that stands in the row."""

    turn: str
    role: str


class TurnDropped(Fact, frozen=True, kw_only=True):
    """Hours were taken off a body's rota."""

    turn: str

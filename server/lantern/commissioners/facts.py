"""What can become true about a body."""

from lantern.facts import Fact


class BodyBroughtIn(Fact, frozen=True, kw_only=True):
    """A body is in the directory: from now on it may host, pay for care, or stand behind others."""

    name: str
    nation: str
    kind: str


class BodyChanged(Fact, frozen=True, kw_only=True):
    """The directory says something newer of a body. Keeps what stood there before."""

    was: dict[str, str | bool | float | None]


class LocalValueSet(Fact, frozen=True, kw_only=True):
    """A body holds itself to its own value from a day on (K11)."""

    name: str
    value: str
    since: str

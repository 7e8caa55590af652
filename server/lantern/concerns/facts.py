"""What can become true about a concern."""

from lantern.facts import Fact


class ConcernRaised(Fact, frozen=True, kw_only=True):
    """Somebody said that something is wrong. Whoever must hear is told from here."""

    hospital: str
    urgency: str
    heard_at: str
    from_outside: bool = False


class ConcernSetAside(Fact, frozen=True, kw_only=True):
    """A concern arrived that could not be read whole: itself a safety alert with the same clock (design §1, idea 2)."""

    hospital: str
    heard_at: str


class ConcernAddedTo(Fact, frozen=True, kw_only=True):
    """More words."""


class CallRecorded(Fact, frozen=True, kw_only=True):
    """Somebody telephoned, and wrote down whom and which reference they were given."""

    to: str
    took_it: bool


class ConcernSeen(Fact, frozen=True, kw_only=True):
    """Somebody has read it. Stops only that person's repeats (K2)."""

    account: str


class ConcernTaken(Fact, frozen=True, kw_only=True):
    """Somebody is taking it, with a next step and a time (K2)."""

    by_name: str
    next_word_by: str
    how: str


class WordGiven(Fact, frozen=True, kw_only=True):
    """What has happened since, and when there is next word."""

    next_word_by: str


class SeenAgain(Fact, frozen=True, kw_only=True):
    """Somebody looked again at a later visit."""

    visit: str
    changed: str


class ConcernClosed(Fact, frozen=True, kw_only=True):
    """Closed, after somebody has seen again that things changed."""


class ConcernClimbed(Fact, frozen=True, kw_only=True):
    """Nobody took it, or no word followed: the ladder climbed."""

    step: int
    round: int
    why: str


class ConcernReopened(Fact, frozen=True, kw_only=True):
    """Something new was seen of what was closed: its ladder begins anew."""


class ConcernMoved(Fact, frozen=True, kw_only=True):
    """It belongs elsewhere: the right ones hear from the beginning, those named in `wrong` can no longer read it (K13)."""

    hospital: str
    was_hospital: str
    was_body: str | None
    wrong: list[str]


class ConcernPutRight(Fact, frozen=True, kw_only=True):
    """It is about another ward or person, with the same hospital and the same body: nobody new must hear."""


class ConcernsJoined(Fact, frozen=True, kw_only=True):
    """Two concerns about the same thing share one life from here on."""

    into: str


class ConcernUnjoined(Fact, frozen=True, kw_only=True):
    """It was not about the same thing: it goes on by itself, where it stood."""

    out_of: str


class SourceOpened(Fact, frozen=True, kw_only=True):
    """Somebody said why they must know who said it, and was shown."""

    account: str


class RouteLeft(Fact, frozen=True, kw_only=True):
    """Somebody says, with a reason, that this route need not be told."""

    route: str

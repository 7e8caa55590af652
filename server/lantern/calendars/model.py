"""A feed, what it shows, and what the phone sends and hears about it."""

from typing import Literal

import msgspec

from lantern.identity.model import Role
from lantern.shapes import Id

Kind = Literal["own", "forum"]
VISITORS: tuple[Role, ...] = ("placing_commissioner", "placing_oncall", "quality_checker", "supporter")
PAYING: tuple[Role, ...] = ("placing_commissioner", "placing_oncall")
FORMAT = 1
"""Goes up when the same entries are drawn otherwise, so that calendars take them again."""


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One event, with everything that will be said of it. Two entries that are equal read the same to a calendar."""

    uid: str
    what: Literal[
        "oversight", "quality_checker", "host", "kept_day",
        "oversight_visit", "review", "review_papers", "home_plan", "plan_review", "host_visit", "checker_visit",
    ]  # fmt: skip
    """A trip, or what is owed. `kept_day`: an unannounced visit of one's own that has not begun: the day is taken, and the place is not said."""
    day: str
    """Local date."""
    began_at: str | None = None
    """Instant; only where it lies on that day and can be trusted."""
    ended_at: str | None = None
    ward: str = ""
    hospital: str = ""
    town: str = ""
    body: str = ""
    """The visiting body; only where a host reads it."""
    called_off: bool = False
    sequence: int = 0
    changed_at: str
    """Instant of its last change, never of the reading."""
    visit: str | None = None
    """Whose page in Lantern tells the rest; only on one's own feed."""


class Span(msgspec.Struct, frozen=True, kw_only=True):
    """The local dates that a feed shows, and how many events at most."""

    since: str
    yesterday: str
    today: str
    until: str
    most_ahead: int
    most_behind: int
    most_owed: int


class Make(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """Which feed: one's own visits, or those to a hospital at whose forum one leads."""

    kind: Kind
    hospital: Id | None = None


class Feed(msgspec.Struct, kw_only=True, omit_defaults=True):
    """A feed as whoever made it sees it. Its address was told once and is not known here."""

    id: str
    kind: Kind
    made_at: str
    hospital: str | None = None
    last_fetched_at: str | None = None


class Feeds(msgspec.Struct, kw_only=True):
    """Those that can still be read."""

    feeds: list[Feed]


class Made(msgspec.Struct, kw_only=True):
    """A new feed, and its address for this one time."""

    feed: Feed
    address: str

"""A question to a host before somebody is admitted, everything said about it, and what the asker sees at once."""

from typing import Literal

import msgspec

from lantern.commissioners.model import Nation
from lantern.units.model import Level, Rating

AgeBand = Literal["under_18", "18_to_25", "26_to_64", "65_and_over"]
Decision = Literal["placed", "not_placed", "by_exception"]
Whom = Literal["icb_chief_executive", "region", "host", "quality_board", "health_board", "national_team"]
How = Literal["telephone", "letter", "meeting", "in_person"]
Reach = Literal["app", "page", "telephone"]


class Word(msgspec.Struct, kw_only=True, omit_defaults=True):
    """One thing that was said or done, with its day and author; nothing is changed afterwards."""

    id: str
    kind: Literal["answered", "decided", "told"]
    at: str
    by_name: str
    words: str | None = None
    how: str | None = None
    spoke_to: str | None = None
    decision: Decision | None = None
    exception: bool = False
    safeguards: str | None = None
    admit_on: str | None = None
    whom: Whom | None = None


class ToTell(msgspec.Struct, kw_only=True, omit_defaults=True):
    """One of those who are told of an admission by exception, and when they were."""

    whom: Whom
    told_at: str | None = None
    by_name: str | None = None
    how: str | None = None
    late: bool = False
    """Told after the day of the admission, or not told by its end."""


class Letter(msgspec.Struct, kw_only=True):
    """Somebody at the host who hears by letter, and whether it has gone."""

    name: str
    channel: Literal["email", "page"]
    state: str


class Ask(msgspec.Struct, kw_only=True, omit_defaults=True):
    """One question to a host, as its asker, the host and the region read it."""

    id: str
    body: str
    body_name: str
    hospital: str
    hospital_name: str
    host_name: str
    host_on_lantern: bool
    age_band: AgeBand
    nation: Nation
    why: str
    answer_by: str
    asked_at: str
    asked_by_name: str
    state: Literal["asked", "answered", "decided"]
    level: Level
    unit_name: str | None = None
    rating: Rating | None = None
    rating_on: str | None = None
    words: list[Word] = []
    to_tell: list[ToTell] = []
    letters: list[Letter] = []
    mine: bool = False
    """Asked by a body of this account's."""
    may_answer: bool = False


class Theme(msgspec.Struct, kw_only=True):
    """Open concerns about a hospital on one theme, of one urgency: how many, and nobody's words."""

    about: str
    urgency: Literal["immediate", "urgent", "soon", "note"]
    count: int


class Seen(msgspec.Struct, kw_only=True):
    """Who looked at a ward last, when, and at what sort of visit."""

    unit_name: str
    body_name: str
    kind: str
    on: str
    looked_at: int
    """How many questions anybody has looked at there within the last 90 days."""


class Unusual(msgspec.Struct, kw_only=True):
    """A figure of which the latest is out of the usual."""

    question: str
    marks: list[str]
    to_on: str


class KnownOf(msgspec.Struct, kw_only=True, omit_defaults=True):
    """What is known of a hospital, at need to know: hospital and theme, nobody's identity and nobody's words."""

    hospital: str
    hospital_name: str
    host_name: str
    host_on_lantern: bool
    level: Level
    concerns: list[Theme]
    seen: list[Seen]
    figures: list[Unusual]
    rating: Rating | None = None
    rating_on: str | None = None
    rating_location: str | None = None
    exception: bool = False

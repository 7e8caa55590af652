"""A board, as whoever sits at the table reads it."""

from typing import Literal

import msgspec

from lantern.forums.meetings.model import Action, Todo
from lantern.units.model import Level

GapKind = Literal[
    "nobody_seen", "nobody_private", "body_not_there", "ward_not_seen", "only_by_day", "no_checkers", "no_host"
]


class Gap(msgspec.Struct, kw_only=True, omit_defaults=True):
    """Something that nobody covers. `name` is a body or a ward where the gap is one's; `on` the last time, absent: never."""

    kind: GapKind
    days: int
    """After how many days it is a gap, by policy."""
    name: str | None = None
    on: str | None = None


class BodyThere(msgspec.Struct, kw_only=True, omit_defaults=True):
    """A body that pays for somebody there."""

    body: str
    body_name: str
    people: int
    seen_on: str | None = None
    """When somebody of it last met anybody there in person; absent: never, as far as we know."""
    private_on: str | None = None
    coming_on: str | None = None
    """Its next announced visit. One that is not announced is on no board before it begins."""
    there_now: bool = False
    """A visit of its has begun."""
    late: int = 0
    """How many visits and reviews it owes to people there and whose day has passed."""


class OpenConcerns(msgspec.Struct, kw_only=True, omit_defaults=True):
    """How many concerns are open, by urgency, and about what."""

    urgencies: dict[str, int] = {}
    untaken: int = 0
    overdue: int = 0
    """Of those taken: whose next word did not come in time."""
    about: dict[str, int] = {}


class Board(msgspec.Struct, kw_only=True, omit_defaults=True):
    """Everything at a glance, as at a moment."""

    hospital: str
    hospital_name: str
    as_at: str
    level: Level
    regulator: str
    level_since: str | None = None
    level_again_on: str | None = None
    rating: str | None = None
    rating_on: str | None = None
    rating_location: str | None = None
    bodies: list[BodyThere] = []
    gaps: list[Gap] = []
    concerns: OpenConcerns
    patterns: int = 0
    """What comes together there and was not dismissed."""
    todo: list[Todo] = []
    actions: list[Action] = []
    meeting: str | None = None
    meeting_on: str | None = None
    """The next meeting about it."""

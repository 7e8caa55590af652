"""What is joined: things seen or said, each from a kind of source; and the patterns they make."""

from datetime import date
from typing import Literal, get_args

import msgspec

Kind = Literal["theme", "signs", "promises", "not_private", "zero_restraint"]
"""`theme`: several sources speak of one theme. `signs`: signs of a closed culture stand together. `promises`: not kept.
`not_private`: nobody was seen in private for long. `zero_restraint`: the ward says no restraint and no return shows it."""
KINDS: tuple[Kind, ...] = get_args(Kind)
SourceKind = Literal["person", "family", "advocate", "staff", "checkers", "visitors", "host", "figures", "kept_back"]
"""Whose account it is. Never who. `kept_back`: whoever said it is afraid to be known, and where there are two checkers or
one family the kind would name them; so it is shown, and never reckoned with."""
What = Literal["theme", "sign", "promise", "zero"]
Noun = Literal["concerns", "visits", "sheets", "promises"]
Verdict = Literal["confirmed", "watched", "dismissed"]
Standing = Literal["new", "confirmed", "watched", "dismissed", "returned"]
"""`returned`: dismissed before, and something new came since."""
LeavesBy = Literal["quiet", "kept", "private", "return"]
"""What would make it go away: nothing new until a day, promises seen kept, somebody seen in private, a return."""


class Event(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One thing that was seen or said about a hospital, and where it stands written."""

    noun: Noun
    id: str
    what: What
    theme: str
    """A theme, or for a sign its cluster."""
    source: SourceKind
    on: date
    """The day it was seen, or heard where no day was given."""
    body: str = ""
    occasion: str = ""
    """The visit on which a concern was raised, so that the two count once."""
    pressing: bool = False
    """Immediate or urgent, or an answer that asks for such a concern: one frightened answer."""
    detail: str = ""
    """The sign or the figure."""

    @property
    def once(self) -> str:
        """What counts once, however much was said on it."""
        return self.occasion or self.id


class Look(msgspec.Struct, frozen=True):
    """A visit on which somebody was met face to face, and whether anybody was seen in private."""

    id: str
    on: date
    source: SourceKind
    body: str
    private: bool


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that bears on one hospital's patterns, in any order."""

    events: tuple[Event, ...] = ()
    looks: tuple[Look, ...] = ()
    lived_in_since: date | None = None
    """Since when Lantern has known of somebody there; None while nobody lives there."""
    returns_to: date | None = None
    """The last day covered by a return that counts restraint."""


class Pattern(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What stands together in one hospital, as of a day."""

    kind: Kind
    theme: str
    began_on: date
    """The first day of the unbroken stretch of time to which its sources belong."""
    since: date
    """The day from which it has stood."""
    sources: tuple[Event, ...]
    leaves_by: LeavesBy
    leaves_on: date | None = None
    """The first day on which it would stand no more if nothing new came."""

    @property
    def kinds(self) -> tuple[SourceKind, ...]:
        """The kinds of source that speak of it, in their fixed order."""
        there = {one.source for one in self.sources}
        return tuple(kind for kind in get_args(SourceKind) if kind in there)

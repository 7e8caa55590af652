"""A hospital's forum as those at its table read it: bodies, seats with their terms, and seats that nobody sits on."""

from typing import Literal

import msgspec

Kind = Literal["regulator", "council", "safeguarding", "advocacy", "lived_experience", "family"]
"""What a seat is for. Bodies that pay, host or stand behind the host need none: they sit there because of who they are."""
VOICES: tuple[Kind, ...] = ("lived_experience", "family")
"""Seats of people rather than of bodies: they read hospital and theme, and no ward and nobody's words but what was decided."""
Face = Literal["en", "cy", "en-simple", "cy-simple"]
ToldBy = Literal["email", "post", "telephone"]
State = Literal["to_come", "sits", "ends_soon", "holder_left", "ended"]


class Term(msgspec.Struct, kw_only=True, omit_defaults=True):
    """One thing that became of a seat: appointed, renewed, ended, or reached in another way. Never changed."""

    id: str
    what: Literal["appointed", "renewed", "ended", "reached"]
    at: str
    by_name: str
    from_on: str | None = None
    until_on: str | None = None
    why: str | None = None


class Sitting(msgspec.Struct, kw_only=True, omit_defaults=True):
    """One person's seat. How somebody is reached is for the host alone."""

    id: str
    kind: Kind
    name: str
    from_on: str
    until_on: str
    """The last day of the term, or the day on which the seat ended before it."""
    state: State
    body_name: str | None = None
    face: Face | None = None
    told_by: ToldBy | None = None
    email: str | None = None
    contact: str | None = None
    letter_failed: bool = False
    """The last letter to this person did not arrive, and is not tried again."""
    terms: list[Term] = []


class AtTable(msgspec.Struct, kw_only=True, omit_defaults=True):
    """A body that sits there because of who it is."""

    kind: Literal["host", "region", "placing"]
    body: str
    body_name: str
    seats: int = 0
    """How many of its seats can be reached; 0: nobody there would hear."""


class Members(msgspec.Struct, kw_only=True, omit_defaults=True):
    """Everybody at the table of one hospital."""

    hospital: str
    may_appoint: bool = False
    bodies: list[AtTable] = []
    seats: list[Sitting] = []
    vacant: list[Kind] = []
    """Seats that a forum has by policy, and on which nobody sits today."""
    former: list[Sitting] = []
    warn_days: int = 0
    """How long before its end a term is said to end."""


class Ending(msgspec.Struct, kw_only=True, omit_defaults=True):
    """A seat of one of one's forums about which something is to be done."""

    seat: str
    hospital: str
    hospital_name: str
    kind: Kind
    name: str
    until_on: str
    left: bool = False
    """Its holder has left."""


class MyTable(msgspec.Struct, kw_only=True, omit_defaults=True):
    """A table at which this account has a seat of its own."""

    hospital: str
    hospital_name: str
    kind: Kind
    until_on: str
    meeting: str | None = None
    meeting_on: str | None = None
    """The next meeting, or else the last."""

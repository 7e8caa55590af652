"""An opening as its readers see it."""

from typing import Literal

import msgspec

WhatFor = Literal["safeguarding", "contact", "same_person", "look_again", "other"]


class Stated(msgspec.Struct, kw_only=True):
    """Why somebody said that they need to know. Said again while it runs, it stands beside the first."""

    at: str
    what_for: WhatFor
    why: str


class Opening(msgspec.Struct, kw_only=True, omit_defaults=True):
    """One opening: who, when, until when, for what. The name itself is in none of them."""

    id: str
    concern: str
    about: list[str]
    by_name: str
    of: str
    """The body, or the seat, in which they asked."""
    at: str
    until: str
    stated: list[Stated]


class Who(msgspec.Struct, kw_only=True, omit_defaults=True):
    """Who a concern is about, for somebody who may ask. `name` only while their own opening runs."""

    concern: str
    hospital: str
    about: list[str]
    hours: int
    """How long an opening runs, by policy (`forum.open_hours`)."""
    reference: str | None = None
    """How the brief view calls this person; absent where the concern names nobody."""
    running: Opening | None = None
    name: str | None = None
    known_as: str | None = None
    placing_body_name: str | None = None
    mine: list[Opening] = []
    """What this account opened of this concern before."""


class Openings(msgspec.Struct, kw_only=True):
    """A log of openings, the latest first."""

    openings: list[Opening]

"""Hospitals and their wards. Screens say hospital and ward; `unit` is the code's word for a ward (K19)."""

from typing import Literal

import msgspec

from lantern.commissioners.model import Nation

Level = Literal["routine", "watch", "enhanced", "intensive"]
Rating = Literal["outstanding", "good", "requires_improvement", "inadequate", "not_rated"]
Allowed = Literal["allowed", "not_allowed", "ask"]
Visits = Literal["spread", "join"]
"""Whether the host asks bodies to spread their visits to a hospital over the days, or to join them (our default: spread)."""
CallTo = Literal[
    "emergency", "police", "council_day", "council_night", "children_day", "provider_oncall", "host", "regulator"
]  # fmt: skip


class Telephone(msgspec.Struct, kw_only=True, omit_defaults=True):
    """A number to ring in the first hour (K7). Kept on the phone, so it is there without signal."""

    to: CallTo
    name: str
    number: str
    hours: str | None = None
    """When it is answered, in words; absent means day and night."""
    checked_on: str | None = None
    """Local date on which somebody last said that it is right; absent: nobody ever did."""
    check_by: str | None = None
    """The last local day on which that counts (`contact.check.every`)."""
    wrong: bool = False
    """Somebody rang it since, and it was wrong."""


class Hospital(msgspec.Struct, kw_only=True, omit_defaults=True):
    """The row of noun `hospitals`. Every account may read it: anybody may raise a concern about any hospital (K4)."""

    id: str
    name: str
    provider: str
    town: str
    nation: Nation
    host: str
    """Body where the hospital stands: the single point of escalation for it."""
    host_name: str
    host_on_lantern: bool
    regulator: str
    council: str
    telephones: list[Telephone]
    name_cy: str | None = None
    level: Level = "routine"
    latitude: float | None = None
    """In degrees, roughly: for how far it is from anywhere. None where nobody said."""
    longitude: float | None = None
    visits: Visits = "spread"
    rating: Rating | None = None
    """As the regulator's latest report that we know of says; it may be old, or about another place (trap 24)."""
    rating_on: str | None = None
    """Local date of that report."""
    rating_location: str | None = None
    """The place that the report is about."""


class Unit(msgspec.Struct, kw_only=True, omit_defaults=True):
    """The row of noun `units`: one ward."""

    id: str
    hospital: str
    name: str
    kind: str
    """What sort of ward, in plain words: "assessment and treatment", "children and young people", …"""
    security: Literal["none", "low", "medium", "high"]
    ages: Literal["adults", "under_18", "both"]
    phones: Allowed = "ask"
    cameras: Allowed = "not_allowed"
    """Default off (domain.md §13 trap 14)."""
    arriving: str | None = None
    """What a visitor needs to know at the door: photo identity, lockers, who to ask for."""
    looked_at: dict[str, str] = {}
    """Question id to the local date on which anybody last looked at it here."""

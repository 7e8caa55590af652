"""What the rows of a directory are, what is here already, and what comes of each."""

from datetime import date
from typing import Literal

import msgspec

from lantern.imports.model import Change, Fault, Flat, NotReadable, Sheet

Noun = Literal["bodies", "hospitals", "wards", "telephones", "seats"]
NOUNS: tuple[Noun, ...] = ("bodies", "hospitals", "wards", "telephones", "seats")
WITH_ID = ("bodies", "hospitals", "wards")

At = tuple[int, int]
"""A row: which file, which number."""
Things = dict[str, dict[str, Flat]]
"""By noun, then by id: each as one level of named values."""

HOSTING = ("icb", "health_board")
"""Kinds of body where hospitals stand."""
PLACING = (*HOSTING, "collaborative")
"""Kinds of body that pay for people's care and lead."""
VISITING = (*PLACING, "council")
"""Kinds of body for which people visit: a council pays beside one that leads (K28)."""
STANDS_BEHIND = {"england": "region", "wales": "national_team"}
"""The kind of body to which alerts climb when nobody takes a concern (K3, K37)."""


class File(msgspec.Struct, frozen=True):
    """One file as it was given: read, or why it cannot be."""

    name: str
    sheet: Sheet | None = None
    error: NotReadable | None = None


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """A row by itself: what it gives, its references still as they were written."""

    file: int
    """Which of the files given, counted from 0."""
    number: int
    noun: Noun
    said: str
    """How the report names it."""
    given: Flat = {}
    faults: tuple[Fault, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def at(self) -> "At":
        """Which row this is, among all of them."""
        return self.file, self.number

    @property
    def id(self) -> str:
        """Its id as given; nothing where it has none."""
        return str(self.given.get("id", ""))


Made = list[tuple[Row, Flat]]
"""Rows that can be, each with the thing it makes."""


class Sitting(msgspec.Struct, frozen=True):
    """Somebody who sits in a seat today, or an address that does."""

    role: str
    body: str | None = None
    hospital: str | None = None


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """Everything against which rows are judged."""

    today: date
    things: Things
    regulators: dict[str, str]
    """By nation: who regulates hospitals there, by the policy in force."""
    sitting: tuple[Sitting, ...] = ()
    """Accounts in their seats; seats that are only an address are among the things."""
    paid_for: dict[str, int] = {}
    """By body: how many people in hospital it pays for."""
    living: dict[str, int] = {}
    """By hospital and by ward: how many people are there."""


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """What comes of a row."""

    row: Row
    what: Literal["brought_in", "changed", "same", "not"]
    id: str = ""
    flat: Flat = {}
    """The thing as it would be kept."""
    changes: tuple[Change, ...] = ()
    faults: tuple[Fault, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def number(self) -> int:
        return self.row.number


class Look(msgspec.Struct, frozen=True, kw_only=True):
    """All files, looked through together."""

    files: tuple[File, ...]
    outcomes: tuple[Outcome, ...]
    after: Things
    """Everything as it would be."""
    missing: tuple[str, ...] = ()
    """What the directory would still lack, in sentences."""

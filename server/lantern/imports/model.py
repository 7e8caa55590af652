"""What a file is made of, what is known already, and what comes of each row."""

from collections.abc import Mapping
from datetime import date
from typing import Literal

import msgspec

Flat = dict[str, "str | bool | float | None"]
"""A person as one level of named values; days as ISO text. What is not given is not in it."""


class NotReadable(Exception):
    """The file as a whole cannot be read; the sentence says why and what to do."""


class CellFault(Exception):
    """One cell cannot be taken: what is wrong with it, and what to do."""

    def __init__(self, says: str, remedy: str) -> None:
        super().__init__(says)
        self.says, self.remedy = says, remedy


class Fault(msgspec.Struct, frozen=True):
    """Why a row cannot be brought in, and what to do."""

    says: str
    remedy: str


class Line(msgspec.Struct, frozen=True):
    """One row of the file. `number` counts as spreadsheets do: the row with the names of the columns is 1."""

    number: int
    cells: dict[str, str]
    """By field."""
    fault: Fault | None = None


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """A file, read."""

    encoding: str
    separator: str
    lines: tuple[Line, ...]
    fields: tuple[str, ...]
    not_taken: tuple[str, ...] = ()
    """Columns whose names say nothing to us."""
    empty: int = 0
    """Rows with nothing in them."""
    kind: str = "people"
    """What its columns say it is a file of."""


class Hospital(msgspec.Struct, frozen=True, kw_only=True):
    """A hospital as the directory knows it, with its wards as id and name."""

    id: str
    name: str
    town: str
    host: str
    name_cy: str | None = None
    closed_on: str | None = None
    wards: tuple[tuple[str, str], ...] = ()
    """Those that are open."""


class Body(msgspec.Struct, frozen=True, kw_only=True):
    """A body as the directory knows it."""

    id: str
    name: str
    nation: str
    kind: str
    name_cy: str | None = None
    successor: str | None = None
    closed_on: str | None = None


class Here(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody of this body whom Lantern knows already."""

    id: str
    reference: str
    """How the brief view names them: "Person 7"."""
    external: str | None
    flat: Flat
    left_on: str | None = None


Who = tuple[str, str, str]
"""A name as it is compared, the day of birth, and the hospital: all three, or nobody is compared."""


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """Everything against which rows are judged."""

    body: Body
    today: date
    bodies: tuple[Body, ...]
    hospitals: tuple[Hospital, ...]
    people: tuple[Here, ...] = ()
    beside: tuple[Here, ...] = ()
    """Those for whose care this body pays beside the one that leads: it reads of them in full."""
    others: Mapping[Who, str] = {}
    """People in hospital of whom this body reads nothing, by id: nothing of them is told but that they may be the same."""
    apart: frozenset[str] = frozenset()
    """References of which somebody has said that they are other people than those."""


class Judged(msgspec.Struct, frozen=True, kw_only=True):
    """A row by itself: what it gives, or why it cannot be brought in; notes are worth a look and stop nothing."""

    number: int
    reference: str
    given: Flat = {}
    faults: tuple[Fault, ...] = ()
    notes: tuple[str, ...] = ()


class Change(msgspec.Struct, frozen=True):
    """One value that would become another."""

    field: str
    was: str | bool | float | None
    now: str | bool | float | None


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """What comes of a row."""

    number: int
    reference: str
    what: Literal["brought_in", "changed", "same", "not"]
    external: str = ""
    """The body's own reference, whole."""
    flat: Flat = {}
    """The person as they would be kept."""
    person: str | None = None
    """Their id, when Lantern knows them already."""
    changes: tuple[Change, ...] = ()
    faults: tuple[Fault, ...] = ()
    notes: tuple[str, ...] = ()
    maybe: str | None = None
    """Somebody of another body who may be the same: whoever leads there is asked, and a person decides."""


class Look(msgspec.Struct, frozen=True, kw_only=True):
    """A whole file, looked through."""

    sheet: Sheet
    outcomes: tuple[Outcome, ...]
    missing: tuple[Here, ...] = ()
    """People of this body in hospital, whom the file does not name."""
    notes: tuple[str, ...] = ()


class Report(msgspec.Struct, frozen=True):
    """What is told; `good` when every row could be taken."""

    text: str
    good: bool

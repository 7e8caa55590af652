"""A preparation for Assuring Transformation: a row for each person in scope, what is missing, and who drops out and why."""

from typing import Literal

from msgspec import Struct

Within = Literal["yes", "no", "not_known"]
Missing = Literal["date_of_birth", "admission_day", "last_visit", "next_visit", "reason_late", "ward_kind"]
Out = Literal["hospital_not_registered_with_cqc", "asked_of_another"]
"""`asked_of_another`: this body pays too, and the row stands with the one that leads."""


class Row(Struct, kw_only=True, omit_defaults=True):
    """What is known of one person's visits as of the cut. Days are dates in London."""

    placement: str
    """Stands for this person in this stretch in hospital; nobody outside can lead it back to them."""
    person: str
    """For the body's own screen; not in the file."""
    hospital: str
    ward: str
    ward_kind: str
    spell_began: str
    child: bool | None = None
    """Under 18 on the day of the cut; absent where no date of birth is held."""
    last_visit_on: str | None = None
    last_visit_how: str | None = None
    in_person_on: str | None = None
    interval_days: int
    due_on: str
    within: Within
    next_planned_on: str | None = None
    reason_late: str | None = None
    reason_until: str | None = None
    missing: list[Missing] = []


class DropsOut(Struct, kw_only=True):
    """Somebody whose care the body pays for and who is not in the collection."""

    person: str
    hospital: str
    why: Out


class Preparation(Struct, kw_only=True):
    """Everything about one body at one cut."""

    body: str
    name: str
    applies: bool
    """Assuring Transformation is England's: a Welsh body has none."""
    kind: str
    day: str
    rows: list[Row]
    out: list[DropsOut]
    passed: dict[str, list[str]]
    policy: str

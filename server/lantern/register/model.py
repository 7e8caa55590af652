"""What a hospital confirms, and what is asked of a placing body when the two differ."""

from typing import Literal

import msgspec

QuestionKind = Literal["hospital_says", "ward_says", "body_says"]
"""`hospital_says`: its monthly count differs from ours. `ward_says`: on the telephone, the day before a visit. `body_says`: another
body's file names somebody who may be this person; the hospital learns nothing of it."""
ClosedHow = Literal["moved", "hospital_right", "we_are_right", "said_again", "one_person"]
Standing = Literal["confirmed", "asked", "late"]


class Believed(msgspec.Struct, kw_only=True):
    """How many people of one placing body we believe to be on one ward."""

    unit: str
    unit_name: str
    body: str
    body_name: str
    count: int


class Month(msgspec.Struct, kw_only=True, omit_defaults=True):
    """One month's confirmation of one hospital."""

    month: str
    asked_on: str
    due_on: str
    standing: Standing
    confirmed_on: str | None = None
    by_name: str | None = None
    differences: int = 0
    """How many of its counts differed from ours when it was heard."""


class Question(msgspec.Struct, kw_only=True, omit_defaults=True):
    """What a placing body is asked. The hospital sees of it only that it is open, or who was right."""

    id: str
    kind: QuestionKind
    body: str
    hospital: str
    hospital_name: str
    unit: str
    unit_name: str
    asked_on: str
    state: Literal["open", "closed"]
    said: int | None = None
    """How many the hospital says there are."""
    had: int | None = None
    """How many our record had when it said so."""
    have: int | None = None
    """How many it has now."""
    person: str | None = None
    asks: str | None = None
    """The other body, where its file asks."""
    asks_name: str | None = None
    words: str | None = None
    closed_on: str | None = None
    closed_how: ClosedHow | None = None
    closed_by_name: str | None = None
    closed_words: str | None = None


class Unknown(msgspec.Struct, kw_only=True, omit_defaults=True):
    """People there whose body the hospital names and our record does not: for the host to follow up."""

    unit: str
    unit_name: str
    named: str
    count: int
    words: str | None = None


class SaidThere(msgspec.Struct, kw_only=True, omit_defaults=True):
    """What the hospital said of one ward and one body, listed or named in its own words."""

    unit: str
    unit_name: str
    body: str | None = None
    """Absent: a body that our record does not list."""
    body_name: str
    count: int
    words: str | None = None


class Answered(msgspec.Struct, kw_only=True, omit_defaults=True):
    """What the hospital said last about a month, as it said it."""

    at: str
    by_name: str
    said: list[SaidThere]


class OfHospital(msgspec.Struct, kw_only=True, omit_defaults=True):
    """A hospital's register as its manager, its host or its region may see it."""

    hospital: str
    hospital_name: str
    month: Month | None
    believed: list[Believed]
    earlier: list[Month] = []
    open_questions: int = 0
    unknown: list[Unknown] = []
    may_confirm: bool = False
    answered: Answered | None = None
    """For its manager: what was said of the newest month."""


class Awaited(msgspec.Struct, kw_only=True):
    """A hospital whose month stands as it does, for its host."""

    hospital: str
    hospital_name: str
    month: Month


class Stay(msgspec.Struct, kw_only=True, omit_defaults=True):
    """One stay of somebody whose care one's own body pays for."""

    hospital: str
    hospital_name: str
    unit: str
    unit_name: str
    began: str
    ended: str | None = None


class Said(msgspec.Struct, kw_only=True, omit_defaults=True):
    """One word about where somebody is, as it was recorded."""

    what: Literal["moved", "left"]
    on: str
    unit: str | None = None
    by_name: str | None = None
    words: str | None = None
    lives_now: str | None = None
    mistaken: bool = False


class Whereabouts(msgspec.Struct, kw_only=True):
    """Everywhere somebody has been in hospital, oldest first, and what was said of it."""

    stays: list[Stay]
    said: list[Said]

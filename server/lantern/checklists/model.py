"""Checklist, question, words and case: the nouns, and the small vocabularies they draw on."""

from collections.abc import Mapping
from typing import Any, Literal

import msgspec

Part = Literal["ward", "person", "hospital", "system", "visitor"]
"""What a section is about. A trip has a ward part and a part for each person; `system` is a local system of care."""
Turn = Literal["core", "rotating"]
Kind = Literal[
    "yes_no_unsure",
    "yes_no_sort_of",
    "choice",
    "several",
    "words",
    "number",
    "date",
    "seen",
    "voice",
    "sign",
    "scale",
    "share",
    "who",
    "group",
]
FieldKind = Literal["yes_no_unsure", "choice", "words", "number", "date", "share", "who"]
AnsweredBy = Literal["professionals", "quality_checkers", "people", "families", "providers", "partnerships"]
Whose = Literal["person", "family", "staff", "own_view"]
Rating = Literal["poor", "mixed", "good"]
Urgency = Literal["immediate", "urgent", "soon", "note"]
Condition = dict[str, Any]
"""One of six shapes: {id: value} · {id: [values]} · {answered: id} · {all: […]} · {any: […]} · {not: …}."""

RATINGS: tuple[Rating, ...] = ("poor", "mixed", "good")  # worst first: the worst that applies stands
URGENCIES: tuple[Urgency, ...] = ("immediate", "urgent", "soon", "note")
NON_ANSWERS = ("not_looked_at", "not_applicable", "refused")
"""Accepted by every question besides its own values. They are three different things, and none of them is fine."""
NEVER_GOOD = frozenset({*NON_ANSWERS, "unsure", "not_able_to_ask", "not_able_to_see", "not_supplied"})

KIND_VALUES: Mapping[str, tuple[str, ...]] = {
    "yes_no_unsure": ("yes", "no", "unsure"),
    "yes_no_sort_of": ("yes", "no", "sort_of", "unsure", "not_able_to_ask"),
    "sign": ("yes", "no", "unsure", "not_able_to_see"),
    "scale": ("unsure",),
    "number": ("not_supplied",),
    "share": ("not_supplied",),
    "seen": ("in_person", "declined_after_meeting", "video", "phone", "not_seen"),
}
"""The fixed words a kind can be compared with; `choice`, `several` and `scale` bring their own options."""
WITH_OPTIONS = ("choice", "several", "scale")


class Section(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    part: Part
    theme: str


class Field(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One field of a repeat group: what is asked again for each of several things, such as each incident."""

    id: str
    kind: FieldKind
    options: tuple[str, ...] = ()
    unit: str | None = None


class Question(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One question without its prose. Its id means one thing for ever: a new meaning takes a new id."""

    id: str
    part: Part
    section: str
    kind: Kind
    turn: Turn
    source: str
    options: tuple[str, ...] = ()
    whose: Whose | None = None
    unit: str | None = None
    fields: tuple[Field, ...] = ()
    show_if: Condition | None = None
    rates: dict[Rating, Condition] | None = None
    raises: dict[Urgency, Condition] | None = None
    picture: str | None = None


class FieldWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    ask: str
    options: dict[str, str] | None = None


class QuestionWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    ask: str
    help: str | None = None
    options: dict[str, str] | None = None
    fields: dict[str, FieldWords] | None = None


class FaceWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    title: str
    sections: dict[str, str]
    questions: dict[str, QuestionWords]


class SharedWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Answers and labels that every checklist uses, in one face."""

    answers: dict[str, str]
    fields: dict[str, str]
    parts: dict[str, str]
    own_answers: dict[str, str] = {}
    """The non-answers as people say them who answer for themselves; they stand before those of `answers`."""


class PageLine(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    picture: str
    text: str


class Expected(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a worked case promises. `shown` and `not_shown` name some questions; `rated` and `raised` are complete."""

    shown: tuple[str, ...] = ()
    not_shown: tuple[str, ...] = ()
    rated: dict[str, Rating] | None = None
    raised: dict[str, Urgency] | None = None


class Case(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    answers: dict[str, Any]
    expect: Expected
    source: str | None = None


class About(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """checklist.yaml: what holds for every version of a checklist."""

    id: str
    who_for: str
    answered_by: AnsweredBy
    how_often: str
    owner: str
    source: str
    faces: tuple[str, ...]
    review: dict[str, str]
    sections: tuple[Section, ...]
    rotate: dict[Part, int] = {}
    pages: tuple[str, ...] = ()
    filled_in: Literal["on_visits", "alone"] = "on_visits"
    """Alone: about one subject, outside any trip; all its sections are then about the same kind of thing."""


class Brief(msgspec.Struct, frozen=True):
    """What a published version says about itself: enough to judge what may be filled in with it."""

    checklist: str
    version: str
    answered_by: AnsweredBy
    sections: tuple[Section, ...]
    filled_in: Literal["on_visits", "alone"] = "on_visits"


class Checklist(msgspec.Struct, frozen=True):
    """One version of one checklist, read whole. `lines` finds the line of any part of a file again, for faults."""

    about: About
    version: str
    questions: tuple[Question, ...]
    words: dict[str, FaceWords]
    shared_words: dict[str, SharedWords]
    pages: dict[str, tuple[PageLine, ...]]
    cases: tuple[Case, ...]
    themes: tuple[str, ...]
    pictures: frozenset[str]
    pictures_here: frozenset[str]
    lines: dict[str, dict[tuple[str | int, ...], int]]

    @property
    def id(self) -> str:
        return f"{self.about.id}/{self.version}"


class Fault(msgspec.Struct, frozen=True, order=True):
    """Something to put right before a version may be published: where, what is wrong, and the remedy."""

    file: str
    line: int
    says: str
    remedy: str

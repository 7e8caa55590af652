"""The nouns: a sheet, what it is about, which stretch of time, and whose answers stand on it."""

from typing import Annotated, Literal

import msgspec

from lantern.shapes import Day, Id, Name

SubjectKind = Literal["person", "ward", "hospital", "system", "visitor"]
SheetState = Literal["begun", "finished"]
SPOKEN = ("people", "families", "quality_checkers")
"""Who answers in their own words: their sheets are read back before they are handed in, and a supporter may type (K17)."""


class Subject(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """What a sheet is about. A local system of care is named by its body, a visitor by their account."""

    kind: SubjectKind
    id: Id


class Period(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """The stretch of time that is looked at, both days included."""

    from_on: Day
    to_on: Day


class Whose(msgspec.Struct, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Whose answers stand on a sheet, and how they were told (K18). Who is not the person says who they are to them."""

    voice: Literal["own", "family", "staff", "advocate", "other"]
    relationship: Name | None = None
    told: Annotated[list[Annotated[str, msgspec.Meta(max_length=40)]], msgspec.Meta(max_length=12)] = []
    """words, signs, symbols, behaviour, picture: more than one where it was so."""
    interpreted_by: Name | None = None


class SheetRow(msgspec.Struct, kw_only=True, omit_defaults=True):
    """The row of noun `sheets`. Its answers travel as `answers`, under `visit`: the sheet's id."""

    id: str
    checklist: str
    """Version id; a sheet stays on the version it began on until somebody carries it over."""
    about: Subject
    body: str
    body_name: str
    by: str
    """Who began it and hands it in."""
    by_name: str
    began_at: str
    state: SheetState = "begun"
    hospital: str | None = None
    """Of a hospital, a ward and a person: where that is, or was when the sheet was begun."""
    unit: str | None = None
    period: Period | None = None
    whose: Whose | None = None
    finished_on: str | None = None
    """Local date for which it holds, as its author confirmed it."""
    finished_at: str | None = None
    heard_at: str | None = None
    clock_doubtful: bool = False
    read_back: bool = False
    """The answers were read back to whoever gave them before they were handed in (K17)."""
    carried_from: list[str] = []
    """Versions it stood on before, oldest first: answers to questions that are gone are kept."""

"""Visits: a trip with a ward part and a part for each person (K9), its answers and its promises."""

from typing import Any, Literal

import msgspec

from lantern.shapes import Day, Words
from lantern.visits.outcomes.model import Outcome

VisitKind = Literal["oversight", "quality_checker", "host"]
"""`host`: the host's own, to the hospital itself; it is about nobody in particular and sets back nobody's clock."""
VisitState = Literal["planned", "begun", "finished", "called_off"]
TimeOfDay = Literal["morning", "afternoon", "evening"]
"""When a trip is planned for, where somebody said so: before 12, before 17, later."""
WARD = "ward"
"""Name of the part of a trip that is about the ward; every other part is named by its person's id."""


class Asked(msgspec.Struct, kw_only=True, omit_defaults=True):
    """A question on this trip, and why it is there when it is a rotating one."""

    question: str
    why: dict[str, Any] | None = None
    """None for a core question; {"never": true} or {"since": "2026-06-01"} for a rotating one."""


class Found(msgspec.Struct, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """What the ward said of one person, the day before. On leave: visit them where they are (V6)."""

    there: Literal["yes", "on_leave", "moved", "not_known"]
    until: Day | None = None
    where: Words | None = None


class Rung(msgspec.Struct, kw_only=True, omit_defaults=True):
    """One telephone call to the ward before an announced visit. Every call stays; the later stands (K20)."""

    id: str
    at: str
    by_name: str
    people: dict[str, Found]
    infection: Literal["yes", "no", "not_known"]
    spoke_to: str | None = None
    words: str | None = None
    decided: Literal["go_on", "another_day"] | None = None
    """With an infection on the ward: what somebody decided."""


class PlanChange(msgspec.Struct, kw_only=True, omit_defaults=True):
    """A planned trip was put on another day, handed to somebody else, sees fewer people, or was called off."""

    at: str
    by_name: str
    why: str = ""
    was_on: str | None = None
    now_on: str | None = None
    was_with: str | None = None
    """Name of whoever would have gone."""
    now_with: str | None = None
    by: str | None = None
    """The account that called it off: whoever did needs no telling."""
    called_off: bool = False
    off: list[str] = []
    """People who are no longer seen on this trip; `now_with`: the body that goes to them instead."""
    passed_on: str | None = None
    """A person of this trip whose care another body, `now_with`, pays for `since` a day; without it: this body again (K28)."""
    since: str | None = None


class VisitRow(msgspec.Struct, kw_only=True, omit_defaults=True):
    """The row of noun `visits`: one trip."""

    id: str
    kind: VisitKind
    state: VisitState
    checklist: str
    """Version id, e.g. `adult-oversight/2026-04-01`; a trip stays on the version it began with until somebody carries it over."""
    body: str
    body_name: str
    hospital: str
    unit: str
    lead: str
    lead_name: str
    people: list[str]
    planned_on: str
    announced: bool = True
    companions: list[str] = []
    companion_names: list[str] = []
    """In the order of `companions`: a checker's phone says "Tom is typing" without any directory of accounts."""
    asked: dict[str, list[Asked]] = {}
    """Part (`ward` or a person's id) to the questions prepared for it."""
    began_at: str | None = None
    finished_at: str | None = None
    visited_on: str | None = None
    """Local date of the visit as its visitor confirmed it."""
    heard_at: str | None = None
    """When the server heard that it was finished: observed, written and received are three things."""
    clock_doubtful: bool = False
    read_back: bool = False
    """A Quality Checker heard their findings read back and sent them with their own tap (K17)."""
    ring_on: str | None = None
    """The working day before an announced visit, on which the ward is rung; absent once it has begun."""
    rung: list[Rung] = []
    """What the ward said on the telephone before, oldest first; only for the visitor's own body."""
    carried_from: list[str] = []
    """Versions it stood on before, oldest first: answers to questions that are gone are kept."""
    time_of_day: TimeOfDay | None = None
    changes: list[PlanChange] = []
    """How the plan of this trip came to be what it is, oldest first."""
    seen: dict[str, str] = {}
    """Person's id to how they were met: in_person, declined_after_meeting, video, phone, not_seen."""
    outcomes: list[Outcome] = []
    """What happened instead of meeting somebody, in the order in which it happened."""


class Answer(msgspec.Struct, kw_only=True, omit_defaults=True):
    """One answer. `value` is as its question's kind says; `words` is what was added in words.

    kinds: yes_no_unsure, yes_no_sort_of, choice, sign, scale → a string · several → list of strings · words → string ·
    number → number or "not_supplied" · date → local date ·
    seen → {"how": in_person|declined_after_meeting|video|phone|not_seen, "private": yes|partly|no, "why_not": words} ·
    voice → {"voice": person|family|staff|own_view, "words": words, "told": [words|signs|symbols|behaviour|picture],
    "interpreted_by": words, "relationship": words} ·
    share → {"of": number, "out_of": number} or "not_supplied" · who → {"name": words, "role": words} ·
    group → list of {field: value}.
    Any question also takes "not_looked_at", "not_applicable", "refused".
    """

    question: str
    value: Any
    words: str | None = None
    at: str | None = None
    """When it was observed: by the phone's clock, or as it stands on the paper it was typed in from."""
    until: str | None = None
    """Until when, where it was observed over a stretch of time that the paper names."""
    written_at: str | None = None
    """When it was written on paper. Absent: typed in as it was observed. The row says when the server heard."""


class AnswersRow(msgspec.Struct, kw_only=True, omit_defaults=True):
    """The row of noun `answers`: what one person recorded in one go. Append-only: never changed, never removed."""

    id: str
    """The command's own id."""
    visit: str
    """The visit, or the sheet."""
    part: str
    by: str
    by_name: str
    at: str
    heard_at: str
    answers: list[Answer]
    section: str | None = None
    typed_by: str | None = None
    """Account of the supporter who typed it for the checker; absent when the author typed it (K17)."""
    typed_by_name: str | None = None


class PromiseCheck(msgspec.Struct, kw_only=True, omit_defaults=True):
    """What a visitor found when they looked whether a promise was kept."""

    visit: str
    on: str
    by_name: str
    found: Literal["kept", "partly", "not_kept", "not_looked_at"]
    words: str | None = None


class PromiseRow(msgspec.Struct, kw_only=True, omit_defaults=True):
    """The row of noun `promises`: what the hospital said it would do, and whether anybody has seen it."""

    id: str
    hospital: str
    unit: str
    words: str
    by_whom: str
    made_on: str
    visit: str | None = None
    person: str | None = None
    by_when: str | None = None
    state: Literal["open", "kept", "partly", "not_kept"] = "open"
    checks: list[PromiseCheck] = []

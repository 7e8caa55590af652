"""What a person may do with a visit. Every command enters through `sync` and keeps its meaning for ever."""

from typing import Annotated, Literal

import msgspec

from lantern.shapes import Day, Id, Key, Name, Sentence, Words
from lantern.visits.model import Answer, Asked, Found, TimeOfDay, VisitKind


class PlanVisit(msgspec.Struct, tag="plan_visit", forbid_unknown_fields=True, kw_only=True):
    """Prepare a trip: a ward, the people to be seen, and which questions are asked in each part."""

    visit: Id
    kind: VisitKind
    checklist: Key
    unit: Id
    people: Annotated[list[Id], msgspec.Meta(max_length=40)]
    planned_on: Day
    asked: dict[str, list[Asked]]
    announced: bool = True
    companions: Annotated[list[Id], msgspec.Meta(max_length=10)] = []
    lead: Id | None = None
    """Who goes, where it is somebody else who visits for the same body; absent: whoever plans it."""
    time_of_day: TimeOfDay | None = None


class BeginVisit(msgspec.Struct, tag="begin_visit", forbid_unknown_fields=True, kw_only=True):
    """The visitor is there."""

    visit: Id


class RecordAnswers(msgspec.Struct, tag="record_answers", forbid_unknown_fields=True, kw_only=True):
    """What was answered in one go, usually one finished section. Append-only; the later answer is shown, both are kept."""

    visit: Id
    part: Id
    answers: Annotated[list[Answer], msgspec.Meta(min_length=1, max_length=400)]
    section: Key | None = None
    typed_by: Id | None = None


class MakePromise(msgspec.Struct, tag="make_promise", forbid_unknown_fields=True, kw_only=True):
    """The hospital said it would do something; the next visit will look."""

    promise: Id
    visit: Id
    words: Sentence
    by_whom: Name
    person: Id | None = None
    by_when: Day | None = None


class CheckPromise(msgspec.Struct, tag="check_promise", forbid_unknown_fields=True, kw_only=True):
    """Whether a promise was kept, as this visitor found it."""

    promise: Id
    visit: Id
    found: Literal["kept", "partly", "not_kept", "not_looked_at"]
    words: Words | None = None


class FinishVisit(msgspec.Struct, tag="finish_visit", forbid_unknown_fields=True, kw_only=True):
    """The visitor confirms the date and hands it in. For a checker: after hearing it read back, by their own tap."""

    visit: Id
    visited_on: Day
    read_back: bool = False


class MoveVisit(msgspec.Struct, tag="move_visit", forbid_unknown_fields=True, kw_only=True):
    """A planned trip is on another day. Of two words the later stands; both are kept, with why."""

    visit: Id
    planned_on: Day
    why: Sentence
    time_of_day: TimeOfDay | None = None


class AddToVisit(msgspec.Struct, tag="add_to_visit", forbid_unknown_fields=True, kw_only=True):
    """Somebody else is seen on the same trip, while it is planned or under way; with what is asked in their part."""

    visit: Id
    people: Annotated[list[Id], msgspec.Meta(min_length=1, max_length=40)]
    asked: dict[str, list[Asked]] = {}


class HandOverVisit(msgspec.Struct, tag="hand_over_visit", forbid_unknown_fields=True, kw_only=True):
    """Somebody else who visits for the same body goes on this planned trip."""

    visit: Id
    to: Id
    why: Words = ""


class TakeOffVisit(msgspec.Struct, tag="take_off_visit", forbid_unknown_fields=True, kw_only=True):
    """These people are no longer seen on this planned trip. `hand_on`: the body that pays for their care now has the trip to
    them, in its own name. Nobody left to see: it is called off."""

    visit: Id
    people: Annotated[list[Id], msgspec.Meta(min_length=1, max_length=40)]
    why: Words = ""
    hand_on: bool = False


class CallOffVisit(msgspec.Struct, tag="call_off_visit", forbid_unknown_fields=True, kw_only=True):
    """The trip does not happen; nothing that was written is lost."""

    visit: Id
    why: Sentence


class RingAhead(msgspec.Struct, tag="ring_ahead", forbid_unknown_fields=True, kw_only=True):
    """What the ward said on the telephone the day before an announced visit: who is there, is there an infection (K20)."""

    visit: Id
    people: Annotated[dict[Id, Found], msgspec.Meta(max_length=40)]
    infection: Literal["yes", "no", "not_known"]
    spoke_to: Name | None = None
    words: Words | None = None
    decided: Literal["go_on", "another_day"] | None = None


VisitCommand = (
    PlanVisit | BeginVisit | RecordAnswers | MakePromise | CheckPromise | FinishVisit | CallOffVisit | RingAhead
    | MoveVisit | HandOverVisit | AddToVisit | TakeOffVisit
)  # fmt: skip

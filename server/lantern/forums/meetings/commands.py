"""Planning a meeting, running it, and what becomes of what was agreed. Every command enters through `sync`."""

from typing import Annotated

import msgspec

from lantern.forums.meetings.model import Kind, Seen
from lantern.shapes import Day, Id, Name, Sentence, Words

Hospitals = Annotated[list[Id], msgspec.Meta(min_length=1, max_length=20)]
Topic = Annotated[str, msgspec.Meta(min_length=1, max_length=140, pattern=r"^[A-Za-z0-9_/-]+$")]


class PlanMeeting(msgspec.Struct, tag="plan_meeting", forbid_unknown_fields=True, kw_only=True):
    """A host plans a meeting about hospitals that it hosts."""

    meeting: Id
    hospitals: Hospitals
    planned_on: Day
    kind: Kind = "forum"
    place: Name | None = None


class CallOffMeeting(msgspec.Struct, tag="call_off_meeting", forbid_unknown_fields=True, kw_only=True):
    """It does not take place."""

    meeting: Id
    why: Sentence


class AddItem(msgspec.Struct, tag="add_item", forbid_unknown_fields=True, kw_only=True):
    """Somebody who sits at the table wants to talk about this."""

    meeting: Id
    words: Sentence
    hospital: Id | None = None


class BeginMeeting(msgspec.Struct, tag="begin_meeting", forbid_unknown_fields=True, kw_only=True):
    """From here on its agenda stays as it is at this moment."""

    meeting: Id


class Decide(msgspec.Struct, tag="decide_at_meeting", forbid_unknown_fields=True, kw_only=True):
    """What was decided about one topic, in words."""

    meeting: Id
    topic: Topic
    words: Sentence


class AgreeAction(msgspec.Struct, tag="agree_action", forbid_unknown_fields=True, kw_only=True):
    """Somebody does something about this by a day."""

    meeting: Id
    action: Id
    topic: Topic
    hospital: Id
    words: Sentence
    owner: Annotated[Name, msgspec.Meta(min_length=1)]
    by_when: Day
    owner_body: Id | None = None


class RecordDisagreement(msgspec.Struct, tag="record_disagreement", forbid_unknown_fields=True, kw_only=True):
    """A body does not agree with what was decided, in words; it stands beside the decision."""

    meeting: Id
    topic: Topic
    words: Sentence
    body: Id


class FinishMeeting(msgspec.Struct, tag="finish_meeting", forbid_unknown_fields=True, kw_only=True):
    """It is over. `present`: who was there, as they are called."""

    meeting: Id
    present: Annotated[list[Name], msgspec.Meta(max_length=100)] = []


class SayOfAction(msgspec.Struct, tag="say_of_action", forbid_unknown_fields=True, kw_only=True):
    """What has been done about an action. It stays open until somebody has seen it."""

    action: Id
    words: Sentence


class SeeAction(msgspec.Struct, tag="see_action", forbid_unknown_fields=True, kw_only=True):
    """Somebody looked, and says what they saw."""

    action: Id
    found: Seen
    words: Words | None = None


MeetingCommand = (
    PlanMeeting | CallOffMeeting | AddItem | BeginMeeting | Decide | AgreeAction | RecordDisagreement | FinishMeeting
    | SayOfAction | SeeAction
)  # fmt: skip

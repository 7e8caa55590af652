"""A meeting, its agenda, what was said at it, and what was agreed there."""

from typing import Literal

import msgspec

Kind = Literal["forum", "rapid"]
"""`rapid`: a rapid quality review meeting, with everybody who pays for somebody there."""
State = Literal["planned", "begun", "finished", "called_off"]
TopicKind = Literal["level", "concerns", "patterns", "promises", "late", "seen", "opened", "actions", "added"]
Seen = Literal["kept", "partly", "not_kept"]


class Line(msgspec.Struct, kw_only=True, omit_defaults=True):
    """One line of an agenda. Which fields it has follows from its topic; nobody who lives there is in any of them."""

    id: str | None = None
    words: str | None = None
    unit_name: str | None = None
    body_name: str | None = None
    about: list[str] = []
    urgency: str | None = None
    state: str | None = None
    on: str | None = None
    by: str | None = None
    n: int = 0
    what: str | None = None
    about_person: bool = False
    """Of a promise: it is about somebody who lives there, so its words stay with the body that pays."""


class Topic(msgspec.Struct, kw_only=True, omit_defaults=True):
    """One thing to go through. `id` is `<hospital>/<kind>`, or of an added one the id under which it was added."""

    id: str
    kind: TopicKind
    hospital: str | None = None
    hospital_name: str | None = None
    lines: list[Line] = []
    words: str | None = None
    by_name: str | None = None


class Said(msgspec.Struct, kw_only=True, omit_defaults=True):
    """One thing written down for a meeting, under the id of its command. Never changed."""

    id: str
    kind: Literal["item", "decision", "disagreement"]
    at: str
    by_name: str
    words: str
    topic: str | None = None
    hospital: str | None = None
    body: str | None = None
    body_name: str | None = None
    """Of a disagreement: the body that does not agree."""
    after: bool = False
    """Written down after the meeting was finished."""


class ActionWord(msgspec.Struct, kw_only=True, omit_defaults=True):
    """What somebody said of an action: that it is done, or what they saw of it."""

    id: str
    kind: Literal["said", "seen"]
    at: str
    by_name: str
    words: str | None = None
    found: Seen | None = None
    body_name: str | None = None


class Action(msgspec.Struct, kw_only=True, omit_defaults=True):
    """Something that was agreed: what, by whom, until when. It ends when somebody has seen it, never by being said done."""

    id: str
    meeting: str
    hospital: str
    topic: str
    words: str
    owner: str
    by_when: str
    made_at: str
    by_name: str
    owner_body: str | None = None
    owner_body_name: str | None = None
    state: Literal["open", "said_done", "seen"] = "open"
    story: list[ActionWord] = []
    late: bool = False
    may_speak: bool = False
    """This account may say something of it."""


class Place(msgspec.Struct, kw_only=True):
    """A hospital that a meeting is about."""

    id: str
    name: str


class Told(msgspec.Struct, kw_only=True, omit_defaults=True):
    """One person whom the meeting calls, as its host reads it."""

    id: str
    name: str
    how: str
    """`email`, `post` or `telephone`."""
    state: str
    """`waiting`, `sent`, `failed`; by post or telephone `by_hand` until somebody says that it is `told`."""
    contact: str | None = None
    face: str | None = None


class Meeting(msgspec.Struct, kw_only=True, omit_defaults=True):
    """One meeting, with its agenda: as it would be now, or as it was when it began."""

    id: str
    host: str
    host_name: str
    kind: Kind
    state: State
    planned_on: str
    hospitals: list[Place]
    planned_by_name: str
    place: str | None = None
    as_at: str | None = None
    """The moment at which its agenda was frozen; absent while it is not begun."""
    finished_at: str | None = None
    finished_by_name: str | None = None
    present: list[str] = []
    why: str | None = None
    """Why it was called off."""
    topics: list[Topic] = []
    said: list[Said] = []
    actions: list[Action] = []
    told: list[Told] = []
    may_open: bool = False
    """This account may ask whom a concern on the agenda is about."""
    may_run: bool = False
    may_add: bool = False


class Todo(msgspec.Struct, kw_only=True, omit_defaults=True):
    """One line of a hospital's merged list: a forum's action, a promise, or what comes next about a concern."""

    id: str
    source: Literal["meeting", "promise", "concern"]
    state: str
    words: str | None = None
    owner: str | None = None
    by: str | None = None
    about: list[str] = []
    about_person: bool = False
    late: bool = False
    body_name: str | None = None
    unit_name: str | None = None

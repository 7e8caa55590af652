"""What is owed back to whoever said something, as they and whoever owes it read it."""

from typing import Annotated, Literal

import msgspec

from lantern.shapes import Key, Sentence, Words

State = Literal["owed", "written", "told", "not_told"]
How = Literal["in_person", "telephone", "letter", "video", "supporter", "app"]
Tongue = Literal["en", "cy"]
Whom = Literal["raiser", "person"]
"""Who was told: whoever raised it, or the person themself whose words they wrote down."""
Covers = Literal["what_changed", "what_it_was_about", "asked_before"]
"""How much a family may hear. `what_it_was_about` adds the themes; `asked_before`: that an announced visit is near, so that they
can say what to look at. Nobody's own words are ever shared."""


Reads = Literal["plain", "easy"]
"""Which of the words of a change are read."""


class Change(msgspec.Struct, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """What became of one thing. "Not done" owes a reason, which is its words."""

    what: Literal["changed", "partly", "not_done"]
    words: Sentence
    easy: Words = ""
    question: Key | None = None
    """Of a check: the finding it answers."""


class Step(msgspec.Struct, kw_only=True, omit_defaults=True):
    """One thing that happened on the way, as whoever said it may see."""

    id: str
    kind: Literal["written", "told", "not_told", "heard"]
    at: str
    by_name: str
    how: How | None = None
    on: str | None = None
    read_back: bool = False
    whom: Whom = "raiser"
    words: str = ""
    """Of `told` and `heard`: what they said to it. Of `not_told`: why."""


class Spoken(msgspec.Struct, kw_only=True, omit_defaults=True):
    """Somebody reads aloud what is written now. Its bytes are at `/api/feedback/spoken/{feedback}/{sha256}` once they are whole."""

    id: str
    sha256: str
    media_type: str
    bytes: int
    by_name: str
    reads: list[Reads]
    """Both where nothing is written in Easy Read."""


class FeedbackRow(msgspec.Struct, kw_only=True, omit_defaults=True):
    """The row of noun `feedback`: on the phone of whoever said it, and as far as consent goes on their family's."""

    id: str
    state: State
    hospital: str
    due_on: str
    heard_on: str
    concern: str | None = None
    visit: str | None = None
    person: str | None = None
    of_family: bool = False
    """Shared with somebody's family: not their own words."""
    about: list[str] = []
    changes: list[Change] = []
    tongue: Tongue = "en"
    by_name: str | None = None
    steps: list[Step] = []
    spoken: list[Spoken] = []
    through: bool = False
    """These are words of the person themself, written down by whoever raised it: until the person was told, nobody was."""


class Owed(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One thing to tell back, on the desk of whoever owes it."""

    id: str
    state: State
    due_on: str
    heard_on: str
    hospital_name: str
    to_name: str
    said: str
    """The beginning of what they said."""
    late: bool = False
    climb: int = 0
    mine: bool = False
    """This account took it."""
    owner_name: str | None = None
    try_on: str | None = None
    concern: str | None = None
    visit: str | None = None


class Sharing(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What one member of a family may hear, or could once."""

    id: str
    account: str
    name: str
    covers: list[Covers]
    basis: str
    words: str
    said_on: str
    by_name: str
    ended_at: str | None = None
    ended_by_name: str | None = None
    ended_words: str | None = None


class Relative(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who has a family carer's seat for this person."""

    account: str
    name: str


class OfPerson(msgspec.Struct, frozen=True, kw_only=True):
    """Who of a person's family may hear what, for the body that pays for their care."""

    person: str
    family: list[Relative]
    shares: list[Sharing]


class ToTellBack(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One thing to tell back, with everything its writer needs."""

    row: FeedbackRow
    to_name: str
    easy: bool
    """They read Easy Read best: a Quality Checker."""
    language: Tongue
    hospital_name: str
    said: str
    late: bool
    may_write: bool
    owner_name: str | None = None
    person_name: str | None = None
    answers: Annotated[list[tuple[str, str]], msgspec.Meta(max_length=400)] = []
    """Of a check: questions and what was said, for choosing which finding a change answers."""
    checklist: str | None = None

"""What a person may do with a concern. Raising one is never refused for scope (K4)."""

from typing import Annotated, Literal

import msgspec

from lantern.concerns.model import Called, Protect, Reached, Urgency, Voice, WhyNotSeen
from lantern.shapes import Id, Instant, Name, Sentence, Words


class RaiseConcern(msgspec.Struct, tag="raise_concern", forbid_unknown_fields=True, kw_only=True):
    """Something is wrong. `words` may be empty only for "tell someone now" (K39)."""

    concern: Id
    hospital: Id
    urgency: Urgency
    words: Words
    unit: Id | None = None
    person: Id | None = None
    visit: Id | None = None
    voice: Voice = "own"
    about: Annotated[list[Annotated[str, msgspec.Meta(max_length=40)]], msgspec.Meta(max_length=12)] = []
    person_safe: Literal["yes", "no", "unknown"] = "unknown"
    access_still: Literal["yes", "no", "unknown"] = "unknown"
    about_management: bool = False
    tell_someone_now: bool = False
    protect: Protect = "nobody"
    source: Words | None = None
    """Who told it, where they must not be known: sealed apart, never given to a phone."""


class AddToConcern(msgspec.Struct, tag="add_to_concern", forbid_unknown_fields=True, kw_only=True):
    """More words, kept beside the first ones."""

    concern: Id
    words: Sentence


class RecordCall(msgspec.Struct, tag="record_call", forbid_unknown_fields=True, kw_only=True):
    """Who rang whom, and the reference they were given. The app never makes the referral itself (K7)."""

    concern: Id
    to: Called
    spoke_to: Name | None = None
    number: Name | None = None
    told_at: Instant | None = None
    """When it was, where it is written down later; a clock that is ahead is taken as the moment it was heard."""
    reference: Name | None = None
    words: Words | None = None
    took_it: bool = False
    reached: Reached = "yes"


class SeeConcern(msgspec.Struct, tag="see_concern", forbid_unknown_fields=True, kw_only=True):
    """I have read it. Stops my own repeats and nothing else (K2)."""

    concern: Id


class TakeConcern(msgspec.Struct, tag="take_concern", forbid_unknown_fields=True, kw_only=True):
    """I am taking this: what I do next, and when there is next word (K2). Whoever raised it cannot take it (K36)."""

    concern: Id
    next_step: Sentence
    next_word_by: Instant


class GiveWord(msgspec.Struct, tag="give_word", forbid_unknown_fields=True, kw_only=True):
    """What has happened since; "nothing new yet" is a word (K2)."""

    concern: Id
    words: Sentence
    next_word_by: Instant


class SeeAgain(msgspec.Struct, tag="see_again", forbid_unknown_fields=True, kw_only=True):
    """Somebody has looked again at a later visit, and says whether things changed."""

    concern: Id
    visit: Id
    changed: Literal["yes", "partly", "no"]
    words: Sentence


class CloseConcern(msgspec.Struct, tag="close_concern", forbid_unknown_fields=True, kw_only=True):
    """Closed, with what came of it. Needs that somebody has seen again that things changed, or says why nobody can."""

    concern: Id
    words: Sentence
    not_seen_why: WhyNotSeen | None = None
    """A paper that was sent, and another body's "no further action", are none of these."""


ConcernCommand = (
    RaiseConcern | AddToConcern | RecordCall | SeeConcern | TakeConcern | GiveWord | SeeAgain | CloseConcern
)

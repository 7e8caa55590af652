"""What may be done with a concern besides answering it. Every command keeps its meaning for ever."""

import msgspec

from lantern.concerns.model import Urgency
from lantern.shapes import Id, Sentence


class ReopenConcern(msgspec.Struct, tag="reopen_concern", forbid_unknown_fields=True, kw_only=True):
    """Something new was seen of what was closed: `words` say what. Its history stays; somebody must take it anew."""

    concern: Id
    words: Sentence
    urgency: Urgency | None = None
    """Where it is more urgent now; never less."""


class MoveConcern(msgspec.Struct, tag="move_concern", forbid_unknown_fields=True, kw_only=True):
    """It is about another hospital, ward or person than was said (K13). What is left out is nobody, or no ward, in particular."""

    concern: Id
    hospital: Id
    words: Sentence
    """Why: how it came to stand in the wrong place."""
    unit: Id | None = None
    person: Id | None = None


class JoinConcerns(msgspec.Struct, tag="join_concerns", forbid_unknown_fields=True, kw_only=True):
    """These two are about the same thing. Which of them leads the one life follows from them, not from their order here."""

    concern: Id
    other: Id
    words: Sentence


class UnjoinConcern(msgspec.Struct, tag="unjoin_concern", forbid_unknown_fields=True, kw_only=True):
    """It was not about the same thing after all: this voice goes on by itself, where it stood when it was joined."""

    concern: Id
    words: Sentence

"""Saying what happened instead of a meeting. Enters through `sync` and keeps its meaning for ever."""

import msgspec

from lantern.shapes import Id, Instant, Name, Words
from lantern.visits.outcomes.model import NotSeen, RefusedBy, WhyNot


class RecordNotSeen(msgspec.Struct, tag="record_not_seen", forbid_unknown_fields=True, kw_only=True):
    """Somebody was not met, and why; without `person`: nobody was, the whole trip came to nothing. Moves no date (K9)."""

    visit: Id
    outcome: NotSeen
    person: Id | None = None
    why: WhyNot | None = None
    words: Words | None = None
    refused_by: RefusedBy | None = None
    refused_name: Name | None = None
    asked_for: Words | None = None
    moved_to: Words | None = None
    at: Instant | None = None
    """When it happened, where it is typed in later than that."""
    written_at: Instant | None = None

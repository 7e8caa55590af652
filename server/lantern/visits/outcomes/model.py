"""Outcomes of a visit other than being met: one for each time somebody recorded it, kept beside the trip."""

from typing import Literal

import msgspec

NotSeen = Literal["video", "phone", "not_possible", "access_refused", "declined", "moved"]
"""`declined` without having been met; who declined after being met is met, and is answered so (K9)."""
WhyNot = Literal[
    "on_leave", "other_hospital", "asleep_or_unwell", "infection", "ward_closed", "travel", "no_time", "other"
]
RefusedBy = Literal["door", "nurse_in_charge", "manager", "doctor", "security", "other"]


class Outcome(msgspec.Struct, kw_only=True, omit_defaults=True):
    """What happened instead, of one person or of the whole trip. Never changed; a later one stands beside it.

    The host and the region are given only that access was refused, on which day, by whom by role: no person, no words.
    """

    id: str
    """The command's own id."""
    outcome: NotSeen
    on: str
    """Local date on which it happened."""
    of: Literal["person", "trip"] = "person"
    person: str | None = None
    why: WhyNot | None = None
    words: str | None = None
    refused_by: RefusedBy | None = None
    refused_name: str | None = None
    asked_for: str | None = None
    moved_to: str | None = None
    by_name: str | None = None
    at: str | None = None
    """When it happened, by the phone's clock or as the paper says."""
    written_at: str | None = None
    """When it was written on paper. Absent: typed in as it happened."""

"""A concern: something is wrong. Never refused, never edited, open until somebody has seen again that it changed."""

from typing import Literal

import msgspec

from lantern.units.model import CallTo

Urgency = Literal["immediate", "urgent", "soon", "note"]
ConcernState = Literal["open", "taken", "closed"]
Voice = Literal["own", "person", "family", "staff", "advocate", "other", "checker"]
"""Whose account it is. An advocate's, and that of anybody else who speaks for somebody, is nobody else's (K18)."""


Called = CallTo | Literal["lfpse", "leder"]
"""Who was told by telephone or form: one of the numbers, or a service that has none on a ward."""
RouteKey = Literal["safeguarding_adult", "safeguarding_child", "police", "regulator", "provider", "lfpse", "leder"]
Reached = Literal["yes", "nobody", "wrong_number"]
"""How a call went. Only one in which somebody was reached tells anybody anything."""
Protect = Literal["nobody", "source", "raiser"]
"""Whose name is kept back: whoever told it to the one who wrote it down, or the one who wrote it, who is afraid."""
WhyNotSeen = Literal["place_closed", "person_left", "nothing_to_see"]
"""Why nobody can see again whether it changed: the ward has closed, the person it was only about lives elsewhere now,
or it is nothing that is seen on a ward."""


class CallRow(msgspec.Struct, kw_only=True, omit_defaults=True):
    """A telephone call somebody made about it, and the reference they were given (K7)."""

    id: str
    to: Called
    at: str
    by_name: str
    spoke_to: str | None = None
    reference: str | None = None
    words: str | None = None
    number: str | None = None
    """The number rung, or of the form that was sent, where nobody gave a name."""
    told_at: str | None = None
    """When it was, where it was written down later."""
    took_it: bool = False
    """The person rung is taking it: counts as taken (K5)."""
    reached: Reached = "yes"


class RouteRow(msgspec.Struct, kw_only=True, omit_defaults=True):
    """A route that it owes: by when, and who says that it need not be told. Whether it was told is what the calls say."""

    route: RouteKey
    due_at: str
    left_why: str | None = None
    left_by: str | None = None


class Taken(msgspec.Struct, kw_only=True, omit_defaults=True):
    """Who is taking it, what they do next and by when they promised the next word (K2)."""

    by: str | None
    by_name: str
    at: str
    next_step: str
    how: Literal["app", "page", "telephone"] = "app"


class StoryLine(msgspec.Struct, kw_only=True, omit_defaults=True):
    """One thing that happened, in order, as every reader of the concern sees it."""

    id: str
    at: str
    kind: Literal[
        "raised", "added", "called", "seen", "taken", "word", "climbed", "told_provider", "seen_again", "closed",
        "held_provider", "provider_said", "provider_done", "fed_back", "reopened", "moved", "put_right", "joined", "unjoined",
        "source_opened", "route_left",
    ]  # fmt: skip
    by_name: str | None = None
    words: str | None = None
    next_word_by: str | None = None
    hospital: str | None = None
    """For `moved`: the hospital under which it stood until then."""
    reason: WhyNotSeen | None = None
    """For `closed`: why nobody could see again."""


class Hearing(msgspec.Struct, kw_only=True, omit_defaults=True):
    """Who was told, by which way, and whether it reached them."""

    seat: str
    """host_lead, host_deputy, placing_oncall, region, …"""
    name: str
    channel: Literal["app", "email", "push", "sms", "page"]
    state: Literal["waiting", "sent", "failed", "seen"]
    at: str


class ConcernRow(msgspec.Struct, kw_only=True, omit_defaults=True):
    """The row of noun `concerns`."""

    id: str
    hospital: str
    urgency: Urgency
    words: str
    state: ConcernState
    raised_by: str
    raised_by_name: str
    raised_at: str
    """By the phone's clock."""
    heard_at: str
    """When the server heard; clocks run from here (K34)."""
    next_word_by: str | None = None
    unit: str | None = None
    person: str | None = None
    visit: str | None = None
    body: str | None = None
    """Placing body of the person, or of the visitor."""
    voice: Voice = "own"
    about: list[str] = []
    """Themes: abuse, neglect, restraint, injury, missing, environment, staffing, management, other."""
    person_safe: Literal["yes", "no", "unknown"] = "unknown"
    access_still: Literal["yes", "no", "unknown"] = "unknown"
    """Whether an alleged person still has access; unknown means immediate (K39)."""
    about_management: bool = False
    from_outside: bool = False
    tell_someone_now: bool = False
    provider_told: Literal["not_yet", "held", "told"] = "not_yet"
    protect: Protect = "nobody"
    taken: Taken | None = None
    joined_into: str | None = None
    """The concern whose life this one shares: its steps are shown here."""
    joined_at: str | None = None
    joined: list[str] = []
    """Other voices about the same thing, which share this one's life. Each is a row of its own, for those who may read it."""
    calls: list[CallRow] = []
    routes: list[RouteRow] = []
    story: list[StoryLine] = []
    hearing: list[Hearing] = []

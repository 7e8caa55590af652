"""What is owed, as phones hold it: to a person or by a hospital's host, by when, counted from what, on whose word."""

from typing import Literal

import msgspec

from lantern.people.model import Consent, KindOfHome, ReviewKind


class OwedReason(msgspec.Struct, kw_only=True, omit_defaults=True):
    """Says who: the rule, its value and its authority, as the screen shows them."""

    rule: str
    value: str
    unit: str
    authority: Literal["policy", "statute", "guidance", "our default", "local"]
    source: str


class CountedFrom(msgspec.Struct, kw_only=True):
    """From which day the clock runs, and what happened on it."""

    what: Literal[
        "last_visit", "admission", "joined", "came_into_scope", "birthday", "last_review", "community_review", "declined",
        "review_planned", "home_plan", "last_host_visit", "last_check", "level_raised", "reason",
    ]  # fmt: skip
    on: str


class HomeNeeded(msgspec.Struct, kw_only=True):
    """A home that is planned: by when it was hoped for, and when one of its kind can be ready."""

    hoped_for: str
    kind_of_home: KindOfHome
    area: str
    since: str
    soonest: str
    latest: str
    fits: Literal["in_time", "perhaps", "too_late"]


class WhyGo(msgspec.Struct, kw_only=True, omit_defaults=True):
    """One reason to go to a hospital, from what was recorded: what, since or on which day, how many, and by when for it."""

    what: Literal[
        "never_checked", "not_checked", "concerns", "level", "signs", "manager", "not_private", "regulator_rating",
        "regulator_old",
    ]  # fmt: skip
    on: str
    by: str
    n: int = 0
    authority: str = "our default"


class OwedRow(msgspec.Struct, kw_only=True, omit_defaults=True):
    """The row of noun `owed`: what a person is owed, or a hospital. `state` is as of `today`; the phone recomputes it.

    A hospital is owed its host's own visit, and a visit by Quality Checkers (`hospital`, and no `person`). A review that was refused is `declined` until it is time to ask again (K32); papers nobody may read yet are `shut` (C7).
    """

    id: str
    kind: Literal[
        "oversight_visit", "review", "review_papers", "home_plan", "plan_review", "host_visit", "checker_visit"
    ]  # fmt: skip
    due_on: str
    warn_on: str
    state: Literal[
        "history_not_known", "not_yet", "soon", "due", "overdue", "excepted", "stopped", "declined", "shut"
    ]  # fmt: skip
    counted_from: CountedFrom
    reason: OwedReason
    policy: str
    history_known: bool = True
    excepted_until: str | None = None
    """Until this day an exception holds: reminders are quiet, the date stands (K31)."""
    excepted_why: str | None = None
    excepted_by: str | None = None
    rests_until: str | None = None
    """Of a visit: up to and including this day, which may have passed, nobody was to be reminded that it is late (K31)."""
    review: ReviewKind | None = None
    planned_on: str | None = None
    """The day for which a review is planned."""
    invite_on: str | None = None
    consent: Consent | None = None
    """Absent: nobody has asked the person yet."""
    home: HomeNeeded | None = None
    """The home that is planned: absent while no plan is begun."""
    person: str | None = None
    hospital: str | None = None
    why: list[WhyGo] = []
    """Of a hospital: the reasons to go, the most pressing first. Never a score, and never set beside other hospitals."""
    also: OwedReason | None = None
    """A second reason: law beside policy, or policy beside law. The sooner of both gives the day (D3)."""
    checked_by: str | None = None
    """Which organisation's Quality Checkers go there; absent while the host has named none and none has been."""

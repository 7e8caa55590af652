"""When a person is next owed a visit, counted from what, on whose word (V1-V9, K9-K11, K24-K33).

The clock is the person's: transfers, ward moves, leave and a change of funder leave it alone. A date once
set never moves later. Days are dates in London; nothing here reads a clock or a database.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import ROUND_CEILING, Decimal
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from lantern.policy.calendar import birthday, later
from lantern.policy.model import Authority, Local, Nation, Policy, Value
from lantern.policy.values import history, one_word, part, value, whole
from lantern.visits.spells import Stay as Stay
from lantern.visits.spells import in_scope_since, joined_spell

State = Literal[
    "history_not_known", "not_yet", "soon", "due", "overdue", "excepted", "stopped", "declined", "shut"
]  # fmt: skip
"""`declined` is said of a review that was refused (K32), `shut` of papers nobody may read yet (C7)."""
Origin = Literal[
    "last_visit", "admission", "joined", "came_into_scope", "last_review", "community_review", "declined", "review_planned",
    "home_plan", "last_host_visit", "last_check", "level_raised", "reason",
]  # fmt: skip
OwedKind = Literal[
    "oversight_visit", "review", "review_papers", "home_plan", "plan_review", "host_visit", "checker_visit"
]  # fmt: skip


class Pause(Struct, frozen=True, kw_only=True):
    """An exception agreed up to and including a day; it moves no date (K31)."""

    until: date


class Known(Struct, frozen=True, kw_only=True):
    """What is known about a person, in days. Nothing here names them."""

    funder: Nation
    """Nation of the body that pays: visit rules follow it, not the hospital."""
    stays: tuple[Stay, ...]
    born: date | None = None
    last_seen_in_person: date | None = None
    """The latest contact that counts (`last_seen`), or the opening balance."""
    joined_on: date | None = None
    """Since when Lantern has this person's history: the first joining day of a body that paid in this stay."""
    home_area: str | None = None
    recognised_on: date | None = None
    """Since when a learning disability or autism is known, where that came after admission."""
    exceptions: tuple[Pause, ...] = ()
    died_on: date | None = None


class CountedFrom(Struct, frozen=True):
    """From which day the clock runs, and what happened on it."""

    what: Origin
    on: date


class Reason(Struct, frozen=True):
    """Says who: the rule, its value and its authority."""

    rule: str
    value: int
    unit: str
    authority: Authority
    source: str


class Owed(Struct, frozen=True, kw_only=True):
    """What somebody is owed: a visit, a review, its papers, a home plan. `days` is days to go, below nought when late."""

    kind: OwedKind = "oversight_visit"
    due_on: date
    warn_on: date
    red_on: date
    region_on: date | None
    """From when the region sees it; only visits have such a day."""
    state: State
    days: int
    counted_from: CountedFrom
    reason: Reason
    policy: str
    history_known: bool = True
    age_known: bool = True
    excepted_until: date | None = None
    review: Literal["cetr", "ctr", "plan"] | None = None
    planned_on: date | None = None
    invite_on: date | None = None
    """By when people are asked and invited to a review that has a day (C6)."""
    consent: Literal["given", "refused", "awaiting"] | None = None
    """What was last said about the review; None while nobody has asked."""
    also: Reason | None = None
    """A second reason: law beside policy, or policy beside law. The sooner of both gives the day (D3)."""


def owed(known: Known, policy: Policy, today: date, local: Iterable[Local] = ()) -> Owed | None:
    """The oversight visit this person is owed as of `today`; None when out of scope or never in hospital.

    `local` are the values of the body that owes the visit (K11).
    """
    own = tuple(local)
    spell = joined_spell(known.stays, today, whole(value(policy, "spell.gap", known.funder, today)))
    if spell is None:
        return None
    scopes = history(policy, "visit.scope", known.funder, today, own)
    since = in_scope_since(spell, known.home_area, known.recognised_on, scopes, today)
    if since is None:
        return None
    start = counted_from(known, spell[0].began, since, today)
    due_on, why = due_day(start.on, intervals(known, start.on, policy, today, own), today)
    share = part(value(policy, "visit.warn_share", known.funder, today, own))
    warn_on = min(start.on + timedelta(whole_days(whole(why) * share)), due_on)
    red_on = due_on + days_of(policy, "visit.red_after", known.funder, today)
    history_known = start.what != "joined"
    excepted_until = max((each.until for each in known.exceptions if each.until >= today), default=None)
    stopped = has_ended(known, spell, today)
    return Owed(
        due_on=due_on,
        warn_on=warn_on,
        red_on=red_on,
        region_on=due_on + days_of(policy, "visit.region_after", known.funder, today),
        state="stopped" if stopped else state_on(today, warn_on, due_on, red_on, history_known, excepted_until),
        days=(due_on - today).days,
        counted_from=start,
        reason=Reason(why.rule, whole(why), why.unit, why.authority, why.source),
        policy=policy.version,
        history_known=history_known,
        age_known=known.born is not None,
        excepted_until=excepted_until,
    )


def state_on(
    today: date, warn_on: date, due_on: date, red_on: date, history_known: bool, excepted_until: date | None
) -> State:
    """In which state a visit owed stands on a day. The phone decides the same (`pwa/src/visits/due.ts`)."""
    if excepted_until is not None and today <= excepted_until:
        return "excepted"
    if not history_known:
        return "history_not_known"
    if today >= red_on:
        return "overdue"
    if today >= due_on:
        return "due"
    return "soon" if today >= warn_on else "not_yet"


def has_ended(known: Known, spell: tuple[Stay, ...], today: date) -> bool:
    """Death or discharge stops what is owed at once (K14)."""
    left = spell[-1].ended
    return any(day is not None and day <= today for day in (left, known.died_on))


def counted_from(known: Known, admitted_on: date, in_scope_on: date, today: date) -> CountedFrom:
    """The day from which the clock runs: last seen, came into scope, admission, or joining (V7, K10, K27, K33)."""
    seen = known.last_seen_in_person
    if seen is not None and max(admitted_on, in_scope_on) <= seen <= today:
        return CountedFrom("last_visit", seen)
    nothing_known = seen is None or seen < admitted_on
    if nothing_known and known.joined_on is not None and in_scope_on < known.joined_on:
        return CountedFrom("joined", known.joined_on)
    if in_scope_on > admitted_on:
        return CountedFrom("came_into_scope", in_scope_on)
    return CountedFrom("admission", admitted_on)


def intervals(
    known: Known, counted_on: date, policy: Policy, today: date, local: tuple[Local, ...]
) -> tuple[Value, ...]:
    """Every interval that held up to today for somebody of the age they had on the day counted from (V1, V9).

    Whose age is not known is held for an adult or a child by a value that may change too: an interval is in force for them
    only from the day on which that was said.
    """
    if known.born is not None:
        age = age_band(known, counted_on, policy, local, asked_on=today)
        return history(policy, f"visit.interval.{age}", known.funder, today, local)
    said = history(policy, "visit.age_not_known", known.funder, today, local)
    ends = [*(after.since - timedelta(1) for after in said[1:]), today]
    return tuple(
        each
        for one, until in zip(said, ends, strict=True)
        for each in held_since(
            one.since, history(policy, f"visit.interval.{one_word(one)}", known.funder, until, local)
        )
    )


def held_since(day: date, values: tuple[Value, ...]) -> tuple[Value, ...]:
    """Of values in their order, the one in force on a day, as if it were from then, and those that followed."""
    before = [each for each in values if each.since <= day]
    return (*(replace(each, since=day) for each in before[-1:]), *values[len(before) :])


def age_band(
    known: Known, on: date, policy: Policy, local: tuple[Local, ...] = (), asked_on: date | None = None
) -> str:
    """`child` or `adult` on a day; whoever turns 18 mid-stay keeps the date already set (V9).

    `asked_on` is the day whose policy answers, where `on` may lie before any policy began.
    """
    if known.born is None:
        return one_word(value(policy, "visit.age_not_known", known.funder, asked_on or on, local))
    grown = whole(value(policy, "adult.age", known.funder, asked_on or on))
    return "adult" if on >= birthday(known.born, grown) else "child"


def due_day(counted_on: date, values: tuple[Value, ...], today: date) -> tuple[date, Value]:
    """The day a visit or a review is due, and the value that says so.

    The interval in force on the day counted from sets the date. One that came into force later can only
    bring it nearer, and never to a day before it was in force: nobody becomes late by a new rule overnight.
    """
    known_then = [each for each in values if each.since <= counted_on]
    since = [each for each in values if counted_on < each.since <= today]
    set_then = [(later(counted_on, whole(each), each.unit), each) for each in known_then[-1:]]
    brought = [(max(later(counted_on, whole(each), each.unit), each.since), each) for each in since]
    return min(set_then + brought, key=lambda found: found[0])


def whole_days(days: Decimal) -> int:
    """The first whole day at or past a part of an interval (K24)."""
    return int(days.to_integral_value(ROUND_CEILING))


def days_of(policy: Policy, name: str, nation: Nation, today: date) -> timedelta:
    """A value in days, as a length of time."""
    return timedelta(whole(value(policy, name, nation, today)))

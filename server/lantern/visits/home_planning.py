"""A home to go to: begun by day 14, whether one of its kind can be ready in time, and who must move what stands in the
way (K22, K30, H1). Pure: days in, days out."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Literal

from msgspec import Struct

from lantern.people.model import KindOfHome
from lantern.policy.calendar import later
from lantern.policy.model import Local, Nation, Policy
from lantern.policy.values import history, value, whole
from lantern.visits.due import CountedFrom, Known, Owed, Reason, due_day, has_ended
from lantern.visits.reviews import review_state
from lantern.visits.spells import joined_spell

Fits = Literal["in_time", "perhaps", "too_late"]
BarrierState = Literal["open", "climbs", "gone"]


class Plan(Struct, frozen=True, kw_only=True):
    """A plan for where somebody will live, as it was begun or changed on a day."""

    on: date
    hoped_for: date
    kind_of_home: KindOfHome
    area: str
    at: str = ""


class Ready(Struct, frozen=True, kw_only=True):
    """When a home of this kind can be ready, set against the day that was hoped for."""

    since: date
    soonest: date
    latest: date
    fits: Fits
    reason: Reason


def home_plan_owed(
    known: Known, plans: Iterable[Plan], policy: Policy, today: date, local: Iterable[Local] = ()
) -> Owed | None:
    """The plan that is still to be begun in this stay; None once it is, or when the person is not in hospital."""
    own = tuple(local)
    spell = joined_spell(known.stays, today, whole(value(policy, "spell.gap", known.funder, today)))
    if spell is None:
        return None
    admitted = spell[0].began
    begun = max(admitted, known.recognised_on or admitted)
    if begun > today or any(admitted <= each.on <= today for each in plans):
        return None
    start = CountedFrom("came_into_scope" if begun > admitted else "admission", begun)
    if known.joined_on is not None and begun < known.joined_on:
        start = CountedFrom("joined", known.joined_on)
    due_on, why = due_day(start.on, history(policy, "home_plan.begun_by", known.funder, today, own), today)
    history_known = start.what != "joined"
    return Owed(
        kind="home_plan",
        due_on=due_on,
        warn_on=start.on,
        red_on=due_on + timedelta(1),
        region_on=None,
        state="stopped"
        if has_ended(known, spell, today)
        else review_state(today, start.on, due_on, history_known, None),
        days=(due_on - today).days,
        counted_from=start,
        reason=Reason(why.rule, whole(why), why.unit, why.authority, why.source),
        policy=policy.version,
        history_known=history_known,
        age_known=known.born is not None,
    )


def home_owed(
    known: Known, plans: Iterable[Plan], policy: Policy, today: date, local: Iterable[Local] = ()
) -> tuple[Owed, Ready] | None:
    """The home a begun plan owes, on the day it is hoped for, while the person is in hospital; one that may not be ready
    in time is spoken of from the first day."""
    own, made = tuple(local), tuple(plans)
    spell = joined_spell(known.stays, today, whole(value(policy, "spell.gap", known.funder, today)))
    inside = [each for each in made if spell and spell[0].began <= each.on]
    plan, home = current(inside, today), ready(inside, policy, known.funder, today, own)
    if spell is None or plan is None or home is None:
        return None
    warn_on = min(home.latest if home.fits == "in_time" else home.since, plan.hoped_for)
    found = Owed(
        kind="home_plan",
        due_on=plan.hoped_for,
        warn_on=warn_on,
        red_on=plan.hoped_for + timedelta(1),
        region_on=None,
        state="stopped" if has_ended(known, spell, today) else review_state(today, warn_on, plan.hoped_for, True, None),
        days=(plan.hoped_for - today).days,
        counted_from=CountedFrom("home_plan", home.since),
        reason=home.reason,
        policy=policy.version,
        age_known=known.born is not None,
    )
    return found, home


def current(plans: Iterable[Plan], today: date) -> Plan | None:
    """The plan that stands: the latest of those made by today."""
    return max((each for each in plans if each.on <= today), key=_order, default=None)


def ready(
    plans: Iterable[Plan], policy: Policy, nation: Nation, today: date, local: Iterable[Local] = ()
) -> Ready | None:
    """Whether the home hoped for can be ready in time; None without a plan.

    The time runs from the day this kind of home was first planned: another day hoped for, or another area, does not
    give the builders their time again.
    """
    made = sorted((each for each in plans if each.on <= today), key=_order)
    if not made:
        return None
    plan, since = made[-1], made[-1].on
    for each in reversed(made):
        if each.kind_of_home != plan.kind_of_home:
            break
        since = each.on
    own = tuple(local)
    soonest = value(policy, f"home.soonest.{plan.kind_of_home}", nation, since, own)
    latest = value(policy, f"home.latest.{plan.kind_of_home}", nation, since, own)
    first, last = later(since, whole(soonest), soonest.unit), later(since, whole(latest), latest.unit)
    return Ready(
        since=since, soonest=first, latest=max(first, last), fits=fits(plan.hoped_for, first, max(first, last)),
        reason=Reason(latest.rule, whole(latest), latest.unit, latest.authority, latest.source),
    )  # fmt: skip


def fits(hoped_for: date, soonest: date, latest: date) -> Fits:
    """Whether a home ready between these days is there on the day hoped for."""
    if latest <= hoped_for:
        return "in_time"
    return "perhaps" if soonest <= hoped_for else "too_late"


def barrier_state(gone: bool, by_when: date, today: date) -> BarrierState:
    """What stands in the way has an owner and a day; past the day it is for the owner's line, never the forum (K22)."""
    if gone:
        return "gone"
    return "climbs" if today > by_when else "open"


def _order(plan: Plan) -> tuple[date, str, date, str, str]:
    return (plan.on, plan.at, plan.hoped_for, plan.kind_of_home, plan.area)

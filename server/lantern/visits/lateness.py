"""When somebody was seen late, missed, or only just in time: reckoned from every meeting, whatever came in first.

A visit is late when they are seen after the last day allowed; missed when a whole further interval goes by, or they leave
hospital, without anybody having seen them; a near miss when they are seen within the last days allowed. Where history is
not known it is none of these (K10), and an exception that covers the day excuses; it moves no date (K31).
"""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from lantern.policy.calendar import later
from lantern.policy.model import Local, Policy
from lantern.policy.values import value, whole
from lantern.visits.due import Known, Owed, owed

NEAR, KEPT, ASKED = "lateness.near", "lateness.kept", "lateness.asked_from"


class Met(Struct, frozen=True, kw_only=True):
    """One meeting in person that starts the count again, by which visit; None for the opening balance (K10)."""

    on: date
    visit: str | None = None
    by_name: str | None = None


class Excepted(Struct, frozen=True, kw_only=True):
    """An exception agreed on a day, up to and including another."""

    on: date
    until: date


class Lapse(Struct, frozen=True, kw_only=True):
    """One visit that was late, missed, or only just in time. Neither `met` nor `ended_on` while nobody has been."""

    kind: Literal["near_miss", "late", "missed"]
    counted_on: date
    due_on: date
    met: Met | None = None
    ended_on: date | None = None


def lapses(
    known: Known,
    met: Iterable[Met],
    agreed: Iterable[Excepted],
    policy: Policy,
    today: date,
    local: Iterable[Local] = (),
) -> tuple[Lapse, ...]:
    """Every lapse up to today, the earliest first. `known` without when they were last seen: that is what `met` says."""
    by_day = {one.on: one for one in sorted(met, key=lambda one: one.visit or "", reverse=True) if one.on <= today}
    pauses, own, found = tuple(agreed), tuple(local), dict[date, Lapse]()
    for before, seen_on in pairwise([None, *sorted(by_day), None]):
        then = replace(known, last_seen_in_person=before, exceptions=())
        for ended_on in _ends(known, before, seen_on or today):
            lapse = _unseen(then, ended_on, policy, today, own)
            if lapse and not _excused(ended_on, pauses):
                found.setdefault(lapse.counted_on, lapse)
        lapse = _seen(then, by_day.get(seen_on) if seen_on else None, policy, today, own)
        if lapse and not _excused(seen_on or today, pauses):
            found.setdefault(lapse.counted_on, lapse)
    return tuple(sorted(found.values(), key=lambda one: one.due_on))


def _seen(then: Known, met: Met | None, policy: Policy, today: date, own: tuple[Local, ...]) -> Lapse | None:
    """How the stretch went that this meeting ended, or that nobody has ended yet."""
    due = _owed(then, policy, met.on - timedelta(1) if met else today, own)
    if due is None or due.state == "stopped":
        return None
    on, counted_on = met.on if met else today, due.counted_from.on
    if on > later(due.due_on, due.reason.value, due.reason.unit):
        return Lapse(kind="missed", counted_on=counted_on, due_on=due.due_on, met=met)
    if on > due.due_on:
        return Lapse(kind="late", counted_on=counted_on, due_on=due.due_on, met=met)
    near = whole(value(policy, NEAR, then.funder, on))
    if met and (due.due_on - on).days < near:
        return Lapse(kind="near_miss", counted_on=counted_on, due_on=due.due_on, met=met)
    return None


def _unseen(then: Known, ended_on: date, policy: Policy, today: date, own: tuple[Local, ...]) -> Lapse | None:
    """Whether they left hospital on this day after a visit had been due; a stay that goes on within the gap is no end."""
    gap = whole(value(policy, "spell.gap", then.funder, ended_on))
    due = _owed(then, policy, min(ended_on + timedelta(gap), today), own)
    if due is None or due.state != "stopped" or ended_on <= due.due_on:
        return None
    return Lapse(kind="missed", counted_on=due.counted_from.on, due_on=due.due_on, ended_on=ended_on)


def _owed(then: Known, policy: Policy, on: date, own: tuple[Local, ...]) -> Owed | None:
    due = owed(then, policy, on, own)
    return due if due is not None and due.history_known else None


def _ends(known: Known, after: date | None, until: date) -> list[date]:
    ends = {day for day in (known.died_on, *(stay.ended for stay in known.stays)) if day is not None}
    return sorted(day for day in ends if day <= until and (after is None or after < day))


def _excused(on: date, pauses: tuple[Excepted, ...]) -> bool:
    return any(each.on <= on <= each.until for each in pauses)

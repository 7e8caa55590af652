"""Who else could I see that day, there or on the way: a small question, answered at once and without the solver."""

from datetime import date

from msgspec import Struct

from lantern.visits.planning.distance import road_km, road_minutes
from lantern.visits.planning.ground import Ground
from lantern.visits.planning.lines import Line
from lantern.visits.planning.model import Duty, Question, Reason
from lantern.visits.planning.weights import PAIR_KM
from lantern.visits.planning.when import why_not


class AlsoThere(Struct, frozen=True, kw_only=True):
    """Somebody who could be seen on the same day out, and why they come to mind."""

    duty: str
    person: str | None
    hospital: str
    unit: str
    due_on: date
    days: int
    """From that day until it is due; below nought when it is late by then."""
    reasons: tuple[Reason, ...]
    km_more: int | None = 0
    """By how much the day's way grows; None: not known."""
    minutes_more: int | None = 0


def who_else(question: Question, visitor: str, day: date, hospital: str) -> list[AlsoThere]:
    """Those of the question who could be seen by this visitor on this day, the same hospital first, soonest due first.

    Empty when the visitor does not work that day. Whoever is on a standing trip within their interval is not named.
    """
    ground = Ground(question)
    who = ground.visitors.get(visitor)
    if who is None or not 0 <= ground.number(day) <= ground.last or why_not(who, day):
        return []
    found = [
        _also(ground, line, visitor, day, hospital)
        for line in ground.lines.values()
        if _could(ground, line, visitor, ground.number(day)) and _within_reach(ground, line.duty, hospital)
    ]
    return sorted(found, key=lambda each: (each.hospital != hospital, each.hospital, each.due_on, each.duty))


def _could(ground: Ground, line: Line, visitor: str, number: int) -> bool:
    stay = ground.roads.room(visitor, (line.duty.hospital,), ground.days[number].weekday())
    return ground.serves(visitor, line.duty) and ground.may_on(line, number) and stay >= line.duty.minutes


def _within_reach(ground: Ground, duty: Duty, hospital: str) -> bool:
    if duty.hospital == hospital:
        return True
    here = ground.places.get(hospital)
    km = road_km(here.at if here else None, ground.places[duty.hospital].at)
    return km is not None and km <= PAIR_KM


def _also(ground: Ground, line: Line, visitor: str, day: date, hospital: str) -> AlsoThere:
    duty = line.duty
    reasons = [Reason(code="due", duty=duty.id, data={"due_on": duty.due_on.isoformat()})]
    if visitor == line.regular:
        reasons.append(Reason(code="same_visitor", duty=duty.id, data={"visitor": visitor}))
    elif visitor in line.known:
        reasons.append(Reason(code="stands_in", duty=duty.id, data={"visitor": visitor}))
    km: int | None = 0
    minutes: int | None = 0
    if duty.hospital != hospital:
        km, minutes = _more(ground, visitor, hospital, duty.hospital)
        reasons.append(Reason(code="on_the_way", duty=duty.id, data={"hospital": duty.hospital, "km": km or 0}))
    return AlsoThere(
        duty=duty.id, person=duty.person, hospital=duty.hospital, unit=duty.unit, due_on=duty.due_on,
        days=(duty.due_on - day).days, reasons=tuple(reasons), km_more=km, minutes_more=minutes,
    )  # fmt: skip


def _more(ground: Ground, visitor: str, hospital: str, also: str) -> tuple[int | None, int | None]:
    base = ground.visitors[visitor].base
    here, there = ground.places[hospital].at, ground.places[also].at
    out, between, back = road_km(base, here), road_km(here, there), road_km(there, base)
    if out is None or between is None or back is None:
        return None, None
    return max(0, between + back - out), max(0, road_minutes(between) + road_minutes(back) - road_minutes(out))

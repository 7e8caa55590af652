"""Who could go together where a visit asks for more than one: somebody who leads and those who come along, as one visitor of the
planner. They set out together from where the first of them does, and are out only when all of them could be."""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import combinations

from lantern.policy.calendar import bank_holidays
from lantern.visits.planning import weights
from lantern.visits.planning.distance import road_km, road_minutes
from lantern.visits.planning.model import Hours, Question, Travel, Visitor
from lantern.visits.planning.roads import meet
from lantern.visits.planning.when import SUBDIVISION, clock, spans

Crew = tuple[str, ...]
"""Who goes, the one who leads first."""


def crews(question: Question) -> dict[str, tuple[Visitor, Crew]]:
    """Every crew that somebody of this question could be visited by, under a name of its own."""
    found: dict[str, tuple[Visitor, Crew]] = {}
    for size in sorted({duty.seats for duty in question.duties if duty.seats > 1}):
        for members in _of(question, size):
            made = together(question, members)
            found[made.id] = (made, tuple(one.id for one in members))
    return found


def _of(question: Question, size: int) -> Iterable[tuple[Visitor, ...]]:
    """So many people, each set of them once, of whom one leads and each can set out with that one."""
    known: set[frozenset[str]] = set()
    for lead in (one for one in question.visitors if one.leads):
        others = [one for one in question.visitors if one is not lead and near(lead, one, question.travel)]
        others.sort(key=lambda one: (road_km(lead.base, one.base, question.travel) or 0, one.id))
        for more in combinations(others[: weights.CREW_FROM], size - 1):
            ids = frozenset(one.id for one in (lead, *more))
            if ids not in known:
                known.add(ids)
                yield (lead, *more)


def near(lead: Visitor, other: Visitor, by: Travel) -> bool:
    """Whether they can set out together; where one does not say from where, they may."""
    return (road_km(lead.base, other.base, by) or 0) <= weights.CREW_KM


def together(question: Question, members: tuple[Visitor, ...]) -> Visitor:
    """Some people as one visitor: what all of them do, when all of them are there."""
    lead, *others = members
    return Visitor(
        id="+".join(one.id for one in members),
        bodies=tuple(body for body in lead.bodies if all(body in one.bodies for one in others)),
        kinds=tuple(kind for kind in lead.kinds if all(kind in one.kinds for one in others)),
        works=tuple(hours for weekday in range(7) for hours in _hours(weekday, members, question.travel)),
        nation=lead.nation, base=lead.base, away=_away(question, members),
        most_people=min(one.most_people for one in members), most_trips=min(one.most_trips for one in members),
    )  # fmt: skip


def _hours(weekday: int, members: tuple[Visitor, ...], by: Travel) -> Iterable[Hours]:
    """When all of them could be out; who lives elsewhere comes to the first of them before, and goes home after."""
    lead, *others = members
    both = list(spans(lead.works, weekday))
    for one in others:
        km = road_km(one.base, lead.base, by)
        way = road_minutes(km, by) if km else 0
        both = meet(both, tuple((begins + way, ends - way) for begins, ends in spans(one.works, weekday)))
    return (Hours(weekday, clock(begins), clock(ends)) for begins, ends in both)


def _away(question: Question, members: tuple[Visitor, ...]) -> tuple[date, ...]:
    """Days on which one of them is not there, the bank holidays of those who rest on other days than the first among them."""
    lead, *others = members
    away = {day for one in members for day in one.away}
    for one in others:
        if one.nation != lead.nation:
            days = bank_holidays(SUBDIVISION[one.nation])
            many = (question.until - question.begins).days + 1
            away |= {day for day in (question.begins + timedelta(n) for n in range(many)) if day in days}
    return tuple(sorted(away))

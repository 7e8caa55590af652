"""Whether a proposal holds to every hard rule, and whether its figures are what its trips say.

Written apart from everything that makes proposals: it reads the question and the proposal, and knows neither programme
nor plan. What it finds are sentences; none is how it should be.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date, timedelta

from lantern.visits.planning import weights
from lantern.visits.planning.distance import road_km, road_minutes
from lantern.visits.planning.model import Duty, Journey, Proposal, Question, Trip
from lantern.visits.planning.when import is_bank_holiday, minutes

ONE = timedelta(1)


def faults(question: Question, proposal: Proposal) -> list[str]:
    """Everything that is wrong with a proposal."""
    return [
        *(fault for trip in proposal.trips for fault in _trip(question, trip)),
        *(fault for journey in proposal.journeys for fault in _journey(question, proposal, journey)),
        *_days_out(question, proposal),
        *_figures(question, proposal),
        *_unmet(question, proposal),
    ]


def _trip(question: Question, trip: Trip) -> Iterable[str]:
    who = next((each for each in question.visitors if each.id == trip.visitor), None)
    if who is None:
        yield f"{trip.id}: {trip.visitor} is no visitor of the question"
        return
    if not max(question.begins, question.today + ONE) <= trip.day <= question.until:
        yield f"{trip.id}: {trip.day} lies outside the horizon"
    if not who.leads:
        yield f"{trip.id}: {who.id} only goes along"
    yield from (fault for each in (trip.visitor, *trip.companions) for fault in _there(question, trip, each))
    duties = {duty.id: duty for duty in question.duties}
    for kept in trip.keeps:
        duty = duties[kept.duty]
        if duty.seats != len({trip.visitor, *trip.companions}):
            yield f"{trip.id}: {duty.seats} people should go"
        if (duty.hospital, duty.unit, duty.kind) != (trip.hospital, trip.unit, trip.kind):
            yield f"{trip.id}: {duty.id} is owed elsewhere"
        if duty.not_before is not None and trip.day < duty.not_before:
            yield f"{trip.id}: {duty.id} may not be met before {duty.not_before}"
        if duty.announced is not None and duty.announced != trip.announced:
            yield f"{trip.id}: {duty.id} is announced or not, and the trip otherwise"
    if sorted(trip.people) != sorted(p for kept in trip.keeps if (p := duties[kept.duty].person)):
        yield f"{trip.id}: its people are not those of its duties"
    yield from _doors(question, trip, sum(duties[kept.duty].minutes for kept in trip.keeps))


def _there(question: Question, trip: Trip, visitor: str) -> Iterable[str]:
    """Whoever goes does such visits, and is there that day."""
    who = next((each for each in question.visitors if each.id == visitor), None)
    if who is None:
        yield f"{trip.id}: {visitor} is no visitor of the question"
        return
    if trip.day in who.away:
        yield f"{trip.id}: {who.id} is on leave on {trip.day}"
    if is_bank_holiday(trip.day, who.nation):
        yield f"{trip.id}: {trip.day} is a bank holiday"
    if trip.body not in who.bodies or trip.kind not in who.kinds:
        yield f"{trip.id}: {who.id} does not do {trip.kind} for {trip.body}"


def _doors(question: Question, trip: Trip, length: int) -> Iterable[str]:
    place = next((each for each in question.places if each.id == trip.hospital), None)
    if place is None or not place.open:
        return
    begins = minutes(trip.begins_at)
    hours = [(minutes(h.begins), minutes(h.ends)) for h in place.open if h.weekday == trip.day.weekday()]
    if not any(opens <= begins and begins + length <= closes for opens, closes in hours):
        yield f"{trip.id}: {trip.hospital} is closed"


def _journey(question: Question, proposal: Proposal, journey: Journey) -> Iterable[str]:
    who = next((each for each in question.visitors if each.id == journey.visitor), None)
    if who is None:
        return
    trips = [trip for trip in proposal.trips if trip.journey == journey.id]
    duties = {duty.id: duty for duty in question.duties}
    people = {person for trip in trips for person in trip.people}
    standing = [each for each in question.standing if each.visitor == who.id and each.day == journey.day]
    people |= {person for each in standing for person in each.people}
    if len(people) > who.most_people:
        yield f"{journey.id}: {len(people)} people in one day"
    begins, ends = minutes(journey.leaves_at), minutes(journey.back_at)
    for each in (who, *(one for one in question.visitors if one.id in journey.companions)):
        hours = [(minutes(h.begins), minutes(h.ends)) for h in each.works if h.weekday == journey.day.weekday()]
        if not any(start <= begins and ends <= end for start, end in hours):
            yield f"{journey.id}: {journey.leaves_at} to {journey.back_at} is not within the hours of {each.id}"
        if any(each.id in trip.companions and trip.day == journey.day for trip in question.standing):
            yield f"{journey.id}: {each.id} goes along on a planned trip that day"
    if not journey.standing:
        wards = sum(duties[kept.duty].minutes for trip in trips for kept in trip.keeps)
        km, travel = _round(question, journey)
        if km != journey.km:
            yield f"{journey.id}: {journey.km} km, and it is {km}"
        if ends - begins < wards + travel:
            yield f"{journey.id}: no time for {wards} minutes on wards and {travel} on the road"
        if standing:
            yield f"{journey.id}: {who.id} is out on a planned trip that day"
    elif not any(each.id == journey.id and each.may_add for each in standing):
        yield f"{journey.id}: nobody may be added to this planned trip"
    if {trip.hospital for trip in trips} != set(journey.hospitals):
        yield f"{journey.id}: its hospitals are not those of its trips"


def _round(question: Question, journey: Journey) -> tuple[int | None, int]:
    at = {place.id: place.at for place in question.places}
    base = next(each.base for each in question.visitors if each.id == journey.visitor)
    points = [base, *(at.get(hospital) for hospital in journey.hospitals), base]
    legs = [road_km(points[n], points[n + 1], question.travel) for n in range(len(points) - 1)]
    known = [leg for leg in legs if leg is not None]
    return (sum(known) if len(known) == len(legs) else None), sum(road_minutes(leg, question.travel) for leg in legs)


def _days_out(question: Question, proposal: Proposal) -> Iterable[str]:
    days = Counter(
        (who, journey.day) for journey in proposal.journeys for who in (journey.visitor, *journey.companions)
    )
    yield from (f"{who} is out twice on {day}" for (who, day), times in days.items() if times > 1)
    out = set(days) | {(who or "", trip.day) for trip in question.standing for who in (trip.visitor, *trip.companions)}
    weeks = Counter((who, day - timedelta(day.weekday())) for who, day in out)
    most = {who.id: who.most_trips for who in question.visitors}
    planned = {
        (who, journey.day - timedelta(journey.day.weekday()))
        for journey in proposal.journeys
        if not journey.standing
        for who in (journey.visitor, *journey.companions)
    }
    for who, monday in sorted(planned):
        if weeks[who, monday] > most.get(who, 0):
            yield f"{who} has {weeks[who, monday]} days out in the week of {monday}"


def _figures(question: Question, proposal: Proposal) -> Iterable[str]:
    """What the parts say against what the trips say."""
    amount = {part.name: part.amount for part in proposal.parts}
    points = {part.name: part.points for part in proposal.parts}
    if proposal.value != sum(points.values()):
        yield f"its value is {proposal.value} and its parts {sum(points.values())}"
    if proposal.bound > proposal.value:
        yield f"its bound {proposal.bound} lies above its value {proposal.value}"
    if proposal.state == "optimal" and proposal.bound != proposal.value:
        yield "it is called optimal and is not proved"
    new = [journey for journey in proposal.journeys if not journey.standing]
    if proposal.parts and amount["journeys"] != len(new):
        yield f"{amount['journeys']} journeys, and there are {len(new)}"
    way = sum(
        weights.JOURNEY + (journey.km if journey.km is not None else _known_km(question, journey)) for journey in new
    )
    if proposal.parts and all(journey.km is not None for journey in new) and points["journeys"] != way:
        yield f"journeys cost {points['journeys']}, and it is {way}"
    late, early = _waiting(question, proposal)
    if proposal.parts and amount["early"] != early:
        yield f"{amount['early']} days early, and it is {early}"
    if proposal.parts and amount["late"] > late:
        yield f"{amount['late']} days late that could be spared, of {late} in all"


def _known_km(question: Question, journey: Journey) -> int:
    return _round(question, journey)[0] or 0


def _waiting(question: Question, proposal: Proposal) -> tuple[int, int]:
    """Days late, and days covered twice, over everything that is owed."""
    seen: dict[str, list[date]] = defaultdict(list)
    for trip in proposal.trips:
        for kept in trip.keeps:
            seen[kept.duty].append(trip.day)
    late = early = 0
    for duty in question.duties:
        before = [_cover(question, duty, day, []) for day in _days(question)]
        after = [_cover(question, duty, day, seen[duty.id]) for day in _days(question)]
        late += after.count(0)
        early += sum(max(0, n - 1) for n in after) - sum(max(0, n - 1) for n in before)
    return late, early


def _days(question: Question) -> list[date]:
    first = max(question.begins, question.today + ONE)
    return [first + timedelta(n) for n in range((question.until - first).days + 1)]


def _cover(question: Question, duty: Duty, day: date, seen: list[date]) -> int:
    """By how many visits a duty is met at the end of a day."""
    every = timedelta(duty.every) if duty.every else timedelta(10_000)
    standing = [
        trip.day
        for trip in question.standing
        if trip.kind == duty.kind
        and (duty.person in trip.people if duty.person else (trip.body, trip.unit) == (duty.body, duty.unit))
    ]
    return (day < duty.due_on) + sum(1 for each in (*seen, *standing) if each <= day < each + every)


def _unmet(question: Question, proposal: Proposal) -> Iterable[str]:
    """Nobody is forgotten: who is owed something at the end is named."""
    seen: dict[str, list[date]] = defaultdict(list)
    for trip in proposal.trips:
        for kept in trip.keeps:
            seen[kept.duty].append(trip.day)
    named = {left.duty for left in proposal.left_out}
    days = _days(question)
    for duty in question.duties if days else ():
        unmet = _cover(question, duty, days[-1], seen[duty.id]) == 0
        if unmet != (duty.id in named):
            yield f"{duty.id} is {'unmet and not ' if unmet else 'met and '}named as left out"

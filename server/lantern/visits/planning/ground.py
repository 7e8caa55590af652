"""A question made ready to be weighed: days as numbers, who could go where on which of them, and how each duty's clock
runs. Day 0 is the first day on which something may be planned; days before it are below nought.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cached_property

from lantern.visits.planning import weights
from lantern.visits.planning.crews import crews
from lantern.visits.planning.lines import Line, Stop, Way, meets, regular_visitor
from lantern.visits.planning.model import Duty, Place, Question, Standing, Visitor
from lantern.visits.planning.nearness import spread_points
from lantern.visits.planning.neighbourhoods import neighbourhoods
from lantern.visits.planning.roads import Roads
from lantern.visits.planning.when import at_work, days_of, week_of

Round = tuple[tuple[Stop, ...], int, int]
"""Where one comes to, minutes on wards, points for the journey."""


class Ground:
    """What every way of solving the question starts from."""

    def __init__(self, question: Question) -> None:
        self.question = question
        self.days = days_of(question)
        self.last = len(self.days) - 1
        self.places: dict[str, Place] = {place.id: place for place in question.places}
        for duty in question.duties:
            self.places.setdefault(duty.hospital, Place(id=duty.hospital))
        made = crews(question)
        self.visitors: dict[str, Visitor] = {visitor.id: visitor for visitor in question.visitors}
        """Everybody by themselves, and beside them those who could go together (`crews`)."""
        self.visitors |= {name: visitor for name, (visitor, _) in made.items()}
        self._members = {name: members for name, (_, members) in made.items()}
        self.duties: dict[str, Duty] = {duty.id: duty for duty in question.duties}
        self._spread: dict[tuple[str, int], int] = {}
        self.roads = Roads(self.visitors, self.places, question.travel)
        self.lines: dict[str, Line] = {duty.id: self._line(duty) for duty in question.duties}
        self.owed = [line for line in self.lines.values() if self.is_owed(line)]
        """The duties for which somebody must go within the horizon."""

    def number(self, day: date) -> int:
        """A day as a number."""
        return (day - self.days[0]).days if self.days else 0

    def date_of(self, number: int) -> date:
        """The day with this number, also before and past the horizon."""
        return self.days[0] + timedelta(number)

    def _line(self, duty: Duty) -> Line:
        fixed = sorted(self.number(trip.day) for trip in self.question.standing if meets(trip, duty))
        known = {seen.visitor for seen in duty.seen_by} | ({duty.last_visitor} if duty.last_visitor else set())
        regular = regular_visitor(duty, self.visitors)
        return Line(
            duty=duty, due=self.number(duty.due_on), fixed=tuple(fixed), regular=regular, known=frozenset(known)
        )

    def covered(self, line: Line, seen: Iterable[int]) -> list[int]:
        """For each day of the horizon, how many visits leave the duty met at its end: 0 is a late day, 2 a day too many."""
        count = [0] * (self.last + 1)
        for first, until in [(0, line.due), *((day, line.met_until(day, self.last)) for day in (*line.fixed, *seen))]:
            for day in range(max(first, 0), min(until, self.last + 1)):
                count[day] += 1
        return count

    def is_owed(self, line: Line) -> bool:
        """Whether it falls due within the horizon, standing trips counted."""
        return 0 in self.covered(line, ())

    def members(self, visitor: str) -> tuple[str, ...]:
        """Who goes, the one who leads first."""
        return self._members.get(visitor, (visitor,))

    def on(self, visitor: str, day: int) -> Standing | None:
        """The standing trip of a visitor on a day."""
        return self._standing.get((visitor, day))

    @cached_property
    def _along(self) -> set[tuple[str, int]]:
        """Who goes along on a standing trip on which day: they are out, and the trip is another's."""
        return {(one, self.number(trip.day)) for trip in self.question.standing for one in trip.companions}

    def _out(self, visitor: str, day: int) -> bool:
        """Whether a crew has somebody who is out already, or somebody goes along with another."""
        members = self.members(visitor)
        return any((one, day) in self._along or (len(members) > 1 and self.on(one, day)) for one in members)

    @cached_property
    def _standing(self) -> dict[tuple[str, int], Standing]:
        return {(trip.visitor, self.number(trip.day)): trip for trip in self.question.standing if trip.visitor}

    def may_on(self, line: Line, day: int) -> bool:
        """Whether the duty may be met on this day at all: not before its day, nor so early that it is wasted."""
        duty = line.duty
        if duty.not_before is not None and self.days[day] < duty.not_before:
            return False
        if duty.every is None:
            return not line.fixed and day >= line.due - weights.EARLIEST_ONCE
        early = duty.every // weights.EARLIEST_SHARE
        return day >= line.due - early and all(abs(day - fixed) >= early for fixed in line.fixed)

    def stops_of(self, duty: Duty) -> tuple[Stop, ...]:
        """The stops at which this duty could be met."""
        both = self._manners[duty.hospital]
        wanted = both if duty.announced is None else [duty.announced]
        return tuple(Stop(duty.hospital, announced) for announced in wanted)

    @cached_property
    def _manners(self) -> dict[str, list[bool]]:
        """Hospital to the manners in which one comes there; announced where nobody says."""
        found: dict[str, set[bool]] = defaultdict(set)
        for duty in self.question.duties:
            found[duty.hospital] |= set() if duty.announced is None else {duty.announced}
        for trip in self.question.standing:
            if trip.may_add:
                found[trip.hospital].add(trip.announced)
        return defaultdict(lambda: [True], {h: sorted(m) or [True] for h, m in found.items()})

    def serves(self, visitor: str, duty: Duty) -> bool:
        """Whether this visitor may do it at all."""
        who = self.visitors[visitor]
        return len(self.members(visitor)) == duty.seats and who.leads and takes_part(who, duty)

    def shapes(self, visitor: str, lines: Iterable[Line]) -> list[tuple[Stop, ...]]:
        """The days out a visitor could have for these: one hospital, or two that are near each other."""
        stops = sorted({stop for line in lines if self.serves(visitor, line.duty) for stop in self.stops_of(line.duty)})
        near = [
            (one, other)
            for n, one in enumerate(stops)
            for other in stops[n + 1 :]
            if one.hospital != other.hospital and self.near(one.hospital, other.hospital)
        ]
        return [*((stop,) for stop in stops), *near]

    def near(self, one: str, other: str) -> bool:
        """Whether two hospitals may be seen on one day out."""
        return one in self._group.get(other, ())

    @cached_property
    def _group(self) -> dict[str, tuple[str, ...]]:
        return {hospital: group for group in self.groups for hospital in group}

    @cached_property
    def groups(self) -> list[tuple[str, ...]]:
        """Neighbourhoods of hospitals where something is owed."""
        return neighbourhoods(self.places.values(), [line.duty for line in self.owed], self.question.travel)

    def ways(self, visitor: str, lines: list[Line]) -> list[Way]:
        """Every day out that this visitor could have for these duties."""
        who = self.visitors[visitor]
        shapes = self.shapes(visitor, lines)
        rounds = {weekday: list(self._rounds(who, weekday, shapes)) for weekday in range(7)}
        found: list[Way] = []
        for number, day in enumerate(self.days):
            standing = self.on(visitor, number)
            if self._out(visitor, number):
                continue
            if standing is not None:
                found += self._added(who, number, standing)
            elif at_work(who, day) and self._trips_left(who, day):
                found += self._new(who, number, rounds[day.weekday()])
        return found

    def _rounds(self, who: Visitor, weekday: int, shapes: list[tuple[Stop, ...]]) -> Iterable[Round]:
        for stops in shapes:
            hospitals = tuple(stop.hospital for stop in stops)
            room = self.roads.room(who.id, hospitals, weekday)
            if room > 0:
                yield stops, room, weights.JOURNEY + (self.roads.km(who.id, hospitals) or 0)

    def _new(self, who: Visitor, number: int, rounds: list[Round]) -> Iterable[Way]:
        for stops, room, journey in rounds:
            spread = sum(self.spread(stop.hospital, number) for stop in stops) + weights.TWO_LEAD * self._leading(
                who.id
            )
            yield Way(visitor=who.id, day=number, stops=stops, room=room, journey=journey, spread=spread)

    def _leading(self, visitor: str) -> int:
        """How many of those who go along could lead."""
        return sum(1 for one in self.members(visitor)[1:] if self.visitors[one].leads)

    def spread(self, hospital: str, number: int) -> int:
        """Points for how a visit on a day lies to other bodies' visits to the hospital."""
        key = (hospital, number)
        if key not in self._spread:
            self._spread[key] = spread_points(self.question, hospital, self.days[number])
        return self._spread[key]

    def _added(self, who: Visitor, number: int, standing: Standing) -> Iterable[Way]:
        if not standing.may_add or standing.hospital not in self.places:
            return
        room = self.roads.room(who.id, (standing.hospital,), self.days[number].weekday()) - self.taken(standing)
        if room > 0:
            stop = Stop(standing.hospital, standing.announced)
            yield Way(
                visitor=who.id, day=number, stops=(stop,), room=room, journey=0, spread=0, standing=standing.id
            )  # fmt: skip

    def taken(self, standing: Standing) -> int:
        """Minutes that a standing trip needs on the ward already."""
        minutes = [
            duty.minutes for duty in self.duties.values() if duty.person in standing.people and meets(standing, duty)
        ]
        return sum(minutes) + 90 * (max(1, len(standing.people)) - len(minutes))

    def people_left(self, way: Way) -> int:
        """How many people may still be seen on this day out."""
        standing = self.on(way.visitor, way.day)
        return self.visitors[way.visitor].most_people - (len(standing.people) if standing else 0)

    def _trips_left(self, who: Visitor, day: date) -> int:
        return self.trips_left(who.id, week_of(day))

    def trips_left(self, visitor: str, monday: date) -> int:
        """Days out that a visitor has left in a week, standing trips counted; of a crew, that any of them has."""
        return min(self._left(one, monday) for one in self.members(visitor))

    def _left(self, one: str, monday: date) -> int:
        days = {t.day for t in self.question.standing if one in (t.visitor, *t.companions) and week_of(t.day) == monday}
        return max(0, self.visitors[one].most_trips - len(days))


def takes_part(who: Visitor, duty: Duty) -> bool:
    """Whether this person does such visits for this body at all."""
    return duty.body in who.bodies and duty.kind in who.kinds

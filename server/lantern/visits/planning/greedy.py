"""Plans made one after the other, without a solver: whoever is due first, first.

As earliest-due-first it is the baseline: everybody on the last day on which they are still in time. With `together` it
looks who else could be seen on the same day out, and is what the search begins from.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from lantern.visits.planning import weights
from lantern.visits.planning.formulation import Outing, Plan, shortest
from lantern.visits.planning.ground import Ground
from lantern.visits.planning.lines import Line, Way
from lantern.visits.planning.when import week_of

NO_REGULAR = weights.NEW_VISITOR
FEW = 4
"""So many of the nearest are thought of before all the others."""


class Choice(Struct, frozen=True, order=True):
    """One way of seeing somebody, cheapest first."""

    cost: float
    early: int
    journey: int
    visitor: str
    day: int
    stops: tuple[str, ...]


class Greedy:
    """A plan as it grows."""

    def __init__(self, ground: Ground, ways: Iterable[Way], together: bool, taken: Plan = ()) -> None:
        self.ground, self.together = ground, together
        self.ways: dict[tuple[str, int], list[Way]] = defaultdict(list)
        for way in ways:
            self.ways[way.visitor, way.day].append(way)
        self.out: dict[tuple[str, int], Outing] = {}
        self.weeks: dict[tuple[str, date], int] = defaultdict(int)
        self.busy = {(one, outing.way.day) for outing in taken for one in ground.members(outing.way.visitor)}
        """Who is out on which day."""
        for outing in taken:
            self._count(outing.way)
        self.seen: dict[str, list[tuple[int, str]]] = defaultdict(list)
        self._due: dict[str, int | None] = {}
        """What `deadline` said, until somebody goes."""
        self.given_up: dict[str, int] = defaultdict(lambda: -1)

    def plan(self, lines: list[Line]) -> Plan:
        """Go on until nobody is owed anything that can be met."""
        near = {hospital: group for group in self.ground.groups for hospital in group}
        beside: dict[tuple[str, ...], list[Line]] = defaultdict(list)
        for line in lines:
            beside[near[line.duty.hospital]].append(line)
        waiting = {line.duty.id: line for line in lines}
        while waiting:
            dues = {name: self.deadline(line) for name, line in waiting.items()}
            waiting = {name: line for name, line in waiting.items() if dues[name] is not None}
            if not waiting:
                break
            name = min(waiting, key=lambda each: (dues[each], each))
            others = [line for line in beside[near[waiting[name].duty.hospital]] if line.duty.id in waiting]
            self._see(waiting[name], dues[name] or 0, others)
        return self.made()

    def made(self) -> Plan:
        """The plan as it stands, in order."""
        return tuple(shortest(self.ground, self.ways[key], self.out[key].duties) for key in sorted(self.out))

    def deadline(self, line: Line) -> int | None:
        """The first day on which it is late unless somebody comes; None when there is none any more."""
        name = line.duty.id
        if name not in self._due:
            self._due[name] = self._deadline(line)
        return self._due[name]

    def _deadline(self, line: Line) -> int | None:
        if line.duty.every is None and self.seen[line.duty.id]:
            return None
        covered = self.ground.covered(line, [day for day, _ in self.seen[line.duty.id]])
        for day in range(self.given_up[line.duty.id] + 1, len(covered)):
            if not covered[day]:
                return day
        return None

    def _see(self, line: Line, due: int, others: list[Line]) -> None:
        reach = line.duty.every or self.ground.last + 1
        until = self._until(line, due)
        best = None
        for days in (range(max(0, due - reach + 1), due + 1), range(due + 1, until)):
            for visitors in self._who(line):
                found = self._choices(line, visitors, days, due, others)
                late = days.start > due
                best = best or min(found, key=lambda each: (each.day if late else 0, each), default=None)
        if best is None:
            self.given_up[line.duty.id] = until - 1
            self._due.pop(line.duty.id)
            return
        if best.day > due:  # the days before it are late, whoever else goes later
            self.given_up[line.duty.id] = best.day - 1
        way = self._way(best)
        pulled = [each for each, _ in self._along(way, line, others)] if self.together else []
        self._take(way, [line, *pulled])

    def _until(self, line: Line, due: int) -> int:
        """The day on which a visit that stands already ends being late; where there is none, the day after the last."""
        covered = self.ground.covered(line, [day for day, _ in self.seen[line.duty.id]])
        return next((day for day in range(due + 1, len(covered)) if covered[day]), len(covered))

    def _way(self, choice: Choice) -> Way:
        ways = self.ways[choice.visitor, choice.day]
        return next(way for way in ways if tuple(str(stop) for stop in way.stops) == choice.stops)

    def _who(self, line: Line) -> Iterable[list[str]]:
        """Who might come: whom the person knows best, then the nearest few, then anybody; each only if nobody before can."""
        able = [v for v in sorted(self.ground.visitors) if self.ground.serves(v, line.duty)]
        met = [who for _, who in self.seen[line.duty.id]]
        first = [v for v in able if v == line.regular or (line.regular is None and v in met)]
        near = sorted(able, key=lambda v: (v not in line.known, self.ground.roads.minutes(v, (line.duty.hospital,)), v))
        return [first, near[:FEW], near[FEW:]]

    def _choices(
        self, line: Line, visitors: list[str], days: Iterable[int], due: int, others: list[Line]
    ) -> Iterable[Choice]:
        stops = set(self.ground.stops_of(line.duty))
        for day in days if visitors else ():
            if not self.ground.may_on(line, day):
                continue
            for visitor in visitors:
                for way in self._free(visitor, day):
                    if stops & set(way.stops) and self._fits(way, [line]):
                        yield self._choice(way, line, day, due, others)

    def _choice(self, way: Way, line: Line, day: int, due: int, others: list[Line]) -> Choice:
        here = self.out.get((way.visitor, day))
        journey = way.journey + way.spread - (here.way.journey + here.way.spread if here else 0)
        early = max(0, due - day)
        cost = float(self._visitor(line, way.visitor))
        stops = tuple(str(stop) for stop in way.stops)
        if not self.together:
            return Choice(cost, early, journey, way.visitor, day, stops)
        along = self._along(way, line, others)
        shared = (journey + early * weights.EARLY_DAY + sum(c for _, c in along)) / (1 + len(along))
        return Choice(cost + shared, early, journey, way.visitor, day, stops)

    def _visitor(self, line: Line, visitor: str) -> int:
        met = {who for _, who in self.seen[line.duty.id]}
        if line.regular is None and met and visitor not in met:
            return NO_REGULAR
        return line.visitor_points(visitor)

    def _along(self, way: Way, line: Line, others: list[Line]) -> list[tuple[Line, int]]:
        """Who else may as well be seen on this day out by the visitor they know, and what coming early costs."""
        found = []
        stops = set(way.stops)
        for other in others:
            if other.duty.id == line.duty.id or not self.ground.serves(way.visitor, other.duty):
                continue
            if not stops & set(self.ground.stops_of(other.duty)) or not self.ground.may_on(other, way.day):
                continue
            due = self.deadline(other)
            if due is None or due < way.day or self._visitor(other, way.visitor):
                continue
            cost = (due - way.day) * weights.EARLY_DAY
            if cost * 2 < max(way.journey, weights.JOURNEY):
                found.append((other, cost))
        found.sort(key=lambda each: (each[1], each[0].duty.id))
        chosen: list[tuple[Line, int]] = []
        for one in found:
            if self._fits(way, [line, *(each for each, _ in chosen), one[0]]):
                chosen.append(one)
        return chosen

    def _free(self, visitor: str, day: int) -> Iterable[Way]:
        """The days out still open: the one that is made already, a longer one, or any."""
        here = self.out.get((visitor, day))
        if here is not None:
            return [way for way in self.ways[visitor, day] if set(here.way.stops) <= set(way.stops)]
        members = self.ground.members(visitor)
        if any((one, day) in self.busy for one in members):
            return []
        monday = week_of(self.ground.days[day])
        left = min(self.ground.trips_left(one, monday) - self.weeks[one, monday] for one in members)
        return [way for way in self.ways[visitor, day] if left > 0 or way.standing]

    def _fits(self, way: Way, lines: list[Line]) -> bool:
        here = self.out.get((way.visitor, way.day))
        every = [*(self.ground.lines[duty] for duty in (here.duties if here else ())), *lines]
        if len({line.duty.id for line in every}) < len(every):
            return False
        people = sum(1 for line in every if line.duty.person is not None)
        minutes = sum(line.duty.minutes for line in every)
        return people <= self.ground.people_left(way) and minutes <= way.room

    def _take(self, way: Way, lines: list[Line]) -> None:
        here = self.out.get((way.visitor, way.day))
        duties = tuple(sorted({*(here.duties if here else ()), *(line.duty.id for line in lines)}))
        if here is None:
            self._count(way)
            self.busy |= {(one, way.day) for one in self.ground.members(way.visitor)}
        self.out[way.visitor, way.day] = Outing(way, duties)
        for line in lines:
            self.seen[line.duty.id].append((way.day, way.visitor))
            self._due.pop(line.duty.id, None)

    def _count(self, way: Way) -> None:
        if way.standing is None:
            for one in self.ground.members(way.visitor):
                self.weeks[one, week_of(self.ground.days[way.day])] += 1

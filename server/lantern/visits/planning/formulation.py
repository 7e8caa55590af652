"""The planner's question as a mixed integer programme.

Columns: a day out (`ways`), a duty met by a visitor on a day (`seen`), a duty still owed at the end of a day (`late`), a
visitor for somebody who knows nobody yet (`theirs`), one more visit to a hospital in one week (`crowd`). A visit covers
the days of its interval; a day that nothing covers is a day late, so the next due day follows the visit proposed.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from lantern.visits.planning import weights
from lantern.visits.planning.ground import Ground
from lantern.visits.planning.lines import CONTINUING, Line, Way
from lantern.visits.planning.nearness import how
from lantern.visits.planning.programme import Programme
from lantern.visits.planning.when import week_of

Term = tuple[int, float]


class Outing(Struct, frozen=True):
    """A day out chosen, and which duties it meets."""

    way: Way
    duties: tuple[str, ...]


Plan = tuple[Outing, ...]


def shortest(ground: Ground, ways: Iterable[Way], duties: Iterable[str]) -> Outing:
    """The cheapest of one day's ways on which these can be met: no hospital on it at which nobody is seen."""
    met = tuple(sorted(duties))
    stops = [set(ground.stops_of(ground.duties[duty])) for duty in met]
    minutes = sum(ground.duties[duty].minutes for duty in met)
    fits = [way for way in ways if way.room >= minutes and all(each & set(way.stops) for each in stops)]
    needed = {ground.duties[duty].hospital for duty in met}
    fits = [way for way in fits if {stop.hospital for stop in way.stops} == needed] or fits
    return Outing(min(fits, key=lambda way: (way.journey + way.spread, len(way.stops), way.stops)), met)


class Formulation:
    """One programme over some duties and the ways there are for them."""

    def __init__(
        self,
        ground: Ground,
        lines: list[Line],
        ways: Iterable[Way],
        only_late: bool = False,
        may_wait: bool = True,
        can: dict[str, set[int]] | None = None,
    ) -> None:
        self.ground, self.lines, self.programme = ground, lines, Programme()
        self.only_late, self.may_wait, self.can = only_late, may_wait, can
        self.late: dict[tuple[str, int], int] = {}
        """Duty and day to the column that says it is late; none where nobody may wait."""
        self.ways: dict[int, Way] = {}
        self.seen: dict[int, tuple[str, str, int]] = {}
        """Column to duty, visitor, day."""
        self.theirs: dict[tuple[str, str], int] = {}
        self._by_day: dict[tuple[str, int], list[tuple[int, Way]]] = defaultdict(list)
        self._here: dict[tuple[str, int], list[tuple[int, Line]]] = defaultdict(list)
        self._add_ways(ways)
        for line in lines:
            self._add_line(line)
        for (visitor, day), columns in self._by_day.items():
            self._one_day(visitor, day, columns)
        self._one_place()
        self._weeks()
        if not only_late:
            self._crowds()

    def points(self, cost: float) -> float:
        """A cost, unless it is only lateness that is weighed."""
        return 0.0 if self.only_late else cost

    def _add_ways(self, ways: Iterable[Way]) -> None:
        for way in ways:
            column = self.programme.column(self.points(way.journey + way.spread), most=self.at_once(way))
            self.ways[column] = way
            self._by_day[way.visitor, way.day].append((column, way))

    def at_once(self, way: Way) -> int:
        """How many may have this day out; a real visitor is one."""
        return 1

    def _add_line(self, line: Line) -> None:
        stops = set(self.ground.stops_of(line.duty))
        by_day: dict[int, list[int]] = defaultdict(list)
        by_visitor: dict[str, list[int]] = defaultdict(list)
        for (visitor, day), columns in self._by_day.items():
            if not self.may(line, visitor, day):
                continue
            there = [c for c, way in columns if stops & set(way.stops) and way.room >= line.duty.minutes]
            if there:
                column = self._see(line, visitor, day, there)
                by_day[day].append(column)
                by_visitor[visitor].append(column)
        self._late(line, by_day)
        if line.duty.every is None and by_day:
            self.programme.at_most(1, [(c, 1.0) for columns in by_day.values() for c in columns])
        if line.regular is None and line.duty.kind in CONTINUING and len(by_visitor) > 1 and not self.only_late:
            self._theirs(line, by_visitor)

    def may(self, line: Line, visitor: str, day: int) -> bool:
        """Whether this visitor may meet it on this day."""
        return self.ground.may_on(line, day) and self.serves(visitor, line)

    def serves(self, visitor: str, line: Line) -> bool:
        """Whether this visitor may do it; the relaxed formulation asks another."""
        return self.ground.serves(visitor, line.duty)

    def visitor_points(self, visitor: str, line: Line) -> int:
        """What it costs that this visitor comes."""
        return line.visitor_points(visitor)

    def _see(self, line: Line, visitor: str, day: int, there: list[int]) -> int:
        cover = min(line.met_until(day, self.ground.last), self.ground.last + 1) - day
        cost = weights.EARLY_DAY * cover + self.visitor_points(visitor, line)
        column = self.programme.column(self.points(cost))
        self.seen[column] = (line.duty.id, visitor, day)
        self._here[visitor, day].append((column, line))
        self.programme.at_most(0, [(column, 1.0), *((c, -1.0) for c in there)])
        return column

    def _late(self, line: Line, by_day: dict[int, list[int]]) -> None:
        """A column for each day that is late if nobody has come; days that nobody can spare cost nothing."""
        covered = self.ground.covered(line, ())
        reach = line.duty.every or self.ground.last + 1
        for day, times in enumerate(covered):
            in_time = [c for d in range(max(0, day - reach + 1), day + 1) for c in by_day.get(d, ())]
            self.programme.constant += self.points(weights.EARLY_DAY * (min(times, 1) - 1))
            if times or not in_time or not self._asked(line, day, reach):
                self.programme.constant += 0 if times else self.points(weights.EARLY_DAY)
                continue
            terms = [(c, 1.0) for c in in_time]
            if self.may_wait:
                late = self.programme.column(weights.LATE_DAY + self.points(weights.EARLY_DAY), whole=False)
                self.late[line.duty.id, day] = late
                terms.append((late, 1.0))
            self.programme.at_least(1, terms)

    def _asked(self, line: Line, day: int, reach: int) -> bool:
        """Whether this day must be covered: where changes are tried out, only if it could be before them."""
        return self.can is None or any(day - reach < each <= day for each in self.can[line.duty.id])

    def _theirs(self, line: Line, by_visitor: dict[str, list[int]]) -> None:
        owned = []
        for visitor, columns in by_visitor.items():
            theirs = self.programme.column(weights.NEW_VISITOR)
            self.theirs[line.duty.id, visitor] = theirs
            owned.append(theirs)
            for column in columns:
                self.programme.at_most(0, [(column, 1.0), (theirs, -1.0)])
        self.programme.constant -= weights.NEW_VISITOR
        none = self.programme.column(weights.NEW_VISITOR, whole=False)
        self.programme.at_least(1, [(none, 1.0), *((c, 1.0) for c in owned)])

    def _one_day(self, visitor: str, day: int, columns: list[tuple[int, Way]]) -> None:
        """One day out a day, and no more people or minutes than fit into it."""
        if len(columns) > 1 and self.at_once(columns[0][1]) == 1:
            self.programme.at_most(1, [(c, 1.0) for c, _ in columns])
        here = self._here[visitor, day]
        people = [(c, 1.0) for c, line in here if line.duty.person is not None]
        most = self.people_left(columns[0][1])
        if len(people) > most:
            self.programme.at_most(0, [*people, *((c, -float(most)) for c, _ in columns)])
        if sum(line.duty.minutes for _, line in here) > min(way.room for _, way in columns):
            minutes = [(c, float(line.duty.minutes)) for c, line in here]
            self.programme.at_most(0, [*minutes, *((c, -float(way.room)) for c, way in columns)])

    def _one_place(self) -> None:
        """Nobody is out twice on a day, with whomever they go."""
        crews: dict[tuple[str, int], list[str]] = defaultdict(list)
        for visitor, day in self._by_day:
            for one in self.ground.members(visitor):
                crews[one, day].append(visitor)
        for (_, day), visitors in crews.items():
            if len(visitors) > 1:
                self.programme.at_most(1, [(c, 1.0) for each in visitors for c, _ in self._by_day[each, day]])

    def people_left(self, way: Way) -> int:
        """How many people fit into a day."""
        return self.ground.people_left(way)

    def _weeks(self) -> None:
        """No more days out in a week than a visitor has."""
        weeks: dict[tuple[str, date], list[Term]] = defaultdict(list)
        days: dict[tuple[str, date], set[int]] = defaultdict(set)
        for column, way in self.ways.items():
            for one in self.ground.members(way.visitor) if way.standing is None else ():
                key = (one, week_of(self.ground.days[way.day]))
                weeks[key].append((column, 1.0))
                days[key].add(way.day)
        for (visitor, monday), terms in weeks.items():
            left = self.trips_left(visitor, monday)
            if left is not None and len(days[visitor, monday]) > left:
                self.programme.at_most(left, terms)

    def trips_left(self, visitor: str, monday: date) -> int | None:
        """Days out left in a week; None: it does not matter."""
        return self.ground.trips_left(visitor, monday)

    def _crowds(self) -> None:
        """Each visit of ours to a hospital in one week after the first is one too many, where they should be spread."""
        weeks: dict[tuple[str, date], list[Term]] = defaultdict(list)
        for column, way in self.ways.items():
            for stop in way.stops:
                if way.standing is None:
                    weeks[stop.hospital, week_of(self.ground.days[way.day])].append((column, 1.0))
        for (hospital, _), terms in weeks.items():
            if len(terms) > 1 and how(self.ground.question, hospital) == "spread":
                crowd = self.programme.column(weights.CROWDED, most=len(terms), whole=False)
                self.programme.at_most(1, [*terms, (crowd, -1.0)])

    def plan(self, values: list[float]) -> Plan:
        """The plan that a solution says: days out on which somebody is seen."""
        duties: dict[tuple[str, int], list[str]] = defaultdict(list)
        for column, (duty, visitor, day) in self.seen.items():
            if values[column] > 0.5:
                duties[visitor, day].append(duty)
        days = {key: [way for _, way in columns] for key, columns in self._by_day.items()}
        return tuple(shortest(self.ground, days[key], met) for key, met in sorted(duties.items()))

"""The same inputs as the demonstration's own year would have gone: its intervals between two visits to one person, how often
the same visitor came, and how many people one trip saw, drawn from its trips with a fixed seed.
"""

import heapq
import random
from collections import defaultdict
from functools import cache

from lantern.demo.written import TRIPS
from lantern.visits.planning.around import can_be_met
from lantern.visits.planning.composing import drawn
from lantern.visits.planning.formulation import Plan
from lantern.visits.planning.greedy import Greedy
from lantern.visits.planning.ground import Ground
from lantern.visits.planning.lines import Line, Way
from lantern.visits.planning.model import Proposal, Question

CHECKERS = ("megan", "grace")
WAITING = 10
"""Days for which one waited for the visitor who came the last time."""
AROUND = 7
"""Who was to be seen within so many days came along, as far as the year's trips had company."""


@cache
def habits() -> tuple[list[int], list[int], float]:
    """Days between two visits to one person, people on one trip, and the share of visits by who came the last time."""
    trips = [trip for trip in TRIPS if trip.state == "finished" and trip.people and trip.who not in CHECKERS]
    seen: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for trip in trips:
        for person in trip.people:
            seen[person].append((-int(trip.at.split("d")[0]), trip.who))
    pairs = [pair for days in seen.values() for pair in zip(sorted(days), sorted(days)[1:], strict=False)]
    same = sum(1 for (_, one), (_, other) in pairs if one == other) / len(pairs)
    return [two[0] - one[0] for one, two in pairs if two[0] > one[0]], [len(trip.people) for trip in trips], same


class History(Greedy):
    """A plan that goes as that year went."""

    def go(self, lines: list[Line], dice: random.Random) -> Plan:
        gaps, sizes, same = habits()
        todo = []
        for n, line in enumerate(lines):
            target = max(0, line.due - (line.duty.every or 56) + dice.choice(gaps))
            todo.append((target, n))
        heapq.heapify(todo)
        while todo:
            target, n = heapq.heappop(todo)
            way = self._first(lines[n], target, dice.random() < same)
            if way is None:
                continue
            along = self._company(way, lines, n, todo, dice.choice(sizes) - 1)
            self._take(way, [lines[n], *(lines[m] for m in along)])
            todo = [each for each in todo if each[1] not in along]
            for m in (n, *along):
                if lines[m].duty.every:
                    todo.append((way.day + dice.choice(gaps), m))
            heapq.heapify(todo)
        return self.made()

    def _first(self, line: Line, target: int, same: bool) -> Way | None:
        able = [v for v in sorted(self.ground.visitors) if self.ground.serves(v, line.duty)]
        able.sort(key=lambda v: (v == line.regular, self.ground.roads.minutes(v, (line.duty.hospital,))))
        regular = [v for v in able if v == line.regular] if same else []
        soon = range(target, min(target + WAITING, self.ground.last) + 1)
        return self._open(line, soon, regular) or self._open(line, range(target, self.ground.last + 1), able)

    def _open(self, line: Line, days: range, visitors: list[str]) -> Way | None:
        stops = set(self.ground.stops_of(line.duty))
        for day in days:
            for visitor in visitors if self.ground.may_on(line, day) else ():
                for way in self._free(visitor, day):
                    if len(way.stops) == 1 and stops & set(way.stops) and self._fits(way, [line]):
                        return way
        return None

    def _company(self, way: Way, lines: list[Line], n: int, todo: list[tuple[int, int]], most: int) -> list[int]:
        found: list[int] = []
        for target, m in sorted(todo):
            line = lines[m]
            here = set(way.stops) & set(self.ground.stops_of(line.duty)) and self.ground.serves(way.visitor, line.duty)
            if (
                len(found) == most
                or not here
                or abs(target - way.day) > AROUND
                or not self.ground.may_on(line, way.day)
            ):
                continue
            if self._fits(way, [lines[n], *(lines[k] for k in found), line]):
                found.append(m)
        return found


def as_history(question: Question) -> Proposal:
    """The plan, as a proposal in the same terms."""
    ground = Ground(question)
    ways = [way for visitor in sorted(ground.visitors) for way in ground.ways(visitor, ground.owed)]
    plan = History(ground, ways, together=False).go(ground.owed, random.Random(1))
    return drawn(ground, plan, can_be_met(ground, ways), state="feasible", bound=0, solver="the demonstration's year")

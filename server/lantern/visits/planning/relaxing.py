"""A bound for one neighbourhood: as if its visitors had nothing else to do, and everybody else were one helper.

The helper stands for all who are nobody's regular visitor here: on any day on which one of them could go, by the
shortest of their ways, with the most room. No real plan costs less for this neighbourhood, so the sum over all
neighbourhoods is a bound for the whole.
"""

from collections.abc import Iterable
from datetime import date

from msgspec.structs import replace

from lantern.visits.planning.formulation import Formulation
from lantern.visits.planning.ground import Ground
from lantern.visits.planning.lines import Line, Way

HELPER = "*"
FEW = 6
"""With no more visitors than this each stands for themself."""


class Relaxed(Formulation):
    """The formulation with one helper in place of many visitors."""

    def __init__(self, ground: Ground, lines: list[Line], may_wait: bool = True) -> None:
        self.own, self.rest = apart(ground, lines)
        ways = [way for visitor in self.own for way in ground.ways(visitor, lines)]
        super().__init__(ground, lines, [*ways, *helped(ground, self.rest, lines)], may_wait=may_wait)

    def at_once(self, way: Way) -> int:
        return 3 if way.visitor == HELPER else 1

    def serves(self, visitor: str, line: Line) -> bool:
        if visitor != HELPER:
            return super().serves(visitor, line)
        return any(self.ground.serves(each, line.duty) for each in self.rest)

    def visitor_points(self, visitor: str, line: Line) -> int:
        if visitor != HELPER:
            return super().visitor_points(visitor, line)
        return min(line.visitor_points(each) for each in self.rest)

    def people_left(self, way: Way) -> int:
        if way.visitor != HELPER:
            return super().people_left(way)
        return max(self.ground.visitors[each].most_people for each in self.rest)

    def trips_left(self, visitor: str, monday: date) -> int | None:
        return None if visitor == HELPER else super().trips_left(visitor, monday)


def apart(ground: Ground, lines: list[Line]) -> tuple[list[str], list[str]]:
    """Visitors who stand for themselves here, and the rest of those who could come."""
    able = [v for v in sorted(ground.visitors) if any(ground.serves(v, line.duty) for line in lines)]
    if len(able) <= FEW:
        return able, []
    regular = {line.regular for line in lines}
    return [v for v in able if v in regular], [v for v in able if v not in regular]


def helped(ground: Ground, rest: list[str], lines: list[Line]) -> Iterable[Way]:
    """The days out of the helper: for each day and each round the best that any of them has."""
    best: dict[tuple[int, object], Way] = {}
    for visitor in rest:
        for way in ground.ways(visitor, lines):
            key = (way.day, way.stops)
            so_far = best.get(key, way)
            best[key] = replace(
                so_far, visitor=HELPER, standing=None, journey=min(so_far.journey, way.journey),
                spread=min(so_far.spread, way.spread), room=max(so_far.room, way.room),
            )  # fmt: skip
    return best.values()

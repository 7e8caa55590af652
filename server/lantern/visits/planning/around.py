"""Part of a plan weighed again around the rest; and on which days a duty could be met by anybody."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from lantern.visits.planning.formulation import Formulation, Plan
from lantern.visits.planning.ground import Ground
from lantern.visits.planning.lines import Line, Way
from lantern.visits.planning.solving import Effort, solve
from lantern.visits.planning.strengthening import nests, strengthen
from lantern.visits.planning.weighing import value_of, weigh
from lantern.visits.planning.when import week_of

NEAREST_OTHERS = 2
"""So many who are nobody's regular visitor are thought of for a hospital."""
Held = dict[str, set[tuple[str, int]]]
"""Duty to the visitors and days that it keeps."""


class Around(Formulation):
    """Some duties weighed again: others beside them keep their visitor and day, and the rest of the plan stands."""

    def __init__(
        self, ground: Ground, lines: list[Line], ways: list[Way], rest: Plan, held: Held, may_wait: bool
    ) -> None:
        self.held = held
        self.used = weeks_used(ground, rest)
        super().__init__(ground, lines, ways, may_wait=may_wait)

    def may(self, line: Line, visitor: str, day: int) -> bool:
        kept = self.held.get(line.duty.id)
        return super().may(line, visitor, day) if kept is None else (visitor, day) in kept

    def trips_left(self, visitor: str, monday: date) -> int | None:
        return max(0, self.ground.trips_left(visitor, monday) - self.used[visitor, monday])

    def columns_of(self, plan: Plan) -> list[tuple[int, float]]:
        """The whole columns of a plan that is known, to begin from."""
        chosen = {outing.way for outing in plan}
        seen = {(duty, outing.way.visitor, outing.way.day) for outing in plan for duty in outing.duties}
        known = [(column, float(way in chosen)) for column, way in self.ways.items()]
        known += [(column, float(one in seen)) for column, one in self.seen.items()]
        met = {(duty, visitor) for duty, visitor, _ in seen}
        return [*known, *((column, float(one in met)) for one, column in self.theirs.items())]


class Table:
    """What every part of a plan is weighed with again: who could go where when."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.ways: dict[str, list[Way]] = {v: ground.ways(v, ground.owed) for v in sorted(ground.visitors)}
        self.can = can_be_met(ground, (way for ways in self.ways.values() for way in ways))

    def worth(self, plan: Plan) -> int:
        """What a plan costs."""
        return value_of(weigh(self.ground, plan, self.can))

    def part(self, plan: Plan, lines: list[Line]) -> int:
        """What it costs for some neighbourhoods, out of which no day out leads: the whole is the sum of its parts."""
        return value_of(weigh(self.ground, of(plan, lines)[0], self.can, lines))

    def again(self, plan: Plan, lines: list[Line], free: set[str], effort: Effort) -> tuple[Plan | None, bool]:
        """Some neighbourhoods with part of their duties free and the others held: what is found instead, and whether
        nothing better could be."""
        mine, rest = of(plan, lines)
        held: Held = {line.duty.id: set() for line in lines if line.duty.id not in free}
        for outing in mine:
            for name in set(outing.duties) - free:
                held[name].add((outing.way.visitor, outing.way.day))
        late = weigh(self.ground, mine, self.can, lines)[0].amount > 0
        ways = self._possible([line for line in lines if line.duty.id in free], mine, rest)
        made = Around(self.ground, lines, ways, rest, held, may_wait=late)
        strengthen(made, nests(lines))
        found = solve(made.programme, effort, start=made.columns_of(mine))
        return (made.plan(found.values) if found.values is not None else None), found.proved

    def _possible(self, free: list[Line], mine: Plan, rest: Plan) -> list[Way]:
        """The days out of those who might come: regular visitors, who comes now, and the nearest others."""
        taken = out(self.ground, rest)
        kept = {(outing.way.visitor, outing.way.day) for outing in mine}
        who = self._might_come(free, {outing.way.visitor for outing in mine})
        stops = {stop for line in free for stop in self.ground.stops_of(line.duty)}
        return [
            way
            for visitor in sorted(who)
            for way in self.ways[visitor]
            if not any((one, way.day) in taken for one in self.ground.members(visitor))
            and ((visitor, way.day) in kept or set(way.stops) <= stops)
        ]

    def _might_come(self, free: list[Line], come: set[str]) -> set[str]:
        able = [v for v in self.ways if any(self.ground.serves(v, line.duty) for line in free)]
        who = come | ({line.regular for line in free if line.regular} & set(able))
        for hospital in {line.duty.hospital for line in free}:
            near = sorted(able, key=lambda v: (self.ground.roads.minutes(v, (hospital,)), v))
            who |= set([v for v in near if v not in who][:NEAREST_OTHERS])
        return who


def of(plan: Plan, lines: list[Line]) -> tuple[Plan, Plan]:
    """The days out on which some of these are met, and all the others."""
    names = {line.duty.id for line in lines}
    mine = tuple(outing for outing in plan if not names.isdisjoint(outing.duties))
    return mine, tuple(outing for outing in plan if names.isdisjoint(outing.duties))


def fits(ground: Ground, rest: Plan, more: Plan) -> bool:
    """Whether two plans take no visitor's day twice, nor more days out in a week than there are."""
    if not out(ground, rest).isdisjoint(out(ground, more)):
        return False
    weeks = weeks_used(ground, (*rest, *more))
    return all(count <= ground.trips_left(visitor, monday) for (visitor, monday), count in weeks.items())


def out(ground: Ground, plan: Plan) -> set[tuple[str, int]]:
    """Who is out on which day."""
    return {(one, outing.way.day) for outing in plan for one in ground.members(outing.way.visitor)}


def weeks_used(ground: Ground, plan: Plan) -> Counter[tuple[str, date]]:
    """How many days out somebody has in a week by this plan, standing trips not counted."""
    new = [outing.way for outing in plan if outing.way.standing is None]
    return Counter((one, week_of(ground.days[way.day])) for way in new for one in ground.members(way.visitor))


def can_be_met(ground: Ground, ways: Iterable[Way]) -> dict[str, set[int]]:
    """Duty to the days on which anybody at all could meet it."""
    stops: dict[tuple[str, int], list[Way]] = {}
    for way in ways:
        for stop in way.stops:
            stops.setdefault((stop.hospital, way.day), []).append(way)
    found: dict[str, set[int]] = {line.duty.id: set() for line in ground.owed}
    for line in ground.owed:
        wanted = set(ground.stops_of(line.duty))
        for day in range(ground.last + 1):
            if ground.may_on(line, day) and any(
                way.room >= line.duty.minutes and wanted & set(way.stops) and ground.people_left(way) > 0
                and ground.serves(way.visitor, line.duty) for way in stops.get((line.duty.hospital, day), ())
            ):  # fmt: skip
                found[line.duty.id].add(day)
    return found

"""Part of a plan weighed again around the rest; and on which days a duty could be met by anybody."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from lantern.visits.planning.formulation import Formulation, Plan
from lantern.visits.planning.ground import Ground
from lantern.visits.planning.lines import Line, Way
from lantern.visits.planning.when import week_of


class Around(Formulation):
    """Some neighbourhoods weighed again, while the rest of the plan stands."""

    def __init__(self, ground: Ground, lines: list[Line], ways: list[Way], rest: Plan, may_wait: bool) -> None:
        self.used = [
            (outing.way.visitor, week_of(ground.days[outing.way.day])) for outing in rest if not outing.way.standing
        ]
        super().__init__(ground, lines, ways, may_wait=may_wait)

    def trips_left(self, visitor: str, monday: date) -> int | None:
        return max(0, self.ground.trips_left(visitor, monday) - self.used.count((visitor, monday)))

    def columns_of(self, plan: Plan) -> list[tuple[int, float]]:
        """The whole columns of a plan that is known, to begin from."""
        chosen = {outing.way for outing in plan}
        seen = {(duty, outing.way.visitor, outing.way.day) for outing in plan for duty in outing.duties}
        known = [(column, float(way in chosen)) for column, way in self.ways.items()]
        known += [(column, float(one in seen)) for column, one in self.seen.items()]
        met = {(duty, visitor) for duty, visitor, _ in seen}
        return [*known, *((column, float(one in met)) for one, column in self.theirs.items())]


def fits(ground: Ground, rest: Plan, more: Plan) -> bool:
    """Whether two plans take no visitor's day twice, nor more days out in a week than there are."""
    days = {(outing.way.visitor, outing.way.day) for outing in rest}
    if any((outing.way.visitor, outing.way.day) in days for outing in more):
        return False
    new = [outing.way for outing in (*rest, *more) if outing.way.standing is None]
    weeks = Counter((way.visitor, week_of(ground.days[way.day])) for way in new)
    return all(count <= ground.trips_left(visitor, monday) for (visitor, monday), count in weeks.items())


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

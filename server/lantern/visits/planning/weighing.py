"""What a plan costs, part by part: the same points for every way in which a plan came about."""

from collections import defaultdict
from datetime import date

from lantern.visits.planning import weights
from lantern.visits.planning.formulation import Plan
from lantern.visits.planning.ground import Ground
from lantern.visits.planning.lines import CONTINUING, Line
from lantern.visits.planning.model import Part
from lantern.visits.planning.nearness import how
from lantern.visits.planning.when import week_of

Visits = list[tuple[int, str]]
"""Day and visitor, in order of days."""


def visits_of(plan: Plan) -> dict[str, Visits]:
    """Duty to when it is met, and by whom."""
    found: dict[str, Visits] = defaultdict(list)
    for outing in plan:
        for duty in outing.duties:
            found[duty].append((outing.way.day, outing.way.visitor))
    return {duty: sorted(visits) for duty, visits in found.items()}


def late_days(ground: Ground, line: Line, visits: Visits) -> int:
    """Days of the horizon at whose end it is owed and not met."""
    return ground.covered(line, [day for day, _ in visits]).count(0)


def unavoidable(ground: Ground, line: Line, can: set[int]) -> int:
    """Late days that nobody could spare, though they went on every day on which anybody can."""
    return ground.covered(line, can).count(0)


def early_days(ground: Ground, line: Line, visits: Visits) -> int:
    """Days on which a visit was not needed yet, because the one before still held."""
    before = ground.covered(line, ())
    after = ground.covered(line, [day for day, _ in visits])
    return sum(max(0, now - 1) - max(0, was - 1) for now, was in zip(after, before, strict=True))


def visitor_points(line: Line, visits: Visits) -> tuple[int, int]:
    """How many visits are by somebody else than the regular visitor, and what that costs."""
    if line.duty.kind not in CONTINUING:
        return 0, 0
    if line.regular is None:
        others = max(0, len({visitor for _, visitor in visits}) - 1)
        return others, others * weights.NEW_VISITOR
    points = [line.visitor_points(visitor) for _, visitor in visits]
    return sum(1 for each in points if each), sum(points)


def weigh(ground: Ground, plan: Plan, can: dict[str, set[int]], only: list[Line] | None = None) -> tuple[Part, ...]:
    """The parts of what a plan costs, for all that is owed or `only` some of it. `can`: on which days anybody could
    meet a duty."""
    visits = visits_of(plan)
    lines = ground.owed if only is None else only
    late = sum(
        late_days(ground, line, visits.get(line.duty.id, [])) - unavoidable(ground, line, can.get(line.duty.id, set()))
        for line in lines
    )
    changes = [visitor_points(line, visits.get(line.duty.id, [])) for line in lines]
    early = sum(early_days(ground, line, visits.get(line.duty.id, [])) for line in lines)
    out = [outing.way for outing in plan if outing.way.standing is None]
    near = sum(way.spread for way in out) + weights.CROWDED * crowded(ground, plan)
    return (
        Part(name="late", amount=late, points=late * weights.LATE_DAY),
        Part(name="visitor", amount=sum(n for n, _ in changes), points=sum(p for _, p in changes)),
        Part(name="journeys", amount=len(out), points=sum(way.journey for way in out)),
        Part(name="early", amount=early, points=early * weights.EARLY_DAY),
        Part(name="spread", amount=near, points=near),
    )


def crowded(ground: Ground, plan: Plan) -> int:
    """Visits of ours beyond the first to one hospital in one week, where they should be spread."""
    weeks: dict[tuple[str, date], int] = defaultdict(int)
    for outing in plan:
        for stop in outing.way.stops:
            if outing.way.standing is None and how(ground.question, stop.hospital) == "spread":
                weeks[stop.hospital, week_of(ground.days[outing.way.day])] += 1
    return sum(max(0, count - 1) for count in weeks.values())


def value_of(parts: tuple[Part, ...]) -> int:
    """All points together."""
    return sum(part.points for part in parts)

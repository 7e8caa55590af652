"""What every plan must hold to, though a fractional one would not: if five people of a hospital must be seen between two
days and a day out has room for four, two go there. These rows leave every plan as it is and bring the bound near it.
"""

from collections.abc import Iterable
from math import ceil

from lantern.visits.planning.formulation import Formulation
from lantern.visits.planning.lines import Line, Way

Window = tuple[int, int]


def nests(lines: Iterable[Line]) -> list[tuple[str, ...]]:
    """Each hospital, and all of them together."""
    hospitals = tuple(sorted({line.duty.hospital for line in lines}))
    return [*((each,) for each in hospitals), *([hospitals] if len(hospitals) > 1 else [])]


def strengthen(made: Formulation, groups: Iterable[tuple[str, ...]]) -> None:
    """Add these rows for each group of hospitals."""
    windows = {line.duty.id: needed(made, line) for line in made.lines if line.duty.person is not None}
    for hospitals in groups:
        there = [line for line in made.lines if line.duty.hospital in hospitals and windows.get(line.duty.id)]
        ways = [(c, way) for c, way in made.ways.items() if any(stop.hospital in hospitals for stop in way.stops)]
        if len(there) < 2 or not ways:
            continue
        for (begins, ends), journeys in crowded(there, windows, most_at_once(made, there, ways)):
            inside = [(c, 1.0) for c, way in ways if begins <= way.day <= ends]
            made.programme.at_least(
                journeys, [*inside, *((c, 1.0) for c in _spared(made, there, windows, begins, ends))]
            )


def _spared(
    made: Formulation, there: list[Line], windows: dict[str, list[Window]], begins: int, ends: int
) -> list[int]:
    """Columns of those who are let wait instead: each may stand for one day out less."""
    return [
        made.late[line.duty.id, last]
        for line in there
        for first, last in windows[line.duty.id]
        if first >= begins and last <= ends and (line.duty.id, last) in made.late
    ]


def needed(made: Formulation, line: Line) -> list[Window]:
    """Between which days this person must be seen, so that no day is late that could be spared."""
    days = sorted({day for duty, _, day in made.seen.values() if duty == line.duty.id})
    reach = line.duty.every or made.ground.last + 1
    found: list[Window] = []
    for day, times in enumerate(made.ground.covered(line, ())):
        first = next((each for each in days if each >= max(0, day - reach + 1)), None)
        if not times and first is not None and first <= day:
            found.append((first, day))
    return found


def most_at_once(made: Formulation, there: list[Line], ways: list[tuple[int, Way]]) -> int:
    """How many of these people one day out can see at most."""
    shortest = min(line.duty.minutes for line in there)
    return max(min(made.people_left(way), way.room // shortest) for _, way in ways)


def crowded(there: list[Line], windows: dict[str, list[Window]], most: int) -> Iterable[tuple[Window, int]]:
    """Shortest stretches of days in which more people must be seen than one, two, … days out have room for."""
    if most < 1:
        return
    shortest: dict[tuple[int, int], int] = {}
    for begins in sorted({begins for line in there for begins, _ in windows[line.duty.id]}):
        ends = sorted(min((b for a, b in windows[line.duty.id] if a >= begins), default=-1) for line in there)
        within = [end for end in ends if end >= 0]
        for count in range(most, len(within), most):
            shortest[within[count], ceil((count + 1) / most)] = begins
    for (ends_on, journeys), begins in shortest.items():
        yield (begins, ends_on), journeys

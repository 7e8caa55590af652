"""What is usual in a row of figures, and which of them are not: an XmR chart (individuals and moving ranges). Pure.

Constants and the run of eight: D. J. Wheeler, Understanding Variation (1993). Trend of six, two of three near a limit, and
the way health services in England read them: NHS England, Making Data Count (which takes a run of seven; eight gives fewer
false alarms). The same cases hold the phone's twin, pwa/src/findings/rules/xmr.ts.

A gap is passed over: it is not counted, and the figures on both sides of it are neighbours. A month that nobody supplied
is no sign that things went back to usual, so it ends no run.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Literal, get_args

from msgspec import Struct

Mark = Literal[
    "above_limits", "below_limits", "shift_high", "shift_low", "rising", "falling", "near_high", "near_low", "jump"
]  # fmt: skip
MARKS: tuple[Mark, ...] = get_args(Mark)
"""Weightiest first."""
Values = Sequence[float | None]
"""Oldest first; None is a gap."""

BASELINE = 12
"""Limits rest on the first twelve figures and then stay: later ones are held against what was usual before them."""
NATURAL = 2.66
RANGE = 3.267
SHIFT = 8
TREND = 6
OF_THREE = 2
_SAME = 1e-9


class Limits(Struct, frozen=True):
    """The usual range. `lower` and `upper` stay within what the figure can be; `near_low` and `near_high` are two thirds
    of the way to the limits as reckoned; `step` is the most that one figure usually differs from the one before."""

    centre: float
    lower: float
    upper: float
    near_low: float
    near_high: float
    step: float
    rests_on: int
    provisional: bool


class Standing(Struct, frozen=True):
    """A mark that the latest figure bears, and the place of the first figure of the unbroken row that bears it."""

    mark: Mark
    since: int


def limits(values: Values, most: float | None = None) -> Limits | None:
    """The usual range, from the first twelve figures or as many as there are; None with fewer than two. `most` is 100 for a
    share; nothing counted falls below 0."""
    base = [value for value in values if value is not None][:BASELINE]
    if len(base) < 2:
        return None
    centre = sum(base) / len(base)
    moved = [abs(after - before) for before, after in pairwise(base)]
    moving = sum(moved) / len(moved)
    reach = NATURAL * moving
    upper = centre + reach
    return Limits(
        centre=centre, lower=max(0.0, centre - reach), upper=upper if most is None else min(most, upper),
        near_low=centre - 2 * reach / 3, near_high=centre + 2 * reach / 3, step=RANGE * moving,
        rests_on=len(base), provisional=len(base) < BASELINE,
    )  # fmt: skip


def marks(values: Values, found: Limits | None) -> list[tuple[Mark, ...]]:
    """What is unusual about each figure, weightiest first. Gaps bear no mark; without limits nothing does."""
    borne: list[set[Mark]] = [set() for _ in values]
    if found:
        there = [(place, value) for place, value in enumerate(values) if value is not None]
        for mark, places in _found(there, found):
            for place in places:
                borne[place].add(mark)
    return [tuple(mark for mark in MARKS if mark in each) for each in borne]


def standing(values: Values, marked: Sequence[Sequence[Mark]]) -> list[Standing]:
    """What is unusual about the latest figure, and since which figure without a break. A jump belongs to its own month: back to
    the usual is a jump too, and says nothing of how things stand."""
    there = [place for place, value in enumerate(values) if value is not None]
    borne = marked[there[-1]] if there else ()
    return [Standing(mark, _since(mark, there, marked)) for mark in borne if mark != "jump"]


def _since(mark: Mark, there: list[int], marked: Sequence[Sequence[Mark]]) -> int:
    first = there[-1]
    for place in reversed(there):
        if mark not in marked[place]:
            break
        first = place
    return first


_There = list[tuple[int, float]]
_Holds = Callable[[float], bool]


def _found(there: _There, found: Limits) -> Iterator[tuple[Mark, list[int]]]:
    yield "above_limits", [place for place, value in there if value > found.upper + _SAME]
    yield "below_limits", [place for place, value in there if value < found.lower - _SAME]
    yield "shift_high", _runs(there, lambda value: value > found.centre + _SAME, SHIFT)
    yield "shift_low", _runs(there, lambda value: value < found.centre - _SAME, SHIFT)
    yield "rising", _going(there, 1)
    yield "falling", _going(there, -1)
    yield "near_high", _two_of_three(there, lambda value: value > found.near_high + _SAME)
    yield "near_low", _two_of_three(there, lambda value: value < found.near_low - _SAME)
    yield (
        "jump",
        [place for (_, before), (place, value) in pairwise(there) if abs(value - before) > found.step + _SAME],
    )


def _runs(there: _There, holds: _Holds, least: int) -> list[int]:
    """Places of every row of at least so many in which it holds for each."""
    kept: list[int] = []
    row: list[int] = []
    for place, value in there:
        row = [*row, place] if holds(value) else []
        kept += row if len(row) == least else row[-1:] if len(row) > least else []
    return kept


def _going(there: _There, way: int) -> list[int]:
    """Places of every row of at least six figures that each go the same way from the one before."""
    kept: list[int] = []
    row: list[int] = []
    before: float | None = None
    for place, value in there:
        row = [*row, place] if before is not None and (value - before) * way > _SAME else [place]
        kept += row if len(row) == TREND else row[-1:] if len(row) > TREND else []
        before = value
    return kept


def _two_of_three(there: _There, near: _Holds) -> list[int]:
    kept: list[int] = []
    for first in range(len(there) - 2):
        close = [place for place, value in there[first : first + 3] if near(value)]
        kept += close if len(close) >= OF_THREE else []
    return kept

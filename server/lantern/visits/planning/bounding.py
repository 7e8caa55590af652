"""How little a neighbourhood can cost at all: each by itself, as if its visitors had nothing else to do (`relaxing`).

First a fractional bound, which is quick; then, as far as there is time, a whole one. The best plan by itself comes along: where
its days are free it is the plan for that neighbourhood.
"""

from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from lantern.visits.planning import weights
from lantern.visits.planning.formulation import Formulation, Plan
from lantern.visits.planning.ground import Ground
from lantern.visits.planning.lines import Line
from lantern.visits.planning.relaxing import HELPER, Relaxed
from lantern.visits.planning.solving import Effort, Solution, solve
from lantern.visits.planning.strengthening import nests, strengthen

NONE = float("-inf")
NOBODY = float("inf")


class Bound(Struct, frozen=True):
    """No plan costs less for a neighbourhood; and the best for it alone, where one was found."""

    least: float
    ideal: Plan | None = None
    proved: bool = False


def fractional(ground: Ground, lines: list[Line], effort: Effort) -> Bound:
    """As if half a visitor could go."""
    return _first_without_waiting(ground, lines, lambda made: Bound(_fractional(made, effort)))


def whole(ground: Ground, lines: list[Line], effort: Effort) -> Bound:
    """As far as branching brings it in this time."""

    def weighed(made: Formulation) -> Bound:
        found = solve(made.programme, effort)
        return Bound(found.bound, _real(made, found), found.proved)

    return _first_without_waiting(ground, lines, weighed)


def _first_without_waiting(ground: Ground, lines: list[Line], weighed: Callable[[Formulation], Bound]) -> Bound:
    """Where nobody need wait the programme is far smaller, and a plan that lets somebody wait costs that day at least."""
    found = Bound(NONE)
    for may_wait in (False, True):
        made = Relaxed(ground, lines, may_wait=may_wait)
        strengthen(made, nests(lines))
        found = weighed(made)
        if found.least < NOBODY:
            return found if may_wait else replace(found, least=min(found.least, weights.LATE_DAY))
    return replace(found, least=NONE)


def _fractional(made: Formulation, effort: Effort) -> float:
    made.programme.whole = [False] * len(made.programme.whole)
    found = solve(made.programme, effort)
    return found.bound if found.proved else NONE


def _real(made: Formulation, found: Solution) -> Plan | None:
    """The plan that was found, if real visitors make it."""
    plan = made.plan(found.values) if found.values is not None else ()
    return plan if plan and all(outing.way.visitor != HELPER for outing in plan) else None

"""The solver: HiGHS, and nothing of it known elsewhere. It is loaded when it is first asked, never with the server.

Only the planner's own process comes here (`worker`). Why HiGHS: docs/decisions/0016.
"""

from importlib import import_module
from typing import Any

from msgspec import Struct

from lantern.visits.planning.programme import Programme

OPTIMAL_GAP = 1e-6


class Effort(Struct, frozen=True, kw_only=True):
    """How hard to try."""

    seconds: float
    nodes: int | None = None
    """Branch no further than this: the same on every machine, where seconds are not."""
    seed: int = 0
    threads: int = 1
    gap: float = OPTIMAL_GAP
    """As near to the best as this is near enough, as a share of what it costs."""


class Solution(Struct, frozen=True, kw_only=True):
    """What came out of one programme; without `values` nothing was found in time, or there is nothing."""

    values: list[float] | None
    value: float
    bound: float
    """No solution costs less; infinite when there is none."""
    proved: bool


def solve(programme: Programme, effort: Effort, start: list[tuple[int, float]] | None = None) -> Solution:
    """The cheapest solution that this effort finds, beginning from one that is known where there is one."""
    highspy = _highspy()
    highs = highspy.Highs()
    for name, value in {
        "output_flag": False, "time_limit": max(0.05, effort.seconds), "threads": effort.threads,
        "random_seed": effort.seed % 2**31, "mip_rel_gap": effort.gap, "mip_abs_gap": 0.9,
        **({"mip_max_nodes": effort.nodes} if effort.nodes else {}),
    }.items():  # fmt: skip
        highs.setOptionValue(name, value)
    highs.passModel(_as_lp(highspy, programme))
    if start:
        columns, values = zip(*start, strict=True)
        highs.setSolution(len(start), list(columns), list(values))
    highs.run()
    return _solution(highspy, highs, programme)


def _solution(highspy: Any, highs: Any, programme: Programme) -> Solution:
    status, info = highs.getModelStatus(), highs.getInfo()
    if status in (highspy.HighsModelStatus.kInfeasible, highspy.HighsModelStatus.kUnboundedOrInfeasible):
        return Solution(values=None, value=float("inf"), bound=float("inf"), proved=True)
    found = info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
    whole = any(programme.whole)
    bound = info.mip_dual_bound if whole else info.objective_function_value
    return Solution(
        values=list(highs.getSolution().col_value) if found else None,
        value=info.objective_function_value + programme.constant if found else float("inf"),
        bound=bound + programme.constant,
        proved=status == highspy.HighsModelStatus.kOptimal,
    )


def _as_lp(highspy: Any, programme: Programme) -> Any:
    import numpy as np

    lp = highspy.HighsLp()
    count = len(programme.costs)
    lp.num_col_, lp.num_row_ = count, len(programme.rows)
    lp.col_cost_, lp.col_lower_, lp.col_upper_ = np.array(programme.costs), np.zeros(count), np.array(programme.most)
    lp.row_lower_ = np.array([row.least for row in programme.rows])
    lp.row_upper_ = np.array([row.most for row in programme.rows])
    lengths = [len(row.terms) for row in programme.rows]
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = np.concatenate(([0], np.cumsum(lengths, dtype=np.int32))).astype(np.int32)
    lp.a_matrix_.index_ = np.array([c for row in programme.rows for c, _ in row.terms], dtype=np.int32)
    lp.a_matrix_.value_ = np.array([factor for row in programme.rows for _, factor in row.terms], dtype=float)
    kind = highspy.HighsVarType
    lp.integrality_ = [kind.kInteger if whole else kind.kContinuous for whole in programme.whole]
    return lp


def _highspy() -> Any:
    return import_module("highspy")


def version() -> str:
    """Which HiGHS this is."""
    return str(_highspy().Highs().version())

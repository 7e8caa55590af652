"""The planner over a quarter: 40 people and 4 visitors, 400 and 40; beside it, over the same inputs and in the same run,
whoever is due first first, and the way in which the demonstration's own year went.

`LANTERN_BENCH_PLAN_SECONDS` is what the planner is given (60); `LANTERN_BENCH_PLAN_LONG` how long the longer run lasts
with which it is compared (120; 600 for the ten minutes of the promise). Pictures are written where
`LANTERN_BENCH_PLOTS` says.
"""

import asyncio
import os
import time
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from lantern.visits.planning.checking import faults
from lantern.visits.planning.composing import earliest_due_first
from lantern.visits.planning.model import Proposal, Question
from lantern.visits.planning.plotting import curves, plot
from lantern.visits.planning.proposing import propose
from lantern.visits.planning.search import Limits
from tests.bench.planning_history import as_history
from tests.bench.planning_world import world

SECONDS = float(os.environ.get("LANTERN_BENCH_PLAN_SECONDS", "60"))
LONG = float(os.environ.get("LANTERN_BENCH_PLAN_LONG", "120"))
SEED = 1
SIZES = ((40, 4), (400, 40))
HEAD = f"{'plan':34} {'seconds':>8} {'value':>8} {'bound':>8} {'gap':>6} {'late':>5} {'avoid.':>6} {'journeys':>8} {'km':>7} {'same':>5} {'early':>6}"


async def report() -> None:
    """The table, and the pictures."""
    print(
        f"\nthe planner over 13 weeks (seed {SEED}; load {os.getloadavg()[0]:.1f}; each plan checked against every rule):"
    )
    print(HEAD)
    for people, visitors in SIZES:
        question = world(people, visitors, SEED)
        plans = {"planner": await timed(question, SECONDS)}
        if (people, visitors) == SIZES[-1]:
            plans[f"planner, {LONG:.0f} s"] = await timed(question, LONG)
        plans["earliest due first"] = baseline(question, together=False)
        plans["… with others along"] = baseline(question, together=True)
        plans["as the demonstration's year went"] = as_history(question)
        for name, plan in plans.items():
            print(row(f"{people}/{visitors} {name}", question, plan))
        pictures(f"{people}-{visitors}", question, plans)
        print(compared(plans))


async def timed(question: Question, seconds: float) -> Proposal:
    return await propose(question, limits=Limits(seconds=seconds, seed=SEED))


def baseline(question: Question, together: bool) -> Proposal:
    began = time.perf_counter()
    plan = earliest_due_first(question, together)
    return type(plan)(
        **{f: getattr(plan, f) for f in plan.__struct_fields__} | {"seconds": time.perf_counter() - began}
    )


def row(name: str, question: Question, plan: Proposal) -> str:
    wrong = faults(question, plan)
    amounts = {part.name: part.amount for part in plan.parts}
    gap = f"{plan.gap:6.1%}" if plan.bound else f"{'':6}"
    return (
        f"{name:34} {plan.seconds:8.1f} {plan.value:8} {plan.bound or '':>8} {gap} {late_visits(plan):5} {amounts['late']:6} "
        f"{amounts['journeys']:8} {sum(j.km or 0 for j in plan.journeys):7} {same_share(question, plan):5.0%} {amounts['early']:6}"
        + (f"  NOT A PLAN: {wrong[0]} and {len(wrong) - 1} more" if wrong else "")
    )


def late_visits(plan: Proposal) -> int:
    """Visits after their due day, those left out among them, whether or not anybody could have come."""
    return sum(1 for trip in plan.trips for kept in trip.keeps if kept.late) + len(plan.left_out)


def same_share(question: Question, plan: Proposal) -> float:
    """Of the visits to people who have somebody they know, how many are by them."""
    known = {duty.id: duty.seen_by[0].visitor for duty in question.duties if duty.seen_by}
    seen = [(trip.visitor, known[kept.duty]) for trip in plan.trips for kept in trip.keeps if kept.duty in known]
    return sum(1 for who, regular in seen if who == regular) / max(1, len(seen))


def compared(plans: dict[str, Proposal]) -> str:
    """What the planner saves, and how far it is from the long run."""
    ours, first = plans["planner"], plans["earliest due first"]
    fewer = 1 - len(ours.journeys) / max(1, len(first.journeys))
    said = f"  {fewer:.0%} fewer journeys than earliest due first"
    for name, plan in plans.items():
        if name.startswith("planner, "):
            ten = (
                "the ten-minute run"
                if LONG >= 600
                else f"a {LONG:.0f}-second run (not ten minutes: LANTERN_BENCH_PLAN_LONG=600)"
            )
            said += f"; {(ours.value - plan.value) / max(1, plan.value):.1%} above {ten}"
    return said


def journeys_over_time(question: Question, plan: Proposal) -> list[tuple[float, float]]:
    days: dict[int, int] = defaultdict(int)
    for journey in plan.journeys:
        days[(journey.day - question.begins).days] += 1
    total, points = 0, [(0.0, 0.0)]
    for day in range((question.until - question.begins).days + 1):
        total += days[day]
        points.append((day / 7, float(total)))
    return points


def pictures(name: str, question: Question, plans: dict[str, Proposal]) -> None:
    where = os.environ.get("LANTERN_BENCH_PLOTS")
    if not where:
        return
    folder = Path(where)
    folder.mkdir(parents=True, exist_ok=True)
    for plan in ("planner", "earliest due first"):
        (folder / f"{name}-{plan.replace(' ', '-')}.svg").write_text(
            plot(question, plans[plan], title=plan.capitalize())
        )
    lines = {plan: journeys_over_time(question, plans[plan]) for plan in _shown(plans)}
    (folder / f"{name}-journeys.svg").write_text(curves("Journeys made so far", "weeks", lines))


def _shown(plans: dict[str, Proposal]) -> Iterable[str]:
    return ("planner", "earliest due first", "as the demonstration's year went")


if __name__ == "__main__":
    asyncio.run(report())

"""From a question to a proposal, in the process that was started for it (`worker`) or in a test."""

from collections.abc import Callable

from lantern.visits.planning import solving
from lantern.visits.planning.around import can_be_met
from lantern.visits.planning.clashing import clashes
from lantern.visits.planning.drawing_up import Drawing
from lantern.visits.planning.formulation import Plan
from lantern.visits.planning.greedy import Greedy
from lantern.visits.planning.ground import Ground
from lantern.visits.planning.leaving_out import left_out
from lantern.visits.planning.model import Clash, Progress, Proposal, Question, State
from lantern.visits.planning.reasons import notes
from lantern.visits.planning.search import Limits, Search, closing
from lantern.visits.planning.weighing import value_of, weigh

Tell = Callable[[Progress], None]


class Proposing:
    """One question at work: `now` says what stands at any moment, `finish` goes on to the end."""

    def __init__(
        self, question: Question, limits: Limits, clock: Callable[[], float], tell: Tell, began: float | None = None
    ) -> None:
        self.limits, self.clock = limits, clock
        self.began = clock() if began is None else began
        self.ground = Ground(question)
        self.search = Search(self.ground, limits, clock, tell, self.began) if self.ground.days else None

    def finish(self) -> Proposal:
        """The best that is found in time."""
        if self.search is None or not self.ground.owed:
            return self.now("optimal")
        found = self.search.find()
        late = weigh(self.ground, found.plan, self.search.can)[0].amount
        stuck = clashes(self.ground, found.plan, self.search.can, self._for_clashes(self.search.left())) if late else ()
        nobody = not found.plan
        return self.now("infeasible" if nobody else "optimal" if found.value <= found.bound else "feasible", stuck)

    def _for_clashes(self, left: float) -> float:
        return max(2.0, left + closing(self.limits) / 2)

    def now(self, state: State, stuck: tuple[Clash, ...] = ()) -> Proposal:
        """What stands now."""
        if self.search is None:
            return Proposal(state=state, seed=self.limits.seed)
        search = self.search
        return drawn(
            self.ground, search.plan, search.can, state=state, bound=search.bound(), clashes=stuck, seed=self.limits.seed,
            seconds=round(self.clock() - self.began, 2), solver="HiGHS", version=solving.version(),
        )  # fmt: skip


def drawn(ground: Ground, plan: Plan, can: dict[str, set[int]], state: State, bound: int, **more: object) -> Proposal:
    """A plan as a proposal."""
    trips, journeys = Drawing(ground, plan, can).draw()
    parts = weigh(ground, plan, can)
    value = value_of(parts)
    return Proposal(
        state=state, trips=trips, journeys=journeys, left_out=left_out(ground, plan, can), notes=notes(ground), parts=parts,
        value=value, bound=bound, gap=round((value - bound) / value, 4) if value else 0.0,
        bound_from="clusters" if bound else "none", **more,  # type: ignore[arg-type]
    )  # fmt: skip


def earliest_due_first(question: Question, together: bool = False) -> Proposal:
    """The baseline in the same terms: whoever is due first is seen on the last day in time; with `together` those due
    soon at the same hospital come along."""
    ground = Ground(question)
    every = [way for visitor in sorted(ground.visitors) for way in ground.ways(visitor, ground.owed)]
    plan = Greedy(ground, every, together).plan(ground.owed)
    return drawn(ground, plan, can_be_met(ground, every), state="feasible", bound=0, solver="earliest due first")

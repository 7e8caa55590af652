"""Finding a plan: a greedy one first, then one neighbourhood after the other weighed exactly around what the others
take, while each neighbourhood by itself gives the bound. What comes out is never worse than what it began from.
"""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from random import Random

from msgspec import Struct

from lantern.visits.planning.around import Around, can_be_met, fits
from lantern.visits.planning.formulation import Formulation, Plan
from lantern.visits.planning.greedy import Greedy
from lantern.visits.planning.ground import Ground
from lantern.visits.planning.lines import Line, Way
from lantern.visits.planning.model import Progress
from lantern.visits.planning.relaxing import HELPER, Relaxed
from lantern.visits.planning.solving import Effort, Solution, solve
from lantern.visits.planning.strengthening import strengthen
from lantern.visits.planning.weighing import value_of, weigh

LP_SECONDS = 2.0
"""At least so long for the fractional bound, without which a neighbourhood has none."""
NEAREST_OTHERS = 2
"""So many who are nobody's regular visitor are thought of for a neighbourhood."""


class Limits(Struct, frozen=True, kw_only=True):
    """How long and how wide to search. One thread and no hurry: the same plan every time."""

    seconds: float = 60.0
    seed: int = 0
    threads: int = 2
    rounds: int = 50
    nodes: int | None = None


class Found(Struct, frozen=True, kw_only=True):
    """The best plan and what is known about it."""

    plan: Plan
    value: int
    bound: int
    stopped_by: str


Tell = Callable[[Progress], None]


class Search:
    """One question being worked on."""

    def __init__(self, ground: Ground, limits: Limits, clock: Callable[[], float], tell: Tell) -> None:
        self.ground, self.limits, self.clock, self.tell = ground, limits, clock, tell
        self.began = clock()
        self.groups = [lines for group in ground.groups if (lines := self._lines(group))]
        self.ways: dict[str, list[Way]] = {v: ground.ways(v, ground.owed) for v in sorted(ground.visitors)}
        self.can = can_be_met(ground, (way for ways in self.ways.values() for way in ways))
        self.plan: Plan = ()
        self.value = 0
        self.bounds: list[float] = [0.0] * len(self.groups)
        self.ideals: dict[int, Plan] = {}
        """Neighbourhood to the best plan for it as if its visitors had nothing else to do."""
        self.dice = Random(limits.seed)

    def _lines(self, group: tuple[str, ...]) -> list[Line]:
        return [line for line in self.ground.owed if line.duty.hospital in group]

    def left(self) -> float:
        """Seconds left."""
        return self.limits.seconds - (self.clock() - self.began)

    def find(self) -> Found:
        """Search until it is proved, nothing is found any more, or time is over."""
        self._say("first_plan")
        every = [way for ways in self.ways.values() for way in ways]
        plans = [Greedy(self.ground, every, together).plan(self.ground.owed) for together in (True, False)]
        self.plan = min(plans, key=self._worth)
        self.value = self._worth(self.plan)
        self._say("bounding")
        self._in_parallel(self._bound, range(len(self.groups)), share=0.45)
        self._assemble()
        self._improve()
        bound = round(max(0.0, min(self._whole_bound(), self.value)))
        return Found(plan=self.plan, value=self.value, bound=bound, stopped_by="time" if self.left() <= 0 else "end")

    def _worth(self, plan: Plan) -> int:
        return value_of(weigh(self.ground, plan, self.can))

    def _whole_bound(self) -> float:
        return sum(self.bounds)

    def _in_parallel(self, work: Callable[[int, float], None], jobs: Iterable[int], share: float) -> None:
        """Each job with its part of the time that is left."""
        todo = list(jobs)
        each = max(0.2, self.left() * share * self.limits.threads / max(1, len(todo)))
        with ThreadPoolExecutor(self.limits.threads) as pool:
            list(pool.map(lambda job: work(job, each), todo))

    def _bound(self, number: int, seconds: float) -> None:
        """No plan costs less for this neighbourhood."""
        if self.left() < 0:
            return
        lines = self.groups[number]
        made = Relaxed(self.ground, lines, may_wait=False)
        strengthen(made, self._nests(lines))
        began = self.clock()
        best = self._lp_bound(made, seconds)
        if best < float("inf"):
            found = solve(made.programme, self._effort(max(0.3, seconds - (self.clock() - began))))
            best = max(best, found.bound)
            self._remember(number, made, found)
        if best == float("inf"):  # somebody must wait: how long is weighed as well
            made = Relaxed(self.ground, lines)
            strengthen(made, self._nests(lines))
            best = max(self._lp_bound(made, seconds), solve(made.programme, self._effort(seconds)).bound)
        self.bounds[number] = max(0.0, best)
        self._say("bounding")

    def _remember(self, number: int, made: Formulation, found: Solution) -> None:
        if found.values is not None:
            plan = made.plan(found.values)
            if all(outing.way.visitor != HELPER for outing in plan):
                self.ideals[number] = plan

    def _assemble(self) -> None:
        """A second plan to begin from: every neighbourhood at its best, those that take others' days weighed again."""
        rest: Plan = ()
        again = []
        for number in sorted(range(len(self.groups)), key=lambda n: (-len(self.groups[n]), n)):
            ideal = self.ideals.get(number)
            if ideal is not None and fits(self.ground, rest, ideal):
                rest = (*rest, *ideal)
            else:
                again.append(number)
        fair = 0.3 * self.left() / max(1, len(again))
        for number in again:
            mine = self._around(number, rest, fair)
            if mine is None:
                return
            rest = (*rest, *mine)
        self._adopt(rest)

    def _around(self, number: int, rest: Plan, seconds: float) -> Plan | None:
        """One neighbourhood weighed around what the others take; None when nothing was found in time."""
        lines = self.groups[number]
        ways = self._possible(lines, (), rest)
        first = Greedy(self.ground, ways, together=True, taken=rest).plan(lines)
        late = weigh(self.ground, first, self.can, lines)[0].amount > 0
        made = Around(self.ground, lines, ways, rest, may_wait=late)
        strengthen(made, self._nests(lines))
        found = solve(made.programme, self._effort(seconds), start=made.columns_of(first))
        return first if found.values is None else made.plan(found.values)

    def _lp_bound(self, made: Formulation, seconds: float) -> float:
        whole, made.programme.whole = made.programme.whole, [False] * len(made.programme.whole)
        found = solve(made.programme, self._effort(max(seconds, LP_SECONDS)))
        made.programme.whole = whole
        return found.bound if found.proved else float("-inf")

    def _effort(self, seconds: float) -> Effort:
        nodes = self.limits.nodes
        return Effort(
            seconds=max(0.1, self.left() if nodes else min(seconds, self.left())), nodes=nodes, seed=self.limits.seed
        )

    def _nests(self, lines: list[Line]) -> list[tuple[str, ...]]:
        hospitals = tuple(sorted({line.duty.hospital for line in lines}))
        return [*((each,) for each in hospitals), *([hospitals] if len(hospitals) > 1 else [])]

    def _improve(self) -> None:
        """One neighbourhood after the other, the ones furthest from their bound first; then two at a time."""
        for round_ in range(self.limits.rounds):
            before = self.value
            batches = self._batches(pairs=round_ % 2 == 1)
            for n, batch in enumerate(batches):
                if self.left() <= 0 or self._proved():
                    return
                fair = max(0.5, self.left() / (1.5 * (len(batches) - n)))
                self._again(batch, min(fair, 8.0 + 4 * round_))
            if self.value == before and round_ >= 3:
                return

    def _proved(self) -> bool:
        return self.value - self._whole_bound() < 1

    def _batches(self, pairs: bool) -> list[list[int]]:
        worth = {n: self._excess(n) for n in range(len(self.groups))}
        order = sorted(worth, key=lambda n: (-worth[n], n))
        if not pairs:
            return [[n] for n in order if worth[n] > 0]
        found = []
        for n in order[: max(3, len(order) // 2)]:
            others = [m for m in order if m != n and self._share_visitors(n, m)]
            if worth[n] > 0 and others:
                found.append(sorted((n, self.dice.choice(others[:3]))))
        return found

    def _share_visitors(self, one: int, other: int) -> bool:
        return bool({line.regular for line in self.groups[one]} & {line.regular for line in self.groups[other]})

    def _excess(self, number: int) -> float:
        return self._part(number) - self.bounds[number]

    def _part(self, number: int) -> int:
        """What the plan costs for one neighbourhood; days out stay within one."""
        names = {line.duty.id for line in self.groups[number]}
        mine = tuple(outing for outing in self.plan if set(outing.duties) & names)
        return value_of(weigh(self.ground, mine, self.can, self.groups[number]))

    def _again(self, batch: list[int], seconds: float) -> None:
        """Weigh these neighbourhoods exactly, everything else as it is."""
        lines = [line for number in batch for line in self.groups[number]]
        names = {line.duty.id for line in lines}
        mine = tuple(outing for outing in self.plan if set(outing.duties) & names)
        rest = tuple(outing for outing in self.plan if not set(outing.duties) & names)
        late = weigh(self.ground, mine, self.can, lines)[0].amount > 0
        made = Around(self.ground, lines, self._possible(lines, mine, rest), rest, may_wait=late)
        for number in batch:
            strengthen(made, self._nests(self.groups[number]))
        found = solve(made.programme, self._effort(seconds), start=made.columns_of(mine))
        self._keep(made, found, rest)

    def _keep(self, made: Formulation, found: Solution, rest: Plan) -> None:
        if found.values is None:
            return
        self._adopt((*rest, *made.plan(found.values)))

    def _adopt(self, outings: Plan) -> None:
        """Keep a plan if it is better."""
        plan = tuple(sorted(outings, key=lambda each: (each.way.day, each.way.visitor)))
        value = self._worth(plan)
        if value < self.value:
            self.plan, self.value = plan, value
            self._say("improving")

    def _possible(self, lines: list[Line], mine: Plan, rest: Plan) -> list[Way]:
        """The days out of those who might come: regular visitors, who comes now, and the nearest others."""
        taken = {(outing.way.visitor, outing.way.day) for outing in rest}
        who = {line.regular for line in lines} | {outing.way.visitor for outing in mine}
        able = [v for v in self.ways if any(self.ground.serves(v, line.duty) for line in lines)]
        for hospital in {line.duty.hospital for line in lines}:
            near = sorted(able, key=lambda v: (self.ground.roads.minutes(v, (hospital,)), v))
            who |= set([v for v in near if v not in who][:NEAREST_OTHERS])
        stops = {stop for line in lines for stop in self.ground.stops_of(line.duty)}
        return [
            way
            for v in able
            if v in who
            for way in self.ways[v]
            if set(way.stops) <= stops and (v, way.day) not in taken
        ]

    def _say(self, stage: str) -> None:
        bound = round(max(0.0, self._whole_bound()))
        gap = (self.value - bound) / self.value if self.value else None
        self.tell(
            Progress(
                seconds=round(self.clock() - self.began, 2), value=self.value if self.plan else None, bound=bound, gap=gap,
                stage=stage,  # type: ignore[arg-type]
            )
        )  # fmt: skip

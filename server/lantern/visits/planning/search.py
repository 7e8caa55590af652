"""Finding a plan: a greedy one first; then, over and over, a few people weighed exactly again while everybody else keeps
their visitor and day; last, how much better any plan could be. What comes out is never worse than what it began from.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from random import Random
from threading import Event

from msgspec import Struct

from lantern.visits.planning import bounding
from lantern.visits.planning.around import Table, fits, of
from lantern.visits.planning.formulation import Plan
from lantern.visits.planning.greedy import Greedy
from lantern.visits.planning.ground import Ground
from lantern.visits.planning.lines import Line
from lantern.visits.planning.model import Progress
from lantern.visits.planning.solving import OPTIMAL_GAP, Effort

IMPROVE, BOUND = 0.6, 0.7
"""Of the time that is left: improving first, and of the rest the bound; what is over then improves again."""
CLOSING_SHARE, CLOSING_MOST = 0.1, 5.0
"""Kept back for what follows: trials of what clashes, drawing the plan up. A share of the time, and at most so many seconds."""
AT_ONCE = 8.0
"""Seconds for a few people, who seldom need two of them."""
NEAR_ENOUGH = 0.003
"""A few people are weighed again as near to the best as this: the next turn is worth more than the rest of this one."""
FREE = 10
"""No more than so many people are weighed again together: beyond that nothing is proved in a few seconds."""
PATIENCE = 6
"""So many times in vain, and a neighbourhood is left until something near it changes."""


class Limits(Struct, frozen=True, kw_only=True):
    """How long and how wide to search. One thread and no hurry: the same plan every time."""

    seconds: float = 60.0
    """From asking to the answer, reading and building among them."""
    seed: int = 0
    threads: int = 2
    rounds: int = 50
    """How often each neighbourhood may be weighed again."""
    nodes: int | None = None


def closing(limits: Limits) -> float:
    """Seconds kept back for what follows the search."""
    return min(CLOSING_MOST, CLOSING_SHARE * limits.seconds)


class Found(Struct, frozen=True, kw_only=True):
    """The best plan and what is known about it."""

    plan: Plan
    value: int
    bound: int


class Few(Struct, frozen=True):
    """Who is weighed again: some people of some neighbourhoods."""

    groups: tuple[int, ...]
    lines: list[Line]
    free: set[str]


Tell = Callable[[Progress], None]


class Search:
    """One question being worked on."""

    def __init__(self, ground: Ground, limits: Limits, clock: Callable[[], float], tell: Tell, began: float) -> None:
        self.ground, self.limits, self.clock, self.tell, self.began = ground, limits, clock, tell, began
        self.first = Event()
        """Set once there is a plan at all."""
        self.groups = [lines for group in ground.groups if (lines := self._lines(group))]
        self.table = Table(ground)
        self.plan: Plan = ()
        self.value = 0
        self.parts = [0] * len(self.groups)
        """What the plan costs for each neighbourhood."""
        self.bounds: list[float] = [0.0] * len(self.groups)
        self.in_vain = [0] * len(self.groups)
        self.turns = [0] * len(self.groups)
        self.dice = Random(limits.seed)

    @property
    def can(self) -> dict[str, set[int]]:
        """Duty to the days on which anybody at all could meet it."""
        return self.table.can

    def _lines(self, group: tuple[str, ...]) -> list[Line]:
        return [line for line in self.ground.owed if line.duty.hospital in group]

    def left(self) -> float:
        """Seconds left to search in."""
        return self.limits.seconds - closing(self.limits) - (self.clock() - self.began)

    def find(self) -> Found:
        """Search until it is proved, nothing is found any more, or time is over."""
        self._say("first_plan")
        every = [way for ways in self.table.ways.values() for way in ways]
        plans = [Greedy(self.ground, every, together).plan(self.ground.owed) for together in (True, False)]
        self.plan = min(plans, key=self.table.worth)
        self.value = self.table.worth(self.plan)
        self.first.set()
        self.parts = [self.table.part(self.plan, lines) for lines in self.groups]
        with ThreadPoolExecutor(self.limits.threads) as pool:
            self._improve(pool, self.left() * (1 - IMPROVE))
            self._bound(pool, self.left() * (1 - BOUND))
            self.in_vain = [0] * len(self.groups)
            self._improve(pool, 0.0)
        return Found(plan=self.plan, value=self.value, bound=self.bound())

    def bound(self) -> int:
        """No plan costs less."""
        return round(max(0.0, min(sum(self.bounds), self.value)))

    def _improve(self, pool: ThreadPoolExecutor, until: float) -> None:
        """Weigh a few people again, as many times at once as there are threads, until so much time is left."""
        while self.left() > until and not self._is_proved():
            few = self._next()
            if not few:
                return
            for one, (found, best) in zip(few, list(pool.map(self._again, few)), strict=True):
                self._instead(one, found, best)

    def _again(self, few: Few) -> tuple[Plan | None, bool]:
        return self.table.again(self.plan, few.lines, few.free, self._effort(AT_ONCE, NEAR_ENOUGH))

    def _next(self) -> list[Few]:
        """Those who have been tried least in vain, the ones furthest from their bound first, each neighbourhood once."""
        worth = {n: self._excess(n) for n, vain in enumerate(self.in_vain) if vain < PATIENCE}
        order = [n for n in worth if worth[n] > 0 and self.turns[n] < self.limits.rounds]
        order.sort(key=lambda n: (-worth[n] / (1 + self.in_vain[n]), n))
        found: list[Few] = []
        taken: set[int] = set()
        for n in order:
            if n not in taken and len(found) < self.limits.threads:
                found.append(self._few(n, taken))
                taken |= set(found[-1].groups)
        return found

    def _few(self, n: int, taken: set[int]) -> Few:
        """By turns the neighbourhood by itself, and with another that shares visitors with it."""
        groups: tuple[int, ...] = (n,)
        near = [m for m in range(len(self.groups)) if m != n and m not in taken and self._share_visitors(n, m)]
        if self.turns[n] % 2 and near:
            groups = (n, self.dice.choice(near))
        self.turns[n] += 1
        lines = [line for each in groups for line in self.groups[each]]
        return Few(groups, lines, self._free(lines))

    def _free(self, lines: list[Line]) -> set[str]:
        """One visitor's people and those who know nobody, or anybody, in a new order each time."""
        whose = self.dice.choice([*sorted({line.regular for line in lines if line.regular}), None])
        mixed = self.dice.sample(lines, len(lines))
        if whose is not None:
            mixed.sort(key=lambda line: line.regular not in (whose, None))
        return {line.duty.id for line in mixed[:FREE]}

    def _share_visitors(self, one: int, other: int) -> bool:
        return bool({line.regular for line in self.groups[one]} & {line.regular for line in self.groups[other]})

    def _instead(self, few: Few, found: Plan | None, best: bool) -> None:
        """Put what was found in place of what was there, if it fits what others have found meanwhile."""
        if found is not None and fits(self.ground, of(self.plan, few.lines)[1], found) and self._adopt(few, found):
            for n in few.groups:
                self.in_vain[n] = 0
            return
        alone = len(few.groups) == 1 and len(few.free) == len(few.lines)
        self.in_vain[few.groups[0]] += PATIENCE // 2 if alone and best else 1

    def _adopt(self, few: Few, found: Plan) -> bool:
        """Keep it if it is better."""
        plan = sorted((*of(self.plan, few.lines)[1], *found), key=lambda each: (each.way.day, each.way.visitor))
        parts = {n: self.table.part(found, self.groups[n]) for n in few.groups}
        gain = sum(self.parts[n] - part for n, part in parts.items())
        if gain <= 0:
            return False
        self.plan, self.value = tuple(plan), self.value - gain
        for n, part in parts.items():
            self.parts[n] = part
        self._say("improving")
        return True

    def _excess(self, number: int) -> float:
        """By how much the plan for one neighbourhood lies above its bound."""
        return self.parts[number] - self.bounds[number]

    def _is_proved(self) -> bool:
        return self.value - sum(self.bounds) < 1

    def _bound(self, pool: ThreadPoolExecutor, until: float) -> None:
        """A fractional bound for each neighbourhood, then a whole one for those that are worst."""
        todo = sorted(range(len(self.groups)), key=lambda n: (-self._excess(n), n))
        list(pool.map(lambda n: self._raise(n, bounding.fractional, self.left()), todo))
        todo = sorted((n for n in todo if self._excess(n) >= 1), key=lambda n: (-self._excess(n), n))
        each = max(1.0, (self.left() - until) * self.limits.threads / max(1, len(todo)))
        list(pool.map(lambda n: self._raise(n, bounding.whole, each) if self.left() > until else None, todo))

    def _raise(self, number: int, how: Callable[[Ground, list[Line], Effort], bounding.Bound], seconds: float) -> None:
        if self.left() <= 0:
            return
        found = how(self.ground, self.groups[number], self._effort(seconds))
        self.bounds[number] = max(self.bounds[number], found.least)
        self._say("bounding")

    def _effort(self, seconds: float, gap: float = OPTIMAL_GAP) -> Effort:
        nodes = self.limits.nodes
        seconds = max(0.1, self.left() if nodes else min(seconds, self.left()))
        return Effort(seconds=seconds, nodes=nodes, seed=self.limits.seed, gap=gap)

    def _say(self, stage: str) -> None:
        bound = self.bound()
        gap = (self.value - bound) / self.value if self.value else None
        self.tell(
            Progress(
                seconds=round(self.clock() - self.began, 2), value=self.value if self.plan else None, bound=bound, gap=gap,
                stage=stage,  # type: ignore[arg-type]
            )
        )  # fmt: skip

"""Making a plan: one at a time for a body, in the background, with a beat; what dies or fails leaves all as it was."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import date, datetime, timedelta

from lantern import leases
from lantern.clock import local_date, wire
from lantern.commissioners.records import nation_of
from lantern.identity.model import Principal
from lantern.ids import new_id
from lantern.problems import Problem
from lantern.store import Transaction
from lantern.visits.planning import plans
from lantern.visits.planning.asking import question_for
from lantern.visits.planning.model import AskedAs, Progress, Proposal, Question
from lantern.visits.planning.proposing import PlannerFailed
from lantern.web.house import House

log = logging.getLogger("lantern.planning")

BEAT = 2.0
"""Seconds between two beats."""
LEASE = timedelta(seconds=30)
"""A plan without a beat for so long has lost its node."""
LONGEST = 300.0
"""Seconds after which even a plan that nobody stops is given up."""
MOST_DUTIES, MOST_VISITORS, MOST_AN_HOUR = 1_000, 80, 20

Told = Callable[[Progress], None]
Propose = Callable[[Question, Told, asyncio.Event], Awaitable[Proposal]]
"""Makes a proposal outside this process's loop, tells how far it has got, and ends soon once the event is set."""


def ask(
    tx: Transaction, body: str, weeks: int, begins: date | None, now: datetime, asked_as: AskedAs = "paying"
) -> Question:
    """The question that a plan of so many weeks answers. Raises Problem too-often or plan-too-large."""
    today = local_date(now)
    first = max(begins or today + timedelta(1), today + timedelta(1))
    if plans.asked_since(tx, body, wire(now - timedelta(hours=1))) >= MOST_AN_HOUR:
        raise Problem("too-often", retry_after=600)
    question = question_for(tx, body, nation_of(tx, body), first, first + timedelta(weeks * 7 - 1), today, asked_as)
    if len(question.duties) > MOST_DUTIES or len(question.visitors) > MOST_VISITORS:
        raise Problem("plan-too-large")
    return question


def begin(tx: Transaction, question: Question, who: Principal, now: datetime) -> str:
    """Keep it as begun. Raises Problem plan-running when one of this body is being made, on whichever node."""
    plan_id = new_id()
    if leases.take(tx, f"plan/{question.body}", plan_id, wire(now), wire(now + LEASE)) is None:
        raise Problem("plan-running")
    plans.begin(tx, plan_id, question, who.account, wire(now))
    return plan_id


def lost(state: str, beat_at: str, now: datetime) -> bool:
    """Whether a plan that was being made has lost its node."""
    return state == "running" and beat_at < wire(now - LEASE)


class Planner:
    """The plans that one process is making."""

    def __init__(self, house: House, propose: Propose) -> None:
        self._house, self.propose = house, propose
        self._room = asyncio.Semaphore(1)
        self._under_way: set[asyncio.Task[None]] = set()

    def make(self, plan_id: str, question: Question) -> None:
        """Make it in the background."""
        task = asyncio.create_task(self._make(plan_id, question), name=f"plan {plan_id}")
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    async def settle(self) -> None:
        """Until nothing is being made."""
        await asyncio.gather(*self._under_way, return_exceptions=True)

    async def stop(self) -> None:
        """The process ends: what it was making is marked as stopped."""
        for task in self._under_way:
            task.cancel()
        await self.settle()

    async def _make(self, plan_id: str, question: Question) -> None:
        state, problem = "stopped", "plan-stopped"
        proposal: Proposal | None = None
        try:
            proposal = await asyncio.wait_for(self._proposed(plan_id, question), LONGEST)
            if proposal.trips or proposal.state != "stopped":
                state, problem = "done", ""
        except TimeoutError:
            state, problem = "failed", "plan-too-slow"
        except PlannerFailed as fault:
            log.error("a plan could not be made (%s); everything is as it was", fault.code)
            state, problem = "failed", "plan-too-slow" if fault.code == "too_slow" else "plan-failed"
        except Exception:
            log.exception("a plan could not be made; everything is as it was")
            state, problem = "failed", "plan-failed"
        finally:
            await asyncio.shield(self._house.database.write(_finish, plan_id, state, proposal, problem or None))

    async def _proposed(self, plan_id: str, question: Question) -> Proposal:
        """The proposal, with a beat beside it; given up at once when somebody else has marked it as stopped."""
        stop, so_far = asyncio.Event(), list[Progress]()
        beating = asyncio.create_task(self._beat(plan_id, question.body, so_far, stop))
        try:
            async with self._room:
                return await self.propose(question, so_far.append, stop)
        finally:
            beating.cancel()
            await asyncio.gather(beating, return_exceptions=True)

    async def _beat(self, plan_id: str, body: str, so_far: list[Progress], stop: asyncio.Event) -> None:
        while True:
            progress = so_far[-1] if so_far else None
            del so_far[:-1]
            if not await self._house.database.write(_beat, plan_id, body, progress, self._house.clock()):
                stop.set()
            await asyncio.sleep(BEAT)


def _beat(tx: Transaction, plan_id: str, body: str, progress: Progress | None, now: datetime) -> bool:
    held = leases.take(tx, f"plan/{body}", plan_id, wire(now), wire(now + LEASE)) is not None
    return plans.beat(tx, plan_id, progress, wire(now)) and held


def _finish(tx: Transaction, plan_id: str, state: str, proposal: Proposal | None, problem: str | None) -> None:
    plans.finish(tx, plan_id, state, proposal, problem)
    leases.let_go(tx, plan_id)

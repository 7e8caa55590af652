"""The metronome: it only ticks. What is due stands in rows; any node may run any tick any number of times."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from lantern import leases
from lantern.alerts import reactions as alert_reactions
from lantern.alerts import rota_gaps, schedule
from lantern.alerts.asked import reactions as asked_reactions
from lantern.alerts.asked import schedule as asked
from lantern.alerts.family import schedule as family_letters
from lantern.alerts.family import settling as family_asks
from lantern.alerts.forum import reactions as forum_reactions
from lantern.alerts.forum import schedule as forum_letters
from lantern.alerts.leaving import ask_others
from lantern.alerts.levels import reactions as level_reactions
from lantern.alerts.levels import schedule as level_letters
from lantern.alerts.reminders import reactions as reminder_reactions
from lantern.alerts.reminders import schedule as reminders
from lantern.alerts.rotas import schedule as rota_letters
from lantern.alerts.routes_untold import remind as remind_of_routes
from lantern.clock import local_date, system_clock, wire
from lantern.concerns.routes import reactions as route_reactions
from lantern.contacts import reactions as contact_reactions
from lantern.contacts.settling import settle as settle_contacts
from lantern.feedback import reactions as feedback_reactions
from lantern.feedback.schedule import climb as climb_feedback
from lantern.findings.assurance import reactions as assurance
from lantern.forums import owed as forums
from lantern.forums.members import schedule as members
from lantern.ids import new_id
from lantern.journal import Line, write_facts
from lantern.patterns import reactions as pattern_reactions
from lantern.patterns import schedule as patterns
from lantern.policy.model import Policy
from lantern.reactions import Reaction, behind, catch_up
from lantern.register import reactions as register_reactions
from lantern.register.schedule import ask_for_month, say_late
from lantern.replies import reactions as reply_reactions
from lantern.replies.schedule import ask_again
from lantern.store import StoreFault, Transaction
from lantern.sync import touched
from lantern.visits import passing, tick
from lantern.visits.schedule import begin, reckon_everybody
from lantern.web.house import House

log = logging.getLogger("lantern.jobs")

LOOK = 2.0
"""Seconds between looks at the journal when nobody rings: other processes write it too."""
GATHER = 0.05
"""Seconds in which what becomes true is answered together: one transaction for many facts."""
SEND, CLIMB, RECKON, REMIND, POST, RECKON_HOSPITALS, JOIN = 15, 15, 600, 60, 15, 3600, 15


def all_reactions(policy: Policy) -> tuple[Reaction, ...]:
    """Everything that follows from facts."""
    return (
        *route_reactions.reactions(policy), *alert_reactions.reactions(policy), *tick.reactions(policy), *passing.reactions(), *forums.reactions(policy), *register_reactions.reactions(),
        *reminder_reactions.reactions(policy), *asked_reactions.reactions(policy), *assurance.reactions(),
        *pattern_reactions.reactions(), *reply_reactions.reactions(), *level_reactions.reactions(policy), *forum_reactions.reactions(policy),
        *rota_gaps.reactions(policy), *family_asks.reactions(policy), *feedback_reactions.reactions(policy), *contact_reactions.reactions(policy),
    )  # fmt: skip


class Jobs:
    """What one process does beside answering."""

    def __init__(self, house: House, policy: Policy) -> None:
        self.house, self.policy, self.node = house, policy, new_id()
        self._reactions = all_reactions(policy)
        self._scheduler = AsyncIOScheduler(
            timezone=UTC, job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        )
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin to tick and to listen."""
        due = (
            (self.send, SEND), (self.climb, CLIMB), (self.reckon, RECKON), (self.remind, REMIND), (self.post, POST),
            (self.reckon_hospitals, RECKON_HOSPITALS), (self.join, JOIN),
        )  # fmt: skip
        for job, seconds in due:
            first = system_clock() + timedelta(seconds=1)  # ticks go by the machine's clock, whatever the house's says
            self._scheduler.add_job(_quiet(job), "interval", seconds=seconds, next_run_time=first, id=job.__name__)
        self._scheduler.start()
        self._task = asyncio.create_task(self._listen(), name="reactions")

    async def stop(self) -> None:
        """Stop ticking; whatever was claimed is free again when its lease ends."""
        self._scheduler.shutdown(wait=False)
        if self._task:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _listen(self) -> None:
        """React to what became true, and send at once what follows from it."""
        while not self.house.bell.closed:
            heard = self.house.bell.rings
            try:
                if await self.house.database.read(behind, self._reactions):
                    await self.react()
            except StoreFault:
                log.exception("the journal could not be read; looking again soon")
            except Exception:
                log.exception("reacting failed; looking again soon")
            await self.house.bell.wait(LOOK, heard)
            await asyncio.sleep(GATHER)

    async def react(self) -> None:
        """Answer every new fact; then send, so that those who must hear hear within the same second."""
        answered = await catch_up(self.house.database, self._reactions, self.house.clock, self.node)
        if answered:
            self.house.bell.ring()
            await self.send()

    async def send(self) -> None:
        """Send every alert that is due, and the letters about admissions, levels and meetings."""
        while await schedule.send_due(
            self.house.database, self.house.settings, self.policy, self.house.clock(), self.node
        ):
            self.house.bell.ring()
        for letters in (asked.send_due, level_letters.send_due, forum_letters.send_due, rota_letters.send_due):
            while await letters(self.house.database, self.house.settings, self.house.clock(), self.node):
                self.house.bell.ring()
        while await family_letters.send_due(
            self.house.database, self.house.settings, self.policy, self.house.clock(), self.node
        ):
            pass

    async def climb(self) -> None:
        """Tell it further where nobody took it, no word followed, or what was to be told does not go."""
        climbed = await schedule.climb_due(self.house.database, self.policy, self.house.clock())
        climbed += await self.house.database.write(remind_of_routes, self.policy, self.house.clock())
        if climbed + await schedule.tell_of_unsent(self.house.database, self.policy, self.house.clock()):
            self.house.bell.ring()
            await self.send()

    async def remind(self) -> None:
        """Gather what everybody is to be reminded of this morning."""
        if await reminders.remind_due(self.house.database, self.policy, self.house.clock(), self.node):
            await self.post()

    async def post(self) -> None:
        """Send every letter of reminding that is due. Beside the alerts, so that none of them waits for it."""
        while await reminders.send_due(
            self.house.database, self.house.settings, self.policy, self.house.clock(), self.node
        ):
            pass

    async def join(self) -> None:
        """Look what comes together in hospitals of which something new is known, some hospitals at a time."""
        database, clock = self.house.database, self.house.clock
        while found := await database.read(patterns.look, self.policy, local_date(clock())):
            joined = await database.write(_join, found, clock(), self.node)
            if joined is None:
                return
            if joined:
                self.house.bell.ring()  # an open page shows what was found, though no fact says so

    async def reckon(self) -> None:
        """What everybody is owed as of today, some people at a time under a fence."""
        database, clock = self.house.database, self.house.clock
        fence, changed = await database.write(_begin, self.policy, clock(), self.node)
        if fence is not None:
            changed += await reckon_everybody(database, self.policy, clock, self.node, fence)
            changed += await database.write(settle_contacts, self.policy, local_date(clock()))
        if changed:
            self.house.bell.ring()

    async def reckon_hospitals(self) -> None:
        """What every hospital is owed as of today: seldom, since it reads a year of visits and facts change one at once."""
        if await self.house.database.write(_reckon_hospitals, self.policy, self.house.clock(), self.node):
            self.house.bell.ring()
        await self.seats()

    async def seats(self) -> None:
        """Who begins to sit at a table today, whose term ends soon, and whom a meeting that comes near is to tell."""
        if await self.house.database.write(_seats, self.policy, self.house.clock()):
            self.house.bell.ring()
            await self.send()


def _begin(tx: Transaction, policy: Policy, now: datetime, node: str) -> tuple[int | None, int]:
    """The fence under which this node reckons, and how many hospitals are asked who is there or did not say it in time, concerns are asked of others than
    who left, or rotas have other gaps than before; None while another does."""
    if (fence := begin(tx, now, node)) is None:
        return None, 0
    touched.forget(tx)
    asked = [*ask_for_month(tx, local_date(now)), *say_late(tx, local_date(now))]
    again = ask_again(tx, local_date(now))
    late = climb_feedback(tx, policy, local_date(now))
    write_facts(tx, [Line(fact=fact, at=wire(now)) for fact in [*asked, *late]])
    again += ask_others(tx, now)
    return fence, len(asked) + again + len(late) + rota_gaps.settle_all(tx, policy, now) + family_asks.settle(
        tx, policy, now
    )


def _reckon_hospitals(tx: Transaction, policy: Policy, now: datetime, node: str) -> int:
    """In a transaction of its own: what people are owed waits for no hospital."""
    if leases.take(tx, "reckon-hospitals", node, wire(now), wire(now + timedelta(seconds=60))) is None:
        return 0
    return forums.reckon_all(tx, policy, local_date(now))


def _seats(tx: Transaction, policy: Policy, now: datetime) -> int:
    return members.look(tx, policy, local_date(now)) + forum_reactions.call_due(tx, now)


def _join(tx: Transaction, found: list[patterns.Looked], now: datetime, node: str) -> int | None:
    """Returns in how many hospitals something changed; None where another node is at it."""
    if leases.take(tx, "join-patterns", node, wire(now), wire(now + timedelta(seconds=60))) is None:
        return None
    return patterns.keep(tx, found, local_date(now))


def _quiet(job: Callable[[], Awaitable[None]]) -> Callable[[], Awaitable[None]]:
    async def run() -> None:
        try:
            await job()
        except Exception:
            log.exception("a tick failed; the next one tries again")

    return run

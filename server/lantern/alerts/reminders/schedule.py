"""Gather what is due this morning, and send the letters. State is in rows; whoever calls this is only a metronome."""

import asyncio
import logging
from collections import Counter, defaultdict
from datetime import datetime
from typing import Any

import msgspec

from lantern.alerts import claiming
from lantern.alerts.channels import NotSent, email
from lantern.alerts.claiming import AT_MOST, CLAIMED, TOGETHER
from lantern.alerts.reminders import gathering, letters, plan, records
from lantern.alerts.reminders.rules import may_go, may_go_from
from lantern.alerts.reminders.seats import Seats
from lantern.alerts.reminders.weekly import week
from lantern.clock import local_date, wire
from lantern.commissioners.local import local_values
from lantern.contacts.settling import came_back
from lantern.identity.records import principal
from lantern.policy.model import Policy
from lantern.settings import Settings
from lantern.store import Database, Transaction

log = logging.getLogger("lantern.reminders")

WAITS = (60, 300, 900, 3600)
"""Seconds before a passing failure is tried again; the last one goes on, in the day of working days."""


class Ready(msgspec.Struct, frozen=True):
    """A letter as it would go at this moment, and the reminders it holds."""

    to: str
    subject: str
    text: str
    holds: list[str]


async def remind_due(database: Database, policy: Policy, now: datetime, node: str) -> int:
    """Take back what is no longer so, and gather what is due. Returns how many letters were written."""
    if await database.read(records.any_waiting):
        await database.write(gathering.take_back, policy, now)
    morning = await database.read(gathering.look, policy, now)
    return 0 if morning.quiet else await database.write(gathering.keep, morning, now, node)


async def send_due(database: Database, settings: Settings, policy: Policy, now: datetime, node: str) -> int:
    """Send letters that are due. Marked as sent after sending, under a claim: the same letter twice is a nuisance."""
    claimed = await database.write(records.claim, node, wire(now), wire(now + CLAIMED), TOGETHER)
    done = await asyncio.gather(
        *(_send_one(database, settings, policy, letter, now) for letter in claimed), return_exceptions=True
    )
    for fault in done:
        if fault is not None:
            log.error("what came of a reminder could not be written; its claim runs out by itself: %s", fault)
    return len(claimed)


async def _send_one(database: Database, settings: Settings, policy: Policy, letter: Any, now: datetime) -> None:
    try:
        async with asyncio.timeout(AT_MOST.total_seconds()):
            ready = await database.read(compose, letter, settings, policy, now)
            if isinstance(ready, Ready):
                await email.send(settings, email.letter(settings, ready.to, ready.subject, ready.text, letter.id))
    except NotSent as failure:
        log.warning("reminder letter %s was not sent: %s", letter.id, failure)
        await database.write(_not_sent, letter, policy, now, failure)
    except Exception:
        log.exception("reminder letter %s was not sent", letter.id)
        await database.write(_not_sent, letter, policy, now, NotSent("a fault of ours"))
    else:
        await database.write(_sent, letter, ready, now)


def compose(tx: Transaction, letter: Any, settings: Settings, policy: Policy, now: datetime) -> Ready | datetime | None:
    """The letter as it stands now; when it may go, where that is later; None where nothing of it is so any more."""
    seats = Seats(tx, policy, local_date(now))
    hours = seats.plan(letter.body).hours
    if not may_go(now, hours):
        return may_go_from(now, hours)
    about = records.wishes(tx, [letter.account]).get(letter.account) if letter.account else None
    reminders = records.waiting_in(tx, letter.id) if about is None or about.reminders else []
    so = gathering.still_so(tx, policy, local_date(now), reminders) if reminders else []
    counts: dict[letters.Group, Counter[str]] = defaultdict(Counter)
    for row, due in so:
        awaited = due.step != "coming" and not due.standing.history_known
        counts["first" if awaited else due.step, row.seat == "backstop"][due.standing.kind] += 1
    weekly = None
    if letter.week and about is not None and about.weekly:
        who = principal(tx, letter.account, local_date(now).isoformat())
        weekly = week(tx, who, seats, policy, letter.body, local_date(now)) if who else None
    if not counts and (weekly is None or weekly.empty):
        return None
    to = about.email if about else letter.address
    if not to or (about is not None and about.left_at):
        raise NotSent("no address is known", permanent=True)
    language = about.language if about else letter.language
    subject, text = letters.letter(language, dict(counts), weekly, settings.origin, about is not None)
    return Ready(to, subject, text, [row.id for row, _ in so])


def _sent(tx: Transaction, letter: Any, ready: Ready | datetime | None, now: datetime) -> None:
    if isinstance(ready, datetime):
        records.settle(tx, letter, due_at=wire(ready))
        return
    state = "sent" if ready else "taken_back"
    if records.settle(tx, letter, state=state, sent_at=wire(now) if ready else None, due_at=None, error=None):
        if ready:
            records.change(tx, ready.holds, "sent", sent_at=wire(now))
        records.change(tx, [r.id for r in records.waiting_in(tx, letter.id)], "taken_back", "no-longer-so")


def _not_sent(tx: Transaction, letter: Any, policy: Policy, now: datetime, failure: NotSent) -> None:
    """A passing failure is tried again in the day; after a permanent one the rows say so, and the next step climbs."""
    if failure.permanent:
        if records.settle(tx, letter, state="failed", due_at=None, error=str(failure)):
            records.change(tx, [r.id for r in records.waiting_in(tx, letter.id)], "failed", str(failure))
            if failure.gone:
                about = records.wishes(tx, [letter.account]).get(letter.account) if letter.account else None
                came_back(tx, policy, about.email if about else letter.address, now)
        return
    nation, own = records.bodies(tx)[letter.body].nation, local_values(tx).get(letter.body, ())
    hours = plan.hours_in_force(policy, nation, local_date(now), own)  # type: ignore[arg-type]
    again = may_go_from(now + claiming.again_after(letter, WAITS, failure.retry_after), hours)
    records.settle(tx, letter, due_at=wire(again), error=str(failure))

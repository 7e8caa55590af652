"""What the weekly letter counts for one reader: as much as they may see in Lantern, and only how many."""

from collections import Counter
from datetime import date, timedelta

import sqlalchemy as sa

from lantern.alerts.reminders import records
from lantern.alerts.reminders.letters import Week
from lantern.alerts.reminders.model import Standing
from lantern.alerts.reminders.rules import is_quiet
from lantern.alerts.reminders.seats import Seats
from lantern.identity.model import Principal
from lantern.people import records as people
from lantern.policy.model import Policy
from lantern.policy.values import value, whole
from lantern.store import Transaction, straight
from lantern.visits.promises import promise

_PROMISES = sa.select(promise.c.by_when).where(promise.c.state != "kept", promise.c.by_when.is_not(None))
_OF_BODY = _PROMISES.where(promise.c.body == sa.bindparam("it"))
_OF_HOST = _PROMISES.where(promise.c.person.is_(None), promise.c.hospital == sa.bindparam("it"))


def week(tx: Transaction, who: Principal, seats: Seats, policy: Policy, body: str, today: date) -> Week:
    """What is coming, late, not explained and promised, over every seat this account holds."""
    days = whole(value(policy, "reminder.weekly_ahead", seats.nation(body), today))
    until = (today + timedelta(days)).isoformat()
    owed = _owed(tx, who, seats, today)
    late = [row for row in owed if row.due_on < today and row.history_known]
    due = [row for row in owed if today <= row.due_on < today + timedelta(days)]
    promised = [day for day in _promised(tx, who, seats) if day < until]
    return Week(
        days=days,
        coming=Counter(row.kind for row in due),
        late=Counter(row.kind for row in late),
        unexplained=_unexplained(tx, who),
        promises=sum(day >= today.isoformat() for day in promised),
        promises_late=sum(day < today.isoformat() for day in promised),
    )


def _owed(tx: Transaction, who: Principal, seats: Seats, today: date) -> list[Standing]:
    """What is owed by the bodies this account visits for or hosts at, and what the region sees by now. Quiet ones rest."""
    mine, hosts, watches = (
        who.bodies("placing_commissioner"),
        who.bodies("host_lead", "host_deputy"),
        who.bodies("region"),
    )
    found = {}
    for row, owes in records.standing(tx):
        if owes not in seats.bodies:
            continue
        plan = seats.plan(owes)
        told = seats.bodies[owes].region in watches and today >= row.due_on + timedelta(plan.long_late_after)
        own = owes in mine if row.subject == "person" else owes in hosts
        if (own or told) and not is_quiet(row, plan, today):
            found[row.id] = row
    return list(found.values())


def _unexplained(tx: Transaction, who: Principal) -> int | None:
    """How often people were seen late, or not at all, and their body has not said why; None for who pays for nobody."""
    mine = who.bodies("placing_commissioner")
    return len(people.unexplained(tx, list(mine))) if mine else None


def _promised(tx: Transaction, who: Principal, seats: Seats) -> list[str]:
    """The days of promises not kept yet: those made to one's body, and those of the hospitals one hosts."""
    days = [r.by_when for body in who.bodies("placing_commissioner") for r in straight.rows(tx, _OF_BODY, it=body)]
    hosts = who.bodies("host_lead", "host_deputy")
    hosted = [hospital for hospital, host in records.hosts(tx).items() if host in hosts]
    return days + [r.by_when for hospital in hosted for r in straight.rows(tx, _OF_HOST, it=hospital)]

"""Who of a family is asked before which visit, as it stands now: reckoned anew from consents, seats and announced visits."""

from datetime import datetime, timedelta
from typing import Any

from lantern.alerts.family import records
from lantern.alerts.news import quiet_over
from lantern.clock import local_date, wire
from lantern.identity.records import bump
from lantern.ids import derived
from lantern.journal import Written
from lantern.policy.model import Policy
from lantern.policy.values import value, whole
from lantern.reactions import Reaction
from lantern.store import Transaction

ASKED = ("waiting", "sent", "failed")
"""States of a letter that asks: what else is open beside it needs no letter of its own."""
TRIPS = ("VisitPlanned", "VisitMoved", "VisitBegun", "VisitCalledOff", "VisitFinished", "VisitAddedTo")
PEOPLE = ("FamilyShared", "FamilyShareEnded", "PersonMoved", "PersonDischarged", "PersonDied", "PayerChanged")


def settle(tx: Transaction, policy: Policy, now: datetime, visit: str | None = None, person: str | None = None) -> int:
    """Ask whom there is to ask, of one visit, one person or all; take back what is so no more. Returns how many changed."""
    changed: set[str] = set()
    may = {_id(r): r for r in _may(tx, policy, now, visit, person)}
    known = records.known(tx, visit, person)
    for ask, r in may.items():
        before = known.get(ask) or records.one(tx, ask)
        if before is not None and not before.open:
            records.change(tx, ask, open=True)
        elif before is not None or r.planned_on <= local_date(now).isoformat() or not _begin(tx, ask, r, now):
            continue
        changed.add(r.account)
    for r in known.values():
        if r.open and r.id not in may:
            gone = {"state": "taken_back", "due_at": None} if r.state == "waiting" else {}
            records.change(tx, r.id, open=False, **gone)
            changed.add(r.account)
    for account in sorted(changed):
        _write(tx, policy, account, now)
        bump(tx, account)
    return len(changed)


def still(tx: Transaction, policy: Policy, ask: Any, now: datetime) -> bool:
    """Whether this is still to be asked at this moment."""
    return ask.id in {_id(r) for r in _may(tx, policy, now, visit=ask.visit, person=None)}


def reactions(policy: Policy) -> tuple[Reaction, ...]:
    """A visit was planned or changed; a consent was recorded or taken back; somebody is elsewhere."""

    def of_visit(tx: Transaction, fact: Written, now: datetime) -> None:
        settle(tx, policy, now, visit=fact.subject)

    def of_person(tx: Transaction, fact: Written, now: datetime) -> None:
        settle(tx, policy, now, person=fact.subject)

    return (Reaction("family.visit", TRIPS, of_visit), Reaction("family.person", PEOPLE, of_person))


def _may(tx: Transaction, policy: Policy, now: datetime, visit: str | None, person: str | None) -> list[Any]:
    today = local_date(now)
    ahead = timedelta(days=whole(value(policy, "family.ask_before", "england", today)))
    return records.may_be_asked(tx, today.isoformat(), (today + ahead).isoformat(), visit, person)


def _id(r: Any) -> str:
    return derived(r.visit, r.person, r.account, "ask")


def _begin(tx: Transaction, ask: str, r: Any, now: datetime) -> bool:
    return records.begin(tx, {
        "id": ask, "visit": r.visit, "person": r.person, "account": r.account, "address": r.address or "",
        "language": r.language, "state": "beside", "at": wire(now),
    })  # fmt: skip


def _write(tx: Transaction, policy: Policy, account: str, now: datetime) -> None:
    """One letter for everything this reader is asked now: two trips in a week, or two relatives, are not two letters."""
    asked = records.open_to(tx, account)
    if asked and not any(r.state in ASKED for r in asked):
        fresh = {"state": "waiting", "attempts": 0, "error": None, "due_at": quiet_over(policy, now)}
        records.change(tx, asked[0].id, **fresh)

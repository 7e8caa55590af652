"""What is owed follows from what was said: a concern is raised, a check handed in; somebody takes it, it is closed."""

from datetime import date, datetime
from typing import Any

import msgspec

from lantern.clock import local_date, read_instant
from lantern.concerns import records as concerns
from lantern.concerns.model import Taken
from lantern.feedback import records, rules
from lantern.feedback.handling import owers_wait
from lantern.feedback.schedule import clock_of
from lantern.ids import derived
from lantern.journal import Written
from lantern.policy.model import Policy
from lantern.reactions import Reaction
from lantern.store import Transaction
from lantern.visits import records as visits


def reactions(policy: Policy) -> tuple[Reaction, ...]:
    """Each of them may see its fact again: ids are derived, and days follow from rows."""

    def raised(tx: Transaction, fact: Written, now: datetime) -> None:
        owe_for_concern(tx, policy, fact.subject)

    def checked(tx: Transaction, fact: Written, now: datetime) -> None:
        owe_for_check(tx, policy, fact.subject)

    def lived(tx: Transaction, fact: Written, now: datetime) -> None:
        life = concerns.one(tx, fact.subject)
        for voice in [life, *records.voices(tx, fact.subject)] if life is not None else []:
            row = records.of_concern(tx, voice.id)
            if row is not None:
                _follow(tx, policy, row, voice, life, fact, now)

    return (
        Reaction("feedback.raised", ("ConcernRaised",), raised),
        Reaction("feedback.checked", ("VisitFinished",), checked),
        Reaction("feedback.lived", LIFE, lived),
    )


LIFE = ("ConcernTaken", "ConcernClosed", "ConcernReopened", "ConcernMoved", "ConcernPutRight")
"""What in a concern's life changes who owes it, where, or by when; each voice that was joined to it is owed its own answer."""


def owe_for_concern(tx: Transaction, policy: Policy, concern_id: str) -> None:
    """To whoever raised it."""
    concern = concerns.one(tx, concern_id)
    if concern is not None:
        _owe(tx, policy, concern.heard_at, concern=concern.id, account=concern.raised_by, person=concern.person,
             hospital=concern.hospital, body=concern.body)  # fmt: skip


def owe_for_check(tx: Transaction, policy: Policy, visit_id: str) -> None:
    """To each checker who answered on it; a commissioner's own visit owes nobody."""
    visit = visits.one(tx, visit_id)
    if visit is None or visit.kind != "quality_checker":
        return
    for who in sorted({visit.lead} | {r.by for r in visits.all_answers(tx, visit.id)}):
        _owe(tx, policy, visit.heard_at or visit.finished_at, visit=visit.id, account=who, hospital=visit.hospital,
             body=records.stands_in(tx, visit.hospital))  # fmt: skip


def feedback_id(subject: str, account: str) -> str:
    """What is owed to this account for this concern or check."""
    return derived("feedback", subject, account)


def _owe(tx: Transaction, policy: Policy, heard_at: str, **whose: Any) -> None:
    """It is owed to whoever said it, by a day."""
    heard = local_date(read_instant(heard_at))
    clock = clock_of(tx, policy, whose["hospital"], heard)
    subject = whose.get("concern") or whose["visit"]
    blank = {
        "concern": None,
        "visit": None,
        "person": None,
        "body": None,
        "owner": None,
        "closed_on": None,
        "by_name": None,
    }
    values = {
        **blank, "id": feedback_id(subject, whose["account"]), "heard_on": heard.isoformat(),
        "due_on": rules.due_on(heard, None, clock).isoformat(), **whose,
    }  # fmt: skip
    records.owe(tx, values)


def _follow(tx: Transaction, policy: Policy, row: Any, voice: Any, life: Any, fact: Written, now: datetime) -> None:
    """Whoever took it owes it, where it stands now. Closed, its day comes nearer; reopened, it is owed anew."""
    heard, today, at = date.fromisoformat(row.heard_on), local_date(now), local_date(read_instant(fact.at))
    anew = fact.type == "ConcernReopened"
    closed = at if life.state == "closed" else None
    clock = clock_of(tx, policy, voice.hospital, heard)
    due = (
        rules.due_on(at, None, clock)
        if anew
        else min(date.fromisoformat(row.due_on), rules.due_on(heard, closed, clock))
    )
    state = "owed" if anew else row.state
    taken = msgspec.json.decode(life.taken, type=Taken) if life.taken else None
    kept = None if fact.type == "ConcernMoved" else row.owner
    stands = rules.climbed(state, due, today, clock)
    owers_wait(tx, row)
    records.change(
        tx, row.id, state=state, due_on=due.isoformat(), climb=stands if anew else max(row.climb, stands),
        closed_on=closed.isoformat() if closed else None, hospital=voice.hospital, person=voice.person, body=voice.body,
        owner=taken.by if taken and taken.by != row.account else kept,
    )  # fmt: skip
    owers_wait(tx, records.one(tx, row.id))

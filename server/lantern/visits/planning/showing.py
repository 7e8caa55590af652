"""A kept plan as a desk is shown it."""

from datetime import datetime, timedelta
from typing import Any

import msgspec

from lantern.commissioners.records import nation_of
from lantern.identity.records import names
from lantern.ids import derived
from lantern.policy.calendar import bank_holidays
from lantern.store import Transaction
from lantern.visits.planning import gathering
from lantern.visits.planning.asking import ANOTHER
from lantern.visits.planning.making import lost
from lantern.visits.planning.model import Progress, Proposal, Question
from lantern.visits.planning.shown import Busy, OwnTrip, Plan, PlanHead

SUBDIVISION = {"england": "ENG", "wales": "WLS"}


def head(row: Any, body: str, now: datetime) -> PlanHead:
    """Without what is in it. One whose node is lost has stopped, whatever stands in its row."""
    gone = lost(row.state, row.beat_at, now)
    return PlanHead(
        id=row.id, body=body, asked_as=row.asked_as, asked_by=row.name or "", asked_at=row.asked_at, begins=row.begins, until=row.until_on,
        state="stopped" if gone else row.state, problem="plan-stopped" if gone else row.problem,
    )  # fmt: skip


def plan(tx: Transaction, row: Any, now: datetime) -> Plan:
    """With what is in it: for somebody who visits for the body, and nobody else."""
    question = msgspec.json.decode(row.question, type=Question)
    proposal = msgspec.json.decode(row.proposal, type=Proposal) if row.proposal else None
    asked_by = names(tx, {row.asked_by}).get(row.asked_by, "")
    gone = lost(row.state, row.beat_at, now)
    visits = {trip.id: derived("plan", row.id, trip.id) for trip in proposal.trips} if proposal else {}
    added = [trip.added_to for trip in proposal.trips if trip.added_to] if proposal else []
    states = gathering.made(tx, sorted({*visits.values(), *added}))
    return Plan(
        id=row.id, body=row.body, asked_as=row.asked_as, asked_by=asked_by, asked_at=row.asked_at, begins=row.begins,
        until=row.until_on, state="stopped" if gone else row.state, problem="plan-stopped" if gone else row.problem,
        progress=msgspec.json.decode(row.progress, type=Progress) if row.progress else None,
        stopping=row.stop_asked_at is not None and row.state == "running", proposal=proposal,
        visits=visits, made=[one for one in sorted(visits.values()) if one in states],
        called_off=[one for one, state in states.items() if state == "called_off"],
        names=names(tx, {one.id for one in question.visitors}), visitors=list(question.visitors),
        duties=list(question.duties), places=list(question.places),
        busy=[Busy(unit=one.unit, day=one.day.isoformat()) for one in question.standing if one.body == ANOTHER],
        own=_own(question), closed=_closed(tx, question),
    )  # fmt: skip


def _own(question: Question) -> list[OwnTrip]:
    return [
        OwnTrip(
            id=one.id,
            unit=one.unit,
            day=one.day.isoformat(),
            people=list(one.people),
            visitor=one.visitor,
            companions=list(one.companions),
            part=one.part,
        )
        for one in question.standing
        if one.body == question.body
    ]


def _closed(tx: Transaction, question: Question) -> list[str]:
    days = bank_holidays(SUBDIVISION[nation_of(tx, question.body)])
    many = (question.until - question.begins).days + 1
    return [day.isoformat() for day in (question.begins + timedelta(n) for n in range(many)) if day in days]

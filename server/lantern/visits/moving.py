"""A planned trip is put on another day, or handed to somebody else: what it was, who changed it and why are kept."""

from datetime import date
from typing import Any

import msgspec

from lantern.identity.acting import Act, Handler
from lantern.identity.records import names
from lantern.identity.weeks.handling import PLACING, colleagues
from lantern.problems import Problem, WaitsFor
from lantern.store import Transaction
from lantern.visits import commands as c
from lantern.visits import facts, records
from lantern.visits.model import PlanChange


def move_visit(tx: Transaction, act: Act, command: c.MoveVisit) -> None:
    """Said on two phones, the later word stands, in whatever order they arrive."""
    visit = _planned(tx, act, command.visit)
    try:
        date.fromisoformat(command.planned_on)
    except ValueError as error:
        raise Problem("no-such-moment") from error
    changes = _changes(visit)
    stands = all(one.at <= act.at for one in changes if one.now_on)
    moved = PlanChange(
        at=act.at, by_name=act.who.name, why=command.why, was_on=visit.planned_on, now_on=command.planned_on
    )
    newer = {"planned_on": command.planned_on, "time_of_day": command.time_of_day} if stands else {}
    _keep(tx, act, visit, [*changes, moved], **newer)
    act.became(facts.VisitMoved(subject=visit.id, was_on=visit.planned_on, now_on=command.planned_on, why=command.why))


def hand_over_visit(tx: Transaction, act: Act, command: c.HandOverVisit) -> None:
    """Only to somebody who visits for the body whose trip it is."""
    visit = _planned(tx, act, command.visit)
    if visit.lead == command.to:
        return
    them = colleagues(tx, [visit.body], act.today.isoformat())
    to = next((one for one in them if one.account == command.to), None)
    if to is None or visit.kind != "oversight":
        raise Problem("out-of-scope")
    was = names(tx, {visit.lead}).get(visit.lead, "")
    handed = PlanChange(at=act.at, by_name=act.who.name, why=command.why, was_with=was, now_with=to.name)
    _keep(tx, act, visit, [*_changes(visit), handed], lead=command.to)
    act.became(facts.VisitHandedOver(subject=visit.id, was_with=visit.lead, now_with=command.to))


def _planned(tx: Transaction, act: Act, visit_id: str) -> Any:
    """The trip, if it is this account's or its body's, and nobody has set out on it yet."""
    visit = records.one(tx, visit_id)
    if visit is None:
        raise WaitsFor(visit_id)
    if visit.lead != act.who.account and visit.body not in act.who.bodies(*PLACING):
        raise Problem("out-of-scope")
    if visit.state != "planned":
        raise Problem("not-now")
    return visit


def _changes(visit: Any) -> list[PlanChange]:
    return msgspec.json.decode(visit.changes, type=list[PlanChange])


def _keep(tx: Transaction, act: Act, visit: Any, changes: list[PlanChange], **newer: str | None) -> None:
    ordered = sorted(changes, key=lambda one: one.at)
    records.change(tx, visit.id, changes=msgspec.json.encode(ordered).decode(), **newer)
    act.memo.pop(visit.id, None)


HANDLERS: dict[type[msgspec.Struct], Handler] = {c.MoveVisit: move_visit, c.HandOverVisit: hand_over_visit}

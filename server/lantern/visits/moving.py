"""A planned trip is put on another day, handed to somebody else, or sees more people: who changed it, and what it was, is kept."""

from datetime import date
from typing import Any

import msgspec

from lantern.identity.acting import Act, Handler
from lantern.identity.model import PLACING
from lantern.identity.records import names
from lantern.identity.weeks.handling import colleagues
from lantern.people import payers
from lantern.people import records as people
from lantern.problems import Problem, WaitsFor
from lantern.store import Transaction
from lantern.store.tables import as_json
from lantern.visits import commands as c
from lantern.visits import facts, records
from lantern.visits.model import Asked, PlanChange, VisitState


def move_visit(tx: Transaction, act: Act, command: c.MoveVisit) -> None:
    """Said on two phones, the later word stands, in whatever order they arrive."""
    visit = planned(tx, act, command.visit)
    try:
        date.fromisoformat(command.planned_on)
    except ValueError as error:
        raise Problem("no-such-moment") from error
    before = changes(visit)
    stands = all(one.at <= act.said_at for one in before if one.now_on)
    moved = PlanChange(
        at=act.said_at, by_name=act.who.name, why=command.why, was_on=visit.planned_on, now_on=command.planned_on
    )
    newer = {"planned_on": command.planned_on, "time_of_day": command.time_of_day} if stands else {}
    keep(tx, act, visit, [*before, moved], **newer)
    act.became(facts.VisitMoved(subject=visit.id, was_on=visit.planned_on, now_on=command.planned_on, why=command.why))


def hand_over_visit(tx: Transaction, act: Act, command: c.HandOverVisit) -> None:
    """Only to somebody who visits for the body whose trip it is."""
    visit = planned(tx, act, command.visit)
    if visit.lead == command.to:
        return
    them = colleagues(tx, [visit.body], act.today.isoformat())
    to = next((one for one in them if one.account == command.to), None)
    if to is None or visit.kind != "oversight":
        raise Problem("out-of-scope")
    give(tx, act, visit, command.to, to.name, command.why)


def give(tx: Transaction, act: Act, visit: Any, to: str, to_name: str, why: str) -> None:
    """Somebody else goes; who would have, and why, stays on the trip."""
    was = names(tx, {visit.lead}).get(visit.lead, "")
    handed = PlanChange(at=act.at, by_name=act.who.name, why=why, was_with=was, now_with=to_name)
    keep(tx, act, visit, [*changes(visit), handed], lead=to)
    act.became(facts.VisitHandedOver(subject=visit.id, was_with=visit.lead, now_with=to))


def add_to_visit(tx: Transaction, act: Act, command: c.AddToVisit) -> None:
    """People on it must be the body's whose trip it is; who is on it already stays as they are."""
    visit = _open(tx, act, command.visit, ("planned", "begun"))
    before: list[str] = msgspec.json.decode(visit.people)
    found = people.some(tx, command.people)
    pays = payers.paid_by(tx, act, found, [visit.body])
    if visit.kind != "oversight" or any(p not in pays for p in command.people):
        raise Problem("out-of-scope")
    more = [one for one in dict.fromkeys(command.people) if one not in before]
    if not more:
        return
    asked = msgspec.json.decode(visit.asked, type=dict[str, list[Asked]])
    parts = {**asked, **{one: command.asked.get(one, []) for one in more}}
    records.change(tx, visit.id, people=as_json([*before, *more]), asked=as_json(parts))
    act.memo.pop(visit.id, None)
    act.became(facts.VisitAddedTo(subject=visit.id, people=more))


def planned(tx: Transaction, act: Act, visit_id: str) -> Any:
    """The trip, if nobody has set out on it yet."""
    return _open(tx, act, visit_id, ("planned",))


def _open(tx: Transaction, act: Act, visit_id: str, states: tuple[VisitState, ...]) -> Any:
    """The trip, if it is this account's or its body's, and has got no further than this."""
    visit = records.one(tx, visit_id)
    if visit is None:
        raise WaitsFor(visit_id)
    if visit.lead != act.who.account and visit.body not in act.who.bodies(*PLACING):
        raise Problem("out-of-scope")
    if visit.state not in states:
        raise Problem("not-now")
    return visit


def changes(visit: Any) -> list[PlanChange]:
    """How its plan came to be what it is."""
    return msgspec.json.decode(visit.changes, type=list[PlanChange])


def keep(tx: Transaction, act: Act, visit: Any, all_changes: list[PlanChange], **newer: str | None) -> None:
    """These changes in their order, and what they make of the trip."""
    ordered = sorted(all_changes, key=lambda one: one.at)
    records.change(tx, visit.id, changes=as_json(ordered), **newer)
    act.memo.pop(visit.id, None)


HANDLERS: dict[type[msgspec.Struct], Handler] = {
    c.MoveVisit: move_visit,
    c.HandOverVisit: hand_over_visit,
    c.AddToVisit: add_to_visit,
}

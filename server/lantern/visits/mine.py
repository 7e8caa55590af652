"""The trip at hand: whose it is, and how a handler reads and changes it."""

from typing import Any

import msgspec

from lantern.identity.acting import Act
from lantern.identity.model import Role
from lantern.problems import Problem, WaitsFor
from lantern.store import Transaction
from lantern.store.tables import as_json
from lantern.units import records as units
from lantern.visits import facts, records
from lantern.visits.hosting import hosting
from lantern.visits.model import PlanChange

VISITORS: tuple[Role, ...] = ("placing_commissioner", "placing_oncall", "quality_checker", "supporter")


def mine(tx: Transaction, act: Act, visit_id: str) -> Any:
    """The visit, if this account leads it, goes along, or belongs to its body."""
    if visit_id in act.memo:
        return act.memo[visit_id]
    visit = records.one(tx, visit_id)
    if visit is None:
        raise WaitsFor(visit_id)
    if not is_mine(tx, act, visit):
        raise Problem("out-of-scope")
    act.memo[visit_id] = visit
    return visit


def is_mine(tx: Transaction, act: Act, visit: Any) -> bool:
    """Whether this account leads it, goes along, or works for its body."""
    if visit.lead == act.who.account or visit.body in act.who.bodies(*VISITORS):
        return True
    if visit.kind == "host" and hosting(act.who, units.place(tx, unit_id=visit.unit)):
        return True
    return act.who.account in msgspec.json.decode(visit.companions)


def change(tx: Transaction, act: Act, visit: Any, **values: object) -> None:
    """Change a trip, for phones and for the commands that follow in the same exchange."""
    records.change(tx, visit.id, **values)
    act.memo[visit.id] = visit._replace(**values)


def call_off(tx: Transaction, act: Act, visit: Any, why: str) -> None:
    """It does not happen; who said so, and why, stays on it, so that nobody's trip goes without a word."""
    said = PlanChange(at=act.at, by_name=act.who.name, by=act.who.account, why=why, called_off=True)
    told = [*msgspec.json.decode(visit.changes, type=list[PlanChange]), said]
    change(tx, act, visit, state="called_off", changes=as_json(sorted(told, key=lambda one: one.at)))
    act.became(facts.VisitCalledOff(subject=visit.id, why=why))


def were_to_be_seen(visit: Any) -> set[str]:
    """Everybody this trip was ever to see: who was taken off it, and was met all the same, has been met."""
    told = msgspec.json.decode(visit.changes, type=list[PlanChange])
    return {*msgspec.json.decode(visit.people), *(one for change in told for one in change.off)}

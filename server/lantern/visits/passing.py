"""A planned trip to somebody whose care another body pays for by now: whoever goes is told, and hands the trip on or calls it
off. It never goes by itself (K28)."""

from collections import defaultdict
from datetime import datetime
from typing import Any

import msgspec

from lantern.commissioners import records as bodies
from lantern.identity.acting import Act, Handler
from lantern.identity.weeks.handling import colleagues
from lantern.ids import derived
from lantern.journal import Written
from lantern.people import records as people
from lantern.people.model import Visitor
from lantern.problems import Problem
from lantern.reactions import Reaction
from lantern.store import Transaction
from lantern.store.statements import add_once
from lantern.store.tables import as_json
from lantern.visits import commands as c
from lantern.visits import facts, moving, records
from lantern.visits.mine import call_off, mine
from lantern.visits.model import WARD, Asked, PlanChange


def take_off_visit(tx: Transaction, act: Act, command: c.TakeOffVisit) -> None:
    """Said twice, it is the same; what was agreed about the others on the trip stays."""
    visit = moving.planned(tx, act, command.visit)
    was: list[str] = msgspec.json.decode(visit.people)
    off = [one for one in dict.fromkeys(command.people) if one in was]
    if visit.kind != "oversight":
        raise Problem("out-of-scope")
    if not off:
        return
    goes = _hand_on(tx, act, visit, off, command.why) if command.hand_on else {}
    who = act.who
    told = [
        PlanChange(at=act.at, by_name=who.name, by=who.account, why=command.why, off=them, now_with=name)
        for name, (_, them) in goes.items()
    ] or [PlanChange(at=act.at, by_name=who.name, by=who.account, why=command.why, off=off)]
    left = [one for one in was if one not in off]
    asked = {part: each for part, each in _asked(visit).items() if part not in off}
    moving.keep(tx, act, visit, [*moving.changes(visit), *told], people=as_json(left), asked=as_json(asked))
    act.became(facts.VisitTakenOff(subject=visit.id, people=off, handed_on=[trip for trip, _ in goes.values()]))
    if not left:
        call_off(tx, act, mine(tx, act, visit.id), command.why)


def _hand_on(tx: Transaction, act: Act, visit: Any, off: list[str], why: str) -> dict[str, tuple[str, list[str]]]:
    """For each body that pays for some of them now: its name, its own trip, and whom it sees. Never back to the same body."""
    found = people.some(tx, off)
    theirs: dict[str, list[Any]] = defaultdict(list)
    for one in off:
        theirs[found[one].placing_body].append(found[one])
    if visit.body in theirs:
        raise Problem("out-of-scope")
    ours = bodies.one(tx, visit.body)
    goes = {}
    for body, them in sorted(theirs.items()):
        lead, name = _who_goes(tx, act, body, them)
        trip, ids = derived(visit.id, "handed-on", body, act.command), [one.id for one in them]
        handed = PlanChange(at=act.at, by_name=act.who.name, why=why, was_with=ours.name if ours else "", now_with=name)
        kept = ("kind", "checklist", "hospital", "unit", "planned_on", "announced", "time_of_day")
        asked = {part: each for part, each in _asked(visit).items() if part == WARD or part in ids}
        add_once(tx, records.visit, {
            **{each: getattr(visit, each) for each in kept}, "id": trip, "body": body, "lead": lead,
            "people": as_json(ids), "asked": as_json(asked), "changes": as_json([handed]),
        })  # fmt: skip
        act.became(facts.VisitPlanned(subject=trip, unit=visit.unit, people=ids, planned_on=visit.planned_on))
        to = bodies.one(tx, body)
        goes[to.name if to else body] = (trip, ids)
    return goes


def _who_goes(tx: Transaction, act: Act, body: str, them: list[Any]) -> tuple[str, str]:
    """Whoever has one of these people for this body; else the first by name of those who visit for it, who may hand it over."""
    visit = {one.account: one.name for one in colleagues(tx, [body], act.today.isoformat()) if one.account}
    has = [msgspec.json.decode(one.visitor, type=Visitor).account for one in them if one.visitor]
    for account in (*has, *sorted(visit, key=lambda one: (visit[one], one))):
        if account in visit:
            return account, visit[account]
    raise Problem("nobody-visits")


def _asked(visit: Any) -> dict[str, list[Asked]]:
    return msgspec.json.decode(visit.asked, type=dict[str, list[Asked]])


def tell(tx: Transaction, fact: Written, now: datetime) -> None:
    """Every trip ahead of a body that no longer pays, and of one that does now, on which this person is to be seen says whose
    they are now."""
    said = msgspec.json.decode(fact.body)
    begins, ends = _whose(fact.type, said)
    lead = bodies.one(tx, said.get("to") or _leads(tx, fact.subject))
    for visit in records.ahead_of(tx, [one for one in (begins, ends) if one]):
        ours = visit.body == begins
        goes_on = fact.type == "PayerEnded" and visit.planned_on < said["since"]
        if goes_on or fact.subject not in msgspec.json.decode(visit.people):
            continue
        change = PlanChange(
            at=fact.at, by_name="", passed_on=fact.subject, since=said["since"],
            now_with=None if ours or lead is None else lead.name,
        )  # fmt: skip
        had = moving.changes(visit)
        if change not in had and not (ours and all(one.passed_on != fact.subject for one in had)):
            records.change(tx, visit.id, changes=as_json(sorted([*had, change], key=lambda one: one.at)))


def _whose(fact: str, said: dict[str, Any]) -> tuple[str | None, str | None]:
    """The body that pays from now on, and the one that no longer does; a body that goes on paying goes on going."""
    if fact == "PayerChanged":
        return said["to"], None if said.get("still_pays") else said["was"]
    return (said["body"], None) if fact == "PayerAdded" else (None, said["body"])


def _leads(tx: Transaction, person_id: str) -> str:
    person: Any = people.one(tx, person_id)
    return str(person.placing_body)


def reactions() -> tuple[Reaction, ...]:
    """Other bodies pay for somebody than before: whoever had planned to see them is told."""
    return (Reaction("visits.passed_on", ("PayerChanged", "PayerAdded", "PayerEnded"), tell),)


HANDLERS: dict[type[msgspec.Struct], Handler] = {c.TakeOffVisit: take_off_visit}

"""How each command about a visit is carried out. May they? Then rows change and facts become true."""

from typing import Any

import msgspec

from lantern.checklists import records as checklists
from lantern.identity import records as accounts
from lantern.identity.acting import Act, Handler, read_day
from lantern.identity.model import HOSTS, PLACING, Principal, Role
from lantern.identity.weeks.handling import colleagues
from lantern.ids import derived
from lantern.people import payers
from lantern.people import records as people
from lantern.problems import Problem
from lantern.register import handling as register
from lantern.register import records as register_records
from lantern.store import Transaction
from lantern.store.statements import add, add_once
from lantern.store.tables import as_json
from lantern.units import records as units
from lantern.visits import commands as c
from lantern.visits import facts, promising, records
from lantern.visits.hosting import hosting
from lantern.visits.mine import VISITORS, call_off, change, mine
from lantern.visits.model import Asked, Found, Rung, VisitKind
from lantern.visits.through import follow_through

CHECKERS: tuple[Role, ...] = ("quality_checker", "supporter")


def plan_visit(tx: Transaction, act: Act, command: c.PlanVisit) -> None:
    """A trip to one ward, with a checklist that is asked on trips. People on it must be the visitor's own body's; on a host's
    own nobody is."""
    place = units.place(tx, unit_id=command.unit)
    host = command.kind == "host"
    bodies = act.who.bodies(*VISITORS) if not host else hosting(act.who, place)
    if place is None or not bodies or (host and command.people):
        raise Problem("out-of-scope")
    found = people.some(tx, command.people)
    act.memo |= {("person", person): row for person, row in found.items()}
    pays = payers.paid_by(tx, act, found, bodies)
    if any(p not in pays for p in command.people):
        raise Problem("out-of-scope")
    read_day(command.planned_on)
    if checklists.may_begin(tx, command.checklist, act.day) != "on_visits":
        raise Problem("wrong-checklist")
    placing = set(pays.values())
    new = add_once(tx, records.visit, {
        "id": command.visit, "kind": command.kind, "checklist": command.checklist, "body": min(placing) if placing else bodies[0],
        "hospital": place.hospital, "unit": command.unit, "lead": _lead(tx, act, command.lead, command.kind), "planned_on": command.planned_on,
        "announced": command.announced, "people": as_json(command.people), "companions": as_json(command.companions),
        "asked": as_json(command.asked), "time_of_day": command.time_of_day,
    })  # fmt: skip
    if not new:  # planned twice, by two people or by one: it is the same trip, as the first of them planned it
        mine(tx, act, command.visit)
        return
    if command.companions:
        along = sorted(set(command.companions))
        add(tx, records.companion, [{"visit": command.visit, "account": one} for one in along])
    act.became(
        facts.VisitPlanned(
            subject=command.visit, unit=command.unit, people=command.people, planned_on=command.planned_on
        )
    )


def _lead(tx: Transaction, act: Act, account: str | None, kind: VisitKind) -> str:
    """Who goes: whoever plans it, or somebody who visits for the same body in the same role."""
    if account is None or account == act.who.account:
        return act.who.account
    today = act.today.isoformat()
    if kind == "oversight":
        theirs = colleagues(tx, list(act.who.bodies(*PLACING)), today)
    else:
        roles = HOSTS if kind == "host" else CHECKERS
        theirs = accounts.holders(tx, today, role=list(roles), body=list(act.who.bodies(*roles)))
    if not any(one.account == account for one in theirs):
        raise Problem("out-of-scope")
    return account


def begin_visit(tx: Transaction, act: Act, command: c.BeginVisit) -> None:
    """Beginning twice, or after it was finished, changes nothing."""
    visit = mine(tx, act, command.visit)
    if visit.state in ("planned", "called_off"):
        change(tx, act, visit, state="begun", began_at=act.at)
        act.became(facts.VisitBegun(subject=visit.id, at=act.at))


def record_answers(tx: Transaction, act: Act, command: c.RecordAnswers) -> None:
    """Always added, never changed: also after the visit was finished, also beside somebody else's."""
    visit = mine(tx, act, command.visit)
    by, typed_by = _author(visit, act.who, command.typed_by)
    act.add(records.answers, {
            "id": act.command, "visit": visit.id, "part": command.part, "section": command.section, "by": by,
            "typed_by": typed_by, "at": act.at, "heard_at": act.heard_at, "answers": as_json(command.answers),
        })  # fmt: skip
    act.became(
        facts.AnswersRecorded(subject=visit.id, part=command.part, answers=act.command, questions=len(command.answers))
    )
    if visit.state == "finished":
        follow_through(tx, act, visit, visit.visited_on)


def finish_visit(tx: Transaction, act: Act, command: c.FinishVisit) -> None:
    """Handed in with its date confirmed. A checker's needs the read-back and their own tap (K17)."""
    visit = mine(tx, act, command.visit)
    if visit.kind == "quality_checker":
        if act.who.account != visit.lead:
            raise Problem("not-yours")
        if not command.read_back:
            raise Problem("needs-read-back")
    if visit.state == "finished" and visit.finished_at > act.said_at:  # a later word about its day stands already
        return follow_through(tx, act, visit, visit.visited_on)
    finished = {
        "state": "finished", "finished_at": act.said_at, "visited_on": command.visited_on, "heard_at": act.heard_at,
        "read_back": command.read_back, "clock_doubtful": act.doubtful,
    }  # fmt: skip
    follow_through(tx, act, visit, command.visited_on, finished)


def carry_over(tx: Transaction, act: Act, visit_id: str, checklist: str, asked: dict[str, list[Asked]] | None) -> None:
    """It goes on in a newer version of its checklist: only forwards, and only until it is handed in. Answers stay."""
    visit = mine(tx, act, visit_id)
    if (
        checklists.may_begin(tx, checklist, act.day) != "on_visits"
        or _named(checklist)[0] != _named(visit.checklist)[0]
    ):
        raise Problem("wrong-checklist")
    if visit.state not in ("planned", "begun") or _named(checklist) <= _named(visit.checklist):
        raise Problem("not-now")
    carried = [*msgspec.json.decode(visit.carried_from), visit.checklist]
    asks = {} if asked is None else {"asked": as_json(asked)}
    change(tx, act, visit, checklist=checklist, carried_from=as_json(carried), **asks)
    act.became(facts.VisitCarriedOver(subject=visit.id, before=visit.checklist, checklist=checklist))


def call_off_visit(tx: Transaction, act: Act, command: c.CallOffVisit) -> None:
    """Only a visit that has not been finished; what was written on it stays."""
    visit = mine(tx, act, command.visit)
    if visit.state == "finished":
        raise Problem("not-now")
    call_off(tx, act, visit, command.why)


def ring_ahead(tx: Transaction, act: Act, command: c.RingAhead) -> None:
    """Only before an announced visit. Somebody who has moved is asked of the register; a later word takes that back."""
    visit = mine(tx, act, command.visit)
    if not visit.announced or visit.state in ("finished", "called_off"):
        raise Problem("not-now")
    if not command.people.keys() <= set(msgspec.json.decode(visit.people)):
        raise Problem("out-of-scope")
    for found in command.people.values():
        if found.until:
            read_day(found.until)
    said = msgspec.structs.asdict(command)
    said.pop("visit")
    records.add_rung(tx, visit.id, Rung(id=act.command, at=act.at, by_name=act.who.name, **said))
    act.memo.pop(visit.id, None)
    for person, found in sorted(command.people.items()):
        _ask_register(tx, act, visit, person, found)
    moved, leave = (sorted(p for p, f in command.people.items() if f.there == how) for how in ("moved", "on_leave"))
    act.became(facts.WardRung(subject=visit.id, infection=command.infection, moved=moved, on_leave=leave))


def _ask_register(tx: Transaction, act: Act, visit: Any, person_id: str, found: Found) -> None:
    question = derived(visit.id, person_id, "moved")
    asked = register_records.one(tx, question)
    row = people.one(tx, person_id)
    if found.there == "moved" and row is not None and row.unit == visit.unit and row.left_on is None:
        register.open_question(
            tx, act, id=question, kind="ward_says", body=row.placing_body, hospital=visit.hospital, unit=visit.unit,
            person=person_id, words=found.where or None,
        )  # fmt: skip
    elif found.there in ("yes", "on_leave") and asked is not None and asked.state == "open":
        register.close(tx, act, asked, "said_again")


def _named(version: str) -> tuple[str, str]:
    """The checklist of a version, and the day by which it is named."""
    checklist, _, day = version.partition("/")
    return checklist, day


def _author(visit: Any, who: Principal, typed_by: str | None) -> tuple[str, str | None]:
    """Whose words, and who typed them. A supporter's typing is the checker's draft, marked; a second checker answers
    in their own voice (K17, trap 29)."""
    if visit.kind != "quality_checker" or who.account == visit.lead:
        return who.account, typed_by
    if who.account not in msgspec.json.decode(visit.companions):
        raise Problem("not-yours")
    return (who.account, typed_by) if who.holds("quality_checker") else (visit.lead, who.account)


HANDLERS: dict[type[msgspec.Struct], Handler] = {
    **promising.HANDLERS,
    c.PlanVisit: plan_visit,
    c.BeginVisit: begin_visit,
    c.RecordAnswers: record_answers,
    c.FinishVisit: finish_visit,
    c.CallOffVisit: call_off_visit,
    c.RingAhead: ring_ahead,
}

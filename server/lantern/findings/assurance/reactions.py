"""A visit is finished, or something was added to it: its parts are gathered anew. Any number of times gives the same."""

from datetime import datetime
from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.checklists.records import checklist_version
from lantern.checklists.rules import Prepared, prepared
from lantern.findings.assurance.gathering import Gathered, Said, gathered
from lantern.findings.assurance.parts import visit_part
from lantern.journal import Written
from lantern.reactions import Reaction
from lantern.store import Transaction
from lantern.store.statements import add
from lantern.store.straight import run, scalar
from lantern.store.tables import as_json
from lantern.visits import records as visits
from lantern.visits.model import WARD, Answer, Asked
from lantern.visits.outcomes.model import Outcome
from lantern.visits.outcomes.rules import in_order

_asked = msgspec.json.Decoder(dict[str, list[Asked]])
_answers = msgspec.json.Decoder(list[Answer])
_VERSION = sa.select(checklist_version.c.row).where(checklist_version.c.id == sa.bindparam("it"))
_DROP = sa.delete(visit_part).where(visit_part.c.visit == sa.bindparam("it"))
_kept: dict[str, Prepared] = {}
"""Published is frozen: a version's questions are made ready once."""


def reactions() -> tuple[Reaction, ...]:
    """What follows from visits for assurance."""

    def gather_one(tx: Transaction, fact: Written, now: datetime) -> None:
        of_person = fact.type == "PersonNotSeen"
        gather(tx, msgspec.json.decode(fact.body)["visit"] if of_person else fact.subject)

    return (Reaction("assurance.gather", ("VisitFinished", "AnswersRecorded", "PersonNotSeen"), gather_one),)


def gather_all(tx: Transaction) -> int:
    """Every finished visit: for history that was loaded, not lived."""
    finished = sa.select(visits.visit.c.id).where(visits.visit.c.state == "finished").order_by(visits.visit.c.id)
    return sum(gather(tx, r.id) for r in tx.execute(finished))


def gather(tx: Transaction, visit_id: str) -> int:
    """Keep this visit's parts in the place of what was gathered before. Returns how many; none while it is not finished."""
    visit = visits.one(tx, visit_id)
    if visit is None or visit.state != "finished":
        return 0
    people = tuple(dict.fromkeys(msgspec.json.decode(visit.people)))
    asked = {part: [one.question for one in each] for part, each in _asked.decode(visit.asked).items()}
    said = [
        Said(part=r.part, by=r.by, at=r.at, id=r.id, answers=_answers.decode(r.answers))
        for r in visits.all_answers(tx, visit_id)
    ]
    outcomes = in_order(msgspec.json.decode(visit.outcomes, type=list[Outcome]))
    instead = {one.person: one.outcome for one in outcomes if one.person}
    found = gathered(people, asked, said, _questions(tx, visit.checklist), instead)
    run(tx, _DROP, it=visit_id)
    add(tx, visit_part, [_row(visit, one) for one in found])
    return len(found)


def _row(visit: Any, one: Gathered) -> dict[str, Any]:
    visitors = [visit.lead, *msgspec.json.decode(visit.companions)]
    seen: dict[str, str] = msgspec.json.decode(visit.seen)
    return {
        "id": f"{visit.id}/{one.part}", "visit": visit.id, "part": one.part, "person": None if one.part == WARD else one.part,
        "kind": visit.kind, "body": visit.body, "hospital": visit.hospital, "unit": visit.unit, "on_day": visit.visited_on,
        "began_at": visit.began_at, "doubtful": visit.clock_doubtful, "announced": visit.announced,
        "visitors": as_json(visitors), "checklist": visit.checklist, "how": one.how or seen.get(one.part), "private": one.private,
        "why_not": one.why_not is not None, "voices": as_json(one.voices), "declined": as_json(one.declined), "asked": as_json(one.asked),
        "not_looked": as_json(one.not_looked),
    }  # fmt: skip


def _questions(tx: Transaction, version_id: str) -> Prepared | None:
    """None where this version was never published here: then only what was said not to have been looked at is known."""
    if version_id not in _kept:
        row = scalar(tx, _VERSION, it=version_id)
        if row is None:
            return None
        _kept[version_id] = prepared(msgspec.json.decode(row)["questions"])
    return _kept[version_id]

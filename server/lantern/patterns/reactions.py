"""Whatever bears on a hospital's patterns asks that it be looked at again: one short statement, so that no alert waits for
it. Looking itself is the metronome's (`schedule`)."""

from datetime import datetime
from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.journal import Written
from lantern.patterns import records
from lantern.reactions import Reaction
from lantern.sheets.records import sheet
from lantern.store import Transaction
from lantern.store.straight import rows
from lantern.units.records import hospital
from lantern.visits.promises import promise
from lantern.visits.records import visit

_IT: sa.BindParameter[Any] = sa.bindparam("it")
_WHERE = {
    "VisitFinished": sa.select(visit.c.hospital).where(visit.c.id == _IT),
    "AnswersRecorded": sa.select(visit.c.hospital).where(visit.c.id == _IT, visit.c.state == "finished"),
    "SheetFinished": sa.select(sheet.c.hospital).where(sheet.c.id == _IT, sheet.c.hospital.is_not(None)),
    "SheetAnswered": sa.select(sheet.c.hospital).where(
        sheet.c.id == _IT, sheet.c.state == "finished", sheet.c.hospital.is_not(None)
    ),
    "PromiseChecked": sa.select(promise.c.hospital).where(promise.c.id == _IT),
    "LocalValueSet": sa.select(hospital.c.id.label("hospital")).where(hospital.c.host == _IT),
}
TYPES = ("ConcernRaised", "ConcernMoved", "AccessRefused", *_WHERE)


def _ask(tx: Transaction, fact: Written, now: datetime) -> None:
    if fact.type == "ConcernRaised":
        records.ask(tx, msgspec.json.decode(fact.body)["hospital"])
        return
    if fact.type == "ConcernMoved":
        said = msgspec.json.decode(fact.body)
        records.ask(tx, said["hospital"])
        records.ask(tx, said["was_hospital"])
        return
    if fact.type == "AccessRefused":
        records.ask(tx, fact.subject)
        return
    for r in rows(tx, _WHERE[fact.type], it=fact.subject):
        records.ask(tx, r.hospital)


def reactions() -> tuple[Reaction, ...]:
    """Something was seen or said."""
    return (Reaction("patterns.ask", TYPES, _ask),)

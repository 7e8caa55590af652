"""All SQL of paper: published versions, and what one account may read of one visit."""

from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.checklists.records import checklist_version
from lantern.identity.records import MINE
from lantern.people import records as people
from lantern.people.model import Person
from lantern.store import Transaction
from lantern.store.straight import rows
from lantern.units import records as units
from lantern.units.model import Hospital, Unit
from lantern.visits import promises
from lantern.visits import records as visits
from lantern.visits.model import PromiseRow, VisitRow

_VISIT = sa.text(f"""
    with {MINE}, {visits.OWN_VISITS}, seen as ({visits.VISIBLE_VISITS})
    select id from seen where view = 'full' and id = :it""")
_PEOPLE = sa.text(f"with {MINE}, seen as ({people.VISIBLE}) select id from seen where view in ('full', 'shared')")
_PROMISES = sa.text(f"""
    with {MINE}, {visits.OWN_VISITS}, seen as ({promises.VISIBLE})
    select seen.id from seen join promise on promise.id = seen.id where promise.unit = :unit""")


class Trip(msgspec.Struct, kw_only=True):
    """One visit with what its reader may see of it."""

    visit: VisitRow
    version: dict[str, Any]
    hospital: Hospital
    unit: Unit
    people: dict[str, Person]
    """Only those whom the reader may see in full, by id: nobody else's name goes on paper."""
    promises: list[PromiseRow]


def version(tx: Transaction, version_id: str) -> dict[str, Any] | None:
    """One published version, as it travels."""
    found = tx.execute(sa.select(checklist_version.c.row).where(checklist_version.c.id == version_id)).scalar()
    return msgspec.json.decode(found) if found else None


def trip(tx: Transaction, visit_id: str, account: str, today: str) -> Trip | None:
    """The visit, for somebody who may see it whole; None for anybody else, and while its questions are not here."""
    asking = {"account": account, "today": today}
    if not rows(tx, _VISIT, it=visit_id, **asking):
        return None
    (visit,) = visits.visits(tx, [visit_id], "full")
    questions = version(tx, visit.checklist)
    if questions is None:
        return None
    (hospital,), (unit,) = units.hospitals(tx, [visit.hospital]), units.units(tx, [visit.unit])
    mine = {r.id for r in rows(tx, _PEOPLE, **asking)}
    seen = people.rows(tx, [one for one in visit.people if one in mine], "full")
    made = promises.rows(tx, [r.id for r in rows(tx, _PROMISES, unit=visit.unit, **asking)])
    return Trip(
        visit=visit, version=questions, hospital=hospital, unit=unit, people={one.id: one for one in seen},
        promises=[one for one in made if _to_look_at(one, visit)],
    )  # fmt: skip


def _to_look_at(one: PromiseRow, visit: VisitRow) -> bool:
    """Of this ward or somebody on this trip, made before it, and not seen kept before it."""
    checked = any(check.visit == visit.id for check in one.checks)
    about = one.person is None or one.person in visit.people
    return about and one.visit != visit.id and (one.state != "kept" or checked)

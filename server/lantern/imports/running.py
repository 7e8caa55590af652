"""Bringing a body's people in: the file is read, judged beside what is known, and kept in one transaction if asked."""

from collections.abc import Sequence
from datetime import date, datetime

import msgspec
import sqlalchemy as sa

from lantern import leases
from lantern.clock import local_date, wire
from lantern.commissioners.local import local_values
from lantern.commissioners.records import body as bodies
from lantern.ids import derived, new_id
from lantern.imports.dates import said
from lantern.imports.deciding import OWN_AREA, compared
from lantern.imports.history import joined_on
from lantern.imports.keeping import columns, here
from lantern.imports.looking import look
from lantern.imports.model import (
    Body,
    CellFault,
    Flat,
    Hospital,
    Known,
    Look,
    NotReadable,
    Outcome,
    Report,
    Sheet,
    Who,
)
from lantern.imports.places import Directory
from lantern.imports.reading import read_sheet
from lantern.imports.telling import report
from lantern.journal import Line, write_facts
from lantern.people import course, payers, whereabouts
from lantern.people import records as people
from lantern.people.course import Entry
from lantern.people.facts import PersonBroughtIn, PersonChanged
from lantern.people.records import person
from lantern.policy.model import Policy
from lantern.policy.reading import shipped_policy
from lantern.register import one_person
from lantern.register.facts import QuestionOpened
from lantern.store import Database, Transaction
from lantern.store.straight import rows
from lantern.units import records as units
from lantern.units.records import hospital, unit
from lantern.visits.tick import reckon_one

PLACING = (*OWN_AREA, "collaborative")
"""Kinds of body that pay for people's care."""
OVER = "1970-01-01T00:00:00.000Z"
"""The lease ends with its transaction: only its row is fought for, so that nobody is given a reference twice."""


async def bring_in(
    database: Database, name: str, data: bytes, body: str, keep: bool, now: datetime, apart: Sequence[str] = ()
) -> Report:
    """A report for every row of the file called `name`; nothing is changed unless `keep`, and then all of it at once. `apart` are
    references of people who are not those of another body whom they are like."""
    try:
        sheet = read_sheet(data)
        if not keep:
            return await database.read(_look, sheet, name, body, now, apart)
        fresh = [new_id() for _ in sheet.lines]
        return await database.write(_keep, sheet, name, body, now, fresh, shipped_policy(), apart)
    except NotReadable as error:
        return Report(f"{name}: nothing was brought in. {error}", False)


def _look(tx: Transaction, sheet: Sheet, name: str, body: str, now: datetime, apart: Sequence[str]) -> Report:
    known = _known(tx, body, now, apart)
    return _told(look(sheet, known), known, name, keep=False)


def _keep(
    tx: Transaction, sheet: Sheet, name: str, body: str, now: datetime, fresh: list[str], policy: Policy,
    apart: Sequence[str],
) -> Report:  # fmt: skip
    leases.take(tx, "import-people", fresh[0], wire(now), OVER)  # two at once: the second runs again after the first
    known = _known(tx, body, now, apart)
    seen = look(sheet, known)
    new = [(id_, one) for id_, one in zip(fresh, seen.outcomes, strict=True) if one.what == "brought_in"]
    changed = [one for one in seen.outcomes if one.what == "changed"]
    own, began = local_values(tx).get(known.body.id, ()), people.first_joined(tx, known.body.id)
    people.bring_in(
        tx,
        [
            {
                **columns(one.flat), "id": id_, "external": one.external, "placing_body": known.body.id,
                "joined_on": joined_on(one.flat, known.body, began, policy, local_date(now), own).isoformat(),
            }
            for id_, one in new
        ],
    )  # fmt: skip
    for id_, one in new:
        if since := one.flat.get("recognised_on"):
            course.keep(tx, id_, _recognised(id_, str(since), now))
    for one in changed:
        _moved(tx, str(one.person), one.flat, now)
        people.change(tx, str(one.person), **columns(one.flat))
    for id_ in [id_ for id_, _ in new] + [str(one.person) for one in changed]:
        reckon_one(tx, id_, policy, local_date(now))
    facts = [_brought_in(known.body.id, id_, one) for id_, one in new] + [
        _changed(known.body.id, one) for one in changed
    ]
    write_facts(tx, [Line(fact=fact, at=wire(now)) for fact in [*facts, *_asked(tx, known, seen)]])
    return _told(seen, known, name, keep=True)


def _moved(tx: Transaction, person_id: str, flat: Flat, now: datetime) -> None:
    """A file that has somebody on another ward leaves the stay before it where it stands."""
    row = people.one(tx, person_id)
    place = units.place(tx, unit_id=str(flat["unit"]))
    if row is not None and place is not None and row.unit != place.unit:
        was = units.place(tx, unit_id=row.unit, hospital_id=row.hospital)
        whereabouts.told_by_file(tx, row, place, was, wire(now), local_date(now).isoformat())


def _recognised(person: str, since: str, now: datetime) -> Entry:
    return Entry(derived(person, "recognised"), "recognised", since, wire(now), local_date(now).isoformat(), None, {})


def _brought_in(body: str, person: str, one: Outcome) -> PersonBroughtIn | PersonChanged:
    place = {"hospital": str(one.flat["hospital"]), "unit": str(one.flat["unit"])}
    last_seen = one.flat.get("last_seen_on")
    return PersonBroughtIn(
        subject=person, body=body, history_known=last_seen is not None,
        last_seen_on=str(last_seen) if last_seen else None, **place,
    )  # fmt: skip


def _changed(body: str, one: Outcome) -> PersonBroughtIn | PersonChanged:
    return PersonChanged(subject=str(one.person), body=body, was={each.field: each.was for each in one.changes})


def _asked(tx: Transaction, known: Known, seen: Look) -> list[QuestionOpened]:
    """Whoever leads for somebody who may be one of these is asked, once."""
    found = people.some(tx, [one.maybe for one in seen.outcomes if one.maybe])
    return [
        QuestionOpened(subject=question, body=row.placing_body, hospital=row.hospital, kind="body_says")
        for row in found.values()
        if (question := one_person.ask_the_lead(tx, row, known.body.id, known.today.isoformat()))
    ]  # fmt: skip


def _told(seen: Look, known: Known, name: str, keep: bool) -> Report:
    text = report(seen, Directory(known), name, known.body.name, keep)
    return Report(text, all(outcome.what != "not" for outcome in seen.outcomes))


def _known(tx: Transaction, asked: str, now: datetime, apart: Sequence[str] = ()) -> Known:
    """Bodies, places, and the people of the body asked for. Raises NotReadable when that body has none."""
    names = Body.__struct_fields__
    all_bodies = tuple(Body(**r._mapping) for r in tx.execute(sa.select(*(bodies.c[name] for name in names))))
    wards: dict[str, list[tuple[str, str]]] = {}
    is_open = sa.select(unit.c.hospital, unit.c.id, unit.c.name).where(unit.c.closed_on.is_(None))
    for r in tx.execute(is_open.order_by(unit.c.id)):
        wards.setdefault(r.hospital, []).append((r.id, r.name))
    names = tuple(name for name in Hospital.__struct_fields__ if name != "wards")
    hospitals = tuple(
        Hospital(**r._mapping, wards=tuple(wards.get(r.id, ())))
        for r in tx.execute(sa.select(*(hospital.c[name] for name in names)).order_by(hospital.c.id))
    )
    place = Known(
        body=Body(id="", name="", nation="", kind=""), today=local_date(now), bodies=all_bodies, hospitals=hospitals
    )
    body = _body(asked, place)
    too = payers.beside(tx, body.id, place.today.isoformat())
    return msgspec.structs.replace(
        place, body=body, people=tuple(here(row) for row in people.of_body(tx, body.id)),
        beside=tuple(here(row) for row in too),
        others=_others(tx, body.id, {row.id for row in too}), apart=frozenset(apart),
    )  # fmt: skip


_IN_HOSPITAL = sa.select(person.c.id, person.c.name, person.c.born, person.c.hospital).where(
    person.c.placing_body != sa.bindparam("it"), person.c.left_on.is_(None), person.c.born.is_not(None)
)


def _others(tx: Transaction, body_id: str, not_these: set[str]) -> dict[Who, str]:
    """People in hospital of whom this body reads nothing, as they are compared. Of whom it was said that they are another than its
    own is compared no more."""
    known = not_these | one_person.two_people(tx, body_id)
    return {
        who: r.id
        for r in rows(tx, _IN_HOSPITAL, it=body_id)
        if r.id not in known and (who := compared({"name": r.name, "born": r.born, "hospital": r.hospital}))
    }


def _body(asked: str, place: Known) -> Body:
    try:
        body = Directory(place).body(asked)
    except CellFault as fault:
        raise NotReadable(f"{fault.says[0].upper()}{fault.says[1:]}: {fault.remedy}.") from None
    if body.kind not in PLACING:
        raise NotReadable(f"{body.name} pays for nobody's care. Name the body that pays for these people's.")
    if body.successor:
        raise NotReadable(
            f"{body.name} has been followed by the body {body.successor}. Bring these people in for that one."
        )
    if body.closed_on:
        raise NotReadable(
            f"{body.name} closed on {said(date.fromisoformat(body.closed_on))}. Name the body that pays now."
        )
    return body

"""Openings as one reader may see them: the opener, the body that pays, and the lead of the table. The name is shown in one of
these, to one account, while it runs."""

from typing import Any

import msgspec

from lantern.clock import local_date, read_instant
from lantern.commissioners.records import body
from lantern.concerns.records import one as concern_row
from lantern.forums.opening import records
from lantern.forums.opening.handling import asks_as, hours
from lantern.forums.opening.model import Opening, Openings, Stated, Who
from lantern.forums.opening.rules import without
from lantern.identity.model import PLACING, Principal
from lantern.problems import Problem
from lantern.store import Transaction
from lantern.store.statements import by
from lantern.store.straight import first
from lantern.units import records as units
from lantern.visits.hosting import hosting


def who(tx: Transaction, asking: Principal, concern_id: str, now: str) -> Who:
    """Raises Problem not-found for whoever may not ask."""
    found, today = concern_row(tx, concern_id), local_date(read_instant(now))
    place = units.place(tx, hospital_id=found.hospital) if found else None
    if found is None or place is None or asks_as(tx, asking, place, today.isoformat()) is None:
        raise Problem("not-found")
    about = records.one_person(tx, found.person) if found.person else None
    shown = Who(
        concern=found.id, hospital=place.hospital, about=msgspec.json.decode(found.about), hours=hours(place, today)
    )
    if about is None:
        return shown
    shown.reference = about.reference
    shown.mine = [_shape(r) for r in records.own(tx, found.id, asking.account)]
    running = records.running(tx, found.id, asking.account, now)
    if running is not None:
        shown.running, shown.name, shown.known_as = _shape(running), about.name, about.known_as
        shown.placing_body_name = first(tx, by(body), it=about.placing_body).name
    return shown


def of_person(tx: Transaction, asking: Principal, person_id: str) -> Openings:
    """For the body that pays for this person's care: who asked, when, and why. Raises Problem not-found for anybody else."""
    about = records.one_person(tx, person_id)
    if about is None or about.placing_body not in asking.bodies(*PLACING, "placing_safeguarding"):
        raise Problem("not-found")
    return Openings(openings=[_shape(r) for r in records.of_person(tx, person_id)])


def at_table(tx: Transaction, asking: Principal, hospital_id: str) -> Openings:
    """For whoever leads the table: every opening about this hospital, without the name of whoever it was about."""
    if not hosting(asking, units.place(tx, hospital_id=hospital_id)):
        raise Problem("not-found")
    return Openings(openings=[_nameless(r) for r in records.at(tx, hospital_id)])


def _shape(r: Any) -> Opening:
    return Opening(
        id=r.id, concern=r.concern, about=msgspec.json.decode(r.about), by_name=r.by_name, of=r.of, at=r.at, until=r.until,
        stated=records.stated(r),
    )  # fmt: skip


def _nameless(r: Any) -> Opening:
    names = [r.name, *([r.known_as] if r.known_as else [])]
    said = [
        Stated(at=one.at, what_for=one.what_for, why=without(one.why, names, r.reference)) for one in records.stated(r)
    ]
    return msgspec.structs.replace(_shape(r), stated=said)

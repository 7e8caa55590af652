"""How a concern is raised. It is never refused: same people told, same clock, whatever the scope (K4)."""

from collections.abc import Callable
from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.commissioners.records import body
from lantern.concerns import commands as c
from lantern.concerns import facts, records
from lantern.concerns.asking import SPEAKS_FOR, line
from lantern.concerns.rules import starts_held
from lantern.concerns.source import records as sources
from lantern.identity.acting import Act
from lantern.identity.model import HOSTS
from lantern.people import records as people
from lantern.people.payers import also_pays, on
from lantern.store import Transaction
from lantern.store.statements import add
from lantern.units import records as units
from lantern.visits import records as visits

UNKNOWN_HOSPITAL = ""
"""The hospital a concern is about when what arrived names none that we know; everybody who can help is told."""


def raise_concern(tx: Transaction, act: Act, command: c.RaiseConcern) -> None:
    """Taken whatever the scope: same people told, same clock, marked "from outside"."""
    person = _noted(act, ("person", command.person), people.one, tx, command.person)
    visit = _noted(act, command.visit, visits.one, tx, command.visit)
    place = units.place(tx, command.unit, command.hospital)
    hospital = (
        place.hospital if place else (person.hospital if person else visit.hospital if visit else UNKNOWN_HOSPITAL)
    )
    bodies = act.who.bodies(*SPEAKS_FOR)
    paid_by = person.placing_body if person else visit.body if visit else next(iter(bodies), None)
    outside = _from_outside(tx, act, hospital, visit)
    urgency = "immediate" if command.tell_someone_now and not command.words.strip() else command.urgency
    protect = "source" if command.source and command.protect == "nobody" else command.protect
    if command.source:
        sources.seal(tx, command.concern, command.source, act.heard_at)
    add(tx, records.concern, [{
        "id": command.concern, "hospital": hospital, "unit": command.unit, "person": command.person, "visit": command.visit, "body": paid_by,
        "urgency": urgency, "words": command.words, "voice": command.voice, "about": msgspec.json.encode(command.about).decode(),
        "person_safe": command.person_safe, "access_still": command.access_still, "about_management": command.about_management,
        "from_outside": outside, "tell_someone_now": command.tell_someone_now, "raised_by": act.who.account, "raised_at": act.at,
        "heard_at": act.heard_at, "provider_told": "held" if starts_held(command.about_management, protect) else "not_yet",
        "protect": protect,
    }])  # fmt: skip
    line(tx, act, command.concern, "raised", words=command.words)
    act.became(
        facts.ConcernRaised(
            subject=command.concern, hospital=hospital, urgency=urgency, heard_at=act.heard_at, from_outside=outside
        )
    )


def _noted(act: Act, key: Any, one: Callable[[Transaction, str], Any], tx: Transaction, row_id: str | None) -> Any:
    """This row, as it was read for another command of the same exchange, or read now."""
    return (act.memo.get(key) or one(tx, row_id)) if row_id else None


def _from_outside(tx: Transaction, act: Act, hospital: str, visit: Any) -> bool:
    """Whether whoever raises it has nothing to do with this hospital: neither people, a seat nor a visit there."""
    if hospital in act.who.hospitals(*HOSTS, "provider_manager"):
        return False
    if visit is not None and visit.hospital == hospital:
        along = msgspec.json.decode(visit.companions)
        if act.who.account == visit.lead or act.who.account in along:
            return False
    mine = act.who.bodies("placing_commissioner", "placing_oncall", "quality_checker", "supporter", "region", *HOSTS)
    theirs = [seat.person for seat in act.who.seats if seat.person]
    too = sa.select(also_pays.c.person).where(also_pays.c.body.in_(mine), on(act.today.isoformat()))
    there = sa.select(people.person.c.id).where(
        people.person.c.hospital == hospital,
        sa.or_(people.person.c.placing_body.in_(mine), people.person.c.id.in_(theirs), people.person.c.id.in_(too)),
    )
    hosted = sa.select(body.c.id).where(
        body.c.id.in_(sa.select(units.hospital.c.host).where(units.hospital.c.id == hospital)),
        sa.or_(body.c.id.in_(mine), body.c.region.in_(mine)),
    )
    return tx.execute(there.limit(1)).first() is None and tx.execute(hosted).first() is None

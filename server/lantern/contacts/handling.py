"""How somebody says that a contact is right, what it is now, or that it is wrong."""

import re
from typing import Any

import msgspec

from lantern.clock import local_date, read_instant
from lantern.contacts import commands as c
from lantern.contacts import facts, records
from lantern.contacts.gathering import KEEPS
from lantern.contacts.model import Did, Word
from lantern.contacts.rules import doubters
from lantern.contacts.settling import settle
from lantern.identity import records as identity
from lantern.identity.acting import Act, Handler
from lantern.identity.facts import SeatChanged
from lantern.identity.model import Principal
from lantern.policy.reading import shipped_policy
from lantern.problems import Problem
from lantern.store import Transaction
from lantern.store.statements import by, change
from lantern.store.straight import first
from lantern.store.tables import as_json
from lantern.units.facts import TelephonesChanged
from lantern.units.model import Telephone
from lantern.units.records import hospital

NUMBER = re.compile(r"\+?[\d ().-]{3,30}")
ADDRESS = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


def may_check(who: Principal, owner: str) -> bool:
    """Whoever sits at the desk of the body that keeps it, or administers it; where no body can, whoever runs the installation."""
    administers = any(s.role == "administrator" and s.body in (None, owner) for s in who.seats)
    return administers or (owner in who.bodies(*KEEPS) if owner else who.holds("operator"))


def check_contact(tx: Transaction, act: Act, command: c.CheckContact) -> None:
    """The day is the phone's own, and never ahead: what was checked without signal is not fresher than it is."""
    row = _mine(tx, act, command.contact)
    if not row.said:
        raise Problem("no-contact")
    for each in _same(tx, row):
        records.tell(tx, each.id, checked_on=max(_day(act), each.checked_on or ""), wrong_at=None)
        _note(tx, act, each, "checked", now=each.said)
    records.right(tx, row.said)
    _settle(tx, act, _same(tx, row))
    act.became(facts.ContactChecked(subject=row.id, what=row.what))


def correct_contact(tx: Transaction, act: Act, command: c.CorrectContact) -> None:
    """Whoever writes it down has it from somewhere: that day it counts as checked. What stood there before stays in its story."""
    row, said = _mine(tx, act, command.contact), command.said.strip()
    if row.kind not in ("telephone", "seat"):
        raise Problem("not-yours")
    if not (NUMBER if row.kind == "telephone" else ADDRESS).fullmatch(said):
        raise Problem("no-contact")
    same = _same(tx, row)
    for each in same:
        _note(tx, act, each, "corrected" if each.said else "entered", was=each.said or None, now=said)
        (_telephone if each.kind == "telephone" else _address)(tx, act, each, command, said)
    records.right(tx, said)
    _settle(tx, act, same)
    act.became(facts.ContactCorrected(subject=row.id, what=row.what, was=row.said))


def doubt_number(tx: Transaction, act: Act, command: c.DoubtNumber) -> None:
    """From anybody, who may have read it on paper: what is used no more need not be doubted."""
    row = records.one(tx, records.telephone_id(command.hospital, command.to, command.number))
    for each in _same(tx, row) if row else ():
        records.tell(tx, each.id, wrong_at=act.at)
        _note(tx, act, each, "doubted", was=each.said, words=command.words, by=act.who.account)
    if row:
        _settle(tx, act, _same(tx, row))
        act.became(facts.ContactDoubted(subject=row.id, what=row.what))


def take_back_doubt(tx: Transaction, act: Act, command: c.TakeBackDoubt) -> None:
    """By whoever said it; while somebody else says so too, or where nobody does any more, it stands as it stands."""
    row = records.one(tx, records.telephone_id(command.hospital, command.to, command.number))
    same = _same(tx, row) if row else []
    stories = records.stories(tx, [records.place_of(each) for each in same])
    mine = [each for each in same if act.who.account in doubters(stories[records.place_of(each)])]
    for each in mine:
        _note(tx, act, each, "mistaken", was=each.said, by=act.who.account)
        if doubters(stories[records.place_of(each)]) == {act.who.account}:
            records.tell(tx, each.id, wrong_at=None)
    if row and mine:
        _settle(tx, act, mine)
        act.became(facts.DoubtTakenBack(subject=row.id, what=row.what))


def _mine(tx: Transaction, act: Act, contact_id: str) -> Any:
    row = records.one(tx, contact_id)
    if row is None:
        raise Problem("contact-changed")
    if not may_check(act.who, row.owner):
        raise Problem("not-yours")
    return row


def _same(tx: Transaction, row: Any) -> list[Any]:
    return records.like(tx, row.same)


def _day(act: Act) -> str:
    return min(act.day, local_date(read_instant(act.heard_at)).isoformat())


def _note(tx: Transaction, act: Act, row: Any, did: Did, **more: str | None) -> None:
    records.note(tx, row, Word(id=act.command, did=did, at=act.at, by_name=act.who.name, **more))


def _telephone(tx: Transaction, act: Act, row: Any, command: c.CorrectContact, said: str) -> None:
    """In the place where it stood in the hospital's list; at its end where there was none."""
    place: Any = first(tx, by(hospital), it=row.hospital)
    was = msgspec.json.decode(place.telephones, type=list[Telephone])
    new = Telephone(to=row.what, name=command.name.strip(), number=said, hours=command.hours or None)
    at = next((n for n, one in enumerate(was) if one.to == row.what and one.number == row.said), len(was))
    change(tx, hospital, row.hospital, {"telephones": as_json([*was[:at], new, *was[at + 1 :]])})
    it = records.telephone_id(row.hospital, row.what, said)
    _carry(tx, act, row, it, new.name, said)
    act.became(TelephonesChanged(subject=row.hospital, was=was))


def _address(tx: Transaction, act: Act, row: Any, command: c.CorrectContact, said: str) -> None:
    seats = [
        r for r in identity.seats_without_account(tx) if (r.body, r.role, r.address) == (row.body, row.what, row.said)
    ]
    for r in seats:
        identity.newer_seat(tx, r.id, {"address": said, "label": command.name.strip()})
        _carry(tx, act, row, records.seat_id("seat", r.id, row.body, row.what, said), command.name.strip(), said)
        act.became(SeatChanged(subject=r.id, was={"address": row.said, "label": row.name}))


def _carry(tx: Transaction, act: Act, row: Any, new_id: str, name: str, said: str) -> None:
    """The new one is checked from the day on which it was written down."""
    fresh = {**row._asdict(), "id": new_id, "name": name, "said": said, "checked_on": _day(act), "wrong_at": None}
    if new_id != row.id:
        records.drop(tx, row.id)
    records.keep_all(tx, [fresh])


def _settle(tx: Transaction, act: Act, them: list[Any]) -> None:
    hospitals = sorted({r.hospital for r in them if r.hospital})
    bodies = sorted({r.body for r in them if r.body and not r.hospital})
    settle(tx, shipped_policy(), act.today, hospitals, bodies)


HANDLERS: dict[type[msgspec.Struct], Handler] = {
    c.CheckContact: check_contact,
    c.CorrectContact: correct_contact,
    c.DoubtNumber: doubt_number,
    c.TakeBackDoubt: take_back_doubt,
}

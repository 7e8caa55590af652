"""Keeping what a directory's files say: rows, the phones' copies that name them, and the facts, in one transaction."""

from collections.abc import Callable

import msgspec

from lantern.commissioners import records as commissioners
from lantern.commissioners.facts import BodyBroughtIn, BodyChanged
from lantern.facts import Fact
from lantern.identity import records as identity
from lantern.identity.facts import SeatBroughtIn, SeatChanged
from lantern.imports.directory.knowing import FIELDS
from lantern.imports.directory.model import Look, Outcome, Things
from lantern.imports.model import Flat
from lantern.store import Transaction
from lantern.units import records as units
from lantern.units.facts import (
    HospitalBroughtIn,
    HospitalChanged,
    TelephonesChanged,
    UnitBroughtIn,
    UnitChanged,
)
from lantern.units.model import Telephone


def keep(tx: Transaction, look: Look, before: Things) -> list[Fact]:
    """Keep every row that is new or changed. Returns what became true by it."""
    new = [one for one in look.outcomes if one.what in ("brought_in", "changed")]
    ways: dict[str, Callable[[Transaction, Outcome], Fact]] = {
        "bodies": _body, "hospitals": _hospital, "wards": _ward, "seats": _seat,
    }  # fmt: skip
    facts = [ways[noun](tx, one) for noun in ways for one in new if one.row.noun == noun]
    changed = dict.fromkeys(str(one.flat["hospital"]) for one in new if one.row.noun == "telephones")
    return facts + [_telephones(tx, hospital, look.after, before) for hospital in changed]


def _body(tx: Transaction, one: Outcome) -> Fact:
    if one.what == "brought_in":
        commissioners.bring_in(tx, one.id, _columns(one))
        return BodyBroughtIn(subject=one.id, **_texts(one.flat, "name", "nation", "kind"))
    commissioners.newer(tx, one.id, _newer(one))
    if {"name", "on_lantern"} & set(_newer(one)):
        units.host_changed(tx, one.id)
        identity.names_changed(tx, "body", one.id)
    return BodyChanged(subject=one.id, was=_was(one))


def _hospital(tx: Transaction, one: Outcome) -> Fact:
    if one.what == "brought_in":
        units.bring_in(tx, units.hospital, one.id, _columns(one))
        return HospitalBroughtIn(subject=one.id, **_texts(one.flat, "name", "host"))
    units.newer(tx, units.hospital, one.id, _newer(one))
    if "name" in _newer(one):
        identity.names_changed(tx, "hospital", one.id)
    return HospitalChanged(subject=one.id, was=_was(one))


def _ward(tx: Transaction, one: Outcome) -> Fact:
    if one.what == "brought_in":
        units.bring_in(tx, units.unit, one.id, _columns(one))
        return UnitBroughtIn(subject=one.id, **_texts(one.flat, "name", "hospital"))
    units.newer(tx, units.unit, one.id, _newer(one))
    return UnitChanged(subject=one.id, was=_was(one))


def _seat(tx: Transaction, one: Outcome) -> Fact:
    if one.what == "brought_in":
        identity.keep_seat(tx, one.id, _columns(one))
        return SeatBroughtIn(subject=one.id, **_texts(one.flat, "role", "body", "label"))
    identity.newer_seat(tx, one.id, _newer(one))
    return SeatChanged(subject=one.id, was=_was(one))


def _telephones(tx: Transaction, hospital: str, after: Things, before: Things) -> Fact:
    """A hospital's numbers are one list: those that are in use, in the order in which they came."""
    was, now = (_in_use(things, hospital) for things in (before, after))
    units.newer(tx, units.hospital, hospital, {"telephones": msgspec.json.encode(now).decode()})
    return TelephonesChanged(subject=hospital, was=was)


def _in_use(things: Things, hospital: str) -> list[Telephone]:
    return [
        msgspec.convert({field: one[field] for field in ("to", "name", "number", "hours") if one.get(field)}, Telephone)
        for one in things["telephones"].values()
        if one["hospital"] == hospital and not one.get("stopped_on")
    ]


def _columns(one: Outcome) -> Flat:
    return {field: one.flat[field] for field in FIELDS[one.row.noun] if field in one.flat}


def _newer(one: Outcome) -> dict[str, object]:
    return {change.field: change.now for change in one.changes}


def _was(one: Outcome) -> Flat:
    return {change.field: change.was for change in one.changes}


def _texts(flat: Flat, *fields: str) -> dict[str, str]:
    return {field: str(flat[field]) for field in fields}

"""Which numbers somebody has checked in the demonstration, from `contacts.yaml` to the commands that say so."""

import msgspec

from lantern.contacts.commands import CheckContact, CorrectContact, DoubtNumber
from lantern.contacts.records import telephone_id
from lantern.demo.deeds import Deed, at_once
from lantern.demo.places import PLACES
from lantern.demo.reading import read
from lantern.demo.when import When


class Said(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Somebody says something of a number; `name` and `number` only where it is entered."""

    who: str
    at: str
    hospital: str
    to: str
    name: str = ""
    number: str = ""
    hours: str | None = None
    words: str | None = None


class Contacts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All of it."""

    entered: list[Said]
    checked: list[Said]
    doubted: list[Said]


CONTACTS = read("contacts.yaml", Contacts)


def deeds(when: When) -> list[Deed]:
    """Everything that was said of numbers."""
    return [
        *(_deed(when, one, CorrectContact(contact=_id(one, ""), name=one.name, said=one.number, hours=one.hours)) for one in CONTACTS.entered),
        *(_deed(when, one, CheckContact(contact=_id(one, _number(one)))) for one in CONTACTS.checked),
        *(_deed(when, one, DoubtNumber(hospital=one.hospital, to=one.to, number=_number(one), words=one.words)) for one in CONTACTS.doubted),  # type: ignore[arg-type]
    ]  # fmt: skip


def _number(one: Said) -> str:
    place = next(each for each in PLACES.hospitals if each.id == one.hospital)
    return next(line[2] for line in place.telephones if line[0] == one.to)


def _id(one: Said, number: str) -> str:
    return telephone_id(one.hospital, one.to, number)


def _deed(when: When, one: Said, command: msgspec.Struct) -> Deed:
    return at_once(one.who, when.moment(one.at), f"contact/{one.at}/{one.hospital}/{one.to}", command)

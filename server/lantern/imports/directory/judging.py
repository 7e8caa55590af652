"""One row by itself: what it gives, or everything that keeps it out. References are looked at later, all together."""

from collections.abc import Callable
from datetime import date
from typing import Any

from lantern.imports.cells import cleaned, shown, yes_or_no
from lantern.imports.dates import read_day
from lantern.imports.directory.codes import (
    EMERGENCY,
    MAIL,
    PLACED,
    digits_of,
    read_degrees,
    read_id,
    read_number,
    same_abroad,
)
from lantern.imports.directory.columns import BY_KIND, LABELS
from lantern.imports.directory.model import Noun, Row
from lantern.imports.directory.words import BODY_KINDS, CHOICES
from lantern.imports.fields import LONG, SHORT
from lantern.imports.judging import NOTHING
from lantern.imports.model import CellFault, Fault, Flat, Line

DAYS = ("closed_on", "stopped_on", "until_on")


def judge(line: Line, noun: Noun, file: int, today: date) -> Row:
    """What this row gives. Pure."""
    said = " · ".join(shown(line.cells[f], 40) for f in _named_by(noun, line.cells)) or "(no id)"
    if line.fault:
        return Row(file=file, number=line.number, noun=noun, said=said, faults=(line.fault,))
    faults: list[Fault] = []
    given: Flat = {}
    for field, text in line.cells.items():
        try:
            if (value := _value(noun, field, text, today)) is not None:
                given[field] = value
        except CellFault as fault:
            faults.append(Fault(fault.says, fault.remedy))
            given[field] = None
    faults += [
        Fault(f"it has no {LABELS[field]}", "fill in the cell")
        for field in BY_KIND[noun].required
        if field not in given
    ]
    given = {field: value for field, value in given.items() if value is not None}
    faults += _beside_each_other(noun, given)
    return Row(
        file=file, number=line.number, noun=noun, said=said, given=given, faults=tuple(faults), notes=() if faults else tuple(_notes(given))
    )  # fmt: skip


def _named_by(noun: Noun, cells: dict[str, str]) -> list[str]:
    fields = {"telephones": ("hospital", "to"), "seats": ("role", "body", "label")}.get(noun, ("id",))
    return [field for field in fields if field in cells]


def _value(noun: Noun, field: str, text: str, today: date) -> str | bool | float | None:
    """What a cell says; None when it says nothing. Raises CellFault."""
    in_sentences, label = field == "arriving", LABELS[field]
    kept = cleaned(
        label,
        text,
        most=LONG if in_sentences else SHORT,
        in_sentences=in_sentences,
        formulas=field in ("number", *PLACED),
    )
    if not kept or (not in_sentences and kept.casefold() in NOTHING):
        return None
    if field in DAYS:
        return _named(label, lambda: read_day(kept, today).isoformat())
    if field == "kind" and noun == "bodies":
        return BODY_KINDS.read(label, kept)
    if field in CHOICES:
        return CHOICES[field].read(label, kept)
    match field:
        case "on_lantern":
            return yes_or_no(label, kept)
        case "id":
            return read_id(kept)
        case "latitude" | "longitude":
            return read_degrees(field, kept)
        case "number":
            return _named(label, lambda: read_number(kept))
        case "address":
            return _mail(kept)
        case "regulator":
            return "HIW" if kept.casefold() in ("agic", "hiw") else kept.upper() if kept.casefold() == "cqc" else kept
    return kept


def _named(label: str, read: Callable[[], str]) -> str:
    try:
        return read()
    except CellFault as fault:
        raise CellFault(f"{label}: {fault.says}", fault.remedy) from None


def _mail(text: str) -> str:
    if MAIL.fullmatch(text):
        return text.lower()
    if sum(c.isdigit() for c in text) >= 5 and "@" not in text:
        remedy = (
            "Lantern rings nobody by itself: give the rota's e-mail address, and its number in the file of telephones"
        )
        raise CellFault(f'e-mail address is the number "{shown(text)}"', remedy)
    raise CellFault(f'"{shown(text)}" is not an e-mail address', "write one address, such as rota@body.example")


def _beside_each_other(noun: Noun, given: dict[str, Any]) -> list[Fault]:
    """Cells of one row that cannot both be true."""
    number = given.get("number")
    if noun == "telephones" and given.get("to") == "emergency" and number and digits_of(number) not in EMERGENCY:
        return [Fault(f'the number for 999 is "{number}"', "write 999; other numbers stand under their own name")]
    if noun == "hospitals" and ("latitude" in given) != ("longitude" in given):
        return [Fault("it has only one of latitude and longitude", "fill in both, or leave both empty")]
    if noun == "bodies" and given.get("id") is not None and given.get("id") == given.get("successor"):
        return [Fault("it follows itself", "write the body that took over from it, or leave the cell empty")]
    return []


def _notes(given: dict[str, Any]) -> list[str]:
    notes = []
    if "number" in given and same_abroad(given["number"]):
        notes.append("the number is one of another country")
    if "label" in given and "address" not in given:
        notes.append("it has no e-mail address: nothing can be sent there, so it counts as an empty seat")
    return notes

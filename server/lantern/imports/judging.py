"""One row by itself: what it gives, or everything that keeps it from being brought in."""

from collections.abc import Callable
from datetime import date

from lantern.imports.cells import clean, digits_of_nhs_number, language_code, shown, yes_or_no
from lantern.imports.dates import month_first, read_day, said
from lantern.imports.fields import LABELS, REQUIRED, TOLD_IN_SENTENCES
from lantern.imports.model import CellFault, Fault, Flat, Judged, Line
from lantern.imports.places import Directory

DAYS = ("born", "admitted_on", "recognised_on", "last_seen_on", "last_review_on", "left_on", "died_on")
NOTHING = {"-", "–", "—", "?", "n/a", "unknown", "not known", "not recorded", "anhysbys", "ddim yn hysbys"}
"""What people write into a cell that has nothing to say."""


def judge(line: Line, directory: Directory, today: date) -> Judged:
    """What this row gives. Pure: the same row, places and day give the same judgement."""
    reference = shown(line.cells.get("reference", ""), 40)
    if line.fault:
        return Judged(number=line.number, reference=reference, faults=(line.fault,))
    faults: list[Fault] = []
    notes: list[str] = []
    cells = _clean(line.cells, faults)
    given: Flat = {}
    for field, text in cells.items():
        _try(faults, lambda field=field, text=text: given.update(_read(field, text, today)))  # type: ignore[misc]
    _try(faults, lambda: given.update(_place(cells, directory)))
    if "home_area" in cells:
        _try(faults, lambda: given.update(home_body=directory.body(cells["home_area"]).id))
    faults += _contradictions(given)
    notes += _notes(line, cells, given)
    for gone in ("left_on", "died_on"):
        given.pop(gone, None)
    return Judged(number=line.number, reference=reference, given=given, faults=tuple(faults), notes=tuple(notes))


def _try(faults: list[Fault], work: Callable[[], None]) -> None:
    try:
        work()
    except CellFault as fault:
        faults.append(Fault(fault.says, fault.remedy))


def _clean(raw: dict[str, str], faults: list[Fault]) -> dict[str, str]:
    """The cells that say something. A needed one that does not is a fault."""
    cells: dict[str, str] = {}
    damaged: set[str] = set()
    for field, text in raw.items():
        try:
            kept = clean(field, text)
        except CellFault as fault:
            faults.append(Fault(fault.says, fault.remedy))
            damaged.add(field)
            continue
        nothing = field not in TOLD_IN_SENTENCES and kept.casefold() in NOTHING
        if kept and not nothing:
            cells[field] = kept
    for field in REQUIRED:
        if field not in cells and field not in damaged:
            faults.append(Fault(f"it has no {LABELS[field]}", "fill in the cell"))
    return cells


def _read(field: str, text: str, today: date) -> Flat:
    """One cell as the named values it gives. Raises CellFault."""
    if field in DAYS:
        try:
            return {field: read_day(text, today).isoformat()}
        except CellFault as fault:
            raise CellFault(f"{LABELS[field]}: {fault.says}", fault.remedy) from None
    match field:
        case "out_of_area" | "easy_read":
            return {field: yes_or_no(LABELS[field], text)}
        case "communication":
            return {"prefers": text}
        case "language":
            code = language_code(text)
            return {"language": code} if code else {"note": f"Language: {text}"}
        case "last_seen_source":
            return {"last_seen_note": text}
        case "hospital" | "ward" | "home_area" | "nhs_number":
            return {}
    return {field: text}


def _place(cells: dict[str, str], directory: Directory) -> Flat:
    if "hospital" not in cells:
        return {}
    hospital = directory.hospital(cells["hospital"])
    if hospital.closed_on:
        raise CellFault(f"{hospital.name} closed on {_said(hospital.closed_on)}", "write where they are now")
    return {"hospital": hospital.id, **({"unit": directory.ward(hospital, cells["ward"])} if "ward" in cells else {})}


def _contradictions(given: Flat) -> list[Fault]:
    """Days that cannot both be true; and people who are not in hospital any more."""
    faults: list[Fault] = []
    born, check = given.get("born"), "look which of the two is right"
    for field in DAYS[1:]:
        day = given.get(field)
        if isinstance(born, str) and isinstance(day, str) and day < born:
            faults.append(Fault(f"{LABELS[field]} ({_said(day)}) lies before the date of birth ({_said(born)})", check))
    if died := given.get("died_on"):
        faults.append(Fault(f"they died on {_said(died)}", "bring in only people who are in hospital"))
    elif left := given.get("left_on"):
        faults.append(Fault(f"they left hospital on {_said(left)}", "bring in only people who are in hospital"))
    return faults


def _notes(line: Line, cells: dict[str, str], given: Flat) -> list[str]:
    """What is worth a look and keeps nobody out."""
    notes: list[str] = []
    seen, admitted = given.get("last_seen_on"), given.get("admitted_on")
    if isinstance(seen, str) and isinstance(admitted, str) and seen < admitted:
        notes.append("last seen before they were admitted: it is kept, and does not count for this stay")
    if not seen and ("last_seen_by" in given or "last_seen_note" in given):
        notes.append("says who saw them or where that is written, and not on which day: that is left out")
        given.pop("last_seen_by", None)
        given.pop("last_seen_note", None)
    if "nhs_number" in cells and not digits_of_nhs_number(cells["nhs_number"]):
        notes.append("the NHS number is not a valid one (it is not kept in any case)")
    if "language" in cells and "language" not in given:
        notes.append(f'the language "{shown(cells["language"])}" is kept as a note, as written')
    if any(month_first(line.cells.get(field, "")) for field in DAYS):
        notes.append("a day with the month first: look whether other days in this file are meant so too")
    return notes


def _said(day: str | bool | float | None) -> str:
    return said(date.fromisoformat(str(day)))

"""A whole file, looked through against what is known. Pure: nothing is kept here, and nothing is lost."""

from lantern.imports.deciding import Decider
from lantern.imports.doubles import apart
from lantern.imports.fields import LABELS
from lantern.imports.judging import judge
from lantern.imports.model import Known, Look, Sheet
from lantern.imports.places import Directory


def look(sheet: Sheet, known: Known) -> Look:
    """What would come of every row."""
    directory = Directory(known)
    judged = apart([judge(line, directory, known.today) for line in sheet.lines])
    decider = Decider(known, directory)
    outcomes = tuple(decider.decide(row) for row in judged)
    named = {outcome.person for outcome in outcomes if outcome.person}
    missing = tuple(one for one in known.people if one.left_on is None and one.id not in named)
    return Look(sheet=sheet, outcomes=outcomes, missing=missing, notes=_notes(sheet))


def _notes(sheet: Sheet) -> tuple[str, ...]:
    """What is to be said of the file as a whole."""
    notes = not_taken(sheet)
    if "nhs_number" in sheet.fields:
        notes.append(
            "NHS numbers are only checked for slips of the pen. They are not kept, and nobody is found by them."
        )
    absent = [LABELS[f] for f in ("born", "admitted_on", "last_seen_on", "last_seen_source") if f not in sheet.fields]
    if absent:
        notes.append(f"There is no column for {', '.join(absent)}.")
    return (*notes, *passed_over(sheet))


def not_taken(sheet: Sheet) -> list[str]:
    """Columns whose names say nothing to us."""
    named = ", ".join(f'"{name[:40]}"' for name in sheet.not_taken[:12])
    return [f"Columns we do not know, not taken: {named}."] if named else []


def passed_over(sheet: Sheet) -> list[str]:
    """Rows with nothing in them."""
    return [f"{sheet.empty} empty {'row' if sheet.empty == 1 else 'rows'} passed over."] if sheet.empty else []

"""The report, in plain words: every row, what comes of it, and what to do."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Protocol

from lantern.imports.cells import shown
from lantern.imports.dates import said
from lantern.imports.fields import LABELS
from lantern.imports.model import Change, Fault, Look, Outcome, Sheet
from lantern.imports.places import Directory

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
MOST_MISSING = 20
KNOWN_FROM = {"visit": "a visit in Lantern", "opening_balance": "what its body brought in"}


class Told(Protocol):
    """What comes of a row, as far as counting goes."""

    @property
    def what(self) -> str: ...
    @property
    def number(self) -> int: ...


def report(look: Look, directory: Directory, name: str, body: str, keep: bool) -> str:
    """The whole report."""
    parts = [
        f"{shown(name)}: people of {body}",
        how_read(look.sheet),
        *look.notes,
        "",
        *(line for outcome in look.outcomes for line in row(outcome, directory, keep)),
        "",
        *_missing(look, body),
        counted(look.outcomes, keep),
        end(look.outcomes, keep),
    ]
    return "\n".join(parts)


def how_read(sheet: Sheet) -> str:
    """What was found out about a file."""
    rows = f"{len(sheet.lines):,} {'row' if len(sheet.lines) == 1 else 'rows'}"
    return f"Read as {sheet.encoding}, separated by {sheet.separator}, {rows}."


def reasons(faults: Sequence[Fault]) -> list[str]:
    """Why a row cannot be brought in, and what to do."""
    return [f"    {shown(fault.says, 200)}; {shown(fault.remedy, 300)}" for fault in faults]


def row(outcome: Outcome, directory: Directory, keep: bool) -> list[str]:
    """What is said of one row."""
    start = f"Row {outcome.number}  {outcome.reference or '(no reference)'}  "
    if outcome.what == "not":
        lines = [f"{start}cannot be brought in:"]
        lines += reasons(outcome.faults)
    elif outcome.what == "changed":
        lines = [f"{start}{'changed' if keep else 'would be changed'}:"]
        lines += [f"    {change(one, directory)}" for one in outcome.changes]
    elif outcome.what == "same":
        lines = [f"{start}the same"]
    else:
        lines = [f"{start}{'brought in' if keep else 'would be brought in'}: {_where(outcome, directory)}"]
    return lines + [f"    Look: {shown(note, 200)}." for note in outcome.notes]


def change(one: Change, directory: Directory) -> str:
    """One value that becomes another."""
    label = "last seen is known from" if one.field == "last_seen_source" else LABELS.get(one.field, one.field)
    return f"{label}: {_value(one.field, one.was, directory)} → {_value(one.field, one.now, directory)}"


def counted(outcomes: Sequence[Told], keep: bool) -> str:
    """How many rows of each kind, and which cannot be brought in."""
    many = Counter(outcome.what for outcome in outcomes)
    would = "" if keep else "would be "
    text = f"{many['brought_in']} {would}brought in, {many['changed']} {would}changed, {many['same']} the same"
    if not many["not"]:
        return f"{text}."
    numbers = [str(outcome.number) for outcome in outcomes if outcome.what == "not"]
    named = ", ".join(numbers[:20]) + (", …" if len(numbers) > 20 else "")
    return f"{text}, {many['not']} cannot be brought in ({'row' if many['not'] == 1 else 'rows'} {named})."


def end(outcomes: Sequence[Told], keep: bool, these: str = "this file") -> str:
    """Whether anything was changed, and how to have it kept."""
    if not any(outcome.what in ("brought_in", "changed") for outcome in outcomes):
        return f"Nothing was changed: there is nothing new in {these}."
    return "Kept." if keep else "Nothing was changed: this was a dry run. Add --keep to keep it."


def _where(outcome: Outcome, directory: Directory) -> str:
    flat = outcome.flat
    parts = [f"{_value('hospital', flat.get('hospital'), directory)}, {_value('unit', flat.get('unit'), directory)}"]
    if flat.get("last_seen_on"):
        by = f" by {shown(str(flat['last_seen_by']))}" if flat.get("last_seen_by") else ""
        parts.append(f"last seen in person on {_value('last_seen_on', flat['last_seen_on'], directory)}{by}")
    return "; ".join(parts)


def _value(field: str, value: str | bool | float | None, directory: Directory) -> str:
    if value is None or value == "":
        return "nothing"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:g}"
    if _DAY.fullmatch(value):
        return said(date.fromisoformat(value))
    if field in ("hospital", "unit", "home_body"):
        return shown(directory.names.get(value, value))
    return shown(KNOWN_FROM.get(value, value) if field == "last_seen_source" else value)


def _missing(look: Look, body: str) -> list[str]:
    if not look.missing:
        return []
    named = ", ".join(shown(one.external or one.reference) for one in look.missing[:MOST_MISSING])
    more = f" and {len(look.missing) - MOST_MISSING} more" if len(look.missing) > MOST_MISSING else ""
    return [f"Not in this file, though {body} has them in hospital here; nothing is changed for them: {named}{more}."]

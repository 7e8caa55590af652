"""What a spreadsheet would change in a draft, row by row, before anything is kept. Pure."""

from collections.abc import Mapping, Sequence
from typing import Any, Literal

import msgspec

from lantern.checklists.authoring.model import DraftFault
from lantern.checklists.authoring.shapes import shaped
from lantern.checklists.authoring.xlsx.coming_in import parts_from
from lantern.checklists.authoring.xlsx.going_out import rows_of
from lantern.checklists.authoring.xlsx.opening import CellFault, cells
from lantern.problems import Problem


class Line(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One row of the report. `faulty` names its cell; the others the sheet and the row by its id."""

    what: Literal["new", "changed", "gone", "faulty"]
    where: str
    says: str = ""
    remedy: str = ""
    before: str = ""
    after: str = ""


class Report(msgspec.Struct, kw_only=True, omit_defaults=True):
    """Everything that would change. `parts` is absent while any cell is faulty: all of it, or nothing."""

    lines: list[Line]
    parts: dict[str, Any] | None = None
    faults: list[DraftFault] = []
    """What would still have to be put right before it could be published."""


def report(body: bytes, checklist: str, before: Mapping[str, Any]) -> Report:
    """The dry run. Raises Problem spreadsheet-too-large or -unreadable."""
    sheets, faults = cells(body)
    if not sheets:
        raise Problem("spreadsheet-unreadable", detail="It has none of the sheets that a checklist has.")
    incoming, more = parts_from(sheets, checklist)
    faults += more
    parts: dict[str, Any] = {}
    for part, content in incoming.items():
        try:
            parts[part] = shaped(part, content)
        except Problem:
            faults.append(
                CellFault(
                    f"{part.replace('/', ' ')}!A1", "something in this sheet is too long", "say it in fewer words"
                )
            )
    lines = [Line(what="faulty", where=one.cell, says=one.says, remedy=one.remedy) for one in dict.fromkeys(faults)]
    changed = {part: content for part, content in parts.items() if before.get(part) != content}
    lines += _changes(rows_of(before), rows_of({**before, **changed}), changed)
    return Report(lines=lines, parts=None if faults else changed)


def _changes(
    before: Mapping[str, list[tuple[str, ...]]], after: Mapping[str, list[tuple[str, ...]]], changed: Mapping[str, Any]
) -> list[Line]:
    found: list[Line] = []
    for sheet in dict.fromkeys([*before, *after]):
        was, now = (_keyed(sheet, rows.get(sheet, [])) for rows in (before, after))
        for key in dict.fromkeys([*was, *now]):
            old, new = was.get(key), now.get(key)
            if old != new:
                what: Any = "new" if old is None else "gone" if new is None else "changed"
                before_text, after_text = _differ(old or (), new or ())
                found.append(Line(what=what, where=f"{sheet}: {key}", before=before_text, after=after_text))
    return found


def _keyed(sheet: str, rows: Sequence[tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Rows by what they are about. A page's lines have only their order; the English beside another face is no change."""
    if sheet.startswith("page"):
        return {f"line {place}": row for place, row in enumerate(rows, 1)}
    if sheet.startswith("words"):
        return {" ".join(filter(None, row[:3])): row[:4] for row in rows}
    return {row[0]: row for row in rows}


def _differ(old: Sequence[str], new: Sequence[str]) -> tuple[str, str]:
    """Only the cells that differ, joined, and not more than can be read at a glance."""
    if not old or not new:
        return tuple(" · ".join(filter(None, row))[:400] for row in (old, new))  # type: ignore[return-value]
    pairs = [(a, b) for a, b in zip(old, new, strict=False) if a != b]
    return " · ".join(a for a, _ in pairs)[:400], " · ".join(b for _, b in pairs)[:400]

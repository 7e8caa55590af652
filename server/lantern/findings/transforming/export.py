"""The preparation as a file: keyed by placement, without names or NHS numbers, and saying on its first line what it is not. Pure.

A second file leads a placement back to the body's own reference; it stays with the body.
"""

import csv
import io
from collections.abc import Mapping

from lantern.findings.transforming.model import Preparation, Row

COLUMNS = (
    "placement", "hospital", "ward", "ward_kind", "spell_began", "under_18", "last_visit_on", "last_visit_how", "in_person_on",
    "interval_days", "due_on", "within_interval", "next_planned_on", "reason_late", "reason_until", "missing",
)  # fmt: skip
TITLE = "A preparation for Assuring Transformation, made by Lantern. It is not the submission."
KEY_TITLE = "Which person a placement stands for. This file stays with the body that pays for their care."


def table(made: Preparation) -> str:
    """The file, as CSV."""
    told = [
        TITLE,
        made.name,
        f"{made.kind} cut",
        f"as known when {made.day} ended" if made.kind != "now" else f"so far on {made.day}",
    ]
    lines = [told, COLUMNS, *(_line(one) for one in made.rows)]
    return _csv(lines)


def key(made: Preparation, references: Mapping[str, str | None]) -> str:
    """Placement by placement, the reference by which the body knows the person."""
    lines: list[tuple[object, ...] | list[object]] = [
        (KEY_TITLE, made.name, made.day),
        ("placement", "your_reference", "lantern_id"),
    ]
    lines += [(one.placement, references.get(one.person) or "", one.person) for one in made.rows]
    return _csv(lines)


def _line(one: Row) -> list[object]:
    young = "" if one.child is None else "yes" if one.child else "no"
    return [
        one.placement, one.hospital, one.ward, one.ward_kind, one.spell_began, young, one.last_visit_on, one.last_visit_how,
        one.in_person_on, one.interval_days, one.due_on, one.within, one.next_planned_on, one.reason_late, one.reason_until,
        " ".join(one.missing),
    ]  # fmt: skip


def _csv(lines: object) -> str:
    text = io.StringIO()
    csv.writer(text).writerows([_safe(cell) for cell in line] for line in lines)  # type: ignore[attr-defined]
    return "\ufeff" + text.getvalue()


def _safe(cell: object) -> object:
    """Words that begin like a formula are not one."""
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell

"""Every figure of a hospital as one table for a spreadsheet: the figure, its usual range, its marks, the trigger. Pure."""

import csv
import io
from collections.abc import Iterator, Sequence
from datetime import date

from lantern.findings.figures import Figure, drawn, uneven
from lantern.findings.records import Place, Row
from lantern.findings.triggers import Trigger, crosses, in_force
from lantern.findings.xmr import Limits, Mark, limits, marks
from lantern.policy.values import amount

COLUMNS = (
    "figure", "from", "to", "state", "of", "out_of", "value", "mean", "lower_limit", "upper_limit", "limits_rest_on",
    "limits_provisional", "marks", "trigger", "trigger_set_by", "trigger_since", "trigger_crossed", "supplied_by",
    "from_provider", "received", "corrects_earlier", "replaced", "from_review",
)  # fmt: skip
PERCENT = 100.0


def table(found: Sequence[Row], triggers: Sequence[Trigger], place: Place) -> str:
    """The table as CSV, with a mark in front by which spreadsheets know that it is UTF-8. Shares are percentages."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    here = [one for one in triggers if one.nation == place.nation]
    for row in found:
        trigger = next((one for one in here if one.question == row.question), None)
        writer.writerows([_safe(cell) for cell in line] for line in _lines(row, trigger, place.host_name))
    return "\ufeff" + text.getvalue()


def _lines(row: Row, trigger: Trigger | None, host: str) -> Iterator[list[object]]:
    stand = drawn(row.figures)
    values = [one.value for one in stand]
    found = None if uneven(row.kind, stand) else limits(values, PERCENT if row.kind == "share" else None)
    marked = {id(one): each for one, each in zip(stand, marks(values, found), strict=True)}
    for one in row.figures:
        yield [
            row.question, one.from_on, one.to_on, one.state, one.of, one.out_of, _round(one.value), *_range(found),
            _said(marked.get(id(one), ())), *_trigger(one, trigger, host), one.by, _yes(one.from_provider), one.received,
            _yes(one.corrects), _yes(one.replaced), _yes(one.beside),
        ]  # fmt: skip


def _range(found: Limits | None) -> list[object]:
    if found is None:
        return [None] * 5
    numbers = [_round(each) for each in (found.centre, found.lower, found.upper)]
    return [*numbers, found.rests_on, _yes(found.provisional)]


def _trigger(one: Figure, trigger: Trigger | None, host: str) -> list[object]:
    value = in_force(trigger, one.to_on) if trigger else None
    if trigger is None or value is None:
        return [None] * 4
    whose = host if value.body else value.authority
    since: date = value.since
    return [f"{trigger.when} {amount(value):g}", whose, since.isoformat(), _yes(crosses(trigger, one))]


def _said(marked: Sequence[Mark]) -> str:
    return " ".join(marked)


def _yes(holds: bool) -> str:
    return "yes" if holds else "no"


def _round(value: float | None) -> str | None:
    return None if value is None else f"{value:.2f}".rstrip("0").rstrip(".")


def _safe(cell: object) -> object:
    """A name that begins like a formula is not one."""
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in "=+-@\t\r" and cell[:1] else cell

"""The figures as a table for a spreadsheet: as they are for working with, or for publication with small numbers hidden. Pure.

One line for each figure, part and period. A document for publication has the twelve months only, and its cells and sums are
judged together (`findings/small_numbers.py`): a number that one figure hides must not follow from another.
"""

import csv
import io
from collections.abc import Iterator

import msgspec

from lantern.findings.assurance.figures import BY_ID
from lantern.findings.assurance.model import Assurance, Cell, Counted
from lantern.findings.small_numbers import Sum, hidden

COLUMNS = ("figure", "part", "is", "from", "to", "period_not_over", "count", "out_of")
HIDDEN = "fewer than 5, or hidden with it"
EVERYTHING = "everything"
"""With what is not known and what stands apart: never printed, only there for the sums."""
MET = ("in_person", "declined_after_meeting")
Key = tuple[str, str, int]
"""Figure, part, and the place of its period; -1 is the whole of the twelve months."""


def table(found: Assurance, publication: bool = False) -> str:
    """The table as CSV, with a mark in front by which spreadsheets know that it is UTF-8."""
    figures, away = found.figures, set[Key]()
    if publication:
        figures = [msgspec.structs.replace(one, periods=[]) for one in figures]
        cells, sums = cells_and_sums(figures)
        away = hidden(cells, sums, {key for key in cells if key[1] == EVERYTHING})
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for one in figures:
        for place, cell in _places(one):
            writer.writerows(_lines(found, one, place, cell, away))
    return "\ufeff" + text.getvalue()


def _places(one: Counted) -> list[tuple[int, Cell]]:
    return [(-1, one.whole), *enumerate(one.periods)]


def _lines(found: Assurance, one: Counted, place: int, cell: Cell, away: set[Key]) -> Iterator[list[object]]:
    figure = BY_ID[one.figure]
    first, last = found.periods[0], found.periods[-1]
    period = found.periods[place] if place >= 0 else None
    days = [period.from_on, period.to_on] if period else [first.from_on, last.to_on]
    running = "yes" if (period or last).so_far else "no"

    for name, count in cell.parts.items():
        inside = name in figure.good + figure.other
        kind = (
            "numerator"
            if name in figure.good
            else "part"
            if inside
            else "not_known"
            if name in figure.not_known
            else "apart"
        )
        total = _told(cell.out_of, (one.figure, "out_of", place), away) if inside else ""
        yield [one.figure, name, kind, *days, running, _told(count, (one.figure, name, place), away), total]


def _told(count: int, key: Key, away: set[Key]) -> object:
    return HIDDEN if key in away else count


def cells_and_sums(figures: list[Counted]) -> tuple[dict[Key, int], list[Sum]]:
    """Everything that is printed, and everything that a reader could add up: parts to their figure, periods to the year, and
    the same meetings under several figures."""
    cells: dict[Key, int] = {}
    sums: list[Sum] = []
    for one in figures:
        figure = BY_ID[one.figure]
        aside = figure.not_known + figure.apart
        for place, cell in _places(one):
            everything = cell.out_of + sum(cell.parts[name] for name in aside)
            counts = {**cell.parts, "out_of": cell.out_of, EVERYTHING: everything}
            cells |= {(one.figure, name, place): count for name, count in counts.items()}
            sums.append(_sum(one.figure, place, EVERYTHING, ("out_of", *aside)))
            if not one.several:
                sums.append(_sum(one.figure, place, "out_of", figure.good + figure.other))
        for name in [*one.whole.parts, "out_of", EVERYTHING] if one.periods else ():
            over = tuple((one.figure, name, place) for place in range(len(one.periods)))
            sums.append(Sum((one.figure, name, -1), over))
    return cells, [*sums, *_linked(cells)]


def _sum(figure: str, place: int, total: str, parts: tuple[str, ...]) -> Sum:
    return Sum((figure, total, place), tuple((figure, name, place) for name in parts))


def _linked(cells: dict[Key, int]) -> list[Sum]:
    """The same meetings, visits and promises, counted under several figures."""
    alike = [
        *((name, ("in_person", MET)) for name in ("in_private", "same_visitor", "voice_person")),
        *((f"voice_{name}", ("in_person", (EVERYTHING,))) for name in ("family", "staff", "own_view")),
        ("told", ("voice_person", ("written",))),
        *((name, ("when", (EVERYTHING,))) for name in ("announced", "who_went")),
        ("seen_again", ("promises", (EVERYTHING,))),
    ]
    found = [
        Sum((figure, EVERYTHING, place), tuple((other, name, place) for name in names))
        for figure, (other, names) in alike
        for place in sorted({key[2] for key in cells})
    ]
    return [one for one in found if {one.total, *one.parts} <= cells.keys()]

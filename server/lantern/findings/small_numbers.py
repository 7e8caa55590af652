"""Small numbers in documents for publication (K12): which cells must not be printed. Pure.

A table is cells with their counts, and sums: a total and the cells that make it up. Every count from 1 to 4 is hidden.
Where a hidden cell could still be worked out from what is printed, another is hidden with it, the smallest first: until no
hidden cell follows from all sums together, nor is held below 5 by one of them (two hidden ones that make 2 are both 1).
Nought is printed: nobody is behind it. On working pages and in returns that a law asks for, nothing is hidden.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import TypeVar

from msgspec import Struct

SMALLEST = 5
"""The first number that may be printed. Our default (K12)."""
FIELD = 2**61 - 1
"""Equations are solved modulo this prime: their numbers are 1 and -1, and no rounding comes in."""

Name = TypeVar("Name", bound=Hashable)


class Sum(Struct, frozen=True):
    """A total, and the cells that add up to it."""

    total: Hashable
    parts: tuple[Hashable, ...]


def hidden(
    cells: Mapping[Name, int], sums: Sequence[Sum], unprinted: AbstractSet[Name] = frozenset(), smallest: int = SMALLEST
) -> set[Name]:
    """The cells that may not be printed. `unprinted` are only there for the sums: nobody reads them in the document."""
    small = {name for name, count in cells.items() if 0 < count < smallest}
    away = small | unprinted
    while given_away := (worked_out(away, sums) | held_down(away, cells, sums, smallest)) - (unprinted - small):
        away.add(_beside(given_away, cells, sums, away))
    return away


def _beside(given_away: set[Name], cells: Mapping[Name, int], sums: Sequence[Sum], away: set[Name]) -> Name:
    """What is hidden with them: the smallest cell of the nearest sums that is still printed, a nought only where nothing else
    is. There always is one: of sums in which everything is hidden, nothing can be worked out."""
    near: set[Hashable] = set(given_away)
    while True:
        near |= {one for each in sums if near & {each.total, *each.parts} for one in (each.total, *each.parts)}
        free = [name for name in cells if name in near and name not in away]
        if free:
            return min(free, key=lambda name: (cells[name] == 0, cells[name], str(name)))


def worked_out(away: set[Name], sums: Iterable[Sum]) -> set[Name]:
    """Those of the hidden cells that the printed ones give away: of which the sums leave only one value."""
    rows = [_row(away, each) for each in sums]
    solved: dict[Hashable, dict[Hashable, int]] = {}
    for row in rows:
        row = _reduced(row, solved)
        if row:
            pivot = min(row, key=str)
            scale = pow(row[pivot], -1, FIELD)
            row = {name: value * scale % FIELD for name, value in row.items()}
            for other, was in solved.items():
                if pivot in was:
                    solved[other] = _without(was, pivot, row)
            solved[pivot] = row
    return {name for name in away if name in solved and len(solved[name]) == 1}


def held_down(away: set[Name], cells: Mapping[Name, int], sums: Iterable[Sum], smallest: int = SMALLEST) -> set[Name]:
    """Those that one sum alone shows to be small: its other hidden parts are at least 1 each, and leave too little."""
    found: set[Name] = set()
    for each in sums:
        inside = [name for name in away if name in each.parts]
        left = sum(cells[name] for name in inside) - (len(inside) - 1)
        if inside and each.total not in away and left < smallest:
            found.update(inside)
    return found


def _row(away: set[Name], each: Sum) -> dict[Hashable, int]:
    """One sum, as an equation in the hidden cells: what is printed is a known number, and does not matter here."""
    row: dict[Hashable, int] = {}
    for name, sign in [(each.total, FIELD - 1), *((part, 1) for part in each.parts)]:
        if name in away:
            row[name] = (row.get(name, 0) + sign) % FIELD
    return {name: value for name, value in row.items() if value}


def _reduced(row: dict[Hashable, int], solved: Mapping[Hashable, dict[Hashable, int]]) -> dict[Hashable, int]:
    for pivot in [name for name in row if name in solved]:
        row = _without(row, pivot, solved[pivot])
    return row


def _without(row: dict[Hashable, int], pivot: Hashable, by: Mapping[Hashable, int]) -> dict[Hashable, int]:
    """The row with its pivot taken out by an equation that begins with it."""
    factor = row.get(pivot, 0)
    found = dict(row)
    for name, value in by.items():
        found[name] = (found.get(name, 0) - factor * value) % FIELD
    return {name: value for name, value in found.items() if value}

"""Rows that speak of the same thing twice: what agrees counts once, what contradicts itself counts not at all."""

from collections.abc import Hashable, Sequence

import msgspec

from lantern.imports.cells import shown
from lantern.imports.directory.model import At, File, Row
from lantern.imports.model import Fault


class Spoken(msgspec.Struct, frozen=True):
    """What a row speaks of, and all that it says of it."""

    key: Hashable
    row: Row
    says: object


def same_twice(spoken: Sequence[Spoken], files: tuple[File, ...]) -> dict[At, tuple[Fault, ...]]:
    """Why these rows cannot be, for those that repeat or contradict another; the first of several that agree stays."""
    groups: dict[Hashable, list[Spoken]] = {}
    for one in spoken:
        groups.setdefault(one.key, []).append(one)
    found: dict[At, tuple[Fault, ...]] = {}
    for group in groups.values():
        first = group[0]
        agree = all(one.says == first.says for one in group)
        for one in group[1:] if agree else group:
            other = first if one is not first else group[1]
            place = where(other.row, files, one.row)
            found[one.row.at] = (
                Fault(f"it says the same as {place}, which counts", "take this one out")
                if agree
                else Fault(
                    f"the same stands in {place}, which says something else",
                    "keep the row that is right and take out the other",
                ),
            )
    return found


def where(row: Row, files: tuple[File, ...], beside: Row | None = None) -> str:
    """How a report names a row, from another one."""
    near = beside is not None and beside.file == row.file
    return f"row {row.number}" if near else f"row {row.number} of {shown(files[row.file].name)}"

"""Rows that speak of the same person twice, and references that are really NHS numbers."""

from collections import Counter

import msgspec

from lantern.imports.cells import digits_of_nhs_number
from lantern.imports.model import Fault, Judged

NHS = Fault("its reference is an NHS number", "use your own system's reference; Lantern does not keep NHS numbers")


def apart(rows: list[Judged]) -> list[Judged]:
    """The same rows; those that contradict or repeat each other are marked."""
    by_reference: dict[str, list[Judged]] = {}
    for row in rows:
        by_reference.setdefault(_key(row), []).append(row)
    by_reference.pop("", None)
    groups = {reference: _Group(of) for reference, of in by_reference.items() if len(of) > 1}
    people = Counter(_who(row) for row in rows)
    nhs = _are_nhs_numbers(rows)
    return [_nhs_marked(_marked(row, groups.get(_key(row)), people), nhs) for row in rows]


class _Group:
    """Rows of one reference: do they agree, and which are they."""

    def __init__(self, rows: list[Judged]) -> None:
        self.agree = all((row.given, row.faults) == (rows[0].given, rows[0].faults) for row in rows)
        self.numbers = [row.number for row in rows]


def _marked(row: Judged, group: _Group | None, people: "Counter[tuple[str, str] | None]") -> Judged:
    if group and not group.agree:
        others = ", ".join(str(number) for number in group.numbers[:6] if number != row.number)
        says = f"the same reference stands in row {others}, which says something else"
        return _with_fault(row, Fault(says, "keep the row that is right and take out the other"))
    if group:
        first = group.numbers[0]
        again = Fault(f"it says the same as row {first}, which counts", "take this one out")
        return row if row.number == first else _with_fault(row, again)
    if (who := _who(row)) and people[who] > 1:
        note = "another row has the same name and date of birth under another reference: is it one person?"
        return msgspec.structs.replace(row, notes=(*row.notes, note))
    return row


def _key(row: Judged) -> str:
    """A reference as a person compares them; Excel and people change capitals."""
    return str(row.given.get("reference", "")).casefold()


def _who(row: Judged) -> tuple[str, str] | None:
    name, born = row.given.get("name"), row.given.get("born")
    return (str(name).casefold(), str(born)) if name and born else None


def _are_nhs_numbers(rows: list[Judged]) -> bool:
    """Of other ten-digit references one in eleven would pass the check; of NHS numbers all do."""
    ten = [ref for row in rows if len(ref := _digits(row)) == 10 and ref.isdecimal()]
    return 2 * sum(1 for ref in ten if digits_of_nhs_number(ref)) > len(ten)


def _digits(row: Judged) -> str:
    return str(row.given.get("reference", "")).replace(" ", "").replace("-", "")


def _nhs_marked(row: Judged, nhs: bool) -> Judged:
    return _with_fault(row, NHS) if nhs and digits_of_nhs_number(_digits(row)) else row


def _with_fault(row: Judged, fault: Fault) -> Judged:
    return msgspec.structs.replace(row, faults=(*row.faults, fault))

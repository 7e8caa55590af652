"""From answers on workforce returns to figures in their order: what was counted, what was not, what was corrected. Pure."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Literal, TypeGuard

from msgspec import Struct

State = Literal["counted", "not_supplied", "none_to_count", "not_right", "not_applicable"]
"""`none_to_count`: a share of nothing, such as exit interviews where nobody left. `not_right`: it cannot be, such as 14
of 12, a count below 0, or what is no number."""
LONGEST = 366
"""Days that one return may cover."""
MOST = 1_000_000_000
"""More than any hospital counts in a year."""
UNEVEN = 1.5
"""Counts of periods that differ more than this are not held against each other."""


class Figure(Struct, kw_only=True):
    """One answer to one question for one period. Only what is `counted` has a value: a percentage, or a count."""

    sheet: str
    from_on: str
    to_on: str
    received: str
    by: str
    from_provider: bool
    state: State
    value: float | None = None
    of: int | None = None
    out_of: int | None = None
    replaced: bool = False
    """Another figure stands for this time; this one stays to be read."""
    corrects: bool = False
    beside: bool = False
    """From a review of the hospital's staff, not from its return: it stands only where no return was counted for that time."""


def usable(from_on: str, to_on: str, finished_on: str) -> bool:
    """Whether a return's period can be one: in order, over when it was handed in, and no longer than a year."""
    try:
        first, last = date.fromisoformat(from_on), date.fromisoformat(to_on)
    except ValueError:
        return False
    return from_on <= to_on <= finished_on and (last - first).days < LONGEST


def read(kind: str, said: Any) -> tuple[State, float | None, int | None, int | None]:
    """What an answer says: state, value, and for a share how many out of how many."""
    if said in ("not_supplied", "not_applicable"):
        return said, None, None, None
    if kind == "number":
        return ("counted", float(said), None, None) if _is_count(said) else ("not_right", None, None, None)
    parts: dict[str, Any] = said if isinstance(said, dict) else {}
    of, out_of = parts.get("of"), parts.get("out_of")
    if not (_is_count(of) and _is_count(out_of) and of <= out_of):
        return "not_right", None, of if _is_number(of) else None, out_of if _is_number(out_of) else None
    return ("counted", 100 * of / out_of, of, out_of) if out_of else ("none_to_count", None, of, out_of)


def _is_number(said: Any) -> TypeGuard[int]:
    return isinstance(said, int | float) and not isinstance(said, bool)


def _is_count(said: Any) -> TypeGuard[int]:
    return _is_number(said) and 0 <= said <= MOST and said == int(said)


def in_order(found: Sequence[Figure]) -> list[Figure]:
    """By their time, and what corrects what: of figures whose periods overlap the one received later stands, unless it is
    a gap and the earlier one was counted. A figure once supplied is not taken back by silence. A review fills gaps: one
    quarter that somebody read off would otherwise take three months of returns out of the row."""
    stands: list[Figure] = []
    for each in sorted(found, key=lambda one: (one.beside, one.received, one.sheet)):
        clash = [one for one in stands if one.from_on <= each.to_on and each.from_on <= one.to_on]
        there = [one for one in clash if one.state == "counted"]
        if there and (each.state != "counted" or (each.beside and not all(one.beside for one in there))):
            each.replaced = True
            continue
        for one in clash:
            one.replaced = True
        each.corrects = bool(clash)
        stands = [*(one for one in stands if not one.replaced), each]
    return sorted(found, key=lambda one: (one.to_on, one.from_on, one.received, one.sheet))


def drawn(found: Sequence[Figure]) -> list[Figure]:
    """Those that stand, in order: what a chart shows."""
    return [one for one in found if not one.replaced]


def uneven(kind: str, found: Sequence[Figure]) -> bool:
    """Whether these are counts over stretches of time too different to compare. Shares may be compared."""
    lengths = [
        (date.fromisoformat(one.to_on) - date.fromisoformat(one.from_on)).days + 1
        for one in found
        if one.state == "counted"
    ]
    return kind == "number" and len(lengths) > 1 and max(lengths) > UNEVEN * min(lengths)

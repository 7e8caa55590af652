"""Somebody's stays as a history: came, moved, left, each with its day and ward. Pure.

Read anew from everything that was recorded, so that a word that comes late falls into its place. Of two words about the same
day and ward the later stands; one that was recorded in error is taken back and stays to be read.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Literal

from msgspec import Struct

MoveKind = Literal["came", "moved", "left"]


class Move(Struct, frozen=True, kw_only=True):
    """One thing that was said of where somebody is. `area` is the body where the hospital stands."""

    what: MoveKind
    on: str
    at: str
    id: str
    hospital: str = ""
    unit: str = ""
    area: str = ""
    mistaken: bool = False


class Lived(Struct, frozen=True, kw_only=True):
    """A stay on one ward. `ended` is absent while it lasts; a move to another ward ends it without a day between (K28)."""

    hospital: str
    unit: str
    area: str
    began: str
    ended: str | None = None


class Impossible(ValueError):
    """These words cannot all be true, whatever else is told: somebody moved or left before they had come."""


class NotYet(Impossible):
    """These words cannot all be true as long as nothing else is told: somebody left twice, and nobody has said that they
    came back between."""


def stays(moves: Iterable[Move]) -> tuple[Lived, ...]:
    """The stays that follow, oldest first. Raises Impossible, or NotYet where a word that is still to come may mend it."""
    found: list[Lived] = []
    for move in standing(moves):
        last = found[-1] if found else None
        if move.what == "came" and last is not None:
            raise Impossible("came before the first stay")
        if move.what == "left":
            if last is None:
                raise Impossible("left before coming into hospital")
            if last.ended is not None:
                raise NotYet("left twice")
            found[-1] = _ended(last, move.on)
            continue
        if last is None and move.what == "moved":
            raise Impossible("moved before coming into hospital")
        if last is not None and last.ended is None:
            if last.unit == move.unit:
                continue
            found[-1] = _ended(last, move.on)
        found.append(Lived(hospital=move.hospital, unit=move.unit, area=move.area, began=move.on))
    return tuple(found)


def standing(moves: Iterable[Move]) -> list[Move]:
    """What stands of what was said, by day: the latest word about each day and ward, unless it takes it back."""
    latest: dict[tuple[str, str, str], Move] = {}
    for move in sorted(moves, key=lambda each: (each.at, each.id)):
        latest["move" if move.what == "moved" else move.what, move.on, move.unit] = move
    kept = [move for move in latest.values() if not move.mistaken]
    return sorted(kept, key=lambda each: (each.on, each.what != "came", each.at, each.id))


def spell_began(found: Iterable[Lived], gap: int) -> str:
    """The first day of the latest stretch in hospital: moves join stays, more than `gap` days at home part them (spell.gap)."""
    began, ended = "", ""
    for stay in found:
        joined = ended and date.fromisoformat(stay.began) <= date.fromisoformat(ended) + timedelta(gap)
        began = began if joined else stay.began
        ended = stay.ended or ""
    return began


def _ended(stay: Lived, on: str) -> Lived:
    return Lived(hospital=stay.hospital, unit=stay.unit, area=stay.area, began=stay.began, ended=on)

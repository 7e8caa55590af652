"""A person's stays joined into one spell, and since when a visit is owed in it (V2, V6, V7, K27, K28)."""

from collections.abc import Iterable
from datetime import date, timedelta

from msgspec import Struct

from lantern.policy.model import Value
from lantern.policy.values import one_word


class Stay(Struct, frozen=True, kw_only=True):
    """A stay on one ward or in one hospital; `ended` is None while it lasts. Leave does not end it (V6)."""

    began: date
    ended: date | None = None
    area: str | None = None
    """ICB or health board in which the hospital stands."""


def joined_spell(stays: Iterable[Stay], today: date, gap: int) -> tuple[Stay, ...] | None:
    """The stays of the latest spell begun by `today`, oldest first: one that begins within `gap` days goes on."""
    spell: list[Stay] = []
    for stay in sorted((each for each in stays if each.began <= today), key=lambda each: each.began):
        if spell and not goes_on(spell, stay, gap):
            spell = []
        spell.append(stay)
    return tuple(spell) or None


def goes_on(spell: list[Stay], stay: Stay, gap: int) -> bool:
    """Whether this stay continues the spell; an open stay is never left behind by a missing end date."""
    ends = [each.ended for each in spell if each.ended is not None]
    return len(ends) < len(spell) or stay.began <= max(ends) + timedelta(gap)


def in_scope_since(
    spell: tuple[Stay, ...],
    home_area: str | None,
    recognised_on: date | None,
    scopes: tuple[Value, ...],
    today: date,
) -> date | None:
    """The first day of this spell on which a visit was owed at all; None when none is owed today (V2, K27).

    `scopes` are the values of visit.scope in date order. The first day, not the latest: a move home and away
    again must not start the count anew.
    """
    begun = max(spell[0].began, recognised_on or spell[0].began)
    changes = [*(each.since for each in scopes), *(stay.began for stay in spell)]
    days = sorted({begun, today, *changes})
    inside = [day for day in days if begun <= day <= today and in_scope(spell, home_area, scopes, day)]
    return inside[0] if today in inside else None


def in_scope(spell: tuple[Stay, ...], home_area: str | None, scopes: tuple[Value, ...], day: date) -> bool:
    """Whether a visit is owed on this day. An area that is not known counts as out of area (K27)."""
    begun = [each for each in scopes if each.since <= day]
    if not begun or one_word(begun[-1]) == "all_inpatients":
        return True
    area = [stay.area for stay in spell if stay.began <= day][-1]
    return area is None or home_area is None or area != home_area

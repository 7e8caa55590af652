"""Who else could I see that day, there or on the way? The rule that phones answer by themselves (`who_else.ts`), in the same
cases (`tests/cases/who_else.yaml`): a small question, answered at once and without the solver."""

from collections.abc import Container, Iterable, Mapping
from datetime import date, timedelta
from typing import Literal

from msgspec import Struct

from lantern.visits.planning.distance import apart
from lantern.visits.planning.model import Point

WITHIN = timedelta(weeks=4)
FARTHER = 25
"""Kilometres. Both are our default. Not policy: they only say whom a screen brings to mind, and bind nobody."""

Why = Literal["this_ward", "this_hospital", "on_the_way"]
RANK: tuple[Why, ...] = ("this_ward", "this_hospital", "on_the_way")


class Going(Struct, frozen=True, kw_only=True):
    """The trip that is being prepared."""

    unit: str
    hospital: str
    on: date
    people: tuple[str, ...] = ()


class Owing(Struct, frozen=True, kw_only=True):
    """A visit that is owed to somebody."""

    person: str
    unit: str
    hospital: str
    due_on: date
    excepted: bool = False
    met: bool = False
    """Met since, on a visit that is not counted yet."""


class AlsoThere(Struct, frozen=True, kw_only=True):
    """Somebody who could be seen on the same day out, and why they come to mind."""

    person: str
    unit: str
    hospital: str
    due_on: date
    why: Why
    km: int | None = None
    """By how much the day's way grows, as the crow flies; only on the way."""


def who_else(
    going: Going,
    owings: Iterable[Owing],
    planned: Container[str],
    places: Mapping[str, Point],
    base: Point | None = None,
) -> list[AlsoThere]:
    """This ward first, then this hospital, then the way there; soonest due first. Whoever is on a planned trip is left out."""
    found = []
    for one in owings:
        if one.person in going.people or one.person in planned or one.met or one.excepted:
            continue
        if one.due_on > going.on + WITHIN:
            continue
        why: Why = "this_ward" if one.unit == going.unit else "this_hospital"
        km = None
        if one.hospital != going.hospital:
            why, km = "on_the_way", _farther(base, places.get(going.hospital), places.get(one.hospital))
            if km is None or km > FARTHER:
                continue
        found.append(
            AlsoThere(person=one.person, unit=one.unit, hospital=one.hospital, due_on=one.due_on, why=why, km=km)
        )
    return sorted(found, key=lambda each: (RANK.index(each.why), each.due_on, each.person))


def _farther(base: Point | None, here: Point | None, there: Point | None) -> int | None:
    """How much longer the day's way is when one goes there as well; without a base, there and back from here."""
    if here is None or there is None:
        return None
    way = apart(base, there) + apart(there, here) - apart(base, here) if base else 2 * apart(here, there)
    return max(0, int(way + 0.5))  # half up, as phones round

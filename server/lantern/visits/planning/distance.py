"""How far it is and how long it takes by road: estimated from the map, never looked up, by values of policy."""

from collections.abc import Iterable
from datetime import date
from math import asin, cos, radians, sin, sqrt

from lantern.policy.model import Local, Nation, Policy
from lantern.policy.values import part, value, whole
from lantern.visits.planning.model import Point, Travel

EARTH_KM = 6371.0


def travel(policy: Policy, nation: Nation, on: date, local: Iterable[Local] = ()) -> Travel:
    """How a body's visitors get about, as policy has it on a day, with the body's own values."""
    own = tuple(local)
    longer = float(1 + part(value(policy, "planning.road_longer", nation, on, own)))
    names = (name for name in Travel.__struct_fields__ if name != "road_factor")
    return Travel(road_factor=longer, **{n: whole(value(policy, f"planning.{n}", nation, on, own)) for n in names})


def apart(one: Point, other: Point) -> float:
    """Kilometres along the surface of the earth."""
    turn, rise = radians(other.longitude - one.longitude), radians(other.latitude - one.latitude)
    half = sin(rise / 2) ** 2 + cos(radians(one.latitude)) * cos(radians(other.latitude)) * sin(turn / 2) ** 2
    return 2 * EARTH_KM * asin(min(1.0, sqrt(half)))


def road_km(one: Point | None, other: Point | None, by: Travel) -> int | None:
    """Whole kilometres by road; None when one of the places is not known."""
    return None if one is None or other is None else round(apart(one, other) * by.road_factor)


def road_minutes(km: int | None, by: Travel) -> int:
    """Minutes for so many kilometres, setting out among them: slower near, faster beyond."""
    if km is None:
        return by.way_unknown
    near = min(km, by.road_near)
    return by.setting_out + round(near * 60 / by.road_near_speed + (km - near) * 60 / by.road_far_speed)

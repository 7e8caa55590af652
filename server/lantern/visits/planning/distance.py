"""How far it is and how long it takes by road: estimated from the map, never looked up. All our default."""

from math import asin, cos, radians, sin, sqrt

from lantern.visits.planning.model import Point

EARTH_KM = 6371.0
ROAD_FACTOR = 1.3
"""A road is so much longer than the straight line, in England and Wales about."""
SETTING_OUT = 10
"""Minutes for every way: to the car, parking, through the door."""
UNKNOWN_MINUTES = 60
"""Taken for a way between places of which one is not known; the kilometres then count as nought."""


def apart(one: Point, other: Point) -> float:
    """Kilometres along the surface of the earth."""
    turn, rise = radians(other.longitude - one.longitude), radians(other.latitude - one.latitude)
    half = sin(rise / 2) ** 2 + cos(radians(one.latitude)) * cos(radians(other.latitude)) * sin(turn / 2) ** 2
    return 2 * EARTH_KM * asin(min(1.0, sqrt(half)))


def road_km(one: Point | None, other: Point | None) -> int | None:
    """Whole kilometres by road; None when one of the places is not known."""
    return None if one is None or other is None else round(apart(one, other) * ROAD_FACTOR)


def road_minutes(km: int | None) -> int:
    """Minutes for so many kilometres: 40 km/h for the first twenty, 70 km/h for the rest."""
    if km is None:
        return UNKNOWN_MINUTES
    near = min(km, 20)
    return SETTING_OUT + round(near * 60 / 40 + (km - near) * 60 / 70)

"""Hospitals near enough to each other for one day out, in small groups: a day out stays within one of them.

That is a choice of ours, and part of the question: it keeps days out such as a visitor would plan them, and lets each
group be weighed by itself.
"""

from collections import Counter
from collections.abc import Iterable

from lantern.visits.planning import weights
from lantern.visits.planning.distance import road_km
from lantern.visits.planning.model import Duty, Place, Travel


def neighbourhoods(places: Iterable[Place], duties: Iterable[Duty], by: Travel) -> list[tuple[str, ...]]:
    """Every hospital in exactly one group; all of a group lie within reach of each other. Nearest first."""
    owed = Counter(duty.hospital for duty in duties)
    known = sorted((place for place in places if owed[place.id]), key=lambda place: place.id)
    group: dict[str, tuple[str, ...]] = {place.id: (place.id,) for place in known}
    for _, one, other in sorted(_pairs(known, by)):
        first, second = group[one], group[other]
        joined = tuple(sorted((*first, *second)))
        if first == second or not _fits(joined, owed, {p.id: p for p in known}, by):
            continue
        for each in joined:
            group[each] = joined
    return sorted(set(group.values()))


def _pairs(places: list[Place], by: Travel) -> Iterable[tuple[int, str, str]]:
    for n, one in enumerate(places):
        for other in places[n + 1 :]:
            km = road_km(one.at, other.at, by)
            if km is not None and km <= weights.PAIR_KM:
                yield km, one.id, other.id


def _fits(hospitals: tuple[str, ...], owed: Counter[str], places: dict[str, Place], by: Travel) -> bool:
    if len(hospitals) > weights.GROUP_HOSPITALS or sum(owed[each] for each in hospitals) > weights.GROUP_DUTIES:
        return False
    return all(
        (road_km(places[one].at, places[other].at, by) or 0) <= weights.PAIR_KM
        for n, one in enumerate(hospitals)
        for other in hospitals[n + 1 :]
    )

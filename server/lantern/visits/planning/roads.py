"""How far each visitor has to go, and how long they can then stay: worked out once and kept."""

from itertools import pairwise

from lantern.visits.planning.distance import road_km, road_minutes
from lantern.visits.planning.model import Place, Travel, Visitor
from lantern.visits.planning.when import Span, spans

Legs = tuple[int | None, ...]
ALL_DAY: tuple[Span, ...] = ((0, 24 * 60),)


class Roads:
    """The ways between where visitors set out and hospitals."""

    def __init__(self, visitors: dict[str, Visitor], places: dict[str, Place], by: Travel) -> None:
        self._visitors, self._places, self._by = visitors, places, by
        self._legs: dict[tuple[str, tuple[str, ...]], Legs] = {}
        self._stay: dict[tuple[str, tuple[str, ...], int], Span | None] = {}

    def legs(self, visitor: str, hospitals: tuple[str, ...]) -> Legs:
        """Kilometres of each leg: out, between, and home."""
        key = (visitor, hospitals)
        if key not in self._legs:
            base = self._visitors[visitor].base
            points = [base, *(self._places[each].at for each in hospitals), base]
            self._legs[key] = tuple(road_km(one, two, self._by) for one, two in pairwise(points))
        return self._legs[key]

    def on_road(self, leg: int | None) -> int:
        """Minutes for one leg."""
        return road_minutes(leg, self._by)

    def km(self, visitor: str, hospitals: tuple[str, ...]) -> int | None:
        """The whole round; None when part of it is not known."""
        legs = [leg for leg in self.legs(visitor, hospitals) if leg is not None]
        return sum(legs) if len(legs) == len(hospitals) + 1 else None

    def minutes(self, visitor: str, hospitals: tuple[str, ...]) -> int:
        """Time on the road for the whole round."""
        return sum(self.on_road(leg) for leg in self.legs(visitor, hospitals))

    def room(self, visitor: str, hospitals: tuple[str, ...], weekday: int) -> int:
        """Minutes on wards on such a day; nought when the day is too short."""
        stay = self.stay(visitor, hospitals, weekday)
        if stay is None:
            return 0
        between = sum(self.on_road(leg) for leg in self.legs(visitor, hospitals)[1:-1])
        return max(0, stay[1] - stay[0] - between)

    def day_room(self, visitor: str, hospital: str, weekday: int) -> int:
        """Minutes there if its doors were always open."""
        legs = self.legs(visitor, (hospital,))
        way = self.on_road(legs[0]) + self.on_road(legs[-1])
        return max((ends - begins - way for begins, ends in spans(self._visitors[visitor].works, weekday)), default=0)

    def stay(self, visitor: str, hospitals: tuple[str, ...], weekday: int) -> Span | None:
        """From the first arrival to the last leaving, as long as can be; None when there is no such time."""
        key = (visitor, hospitals, weekday)
        if key not in self._stay:
            best = max(self.stays(visitor, hospitals, weekday), key=lambda s: (s[1] - s[0], -s[0]), default=None)
            self._stay[key] = best
        return self._stay[key]

    def stays(self, visitor: str, hospitals: tuple[str, ...], weekday: int) -> list[Span]:
        """Every stretch in which one could be there: within working hours less the way, and while all are open."""
        legs = self.legs(visitor, hospitals)
        out, back = self.on_road(legs[0]), self.on_road(legs[-1])
        found = [(begins + out, ends - back) for begins, ends in spans(self._visitors[visitor].works, weekday)]
        for hospital in hospitals:
            place = self._places[hospital]
            if place.open:
                found = meet(found, spans(place.open, weekday))
        return [span for span in found if span[1] > span[0]]


def meet(some: list[Span], others: tuple[Span, ...]) -> list[Span]:
    """The stretches that lie in both."""
    both = [(max(a, c), min(b, d)) for a, b in some for c, d in others]
    return [span for span in both if span[0] < span[1]]

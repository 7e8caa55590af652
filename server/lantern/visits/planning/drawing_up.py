"""From a plan to what a person reads: days out with times, trips ward by ward, each with its reasons."""

from itertools import groupby

from lantern.ids import derived
from lantern.visits.planning import reasons
from lantern.visits.planning.formulation import Outing, Plan
from lantern.visits.planning.ground import Ground
from lantern.visits.planning.lines import Line, Stop
from lantern.visits.planning.model import Journey, Kept, Standing, Trip
from lantern.visits.planning.nearness import others
from lantern.visits.planning.weighing import visits_of
from lantern.visits.planning.when import clock, part_of

Drawn = tuple[tuple[Trip, ...], tuple[Journey, ...]]


class Drawing:
    """One plan being drawn up."""

    def __init__(self, ground: Ground, plan: Plan, can: dict[str, set[int]]) -> None:
        self.ground, self.plan, self.can = ground, plan, can
        self.kept = {
            duty: dict(self._keeps(ground.lines[duty], [day for day, _ in visits]))
            for duty, visits in visits_of(plan).items()
        }
        self.parts: dict[str, list[str]] = {}

    def draw(self) -> Drawn:
        """Every day out, in the order of the days."""
        trips: list[Trip] = []
        journeys: list[Journey] = []
        for outing in sorted(self.plan, key=lambda each: (each.way.day, each.way.visitor)):
            journey, here = self._outing(outing)
            journeys.append(journey)
            trips += here
        return tuple(trips), tuple(journeys)

    def _keeps(self, line: Line, days: list[int]) -> list[tuple[int, Kept]]:
        """Each visit against the day on which it was due by then."""
        found = []
        for number, day in enumerate(days):
            before = [line.met_until(d, self.ground.last) for d in (*line.fixed, *days[:number]) if d < day]
            due = max([line.due, *before])
            late = max(0, day - due)
            spared = sum(1 for each in range(max(0, due), day) if self._could(line, each))
            found.append(
                (
                    day,
                    Kept(
                        duty=line.duty.id, person=line.duty.person, due_on=self.ground.date_of(due), late=late,
                        avoidable=min(late, spared), early=max(0, due - day),
                    ),
                )
            )  # fmt: skip
        return found

    def _could(self, line: Line, day: int) -> bool:
        reach = line.duty.every or self.ground.last + 1
        return any(max(0, day - reach + 1) <= each <= day for each in self.can[line.duty.id])

    def _outing(self, outing: Outing) -> tuple[Journey, list[Trip]]:
        way, roads = outing.way, self.ground.roads
        standing = self.ground.on(way.visitor, way.day) if way.standing else None
        hospitals = tuple(stop.hospital for stop in way.stops)
        legs = roads.legs(way.visitor, hospitals)
        day = self.ground.days[way.day]
        begins = self._begins(outing, sum(self.ground.duties[duty].minutes for duty in outing.duties), standing)
        journey_id = way.standing or derived("planned-journey", way.visitor, day.isoformat())
        lead, *along = self.ground.members(way.visitor)
        trips, ends = self._trips(outing, journey_id, begins)
        known = roads.km(way.visitor, hospitals)
        journey = Journey(
            id=journey_id, visitor=lead, companions=tuple(along), day=day, hospitals=hospitals, km=known,
            leaves_at=clock(begins - roads.on_road(legs[0])), back_at=clock(ends + roads.on_road(legs[-1])),
            minutes=roads.minutes(way.visitor, hospitals) if known is not None else None, standing=way.standing is not None,
        )  # fmt: skip
        return journey, trips

    def _trips(self, outing: Outing, journey: str, at: int) -> tuple[list[Trip], int]:
        """Ward by ward from this minute on, and when the last is over."""
        way = outing.way
        legs = self.ground.roads.legs(way.visitor, tuple(stop.hospital for stop in way.stops))
        trips: list[Trip] = []
        for number, stop in enumerate(way.stops):
            at += self.ground.roads.on_road(legs[number]) if number else 0
            for n, seen in enumerate(self._wards(outing, stop)):
                leg = 0 if n else legs[number]  # one has only now come to this hospital
                trips.append(self._trip(outing, stop, seen, journey, at, leg))
                at += sum(line.duty.minutes for line in seen)
        return trips, at

    def _wards(self, outing: Outing, stop: Stop) -> list[list[Line]]:
        """Who is seen at a hospital, ward by ward."""
        lines = [self.ground.lines[duty] for duty in outing.duties]
        here = sorted((line for line in lines if line.duty.hospital == stop.hospital), key=_ward)
        return [list(group) for _, group in groupby(here, key=lambda each: (each.duty.unit, each.duty.kind))]

    def _trip(self, outing: Outing, stop: Stop, seen: list[Line], journey: str, at: int, leg: int | None) -> Trip:
        way, duty = outing.way, seen[0].duty
        lead, *along = self.ground.members(way.visitor)
        day = self.ground.days[way.day]
        keeps = tuple(self.kept[line.duty.id][way.day] for line in seen)
        return Trip(
            id=derived("planned-trip", way.visitor, day.isoformat(), duty.unit, duty.kind), journey=journey, visitor=lead,
            companions=tuple(along), day=day, part=part_of(at), begins_at=clock(at), hospital=stop.hospital, unit=duty.unit, kind=duty.kind,
            body=duty.body, people=tuple(line.duty.person for line in seen if line.duty.person), keeps=keeps,
            announced=stop.announced, km=leg, minutes=self.ground.roads.on_road(leg), added_to=way.standing,
            reasons=reasons.of_trip(self.ground, outing, seen, keeps),
        )  # fmt: skip

    def _begins(self, outing: Outing, minutes: int, standing: Standing | None) -> int:
        """When the first visit begins: of the hours there are, those that others and we have used least there."""
        way = outing.way
        hospitals = tuple(stop.hospital for stop in way.stops)
        roads, weekday = self.ground.roads, self.ground.days[way.day].weekday()
        stay = roads.stay(way.visitor, hospitals, weekday)
        assert stay is not None
        if standing is not None:
            return stay[0] + self.ground.taken(standing)
        spare = roads.room(way.visitor, hospitals, weekday) - minutes
        used = self.parts.setdefault(
            hospitals[0], [trip.part for trip in others(self.ground.question, hospitals[0]) if trip.part]
        )
        starts = sorted(
            {stay[0], stay[0] + spare, *(at for at in (13 * 60, 17 * 60) if stay[0] <= at <= stay[0] + spare)}
        )
        best = min(starts, key=lambda at: (used.count(part_of(at)), at))
        used.append(part_of(best))
        return best


def _ward(line: Line) -> tuple[str, str, str]:
    return line.duty.unit, line.duty.kind, line.duty.id

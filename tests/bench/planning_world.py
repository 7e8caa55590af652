"""Seeded worlds for the planner: one body, its people in hospitals 5 to 200 km away, its visitors and their weeks."""

import math
import random
from datetime import date, time, timedelta

from lantern.policy.reading import shipped_policy
from lantern.visits.planning.distance import travel
from lantern.visits.planning.model import Duty, Hours, Place, Point, Question, SeenBy, Standing, Visitor

TODAY = date(2026, 11, 28)
BEGINS = date(2026, 11, 30)
WEEKS = 13
BODY = "icb"
HOME = Point(52.3, -1.6)
LONG_AGO = 56


def world(people: int, visitors: int, seed: int, weeks: int = WEEKS) -> Question:
    """A quarter of a body with so many people in hospital and so many visitors."""
    dice = random.Random(f"{people}/{visitors}/{seed}")
    until = BEGINS + timedelta(7 * weeks - 1)
    teams = _teams(dice, max(1, visitors // 4))
    places, homes = _places(dice, people, teams)
    who = [_visitor(dice, n, teams[n % len(teams)], until) for n in range(visitors)]
    duties = tuple(_person(dice, n, places, homes, who) for n in range(people))
    return Question(
        body=BODY, today=TODAY, begins=BEGINS, until=until, duties=duties, visitors=tuple(who), places=tuple(places),
        standing=tuple(_others(dice, places, until)), travel=travel(shipped_policy(), "england", TODAY),
    )  # fmt: skip


def _teams(dice: random.Random, count: int) -> list[Point]:
    return [_moved(HOME, dice.uniform(0, 60) if n else 0, dice.uniform(0, 360)) for n in range(count)]


def _moved(start: Point, km: float, bearing: float) -> Point:
    north, east = km * math.cos(math.radians(bearing)), km * math.sin(math.radians(bearing))
    return Point(
        round(start.latitude + north / 111.2, 4),
        round(start.longitude + east / (111.2 * math.cos(math.radians(start.latitude))), 4),
    )


def _places(dice: random.Random, people: int, teams: list[Point]) -> tuple[list[Place], list[str]]:
    """Hospitals, a third of them with a third of the people near home, and the hospital of each person."""
    count = max(4, round(people / 4.5))
    places = []
    for n in range(count):
        far = dice.choice((8, 15, 25, 40, 60, 90, 130, 190))
        at = _moved(dice.choice(teams), far * dice.uniform(0.6, 1.05) / 1.3, dice.uniform(0, 360))
        visiting = tuple(Hours(day, time(9, 30), time(19, 30)) for day in range(7)) if dice.random() < 0.4 else ()
        nation = "wales" if at.longitude < -3.0 else "england"
        places.append(Place(id=f"h{n}", at=at, nation=nation, open=visiting, host_joins=dice.random() < 0.2))
    sizes = [dice.choice((1, 1, 2, 3, 5, 8)) for _ in places]
    return places, [dice.choices(places, sizes)[0].id for _ in range(people)]


def _visitor(dice: random.Random, n: int, base: Point, until: date) -> Visitor:
    days = dice.choice(([0, 1, 2, 3, 4], [0, 1, 2, 3, 4], [0, 1, 2, 3], [1, 2, 3, 4], [0, 2, 4], [1, 3]))
    works = [Hours(day, time(8, 30), time(17, 30)) for day in days]
    if dice.random() < 0.4:
        works = [Hours(h.weekday, time(11, 0), time(20, 30)) if h.weekday == days[-1] else h for h in works]
    if dice.random() < 0.25:
        works.append(Hours(5, time(9, 0), time(17, 0)))
    return Visitor(
        id=f"v{n}", bodies=(BODY,), kinds=("oversight_visit", "review"), works=tuple(works),
        base=_moved(base, dice.uniform(0, 12), dice.uniform(0, 360)), away=tuple(_leave(dice, until)),
        most_people=4, most_trips=min(3, len(days)),
    )  # fmt: skip


def _leave(dice: random.Random, until: date) -> list[date]:
    """A week or two at Christmas for some, one more week for everybody, odd days."""
    away: list[date] = []
    if dice.random() < 0.6:
        away += [date(2026, 12, 21) + timedelta(d) for d in range(14)]
    begins = BEGINS + timedelta(7 * dice.randrange(1, max(2, (until - BEGINS).days // 7 - 1)))
    away += [begins + timedelta(d) for d in range(7)]
    return sorted({*away, *(BEGINS + timedelta(dice.randrange((until - BEGINS).days)) for _ in range(2))})


def _person(dice: random.Random, n: int, places: list[Place], homes: list[str], who: list[Visitor]) -> Duty:
    """Seen at some day in the last interval by one of those who live nearest; a few are late, a few are children."""
    hospital = next(place for place in places if place.id == homes[n])
    every = 42 if dice.random() < 0.08 else 56
    ago = dice.randrange(every + 10) if dice.random() < 0.15 else dice.randrange(1, every - 3)
    near = sorted(who, key=lambda each: (_far(each, hospital), each.id))[: max(2, len(who) // 10)]
    regular = dice.choice(near).id
    seen = [SeenBy(regular, dice.randrange(1, 6))] if dice.random() < 0.9 else []
    if seen and dice.random() < 0.3:
        seen.append(SeenBy(dice.choice(near).id, 1))
    return Duty(
        id=f"d{n}", kind="oversight_visit", body=BODY, hospital=hospital.id, unit=f"{hospital.id}-{dice.randrange(3)}",
        due_on=TODAY - timedelta(ago) + timedelta(every), person=f"p{n}", every=every, minutes=dice.choice((60, 75, 90)),
        last_visitor=seen[0].visitor if seen else None, seen_by=tuple(_once(seen)),
    )  # fmt: skip


def _once(seen: list[SeenBy]) -> list[SeenBy]:
    return [one for n, one in enumerate(seen) if one.visitor not in {each.visitor for each in seen[:n]}]


def _far(visitor: Visitor, place: Place) -> float:
    assert visitor.base and place.at
    return math.hypot(visitor.base.latitude - place.at.latitude, (visitor.base.longitude - place.at.longitude) * 0.6)


def _others(dice: random.Random, places: list[Place], until: date) -> list[Standing]:
    """Other bodies' visits to the same hospitals."""
    span = (until - BEGINS).days
    return [
        Standing(id=f"o{n}", kind="oversight_visit", body="another", day=BEGINS + timedelta(dice.randrange(span)),
                 hospital=place.id, unit=f"{place.id}-0")
        for n, place in enumerate(places) for _ in range(dice.randrange(3))
    ]  # fmt: skip

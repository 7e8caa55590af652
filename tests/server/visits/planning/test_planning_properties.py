"""Random small worlds: every proposal holds to every rule, nobody is later than by going to whoever is due first, and on
the smallest worlds nothing better exists."""

import time
from collections import Counter
from datetime import date, timedelta
from datetime import time as clock
from itertools import product

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lantern.policy.reading import shipped_policy
from lantern.visits.planning.around import can_be_met
from lantern.visits.planning.checking import faults
from lantern.visits.planning.composing import Proposing, earliest_due_first
from lantern.visits.planning.distance import travel
from lantern.visits.planning.formulation import Outing
from lantern.visits.planning.ground import Ground
from lantern.visits.planning.model import Duty, Hours, Place, Point, Proposal, Question, SeenBy, Standing, Visitor, Wish
from lantern.visits.planning.search import Limits
from lantern.visits.planning.weighing import value_of, weigh

TODAY = date(2026, 12, 11)
CALM = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
points = st.builds(Point, st.floats(51.5, 53.5), st.floats(-3.5, 0.5)) | st.none()


@st.composite
def questions(draw: st.DrawFn, most_people: int = 6, days: int = 28) -> Question:
    places = [
        Place(id=f"h{n}", at=draw(points), host_joins=draw(st.booleans()),
              open=tuple(Hours(d, clock(10), clock(18)) for d in range(7)) if draw(st.booleans()) else ())
        for n in range(draw(st.integers(1, 3)))
    ]  # fmt: skip
    visitors = [draw(_visitors(n, days)) for n in range(draw(st.integers(0, 3)))]
    duties = tuple(draw(_duties(n, len(places), len(visitors))) for n in range(draw(st.integers(0, most_people))))
    standing = tuple(draw(_standing(n, places, duties, visitors, days)) for n in range(draw(st.integers(0, 2))))
    taken: set[tuple[str | None, date]] = set()
    alone = []
    for trip in standing:
        if trip.visitor is None or (trip.visitor, trip.day) not in taken:
            taken.add((trip.visitor, trip.day))
            alone.append(trip)
    return Question(
        body="icb", today=TODAY, begins=TODAY + timedelta(1), until=TODAY + timedelta(days), duties=duties,
        visitors=tuple(visitors), places=tuple(places), standing=tuple(alone),
        wishes=(Wish("h0", "join"),) if draw(st.booleans()) else (), travel=travel(shipped_policy(), "england", TODAY),
    )  # fmt: skip


@st.composite
def _visitors(draw: st.DrawFn, n: int, days: int) -> Visitor:
    weekdays = draw(st.sets(st.integers(0, 6), max_size=5))
    return Visitor(
        id=f"v{n}", bodies=("icb",), kinds=("oversight_visit", "review"), base=draw(points),
        works=tuple(Hours(d, clock(draw(st.integers(8, 12))), clock(draw(st.integers(15, 21)))) for d in weekdays),
        away=tuple(TODAY + timedelta(d) for d in draw(st.sets(st.integers(1, days), max_size=4))),
        most_people=draw(st.integers(1, 3)), most_trips=draw(st.integers(1, 3)),
    )  # fmt: skip


@st.composite
def _duties(draw: st.DrawFn, n: int, places: int, visitors: int) -> Duty:
    who = [f"v{draw(st.integers(0, visitors - 1))}"] if visitors and draw(st.booleans()) else []
    every = draw(st.sampled_from([14, 20, 42, 56, None]))
    return Duty(
        id=f"d{n}", kind="review" if every is None else "oversight_visit", body="icb", unit="w", every=every,
        hospital=f"h{draw(st.integers(0, places - 1))}", due_on=TODAY + timedelta(draw(st.integers(-10, 40))),
        person=f"p{n}", seen_by=tuple(SeenBy(each, 2) for each in who), last_visitor=who[0] if who else None,
        minutes=draw(st.sampled_from([45, 90, 150])), announced=draw(st.sampled_from([None, None, True, False])),
        not_before=TODAY + timedelta(5) if draw(st.integers(0, 4)) == 0 else None,
    )  # fmt: skip


@st.composite
def _standing(
    draw: st.DrawFn, n: int, places: list[Place], duties: tuple[Duty, ...], visitors: list[Visitor], days: int
) -> Standing:
    duty = draw(st.sampled_from(duties)) if duties and draw(st.booleans()) else None
    own = bool(visitors) and draw(st.booleans())
    return Standing(
        id=f"s{n}", kind="oversight_visit", body="icb" if own else "another", day=TODAY + timedelta(draw(st.integers(1, days))),
        hospital=duty.hospital if duty else draw(st.sampled_from(places)).id, unit="w",
        visitor=draw(st.sampled_from(visitors)).id if own else None,
        people=(duty.person,) if own and duty and duty.person else (), may_add=own and draw(st.booleans()),
    )  # fmt: skip


def proposed(question: Question, seconds: float = 20.0) -> Proposal:
    limits = Limits(seconds=seconds, seed=1, threads=1, nodes=200, rounds=4)
    return Proposing(question, limits, time.monotonic, lambda progress: None).finish()


def avoidable(proposal: Proposal) -> int:
    return sum(part.amount for part in proposal.parts if part.name == "late")


@CALM
@given(questions())
def test_every_proposal_holds_to_every_rule_and_nobody_is_later_than_by_earliest_due_first(question: Question) -> None:
    found = proposed(question)
    assert faults(question, found) == []
    first = earliest_due_first(question)
    assert faults(question, first) == []
    assert avoidable(found) <= avoidable(first)
    assert found.value <= first.value
    for plan in (found, first):
        assert seen_too_often(question, plan) == []


def seen_too_often(question: Question, plan: Proposal) -> list[str]:
    """Whom somebody goes to see more often than any clock could ask: each visit stands for half an interval at least."""
    visits = Counter(kept.duty for trip in plan.trips for kept in trip.keeps)
    days = (question.until - question.begins).days + 1
    return [one.id for one in question.duties if visits[one.id] > (1 + days // (one.every // 2) if one.every else 1)]


@settings(CALM, max_examples=15)
@given(questions(most_people=2, days=5))
def test_on_the_smallest_worlds_no_plan_at_all_is_better_and_none_lies_below_the_bound(question: Question) -> None:
    found = proposed(question)
    best = best_of_all(question)
    assert found.bound <= best <= found.value
    if found.state == "optimal":
        assert found.value == best


def best_of_all(question: Question) -> int:
    """The cheapest of all plans, by trying every one."""
    ground = Ground(question)
    ways = [way for visitor in ground.visitors for way in ground.ways(visitor, ground.owed)]
    can = can_be_met(ground, ways)
    options = [_ways_to_meet(ground, line, ways) for line in ground.owed]
    values = []
    for choice in product(*options):
        out: dict[tuple[str, int], tuple[object, list[str]]] = {}
        for line, picked in zip(ground.owed, choice, strict=True):
            for way in picked:
                out.setdefault((way.visitor, way.day), (way, []))[1].append(line.duty.id)
        fitting = _joined(ground, ways, {key: sorted(duties) for key, (_, duties) in out.items()})
        if fitting is not None:
            values.append(min(value_of(weigh(ground, plan, can)) for plan in fitting))
    return min(values)


def _ways_to_meet(ground, line, ways):  # type: ignore[no-untyped-def]
    stops = set(ground.stops_of(line.duty))
    able = {
        (way.visitor, way.day): way for way in ways
        if ground.serves(way.visitor, line.duty) and ground.may_on(line, way.day) and stops & set(way.stops)
    }  # fmt: skip
    return [(), *((way,) for way in able.values())]


def _joined(ground, ways, wanted):  # type: ignore[no-untyped-def]
    """Every plan with these people on these days, whatever round each visitor makes; None when there is none."""
    per_day = []
    for (visitor, day), duties in wanted.items():
        fits = [
            Outing(way, tuple(duties)) for way in ways
            if (way.visitor, way.day) == (visitor, day)
            and all(set(ground.stops_of(ground.duties[d])) & set(way.stops) for d in duties)
            and sum(ground.duties[d].minutes for d in duties) <= way.room
            and len(duties) <= ground.people_left(way)
        ]  # fmt: skip
        if not fits:
            return None
        per_day.append(fits)
    plans = [plan for plan in product(*per_day) if _weeks_fit(ground, plan)]
    return plans or None


def _weeks_fit(ground, plan):  # type: ignore[no-untyped-def]
    from lantern.visits.planning.when import week_of

    weeks = Counter((o.way.visitor, week_of(ground.days[o.way.day])) for o in plan if o.way.standing is None)
    return all(count <= ground.trips_left(visitor, monday) for (visitor, monday), count in weeks.items())

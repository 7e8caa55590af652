"""Visits on which several people go together: seated as the visit asks, nobody in two places, and said why where it cannot be."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from lantern.policy.reading import shipped_policy
from lantern.visits.planning.checking import faults
from lantern.visits.planning.distance import travel
from lantern.visits.planning.model import Duty, Hours, Place, Point, Proposal, Question, Standing, Visitor
from lantern.visits.planning.telling import told
from tests.server.visits.planning.test_planning_properties import CALM, proposed

TODAY = date(2026, 12, 11)
"""A Friday."""
NEAR, FAR = Point(53.2, -1.5), Point(51.5, -0.1)
WEEK = tuple(range(5))


def visitor(name: str, *, leads: bool = True, at: Point | None = NEAR, days: tuple[int, ...] = WEEK) -> Visitor:
    works = tuple(Hours(day, time(9), time(17)) for day in days)
    return Visitor(id=name, bodies=("checkers",), kinds=("quality_checker_visit",), works=works, base=at, leads=leads)


def check(name: str, due: int = 3, seats: int = 2) -> Duty:
    return Duty(
        id=f"check-{name}", kind="quality_checker_visit", body="checkers", hospital=name, unit=f"{name}-ward",
        due_on=TODAY + timedelta(due), minutes=180, seats=seats,
    )  # fmt: skip


def question(visitors: list[Visitor], duties: list[Duty], *standing: Standing, days: int = 14) -> Question:
    places = tuple(Place(id=duty.hospital, at=Point(53.3, -1.5 + n)) for n, duty in enumerate(duties))
    return Question(
        body="checkers", today=TODAY, begins=TODAY + timedelta(1), until=TODAY + timedelta(days), duties=tuple(duties),
        visitors=tuple(visitors), places=places, standing=standing, travel=travel(shipped_policy(), "england", TODAY),
        asked_as="checkers",
    )  # fmt: skip


def who(found: Proposal) -> list[tuple[str, ...]]:
    return [(trip.visitor, *trip.companions) for trip in found.trips]


def why(found: Proposal) -> set[tuple[str, object]]:
    return {(reason.code, reason.data.get("why")) for left in found.left_out for reason in left.reasons}


def test_a_checker_leads_and_her_supporter_goes_along_and_the_plan_says_so() -> None:
    asked = question([visitor("megan"), visitor("tom", leads=False)], [check("larkmere")])
    found = proposed(asked)
    assert faults(asked, found) == [] and who(found) == [("megan", "tom")]
    assert [r.data for trip in found.trips for r in trip.reasons if r.code == "goes_with"] == [{"visitor": "tom"}]
    assert found.journeys[0].companions == ("tom",) and "megan and tom to larkmere" in told(asked, found)


def test_a_supporter_goes_along_rather_than_a_second_checker() -> None:
    asked = question([visitor("ada"), visitor("megan"), visitor("tom", leads=False)], [check("larkmere")])
    found = proposed(asked)
    assert faults(asked, found) == [] and [trip.companions for trip in found.trips] == [("tom",)]


def test_two_visits_due_on_one_day_are_not_by_the_same_people() -> None:
    three = [visitor("ada"), visitor("ben"), visitor("cy", leads=False)]
    asked = question(three, [check("one", due=3), check("other", due=3)])
    found = proposed(asked)
    assert faults(asked, found) == [] and len(found.trips) == 2
    assert found.trips[0].day != found.trips[1].day, "three people are one pair a day"
    four = question([*three, visitor("dot", leads=False)], [check("one", due=3), check("other", due=3)])
    again = proposed(four)
    assert faults(four, again) == [] and {trip.day for trip in again.trips} == {date(2026, 12, 14)}
    assert len({each for pair in who(again) for each in pair}) == 4


@pytest.mark.parametrize(
    ("second", "reason"),
    [
        ([], "nobody_else"),
        ([visitor("tom", at=FAR)], "far_apart"),
        ([visitor("tom", days=(5, 6))], "never_together"),
    ],
)
def test_where_there_is_no_second_person_it_says_why(second: list[Visitor], reason: str) -> None:
    asked = question([visitor("megan"), *second], [check("larkmere")])
    found = proposed(asked)
    assert found.state == "infeasible" and faults(asked, found) == []
    assert why(found) == {("no_second", reason)}
    assert "2 people go together" in told(asked, found)


def test_two_supporters_are_no_pair() -> None:
    asked = question([visitor("tom", leads=False), visitor("una", leads=False)], [check("larkmere")])
    assert why(proposed(asked)) == {("no_visitor", None)}


def test_leave_of_the_second_holds_the_pair_back() -> None:
    away = tuple(TODAY + timedelta(n) for n in range(1, 6))
    tom = replace(visitor("tom", leads=False), away=away)
    asked = question([visitor("megan"), tom], [check("larkmere")])
    found = proposed(asked)
    assert faults(asked, found) == [] and [trip.day for trip in found.trips] == [TODAY + timedelta(6)]


def test_whoever_goes_along_on_a_planned_trip_is_out_that_day() -> None:
    day = date(2026, 12, 14)
    trip = Standing(
        id="s", kind="quality_checker_visit", body="checkers", day=day, hospital="other", unit="w", visitor="grace",
        companions=("tom",),
    )  # fmt: skip
    team = [visitor("megan"), visitor("tom", leads=False), replace(visitor("grace"), bodies=("elsewhere",))]
    found = proposed(question(team, [check("larkmere")], trip))
    assert who(found) == [("megan", "tom")] and found.trips[0].day > day


def test_a_panel_of_three_sits_together() -> None:
    team = [visitor("chair"), *(visitor(name, leads=False) for name in ("expert", "clinician", "spare"))]
    asked = question(team, [check("larkmere", seats=3)])
    found = proposed(asked)
    assert faults(asked, found) == [] and [len(each) for each in who(found)] == [3] and who(found)[0][0] == "chair"


@CALM
@given(st.data())
def test_in_any_small_world_every_rule_holds(data: st.DataObject) -> None:
    days = st.sets(st.sampled_from(WEEK), max_size=5).map(lambda them: tuple(sorted(them)))
    team = [
        visitor(f"v{n}", leads=data.draw(st.booleans()), at=data.draw(st.sampled_from([NEAR, NEAR, FAR, None])), days=data.draw(days))
        for n in range(data.draw(st.integers(0, 4)))
    ]  # fmt: skip
    duties = [
        check(f"h{n}", data.draw(st.integers(-5, 15)), data.draw(st.integers(1, 3)))
        for n in range(data.draw(st.integers(1, 3)))
    ]
    asked = question(team, duties)
    assert faults(asked, proposed(asked)) == []

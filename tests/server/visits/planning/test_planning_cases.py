"""Worked cases of the planner: tests/cases/planning.yaml. Each is solved to the end, checked, and compared."""

from datetime import date, time, timedelta
from pathlib import Path
from time import monotonic
from typing import Any

import pytest
import yaml

from lantern.policy.reading import shipped_policy
from lantern.visits.planning.checking import faults
from lantern.visits.planning.composing import Proposing
from lantern.visits.planning.distance import travel
from lantern.visits.planning.greedy import Greedy
from lantern.visits.planning.ground import Ground
from lantern.visits.planning.model import Duty, Hours, Place, Point, Question, SeenBy, Standing, Visitor
from lantern.visits.planning.search import Limits

CASES = yaml.safe_load((Path(__file__).parents[3] / "cases" / "planning.yaml").read_text())
HOME = Point(52.0, -1.5)


def question_of(case: dict[str, Any]) -> Question:
    begins = case.get("begins", date(2027, 1, 11))
    until = begins + timedelta(7 * case["weeks"] - 1)
    return Question(
        body="icb", today=begins - timedelta(3), begins=begins, until=until,
        duties=tuple(_duty(name, each) for name, each in case["people"].items()),
        visitors=tuple(_visitor(name, each) for name, each in case["visitors"].items()),
        places=tuple(_place(name, each) for name, each in case.get("hospitals", {"h": {"km": 20}}).items()),
        standing=tuple(_standing(n, each) for n, each in enumerate(case.get("standing", []))),
        travel=travel(shipped_policy(), "england", begins),
    )  # fmt: skip


@pytest.mark.parametrize("together", [False, True])
def test_who_is_late_and_on_a_planned_trip_already_is_not_seen_day_after_day_before_anything_is_solved(
    together: bool,
) -> None:
    """What stands when a plan is stopped early, and what plans are measured against: late on the first days, then met by the
    trip that is planned, then due again once."""
    question = question_of(
        {
            "weeks": 13, "visitors": {"priya": {}},
            "people": {"winston": {"due": date(2026, 12, 20), "knows": {"priya": 4}}},
            "standing": [{"who": "priya", "day": date(2027, 1, 13), "sees": ["winston"]}],
        }
    )  # fmt: skip
    ground = Ground(question)
    ways = [way for visitor in sorted(ground.visitors) for way in ground.ways(visitor, ground.owed)]
    plan = Greedy(ground, ways, together).plan(ground.owed)
    assert [ground.days[outing.way.day] for outing in plan] == [date(2027, 3, 10)]


def _duty(name: str, said: dict[str, Any]) -> Duty:
    return Duty(
        id=name, kind="oversight_visit", body="icb", hospital=said.get("at", "h"), unit="ward", due_on=said["due"], person=name,
        every=said.get("every", 56), not_before=said.get("not_before"), announced=said.get("announced"),
        seen_by=tuple(SeenBy(who, times) for who, times in said.get("knows", {}).items()), minutes=said.get("minutes", 90),
    )  # fmt: skip


def _visitor(name: str, said: dict[str, Any]) -> Visitor:
    begins, ends = (time.fromisoformat(each) for each in said.get("hours", ["08:30", "17:30"]))
    away = said.get("away", [])
    days = [away[0] + timedelta(n) for n in range((away[1] - away[0]).days + 1)] if away else []
    return Visitor(
        id=name, bodies=tuple(said.get("bodies", ["icb"])), kinds=("oversight_visit",), base=HOME, away=tuple(days),
        works=tuple(Hours(day, begins, ends) for day in said.get("works", range(5))), most_people=said.get("most_people", 4),
    )  # fmt: skip


def _place(name: str, said: dict[str, Any]) -> Place:
    opens = (
        tuple(Hours(day, *(time.fromisoformat(each) for each in said["open"])) for day in range(7))
        if "open" in said
        else ()
    )
    at = Point(HOME.latitude + said["km"] / 111.2, HOME.longitude) if "km" in said else None
    return Place(id=name, at=at, open=opens, host_joins=said.get("host_joins", False))


def _standing(number: int, said: dict[str, Any]) -> Standing:
    return Standing(
        id=f"s{number}", kind="oversight_visit", body="icb" if "who" in said else "another", day=said["day"], hospital="h",
        unit="ward", visitor=said.get("who"), people=tuple(said.get("sees", [])), may_add=said.get("may_add", False),
        part=said.get("part"),
    )  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_a_worked_case(case: dict[str, Any]) -> None:
    question = question_of(case)
    limits = Limits(seconds=60, seed=1, threads=1, nodes=500, rounds=4)
    found = Proposing(question, limits, monotonic, lambda progress: None).finish()
    assert faults(question, found) == []
    for trip, wanted in zip(found.trips, case["trips"], strict=True) if "trips" in case else ():
        assert trip.visitor == wanted["who"] and sorted(trip.people) == sorted(wanted["sees"])
        assert trip.day == wanted.get("day", trip.day) and trip.part == wanted.get("part", trip.part)
        assert [kept.late for kept in trip.keeps] == [wanted.get("late", 0)] * len(trip.keeps)
        assert [kept.avoidable for kept in trip.keeps] == [wanted.get("avoidable", 0)] * len(trip.keeps)
        assert set(wanted.get("says", [])) <= {reason.code for reason in trip.reasons}
    if "journeys" in case:
        assert len([journey for journey in found.journeys if not journey.standing]) == case["journeys"]
    if "left_out" in case:
        assert {left.duty: left.reasons[0].code for left in found.left_out} == case["left_out"]
        assert found.state == "infeasible"
    assert {note.code for note in found.notes} >= set(case.get("notes", []))
    if "clash" in case:
        (clash,) = found.clashes
        assert len(clash.duties) == case["clash"]["duties"] and clash.proved
        assert {f"{each.code} {each.visitor}" for each in clash.frees if each.visitor} >= set(case["clash"]["frees"])
    else:
        assert found.clashes == () and found.state != "feasible"

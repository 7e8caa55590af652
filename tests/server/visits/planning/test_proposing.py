"""Asking the planner: a process of its own that tells, stops and fails without touching anything."""

import asyncio
import os
import subprocess
import sys
import time
from datetime import date, timedelta

import msgspec
import pytest
from msgspec.structs import replace

from lantern.policy.model import Local
from lantern.policy.reading import shipped_policy
from lantern.visits.planning.checking import faults
from lantern.visits.planning.composing import Proposing, earliest_due_first
from lantern.visits.planning.distance import road_km, road_minutes, travel
from lantern.visits.planning.model import Point, Progress, Proposal, Question
from lantern.visits.planning.plotting import curves, plot
from lantern.visits.planning.proposing import PlannerFailed, propose
from lantern.visits.planning.search import Limits, closing
from lantern.visits.planning.telling import told
from lantern.visits.planning.worker import STARTED, STARTING_MOST, Job, began
from tests.bench.planning_world import world

SMALL = world(10, 2, 3, weeks=6)
QUICK = Limits(seconds=30, seed=1, threads=1, nodes=100, rounds=2)


async def test_a_proposal_comes_from_another_process_and_tells_how_far_it_is() -> None:
    heard: list[Progress] = []
    found = await propose(SMALL, heard.append, limits=QUICK)
    assert faults(SMALL, found) == []
    assert found.trips and found.value >= found.bound > 0
    assert heard[0].stage == "first_plan" and heard[-1].value == found.value
    assert (found.solver, found.seed) == ("HiGHS", 1)


async def test_the_same_seed_and_one_thread_give_the_same_plan() -> None:
    one, other = await propose(SMALL, limits=QUICK), await propose(SMALL, limits=QUICK)
    assert replace(one, seconds=0) == replace(other, seconds=0)


async def test_somebody_stops_it_and_has_the_best_plan_so_far() -> None:
    question, cancel = world(60, 6, 2), asyncio.Event()
    found = await propose(question, lambda heard: cancel.set() if heard.value else None, cancel, Limits(seconds=300))
    assert found.state == "stopped" and found.trips
    assert faults(question, found) == []


async def test_when_its_time_is_over_it_answers_with_what_it_has() -> None:
    question = world(60, 6, 2)
    found = await propose(question, limits=Limits(seconds=0.5))
    assert found.state == "feasible" and faults(question, found) == []


def test_reading_and_building_are_part_of_its_time() -> None:
    limits, now = Limits(seconds=60), 1000.0
    work = Proposing(SMALL, limits, lambda: now, lambda progress: None, began=now - 12)
    assert work.search is not None and work.search.left() == 60 - 12 - closing(limits) > 0
    job = Job(SMALL, limits, asked_at=time.monotonic() - 2)
    assert began(job) <= time.monotonic() - 2, "asked two seconds ago: they are spent"
    ahead, long_ago = replace(job, asked_at=time.monotonic() + 900), replace(job, asked_at=-1e9)
    assert STARTED - STARTING_MOST <= began(ahead) <= STARTED, "another clock than ours takes no time away"
    assert began(long_ago) >= time.monotonic() - STARTING_MOST - 1 or began(long_ago) == STARTED


@pytest.mark.parametrize(
    ("program", "code"), [("raise SystemExit('out of memory')", "crashed"), ("import os; os.abort()", "crashed")]
)
async def test_a_planner_that_dies_says_so_plainly(program: str, code: str) -> None:
    with pytest.raises(PlannerFailed) as failed:
        await propose(SMALL, limits=QUICK, command=(sys.executable, "-c", program))
    assert failed.value.code == code and str(failed.value)


async def test_a_planner_that_says_nothing_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lantern.visits.planning.proposing.GRACE", 0.2)
    with pytest.raises(PlannerFailed) as failed:
        await propose(
            SMALL, limits=replace(QUICK, seconds=0.1), command=(sys.executable, "-c", "import time; time.sleep(60)")
        )
    assert failed.value.code == "too_slow"


async def test_whoever_asked_goes_away_and_no_process_stays_behind() -> None:
    pids: list[int] = []
    program = "import os,sys,time; print(os.getpid(), file=open(sys.argv[1], 'w')); time.sleep(60)"
    read, write = os.pipe()
    asking = asyncio.create_task(
        propose(SMALL, limits=QUICK, command=(sys.executable, "-c", program, f"/proc/{os.getpid()}/fd/{write}"))
    )
    pids.append(int(await asyncio.to_thread(os.read, read, 32)))
    asking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asking
    os.close(read)
    os.close(write)
    with pytest.raises(ProcessLookupError):
        os.kill(pids[0], 0)


@pytest.mark.parametrize("days", [-1, 500])
async def test_weeks_that_cannot_be_planned_are_refused(days: int) -> None:
    wrong = replace(SMALL, until=SMALL.begins + timedelta(days))
    with pytest.raises(PlannerFailed) as failed:
        await propose(wrong, limits=QUICK)
    assert failed.value.code == "horizon"


async def test_nothing_owed_is_an_empty_plan_that_is_as_good_as_can_be() -> None:
    found = await propose(replace(SMALL, duties=()), limits=QUICK)
    assert (found.state, found.trips, found.value, found.gap) == ("optimal", (), 0, 0.0)


async def test_where_nobody_can_go_each_is_named_with_the_reason() -> None:
    found = await propose(replace(SMALL, visitors=()), limits=QUICK)
    assert found.state == "infeasible"
    assert {reason.code for left in found.left_out for reason in left.reasons} == {"no_visitor"}
    assert faults(replace(SMALL, visitors=()), found) == []


async def test_where_everybody_is_on_leave_it_is_said_who_could_go_and_when_but_for_it() -> None:
    days = tuple(SMALL.begins + timedelta(n) for n in range((SMALL.until - SMALL.begins).days + 1))
    away = replace(SMALL, visitors=tuple(replace(who, away=days) for who in SMALL.visitors))
    found = await propose(away, limits=QUICK)
    assert found.trips == () and found.left_out
    for left in found.left_out[:2]:
        assert [reason.code for reason in left.reasons] == ["leave"] and 1 <= len(left.frees) <= 3
        for one in left.frees[:1]:
            there = date.fromisoformat(str(one.data["day"]))
            visitors = tuple(
                replace(who, away=tuple(day for day in who.away if (who.id, day) != (one.visitor, there)))
                for who in away.visitors
            )
            alone = tuple(duty for duty in away.duties if duty.id == left.duty)
            back = replace(away, visitors=visitors, duties=alone)
            found_then = await propose(back, limits=QUICK)
            assert left.duty in {kept.duty for trip in found_then.trips for kept in trip.keeps}, "as it was said"
    assert faults(away, found) == []


def test_the_server_never_loads_the_solver() -> None:
    check = "import sys, lantern.app, lantern.visits.planning.proposing; sys.exit('highspy' in sys.modules or 'numpy' in sys.modules)"
    assert (
        subprocess.run(
            [sys.executable, "-c", check], env={**os.environ, "PYTHONPATH": "server"}, check=False
        ).returncode
        == 0
    )


def test_questions_and_proposals_are_json_both_ways() -> None:
    job = Job(SMALL, QUICK)
    assert msgspec.json.decode(msgspec.json.encode(job), type=Job) == job
    plan = earliest_due_first(SMALL)
    assert msgspec.json.decode(msgspec.json.encode(plan), type=Proposal) == plan


def test_a_tampered_proposal_is_found_out() -> None:
    plan = earliest_due_first(SMALL)
    trip, journey = plan.trips[0], plan.journeys[0]
    elsewhere = replace(plan, trips=(replace(trip, day=trip.day + timedelta(400)), *plan.trips[1:]))
    assert any("outside the horizon" in fault for fault in faults(SMALL, elsewhere))
    shorter = replace(plan, journeys=(replace(journey, km=(journey.km or 0) + 7), *plan.journeys[1:]))
    assert any(" km, and it is " in fault for fault in faults(SMALL, shorter))
    forgotten = replace(plan, trips=plan.trips[1:])
    assert faults(SMALL, forgotten)
    on_leave = replace(SMALL, visitors=tuple(replace(who, away=(trip.day, *who.away)) for who in SMALL.visitors))
    assert any("on leave" in fault for fault in faults(on_leave, plan))
    closed: Question = replace(SMALL, visitors=tuple(replace(who, most_people=0) for who in SMALL.visitors))
    assert any("people in one day" in fault for fault in faults(closed, plan))


def test_a_plan_is_told_and_drawn_without_anybodys_name() -> None:
    plan = earliest_due_first(SMALL)
    lines = told(SMALL, plan)
    assert "Week of 30 November 2026" in lines and "journeys;" in lines and plan.trips[0].people[0] in lines
    picture = plot(SMALL, plan)
    assert picture.startswith("<svg") and picture.count("<g>") == len(plan.journeys)
    assert "<title>" in picture and "grey: leave or bank holiday" in picture
    assert "stroke-dasharray" in curves("Journeys", "weeks", {"a": [(0, 0), (1, 2)], "b": [(0, 0), (1, 3)]})


def test_a_body_of_lanes_says_itself_how_fast_its_visitors_get_about() -> None:
    policy, on = shipped_policy(), date(2026, 11, 28)
    usual = travel(policy, "england", on)
    assert [road_minutes(km, usual) for km in (0, 20, 90, None)] == [10, 40, 100, 60]
    lanes = [
        Local("icb", "planning.road_far_speed", on, "50", "Board"),
        Local("icb", "planning.road_longer", on, "0.5", "Board"),
    ]
    slower = travel(policy, "wales", on, lanes)
    assert road_minutes(90, slower) == 124
    here, there = Point(52.0, -1.5), Point(52.0, -1.0)
    assert (road_km(here, there, usual), road_km(here, there, slower)) == (44, 51)
    assert travel(policy, "wales", on - timedelta(1), lanes) == usual, "never before the day from which it holds"

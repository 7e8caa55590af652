"""A plan is asked for, made, stopped, lost and read: by those who visit for the body, and by nobody else."""

import asyncio
from datetime import date, time
from typing import Any

import pytest
import sqlalchemy as sa

from lantern.visits.planning import plans
from lantern.visits.planning.model import Kept, Progress, Proposal, Question, Trip
from lantern.visits.planning.proposing import PlannerFailed, propose
from tests import cast
from tests.world import World

ASK = {"body": "north", "weeks": 4}


def one_trip(question: Question) -> Proposal:
    """Danny, unannounced, on 1 December."""
    danny = next(one for one in question.duties if one.person == "danny")
    trip = Trip(
        id="t1", journey="j1", visitor="priya", day=date(2026, 12, 1), part="morning", begins_at=time(10), hospital="ashgrove",
        unit="ash", kind="oversight_visit", body="north", people=("danny",), announced=False,
        keeps=(Kept(duty=danny.id, due_on=danny.due_on, person="danny"),),
    )  # fmt: skip
    return Proposal(state="optimal", trips=(trip,), value=10, bound=10, bound_from="whole")


async def at_once(question: Question, told: Any, stop: asyncio.Event) -> Proposal:
    told(Progress(seconds=0.1, value=10, bound=8, gap=0.2))
    return one_trip(question)


async def until_stopped(question: Question, told: Any, stop: asyncio.Event) -> Proposal:
    told(Progress(seconds=0.1, value=12))
    await stop.wait()
    return Proposal(state="stopped", trips=one_trip(question).trips)


async def call(world: World, who: str, path: str = "", body: Any = None) -> Any:
    headers = {"Cookie": f"sid={await world.session(who)}"}
    address = f"/api/plans{path}"
    if body is None:
        return await world.client.get(address, headers=headers)
    return await world.client.post(address, headers=headers, json=body)


async def made(world: World, propose: Any = at_once) -> dict[str, Any]:
    """A plan that Priya asked for, once nothing is being made any more."""
    world.app.state.planner.propose = propose
    answer = await call(world, "priya", body=ASK)
    assert answer.status_code == 202, answer.text
    await world.app.state.planner.settle()
    found: dict[str, Any] = (await call(world, "priya", f"/{answer.json()['id']}")).json()
    return found


async def test_a_plan_is_asked_for_made_and_read(world: World) -> None:
    plan = await made(world)
    assert (plan["state"], plan["asked_by"], plan["begins"], plan["until"]) == (
        "done", "Priya", "2026-11-18", "2026-12-15",
    )  # fmt: skip
    (trip,) = plan["proposal"]["trips"]
    assert trip["people"] == ["danny"] and plan["visits"].keys() == {"t1"} and plan["names"] == {"priya": "Priya"}
    (head,) = (await call(world, "priya")).json()["plans"]
    assert (head["id"], head["state"]) == (plan["id"], "done") and "proposal" not in head


async def test_the_solver_itself_sends_somebody_to_everybody_who_is_owed_a_visit(world: World) -> None:
    plan = await made(world, propose)
    assert plan["state"] == "done" and plan["proposal"]["left_out"] == []
    seen = {person for trip in plan["proposal"]["trips"] for person in trip["people"]}
    assert seen == {"danny", "mary", "rosa"} and {trip["visitor"] for trip in plan["proposal"]["trips"]} == {"priya"}


async def test_accepted_twice_it_is_planned_once(world: World) -> None:
    plan = await made(world)
    again = await made(world)
    visit = plan["visits"]["t1"]
    assert visit != again["visits"]["t1"], "another plan makes another trip"
    priya = await world.phone("priya")
    command = {**cast.plan_visit("danny", planned_on="2026-12-01"), "visit": visit}
    for _ in range(2):
        assert (await priya.send(command))["set_aside"] == []
    assert len(priya.all("visits")) == 1


async def test_what_was_accepted_and_does_not_happen_says_so_to_whoever_reads_the_plan(world: World) -> None:
    plan, priya = await made(world), await world.phone("priya")
    visit = plan["visits"]["t1"]
    await priya.send({**cast.plan_visit("danny", planned_on="2026-12-01"), "visit": visit})
    before = (await call(world, "priya", f"/{plan['id']}")).json()
    assert before["made"] == [visit] and "called_off" not in before
    await priya.send({"type": "call_off_visit", "visit": visit, "why": "The ward is closed."})
    after = (await call(world, "priya", f"/{plan['id']}")).json()
    assert (after["made"], after["called_off"]) == ([visit], [visit])


async def test_two_of_one_body_at_once_are_refused_and_the_first_goes_on(world: World) -> None:
    world.app.state.planner.propose = until_stopped
    first = (await call(world, "priya", body=ASK)).json()
    second = await call(world, "kwame", body=ASK)
    assert (second.status_code, second.json()["code"]) == (409, "plan-running")
    await call(world, "priya", f"/{first['id']}/stop", {})
    await world.app.state.planner.settle()


async def test_somebody_stops_it_and_sees_the_best_so_far(world: World) -> None:
    world.app.state.planner.propose = until_stopped
    plan = (await call(world, "priya", body=ASK)).json()
    for _ in range(2):
        assert (await call(world, "kwame", f"/{plan['id']}/stop", {})).status_code == 200
    await world.app.state.planner.settle()
    found = (await call(world, "priya", f"/{plan['id']}")).json()
    assert found["state"] == "done" and found["proposal"]["state"] == "stopped" and len(found["proposal"]["trips"]) == 1


async def test_a_node_that_dies_leaves_it_stopped_and_another_can_be_asked_for(world: World) -> None:
    async def never(question: Question, told: Any, stop: asyncio.Event) -> Proposal:
        await asyncio.Event().wait()
        raise AssertionError

    planner = world.app.state.planner
    planner.propose = never
    plan = (await call(world, "priya", body=ASK)).json()
    await planner.stop()
    world.clock.on(minutes=1)
    found = (await call(world, "priya", f"/{plan['id']}")).json()
    assert (found["state"], found["problem"]) == ("stopped", "plan-stopped")
    assert (await made(world))["state"] == "done"


async def test_a_row_whose_node_is_gone_says_so_though_nobody_marked_it(world: World) -> None:
    plan = await made(world)
    gone = plans.plan.update().values(state="running", beat_at="2026-11-17T09:00:00.000Z", proposal=None)
    await world.run(gone)
    assert (await call(world, "priya", f"/{plan['id']}")).json()["state"] == "stopped"
    assert (await call(world, "priya")).json()["plans"][0]["state"] == "stopped"


async def test_a_solver_that_fails_is_a_clear_problem_and_leaves_the_old_plan(world: World) -> None:
    before = await made(world)

    async def broken(question: Question, told: Any, stop: asyncio.Event) -> Proposal:
        raise RuntimeError("the child process went away")

    after = await made(world, broken)
    assert (after["state"], after["problem"]) == ("failed", "plan-failed") and "proposal" not in after
    assert (await call(world, "priya", f"/{before['id']}")).json()["proposal"] == before["proposal"]


async def test_running_out_of_time_says_so(world: World) -> None:
    async def slow(question: Question, told: Any, stop: asyncio.Event) -> Proposal:
        raise PlannerFailed("too_slow", "nothing said")

    assert (await made(world, slow))["problem"] == "plan-too-slow"


@pytest.mark.parametrize("who", ["gareth", "huw", "dilys", "ola", "asha", "megan", "frank", "root", "sam"])
async def test_nobody_else_learns_that_there_is_a_plan(world: World, who: str) -> None:
    plan = await made(world)
    for path, body in ((f"/{plan['id']}", None), (f"/{plan['id']}/stop", {})):
        answer = await call(world, who, path, body)
        assert (answer.status_code, answer.json()["code"]) == (404, "not-found")
    assert (await call(world, who)).json() == {"plans": []}
    answer = await call(world, who, body=ASK)
    assert (answer.status_code, answer.json()["code"]) == (403, "not-yours")
    answer = await world.client.get("/api/visitors/north", headers={"Cookie": f"sid={await world.session(who)}"})
    assert answer.status_code == 404


async def test_a_seat_that_has_ended_reads_no_plan(world: World) -> None:
    plan = await made(world)
    await world.end_seat("kwame-placing_oncall")
    assert (await call(world, "kwame", f"/{plan['id']}")).status_code == 404


async def test_an_accepted_unannounced_visit_is_in_nothing_that_host_or_provider_hold(world: World) -> None:
    plan = await made(world)
    priya = await world.phone("priya")
    command = cast.plan_visit("danny", planned_on="2026-12-01", announced=False, time_of_day="morning")
    await priya.send({**command, "visit": plan["visits"]["t1"]})
    await world.tick()
    for who in ("huw", "dilys", "asha", "ola", "sam", "gareth"):
        phone = await world.phone(who)
        held = str(phone.rows)
        assert "2026-12-01" not in held and plan["visits"]["t1"] not in held, who
        reply = await phone.send(
            {"type": "move_visit", "visit": plan["visits"]["t1"], "planned_on": "2026-12-04", "why": "?"}
        )
        assert "2026-12-01" not in str(reply) and reply["set_aside"][-1]["code"] == "out-of-scope"


async def test_who_visits_for_a_body_and_what_their_weeks_are_like(world: World) -> None:
    priya = await world.phone("priya")
    await priya.send({"type": "note_leave", "leave": "l1", "from_on": "2026-12-21", "until_on": "2026-12-31"})
    answer = await world.client.get("/api/visitors/north", headers={"Cookie": f"sid={await world.session('kwame')}"})
    (row,) = answer.json()["visitors"]
    assert (row["account"], row["name"], row["leave"][0]["until_on"]) == ("priya", "Priya", "2026-12-31")


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ({**ASK, "weeks": 1}, 422), ({**ASK, "weeks": 14}, 422), ({**ASK, "begins": "2026-02-31"}, 422),
        ({**ASK, "body": "glan"}, 403), ({**ASK, "more": 1}, 422), ([], 422),
    ],
)  # fmt: skip
async def test_what_cannot_be_asked_is_refused(world: World, asked: Any, status: int) -> None:
    assert (await call(world, "priya", body=asked)).status_code == status
    assert await world.rows(sa.select(plans.plan)) == []


async def test_too_many_in_an_hour_are_refused_and_only_so_many_are_kept(world: World) -> None:
    for _ in range(20):
        await made(world)
    answer = await call(world, "priya", body=ASK)
    assert (answer.status_code, answer.json()["code"]) == (429, "too-often")
    world.clock.on(hours=2)
    await made(world)
    assert len((await call(world, "priya")).json()["plans"]) == plans.MOST_KEPT

"""A host plans its own visits and Quality Checkers plan theirs: questions of their own, seen by nobody else."""

from typing import Any

import msgspec
import pytest
import sqlalchemy as sa

from lantern.visits.hospital_agenda import hospital_owed
from lantern.visits.planning import plans
from lantern.visits.planning.proposing import propose
from tests import cast
from tests.server.visits.test_plans import call
from tests.world import World

HOST = {"body": "vale", "weeks": 13, "asked_as": "host"}
CHECKERS = {"body": "checkers", "weeks": 13, "asked_as": "checkers"}


async def made(world: World, who: str, ask: dict[str, Any]) -> dict[str, Any]:
    """The plan that this person asked for, made by the solver itself."""
    await world.jobs.reckon_hospitals()
    await world.tick()
    world.app.state.planner.propose = propose
    answer = await call(world, who, body=ask)
    assert answer.status_code == 202, answer.text
    await world.app.state.planner.settle()
    found: dict[str, Any] = (await call(world, who, f"/{answer.json()['id']}")).json()
    return found


async def checks_are_owed(world: World) -> None:
    """By the checkers of the cast, to every hospital, as if hosts had named them."""
    await world.jobs.reckon_hospitals()
    await world.run(
        sa.update(hospital_owed)
        .where(hospital_owed.c.kind == "checker_visit")
        .values(
            checkers="checkers",
            due_on="2026-12-20",
            row=sa.func.replace(hospital_owed.c.row, "2029-01-10", "2026-12-20"),
        )
    )


async def checked(world: World) -> dict[str, Any]:
    """What Megan is proposed, with a check owed to every hospital."""
    await checks_are_owed(world)
    world.app.state.planner.propose = propose
    plan = (await call(world, "megan", body=CHECKERS)).json()
    await world.app.state.planner.settle()
    found: dict[str, Any] = (await call(world, "megan", f"/{plan['id']}")).json()
    return found


async def test_a_host_plans_its_own_visits_and_they_name_nobody(world: World) -> None:
    plan = await made(world, "huw", HOST)
    assert (plan["state"], plan["asked_as"]) == ("done", "host")
    (trip,) = plan["proposal"]["trips"]
    assert (trip["kind"], trip["hospital"], trip["people"], trip["body"]) == ("host_visit", "ashgrove", [], "vale")
    assert trip["visitor"] in ("huw", "dilys") and [duty["kind"] for duty in plan["duties"]] == ["host_visit"]


async def test_accepting_it_makes_a_visit_of_the_host_by_whoever_sits_at_its_table(world: World) -> None:
    plan = await made(world, "huw", HOST)
    (trip,) = plan["proposal"]["trips"]
    command = cast.plan_visit(kind="host", planned_on=trip["day"], announced=False, unit=trip["unit"])
    huw = await world.phone("huw")
    for _ in range(2):
        reply = await huw.send({**command, "visit": plan["visits"][trip["id"]], "lead": "dilys"})
        assert reply["set_aside"] == []
    (visit,) = huw.all("visits")
    assert (visit["kind"], visit["lead"]) == ("host", "dilys")
    again = await made(world, "dilys", HOST)
    assert again["proposal"]["trips"] == [], "it has a day"


async def test_an_unannounced_visit_of_the_host_is_in_no_plan_of_bodies_that_pay_or_of_checkers(world: World) -> None:
    await checks_are_owed(world)
    huw = await world.phone("huw")
    secret = cast.plan_visit(kind="host", planned_on="2026-12-03", announced=False)
    assert (await huw.send(secret))["set_aside"] == []
    for who, ask in (("priya", {"body": "north", "weeks": 4}), ("megan", CHECKERS)):
        answer = await call(world, who, body=ask)
        assert answer.status_code == 202 and answer.json().get("busy", []) == [], who
        (row,) = [one for one in await world.rows(sa.select(plans.plan)) if one.body == ask["body"]]
        assert "2026-12-03" not in row.question, who
    await world.app.state.planner.settle()


async def test_an_unannounced_visit_of_a_body_that_pays_is_in_no_plan_of_host_or_checkers(world: World) -> None:
    priya = await world.phone("priya")
    secret = cast.plan_visit("danny", planned_on="2026-12-03", announced=False)
    assert (await priya.send(secret))["set_aside"] == []
    for who, ask in (("huw", HOST), ("megan", CHECKERS)):
        plan = await made(world, who, ask)
        (row,) = [one for one in await world.rows(sa.select(plans.plan)) if one.id == plan["id"]]
        assert "2026-12-03" not in row.question, who


async def test_quality_checkers_plan_the_checks_that_are_theirs(world: World) -> None:
    found = await checked(world)
    trips = found["proposal"]["trips"]
    assert {trip["kind"] for trip in trips} == {"quality_checker_visit"} and {trip["visitor"] for trip in trips} == {
        "megan"
    }
    assert "ashgrove" in {trip["hospital"] for trip in trips} and all(trip["people"] == [] for trip in trips)
    assert all(trip["companions"] == ["tom"] for trip in trips), "a checker leads, and her supporter goes along"


async def test_whoever_says_yes_for_others_still_sees_that_it_is_planned(world: World) -> None:
    """Checkers hold no visits of each other: the plan itself says which of its trips are made."""
    found = await checked(world)
    trip = found["proposal"]["trips"][0]
    visit = found["visits"][trip["id"]]
    assert found.get("made", []) == []
    tom = await world.phone("tom")
    plan = cast.plan_visit(kind="quality_checker", unit=trip["unit"], planned_on=trip["day"], announced=False)
    assert (await tom.send({**plan, "visit": visit, "lead": "megan"}))["set_aside"] == []
    assert (await call(world, "megan", f"/{found['id']}")).json()["made"] == [visit]


async def test_a_checker_without_anybody_to_go_with_is_told_so_and_may_go_alone_where_her_organisation_says_so(
    world: World,
) -> None:
    await world.end_seat("tom-supporter")
    found = await checked(world)
    assert found["proposal"]["trips"] == []
    reasons = [reason for left in found["proposal"]["left_out"] for reason in left["reasons"]]
    assert {(reason["code"], reason["data"]["why"]) for reason in reasons} == {("no_second", "nobody_else")}
    root = await world.phone("root")
    alone = {"type": "set_local_value", "body": "checkers", "name": "checkers.together", "value": "1"}
    reply = await root.send({**alone, "from_on": "2026-11-01", "source": "Megan goes alone by her own wish"})
    assert reply["set_aside"] == []
    again = await checked(world)
    assert {(trip["visitor"], *trip["companions"]) for trip in again["proposal"]["trips"]} == {("megan",)}


async def test_whoever_goes_along_on_a_planned_trip_is_out_that_day(world: World) -> None:
    megan = await world.phone("megan")
    await megan.send(cast.plan_visit(kind="quality_checker", planned_on="2026-11-19", companions=["tom"]))
    found = await checked(world)
    (row,) = [one for one in await world.rows(sa.select(plans.plan)) if one.id == found["id"]]
    (trip,) = [one for one in msgspec.json.decode(row.question)["standing"] if one["visitor"] == "megan"]
    assert trip["companions"] == ["tom"]
    days = [trip["day"] for trip in found["proposal"]["trips"]]
    assert days and "2026-11-19" not in days


@pytest.mark.parametrize("who", ["priya", "gareth", "megan", "nerys", "asha", "ola", "frank", "root", "sam"])
async def test_nobody_but_the_hosts_table_asks_for_its_plan_or_learns_of_it(world: World, who: str) -> None:
    plan = await made(world, "huw", HOST)
    answer = await call(world, who, body=HOST)
    assert (answer.status_code, answer.json()["code"]) == (403, "not-yours")
    assert (await call(world, who, f"/{plan['id']}")).status_code == 404
    assert (await call(world, who)).json() == {"plans": []}


async def test_a_body_that_pays_is_asked_for_in_its_own_way(world: World) -> None:
    for who, ask in (("priya", {**HOST, "body": "north"}), ("huw", {**HOST, "asked_as": "paying"}), ("huw", CHECKERS)):
        assert (await call(world, who, body=ask)).status_code == 403

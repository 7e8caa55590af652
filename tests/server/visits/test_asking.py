"""What the planner is asked: what a body owes, who visits and when, what is planned; and what it is never told."""

from datetime import date, time
from typing import Any

import msgspec
import pytest

from lantern.identity.records import bump, seat
from lantern.units.records import hospital
from lantern.visits.planning.asking import ANOTHER, question_for
from lantern.visits.planning.model import Question
from tests import cast
from tests.world import World

BEGINS, UNTIL, TODAY = date(2026, 11, 18), date(2026, 12, 15), date(2026, 11, 17)


async def asked(world: World, body: str = "north", until: date = UNTIL) -> Question:
    nation: Any = "wales" if body == "glan" else "england"
    return await world.database.read(question_for, body, nation, BEGINS, until, TODAY)


async def test_everybody_who_is_owed_a_visit_is_in_it_with_where_they_are_and_who_met_them(world: World) -> None:
    priya = await world.phone("priya")
    for visit in (cast.plan_visit("danny"), cast.plan_visit("danny", "mary")):
        for command in (visit, cast.met(visit["visit"], "danny"), cast.finish(visit["visit"])):
            await priya.send(command)
    await world.tick()
    found = {one.person: one for one in (await asked(world)).duties}
    assert set(found) == {"danny", "mary", "rosa"}
    danny = found["danny"]
    assert (danny.unit, danny.hospital, danny.due_on, danny.every) == ("ash", "ashgrove", date(2027, 1, 12), 56)
    assert [(one.visitor, one.times) for one in danny.seen_by] == [("priya", 2)] and danny.last_visitor == "priya"
    assert found["mary"].seen_by == ()


async def test_an_exception_holds_nobodys_date_back_but_sends_nobody_until_it_ends(world: World) -> None:
    priya = await world.phone("priya")
    await priya.send({"type": "except_visit", "person": "danny", "why": "In another hospital.", "until": "2026-12-01"})
    await world.tick()
    danny = next(one for one in (await asked(world)).duties if one.person == "danny")
    assert danny.not_before == date(2026, 12, 2) and danny.due_on < TODAY


async def test_a_week_that_nobody_described_is_monday_to_friday(world: World) -> None:
    (priya,) = (await asked(world)).visitors
    assert [(one.weekday, one.begins, one.ends) for one in priya.works] == [(n, time(9), time(17)) for n in range(5)]
    assert (priya.away, priya.base, priya.nation) == ((), None, "england")


async def test_leave_a_base_and_what_somebody_can_take_on_are_in_it(world: World) -> None:
    phone = await world.phone("priya")
    hours = [{"day": day, "begins": "13:00", "ends": "20:00"} for day in ("tue", "sat")]
    base = {"place": "Northmoor", "latitude": 53.2, "longitude": -1.52}
    week = {"type": "set_working_week", "from_on": "2026-11-16", "hours": hours, "base": base}
    await phone.send({**week, "people_a_day": 2, "trips_a_week": 1})
    await phone.send({"type": "note_leave", "leave": "l1", "from_on": "2026-11-20", "until_on": "2026-11-24"})
    (priya,) = (await asked(world)).visitors
    assert [(one.weekday, one.ends) for one in priya.works] == [(1, time(20)), (5, time(20))]
    assert priya.away == (date(2026, 11, 21), date(2026, 11, 24)), "of the days of leave, those on which she works"
    assert priya.base and (priya.base.latitude, priya.most_people, priya.most_trips) == (53.2, 2, 1)


async def test_a_week_that_changes_in_between_plans_nobody_for_hours_they_do_not_work(world: World) -> None:
    phone = await world.phone("priya")
    for since, day in (("2026-11-16", "mon"), ("2026-12-07", "fri")):
        hours = [{"day": day, "begins": "09:00", "ends": "17:00"}]
        await phone.send({"type": "set_working_week", "from_on": since, "hours": hours})
    (priya,) = (await asked(world)).visitors
    free = {n.weekday for n in priya.works}
    assert free == {0, 4}
    assert date(2026, 12, 14) in priya.away and date(2026, 11, 20) in priya.away
    assert date(2026, 11, 23) not in priya.away and date(2026, 12, 11) not in priya.away


async def test_trips_that_are_planned_stay_and_reviews_that_have_a_day(world: World) -> None:
    priya = await world.phone("priya")
    await priya.send(cast.plan_visit("danny", planned_on="2026-12-01", time_of_day="evening", announced=False))
    review = {"type": "record_review", "person": "mary", "kind": "ctr", "held_on": "2026-12-08", "consent": "given"}
    await priya.send(review)
    await world.tick()
    found = {one.day: one for one in (await asked(world)).standing}
    assert (found[date(2026, 12, 1)].visitor, found[date(2026, 12, 1)].part) == ("priya", "evening")
    assert found[date(2026, 12, 1)].may_add and not found[date(2026, 12, 1)].announced
    assert (found[date(2026, 12, 8)].kind, found[date(2026, 12, 8)].people) == ("review", ("mary",))


@pytest.mark.parametrize("announced", [True, False])
async def test_another_bodys_trip_is_a_day_that_has_a_visit_and_nothing_else(world: World, announced: bool) -> None:
    gareth = await world.phone("gareth")
    plan = cast.plan_visit("alun", announced=announced, planned_on="2026-12-02", time_of_day="morning")
    await gareth.send(plan)
    question = await asked(world)
    (one,) = question.standing
    assert (one.day, one.unit, one.body, one.visitor, one.people) == (date(2026, 12, 2), "ash", ANOTHER, None, ())
    assert one.announced and one.part is None and not one.may_add, "the same, whether the ward knows or not"
    text = msgspec.json.encode(question).decode()
    for word in (plan["visit"], "gareth", '"glan"', "alun"):
        assert word not in text, word


async def test_a_body_that_hosts_the_hospital_plans_without_knowing_of_unannounced_visits(world: World) -> None:
    """Bethan is in a hospital that her own body hosts: what its forum may not hear, its planner does not use."""
    await world.run(seat.insert().values(id="sam-glan", account="sam", role="placing_commissioner", body="elsewhere"))
    from lantern.people.records import person

    await world.run(person.update().where(person.c.id == "mary").values(hospital="glanrhyd", unit="helyg"))
    priya = await world.phone("priya")
    await priya.send(cast.plan_visit("mary", unit="helyg", announced=False, planned_on="2026-12-03"))
    assert (await asked(world, "glan")).standing == ()
    await priya.send(cast.plan_visit("mary", unit="helyg", announced=True, planned_on="2026-12-04"))
    assert [one.day for one in (await asked(world, "glan")).standing] == [date(2026, 12, 4)]


async def test_a_visitor_of_two_bodies_is_away_on_the_others_days_and_where_is_not_said(world: World) -> None:
    await world.run(seat.insert().values(id="priya-glan", account="priya", role="placing_commissioner", body="glan"))
    await world.database.write(lambda tx: bump(tx, "priya"))
    priya = await world.phone("priya")
    await priya.send(cast.plan_visit("bethan", unit="helyg", planned_on="2026-12-03"))
    question = await asked(world)
    (visitor,) = question.visitors
    assert visitor.away == (date(2026, 12, 3),) and question.standing == ()
    assert "helyg" not in msgspec.json.encode(question).decode()


async def test_where_hospitals_stand_and_what_their_hosts_ask_is_in_it(world: World) -> None:
    await world.run(
        hospital.update().where(hospital.c.id == "ashgrove").values(latitude=53.19, longitude=-1.52, visits="join")
    )
    places = {one.id: one for one in (await asked(world)).places}
    ash = places["ashgrove"]
    assert ash.at and (ash.at.latitude, ash.host_joins) == (53.19, True)
    assert places["fenside"].at is None and not places["fenside"].host_joins

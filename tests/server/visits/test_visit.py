"""A visit is planned, begun, answered and finished; what follows from it for those who were met."""

from datetime import date

import pytest
import sqlalchemy as sa

from lantern.ids import derived
from lantern.policy.reading import shipped_policy
from lantern.visits import agenda, tick
from tests import cast
from tests.world import World


async def owed(world: World, person: str) -> str:
    """By which day this person is owed a visit."""
    rows = await world.rows(
        sa.select(agenda.owed.c.due_on).where(
            agenda.owed.c.person == person, agenda.owed.c.id == derived(person, "oversight_visit")
        )
    )
    return str(rows[0].due_on)


async def test_from_planned_to_finished_as_priya_sees_it(world: World) -> None:
    priya = await world.phone("priya")
    plan = cast.plan_visit("danny", announced=False)
    visit = plan["visit"]
    await priya.send(plan)
    row = priya.one("visits", visit)
    assert (row["state"], row["lead"], row["body"], row["hospital"]) == ("planned", "priya", "north", "ashgrove")
    await priya.send(cast.begin(visit))
    assert priya.one("visits", visit)["state"] == "begun"
    await priya.send(cast.finish(visit))
    row = priya.one("visits", visit)
    assert (row["state"], row["visited_on"], row["heard_at"]) == ("finished", "2026-11-17", "2026-11-17T10:00:00.000Z")


async def test_who_was_met_in_person_has_their_clock_reset_and_nobody_else(world: World) -> None:
    priya = await world.phone("priya")
    before = {who: await owed(world, who) for who in ("danny", "mary", "alun")}
    plan = cast.plan_visit("danny", "mary")
    visit = plan["visit"]
    for command in (plan, cast.met(visit, "danny"), cast.met(visit, "mary", "video"), cast.finish(visit)):
        priya.do(command)
    await priya.sync()
    await world.tick()
    assert await owed(world, "danny") == "2027-01-12"  # 56 days on
    assert [await owed(world, who) for who in ("mary", "alun")] == [before["mary"], before["alun"]]
    await priya.sync()
    assert priya.one("people", "danny")["last_seen"] == {"on": "2026-11-17", "by_name": "Priya", "source": "visit"}
    assert "last_seen" not in priya.one("people", "mary")
    assert priya.one("visits", visit)["seen"] == {"danny": "in_person", "mary": "video"}


async def test_declined_after_being_met_counts_and_answers_that_come_late_count_too(world: World) -> None:
    priya = await world.phone("priya")
    plan = cast.plan_visit("danny")
    for command in (plan, cast.finish(plan["visit"]), cast.met(plan["visit"], "danny", "declined_after_meeting")):
        await priya.send(command)
    await world.tick()
    assert await owed(world, "danny") == "2027-01-12"


async def test_a_visit_of_next_week_moves_nothing_until_its_date_is_confirmed(world: World) -> None:
    priya = await world.phone("priya")
    before = await owed(world, "danny")
    plan = cast.plan_visit("danny")
    for command in (plan, cast.met(plan["visit"], "danny"), cast.finish(plan["visit"], on="2026-11-24")):
        await priya.send(command)
    await world.tick()
    assert await owed(world, "danny") == before
    await priya.send(cast.finish(plan["visit"], on="2026-11-16"))
    await world.tick()
    assert await owed(world, "danny") == "2027-01-11"


async def test_an_earlier_visit_that_arrives_later_never_moves_it_back(world: World) -> None:
    priya = await world.phone("priya")
    for day in ("2026-11-17", "2026-11-02"):
        plan = cast.plan_visit("danny")
        for command in (plan, cast.met(plan["visit"], "danny"), cast.finish(plan["visit"], on=day)):
            await priya.send(command)
    await world.tick()
    assert await owed(world, "danny") == "2027-01-12"


async def test_nobody_can_change_what_was_answered(world: World) -> None:
    priya, colleague = await world.phone("priya"), await world.phone("kwame")
    plan = cast.plan_visit("danny")
    await priya.send(plan)
    first = priya.do(cast.answer(plan["visit"], "danny", felt="scared"))
    await priya.exchange()
    await colleague.sync()
    second = colleague.do(cast.answer(plan["visit"], "danny", felt="fine"))
    await colleague.exchange()
    answer = (await priya.post(priya.request([{"n": 90, "id": first, "at": "2026-11-17T10:00:00Z",
        "command": cast.answer(plan["visit"], "danny", felt="fine")}]))).json()  # fmt: skip
    assert answer["taken"] == [first]
    await priya.sync()
    said = {row["id"]: (row["by"], row["answers"][0]["value"]) for row in priya.all("answers")}
    assert said == {first: ("priya", "scared"), second: ("kwame", "fine")}
    for gone in ("edit_answers", "delete_answers", "drop_visit"):
        reply = await priya.send({"type": gone, "visit": plan["visit"]})
        assert reply["set_aside"][-1]["code"] == "newer-app"


async def test_called_off_and_what_was_written_stays(world: World) -> None:
    priya = await world.phone("priya")
    plan = cast.plan_visit("danny")
    await priya.send(plan)
    await priya.send(cast.answer(plan["visit"], door_locked="yes"))
    await priya.send({"type": "call_off_visit", "visit": plan["visit"], "why": "Norovirus on the ward."})
    assert priya.one("visits", plan["visit"])["state"] == "called_off" and len(priya.all("answers")) == 1
    done = cast.plan_visit("danny")
    for command in (done, cast.finish(done["visit"])):
        await priya.send(command)
    reply = await priya.send({"type": "call_off_visit", "visit": done["visit"], "why": "Oh."})
    assert [each["code"] for each in reply["set_aside"]] == ["not-now"]


@pytest.mark.parametrize("who", ["huw", "ola", "frank", "asha", "sam", "megan"])
async def test_others_can_neither_plan_for_her_people_nor_write_on_her_visits(world: World, who: str) -> None:
    priya, other = await world.phone("priya"), await world.phone(who)
    plan = cast.plan_visit("danny")
    await priya.send(plan)
    visit = plan["visit"]
    made = cast.promise(visit)
    await priya.send(made)
    for command in (
        cast.plan_visit("danny"), cast.begin(visit), cast.answer(visit, "danny", felt="fine"), cast.finish(visit),
        cast.promise(visit), {"type": "call_off_visit", "visit": visit, "why": "No."},
        {"type": "check_promise", "promise": made["promise"], "visit": visit, "found": "kept"},
    ):  # fmt: skip
        other.do(command)
    reply = await other.exchange()
    assert reply["taken"] == [] and {each["code"] for each in reply["set_aside"]} == {"out-of-scope"}


async def test_a_part_about_somebody_elsewhere_is_kept_and_changes_nothing_of_theirs(world: World) -> None:
    sam, gareth = await world.phone("sam"), await world.phone("gareth")
    plan = cast.plan_visit(unit="helyg")
    for command in (plan, cast.met(plan["visit"], "bethan"), cast.finish(plan["visit"])):
        sam.do(command)
    assert len((await sam.exchange())["taken"]) == 3
    await world.tick()
    await gareth.sync()
    bethan = gareth.one("people", "bethan")
    assert "last_seen" not in bethan and "looked_at" not in bethan


async def test_what_is_owed_follows_the_day(world: World) -> None:
    await world.jobs.reckon()
    rows = await world.rows(sa.select(agenda.owed.c.person, agenda.owed.c.due_on, agenda.owed.c.state))
    assert {row.person for row in rows} == {"danny", "mary", "alun", "rosa", "bethan"}
    changed = await world.database.write(tick.reckon_all, shipped_policy(), date(2026, 11, 17))
    assert changed == 0  # asked again, nothing is new

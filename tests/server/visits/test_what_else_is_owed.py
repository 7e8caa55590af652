"""Reviews, papers, home plans, exceptions, local values and deaths as they are recorded, and what is owed at once."""

from typing import Any

import pytest
import sqlalchemy as sa

from lantern.identity.records import bump, seat
from lantern.policy.reading import shipped_policy
from lantern.units.records import unit
from lantern.visits import tick
from tests.phone import Phone
from tests.world import World


def about(person: str, type: str, **said: Any) -> dict[str, Any]:
    return {"type": type, "person": person, **said}


def review(person: str, on: str, **more: Any) -> dict[str, Any]:
    return about(person, "record_review", **{"kind": "ctr", "held_on": on, "consent": "given", **more})


async def told(world: World, phone: Phone, *commands: dict[str, Any]) -> None:
    """These are sent, what follows from them follows, and the phone hears of it."""
    for command in commands:
        await phone.send(command)
    await world.tick()
    await phone.sync()


def owed(phone: Phone, person: str) -> dict[str, dict[str, Any]]:
    """What this person is owed, by kind, as the phone holds it."""
    return {row["kind"]: row for row in phone.all("owed") if row["person"] == person}


async def test_a_person_in_hospital_is_owed_a_visit_a_review_and_a_home_plan(world: World) -> None:
    priya = await world.phone("priya")
    found = owed(priya, "danny")
    assert set(found) == {"oversight_visit", "review", "home_plan"}
    assert (found["review"]["due_on"], found["review"]["review"], found["review"]["state"]) == (
        "2026-02-07",
        "ctr",
        "overdue",
    )
    assert (found["home_plan"]["due_on"], found["home_plan"]["reason"]["authority"]) == ("2026-01-24", "guidance")
    gareth = await world.phone("gareth")
    for who in ("alun", "bethan"):  # paid for from Wales, in an English and in a Welsh hospital
        assert owed(gareth, who)["plan_review"]["due_on"] == "2026-04-10"
        assert "review" not in owed(gareth, who)


async def test_a_review_that_was_held_moves_the_date_and_its_papers_wait_for_consent(world: World) -> None:
    priya = await world.phone("priya")
    await told(world, priya, review("danny", "2026-11-10", next_on="2027-04-20"))
    found = owed(priya, "danny")
    assert (found["review"]["due_on"], found["review"]["planned_on"]) == ("2027-05-10", "2027-04-20")
    assert (found["review_papers"]["due_on"], found["review_papers"]["state"]) == ("2027-04-19", "shut")
    assert priya.one("people", "danny")["last_review_on"] == "2026-11-10"
    await told(world, priya, about("danny", "record_consent", consent="given", said_on="2026-11-16"))
    assert owed(priya, "danny")["review_papers"]["state"] == "not_yet"
    await told(world, priya, about("danny", "send_papers", review_on="2027-04-20"))
    assert "review_papers" not in owed(priya, "danny")
    await told(world, priya, about("danny", "record_consent", consent="refused", said_on="2026-11-17"))
    assert (owed(priya, "danny")["review"]["state"], owed(priya, "danny")["review"]["due_on"]) == (
        "declined",
        "2027-05-17",
    )


async def test_a_review_that_lies_ahead_counts_once_somebody_says_it_was_held(world: World) -> None:
    priya = await world.phone("priya")
    await told(world, priya, review("danny", "2026-11-24"))
    found = owed(priya, "danny")["review"]
    assert (found["due_on"], found["planned_on"], found["consent"]) == ("2026-02-07", "2026-11-24", "given")
    await world.later(days=8)
    await told(world, priya, review("danny", "2026-11-24"))
    assert owed(priya, "danny")["review"]["due_on"] == "2027-05-24"


async def test_a_move_to_a_secure_ward_and_back_is_noted_by_the_daily_tick(world: World) -> None:
    priya = await world.phone("priya")
    await told(world, priya, review("danny", "2026-11-10"))
    await world.run(unit.update().where(unit.c.id == "ash").values(security="low"))
    await world.jobs.reckon()
    await priya.sync()
    assert owed(priya, "danny")["review"]["due_on"] == "2027-05-10", "what was set is never made later"
    await world.later(days=1)
    await told(world, priya, review("danny", "2026-11-18"))
    assert owed(priya, "danny")["review"]["due_on"] == "2027-11-18"
    await world.run(unit.update().where(unit.c.id == "ash").values(security="none"))
    await world.later(days=1)
    await world.jobs.reckon()
    await priya.sync()
    assert owed(priya, "danny")["review"]["due_on"] == "2027-05-18"


async def test_a_home_that_cannot_be_ready_in_time_is_seen_at_once(world: World) -> None:
    priya = await world.phone("priya")
    plan = about("danny", "begin_home_plan", hoped_for="2027-10-01", kind_of_home="new_build", area="Northmoor")
    await told(world, priya, plan)
    row = owed(priya, "danny")["home_plan"]
    assert (row["home"]["fits"], row["home"]["soonest"], row["state"], row["due_on"]) == (
        "too_late",
        "2028-11-17",
        "soon",
        "2027-10-01",
    )
    await world.later(minutes=1)
    await told(world, priya, {**plan, "kind_of_home": "bought"})
    assert owed(priya, "danny")["home_plan"]["home"]["fits"] == "in_time"


async def test_what_stands_in_the_way_has_an_owner_and_a_story(world: World) -> None:
    priya = await world.phone("priya")
    named = about(
        "danny", "name_barrier", barrier="b1", words="No flat on the ground floor.", owner="housing",
        owner_name="Ines, housing", line_name="Director of housing", by_when="2026-12-01",
    )  # fmt: skip
    moved = about("danny", "barrier_moved", barrier="b1", words="One is promised.", by_when="2027-01-10")
    await told(world, priya, moved, named)
    (barrier,) = priya.one("people", "danny")["barriers"]
    assert (barrier["latest"], barrier["by_when"], barrier["owner"]) == ("One is promised.", "2027-01-10", "housing")
    await world.later(minutes=1)
    await told(world, priya, {**moved, "gone": True})
    assert priya.one("people", "danny")["barriers"][0]["gone"]


async def test_an_exception_is_quiet_until_its_day_and_moves_nothing(world: World) -> None:
    priya = await world.phone("priya")
    before = owed(priya, "danny")["oversight_visit"]
    await told(world, priya, about("danny", "except_visit", why="Scabies on the ward.", until="2026-11-20"))
    row = owed(priya, "danny")["oversight_visit"]
    assert (row["state"], row["due_on"]) == ("excepted", before["due_on"])
    assert (row["excepted_until"], row["excepted_why"], row["excepted_by"]) == (
        "2026-11-20",
        "Scabies on the ward.",
        "Priya",
    )
    await world.later(days=4)
    await world.jobs.reckon()
    await priya.sync()
    assert owed(priya, "danny")["oversight_visit"]["state"] == "overdue"


async def test_a_body_sets_its_own_interval_as_far_as_policy_lets_it(world: World) -> None:
    def administrator(tx: Any) -> None:
        for body in ("north", "glan"):
            held = {"id": f"root-{body}", "account": "root", "role": "administrator", "body": body}
            tx.execute(seat.insert().values(**held))
        bump(tx, "root")

    await world.database.write(administrator)
    root, priya, gareth = [await world.phone(who) for who in ("root", "priya", "gareth")]

    def own(body: str, days: str) -> dict[str, Any]:
        name = {"name": "visit.interval.adult", "from_on": "2026-01-01", "source": "The board, 5 January"}
        return {"type": "set_local_value", "body": body, "value": days, **name}

    await told(world, root, own("north", "42"), own("glan", "70"), own("north", "90"))
    await priya.sync()
    await gareth.sync()
    for phone, person, days, due in ((priya, "danny", "42", "2026-02-21"), (gareth, "bethan", "70", "2026-03-21")):
        row = owed(phone, person)["oversight_visit"]
        assert (row["reason"]["value"], row["reason"]["authority"], row["due_on"]) == (days, "local", due)
    assert [each["code"] for each in root.aside.values()] == ["not-local"], "an English body may only visit sooner"
    senseless = [{**own("glan", value), "name": name} for name, value in SENSELESS]
    await told(world, root, *senseless)
    assert len(root.aside) == 1 + len(SENSELESS)
    await gareth.sync()
    assert owed(gareth, "bethan")["oversight_visit"]["reason"]["value"] == "70"


async def test_a_death_stops_prompts_and_lists_who_must_be_told(world: World) -> None:
    priya, gareth = await world.phone("priya"), await world.phone("gareth")
    await told(world, priya, about("danny", "record_death", died_on="2026-11-16"))
    await told(world, gareth, about("alun", "record_death", died_on="2026-11-16"))
    assert owed(priya, "danny") == {} == owed(gareth, "alun")
    assert {each["whom"]: each["by"] for each in priya.one("people", "danny")["to_tell"]} == {
        "family": "2026-11-18", "coroner": "2026-11-18", "regulator": "2026-11-18", "host": "2026-11-18", "other_bodies": "2026-11-18",
        "leder": "2026-11-19",
    }  # fmt: skip
    assert "leder" in [each["whom"] for each in gareth.one("people", "alun")["to_tell"]], "he died in England"
    await told(world, gareth, about("bethan", "record_death", died_on="2026-11-16"))
    assert "leder" not in [each["whom"] for each in gareth.one("people", "bethan")["to_tell"]], "LeDeR is English"
    await told(world, priya, about("danny", "tell_of_death", whom="family"))
    assert priya.one("people", "danny")["to_tell"][0] == {
        "whom": "family", "told_on": "2026-11-17", "by_name": "Priya", "by": "2026-11-18",
    }  # fmt: skip
    await world.later(minutes=1)
    await told(world, priya, about("danny", "record_death", died_on="2026-11-16", mistaken=True))
    assert "oversight_visit" in owed(priya, "danny")
    assert "died_on" not in priya.one("people", "danny")


SENSELESS = [
    ("visit.interval.adult", "0"), ("visit.interval.adult", "many"), ("visit.interval.adult", "99999"),
    ("visit.age_not_known", "old"), ("visit.scope", "nobody"), ("regulator", "us"), ("no.such.name", "1"),
]  # fmt: skip
BAD = [
    about("danny", "record_death", died_on="2026-11-18"),
    about("danny", "record_consent", consent="given", said_on="2026-11-31"),
    review("danny", "2026-02-30"),
    about("danny", "except_visit", why="Snow.", until="2026-13-01"),
    about("danny", "begin_home_plan", hoped_for="9999-12-31", kind_of_home="bought", area="Northmoor"),
    review("danny", "2026-11-10", next_on="0001-01-01"),
    about("nobody", "record_consent", consent="given", said_on="2026-11-16"),
    about("alun", "record_consent", consent="given", said_on="2026-11-16"),
    review("danny", "2026-11-10", kind="party"),
]


@pytest.mark.parametrize("command", BAD, ids=lambda c: f"{c['type']} {c['person']} {list(c.values())[-1]}")
async def test_what_cannot_be_is_set_aside_and_changes_nothing(world: World, command: dict[str, Any]) -> None:
    priya = await world.phone("priya")
    before = owed(priya, "danny")
    await told(world, priya, command)
    assert len(priya.aside) == 1
    assert owed(priya, "danny") == before


async def test_nobody_else_records_or_reads_it(world: World) -> None:
    priya, sam, huw = [await world.phone(who) for who in ("priya", "sam", "huw")]
    await told(world, sam, review("danny", "2026-11-10"))
    assert [each["code"] for each in sam.aside.values()] == ["out-of-scope"]
    await told(world, priya, about("danny", "record_death", died_on="2026-11-16"))
    await huw.sync()
    assert [row for row in huw.all("owed") if "person" in row] == [] and "danny" not in [
        row["id"] for row in huw.all("people")
    ]


async def test_the_same_facts_in_another_order_owe_the_same(world: World) -> None:
    priya = await world.phone("priya")
    facts = [
        review("{}", "2026-11-10", next_on="2027-04-20"), review("{}", "2026-08-01"),
        about("{}", "record_consent", consent="refused", said_on="2026-10-01"),
        about("{}", "begin_home_plan", hoped_for="2027-10-01", kind_of_home="bought", area="Northmoor"),
    ]  # fmt: skip
    for person, order in (("danny", facts), ("mary", facts[::-1])):
        await told(world, priya, *({**each, "person": person} for each in order))
    danny, mary = (
        {k: {**row, "id": "", "person": ""} for k, row in owed(priya, who).items()} for who in ("danny", "mary")
    )
    assert danny == mary


async def test_reckoning_twice_changes_nothing(world: World) -> None:
    policy, today = shipped_policy(), world.clock().date()
    await world.database.write(tick.reckon_all, policy, today)
    assert await world.database.write(tick.reckon_all, policy, today) == 0
    assert await world.rows(sa.text("select count(*) from course where what = 'security'")) == [(5,)]


async def test_a_date_that_no_rule_can_read_leaves_everybody_elses_standing(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    policy, today = shipped_policy(), world.clock().date()
    await world.database.write(tick.reckon_all, policy, today)
    dates = sa.text("select id, person, due_on from owed")
    before = {(r.person, r.id): r.due_on for r in await world.rows(dates)}
    await world.run(sa.text("update person set born = 'in spring' where id = 'danny'"))
    await world.run(sa.text("update person set last_seen_on = '2026-11-17' where id in ('danny', 'mary')"))
    await world.database.write(tick.reckon_all, policy, today)
    after = {(r.person, r.id): r.due_on for r in await world.rows(dates)}
    assert {person for person, one in before if after.get((person, one)) != before[person, one]} == {"mary"}
    assert "danny" in caplog.text

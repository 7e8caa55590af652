"""With which version of a checklist a trip is prepared, and how it goes on in a newer one."""

import json

import pytest
import sqlalchemy as sa

from lantern.checklists.records import publish
from lantern.checklists.retiring import retire
from lantern.store import Transaction
from lantern.sync.records import ledger
from tests import cast
from tests.phone import Phone
from tests.world import World

LATER, CHECKERS, ALONE = "adult-oversight/2026-10-01", "quality-checker-inpatient/2026-04-01", "way-home/2026-04-01"


def _published(tx: Transaction) -> None:
    for version_id, filled_in in ((LATER, "on_visits"), (CHECKERS, "on_visits"), (ALONE, "alone")):
        checklist, _, version = version_id.partition("/")
        row = {"id": version_id, "checklist": checklist, "version": version, "answered_by": "professionals", "filled_in": filled_in,
               "sections": [{"id": "met", "part": "person", "theme": "voice"}], "questions": [], "words": {}}  # fmt: skip
        publish(tx, version_id, checklist, version, "digest", json.dumps(row))


@pytest.fixture
async def priya(world: World) -> Phone:
    """Her phone, in a world that has three more versions."""
    await world.database.write(_published)
    return await world.phone("priya")


async def retired(world: World, version: str, on: str) -> None:
    await world.database.write(retire, version, on, "root", "2026-11-01T10:00:00.000Z")


def aside(reply: dict[str, list[dict[str, str]]]) -> list[str]:
    return [one["code"] for one in reply["set_aside"]]


@pytest.mark.parametrize(
    ("checklist", "code"),
    [("adult-oversight/2031-01-01", "unknown-checklist"), ("nothing/2026-04-01", "unknown-checklist"), (ALONE, "wrong-checklist")],
)  # fmt: skip
async def test_a_trip_in_a_version_that_cannot_be_is_set_aside_and_what_was_answered_on_it_is_kept(
    priya: Phone, world: World, checklist: str, code: str
) -> None:
    plan = cast.plan_visit("danny", checklist=checklist)
    planned, answered = (
        priya.do(plan),
        priya.do(cast.answer(plan["visit"], "danny", food_right="He never gets seconds.")),
    )
    reply = await priya.exchange()
    assert {one["id"]: one["code"] for one in reply["set_aside"]} == {planned: code, answered: "waiting"}
    kept = {row.id: json.loads(row.body) for row in await world.rows(sa.select(ledger.c.id, ledger.c.body))}
    assert kept[answered]["answers"][0]["value"] == "He never gets seconds." and kept[planned] == plan


async def test_answers_wait_for_the_trip_to_be_planned_again_in_a_version_that_is(priya: Phone) -> None:
    plan = cast.plan_visit("danny", checklist="adult-oversight/2031-01-01")
    priya.do(plan)
    priya.do(cast.answer(plan["visit"], "danny", food_right="no"))
    await priya.exchange()
    await priya.send({**plan, "checklist": cast.TRIPS})
    assert [row["answers"][0]["value"] for row in priya.all("answers")] == ["no"]


async def test_nothing_is_planned_with_a_retired_version(priya: Phone, world: World) -> None:
    await retired(world, cast.TRIPS, "2026-11-17")
    assert aside(await priya.send(cast.plan_visit("danny"))) == ["retired-checklist"]


async def test_what_was_planned_before_it_was_retired_is_taken_whenever_it_comes(priya: Phone, world: World) -> None:
    plan = cast.plan_visit("danny")
    priya.do(plan)
    priya.do(cast.answer(plan["visit"], "danny", food_right="no"))
    world.clock.on(days=5)  # the phone lay in a drawer
    await retired(world, cast.TRIPS, "2026-11-18")
    assert len((await priya.exchange())["taken"]) == 2
    assert priya.one("visits", plan["visit"])["checklist"] == cast.TRIPS


async def test_a_trip_that_was_begun_goes_on_after_its_version_was_retired(priya: Phone, world: World) -> None:
    plan = cast.plan_visit("danny")
    await priya.send(plan)
    await retired(world, cast.TRIPS, "2026-11-17")
    for command in (cast.begin(plan["visit"]), cast.met(plan["visit"], "danny"), cast.finish(plan["visit"])):
        await priya.send(command)
    assert priya.one("visits", plan["visit"])["state"] == "finished"


# ── going on in a newer version ──


def carry(visit: str, checklist: str = LATER, **more: object) -> dict[str, object]:
    return {"type": "carry_over", "sheet": visit, "checklist": checklist, **more}


async def test_a_trip_stays_on_its_version_until_it_is_carried_over_with_every_answer(priya: Phone) -> None:
    plan = cast.plan_visit("danny", asked={"danny": [{"question": "gone_later"}]})
    visit = plan["visit"]
    for command in (plan, cast.answer(visit, "danny", gone_later="yes", food_right="no")):
        await priya.send(command)
    assert priya.one("visits", visit)["checklist"] == cast.TRIPS  # though a newer one is in force
    await priya.send(carry(visit, asked={"danny": [{"question": "food_right"}, {"question": "privacy"}], "ward": []}))
    row = priya.one("visits", visit)
    assert (row["checklist"], row["carried_from"]) == (LATER, [cast.TRIPS])
    assert [one["question"] for one in row["asked"]["danny"]] == ["food_right", "privacy"]
    assert {one["question"] for one in priya.all("answers")[0]["answers"]} == {"gone_later", "food_right"}
    for command in (cast.met(visit, "danny"), cast.finish(visit)):
        await priya.send(command)
    assert priya.one("visits", visit)["seen"] == {"danny": "in_person"}


async def test_carried_over_twice_from_two_phones_is_carried_once(priya: Phone, world: World) -> None:
    plan = cast.plan_visit("danny")
    await priya.send(plan)
    kwame = await world.phone("kwame")
    priya.do(carry(plan["visit"]))
    kwame.do(carry(plan["visit"]))
    assert aside(await priya.exchange()) == [] and aside(await kwame.exchange()) == ["not-now"]
    await priya.sync()
    assert priya.one("visits", plan["visit"])["carried_from"] == [cast.TRIPS]


@pytest.mark.parametrize(
    ("to", "code"),
    [(cast.TRIPS, "not-now"), (CHECKERS, "wrong-checklist"), (ALONE, "wrong-checklist"), ("adult-oversight/2031-01-01", "unknown-checklist")],
)  # fmt: skip
async def test_a_trip_is_carried_only_to_a_newer_version_of_the_same_checklist(
    priya: Phone, to: str, code: str
) -> None:
    plan = cast.plan_visit("danny")
    await priya.send(plan)
    assert aside(await priya.send(carry(plan["visit"], to))) == [code]
    assert priya.one("visits", plan["visit"])["checklist"] == cast.TRIPS


async def test_a_trip_that_is_handed_in_or_somebody_elses_is_carried_nowhere(priya: Phone, world: World) -> None:
    plan = cast.plan_visit("danny")
    for command in (plan, cast.met(plan["visit"], "danny")):
        await priya.send(command)
    sam = await world.phone("sam")
    assert aside(await sam.send(carry(plan["visit"]))) == ["out-of-scope"]
    await priya.send(cast.finish(plan["visit"]))
    assert aside(await priya.send(carry(plan["visit"]))) == ["not-now"]


async def test_carrying_over_waits_for_its_trip_to_arrive(priya: Phone, world: World) -> None:
    plan, other = cast.plan_visit("danny"), await world.phone("priya")
    assert aside(await other.send(carry(plan["visit"]))) == ["waiting"]
    await priya.send(plan)
    assert priya.one("visits", plan["visit"])["checklist"] == LATER


async def test_what_comes_late_of_before_it_was_carried_over_is_taken(priya: Phone, world: World) -> None:
    plan, other = cast.plan_visit("danny"), await world.phone("priya")
    await priya.send(plan)
    late = other.do(cast.answer(plan["visit"], "danny", gone_later="no"))
    await priya.send(carry(plan["visit"]))
    assert (await other.exchange())["taken"] == [late]

"""Moves, discharges and returns as the body that pays records them, and what follows at once."""

from datetime import timedelta
from itertools import permutations
from typing import Any

import pytest
import sqlalchemy as sa

from lantern.units.records import unit
from tests import cast
from tests.phone import Phone
from tests.world import World


def moved(person: str = "danny", to: str = "reed", on: str = "2026-11-10", **more: Any) -> dict[str, Any]:
    return {"type": "move_person", "person": person, "unit": to, "moved_on": on, **more}


def discharged(person: str = "danny", on: str = "2026-11-12", **more: Any) -> dict[str, Any]:
    return {"type": "record_discharge", "person": person, "discharged_on": on, **more}


async def told(world: World, phone: Phone, *commands: dict[str, Any]) -> None:
    for command in commands:
        done = phone.do(command)
        assert done in (await phone.exchange())["taken"]
    await world.tick()
    await phone.sync()


def visit_owed(phone: Phone, person: str = "danny") -> Any:
    return next((r for r in phone.all("owed") if r["person"] == person and r["kind"] == "oversight_visit"), None)


async def test_a_transfer_moves_the_person_and_no_date(world: World) -> None:
    priya = await world.phone("priya")
    await told(
        world, priya, cast.plan_visit("danny", visit="v"), cast.begin("v"), cast.met("v", "danny"), cast.finish("v")
    )
    before = visit_owed(priya)
    await told(world, priya, moved())
    row = priya.one("people", "danny")
    assert (row["hospital"], row["unit"], row["admitted_on"]) == ("fenside", "reed", "2026-01-10")
    assert visit_owed(priya) == before
    await told(world, priya, moved(to="helyg", on="2026-11-05"), moved(to="helyg", on="2026-11-05", mistaken=True))
    assert visit_owed(priya) == before and priya.one("people", "danny")["unit"] == "reed"


async def test_the_host_that_they_left_no_longer_counts_them(world: World) -> None:
    huw, priya = await world.phone("huw"), await world.phone("priya")
    assert "danny" in huw.ids("people")
    await told(world, priya, moved())
    await huw.sync()
    assert "danny" not in huw.ids("people")


async def test_a_discharge_stops_every_prompt_at_once_and_closes_no_concern(world: World) -> None:
    priya, huw = await world.phone("priya"), await world.phone("huw")
    concern = cast.raise_concern(person="danny")
    await told(world, priya, concern, discharged(lives_now="A flat of his own in Northmoor"))
    assert priya.one("people", "danny")["left_on"] == "2026-11-12"
    assert [r for r in priya.all("owed") if r["person"] == "danny"] == []
    assert priya.one("concerns", concern["concern"])["state"] == "open"
    await huw.sync()
    assert "danny" not in huw.ids("people") and concern["concern"] in huw.ids("concerns")
    await told(world, priya, discharged(mistaken=True))
    assert "left_on" not in priya.one("people", "danny") and visit_owed(priya)


async def test_in_hospital_again_the_count_begins_with_that_day(world: World) -> None:
    priya = await world.phone("priya")
    await told(world, priya, discharged(on="2026-09-01"), moved(to="ash", on="2026-11-10"))
    assert priya.one("people", "danny")["admitted_on"] == "2026-11-10"
    found = visit_owed(priya)
    assert (found["counted_from"], found["due_on"]) == ({"what": "admission", "on": "2026-11-10"}, "2027-01-05")
    await told(world, priya, moved(to="ash", on="2026-11-10", mistaken=True))
    assert priya.one("people", "danny")["admitted_on"] == "2026-01-10"
    assert priya.one("people", "danny")["left_on"] == "2026-09-01"


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (moved(on="2026-01-09"), "stays-overlap"),
        (discharged(on="2026-01-09"), "stays-overlap"),
        (moved(on="2026-11-18"), "no-such-moment"),
        (moved(on="2026-02-31"), "no-such-moment"),
        (discharged(on="2026-11-18"), "no-such-moment"),
        (moved(to="nowhere"), "out-of-scope"),
        (moved("alun"), "out-of-scope"),
        (discharged("alun"), "out-of-scope"),
    ],
)
async def test_what_cannot_be_is_set_aside_and_nothing_changes(world: World, command: Any, code: str) -> None:
    priya = await world.phone("priya")
    before = priya.all("people")
    reply = await priya.send(command)
    assert [one["code"] for one in reply["set_aside"]] == [code]
    await priya.sync()
    assert priya.all("people") == before


async def test_nobody_but_the_body_that_pays_moves_a_person(world: World) -> None:
    for who in ("sam", "huw", "ola", "gareth", "megan"):
        phone = await world.phone(who)
        for command in (moved(), discharged()):
            assert (await phone.send(command))["set_aside"][0]["code"] == "out-of-scope"


async def test_nobody_moves_after_they_have_died(world: World) -> None:
    priya = await world.phone("priya")
    await told(world, priya, {"type": "record_death", "person": "danny", "died_on": "2026-11-10"})
    assert (await priya.send(moved(on="2026-11-12")))["set_aside"][0]["code"] == "stays-not-yet"
    await told(world, priya, moved(on="2026-11-01"))
    assert priya.one("people", "danny")["left_on"] == "2026-11-10"
    await told(world, priya, {"type": "record_death", "person": "danny", "died_on": "2026-11-10", "mistaken": True})
    row = priya.one("people", "danny")
    assert "left_on" not in row and row["unit"] == "reed"


async def test_a_new_ward_of_the_same_hospital_is_a_move_too(world: World) -> None:
    await world.run(unit.insert().values(id="elm", hospital="ashgrove", name="Elm Ward", kind="rehabilitation"))
    priya, huw = await world.phone("priya"), await world.phone("huw")
    await told(world, priya, moved(to="elm"))
    await huw.sync()
    assert huw.one("people", "danny")["unit"] == "elm" and huw.one("people", "danny")["name"] == "Person 1"
    kept = await world.rows(
        sa.text("select what, on_day from course where person = 'danny' and what in ('came', 'moved') order by on_day")
    )
    assert [tuple(one) for one in kept] == [("came", "2026-01-10"), ("moved", "2026-11-10")]


async def test_a_death_whose_day_lies_before_the_admission_stops_prompts_all_the_same(world: World) -> None:
    priya = await world.phone("priya")
    await told(world, priya, {"type": "record_death", "person": "danny", "died_on": "2020-03-01"})
    assert priya.one("people", "danny")["left_on"] == "2020-03-01"
    assert [row for row in priya.all("owed") if row["person"] == "danny"] == []


LEFT_AND_CAME_AGAIN = (discharged(on="2026-06-01"), moved(on="2026-08-03"), discharged(on="2026-10-05"))


@pytest.mark.parametrize("order", list(permutations(range(3))))
async def test_left_came_again_and_left_again_is_the_same_in_any_order(world: World, order: tuple[int, ...]) -> None:
    priya, also = await world.phone("priya"), await world.phone("priya")
    for phone, n in zip((priya, also, priya), order, strict=True):
        phone.do(LEFT_AND_CAME_AGAIN[n], at=cast.NOW + timedelta(minutes=n))
        await phone.exchange()
    await priya.sync()
    await also.sync()
    row = priya.one("people", "danny")
    assert (row["unit"], row["admitted_on"], row["left_on"]) == ("reed", "2026-08-03", "2026-10-05")
    assert priya.aside == also.aside == {}


async def test_a_second_discharge_is_told_to_its_author_and_goes_in_when_the_return_is_known(world: World) -> None:
    priya, also = await world.phone("priya"), await world.phone("priya")
    left, came, left_again = LEFT_AND_CAME_AGAIN
    await told(world, priya, left)
    reply = await also.send(left_again)
    assert [one["code"] for one in reply["set_aside"]] == ["stays-not-yet"]
    await told(world, priya, came)
    assert (await also.sync())["set_aside"] == []
    assert also.one("people", "danny")["left_on"] == "2026-10-05"


async def test_what_speaks_against_a_death_goes_in_when_the_death_is_taken_back(world: World) -> None:
    priya = await world.phone("priya")
    died = {"type": "record_death", "person": "danny", "died_on": "2026-11-10"}
    await told(world, priya, died)
    reply = await priya.send(moved(on="2026-11-12"))
    assert [one["code"] for one in reply["set_aside"]] == ["stays-not-yet"]
    await told(world, priya, {**died, "mistaken": True})
    assert priya.one("people", "danny")["unit"] == "reed" and priya.aside == {}


async def test_a_night_at_home_between_two_stays_is_no_new_admission(world: World) -> None:
    priya = await world.phone("priya")
    await told(world, priya, discharged(on="2026-11-10"), moved(on="2026-11-11"))
    assert priya.one("people", "danny")["admitted_on"] == "2026-01-10"
    await told(world, priya, discharged(on="2026-11-13"), moved(on="2026-11-15"))
    assert priya.one("people", "danny")["admitted_on"] == "2026-11-15", "two nights part what policy joins by one"

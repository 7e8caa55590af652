"""The day before an announced visit the ward is rung; of an unannounced one nothing speaks."""

from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa

from lantern.visits.ahead import ring_on
from tests import cast
from tests.cases import cases
from tests.phone import Phone
from tests.world import World


@pytest.mark.parametrize("case", cases("ring_ahead"))
def test_the_ward_is_rung_on_the_last_working_day_before(case: dict[str, Any]) -> None:
    given = case["given"]
    day = ring_on(date.fromisoformat(given["planned"]), given["nation"], given["announced"] == "yes")
    assert (day.isoformat() if day else None) == case["expect"].get("ring_on")


def ring(visit: str, infection: str = "no", **people: str | dict[str, str]) -> dict[str, Any]:
    said = {one: {"there": how} if isinstance(how, str) else how for one, how in people.items()}
    return {"type": "ring_ahead", "visit": visit, "people": said, "infection": infection}


async def does(phone: Phone, *commands: dict[str, Any]) -> None:
    for command in commands:
        done = phone.do(command)
        assert done in (await phone.exchange())["taken"]
    await phone.sync()


def tomorrow(*people: str, **more: Any) -> dict[str, Any]:
    return cast.plan_visit(*people, visit="v", planned_on="2026-11-18", **more)


async def questions(world: World, who: str) -> list[dict[str, Any]]:
    cookie = {"Cookie": f"sid={await world.session(who)}"}
    found: list[dict[str, Any]] = (await world.client.get("/api/register/questions", headers=cookie)).json()[
        "questions"
    ]
    return found


async def test_what_the_ward_said_stands_on_the_trip(world: World) -> None:
    priya = await world.phone("priya")
    await does(priya, tomorrow("danny", "mary"))
    assert priya.one("visits", "v")["ring_on"] == "2026-11-17"
    leave = {"there": "on_leave", "until": "2026-11-20", "where": "At his mother's in Northmoor"}
    await does(priya, {**ring("v", danny=leave, mary="yes"), "spoke_to": "Sister Hale", "words": "Come after ten."})
    (rung,) = priya.one("visits", "v")["rung"]
    assert rung["people"] == {"danny": leave, "mary": {"there": "yes"}}
    assert (rung["spoke_to"], rung["by_name"], rung["words"]) == ("Sister Hale", "Priya", "Come after ten.")


async def test_every_call_stays_and_infection_is_decided_by_somebody(world: World) -> None:
    priya = await world.phone("priya")
    await does(priya, tomorrow("danny"), ring("v", "yes", danny="yes"))
    await does(priya, {**ring("v", "yes", danny="yes"), "decided": "go_on"})
    assert [one.get("decided") for one in priya.one("visits", "v")["rung"]] == [None, "go_on"]


async def test_somebody_who_has_moved_is_asked_of_the_register_until_it_says_where(world: World) -> None:
    priya = await world.phone("priya")
    await does(
        priya,
        tomorrow("danny", "mary"),
        ring("v", danny={"there": "moved", "where": "Reed Ward, they think"}, mary="yes"),
    )
    assert priya.all("me")[0]["waits"] == {"register": 1}
    (asked,) = await questions(world, "priya")
    assert (asked["kind"], asked["person"], asked["words"]) == ("ward_says", "danny", "Reed Ward, they think")
    assert await questions(world, "gareth") == []
    await does(priya, {"type": "move_person", "person": "danny", "unit": "reed", "moved_on": "2026-11-16"})
    await world.tick()
    await priya.sync()
    assert (await questions(world, "priya"))[0]["closed_how"] == "moved"
    assert priya.all("me")[0].get("waits", {}) == {}


async def test_a_later_word_takes_it_back(world: World) -> None:
    priya = await world.phone("priya")
    await does(priya, tomorrow("danny"), ring("v", danny="moved"), ring("v", danny="yes"))
    assert (await questions(world, "priya"))[0]["closed_how"] == "said_again"


async def test_of_an_unannounced_visit_nothing_speaks(world: World) -> None:
    priya, huw, ola = [await world.phone(who) for who in ("priya", "huw", "ola")]
    await does(priya, tomorrow("danny", announced=False))
    row = priya.one("visits", "v")
    assert "ring_on" not in row and "rung" not in row
    (refused,) = (await priya.send(ring("v", danny="moved")))["set_aside"]
    assert refused["code"] == "not-now"
    assert not any(word in refused["why"].lower() for word in ("announce", "ring", "ward", "visit"))
    assert await questions(world, "priya") == []
    for phone in (huw, ola):
        await phone.sync()
        assert phone.ids("visits") == set()
    assert await world.facts("WardRung") == []


async def test_the_host_and_the_hospital_never_read_what_was_said(world: World) -> None:
    priya, huw, ola, asha = [await world.phone(who) for who in ("priya", "huw", "ola", "asha")]
    leave = {"there": "on_leave", "where": "Fern Street"}
    await does(priya, tomorrow("danny"), {**ring("v", "yes", danny=leave), "words": "norovirus"}, cast.begin("v"))
    for phone in (huw, ola, asha):
        await phone.sync()
        assert "Fern Street" not in str(phone.rows) and "norovirus" not in str(phone.rows)
    assert "ring_on" not in huw.one("visits", "v") and "rung" not in huw.one("visits", "v")


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (ring("v", alun="yes"), "out-of-scope"),
        (ring("v", danny={"there": "on_leave", "until": "2026-02-31"}), "no-such-moment"),
        (ring("v", danny={"there": "perhaps"}), "unreadable"),
        (ring("v", danny={"there": "yes", "mood": "good"}), "unreadable"),
        (ring("w", danny="yes"), "waiting"),
    ],
)
async def test_what_cannot_be_is_set_aside(world: World, command: Any, code: str) -> None:
    priya = await world.phone("priya")
    await does(priya, tomorrow("danny"))
    assert (await priya.send(command))["set_aside"][0]["code"] == code
    assert "rung" not in priya.one("visits", "v")


async def test_nobody_rings_for_another_bodys_visit_or_after_it(world: World) -> None:
    priya, gareth = await world.phone("priya"), await world.phone("gareth")
    await does(priya, tomorrow("danny"))
    assert (await gareth.send(ring("v", danny="moved")))["set_aside"][0]["code"] == "out-of-scope"
    await does(priya, cast.begin("v"), cast.finish("v", on="2026-11-17"))
    assert (await priya.send(ring("v", danny="yes")))["set_aside"][0]["code"] == "not-now"
    assert [tuple(r) for r in await world.rows(sa.text("select count(*) from register_question"))] == [(0,)]

"""Somebody's care is paid for by another body while a trip to them is planned: whoever goes hears of it, and decides (K28)."""

from typing import Any

import pytest

from tests import cast
from tests.phone import Phone
from tests.world import World

PASSED = {"type": "change_payer", "people": ["danny"], "to": "elsewhere", "since": "2026-11-10"}
BACK = {"type": "change_payer", "people": ["danny"], "to": "north", "since": "2026-11-12"}


def take_off(visit: str = "v", *people: str, **more: Any) -> dict[str, Any]:
    return {
        "type": "take_off_visit",
        "visit": visit,
        "people": list(people or ("danny",)),
        "why": "They pay now.",
        **more,
    }


async def planned(world: World, *people: str, **more: Any) -> Phone:
    """Priya has a trip to these people, and Danny's care is paid for by Elsewhere."""
    priya = await world.phone("priya")
    await priya.send(cast.plan_visit(*people, visit="v", planned_on="2026-11-20", **more))
    await priya.send(PASSED)
    await world.tick()
    await priya.sync()
    return priya


async def test_the_trip_stays_and_its_visitor_hears_who_pays_now_and_nobodys_name(world: World) -> None:
    priya = await planned(world, "danny", "mary")
    trip = priya.one("visits", "v")
    assert (trip["state"], trip["people"]) == ("planned", ["danny", "mary"])
    (told,) = trip["changes"]
    assert (told["passed_on"], told["now_with"], told["since"]) == ("danny", "Elsewhere", "2026-11-10")
    assert "Danny" not in str(trip)
    await world.tick()
    await priya.sync()
    assert priya.one("visits", "v") == trip, "told once, however often it is worked out"


async def test_handed_on_the_other_bodys_visitor_has_the_trip_and_the_rest_of_it_stays(world: World) -> None:
    priya, sam = await planned(world, "danny", "mary", announced=False, time_of_day="evening"), await world.phone("sam")
    await priya.send(take_off(hand_on=True))
    await sam.sync()
    (theirs,) = sam.all("visits")
    assert (theirs["people"], theirs["lead"], theirs["body"]) == (["danny"], "sam", "elsewhere")
    assert (theirs["planned_on"], theirs["announced"], theirs["time_of_day"]) == ("2026-11-20", False, "evening")
    (said,) = theirs["changes"]
    assert (said["was_with"], said["now_with"], said["why"]) == ("North", "Sam", "They pay now.")
    assert (priya.one("visits", "v")["state"], priya.one("visits", "v")["people"]) == ("planned", ["mary"])
    assert priya.one("visits", "v")["changes"][-1]["off"] == ["danny"]
    await priya.send(take_off(hand_on=True))
    await sam.sync()
    assert len(sam.all("visits")) == 1, "said twice it is one trip"
    for step in (cast.begin(theirs["id"]), cast.met(theirs["id"], "danny"), cast.finish(theirs["id"])):
        assert (await sam.send(step))["set_aside"] == []
    await world.tick()
    await sam.sync()
    assert sam.one("people", "danny")["last_seen"]["on"] == "2026-11-17"


async def test_with_nobody_left_to_see_the_old_trip_is_called_off_and_says_so(world: World) -> None:
    priya = await planned(world, "danny")
    await priya.send(take_off(hand_on=True))
    trip = priya.one("visits", "v")
    assert trip["state"] == "called_off" and trip["changes"][-1]["called_off"] and trip["changes"][-1]["by"] == "priya"
    assert [f.subject for f in await world.facts("VisitCalledOff")] == ["v"]


async def test_a_colleagues_word_about_a_trip_stands_on_it_for_whoever_would_have_gone(world: World) -> None:
    priya, kwame = await world.phone("priya"), await world.phone("kwame")
    await priya.send(cast.plan_visit("danny", visit="v"))
    await kwame.send({"type": "call_off_visit", "visit": "v", "why": "Infection on the ward."})
    await priya.sync()
    said = priya.one("visits", "v")["changes"][-1]
    assert (said["called_off"], said["by"], said["by_name"], said["why"]) == (
        True,
        "kwame",
        "Kwame",
        "Infection on the ward.",
    )


async def test_somebody_taken_off_and_met_all_the_same_has_been_met(world: World) -> None:
    priya, away = await world.phone("priya"), await world.phone("priya")
    await priya.send(cast.plan_visit("danny", "mary", visit="v"))
    await away.sync()
    for step in (cast.begin("v"), cast.met("v", "danny"), cast.finish("v", "2026-11-16")):
        away.do(step)
    await priya.send(PASSED)
    await priya.send(take_off())
    await away.sync()
    await world.tick()
    sam = await world.phone("sam")
    await sam.sync()
    assert away.aside == {} and sam.one("people", "danny")["last_seen"]["on"] == "2026-11-16"


async def test_when_the_old_body_pays_again_the_trip_says_that_too(world: World) -> None:
    priya, sam = await planned(world, "danny"), await world.phone("sam")
    await sam.send(BACK)
    await world.tick()
    await priya.sync()
    told = priya.one("visits", "v")["changes"]
    assert [one.get("now_with") for one in told] == ["Elsewhere", None]


@pytest.mark.parametrize(
    ("who", "command", "code"),
    [
        ("priya", take_off("v", "mary", hand_on=True), "out-of-scope"),
        ("sam", take_off(), "out-of-scope"),
        ("huw", take_off(), "out-of-scope"),
        ("priya", {**take_off(), "people": []}, "unreadable"),
    ],
)
async def test_what_may_not_be_is_set_aside_and_the_trip_is_untouched(
    world: World, who: str, command: dict[str, Any], code: str
) -> None:
    priya = await planned(world, "danny", "mary")
    phone = await world.phone(who)
    assert [one["code"] for one in (await phone.send(command))["set_aside"]] == [code]
    await priya.sync()
    assert priya.one("visits", "v")["people"] == ["danny", "mary"]


async def test_once_somebody_has_set_out_it_is_theirs_to_say_what_came_of_it(world: World) -> None:
    priya = await planned(world, "danny")
    await priya.send(cast.begin("v"))
    assert [one["code"] for one in (await priya.send(take_off()))["set_aside"]] == ["not-now"]

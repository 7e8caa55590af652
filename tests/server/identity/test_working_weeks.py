"""A working week and leave: said by oneself, or by a colleague of the same body, and by nobody else."""

from typing import Any

import pytest

from lantern.identity.records import bump, seat
from lantern.identity.weeks.records import leave_of, weeks_of
from lantern.ids import new_id
from tests.world import World

BASE = {"place": "Northmoor", "latitude": 53.198, "longitude": -1.5249}


def week(from_on: str = "2026-11-16", **more: Any) -> dict[str, Any]:
    hours = [{"day": day, "begins": "08:00", "ends": "14:30"} for day in ("mon", "wed")]
    return {"type": "set_working_week", "from_on": from_on, "hours": hours, **more}


def away(leave: str = "l1", **more: Any) -> dict[str, Any]:
    return {"type": "note_leave", "leave": leave, "from_on": "2026-12-21", "until_on": "2026-12-31", **more}


async def sits_with_priya(world: World, account: str) -> None:
    await world.run(
        seat.insert().values(id=f"{account}-north", account=account, role="placing_commissioner", body="north")
    )
    await world.database.write(lambda tx: bump(tx, account))


async def test_priya_says_what_her_week_is_like_and_where_she_sets_out_roughly(world: World) -> None:
    priya = await world.phone("priya")
    await priya.send(week(base=BASE, people_a_day=3, trips_a_week=2))
    (said,) = priya.one("me", "priya")["weeks"]
    assert said["base"] == {"place": "Northmoor", "latitude": 53.2, "longitude": -1.52}
    assert (said["from_on"], said["people_a_day"], said["trips_a_week"], said["by_name"]) == (
        "2026-11-16",
        3,
        2,
        "Priya",
    )
    assert said["hours"][1] == {"day": "wed", "begins": "08:00", "ends": "14:30"}


async def test_a_later_word_for_the_same_day_stands_and_one_for_a_later_day_stands_beside(world: World) -> None:
    priya = await world.phone("priya")
    await priya.send(week(trips_a_week=2))
    world.clock.on(minutes=5)
    await priya.send(week(trips_a_week=4))
    await priya.send(week("2027-01-04", trips_a_week=1))
    assert [(one["from_on"], one["trips_a_week"]) for one in priya.one("me", "priya")["weeks"]] == [
        ("2026-11-16", 4),
        ("2027-01-04", 1),
    ]


async def test_leave_asks_for_no_reason_and_can_be_called_off(world: World) -> None:
    priya = await world.phone("priya")
    await priya.send(away())
    await priya.send(away())
    assert priya.one("me", "priya")["leave"] == [
        {"id": "l1", "from_on": "2026-12-21", "until_on": "2026-12-31", "by_name": "Priya"}
    ]
    reply = await priya.send(away("l2", why="An operation."))
    assert [one["code"] for one in reply["set_aside"]] == ["unreadable"], "a reason has no place to stand"
    for _ in range(2):
        await priya.send({"type": "call_off_leave", "leave": "l1"})
    assert "leave" not in priya.one("me", "priya")
    assert len(await world.facts("LeaveCalledOff")) == 1


async def test_a_colleague_of_the_same_body_may_write_it_and_it_says_who_did(world: World) -> None:
    await sits_with_priya(world, "kwame")
    priya, kwame = await world.phone("priya"), await world.phone("kwame")
    await kwame.send(week(account="priya"))
    await kwame.send(away(account="priya"))
    await priya.sync()
    me = priya.one("me", "priya")
    assert me["weeks"][0]["by_name"] == me["leave"][0]["by_name"] == "Kwame"


@pytest.mark.parametrize("who", ["gareth", "huw", "ola", "sam", "root", "megan"])
async def test_nobody_else_may_write_anybodys_week(world: World, who: str) -> None:
    priya, other = await world.phone("priya"), await world.phone(who)
    hers = new_id()
    await priya.send(away(hers))
    for command in (week(account="priya"), away("l9", account="priya"), {"type": "call_off_leave", "leave": hers}):
        reply = await other.send(command)
        assert reply["set_aside"][-1]["code"] == "out-of-scope"
    held = await world.database.read(lambda tx: (weeks_of(tx, ["priya"]), leave_of(tx, ["priya"])))
    assert held[0] == {} and [one.id for one in held[1]["priya"]] == [hers]
    assert hers not in str(other.rows) and "leave" not in other.one("me", who)


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (week("2026-02-31"), "no-such-moment"),
        (week(hours=[{"day": "mon", "begins": "17:00", "ends": "09:00"}]), "no-such-moment"),
        (week(hours=[{"day": "mon", "begins": "25:00", "ends": "26:00"}]), "unreadable"),
        (week(base={"place": "Paris", "latitude": 48.9, "longitude": 2.3}), "unreadable"),
        (week(people_a_day=0), "unreadable"),
        (away(from_on="2027-01-02"), "no-such-moment"),
    ],
)
async def test_what_cannot_be_is_set_aside_whole(world: World, command: dict[str, Any], code: str) -> None:
    priya = await world.phone("priya")
    reply = await priya.send(command)
    assert [one["code"] for one in reply["set_aside"]] == [code]
    assert "weeks" not in priya.one("me", "priya")

"""On leave from hospital, mostly under section 17: still in hospital, owed the same, and visited where they are (V6)."""

from typing import Any

import pytest

from tests.phone import Phone
from tests.world import World

AWAY = {"from_on": "2026-11-16", "until_on": "2026-11-20", "where": "At her sister's, 3 Mill Lane"}


def away(person: str = "mary", leave: str = "l1", **more: Any) -> dict[str, Any]:
    return {"type": "note_hospital_leave", "leave": leave, "person": person, **AWAY, **more}


def leave(phone: Phone, person: str = "mary") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = phone.one("people", person).get("hospital_leave", [])
    return found


async def told(world: World, phone: Phone, *commands: dict[str, Any]) -> None:
    for command in commands:
        assert (await phone.send(command))["set_aside"] == []
    await world.tick()
    await phone.sync()


async def test_it_is_said_where_they_are_and_not_a_day_moves(world: World) -> None:
    priya = await world.phone("priya")
    await world.jobs.reckon()
    await priya.sync()
    before = {row["id"]: row["due_on"] for row in priya.all("owed")}
    await told(world, priya, away())
    await world.jobs.reckon()
    await priya.sync()
    assert leave(priya) == [{"id": "l1", "by_name": "Priya", **AWAY}]
    assert {row["id"]: row["due_on"] for row in priya.all("owed")} == before
    assert "left_on" not in priya.one("people", "mary"), "they still are in hospital"
    assert [(f.subject, f.type) for f in await world.facts("HospitalLeaveNoted")] == [("mary", "HospitalLeaveNoted")]


async def test_said_again_the_later_word_stands_and_what_was_wrong_is_taken_back(world: World) -> None:
    priya = await world.phone("priya")
    await told(world, priya, away(), away(leave="l2", from_on="2026-12-01", until_on=None, where=None))
    await told(world, priya, away(until_on="2026-11-17"))
    assert [(one["id"], one.get("until_on")) for one in leave(priya)] == [("l2", None), ("l1", "2026-11-17")]
    await told(world, priya, away(leave="l2", mistaken=True))
    assert [one["id"] for one in leave(priya)] == ["l1"]


async def test_whoever_pays_too_visits_them_there_and_a_host_learns_nothing_of_it(world: World) -> None:
    priya, sam = await world.phone("priya"), await world.phone("sam")
    await told(
        world, priya, away(), {"type": "add_payer", "person": "mary", "body": "elsewhere", "since": "2026-11-10"}
    )
    await sam.sync()
    assert leave(sam) == leave(priya)
    for who in ("huw", "asha"):
        phone = await world.phone(who)
        await phone.sync()
        assert "hospital_leave" not in phone.one("people", "mary") and "Mill Lane" not in str(phone.rows)
    ola = await world.phone("ola")
    await ola.sync()
    assert "Mill Lane" not in str(ola.rows)


@pytest.mark.parametrize(
    ("who", "command", "code"),
    [
        ("priya", away(until_on="2026-11-15"), "days-backwards"),
        ("priya", away(from_on="2026-02-30"), "no-such-moment"),
        ("priya", away("alun"), "out-of-scope"),
        ("huw", away(), "out-of-scope"),
        ("ola", away(), "out-of-scope"),
    ],
)
async def test_what_may_not_be_is_set_aside(world: World, who: str, command: dict[str, Any], code: str) -> None:
    phone = await world.phone(who)
    assert [one["code"] for one in (await phone.send(command))["set_aside"]] == [code]

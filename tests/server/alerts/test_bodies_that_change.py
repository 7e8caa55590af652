"""Bodies merge, hospitals close, people leave: the duty passes on, what was written keeps its names, and somebody hears."""

from typing import Any

from lantern.commissioners.records import body
from lantern.identity.records import account, seat
from lantern.units.records import hospital
from tests.server.alerts.test_telling import raised
from tests.world import World


async def merged(world: World, old: str, into: str, on: str = "2026-11-01") -> None:
    """A file says that a body has closed and who follows it; nobody has moved a hospital or a person yet."""
    await world.run(body.update().where(body.c.id == old).values(closed_on=on, successor=into))


async def sits(world: World, who: str, role: str, at: str) -> None:
    blank: dict[str, Any] = {"hospital": None, "person": None, "address": None, "label": None}
    await world.run(seat.insert().values(id=f"{who}-{role}", account=who, role=role, body=at, **blank))


async def test_the_successor_of_a_host_hears_though_its_hospitals_still_name_the_old_one(world: World) -> None:
    await merged(world, "vale", "elsewhere")
    await sits(world, "sam", "host_lead", "elsewhere")
    for one in ("huw-host_lead", "dilys-host_deputy"):
        await world.end_seat(one)
    concern = await raised(world, person="danny")
    found = await world.alerts(concern, step=0)
    assert {a.account for a in found} == {"sam", "kwame"}, "a host that was taken over has a forum"
    sam = await world.phone("sam")
    assert sam.one("concerns", concern)["words"] == "Danny says a night nurse hurt his arm."
    assert sam.one("hospitals", "ashgrove")["host_name"] == "Vale", "history keeps the name"


async def test_whoever_still_sits_in_the_old_hosts_seats_hears_beside_the_successor(world: World) -> None:
    await merged(world, "vale", "elsewhere")
    await sits(world, "sam", "host_lead", "elsewhere")
    assert await world.told(await raised(world, person="danny"), step=0) == {"sam", "huw", "dilys", "kwame"}


async def test_the_successor_of_a_body_that_pays_hears_of_its_people(world: World) -> None:
    await merged(world, "north", "elsewhere")
    await sits(world, "sam", "placing_oncall", "elsewhere")
    await world.end_seat("kwame-placing_oncall")
    assert await world.told(await raised(world, person="danny"), step=0) == {"huw", "dilys", "sam"}


async def test_a_body_that_followed_one_that_followed_another_has_the_duty(world: World) -> None:
    await merged(world, "north", "quiet")
    await merged(world, "quiet", "elsewhere", "2026-11-10")
    await sits(world, "sam", "placing_oncall", "elsewhere")
    await world.end_seat("kwame-placing_oncall")
    assert "sam" in await world.told(await raised(world, person="danny"), step=0)


async def test_before_its_day_a_merger_changes_nothing(world: World) -> None:
    await merged(world, "north", "elsewhere", on="2026-12-01")
    await sits(world, "sam", "placing_oncall", "elsewhere")
    assert "sam" not in await world.told(await raised(world, person="danny"), step=0)


async def test_two_bodies_that_follow_each_other_by_mistake_stop_nobody_from_hearing(world: World) -> None:
    await merged(world, "vale", "north")
    await merged(world, "north", "vale")
    assert {"huw", "dilys", "kwame"} <= await world.told(await raised(world, person="danny"), step=0)


async def test_another_body_with_people_there_that_was_taken_over_is_rung_by_its_successor(world: World) -> None:
    await merged(world, "glan", "elsewhere")
    await sits(world, "sam", "placing_oncall", "elsewhere")
    for one in ("gareth-placing_commissioner", "gareth-placing_oncall"):
        await world.end_seat(one)
    concern = await raised(world, person="danny")
    await world.later(minutes=61)
    assert "sam" in await world.told(concern, step=1)


async def test_a_concern_about_a_closed_hospital_is_heard_by_its_last_host(world: World) -> None:
    await world.run(hospital.update().where(hospital.c.id == "ashgrove").values(closed_on="2026-11-01"))
    assert await world.told(await raised(world, person="danny"), step=0) == {"huw", "dilys", "kwame"}


async def test_a_seat_held_by_somebody_who_left_is_empty_and_the_deputy_stands_in(world: World) -> None:
    await world.run(account.update().where(account.c.id == "huw").values(left_at="2026-11-16T09:00:00.000Z"))
    concern = await raised(world, person="danny", urgency="urgent")
    assert {a.account for a in await world.alerts(concern, step=0)} == {"dilys", "kwame"}

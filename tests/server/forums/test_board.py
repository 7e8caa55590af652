"""The board of Ashgrove: each body's last meeting in person, what nobody covers, what is open, and no visit before it begins."""

from datetime import date
from typing import Any

from lantern.forums.board.rules import Known, gaps
from lantern.units.records import hospital
from tests import cast
from tests.server.concerns.test_joining import join, two
from tests.server.forums.test_levels import does, level
from tests.server.forums.test_meetings import something_open
from tests.server.forums.test_members import appoint
from tests.world import World

TODAY = date(2026, 11, 17)


def known(**more: Any) -> Known:
    same = dict.fromkeys(("seen", "private", "by_night_or_weekend", "checkers", "host"), TODAY)
    return Known(**{**same, "bodies": {}, "wards": {}, **more})


def kinds(of: Known) -> list[tuple[str, str | None, str | None]]:
    return [(one.kind, one.name, one.on) for one in gaps(of, TODAY, 56, 182)]


def test_a_gap_is_what_was_never_or_longer_ago_than_policy_says() -> None:
    assert kinds(known()) == []
    assert kinds(known(seen=date(2026, 9, 22), host=date(2026, 5, 19))) == []  # to the day
    assert kinds(known(seen=date(2026, 9, 21), host=date(2026, 5, 18))) == [
        ("nobody_seen", None, "2026-09-21"), ("no_host", None, "2026-05-18"),
    ]  # fmt: skip
    assert kinds(known(private=None, by_night_or_weekend=None, checkers=None)) == [
        ("nobody_private", None, None), ("only_by_day", None, None), ("no_checkers", None, None),
    ]  # fmt: skip
    assert kinds(known(bodies={"North": None, "Glan": date(2026, 1, 1), "Hill": TODAY}, wards={"Ash": None})) == [
        ("ward_not_seen", "Ash", None), ("body_not_there", "North", None), ("body_not_there", "Glan", "2026-01-01"),
    ]  # fmt: skip


async def board(world: World, who: str, at: str = "ashgrove") -> Any:
    cookie = {"Cookie": f"sid={await world.session(who)}"}
    found = await world.client.get(f"/api/forums/hospital/{at}/board", headers=cookie)
    return found.json() if found.status_code == 200 else found.status_code


async def test_a_board_lays_all_bodies_side_by_side(world: World) -> None:
    await something_open(world)
    await does(await world.phone("huw"), level("watch", again_on="2026-12-15"))
    rated = {"rating": "inadequate", "rating_on": "2026-03-02", "rating_location": "Ash House"}
    await world.run(hospital.update().where(hospital.c.id == "ashgrove").values(**rated))
    found = await board(world, "gareth")
    assert [(one["body"], one["people"], one.get("seen_on"), one.get("private_on")) for one in found["bodies"]] == [
        ("glan", 1, None, None), ("north", 2, "2026-11-17", "2026-11-17"),
    ]  # fmt: skip
    gap = {(one["kind"], one.get("name")) for one in found["gaps"]}
    assert {("body_not_there", "Glan"), ("no_checkers", None), ("no_host", None)} <= gap
    assert not {("nobody_seen", None), ("ward_not_seen", "Ash Ward")} & gap
    assert (found["level"], found["level_again_on"], found["concerns"]["urgencies"], found["concerns"]["untaken"]) == (
        "watch", "2026-12-15", {"immediate": 1}, 1,
    )  # fmt: skip
    assert (found["rating"], found["rating_on"], found["rating_location"]) == ("inadequate", "2026-03-02", "Ash House")
    assert [one["source"] for one in found["todo"]] == ["promise", "promise"]
    assert not any(name in str(found) for name in ("Danny", "Mary", "Alun"))


async def test_two_concerns_that_go_on_as_one_count_once(world: World) -> None:
    calm, pressing = await two(world)
    await does(await world.phone("huw"), join(calm, pressing))
    assert (await board(world, "huw"))["concerns"]["urgencies"] == {"immediate": 1}


async def test_no_unannounced_visit_is_on_the_board_before_it_begins(world: World) -> None:
    priya = await world.phone("priya")
    secret = cast.plan_visit("danny", visit="v1", announced=False)
    await does(priya, secret, cast.plan_visit("mary", visit="v2", planned_on="2026-11-27"))
    for who in ("huw", "priya", "gareth", "asha"):
        (north,) = [one for one in (await board(world, who))["bodies"] if one["body"] == "north"]
        assert (north["coming_on"], north.get("there_now")) == ("2026-11-27", None)
    await does(priya, cast.begin("v1"))
    (north,) = [one for one in (await board(world, "huw"))["bodies"] if one["body"] == "north"]
    assert north["there_now"] is True


async def test_who_reads_a_board(world: World) -> None:
    await does(
        await world.phone("huw"), appoint(), appoint(seat="s5", kind="advocacy", name="Tom", email="tom@cast.example")
    )
    for who in ("sam", "ola", "frank", "megan", "carys"):
        assert await board(world, who) == 404, who
    for who in ("huw", "dilys", "asha", "priya", "gareth", "tom"):
        assert (await board(world, who))["hospital_name"] == "Ashgrove", who
    assert await board(world, "huw", "nowhere") == 404


async def test_a_welsh_host_reads_its_own_board_and_no_other(world: World) -> None:
    found = await board(world, "nerys", "glanrhyd")
    assert [one["body"] for one in found["bodies"]] == ["glan"] and found["regulator"] == "HIW"
    assert await board(world, "nerys") == 404

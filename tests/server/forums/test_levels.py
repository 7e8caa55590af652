"""Huw's table decides how closely a hospital is watched; who is told, who confirms and who is late."""

from typing import Any

import pytest

from tests import cast
from tests.phone import Phone
from tests.sinks import MailSink
from tests.world import World


def level(to: str = "enhanced", hospital: str = "ashgrove", **more: Any) -> dict[str, Any]:
    return {"type": "set_level", "hospital": hospital, "level": to, "reasons": "Three bodies say the same.", **more}


async def does(phone: Phone, *commands: dict[str, Any]) -> None:
    for command in commands:
        done = phone.do(command)
        assert done in (await phone.exchange())["taken"]
    await phone.sync()


async def table(world: World, who: str, hospital: str = "ashgrove") -> Any:
    cookie = {"Cookie": f"sid={await world.session(who)}"}
    found = await world.client.get(f"/api/forums/hospital/{hospital}", headers=cookie)
    return found.json() if found.status_code == 200 else found.status_code


def waits(phone: Phone) -> int:
    return int(dict(phone.all("me")[0].get("waits", {})).get("level", 0))


async def test_a_level_is_decided_told_and_confirmed(world: World, mail_sink: MailSink) -> None:
    world.set(smtp_url=mail_sink.url)
    huw, priya = await world.phone("huw"), await world.phone("priya")
    await does(huw, level(again_on="2026-12-15"))
    assert huw.one("hospitals", "ashgrove")["level"] == "enhanced"
    await world.tick()
    (change,) = (await table(world, "huw"))["changes"]
    assert (change["was"], change["level"], change["by_name"], change["again_on"]) == (
        "routine", "enhanced", "Huw", "2026-12-15",
    )  # fmt: skip
    told = {(one["kind"], one["body"]): one for one in change["heard"]}
    assert set(told) == {
        ("host", "vale"), ("placing", "north"), ("placing", "glan"), ("region", "midlands"), ("provider", "provider"),
        ("regulator", "regulator"), ("council", "council"), ("quality_board", "quality_board"),
    }  # fmt: skip
    assert told["host", "vale"]["by_name"] == "Huw"
    assert told["placing", "north"]["due_at"] == "2026-11-20T00:00:00.000Z"  # two working days (K42)
    texts = {to: letter.get_content() for [to], letter in zip(mail_sink.recipients, mail_sink.messages, strict=True)}
    assert "by 19/11/2026" in texts["priya@cast.example"] and "confirm" not in texts["dilys@cast.example"]
    assert "erbyn 19/11/2026" in texts["gareth@cast.example"]
    assert {to for [to] in mail_sink.recipients} == {
        f"{who}@cast.example" for who in ("dilys", "priya", "kwame", "gareth", "asha", "ola")
    }
    for letter in mail_sink.messages:
        text = letter.get_content() + letter["Subject"]
        assert not any(word in text for word in ("Ashgrove", "Huw", "Three bodies", "enhanced"))
    await priya.sync()
    assert waits(priya) == 1
    cookie = {"Cookie": f"sid={await world.session('priya')}"}
    (waits_for,) = (await world.client.get("/api/forums/levels", headers=cookie)).json()["waiting"]
    mine = next(one for one in (await table(world, "priya"))["changes"][0]["heard"] if one.get("mine"))
    assert (waits_for["heard"], waits_for["hospital_name"], waits_for["level"]) == (mine["id"], "Ashgrove", "enhanced")
    world.clock.on(days=3)
    late = {one["body"] for one in (await table(world, "huw"))["changes"][0]["heard"] if one.get("late")}
    assert late == {"north", "glan", "midlands", "provider", "regulator", "council", "quality_board"}
    await does(priya, {"type": "confirm_level", "heard": mine["id"]})
    assert waits(priya) == 0
    heard = {one["body"]: one for one in (await table(world, "huw"))["changes"][0]["heard"]}
    assert (heard["north"]["by_name"], heard["north"]["late"]) == ("Priya", True)
    assert [fact.type for fact in await world.facts("LevelChanged", "LevelHeard")] == ["LevelChanged", "LevelHeard"]


async def test_the_provider_reads_the_level_and_its_day_only(world: World) -> None:
    await does(await world.phone("huw"), level("intensive"))
    await world.tick()
    found = await table(world, "ola")
    (change,) = found["changes"]
    assert (found["view"], change["level"]) == ("provider", "intensive")
    assert {one["kind"] for one in change["heard"]} == {"provider"}
    assert not {"reasons", "by_name"} & set(change) and not {"meetings", "todo", "actions"} & set(found)
    assert "Three bodies" not in str(found)


@pytest.mark.parametrize("who", ["sam", "megan", "tom", "frank", "root", "nerys", "carys"])
async def test_nobody_else_reads_a_table(world: World, who: str) -> None:
    await does(await world.phone("huw"), level())
    await world.tick()
    assert await table(world, who) == 404


async def test_in_wales_the_national_team_stands_where_the_region_does(world: World) -> None:
    await does(await world.phone("nerys"), level("watch", "glanrhyd"))
    await world.tick()
    (change,) = (await table(world, "nerys", "glanrhyd"))["changes"]
    told = {(one["kind"], one["body"]): one.get("due_at") for one in change["heard"]}
    assert told["region", "cymru"] == told["placing", "glan"] == "2026-11-25T00:00:00.000Z"  # five working days


async def test_back_to_routine_waits_for_nobody(world: World) -> None:
    huw, priya = await world.phone("huw"), await world.phone("priya")
    await does(huw, level("watch"), level("routine"))
    await world.tick()
    found = (await table(world, "huw"))["changes"]
    assert [(one["was"], one["level"]) for one in found] == [("watch", "routine"), ("routine", "watch")]
    assert all("due_at" not in one for one in found[0]["heard"])
    await priya.sync()
    assert waits(priya) == 1  # the earlier one is still to be heard


async def test_the_host_writes_down_who_said_so_on_the_telephone(world: World) -> None:
    huw = await world.phone("huw")
    await does(huw, level())
    await world.tick()
    glan = next(one for one in (await table(world, "huw"))["changes"][0]["heard"] if one["body"] == "glan")
    assert (await huw.send({"type": "confirm_level", "heard": glan["id"]}))["set_aside"][0]["code"] == "out-of-scope"
    await does(huw, {"type": "confirm_level", "heard": glan["id"], "spoke_to": "Ms Ifan"})
    await does(await world.phone("gareth"), {"type": "confirm_level", "heard": glan["id"]})
    found = next(one for one in (await table(world, "huw"))["changes"][0]["heard"] if one["body"] == "glan")
    assert (found["by_name"], found["spoke_to"]) == ("Huw", "Ms Ifan")


@pytest.mark.parametrize(
    ("who", "command", "code"),
    [
        ("priya", level(), "out-of-scope"),
        ("nerys", level(), "out-of-scope"),
        ("asha", level(), "out-of-scope"),
        ("ola", level("routine"), "out-of-scope"),
        ("huw", level(hospital="nowhere"), "out-of-scope"),
        ("huw", level(again_on="2026-02-31"), "no-such-moment"),
        ("priya", {"type": "confirm_level", "heard": "nothing"}, "waiting"),
    ],
)
async def test_what_may_not_be_is_set_aside(world: World, who: str, command: Any, code: str) -> None:
    assert (await (await world.phone(who)).send(command))["set_aside"][0]["code"] == code


async def test_a_level_never_delays_a_concern(world: World) -> None:
    """K1: urgency and level are two facts."""
    await does(await world.phone("huw"), level("intensive"))
    raised = cast.raise_concern()
    await does(await world.phone("priya"), raised)
    await does(await world.phone("huw"), level("routine"))
    await world.tick()
    assert {"huw", "dilys", "kwame"} <= await world.told(raised["concern"])


async def test_enhanced_tells_those_outside_lantern_too_and_the_host_is_asked_until_somebody_there_has_heard(
    world: World, mail_sink: MailSink
) -> None:
    world.set(smtp_url=mail_sink.url)
    huw, priya = await world.phone("huw"), await world.phone("priya")
    sits = {"seat": "s1", "hospital": "ashgrove", "kind": "regulator", "name": "Ruth", "email": "ruth@cqc.example"}
    await does(huw, {"type": "appoint_member", **sits, "from_on": "2026-11-17", "until_on": "2027-11-16"})
    await world.tick()
    mail_sink.messages.clear()
    mail_sink.recipients.clear()
    await does(huw, level("enhanced"))
    await world.tick()
    (change,) = (await table(world, "huw"))["changes"]
    outside = {
        one["kind"]: one for one in change["heard"] if one["kind"] not in ("host", "placing", "region", "provider")
    }
    assert {kind: one["body_name"] for kind, one in outside.items()} == {
        "regulator": "CQC", "council": "Council", "quality_board": "",
    }  # fmt: skip
    assert {one["due_at"] for one in outside.values()} == {"2026-11-20T00:00:00.000Z"}
    assert ["ruth@cqc.example"] in mail_sink.recipients
    (letter,) = [m for [to], m in zip(mail_sink.recipients, mail_sink.messages, strict=True) if to.startswith("ruth")]
    assert "for the regulator" in letter.get_content() and "confirm" not in letter.get_content()
    await huw.sync()
    await priya.sync()
    assert (waits(huw), waits(priya)) == (3, 1)
    cookie = {"Cookie": f"sid={await world.session('huw')}"}
    to_ring = (await world.client.get("/api/forums/levels", headers=cookie)).json()["waiting"]
    assert {one["ring"] for one in to_ring} == set(outside)
    council = outside["council"]["id"]
    assert (await priya.send({"type": "confirm_level", "heard": council, "spoke_to": "Peter"}))["set_aside"][0][
        "code"
    ] == ("out-of-scope")
    await does(huw, {"type": "confirm_level", "heard": council, "spoke_to": "Peter Lyle"})
    assert waits(huw) == 2
    assert "council" not in str(await table(world, "ola"))


async def test_intensive_tells_the_police_too_and_whoever_was_told_hears_that_it_is_over(world: World) -> None:
    nerys = await world.phone("nerys")
    await does(nerys, level("intensive", "glanrhyd"), level("routine", "glanrhyd"))
    await world.tick()
    over, began = (await table(world, "nerys", "glanrhyd"))["changes"]
    for change in (over, began):
        told = {one["kind"]: one for one in change["heard"]}
        assert {"regulator", "council", "police"} <= told.keys() and "quality_board" not in told
        assert told["police"]["due_at"] == "2026-11-18T10:00:00.000Z", "the clock of the level that began, or is over"


async def test_watched_more_closely_is_nobody_elses_news(world: World) -> None:
    await does(await world.phone("huw"), level("watch"))
    await world.tick()
    (change,) = (await table(world, "huw"))["changes"]
    assert {one["kind"] for one in change["heard"]} == {"host", "placing", "region", "provider"}

"""Away and cover, and rotas, at the moment of sending: whose turn it is hears, and nobody is unheard in a gap."""

from datetime import datetime
from typing import Any

import httpx

from lantern.ids import new_id
from tests import cast
from tests.world import World


def away(from_on: str = "2026-11-17", until_on: str = "2026-11-20", **more: Any) -> dict[str, Any]:
    return {"type": "go_away", "absence": new_id(), "from_on": from_on, "until_on": until_on, **more}


def turn(account: str | None = "priya", begins: str = "17:00", ends: str = "09:00", **more: Any) -> dict[str, Any]:
    given = {"turn": new_id(), "body": "north", "from_on": "2026-11-16", "until_on": "2026-11-30"}
    held = {"account": account} if account else {}
    return {"type": "set_turn", **given, "begins": begins, "ends": ends, **held, **more}


async def raised(world: World) -> dict[str, set[str | None]]:
    """A concern about Danny is raised now; who counts on hearing, and who has a copy."""
    gareth = await world.phone("gareth")
    given = cast.raise_concern(person="danny")
    await gareth.send(given)
    await world.tick()
    found = await world.alerts(given["concern"], step=0)
    return {
        "told": {a.account or a.address for a in found if not a.copy},
        "copy": {a.account for a in found if a.copy},
    }


async def duty(world: World, who: str) -> list[dict[str, Any]]:
    token = await world.session(who)
    answer: httpx.Response = await world.client.get("/api/duty", headers={"Cookie": f"sid={token}"})
    assert answer.status_code == 200, answer.text
    return list(answer.json()["bodies"])


async def test_whoever_covers_is_told_and_whoever_is_away_has_a_copy(world: World) -> None:
    kwame = await world.phone("kwame")
    await kwame.send(away(cover="priya"))
    assert await raised(world) == {"told": {"huw", "dilys", "priya"}, "copy": {"kwame"}}


async def test_the_cover_of_a_forum_lead_sits_at_the_table(world: World) -> None:
    huw = await world.phone("huw")
    await huw.send(away(cover="dilys"))
    found = await raised(world)
    assert found["told"] == {"dilys", "kwame"} and found["copy"] == {"huw"}


async def test_an_absence_that_lies_ahead_or_is_over_changes_nothing(world: World) -> None:
    kwame = await world.phone("kwame")
    over = away()
    for command in (away("2026-11-18", "2026-11-20"), away("2026-11-10", "2026-11-16"), over):
        await kwame.send(command)
    await kwame.send({"type": "come_back", "absence": over["absence"]})
    assert await raised(world) == {"told": {"huw", "dilys", "kwame"}, "copy": set()}


async def test_a_colleague_may_say_it_for_somebody_who_is_ill_and_nobody_else(world: World) -> None:
    priya, sam, ola = [await world.phone(one) for one in ("priya", "sam", "ola")]
    for other in (sam, ola):
        await other.send(away(account="kwame"))
        assert [one["code"] for one in other.aside.values()] == ["not-yours"]
    await priya.send(away(account="kwame", cover="sam"))
    assert [one["code"] for one in priya.aside.values()] == ["out-of-scope"], "only a colleague covers"
    await priya.send(away(account="kwame", cover="priya"))
    assert (await raised(world))["copy"] == {"kwame"}


async def test_on_a_rota_whose_turn_it_is_hears_and_in_a_gap_everybody_who_holds_the_seat(world: World) -> None:
    kwame = await world.phone("kwame")
    await kwame.send(turn("priya"))
    assert (await raised(world))["told"] == {"huw", "dilys", "kwame"}, "ten in the morning is a gap of this rota"
    world.clock.now = datetime.fromisoformat("2026-11-17T20:00:00+00:00")
    assert (await raised(world))["told"] == {"huw", "dilys", "priya"}
    world.clock.now = datetime.fromisoformat("2026-11-18T08:59:00+00:00")
    assert (await raised(world))["told"] == {"huw", "dilys", "priya"}
    world.clock.now = datetime.fromisoformat("2026-11-18T09:00:00+00:00")
    assert (await raised(world))["told"] == {"huw", "dilys", "kwame"}


async def test_a_rota_alone_fills_the_seat_where_nobody_holds_it_by_name(world: World) -> None:
    await world.end_seat("kwame-placing_oncall")
    priya = await world.phone("priya")
    await priya.send(turn("priya", "09:00", "17:00"))
    assert (await raised(world))["told"] == {"huw", "dilys", "priya"}


async def test_a_number_on_the_rota_is_shown_to_be_rung_and_is_written_nowhere_else(world: World) -> None:
    kwame = await world.phone("kwame")
    await kwame.send(turn(None, "09:00", "17:00", label="North night desk", telephone="01632 960002"))
    given = cast.raise_concern(person="danny")
    priya = await world.phone("priya")
    await priya.send(given)
    await world.tick()
    await priya.sync()
    hearing = priya.one("concerns", given["concern"])["hearing"]
    assert [(h["name"], h["channel"]) for h in hearing if h["seat"] == "placing_oncall"] == [
        ("North night desk, 01632 960002", "telephone")
    ]


async def test_a_turn_taken_off_the_rota_rings_nobody_and_one_set_again_stands_as_it_was_said_last(
    world: World,
) -> None:
    kwame = await world.phone("kwame")
    one = turn("priya", "09:00", "17:00")
    await kwame.send(one)
    await kwame.send({**one, "account": "kwame"})
    assert (await raised(world))["told"] == {"huw", "dilys", "kwame"}
    await kwame.send({**one, "account": "priya"})
    await kwame.send({"type": "drop_turn", "turn": one["turn"]})
    assert (await raised(world))["told"] == {"huw", "dilys", "kwame"}


async def test_only_those_who_work_for_a_body_set_its_rota_and_only_its_people_stand_on_it(world: World) -> None:
    for who in ("sam", "ola", "huw", "gareth"):
        phone = await world.phone(who)
        await phone.send(turn("kwame"))
        assert [one["code"] for one in phone.aside.values()] == ["not-yours"], who
    kwame = await world.phone("kwame")
    for wrong in (turn("sam"), turn(None), turn(until_on="2026-11-01"), turn(from_on="2026-02-31")):
        await kwame.send(wrong)
    assert [one["code"] for one in kwame.aside.values()] == [
        "out-of-scope", "unreadable", "no-such-moment", "no-such-moment",
    ]  # fmt: skip


async def test_gaps_are_found_before_they_are_needed_by_the_body_and_the_operator(world: World) -> None:
    kwame = await world.phone("kwame")
    await kwame.send(turn("priya", "09:00", "09:00", until_on="2026-11-18"))
    for who in ("priya", "root"):
        (north,) = [one for one in await duty(world, who) if one["body"] == "north"]
        assert north["gaps"] == [
            {"role": "placing_oncall", "begin": "2026-11-19T09:00:00.000Z", "end": "2026-12-15T10:00:00.000Z"}
        ]
        assert north["now"] == [{"role": "placing_oncall", "who": "Priya"}]
        assert north["seats"] == [{"role": "placing_oncall", "names": ["Kwame"]}]
    for who in ("sam", "ola", "huw", "frank"):
        assert "north" not in [one["body"] for one in await duty(world, who)]


async def test_who_is_away_is_listed_for_colleagues_alone(world: World) -> None:
    kwame = await world.phone("kwame")
    await kwame.send(away(cover="priya", words="Annual leave."))
    (north,) = [one for one in await duty(world, "priya") if one["body"] == "north"]
    assert [(a["name"], a["cover_name"], a["until_on"]) for a in north["absences"]] == [
        ("Kwame", "Priya", "2026-11-20")
    ]
    assert "Kwame" not in str(await duty(world, "sam"))


async def test_a_gap_within_the_week_stands_on_the_first_screen_of_whoever_leads_there(world: World) -> None:
    async def gap(who: str) -> int:
        await world.tick()
        await world.jobs.reckon()
        return int((await world.phone(who)).all("me")[0].get("waits", {}).get("gap", 0))

    assert await gap("priya") == 0, "where there is no rota there is no gap"
    kwame = await world.phone("kwame")
    await kwame.send(turn("kwame", "09:00", "09:00", until_on="2026-11-26"))
    assert await gap("priya") == 0, "the gap of 27 November is ten days away"
    world.clock.on(days=4)
    kwame = await world.phone("kwame")
    assert (await gap("priya"), await gap("kwame")) == (1, 1)
    assert [await gap(who) for who in ("huw", "sam", "ola", "sian", "root")] == [0, 0, 0, 0, 0]
    more = turn("priya", "09:00", "09:00", from_on="2026-11-27", until_on="2026-12-20")
    await kwame.send(more)
    assert await gap("kwame") == 0
    await kwame.send({"type": "drop_turn", "turn": more["turn"]})
    assert await gap("priya") == 1

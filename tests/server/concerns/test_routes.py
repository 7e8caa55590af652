"""Whom a concern must be told outside Lantern: owed, told, reminded of, put aside with a reason. The app is not the referral."""

from datetime import datetime
from typing import Any

import pytest

from lantern.concerns.routes.rules import Word, by_when, routes_owed, told
from lantern.policy.reading import shipped_policy
from tests.cases import cases
from tests.server.alerts.test_telling import raised
from tests.server.concerns.test_reopening import codes
from tests.sinks import MailSink
from tests.world import World

CASES = cases("routes_owed")
SAID = {"nation", "pays", "ages", "urgency", "about", "held", "died", "calls"}


def word(line: str) -> Word:
    """A call as a case writes it."""
    to, name, number, reference, *how = (part.strip() for part in line.split("|"))
    said = {"spoke_to": name, "number": number, "reference": reference, **({"reached": how[0]} if how else {})}
    return Word(to=to, at="", **{key: text for key, text in said.items() if text != "-"})  # type: ignore[arg-type]


@pytest.mark.parametrize("case", CASES)
def test_whom_it_must_be_told_and_whether_it_was(case: dict[str, Any]) -> None:
    given, expected = case["given"], case["expect"]
    owed = routes_owed(
        given["nation"], given["ages"].split(), given["urgency"], given.get("about", "").split(),
        held=given.get("held") == "yes", died=given.get("died") == "yes",
    )  # fmt: skip
    assert " ".join(owed) == expected["owed"]
    words = [word(line) for line in given.get("calls", [])]
    for route, state in expected.get("told", {}).items():
        assert told(route, words, given["nation"]) == state


def test_every_case_names_its_source_and_says_nothing_that_is_not_read() -> None:
    names = [param.values[0]["name"] for param in CASES]
    assert len(names) == len(set(names)) >= 35
    assert all(param.values[0]["source"] for param in CASES)
    assert {key for param in CASES for key in param.values[0]["given"]} <= SAID


@pytest.mark.parametrize("case", cases("routes_due"))
def test_by_when_it_must_be_told(case: dict[str, Any]) -> None:
    given = case["given"]
    due = by_when(shipped_policy(), given["route"], given["nation"], datetime.fromisoformat(given["heard"]))
    assert case["source"] and due == datetime.fromisoformat(case["expect"])


async def routes(world: World, who: str, concern: str) -> dict[str, str]:
    """The routes that this person's phone shows, with by when each is owed."""
    row = (await world.phone(who)).one("concerns", concern)
    return {one["route"]: one["due_at"] for one in row.get("routes", [])}


def call(concern: str, to: str, **more: Any) -> dict[str, Any]:
    return {"type": "record_call", "concern": concern, "to": to, **more}


async def news(world: World, who: str) -> list[str]:
    phone = await world.phone(who)
    return [a["concern"] for a in phone.all("alerts") if a.get("kind") == "route"]


async def test_each_route_is_owed_by_its_own_time_where_the_hospital_stands(world: World) -> None:
    concern = await raised(world, person="danny", unit="ash")
    assert await routes(world, "huw", concern) == {
        "police": "2026-11-17T11:00:00.000Z", "safeguarding_adult": "2026-11-17T14:00:00.000Z",
        "provider": "2026-11-17T14:00:00.000Z", "regulator": "2026-11-18T10:00:00.000Z", "lfpse": "2026-11-20T00:00:00.000Z",
    }  # fmt: skip
    welsh = await raised(world, "gareth", hospital="glanrhyd", person="bethan", unit="helyg")
    assert (await routes(world, "nerys", welsh))["regulator"] == "2026-11-18T10:00:00.000Z"
    assert "lfpse" not in await routes(world, "nerys", welsh)


async def test_an_untold_route_reminds_whoever_has_it_and_again_each_working_day(
    world: World, mail_sink: MailSink
) -> None:
    world.set(smtp_url=mail_sink.url)
    concern = await raised(world, person="danny", unit="ash", urgency="urgent", about=["neglect"])
    huw = await world.phone("huw")
    take = {"next_step": "Ring.", "next_word_by": "2026-11-17T13:59:00Z"}
    await huw.send({"type": "take_concern", "concern": concern, **take})
    await world.later(hours=3)
    assert await news(world, "huw") == []
    await world.later(hours=2)
    assert await news(world, "huw") == [concern] * 2  # the council, and the hospital
    assert await news(world, "kwame") == []  # he was told of it; huw has it
    letters = [m.get_content() for m in mail_sink.messages if m["To"] == "huw@cast.example"]
    asked = [letter for letter in letters if "Lantern is not the referral" in letter]
    assert len(asked) == 2 and "Danny" not in "".join(letters)
    await huw.send(call(concern, "council_day", spoke_to="Jan Reed", reference="C-9"))
    await huw.send(call(concern, "provider_oncall", number="01632 960001"))
    before = len(await news(world, "huw"))
    await world.later(days=1, hours=14)
    fresh = len(await news(world, "huw")) - before
    assert fresh == 1  # the regulator, whose time has come; what was told is asked no more


async def test_on_a_friday_evening_whoever_answers_at_night_is_asked_for_before_monday(world: World) -> None:
    await world.later(days=3, hours=7, minutes=35)  # 17:35 on a Friday
    concern = await raised(world, "priya", hospital="glanrhyd", unit="helyg", urgency="immediate", about=["abuse"])
    nerys = await world.phone("nerys")
    await nerys.send(call(concern, "police", spoke_to="PC Jones"))
    await nerys.send(call(concern, "provider_oncall", spoke_to="Mair"))
    asked = []
    for _ in range(5):  # until Saturday, 13:35: neither is the regulator asked for yet
        await world.later(hours=4)
        asked.append(len(await news(world, "nerys")))
    assert asked == [1, 2, 3, 4, 5]
    await nerys.send(call(concern, "council_night", spoke_to="Elin Prys", reference="M-7"))
    await world.later(hours=24)
    assert len(await news(world, "nerys")) == 6  # HIW, once
    await world.later(hours=12)
    assert len(await news(world, "nerys")) == 6  # until a working day


async def test_while_nobody_has_it_whoever_was_told_of_it_is_reminded(world: World) -> None:
    concern = await raised(world, person="danny", unit="ash")
    await world.later(minutes=65)
    assert concern in await news(world, "huw") and concern in await news(world, "kwame")
    assert await news(world, "ola") == []


async def test_told_needs_a_time_and_a_name_or_a_number(world: World) -> None:
    concern = await raised(world, person="danny", unit="ash", urgency="urgent")
    huw = await world.phone("huw")
    await huw.send(call(concern, "council_day", told_at="2026-11-17T09:55:00+00:00", reference="C-1"))
    assert await codes(huw, call(concern, "council_day", told_at="yesterday")) == ["no-such-moment"]
    await huw.send(call(concern, "regulator", told_at="2026-11-17T10:45:00+00:00", spoke_to="CQC"))
    ahead = huw.one("concerns", concern)
    assert (
        ahead["calls"][1]["told_at"] == ahead["heard_at"][:16] + ahead["calls"][1]["told_at"][16:]
    )  # a phone's clock may be ahead
    await world.later(hours=5)
    assert concern in await news(world, "huw")
    kept = huw.one("concerns", concern)["calls"][0]
    assert (kept["told_at"], kept["reference"]) == ("2026-11-17T09:55:00.000Z", "C-1")  # and no word of it is lost


async def test_a_call_that_nobody_answered_is_kept_and_tells_nobody_anything(world: World) -> None:
    concern = await raised(world, person="danny", unit="ash", urgency="urgent")
    huw = await world.phone("huw")
    await huw.send(call(concern, "council_night", number="01632 960112", reached="nobody", took_it=True))
    row = huw.one("concerns", concern)
    assert (row["state"], row["calls"][0]["reached"], row["calls"][0].get("took_it")) == ("open", "nobody", None)
    await world.later(hours=5)
    assert concern in await news(world, "huw"), "the council has still not heard"


async def test_a_welsh_council_is_asked_on_until_a_named_officer_confirms(world: World) -> None:
    concern = await raised(world, "priya", hospital="glanrhyd", unit="helyg", urgency="urgent", about=["abuse"])
    nerys = await world.phone("nerys")
    await nerys.send(call(concern, "council_night", number="01632 960002"))
    await nerys.send(call(concern, "police", spoke_to="PC Jones"))
    await nerys.send(call(concern, "provider_oncall", spoke_to="Mair"))
    await world.later(hours=5)
    assert await news(world, "nerys")
    await nerys.send(call(concern, "council_day", spoke_to="Elin Prys", reference="M-7"))
    await nerys.send(call(concern, "regulator", spoke_to="HIW", reference="H-1"))
    await world.tick()
    assert await news(world, "nerys") == [], "what was told is asked for on no screen"
    await world.later(days=3)
    assert await news(world, "nerys") == []


async def test_a_route_is_put_aside_only_with_a_reason_and_an_author(world: World) -> None:
    concern = await raised(world, person="danny", unit="ash", urgency="urgent")
    huw = await world.phone("huw")
    leave = {
        "type": "leave_route",
        "concern": concern,
        "route": "lfpse",
        "words": "The hospital has recorded it already.",
    }
    assert await codes(await world.phone("frank"), leave) == ["out-of-scope"]
    assert await codes(huw, {**leave, "words": ""}) != []
    await huw.send(leave)
    [left] = [one for one in huw.one("concerns", concern)["routes"] if one["route"] == "lfpse"]
    assert (left["left_why"], left["left_by"]) == ("The hospital has recorded it already.", "Huw")
    assert huw.one("concerns", concern)["story"][-1]["kind"] == "route_left"


async def test_moved_to_wales_it_owes_what_is_owed_there(world: World) -> None:
    concern = await raised(world, person="danny", unit="ash")
    move = {"type": "move_concern", "concern": concern, "hospital": "glanrhyd", "unit": "helyg", "person": "bethan"}
    await (await world.phone("priya")).send({**move, "words": "Wrong ward."})
    await world.tick()
    assert set(await routes(world, "nerys", concern)) == {"police", "safeguarding_adult", "regulator", "provider"}


async def test_said_in_confidence_the_hospital_is_no_route(world: World) -> None:
    concern = await raised(world, person="danny", unit="ash", protect="raiser")
    assert set(await routes(world, "huw", concern)) == {"police", "safeguarding_adult", "regulator"}


async def test_a_death_on_the_record_owes_leder_for_every_open_concern_about_them(world: World) -> None:
    concern = await raised(world, person="danny", unit="ash", urgency="soon", about=["building"])
    other = await raised(world, person="mary", unit="ash", urgency="soon", about=["building"])
    assert await routes(world, "huw", concern) == {}
    world.clock.on(days=2)
    priya = await world.phone("priya")
    died = {"type": "record_death", "person": "danny", "died_on": "2026-11-18"}
    await priya.send(died)
    await world.tick()
    assert await routes(world, "huw", concern) == {"leder": "2026-11-24T00:00:00.000Z"}, (
        "two working days from when we heard"
    )
    assert await routes(world, "huw", other) == {}
    later = await raised(world, person="danny", unit="ash", urgency="note", about=["building"])
    assert "leder" in await routes(world, "huw", later)
    world.clock.on(minutes=1)
    await priya.send({**died, "mistaken": True})
    await world.tick()
    assert await routes(world, "huw", concern) == {}, "recorded in error: nothing follows from it"


async def test_a_death_on_the_record_in_wales_owes_no_english_review(world: World) -> None:
    concern = await raised(
        world, "gareth", hospital="glanrhyd", person="bethan", unit="helyg", urgency="soon", about=["building"]
    )
    await (await world.phone("gareth")).send({"type": "record_death", "person": "bethan", "died_on": "2026-11-16"})
    await world.tick()
    assert await routes(world, "nerys", concern) == {}


async def test_leder_told_on_the_record_of_a_death_counts_for_every_concern_about_them_now_and_later(
    world: World,
) -> None:
    concern = await raised(world, person="danny", unit="ash", urgency="soon", about=["building"])
    priya = await world.phone("priya")
    await priya.send({"type": "record_death", "person": "danny", "died_on": "2026-11-16"})
    await priya.send({"type": "tell_of_death", "person": "danny", "whom": "leder", "how": "form"})
    await world.tick()
    later = await raised(world, person="danny", unit="ash", urgency="note", about=["building"])
    for one in (concern, later):
        [call] = (await world.phone("huw")).one("concerns", one)["calls"]
        assert (call["to"], call["by_name"], call["number"]) == ("leder", "Priya", "form")
    await world.later(days=5)
    assert await news(world, "huw") == [], "nobody is asked to do it twice"


async def test_leder_told_because_of_a_concern_stands_on_the_record_of_the_death(world: World) -> None:
    concern = await raised(world, person="danny", unit="ash", urgency="soon", about=["building"])
    priya = await world.phone("priya")
    await priya.send({"type": "record_death", "person": "danny", "died_on": "2026-11-16"})
    await world.tick()
    huw = await world.phone("huw")
    await huw.send(call(concern, "leder"))
    await world.tick()
    await priya.sync()
    told = {one["whom"]: one.get("by_name") for one in priya.one("people", "danny")["to_tell"]}
    assert told["leder"] is None, "neither a name nor a number: nobody was told"
    await huw.send(call(concern, "leder", spoke_to="The LeDeR desk"))
    await world.tick()
    await priya.sync()
    told = {one["whom"]: one.get("by_name") for one in priya.one("people", "danny")["to_tell"]}
    assert told["leder"] == "Huw" and told["family"] is None


async def test_told_on_the_record_nobody_is_reminded_of_leder_any_more_from_that_moment(world: World) -> None:
    concern = await raised(world, person="danny", unit="ash", urgency="soon", about=["building"])
    also = await raised(world, person="danny", unit="ash", urgency="soon", about=["food"])
    priya = await world.phone("priya")
    await priya.send({"type": "record_death", "person": "danny", "died_on": "2026-11-16"})
    await world.tick()
    await world.later(days=3)
    assert sorted(await news(world, "huw")) == sorted([concern, also])
    await priya.send({"type": "tell_of_death", "person": "danny", "whom": "leder", "how": "form"})
    await world.jobs.react()
    assert await news(world, "huw") == []


async def test_told_because_of_one_concern_nobody_is_reminded_of_leder_for_another(world: World) -> None:
    concern = await raised(world, person="danny", unit="ash", urgency="soon", about=["building"])
    also = await raised(world, person="danny", unit="ash", urgency="soon", about=["food"])
    priya = await world.phone("priya")
    await priya.send({"type": "record_death", "person": "danny", "died_on": "2026-11-16"})
    await world.tick()
    await world.later(days=3)
    assert sorted(await news(world, "huw")) == sorted([concern, also])
    await (await world.phone("huw")).send(call(concern, "leder", number="LR 12", spoke_to="The LeDeR desk"))
    await world.jobs.react()
    assert await news(world, "huw") == []

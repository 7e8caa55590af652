"""Huw asks whom a concern is about: the name opens to him alone, for a while, and Priya, who pays, sees that he did."""

import io
import logging
from pathlib import Path
from typing import Any

import pikepdf
import pytest
import yaml

from lantern.forums.opening.rules import is_a_reason, without
from tests import cast
from tests.server.forums.test_levels import does, table
from tests.server.forums.test_meetings import BEGIN, meeting, pdf, plan
from tests.server.forums.test_members import appoint, refused
from tests.sinks import MailSink
from tests.world import World, copied, said_in

CASES = yaml.load((Path(__file__).parents[2] / "cases" / "stated_need.yaml").read_text(), Loader=yaml.BaseLoader)
NAMES = ("Danny", "Surname", "Huw", "Vale", "Ashgrove", "Ash", "Priya", "night nurse")
WHY = "The council rang and asks whom its enquiry is about."


def ask(concern: str, **more: Any) -> dict[str, Any]:
    return {"type": "open_identity", "concern": concern, "what_for": "safeguarding", "why": WHY, **more}


async def get(world: World, who: str, path: str) -> Any:
    found = await world.client.get(f"/api/forums/{path}", headers={"Cookie": f"sid={await world.session(who)}"})
    return found.json() if found.status_code == 200 else found.status_code


async def a_concern(world: World, **more: Any) -> str:
    raised = cast.raise_concern("A night nurse hurt his arm.", person="danny", unit="ash", about=["abuse"], **more)
    await does(await world.phone("priya"), raised)
    return str(raised["concern"])


@pytest.mark.parametrize("case", CASES, ids=[one["name"] for one in CASES])
def test_a_stated_need_is_a_sentence(case: dict[str, str]) -> None:
    assert is_a_reason(case["given"]) is (case["expect"] == "yes")


def test_a_reason_is_read_without_the_name_in_it() -> None:
    said = "Danny's mother rang: DANNY SURNAME is not Surnamely."
    assert (
        without(said, ["Danny Surname", "Dan"], "Person 1")
        == "Person 1's mother rang: Person 1 Person 1 is not Surnamely."
    )
    assert without("As they are.", [], "Person 1") == "As they are."


async def test_a_name_opens_on_stated_need_and_shuts_by_itself(world: World) -> None:
    concern = await a_concern(world)
    before = await get(world, "huw", f"concern/{concern}/who")
    assert before == {
        "concern": concern,
        "hospital": "ashgrove",
        "about": ["abuse"],
        "hours": 4,
        "reference": "Person 1",
    }
    huw = await world.phone("huw")
    await does(huw, ask(concern))
    found = await get(world, "huw", f"concern/{concern}/who")
    assert (found["name"], found["placing_body_name"], found["running"]["until"]) == (
        "Danny Surname", "North", "2026-11-17T14:00:00.000Z",
    )  # fmt: skip
    assert "name" not in await get(world, "dilys", f"concern/{concern}/who")
    world.clock.on(hours=4)
    after = await get(world, "huw", f"concern/{concern}/who")
    assert "name" not in after and "running" not in after and len(after["mine"]) == 1


async def test_asking_twice_within_its_time_is_the_same_opening_and_no_word_is_lost(world: World) -> None:
    concern = await a_concern(world)
    huw = await world.phone("huw")
    await does(huw, ask(concern))
    world.clock.on(hours=1)
    await does(huw, ask(concern, what_for="contact", why="Danny's sister is to be rung by the ward today."))
    assert len(await world.facts("IdentityOpened")) == 1
    (one,) = (await get(world, "priya", "person/danny/openings"))["openings"]
    assert (one["by_name"], one["of"], [said["what_for"] for said in one["stated"]]) == (
        "Huw", "Vale", ["safeguarding", "contact"],
    )  # fmt: skip
    assert one["until"] == "2026-11-17T14:00:00.000Z"  # said again lengthens nothing
    world.clock.on(hours=4)
    await does(huw, ask(concern))
    assert len(await world.facts("IdentityOpened")) == 2


async def test_who_may_ask_and_what_is_refused(world: World) -> None:
    concern = await a_concern(world)
    huw = await world.phone("huw")
    await does(
        huw, appoint(), appoint(seat="s2", kind="family", name="Frank", email="frank@cast.example"),
        appoint(seat="s3", kind="safeguarding", name="Sian", email="sian@cast.example", body_name="Vale Council"),
        appoint(seat="s4", kind="advocacy", name="Nia", email="nia@new.example"),
    )  # fmt: skip
    for who in ("megan", "frank", "ola", "sam", "priya", "asha", "gareth", "tom"):
        assert await refused(await world.phone(who), ask(concern)) == "out-of-scope", who
        assert await get(world, who, f"concern/{concern}/who") == 404
    assert await refused(huw, ask(concern, why="I need to know")) == "no-reason-given"
    assert await refused(huw, ask(concern, what_for="curiosity")) == "unreadable"
    unnamed = cast.raise_concern("Nobody is there at night.", about=["staffing"])
    await does(await world.phone("priya"), unnamed)
    assert await refused(huw, ask(str(unnamed["concern"]))) == "nobody-named"
    await does(await world.phone("sian"), ask(concern))
    (one,) = (await get(world, "priya", "person/danny/openings"))["openings"]
    assert one["of"] == "Vale Council"
    assert (await get(world, "sian", f"concern/{concern}/who"))["name"] == "Danny Surname"
    await does(huw, {"type": "end_member", "seat": "s3", "ended_on": "2026-11-17", "why": "Left"})
    world.clock.on(days=1)
    assert await get(world, "sian", f"concern/{concern}/who") == 404


async def test_the_log_is_for_whoever_pays_and_without_the_name_for_the_table(world: World) -> None:
    concern = await a_concern(world)
    dilys = await world.phone("dilys")
    await does(dilys, ask(concern))
    await does(dilys, ask(concern, why="Danny Surname was named by two people, I ring his sister."))
    for who in ("gareth", "asha", "huw", "sam", "ola", "megan", "frank"):
        assert await get(world, who, "person/danny/openings") == 404, who
    found = await get(world, "huw", "hospital/ashgrove/openings")
    assert "Danny" not in str(found) and "Person 1 Person 1 was named" in str(found)
    for who in ("priya", "asha", "sam", "ola", "nerys"):
        assert await get(world, who, "hospital/ashgrove/openings") == 404, who


async def test_whoever_pays_is_told_once_for_each_opening_and_by_nobodys_name(
    world: World, mail_sink: MailSink
) -> None:
    world.set(smtp_url=mail_sink.url)
    concern = await a_concern(world)
    huw, priya = await world.phone("huw"), await world.phone("priya")
    await world.tick()
    before = len(mail_sink.messages)
    await does(huw, ask(concern))
    await does(huw, ask(concern, why="Danny Surname was named by two people, I ring his sister."))
    await world.tick()
    await world.tick()
    await priya.sync()
    [told] = [one for one in priya.all("alerts") if one["kind"] == "opened"]
    assert (told["concern"], told["hospital"]) == (concern, "ashgrove")
    letters = mail_sink.messages[before:]
    assert {one["To"] for one in letters} == {"priya@cast.example", "kwame@cast.example"}
    for one in letters:
        said = f"{one['Subject']} {one.get_content()}"
        assert "opened who a concern is about" in said and said_in(said, *NAMES) == []
        assert "/app/#/person/danny/opened" in said
    assert not [one for one in huw.all("alerts") if one.get("kind") == "opened"]
    world.clock.on(hours=4)
    await does(huw, ask(concern))
    await world.tick()
    await priya.sync()
    assert len([one for one in priya.all("alerts") if one["kind"] == "opened"]) == 2


async def test_news_of_an_opening_leaves_with_the_seat_for_which_it_came(world: World) -> None:
    concern = await a_concern(world)
    kwame = await world.phone("kwame")
    await does(await world.phone("huw"), ask(concern))
    await world.tick()
    await kwame.sync()
    assert [one["kind"] for one in kwame.all("alerts") if one["kind"] == "opened"]
    await world.end_seat("kwame-placing_oncall")
    await kwame.sync()
    assert kwame.all("alerts") == []


async def test_at_night_the_letter_about_an_opening_waits_for_the_morning(world: World, mail_sink: MailSink) -> None:
    world.set(smtp_url=mail_sink.url)
    concern = await a_concern(world)
    world.clock.on(hours=13)  # 23:00
    await world.tick()
    before = len(mail_sink.messages)
    await does(await world.phone("huw"), ask(concern))
    await world.tick()
    waiting = await world.alerts(concern, kind="opened", channel="email")
    assert {(one.state, one.due_at) for one in waiting} == {("waiting", "2026-11-18T08:00:00.000Z")}
    assert len(mail_sink.messages) == before


async def test_an_opening_goes_into_the_pack_and_the_name_nowhere(
    world: World, mail_sink: MailSink, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    world.set(smtp_url=mail_sink.url)
    concern = await a_concern(world)
    huw, asha = await world.phone("huw"), await world.phone("asha")
    await does(huw, appoint(), ask(concern), plan())
    await world.tick()
    await world.jobs.seats()
    before = await meeting(world, "huw")
    (line,) = next(one for one in before["topics"] if one["kind"] == "opened")["lines"]
    assert line == {"about": ["abuse"], "body_name": "Vale", "on": "2026-11-17", "what": "safeguarding"}
    assert before["may_open"] is True and "may_open" not in await meeting(world, "megan")
    await does(huw, BEGIN)
    read = [str(await meeting(world, who)) + str(await table(world, who)) for who in ("huw", "asha", "gareth", "megan")]
    papers = [await pdf(world, "huw", f"m1.{one}") for one in ("agenda.en", "minutes.cy", "agenda.en-simple")]
    for paper in papers:
        assert paper.status_code == 200
        with pikepdf.open(io.BytesIO(paper.content)) as opened:
            read.append(str(opened.docinfo))
    await asha.sync()
    await huw.sync()
    read += [str(huw.rows), str(asha.rows), str([m.as_string() for m in mail_sink.messages]), caplog.text]
    read += [str(one.body) for one in await world.facts() if one.type != "ConcernRaised"]
    kept = await copied(world.database)
    read += [str(kept[name]) for name in ("alert", "forum_letter", "meeting", "given") if name in kept]
    for text in read:
        assert "Danny" not in text and WHY not in text
    # what was said before the last meeting is not said again
    await does(huw, plan(meeting="m2", planned_on="2026-11-24"))
    assert "opened" not in [one["kind"] for one in (await meeting(world, "huw", "m2"))["topics"]]

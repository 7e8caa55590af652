"""Priya asks Huw before somebody is admitted, he answers, she decides; and who else hears of an exception."""

import re
from typing import Any

import pytest
import sqlalchemy as sa

from lantern.identity.records import account, seat
from tests import cast
from tests.cast import FORUM
from tests.phone import Phone
from tests.sinks import MailSink
from tests.world import World


def ask(hospital: str = "ashgrove", **more: Any) -> dict[str, Any]:
    given = {"ask": "a1", "hospital": hospital, "age_band": "26_to_64", "nation": "england"}
    return {"type": "ask_host", **given, "why": "Near her mother, and they sign.", "answer_by": "2026-11-20", **more}


def answer(words: str = "Ask them about nights.") -> dict[str, Any]:
    return {"type": "answer_ask", "ask": "a1", "words": words}


def decide(decision: str = "placed", **more: Any) -> dict[str, Any]:
    return {"type": "decide_ask", "ask": "a1", "decision": decision, "reasons": "The only ward that signs.", **more}


def rate(rating: str = "inadequate", on: str = "2026-10-01", hospital: str = "ashgrove") -> dict[str, Any]:
    said = {"rating": rating, "report_on": on, "location": "Ashgrove, 1-102643425"}
    return {"type": "rate_hospital", "hospital": hospital, **said}


async def does(phone: Phone, *commands: dict[str, Any]) -> None:
    for command in commands:
        done = phone.do(command)
        assert done in (await phone.exchange())["taken"]
    await phone.sync()


async def get(world: World, who: str, path: str) -> Any:
    found = await world.client.get(f"/api/admissions{path}", headers={"Cookie": f"sid={await world.session(who)}"})
    return found.json() if found.status_code == 200 else found.status_code


def waits(phone: Phone) -> dict[str, int]:
    return dict(phone.all("me")[0].get("waits", {}))


async def test_the_host_hears_answers_and_the_decision_stays_with_it(world: World, mail_sink: MailSink) -> None:
    world.set(smtp_url=mail_sink.url)
    priya, huw = await world.phone("priya"), await world.phone("huw")
    await does(priya, ask())
    await world.tick()
    await huw.sync()
    assert waits(huw) == {"asked": 1}
    assert {to for [to] in mail_sink.recipients} == {"huw@cast.example", "dilys@cast.example"}
    for letter in mail_sink.messages:
        text = letter.get_content() + letter["Subject"]
        assert not any(word in text for word in ("Ashgrove", "Priya", "mother", "North"))
    await does(huw, answer())
    await priya.sync()
    assert (waits(huw), waits(priya)) == ({}, {"answered": 1})
    await does(priya, decide("not_placed"))
    assert waits(priya) == {}
    for who in ("priya", "huw", "dilys", "asha"):
        (found,) = (await get(world, who, "?hospital=ashgrove"))["asks"]
        assert [(one["kind"], one["by_name"]) for one in found["words"]] == [("answered", "Huw"), ("decided", "Priya")]
        assert (found["state"], found.get("mine", False), found.get("may_answer", False)) == (
            "decided", who == "priya", who in ("huw", "dilys"),
        )  # fmt: skip
    assert await get(world, "asha", "/ask/a1") == (await get(world, "asha", ""))["asks"][0]


async def test_nobody_else_reads_a_question(world: World) -> None:
    await does(await world.phone("priya"), ask())
    for who in ("sam", "gareth", "ola", "megan", "tom", "frank", "root", "nerys"):
        assert (await get(world, who, ""))["asks"] == []
        assert await get(world, who, "/ask/a1") == 404


async def test_what_is_known_is_said_at_once_at_need_to_know(world: World) -> None:
    huw, gareth = await world.phone("huw"), await world.phone("gareth")
    concern = {
        **cast.raise_concern("Danny says a nurse hurt him.", person="danny", unit="ash"),
        "about": ["abuse", "staffing"],
    }
    await does(
        gareth,
        concern,
        cast.plan_visit("alun", visit="v"),
        cast.begin("v"),
        cast.answer("v", clean="yes"),
        cast.finish("v"),
    )
    priya = await world.phone("priya")
    await does(priya, cast.plan_visit("danny", visit="secret", planned_on="2026-11-19", announced=False))
    await does(huw, rate("requires_improvement"))
    assert await get(world, "sam", "/known/ashgrove") == 404
    await does(await world.phone("sam"), ask())
    found = await get(world, "sam", "/known/ashgrove")
    assert found["concerns"] == [
        {"about": "abuse", "urgency": "immediate", "count": 1}, {"about": "staffing", "urgency": "immediate", "count": 1},
    ]  # fmt: skip
    assert found["seen"] == [
        {"unit_name": "Ash Ward", "body_name": "Glan", "kind": "oversight", "on": "2026-11-17", "looked_at": 1}
    ]
    assert (found["rating"], found["rating_on"], found["rating_location"]) == (
        "requires_improvement", "2026-10-01", "Ashgrove, 1-102643425",
    )  # fmt: skip
    said = str(found)
    assert not any(word in said for word in ("Danny", "danny", "nurse", "alun", "Gareth", "2026-11-19", "secret"))


@pytest.mark.parametrize("who", ["sam", "priya", "ola", "megan", "frank", "root", "nerys"])
async def test_what_is_known_is_only_for_those_who_asked_or_watch_over_it(world: World, who: str) -> None:
    assert await get(world, who, "/known/ashgrove") == 404
    assert await get(world, "huw", "/known/nowhere") == 404
    assert (await get(world, "asha", "/known/ashgrove"))["level"] == "routine"


async def test_a_host_outside_answers_on_its_page_once(world: World, mail_sink: MailSink) -> None:
    world.set(smtp_url=mail_sink.url)
    priya = await world.phone("priya")
    await does(priya, ask("fenside"))
    await world.tick()
    assert mail_sink.recipients == [[FORUM]]
    text = mail_sink.messages[0].get_content()
    assert "Fenside" not in text and "mother" not in text
    page = re.findall(r"/reply/\w+", text)[0]
    shown = await world.client.get(page)
    assert "Near her mother, and they sign." in shown.text and "Priya" not in shown.text and "<script" not in shown.text
    missing = await world.client.post(page, data={"name": "", "words": "We see no reason <not> to."})
    assert "We see no reason &lt;not&gt; to." in missing.text and "Please write your name" in missing.text
    assert (
        await world.client.post(page, data={"name": "Ms Quiet", "words": "We see no reason not to."})
    ).status_code == 200
    for again in (
        await world.client.get(page),
        await world.client.post(page, data={"name": "a", "words": "Wait <b>!"}),
    ):
        assert again.status_code == 410 and "This page has been used" in again.text and "mother" not in again.text
    assert "Wait &lt;b&gt;!" in again.text, "what was written too late is given back"
    (found,) = (await get(world, "priya", ""))["asks"]
    assert (found["state"], found["words"][0]["how"], found["words"][0]["by_name"]) == (
        "answered", "page", "Ms Quiet (Forum, Quiet)",
    )  # fmt: skip
    assert found["letters"] == [{"name": "Forum, Quiet", "channel": "page", "state": "sent"}]
    nonsense = await world.client.get("/reply/nonsense")
    assert nonsense.status_code == 410 and "This page does not open." in nonsense.text


async def test_the_page_of_a_seat_that_has_ended_shows_nothing_and_keeps_nothing(
    world: World, mail_sink: MailSink
) -> None:
    world.set(smtp_url=mail_sink.url)
    await does(await world.phone("priya"), ask("fenside"))
    await world.tick()
    page = re.findall(r"/reply/\w+", mail_sink.messages[0].get_content())[0]
    await world.run(seat.update().where(seat.c.address == FORUM).values(until_on="2020-01-01"))
    shown = await world.client.get(page)
    assert shown.status_code == 410 and "no longer yours to answer" in shown.text and "mother" not in shown.text
    sent = await world.client.post(page, data={"name": "Ms Gone", "words": "No reason not to."})
    assert sent.status_code == 410 and "No reason not to." in sent.text
    (found,) = (await get(world, "priya", ""))["asks"]
    assert found["state"] == "asked" and not found.get("words")


async def test_a_telephone_call_counts_as_the_answer(world: World) -> None:
    priya = await world.phone("priya")
    call = {"type": "record_ask_call", "ask": "a1", "spoke_to": "Ms Quiet", "words": "Nothing known against it."}
    await does(priya, ask("fenside"), call)
    (found,) = (await get(world, "priya", ""))["asks"]
    assert found["state"] == "answered"
    assert [(w["how"], w["spoke_to"]) for w in found["words"]] == [("telephone", "Ms Quiet")]


async def test_an_inadequate_hospital_is_an_exception_and_those_on_the_list_hear(
    world: World, mail_sink: MailSink
) -> None:
    world.set(smtp_url=mail_sink.url)
    chief = {
        "id": "chief",
        "role": "chief_executive",
        "body": "north",
        "address": "chief@north.example",
        "label": "Chief executive",
    }
    await world.run(seat.insert().values(**chief))
    priya, huw = await world.phone("priya"), await world.phone("huw")
    await does(huw, rate())
    await does(priya, ask())
    await world.tick()
    before = len(mail_sink.recipients)
    await does(priya, decide("placed", admit_on="2026-11-18", safeguards="A visit each week."))
    await world.tick()
    told = {to for [to] in mail_sink.recipients[before:]}
    assert told == {"chief@north.example", "asha@cast.example", "huw@cast.example", "dilys@cast.example"}
    for letter in mail_sink.messages[before:]:
        assert not any(word in letter.get_content() for word in ("Ashgrove", "Priya", "signs"))
    (found,) = (await get(world, "asha", ""))["asks"]
    assert {one["whom"]: one.get("how") for one in found["to_tell"]} == {
        "icb_chief_executive": "letter", "region": "letter", "host": "letter", "quality_board": None,
    }  # fmt: skip
    board = {
        "type": "tell_of_admission",
        "ask": "a1",
        "whom": "quality_board",
        "how": "meeting",
        "named": "November board",
    }
    world.clock.on(days=2)
    await does(priya, board)
    (found,) = (await get(world, "priya", ""))["asks"]
    late = {one["whom"]: one.get("late", False) for one in found["to_tell"]}
    assert late == {"icb_chief_executive": False, "region": False, "host": False, "quality_board": True}


async def test_for_a_welsh_body_it_is_the_health_board_and_the_national_team(world: World) -> None:
    gareth, huw = await world.phone("gareth"), await world.phone("huw")
    await does(huw, rate())
    await does(gareth, ask(nation="wales"), decide("by_exception"))
    await world.tick()
    (found,) = (await get(world, "gareth", ""))["asks"]
    assert [one["whom"] for one in found["to_tell"]] == ["health_board", "national_team", "host"]
    letters = await world.rows(
        sa.text("select whom, address from admission_letter where kind = 'exception' order by whom, address")
    )
    assert [tuple(one) for one in letters] == [
        ("host", "dilys@cast.example"), ("host", "huw@cast.example"), ("national_team", "carys@cast.example"),
    ]  # fmt: skip


async def test_a_rating_has_its_reports_day_and_an_older_report_changes_nothing(world: World) -> None:
    huw, priya = await world.phone("huw"), await world.phone("priya")
    await does(huw, rate("good"), rate("inadequate", on="2019-05-01"))
    await priya.sync()
    row = priya.one("hospitals", "ashgrove")
    assert (row["rating"], row["rating_on"], row["rating_location"]) == ("good", "2026-10-01", "Ashgrove, 1-102643425")
    assert len(await world.facts("HospitalRated")) == 2


async def test_a_letter_that_fails_is_tried_again_and_goes_once(world: World, mail_sink: MailSink) -> None:
    priya = await world.phone("priya")
    world.set(smtp_url="smtp://127.0.0.1:9")
    await does(priya, ask())
    await world.tick()
    world.set(smtp_url=mail_sink.url)
    await world.later(minutes=5)
    await world.later(minutes=5)
    assert len(mail_sink.recipients) == 2
    await world.tick()
    assert len(mail_sink.recipients) == 2


@pytest.mark.parametrize(
    ("who", "command", "code"),
    [
        ("ola", ask(), "out-of-scope"),
        ("huw", ask(), "out-of-scope"),
        ("priya", ask("nowhere"), "out-of-scope"),
        ("priya", ask(unit="reed"), "out-of-scope"),
        ("priya", ask(body="glan"), "out-of-scope"),
        ("priya", ask(answer_by="2026-02-31"), "no-such-moment"),
        ("priya", answer(), "waiting"),
        ("priya", rate(), "out-of-scope"),
        ("nerys", rate(), "out-of-scope"),
        ("huw", rate(on="2027-01-01"), "no-such-moment"),
    ],
)
async def test_what_may_not_be_is_set_aside(world: World, who: str, command: Any, code: str) -> None:
    phone = await world.phone(who)
    assert (await phone.send(command))["set_aside"][0]["code"] == code


async def test_only_the_host_answers_and_only_the_asker_decides(world: World) -> None:
    await does(await world.phone("priya"), ask())
    for who, command in (
        ("priya", answer()),
        ("nerys", answer()),
        ("huw", decide()),
        ("gareth", decide()),
        ("ola", answer()),
    ):
        phone = await world.phone(who)
        assert (await phone.send(command))["set_aside"][0]["code"] == "out-of-scope"


async def test_words_in_welsh_for_a_welsh_reader(world: World, mail_sink: MailSink) -> None:
    world.set(smtp_url=mail_sink.url)
    await world.run(account.update().where(account.c.id == "huw").values(language="cy"))
    await does(await world.phone("priya"), ask())
    await world.tick()
    subjects = {to: m["Subject"] for [to], m in zip(mail_sink.recipients, mail_sink.messages, strict=True)}
    assert subjects["huw@cast.example"] == "Cwestiwn cyn derbyn rhywun i ysbyty"

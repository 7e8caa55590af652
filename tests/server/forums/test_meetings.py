"""Huw plans a meeting, begins it, writes down what is decided and agreed; who reads what of it, and what ends an action."""

import io
from typing import Any

import pikepdf
import pytest

from lantern.patterns.records import pattern
from lantern.reports import saying
from lantern.units.records import hospital
from tests import cast
from tests.phone import Phone
from tests.server.forums.test_levels import does, level, table
from tests.server.reports.test_checklist_on_paper import says, squeezed
from tests.world import World


def plan(**more: Any) -> dict[str, Any]:
    given = {"type": "plan_meeting", "meeting": "m1", "hospitals": ["ashgrove"], "planned_on": "2026-11-20"}
    return {**given, "place": "Vale House, room 2", **more}


BEGIN = {"type": "begin_meeting", "meeting": "m1"}
FINISH = {"type": "finish_meeting", "meeting": "m1", "present": ["Huw, Vale", "Priya, North"]}
CONCERNS = "ashgrove/concerns"


def decide(words: str = "Everybody looks at nights.", topic: str = CONCERNS) -> dict[str, Any]:
    return {"type": "decide_at_meeting", "meeting": "m1", "topic": topic, "words": words}


def action(**more: Any) -> dict[str, Any]:
    given = {"type": "agree_action", "meeting": "m1", "action": "a1", "topic": CONCERNS, "hospital": "ashgrove"}
    said = {"words": "Visit one night.", "owner": "Priya", "owner_body": "north", "by_when": "2026-11-27"}
    return {**given, **said, **more}


def disagree(body: str = "glan") -> dict[str, Any]:
    return {
        "type": "record_disagreement", "meeting": "m1", "topic": CONCERNS, "words": "We would go at once.", "body": body,
    }  # fmt: skip


async def meeting(world: World, who: str, id: str = "m1") -> Any:
    cookie = {"Cookie": f"sid={await world.session(who)}"}
    found = await world.client.get(f"/api/forums/meeting/{id}", headers=cookie)
    return found.json() if found.status_code == 200 else found.status_code


async def pdf(world: World, who: str, name: str) -> Any:
    cookie = {"Cookie": f"sid={await world.session(who)}"}
    return await world.client.get(f"/api/reports/meeting/{name}.pdf", headers=cookie)


async def something_open(world: World) -> str:
    """Danny's concern, a promise about him and one about the ward, from Priya's visit."""
    raised = cast.raise_concern("Danny says a night nurse hurt him.", person="danny", unit="ash", about=["abuse"])
    trip = cast.plan_visit("danny", visit="v1")
    lock = cast.promise("v1", "A lock for Danny's door", person="danny", unit=None)
    lock.pop("unit")
    lamp = cast.promise("v1", "A lamp in the corridor", by_when="2026-11-18")
    await does(
        await world.phone("priya"),
        raised,
        trip,
        cast.begin("v1"),
        cast.met("v1", "danny"),
        lock,
        lamp,
        cast.finish("v1"),
    )
    return str(raised["concern"])


def topics(found: Any) -> dict[str, Any]:
    return {one["kind"]: one for one in found["topics"]}


async def run_it(world: World) -> Phone:
    huw = await world.phone("huw")
    await does(huw, plan(), BEGIN, decide(), action(), disagree(), FINISH)
    return huw


async def test_an_agenda_is_made_from_what_is_open_and_frozen_when_it_begins(world: World) -> None:
    concern = await something_open(world)
    huw, gareth = await world.phone("huw"), await world.phone("gareth")
    await does(huw, plan(), level("watch"))
    await does(gareth, {"type": "add_item", "meeting": "m1", "words": "Who speaks Welsh at night?"})
    before = await meeting(world, "gareth")
    found = topics(before)
    assert [one["kind"] for one in before["topics"]] == ["level", "concerns", "promises", "late", "seen", "added"]
    assert found["concerns"]["lines"] == [
        {"id": concern, "about": ["abuse"], "urgency": "immediate", "state": "open", "on": "2026-11-17",
         "unit_name": "Ash Ward", "body_name": "North"}
        | ({"by": found["concerns"]["lines"][0]["by"]} if "by" in found["concerns"]["lines"][0] else {})
    ]  # fmt: skip
    promises = {one.get("words"): one for one in found["promises"]["lines"]}
    assert set(promises) == {None, "A lamp in the corridor"} and promises[None]["about_person"] is True
    assert [(one["body_name"], one.get("on")) for one in found["seen"]["lines"]] == [
        ("Glan", None),
        ("North", "2026-11-17"),
    ]
    await does(huw, BEGIN)
    began = await meeting(world, "huw")
    await does(await world.phone("priya"), cast.raise_concern("Another one", about=["staffing"]))
    await does(huw, level("enhanced"))
    world.clock.on(days=3)
    later = await meeting(world, "huw")
    assert later["topics"] == began["topics"] and later["as_at"] == "2026-11-17T10:00:00.000Z"
    assert topics(later)["level"]["lines"][0]["state"] == "watch"


async def test_decisions_actions_and_disagreement_are_kept_in_order(world: World) -> None:
    await something_open(world)
    huw = await run_it(world)
    await does(huw, decide("And Glan is rung."))  # typed without a signal, sent when it was over
    found = await meeting(world, "asha")
    assert [(one["kind"], one["words"], one.get("after", False)) for one in found["said"]] == [
        ("decision", "Everybody looks at nights.", False), ("disagreement", "We would go at once.", False),
        ("decision", "And Glan is rung.", True),
    ]  # fmt: skip
    assert found["said"][1]["body_name"] == "Glan"
    assert (found["state"], found["present"]) == ("finished", ["Huw, Vale", "Priya, North"])
    (agreed,) = found["actions"]
    assert (agreed["owner"], agreed["owner_body_name"], agreed["state"]) == ("Priya", "North", "open")


async def test_an_action_ends_only_when_somebody_saw_it(world: World) -> None:
    await run_it(world)
    priya, gareth = await world.phone("priya"), await world.phone("gareth")
    await does(priya, {"type": "say_of_action", "action": "a1", "words": "I went on Monday night."})
    world.clock.on(days=11)
    (one,) = (await table(world, "huw"))["actions"]
    assert (one["state"], one["late"]) == ("said_done", True)
    await does(gareth, {"type": "see_action", "action": "a1", "found": "not_kept", "words": "Nobody was there."})
    assert (await table(world, "huw"))["actions"][0]["state"] == "open"
    await does(gareth, {"type": "see_action", "action": "a1", "found": "kept"})
    assert "actions" not in await table(world, "huw")
    assert [one["kind"] for one in (await meeting(world, "huw"))["actions"][0]["story"]] == ["said", "seen", "seen"]


async def test_one_list_holds_what_six_bodies_would_ask(world: World) -> None:
    concern = await something_open(world)
    await run_it(world)
    await does(await world.phone("huw"), cast.take(concern))
    await world.tick()
    world.clock.on(days=2)
    theirs = {one["source"]: one for one in (await table(world, "gareth"))["todo"] if not one.get("about_person")}
    assert set(theirs) == {"meeting", "promise", "concern"}
    assert (theirs["promise"]["words"], theirs["promise"]["late"]) == ("A lamp in the corridor", True)
    ours = {one["source"]: one for one in (await table(world, "huw"))["todo"]}
    assert ours["concern"]["words"] == "I ring the ward now."
    assert "lock for Danny" not in str(await table(world, "gareth"))


async def test_no_table_or_paper_names_anybody_who_lives_there(world: World) -> None:
    await something_open(world)
    await run_it(world)
    for who in ("huw", "gareth", "asha"):
        said = str(await meeting(world, who)) + str(await table(world, who))
        said += says((await pdf(world, who, "m1.minutes.en")).content)
        assert not [word for word in ("Danny", "danny", "nurse", "Surname") if word in said]


@pytest.mark.parametrize("who", ["sam", "ola", "megan", "tom", "frank", "root", "nerys", "carys"])
async def test_nobody_else_reads_a_meeting(world: World, who: str) -> None:
    await run_it(world)
    assert await meeting(world, who) == 404
    assert (await pdf(world, who, "m1.minutes.en")).status_code == 404
    phone = await world.phone(who)
    for command in (
        {"type": "add_item", "meeting": "m1", "words": "x"}, {"type": "see_action", "action": "a1", "found": "kept"},
        {"type": "say_of_action", "action": "a1", "words": "x"}, BEGIN, decide(), action(action="a2"), FINISH,
    ):  # fmt: skip
        assert (await phone.send(command))["set_aside"][-1]["code"] == "out-of-scope"


async def test_who_has_people_in_one_of_two_hospitals_reads_of_that_one(world: World) -> None:
    from lantern.units.records import hospital

    await world.run(hospital.update().where(hospital.c.id == "fenside").values(host="vale"))
    huw = await world.phone("huw")
    await does(huw, plan(hospitals=["ashgrove", "fenside"]), BEGIN, decide("Secret of Fenside", "fenside/concerns"))
    await does(huw, action(hospital="fenside", topic="fenside/concerns"))
    theirs = await meeting(world, "gareth")
    assert {one["id"] for one in theirs["hospitals"]} == {"ashgrove"}
    assert "enside" not in str(theirs) and "actions" not in theirs
    assert "Secret of Fenside" in str(await meeting(world, "priya"))


async def test_what_a_regulator_found_stands_in_the_minutes_with_the_day_of_its_report(world: World) -> None:
    await world.run(
        hospital.update().where(hospital.c.id == "ashgrove").values(rating="inadequate", rating_on="2026-03-02")
    )
    await run_it(world)
    text = says((await pdf(world, "huw", "m1.minutes.en")).content)
    assert squeezed("Rated: inadequate Report of 2 March 2026") in text


@pytest.mark.parametrize("face", ["en", "cy"])
async def test_the_minutes_open_and_can_be_read_by_everybody(world: World, face: str) -> None:
    await something_open(world)
    await run_it(world)
    answer = await pdf(world, "huw", f"m1.minutes.{face}")
    assert (answer.status_code, answer.headers["content-language"]) == (200, face)
    with pikepdf.open(io.BytesIO(answer.content)) as paper, paper.open_metadata() as meta:
        assert bool(paper.Root.MarkInfo.Marked) is True and meta["pdfuaid:part"] == "1"
    text, own = says(answer.content), saying.words_of(face)["meeting"]
    for words in (
        own["minutes"].format(hospitals="Ashgrove"), own["topics"]["promises"], own["decision"], "Everybody looks at nights.",
        "Visit one night.", own["disagreement"].format(body="Glan"), "A lamp in the corridor", "Huw, Vale", own["about"]["abuse"],
        {"en": "As at 17 November 2026, 10:00", "cy": "Fel yr oedd ar 17 Tachwedd 2026, 10:00"}[face],
    ):  # fmt: skip
        assert squeezed(words) in text, words


async def test_a_pack_goes_out_before_and_minutes_only_once_it_has_begun(world: World) -> None:
    await something_open(world)
    await does(await world.phone("huw"), plan())
    assert (await pdf(world, "priya", "m1.minutes.en")).status_code == 404
    text = says((await pdf(world, "priya", "m1.agenda.en")).content)
    assert squeezed("Agenda: Ashgrove") in text and squeezed("A lamp in the corridor") in text
    for face, words in (("en-simple", "You can stop"), ("cy-simple", "Cewch stopio")):
        answer = await pdf(world, "priya", f"m1.agenda.{face}")
        assert squeezed(words) in says(answer.content)
        assert answer.headers["content-language"] == face[:2]
    assert (await pdf(world, "priya", "m1.agenda.fr")).status_code == 404


@pytest.mark.parametrize(
    ("who", "commands", "code"),
    [
        ("priya", [plan()], "out-of-scope"),
        ("huw", [plan(hospitals=["ashgrove", "glanrhyd"])], "out-of-scope"),
        ("huw", [plan(planned_on="2026-13-01")], "no-such-moment"),
        ("huw", [decide()], "waiting"),
        ("huw", [plan(), decide()], "not-now"),
        ("huw", [plan(), BEGIN, decide(topic="ashgrove/nothing")], "out-of-scope"),
        ("huw", [plan(), BEGIN, action(hospital="fenside")], "out-of-scope"),
        ("huw", [plan(), BEGIN, action(by_when="soon-0-0")], "unreadable"),
        ("huw", [plan(), BEGIN, {"type": "call_off_meeting", "meeting": "m1", "why": "Snow"}], "not-now"),
        ("huw", [plan(), {"type": "call_off_meeting", "meeting": "m1", "why": "Snow"}, BEGIN], "not-now"),
    ],
)
async def test_what_may_not_be_is_set_aside(world: World, who: str, commands: Any, code: str) -> None:
    phone = await world.phone(who)
    await does(phone, *commands[:-1])
    assert (await phone.send(commands[-1]))["set_aside"][0]["code"] == code


async def test_said_twice_it_is_one_meeting(world: World) -> None:
    huw = await world.phone("huw")
    await does(
        huw, plan(), plan(place="Elsewhere"), BEGIN, BEGIN, action(), action(words="Something else"), FINISH, FINISH
    )
    found = await meeting(world, "huw")
    assert (found["place"], len(found["actions"]), found["actions"][0]["words"]) == (
        "Vale House, room 2",
        1,
        "Visit one night.",
    )
    assert len(await world.facts("MeetingPlanned", "MeetingBegun", "ActionAgreed", "MeetingFinished")) == 4


async def test_what_comes_together_is_on_the_agenda_by_its_month_and_without_its_sources(world: World) -> None:
    row = {
        "hospital": "ashgrove",
        "began_on": "2026-10-03",
        "since": "2026-11-09",
        "leaves_by": "quiet",
        "sources": "[]",
    }
    await world.run(pattern.insert().values(id="p1", kind="theme", theme="staffing", **row))
    await does(await world.phone("huw"), plan(), BEGIN)
    found = topics(await meeting(world, "gareth"))["patterns"]
    assert found["lines"] == [{"what": "theme", "about": ["staffing"], "on": "2026-11-01", "state": "new"}]
    text = says((await pdf(world, "gareth", "m1.minutes.cy")).content)
    assert squeezed("Beth sy'n dod ynghyd") in text and squeezed("Ers Tachwedd 2026") in text


async def owned(world: World, who: str, body: str = "north", account: str = "priya") -> Any:
    cookie = {"Cookie": f"sid={await world.session(who)}"}
    found = await world.client.get(f"/api/forums/owned/{body}/{account}", headers=cookie)
    return [one["id"] for one in found.json()["actions"]] if found.status_code == 200 else found.status_code


async def test_what_stands_under_somebodys_name_is_found_by_whoever_hands_over_their_people(world: World) -> None:
    """A colleague of the same body that sits at that table reads it; nobody else does, and what was seen is over."""
    mine, theirs = action(owner=" priya "), action(action="a2", owner="Somebody else")
    await does(await world.phone("huw"), plan(), BEGIN, mine, theirs, FINISH)
    assert await owned(world, "kwame") == ["a1"] and await owned(world, "priya") == ["a1"]
    assert await owned(world, "kwame", account="kwame") == [] and await owned(world, "kwame", account="nobody") == []
    for who in ("gareth", "huw", "megan", "ola", "frank", "sam"):
        assert await owned(world, who) == 404, who
    await does(await world.phone("huw"), {"type": "see_action", "action": "a1", "found": "kept", "words": "I saw it."})
    assert await owned(world, "kwame") == []

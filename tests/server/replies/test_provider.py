"""What a hospital is told, by whom and how exactly; what it replies beside that; and all that its phones and papers never hold."""

import hashlib
import re
from typing import Any

import pytest

from lantern.ids import new_id
from tests import cast
from tests.phone import Phone
from tests.server.alerts.test_telling import raised
from tests.server.evidence.test_evidence import named, picture, put
from tests.server.web.test_sam import routes
from tests.sinks import MailSink
from tests.world import World

RAW = "Danny told me that the tall nurse twisted his arm at nine."
TOLD = "Somebody was held by the arm. Please say what you found and what has changed."


async def desk(world: World, who: str, path: str = "") -> Any:
    answer = await world.client.get(f"/api/replies{path}", headers={"Cookie": f"sid={await world.session(who)}"})
    return answer.json()


def release(concern: str | None = None, words: str = TOLD, **more: Any) -> dict[str, Any]:
    about = {"concern": concern} if concern else {}
    return {"type": "release_finding", "release": new_id(), "words": words, **about, **more}


def reply(release: str, words: str = "We have changed the rota.", **more: Any) -> dict[str, Any]:
    return {"type": "reply_to_finding", "reply": new_id(), "release": release, "words": words, **more}


def hold(concern: str, on: str = "2026-11-24", reason: str = "The council asked us to wait.") -> dict[str, Any]:
    return {"type": "hold_from_provider", "concern": concern, "reason": reason, "look_on": on}


async def released(world: World, urgency: str = "note", **more: Any) -> tuple[str, str]:
    """Priya's concern, of which Huw has told the hospital: concern and release."""
    concern = await raised(world, "priya", words=RAW, person="danny", unit="ash", urgency=urgency, **more)
    huw, command = await world.phone("huw"), release(concern)
    assert (await huw.send(command))["taken"]
    await world.tick()
    return concern, command["release"]


def codes(answer: dict[str, Any]) -> list[str]:
    return [each["code"] for each in answer["set_aside"]]


# ── what the hospital reads ──


async def test_the_hospital_reads_the_words_that_were_released_and_when_it_was_coarsely(world: World) -> None:
    concern, told = await released(world)
    (finding,) = (await desk(world, "ola", "/findings"))["findings"]
    assert finding == {
        "id": told, "hospital": "ashgrove", "hospital_name": "Ashgrove", "unit_name": "Ash Ward", "words": TOLD,
        "released_on": "2026-11-17", "from_body": "Vale", "standing": "new", "reply_by": "2026-12-01",
        "when": {"by": "month", "since": "2026-11-01"},
    }  # fmt: skip
    huw = await world.phone("huw")
    assert huw.one("concerns", concern)["provider_told"] == "told"
    priya = await world.phone("priya")
    assert [one["kind"] for one in priya.one("concerns", concern)["story"]] == ["raised", "told_provider"]


async def test_before_anybody_releases_it_the_hospital_reads_nothing_of_a_concern_though_it_hears_that_there_is_one(
    world: World, mail_sink: MailSink
) -> None:
    world.set(smtp_url=mail_sink.url)
    concern = await raised(world, "priya", words=RAW, person="danny", urgency="note")
    ola = await world.phone("ola")
    assert "ola" in await world.told(concern)
    assert ola.ids("concerns") == ola.ids("alerts") == set()
    assert (await desk(world, "ola", "/findings"))["findings"] == []


async def test_the_ward_is_left_out_where_naming_it_would_say_too_much(world: World) -> None:
    concern = await raised(world, "priya", words=RAW, unit="ash", urgency="soon")
    huw = await world.phone("huw")
    await huw.send(release(concern, name_ward=False))
    (finding,) = (await desk(world, "ola", "/findings"))["findings"]
    assert "unit_name" not in finding


async def test_words_that_name_whoever_said_it_are_not_released_and_not_lost(world: World) -> None:
    concern = await raised(world, "priya", words=RAW, person="danny", urgency="soon")
    huw = await world.phone("huw")
    assert codes(await huw.send(release(concern, "PRIYA  saw that somebody was held."))) == ["names-who-said-it"]
    assert (await desk(world, "ola", "/findings"))["findings"] == []


async def test_through_nothing_at_all_does_the_hospital_learn_who_spoke_what_they_said_or_the_hour(
    world: World, mail_sink: MailSink
) -> None:
    """A crawl of everything Ola's phone holds and every address gives her, and of every letter that goes to her."""
    world.set(smtp_url=mail_sink.url)
    ola = await world.phone("ola")
    unannounced = cast.plan_visit("danny", planned_on="2026-12-03", announced=False)
    priya = await world.phone("priya")
    await priya.send(unannounced)
    concern, told = await released(world)
    held = await raised(world, "megan", words="The manager shouts.", urgency="urgent", about_management=True)
    huw = await world.phone("huw")
    await huw.send(hold(held))
    await ola.send(reply(told, done=True))
    await world.tick()
    await ola.sync()
    seen = {
        "what her phone holds": str(ola.rows),
        "her letters": "".join(str(one) for one in mail_sink.messages if "ola@" in str(one["To"])),
    }
    assert "findings" in seen["her letters"]
    ids = {
        "concern": concern,
        "visit": unannounced["visit"],
        "hospital": "ashgrove",
        "person": "danny",
        "sha256": "a" * 64,
    }
    for path, method, access in routes(world):
        if method != "GET" or access not in ("signed-in", "administrator") or path == "/api/hints":
            continue
        address = re.sub(r"\{(\w+)\}", lambda found: ids.get(found[1], told), path)
        answer = await world.client.get(address, headers={"Cookie": f"sid={ola.token}"})
        assert answer.status_code < 500, (path, answer.text)
        seen[path] = answer.text
    own = seen["what her phone holds"]
    for place, text in seen.items():
        for raw in (
            RAW,
            "tall nurse",
            "manager shouts",
            "The council asked us",
            "2026-12-03",
            "priya",
            "Priya",
            "Danny",
            "Huw",
        ):
            assert raw not in text, (place, raw)
        if place.startswith("/api/replies"):
            assert not re.search(
                r"2026-11-17T(09|10):0", text.replace('"at":"2026-11-17T10:00:00.000Z","done":true', "")
            ), place
    assert concern not in own and held not in own, "not even that there is one"


async def test_sam_and_whoever_does_not_run_it_reads_no_finding(world: World) -> None:
    await released(world)
    for who in set(cast.CAST) - {"ola"}:
        assert (await desk(world, who, "/findings")) == {"findings": []}, who
    readers = {who for who in cast.CAST if (await desk(world, who))["findings"]}
    assert readers == {"priya", "kwame", "huw", "dilys", "asha"}


async def test_the_hospital_is_written_to_once_that_there_is_something_to_read(
    world: World, mail_sink: MailSink
) -> None:
    """Who was told stands with the concern; a hospital's letter about what was released to it does not stand there."""
    world.set(smtp_url=mail_sink.url)
    concern, _ = await released(world, urgency="soon")
    for _ in range(3):
        await world.later(minutes=3)
        await world.tick()
    assert len([one for one in mail_sink.messages if "ola@" in str(one["To"])]) == 1
    assert {one.state for one in await world.alerts(concern, channel="email", account="ola")} == {"sent"}


# ── what the hospital replies ──


async def test_a_reply_stands_beside_the_words_and_neither_changes_the_other(world: World) -> None:
    _, told = await released(world)
    ola = await world.phone("ola")
    first, second = reply(told), reply(told, "It is done.", done=True)
    await ola.send(first)
    await ola.send(second)
    await ola.send({**first, "words": "Something else."})
    (finding,) = (await desk(world, "huw"))["findings"]
    assert finding["words"] == TOLD
    assert [(one["words"], one.get("done", False)) for one in finding["replies"]] == [
        ("We have changed the rota.", False), ("It is done.", True),
    ]  # fmt: skip


async def test_done_closes_nothing_and_the_concern_waits_to_be_seen_again(world: World) -> None:
    concern, told = await released(world)
    ola, priya = await world.phone("ola"), await world.phone("priya")
    await ola.send(reply(told, done=True))
    await priya.sync()
    assert priya.one("concerns", concern)["state"] == "open"
    assert codes(await priya.send({"type": "close_concern", "concern": concern, "words": "Done."})) == [
        "not-seen-again"
    ]
    assert priya.one("me", "priya")["waits"] == {"replies": 1}
    assert [one["standing"] for one in (await desk(world, "priya"))["findings"]] == ["said_done"]
    plan = cast.plan_visit("danny")
    for command in (plan, cast.begin(plan["visit"]), {
        "type": "see_again", "concern": concern, "visit": plan["visit"], "changed": "yes", "words": "Two on at night now.",
    }):  # fmt: skip
        world.clock.on(minutes=1)
        await priya.send(command)
    await world.tick()
    await priya.sync()
    assert priya.one("me", "priya").get("waits", {}) == {}
    assert [one["standing"] for one in (await desk(world, "ola", "/findings"))["findings"]] == ["seen_changed"]
    assert "Two on at night" not in str(await desk(world, "ola", "/findings"))


async def test_only_whoever_runs_that_hospital_replies(world: World) -> None:
    _, told = await released(world)
    for who in ("huw", "priya", "megan", "sam"):
        phone = await world.phone(who)
        assert codes(await phone.send(reply(told))) == ["out-of-scope"]
    ola = await world.phone("ola")
    assert codes(await ola.send(reply(new_id()))) == ["waiting"]


async def test_a_picture_sent_with_a_reply_is_made_anew_and_read_by_both_sides_only(world: World) -> None:
    _, told = await released(world)
    ola, body = await world.phone("ola"), picture()
    command = named(body, release=told, shows="The new rota")
    await ola.send(command)
    sha = hashlib.sha256(body).hexdigest()
    assert (await put(world, ola.token, sha, body)).status_code == 200
    can = {}
    for who in cast.CAST:
        answer = await world.client.get(
            f"/api/replies/file/{sha}", headers={"Cookie": f"sid={await world.session(who)}"}
        )
        can[who] = answer
    assert {who for who, answer in can.items() if answer.status_code == 200} == {
        "ola",
        "priya",
        "kwame",
        "huw",
        "dilys",
        "asha",
    }
    assert b"SecretCamera" not in can["huw"].content and can["huw"].headers["content-disposition"] == "attachment"
    (finding,) = (await desk(world, "huw"))["findings"]
    assert [(one["shows"], one["complete"]) for one in finding["files"]] == [("The new rota", True)]
    assert finding["standing"] == "new", "an upload alone is no reply, and ends nothing"
    sam = await world.phone("sam")
    assert codes(await sam.send(named(picture("PNG"), release=told))) == ["out-of-scope"]


async def test_nothing_replied_by_its_day_is_shown_as_late(world: World) -> None:
    await released(world)
    world.clock.on(days=15)
    (finding,) = (await desk(world, "huw"))["findings"]
    assert finding["late"] is True


# ── what is held back ──


async def test_about_its_management_it_is_held_until_somebody_decides(world: World) -> None:
    concern = await raised(world, "megan", words="The manager shouts.", urgency="urgent", about_management=True)
    huw = await world.phone("huw")
    assert huw.one("me", "huw")["waits"] == {"replies": 1}
    (held,) = (await desk(world, "huw"))["held"]
    assert (held["concern"], held["about_management"], "look_on" in held) == (concern, True, False)
    await huw.send(hold(concern))
    await huw.sync()
    assert huw.one("me", "huw").get("waits", {}) == {}
    (held,) = (await desk(world, "huw"))["held"]
    assert (held["reason"], held["by_name"], held["look_on"]) == ("The council asked us to wait.", "Huw", "2026-11-24")
    megan = await world.phone("megan")
    assert "held_provider" in [one["kind"] for one in megan.one("concerns", concern)["story"]]


async def test_when_its_day_has_come_whoever_decides_is_asked_again_once(world: World) -> None:
    concern = await raised(world, "priya", urgency="urgent", about_management=True, person="danny")
    huw = await world.phone("huw")
    await huw.send(hold(concern, "2026-11-18"))
    await world.jobs.reckon()
    await huw.sync()
    assert "replies" not in huw.one("me", "huw").get("waits", {})
    world.clock.on(days=1)
    await world.jobs.reckon()
    await huw.sync()
    assert huw.one("me", "huw")["waits"]["replies"] == 1
    assert [one["late"] for one in (await desk(world, "huw"))["held"]] == [True]
    await huw.send(hold(concern, "2026-11-25", "Still with the police."))
    await huw.sync()
    assert "replies" not in huw.one("me", "huw").get("waits", {})
    assert len((await desk(world, "huw", f"/concern/{concern}"))["held"]) == 2, "what was decided before stays"


@pytest.mark.parametrize("who", ["asha", "megan", "frank", "ola", "sam", "gareth"])
async def test_whoever_does_not_decide_neither_releases_nor_holds(world: World, who: str) -> None:
    concern = await raised(world, "priya", person="danny", urgency="soon")
    phone: Phone = await world.phone(who)
    for command in (release(concern), hold(concern)):
        phone.do(command)
    assert codes(await phone.exchange()) == ["out-of-scope", "out-of-scope"]
    assert (await desk(world, who, f"/concern/{concern}"))["code"] == "not-found"


async def test_a_day_that_has_passed_is_no_day_to_look_again(world: World) -> None:
    concern = await raised(world, "priya", person="danny", urgency="soon")
    huw = await world.phone("huw")
    for day in ("2026-11-16", "2026-02-31"):
        huw.do(hold(concern, day))
    assert sorted(codes(await huw.exchange())) == ["day-past", "no-such-moment"]


# ── findings of visits ──


async def test_nothing_of_a_visit_is_released_before_it_is_finished(world: World) -> None:
    priya, ola = await world.phone("priya"), await world.phone("ola")
    plan = cast.plan_visit("danny", announced=False)
    await priya.send(plan)
    assert codes(await priya.send(release(visit=plan["visit"]))) == ["not-now"]
    for command in (cast.begin(plan["visit"]), cast.met(plan["visit"], "danny"), cast.finish(plan["visit"])):
        await priya.send(command)
    told = release(visit=plan["visit"], question="door_locked", words="Doors were locked and nobody could say why.")
    assert (await priya.send(told))["taken"]
    await world.tick()
    (finding,) = (await desk(world, "ola", "/findings"))["findings"]
    assert (finding["words"], finding["from_body"]) == (told["words"], "North") and "visit" not in finding
    await ola.sync()
    assert ola.one("me", "ola")["waits"]["findings"] == 1


async def test_it_is_about_one_concern_or_one_visit_and_said_twice_it_is_once(world: World) -> None:
    concern = await raised(world, "priya", person="danny", urgency="soon")
    huw = await world.phone("huw")
    for about in (release(), release(concern, visit=new_id())):
        huw.do(about)
    assert codes(await huw.exchange()) == ["out-of-scope", "out-of-scope"]
    command = release(concern)
    for _ in range(2):
        assert (await huw.send(command))["taken"]
    assert len((await desk(world, "huw"))["findings"]) == 1
    assert "waiting" in codes(await huw.send(release(new_id())))


async def test_what_was_found_on_a_visit_and_is_said_to_be_done_the_next_visit_looks_at(world: World) -> None:
    priya, ola = await world.phone("priya"), await world.phone("ola")
    plan = cast.plan_visit("danny")
    for command in (plan, cast.begin(plan["visit"]), cast.met(plan["visit"], "danny"), cast.finish(plan["visit"])):
        await priya.send(command)
    told = release(visit=plan["visit"], question="door_locked", words="Doors were locked and nobody could say why.")
    await priya.send(told)
    for _ in range(2):  # said to be done twice it is one thing to look at
        world.clock.on(minutes=1)
        await ola.send(reply(told["release"], "They stand open now.", done=True))
    await priya.sync()
    [promise] = priya.all("promises")
    assert promise["words"] == "Doors were locked and nobody could say why.\n\n“They stand open now.”"
    assert (promise["by_whom"], promise["visit"], promise.get("by_when")) == ("Ola", plan["visit"], None)
    assert [one["standing"] for one in (await desk(world, "priya"))["findings"]] == ["said_done"]

    later = cast.plan_visit("danny", planned_on="2026-11-20")
    world.clock.on(days=3)
    for found, standing in (("not_looked_at", "said_done"), ("partly", "seen_partly"), ("kept", "seen_changed")):
        for command in (later, cast.begin(later["visit"]), {
            "type": "check_promise", "promise": promise["id"], "visit": later["visit"], "found": found,
        }):  # fmt: skip
            world.clock.on(minutes=1)
            assert (await priya.send(command))["set_aside"] == []
        assert [one["standing"] for one in (await desk(world, "priya"))["findings"]] == [standing]
    assert [one["standing"] for one in (await desk(world, "ola", "/findings"))["findings"]] == ["seen_changed"]
    await ola.sync()
    assert ola.all("promises") == []

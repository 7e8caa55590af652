"""A closed concern about which something new is seen is opened again; and what never closes one by itself."""

from typing import Any

import sqlalchemy as sa

from lantern.concerns.records import story
from tests import cast
from tests.server.alerts.test_telling import raised
from tests.sinks import MailSink
from tests.world import World


async def closed(world: World, who: str = "frank", **more: Any) -> str:
    """A concern that was taken, seen again and closed by priya."""
    concern = await raised(world, who, person="danny", **more)
    priya = await world.phone("priya")
    plan = cast.plan_visit("danny")
    await priya.send(cast.take(concern))
    await priya.send(plan)
    again = {"type": "see_again", "concern": concern, "visit": plan["visit"], "words": "He is calm.", "changed": "yes"}
    await priya.send(again)
    assert (await priya.send(close(concern)))["set_aside"] == []
    await world.tick()
    return concern


def close(concern: str, **more: Any) -> dict[str, Any]:
    return {"type": "close_concern", "concern": concern, "words": "It has changed.", **more}


def reopen(concern: str, **more: Any) -> dict[str, Any]:
    return {"type": "reopen_concern", "concern": concern, "words": "The bruise is there again.", **more}


async def codes(phone: Any, command: dict[str, Any]) -> list[str]:
    """With which codes this command is set aside now."""
    made = phone.do(command)
    return [each["code"] for each in (await phone.exchange())["set_aside"] if each["id"] == made]


async def kinds(world: World, concern: str) -> list[str]:
    """The story as it is kept."""
    kept = sa.select(story.c.kind).where(story.c.concern == concern).order_by(story.c.at, story.c.id)
    return [r.kind for r in await world.rows(kept)]


async def test_reopened_it_rings_again_from_the_first_step_and_keeps_its_history(world: World) -> None:
    concern = await closed(world)
    before = len(await world.alerts(concern))
    await world.later(days=20)
    huw = await world.phone("huw")
    assert (await huw.send(reopen(concern)))["set_aside"] == []
    row = huw.one("concerns", concern)
    assert (row["state"], "taken" in row) == ("open", False)
    await world.tick()
    await huw.sync()
    row = huw.one("concerns", concern)
    assert row["next_word_by"] == "2026-12-07T11:00:00.000Z"  # an hour from when the server heard
    fresh = (await world.alerts(concern))[before:]
    assert {a.account for a in fresh if a.kind == "concern"} == {"huw", "dilys", "kwame"}
    told = [line["kind"] for line in row["story"]]
    assert [k for k in told if k in ("raised", "taken", "seen_again", "closed", "reopened")] == [
        "raised", "taken", "seen_again", "closed", "reopened",
    ]  # fmt: skip
    said = next(line for line in row["story"] if line["kind"] == "reopened")
    assert (said["by_name"], said["words"]) == ("Huw", "The bruise is there again.")
    await world.later(minutes=61)
    assert "asha" in await world.told(concern)


async def test_the_raiser_is_told_that_it_is_open_again_and_by_letter(world: World, mail_sink: MailSink) -> None:
    world.set(smtp_url=mail_sink.url)
    concern = await closed(world)
    huw = await world.phone("huw")
    mail_sink.messages.clear()
    await huw.send(reopen(concern))
    await world.tick()
    frank = await world.phone("frank")
    [news] = [a for a in frank.all("alerts") if a.get("kind") == "reopened"]
    assert (news["concern"], news["copy"]) == (concern, True)
    [letter] = [m for m in mail_sink.messages if m["To"] == "frank@cast.example"]
    assert "opened again" in letter.get_content() and "Danny" not in letter.get_content()
    await frank.send({"type": "see_news", "alert": news["id"]})
    assert [a for a in frank.all("alerts") if a.get("kind") == "reopened"] == []
    assert frank.one("concerns", concern)["state"] == "open"


async def test_whoever_raised_it_may_reopen_it_and_is_not_told_of_it(world: World) -> None:
    concern = await closed(world)
    frank = await world.phone("frank")
    assert (await frank.send(reopen(concern)))["set_aside"] == []
    await world.tick()
    await frank.sync()
    assert [a for a in frank.all("alerts") if a.get("kind") == "reopened"] == []


async def test_what_is_open_is_not_reopened_and_sam_reopens_nothing(world: World) -> None:
    concern = await closed(world)
    sam = await world.phone("sam")
    assert await codes(sam, reopen(concern)) == ["out-of-scope"]
    huw = await world.phone("huw")
    await huw.send(reopen(concern))
    assert await codes(huw, reopen(concern)) == ["not-now"]


async def test_reopened_it_may_be_more_urgent_and_never_calmer(world: World) -> None:
    concern = await closed(world, urgency="soon")
    huw = await world.phone("huw")
    await huw.send(reopen(concern, urgency="note"))
    assert huw.one("concerns", concern)["urgency"] == "soon"
    other = await closed(world, urgency="soon")
    await huw.send(reopen(other, urgency="immediate"))
    await world.tick()
    assert huw.one("concerns", other)["urgency"] == "immediate"
    assert {"huw", "dilys", "kwame"} <= {a.account for a in await world.alerts(other, channel="app")}


async def test_what_was_seen_before_does_not_close_it_again(world: World) -> None:
    concern = await closed(world)
    huw = await world.phone("huw")
    await huw.send(reopen(concern))
    await world.tick()
    assert await codes(huw, close(concern)) == ["not-seen-again"]
    assert await codes(huw, close(concern, not_seen_why="place_closed")) == ["not-taken"]


async def test_a_phone_whose_clock_is_ahead_does_not_put_the_end_behind_the_beginning(world: World) -> None:
    concern = await raised(world, "frank", person="danny")
    priya, huw = await world.phone("priya"), await world.phone("huw")
    await priya.send(cast.take(concern))
    late = world.clock().replace(hour=23)
    await priya.send(close(concern, not_seen_why="nothing_to_see"), at=late)
    await huw.send(reopen(concern))
    assert (await kinds(world, concern))[-2:] == ["closed", "reopened"]
    assert (await huw.send(cast.take(concern)))["set_aside"] == []


# ── what ends a concern, and what does not ──


async def test_a_paper_alone_closes_nothing(world: World) -> None:
    concern = await raised(world, "frank", person="danny")
    huw = await world.phone("huw")
    await huw.send(cast.take(concern))
    paper = {
        "type": "name_evidence",
        "evidence": "0190f3a0-0000-7000-8000-000000000001",
        "sha256": "a" * 64,
        "bytes": 9,
    }
    await huw.send({**paper, "media_type": "application/pdf", "taken_at": "2026-11-17T10:00:00Z", "concern": concern})
    await world.later(days=30)
    await huw.sync()
    assert huw.one("concerns", concern)["state"] == "taken"
    assert await codes(huw, close(concern)) == ["not-seen-again"]


async def test_another_bodys_no_further_action_closes_nothing(world: World) -> None:
    concern = await raised(world, "frank", person="danny")
    huw = await world.phone("huw")
    call = {"type": "record_call", "concern": concern, "to": "police", "spoke_to": "PC Jones", "reference": "NFA-1"}
    await huw.send({**call, "words": "No further action.", "took_it": False})
    await huw.send({**call, "to": "council_day", "words": "Enquiry closed, no further action.", "took_it": True})
    assert huw.one("concerns", concern)["state"] == "taken"
    assert await codes(huw, close(concern)) == ["not-seen-again"]


async def test_with_a_said_reason_it_closes_where_nobody_can_look_again(world: World) -> None:
    concern = await raised(world, "frank", person="danny")
    huw = await world.phone("huw")
    await huw.send(cast.take(concern))
    assert (await huw.send(close(concern, not_seen_why="place_closed")))["set_aside"] == []
    frank = await world.phone("frank")
    end = frank.one("concerns", concern)["story"][-1]
    assert (end["kind"], end["reason"], end["words"]) == ("closed", "place_closed", "It has changed.")


async def test_no_reason_stands_against_somebody_who_looked_and_saw_no_change(world: World) -> None:
    concern = await raised(world, "frank", person="danny")
    priya = await world.phone("priya")
    plan = cast.plan_visit("danny")
    await priya.send(cast.take(concern))
    await priya.send(plan)
    await priya.send(
        {"type": "see_again", "concern": concern, "visit": plan["visit"], "words": "No change.", "changed": "no"}
    )
    assert await codes(priya, close(concern, not_seen_why="person_left")) == ["not-seen-again"]


async def test_a_reason_that_is_none_of_ours_is_kept_whole_and_closes_nothing(world: World) -> None:
    concern = await raised(world, "frank", person="danny")
    huw = await world.phone("huw")
    await huw.send(cast.take(concern))
    assert len((await huw.send(close(concern, not_seen_why="no_further_action")))["set_aside"]) == 1
    assert huw.one("concerns", concern)["state"] == "taken"

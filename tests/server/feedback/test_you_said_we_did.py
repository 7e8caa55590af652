"""Whoever said something hears from a human what changed or why not, sees every step, and can answer; a family by consent."""

from typing import Any

import pytest

from lantern.ids import new_id
from tests import cast
from tests.phone import Phone
from tests.server.alerts.test_telling import raised
from tests.world import World

DONE = [{"what": "changed", "words": "Two people are on at night now.", "easy": "Two staff are there at night now."}]
NOT_DONE = [{"what": "not_done", "words": "The lock stays, because the fire officer asked for it."}]


async def asked(world: World, who: str, path: str = "") -> Any:
    answer = await world.client.get(f"/api/feedback{path}", headers={"Cookie": f"sid={await world.session(who)}"})
    return answer.json()


async def owed_to(world: World, who: str, **more: Any) -> tuple[str, str]:
    """A concern of theirs, and what is owed to them for it."""
    concern = await raised(world, who, urgency="soon", **more)
    phone = await world.phone(who)
    (row,) = [one for one in phone.all("feedback") if one.get("concern") == concern]
    return concern, row["id"]


def write(feedback: str, changes: list[dict[str, Any]] = DONE, **more: Any) -> dict[str, Any]:
    return {"type": "write_back", "feedback": feedback, "changes": changes, **more}


def tell(feedback: str, **more: Any) -> dict[str, Any]:
    given = {"how": "in_person", "told_on": "2026-11-17", "read_back": True, "they_said": "About time."}
    return {"type": "tell_back", "feedback": feedback, **given, **more}


def codes(answer: dict[str, Any]) -> list[str]:
    return [each["code"] for each in answer["set_aside"]]


async def lent(phone: Phone, *commands: dict[str, Any]) -> None:
    """Sent in turn, each a minute after the other; all of them taken."""
    for command in commands:
        phone.clock.on(minutes=1)
        assert not (await phone.send(command))["set_aside"], command


# ── the concern of whoever raised it ──


async def test_from_the_day_it_is_raised_whoever_said_it_sees_by_when_they_hear(world: World) -> None:
    _, feedback = await owed_to(world, "megan")
    megan = await world.phone("megan")
    row = megan.one("feedback", feedback)
    assert (row["state"], row["heard_on"], row["due_on"]) == ("owed", "2026-11-17", "2026-12-15")


async def test_it_is_written_told_and_heard_and_every_step_is_on_her_phone(world: World) -> None:
    concern, feedback = await owed_to(world, "megan")
    huw, megan = await world.phone("huw"), await world.phone("megan")
    await lent(huw, cast.take(concern), write(feedback), tell(feedback))
    await megan.sync()
    row = megan.one("feedback", feedback)
    assert (row["state"], row["by_name"], row["changes"]) == ("told", "Huw", DONE)
    assert [one["kind"] for one in row["steps"]] == ["written", "told"]
    told = row["steps"][1]
    assert (told["how"], told["on"], told["read_back"], told["words"]) == (
        "in_person",
        "2026-11-17",
        True,
        "About time.",
    )
    assert "fed_back" in [one["kind"] for one in megan.one("concerns", concern)["story"]]
    await lent(megan, {"type": "hear_back", "feedback": feedback, "words": "I want to see it myself."})
    found = await asked(world, "huw", f"/one/{feedback}")
    assert found["row"]["steps"][-1]["words"] == "I want to see it myself."


async def test_her_own_tap_on_her_own_phone_counts_as_told(world: World) -> None:
    _, feedback = await owed_to(world, "megan")
    huw, megan = await world.phone("huw"), await world.phone("megan")
    assert codes(await megan.send({"type": "hear_back", "feedback": feedback})) == ["not-now"], (
        "there is nothing to hear yet"
    )
    await lent(huw, write(feedback, NOT_DONE))
    reply = await megan.send({"type": "hear_back", "feedback": feedback})
    assert len(reply["taken"]) == 1
    assert megan.one("feedback", feedback)["state"] == "told"


async def test_nothing_is_told_before_it_is_written_and_what_is_said_face_to_face_is_read_to_them(world: World) -> None:
    _, feedback = await owed_to(world, "megan")
    huw = await world.phone("huw")
    huw.do(tell(feedback))
    assert codes(await huw.exchange()) == ["not-now"]
    await huw.send(write(feedback))
    huw.do(tell(feedback, read_back=False))
    huw.do(tell(feedback, told_on="2026-11-18"))
    assert sorted(codes(await huw.exchange())) == ["needs-read-back", "no-such-moment", "not-now"]
    await huw.send(tell(feedback, how="letter", read_back=False))
    megan = await world.phone("megan")
    assert megan.one("feedback", feedback)["state"] == "told"


async def test_not_done_owes_its_reason(world: World) -> None:
    _, feedback = await owed_to(world, "megan")
    huw = await world.phone("huw")
    reply = await huw.send(write(feedback, [{"what": "not_done", "words": ""}]))
    assert codes(reply) == ["unreadable"]


async def test_could_not_be_told_says_why_and_when_it_is_tried_next_and_stays_owed(world: World) -> None:
    _, feedback = await owed_to(world, "megan")
    huw, megan = await world.phone("huw"), await world.phone("megan")
    await lent(
        huw,
        write(feedback),
        {"type": "could_not_tell", "feedback": feedback, "why": "She was ill.", "try_on": "2026-11-20"},
    )
    await megan.sync()
    row = megan.one("feedback", feedback)
    assert (row["state"], row["steps"][-1]["words"], row["steps"][-1]["on"]) == (
        "not_told",
        "She was ill.",
        "2026-11-20",
    )
    (one,) = (await asked(world, "huw"))["owed"]
    assert (one["state"], one["try_on"]) == ("not_told", "2026-11-20")


async def test_whoever_said_it_never_writes_their_own_answer_and_strangers_write_none(world: World) -> None:
    _, feedback = await owed_to(world, "priya", person="danny")
    for who in ("priya", "megan", "ola", "sam", "frank", "asha"):
        phone = await world.phone(who)
        phone.do(write(feedback))
        assert codes(await phone.exchange()) == ["out-of-scope"], who
        assert (await asked(world, who, f"/one/{feedback}"))["code"] == "not-found", who


async def test_whoever_is_afraid_is_told_on_their_own_phone_and_nobody_who_owes_it_reads_their_name(
    world: World,
) -> None:
    concern, feedback = await owed_to(world, "megan", protect="raiser", words="Staff are told to say nothing.")
    huw, megan = await world.phone("huw"), await world.phone("megan")
    await lent(huw, write(feedback))
    await lent(megan, {"type": "hear_back", "feedback": feedback, "words": "Thank you."})
    await huw.sync()
    for found in (
        await asked(world, "huw", f"/one/{feedback}"),
        await asked(world, "huw"),
        huw.one("concerns", concern),
    ):
        assert "egan" not in str(found), found
    one = await asked(world, "huw", f"/one/{feedback}")
    assert (one["said"], one["easy"], one["row"]["steps"][-1]["words"]) == (
        "Staff are told to say nothing.",
        False,
        "Thank you.",
    )


async def test_reopened_it_is_owed_anew_and_what_was_told_stays(world: World) -> None:
    concern, feedback = await owed_to(world, "megan")
    huw, priya, megan = await world.phone("huw"), await world.phone("priya"), await world.phone("megan")
    plan = cast.plan_visit("danny")
    await lent(priya, plan, cast.begin(plan["visit"]))
    again = {"type": "see_again", "concern": concern, "visit": plan["visit"], "changed": "yes", "words": "It is."}
    close = {"type": "close_concern", "concern": concern, "words": "Changed."}
    await lent(huw, cast.take(concern), again, write(feedback), tell(feedback), close)
    await world.tick()
    world.clock.on(days=10)
    await lent(megan, {"type": "reopen_concern", "concern": concern, "words": "It is loud again.", "urgency": "soon"})
    await world.tick()
    await megan.sync()
    row = megan.one("feedback", feedback)
    assert (row["state"], row["due_on"], [one["kind"] for one in row["steps"]]) == (
        "owed",
        "2026-12-29",
        ["written", "told"],
    )


# ── the words of somebody who lives there, written down by a visitor ──


async def theirs(world: World) -> tuple[str, str]:
    """What Danny said, written down by priya, and what changed of it."""
    concern, feedback = await owed_to(world, "priya", person="danny", unit="ash", voice="person")
    await lent(await world.phone("huw"), write(feedback))
    return concern, feedback


async def test_a_persons_own_words_are_owed_until_they_themself_were_told(world: World) -> None:
    _, feedback = await theirs(world)
    huw, priya = await world.phone("huw"), await world.phone("priya")
    assert priya.one("feedback", feedback)["through"] is True
    await lent(huw, tell(feedback))
    await lent(priya, {"type": "hear_back", "feedback": feedback})
    assert priya.one("feedback", feedback)["state"] == "written", "priya knows, and Danny does not yet"
    assert [one["id"] for one in (await asked(world, "huw"))["owed"]] == [feedback]
    await lent(priya, {"type": "hear_back", "feedback": feedback, "whom": "person", "words": "He smiled."})
    row = priya.one("feedback", feedback)
    assert (row["state"], row["steps"][-1]["whom"], row["steps"][-1]["words"]) == ("told", "person", "He smiled.")
    assert (await asked(world, "huw"))["owed"] == []


async def test_where_nobody_passed_it_on_it_climbs_like_anything_that_is_owed(world: World) -> None:
    _, feedback = await theirs(world)
    priya = await world.phone("priya")
    await lent(priya, {"type": "hear_back", "feedback": feedback})
    await world.later(days=30)
    await world.jobs.reckon()
    assert [one["late"] for one in (await asked(world, "huw"))["owed"]] == [True]


async def test_the_host_or_who_pays_may_tell_them_instead(world: World) -> None:
    _, feedback = await theirs(world)
    await lent(await world.phone("huw"), tell(feedback, whom="person", they_said="Good."))
    assert (await world.phone("priya")).one("feedback", feedback)["state"] == "told"


async def test_whoever_has_died_is_told_nothing_and_whoever_raised_it_is(world: World) -> None:
    _, feedback = await theirs(world)
    priya = await world.phone("priya")
    await lent(priya, {"type": "record_death", "person": "danny", "died_on": "2026-11-16"})
    await lent(priya, {"type": "hear_back", "feedback": feedback})
    assert priya.one("feedback", feedback)["state"] == "told"


async def test_nobodys_words_but_a_persons_own_are_passed_on(world: World) -> None:
    for voice, person in (("own", "danny"), ("person", None)):
        _, feedback = await owed_to(world, "priya", voice=voice, unit="ash", **({"person": person} if person else {}))
        await lent(await world.phone("huw"), write(feedback), tell(feedback))
        priya = await world.phone("priya")
        row = priya.one("feedback", feedback)
        assert (row.get("through", False), row["state"]) == (False, "told")


# ── lateness ──


async def test_it_comes_before_whoever_took_it_then_the_table_then_the_region(world: World) -> None:
    concern, _ = await owed_to(world, "frank", person="danny")
    dilys, huw, asha, priya = [await world.phone(who) for who in ("dilys", "huw", "asha", "priya")]
    await lent(dilys, cast.take(concern))
    await world.tick()

    async def wait() -> dict[str, bool]:
        await world.jobs.reckon()
        found = {}
        for phone in (dilys, huw, priya, asha):
            await phone.sync()
            found[phone.account] = "feedback" in phone.one("me", phone.account).get("waits", {})
        return found

    assert await wait() == {"dilys": False, "huw": False, "priya": False, "asha": False}
    world.clock.now = world.clock.now.replace(month=12, day=8)
    assert await wait() == {"dilys": True, "huw": False, "priya": False, "asha": False}
    world.clock.now = world.clock.now.replace(day=16)
    assert await wait() == {"dilys": True, "huw": True, "priya": True, "asha": False}
    assert [one["late"] for one in (await asked(world, "huw"))["owed"]] == [True]
    assert (await asked(world, "asha"))["owed"] == []
    world.clock.now = world.clock.now.replace(day=29)
    assert await wait() == {"dilys": True, "huw": True, "priya": True, "asha": True}
    assert len((await asked(world, "asha"))["owed"]) == 1
    assert [fact.type for fact in await world.facts("FeedbackLate")] == ["FeedbackLate", "FeedbackLate"]


async def test_closing_brings_the_day_nearer(world: World) -> None:
    concern, feedback = await owed_to(world, "megan")
    huw, priya = await world.phone("huw"), await world.phone("priya")
    plan = cast.plan_visit("danny")
    await lent(priya, plan, cast.begin(plan["visit"]))
    again = {"type": "see_again", "concern": concern, "visit": plan["visit"], "changed": "yes", "words": "It is."}
    await lent(huw, cast.take(concern), again, {"type": "close_concern", "concern": concern, "words": "Changed."})
    await world.tick()
    megan = await world.phone("megan")
    assert megan.one("feedback", feedback)["due_on"] == "2026-11-24"
    await huw.sync()
    assert huw.one("me", "huw")["waits"]["feedback"] == 1


# ── a checker's finding ──


async def test_a_checker_hears_what_each_finding_changed(world: World) -> None:
    megan, huw = await world.phone("megan"), await world.phone("huw")
    plan = cast.plan_visit(kind="quality_checker")
    visit = plan["visit"]
    await lent(
        megan,
        plan,
        cast.begin(visit),
        cast.answer(visit, "ward", felt_safe="no", food="yes"),
        cast.finish(visit, read_back=True),
    )
    await world.tick()
    await megan.sync()
    (row,) = megan.all("feedback")
    assert (row["visit"], row["state"]) == (visit, "owed")
    found = await asked(world, "huw", f"/one/{row['id']}")
    assert (found["easy"], found["to_name"], dict(found["answers"])) == (
        True,
        "Megan",
        {"felt_safe": "no", "food": "yes"},
    )
    changes = [{**DONE[0], "question": "felt_safe"}, {**NOT_DONE[0], "question": "food"}]
    await lent(huw, write(row["id"], changes))
    await megan.sync()
    assert megan.one("feedback", row["id"])["changes"] == changes


async def test_where_the_host_is_not_on_lantern_the_body_that_pays_for_most_there_owes_the_checker(
    world: World,
) -> None:
    megan, priya = await world.phone("megan"), await world.phone("priya")
    plan = cast.plan_visit(kind="quality_checker", unit="reed")
    await lent(megan, plan, cast.begin(plan["visit"]), cast.finish(plan["visit"], read_back=True))
    await world.tick()
    await megan.sync()
    (row,) = megan.all("feedback")
    assert [one["id"] for one in (await asked(world, "priya"))["owed"]] == [row["id"]]
    await lent(priya, write(row["id"]))
    await megan.sync()
    assert megan.one("feedback", row["id"])["changes"] == DONE


# ── the family, by consent (K15) ──


def share(covers: list[str], account: str = "frank", **more: Any) -> dict[str, Any]:
    given = {"share": new_id(), "person": "danny", "account": account, "basis": "consent", "words": "Danny nodded and said Dad.",
             "said_on": "2026-11-16"}  # fmt: skip
    return {"type": "share_with_family", "covers": covers, **given, **more}


async def test_a_father_hears_what_changed_only_while_the_consent_stands_and_no_more_than_it_covers(
    world: World,
) -> None:
    _, feedback = await owed_to(world, "megan", person="danny", about=["abuse"], words="Danny is hurt at night.")
    huw, priya, frank = await world.phone("huw"), await world.phone("priya"), await world.phone("frank")
    await lent(huw, write(feedback), tell(feedback))
    await frank.sync()
    assert frank.all("feedback") == []
    first = share(["what_changed"])
    await lent(priya, first)
    await frank.sync()
    row = frank.one("feedback", feedback)
    assert (row["of_family"], row["changes"], row.get("about", [])) == (True, DONE, [])
    for hidden in ("Danny is hurt", "About time", "megan", "Megan", "Huw", "concern"):
        assert hidden not in str(row), hidden
    await lent(priya, share(["what_changed", "what_it_was_about"]))
    await frank.sync()
    assert frank.one("feedback", feedback)["about"] == ["abuse"]
    standing = (await asked(world, "priya", "/person/danny"))["shares"]
    assert [one.get("ended_at") is None for one in standing] == [True, False], "the earlier one ended, and stays"
    await lent(priya, {"type": "stop_sharing", "share": standing[0]["id"], "words": "Danny said no more."})
    reply = await frank.exchange()
    assert reply["gone"] == {"feedback": [feedback]} and frank.all("feedback") == []


async def test_what_is_only_owed_is_not_shared_and_their_own_words_need_no_consent(world: World) -> None:
    await owed_to(world, "megan", person="danny")
    _, own = await owed_to(world, "frank", person="danny")
    priya, frank = await world.phone("priya"), await world.phone("frank")
    await lent(priya, share(["what_changed"]))
    await frank.sync()
    assert frank.ids("feedback") == {own}


@pytest.mark.parametrize("who", ["huw", "gareth", "frank", "ola", "sam"])
async def test_only_the_body_that_pays_records_and_takes_back_consent(world: World, who: str) -> None:
    priya, phone = await world.phone("priya"), await world.phone(who)
    standing = share(["what_changed"])
    await lent(priya, standing)
    phone.do(share(["what_changed"]))
    phone.do({"type": "stop_sharing", "share": standing["share"]})
    assert codes(await phone.exchange()) == ["out-of-scope", "out-of-scope"]
    assert (await asked(world, who, "/person/danny"))["code"] == "not-found"


async def test_nobody_is_shared_with_who_is_not_their_family(world: World) -> None:
    priya = await world.phone("priya")
    for command in (share(["what_changed"], account="sam"), share(["what_changed"], person="mary")):
        priya.do(command)
    assert codes(await priya.exchange()) == ["out-of-scope", "out-of-scope"]
    (one,) = (await asked(world, "priya", "/person/danny"))["family"]
    assert one == {"account": "frank", "name": "Frank"}

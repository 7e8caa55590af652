"""A checklist is filled in about one subject: begun, answered section by section, handed in; nothing is ever lost."""

import json

import pytest
import sqlalchemy as sa

from lantern.sheets.records import sheet, sheet_answers
from lantern.sync.records import ledger
from tests import cast
from tests.server.sheets.conftest import (
    EASY,
    MATTERS,
    READY,
    SELF_CHECK,
    SIGNS,
    SIGNS_LATER,
    TRIP,
    WARD,
    begin,
    carry,
    finish,
)  # fmt: skip
from tests.world import World


async def test_she_fills_one_in_about_a_hospital_and_her_colleague_and_the_host_read_it(world: World) -> None:
    priya, kwame, huw = [await world.phone(who) for who in ("priya", "kwame", "huw")]
    begun = begin(period={"from_on": "2026-10-01", "to_on": "2026-11-17"})
    priya.do(begun)
    priya.do({**cast.answer(begun["sheet"], "hospital", doors_locked="yes"), "section": "doors"})
    assert len((await priya.exchange())["taken"]) == 2
    await kwame.sync()
    await huw.sync()
    assert kwame.one("sheets", begun["sheet"])["by_name"] == "Priya" and len(kwame.all("answers")) == 1
    assert huw.all("sheets") == huw.all("answers") == []  # what is not finished is nobody else's
    await priya.send(finish(begun["sheet"]))
    await huw.sync()
    row = huw.one("sheets", begun["sheet"])
    assert (row["state"], row["finished_on"], row["hospital"]) == ("finished", "2026-11-17", "ashgrove")
    assert row["period"] == {"from_on": "2026-10-01", "to_on": "2026-11-17"}
    [told] = huw.all("answers")
    assert (told["visit"], told["section"], told["by_name"]) == (begun["sheet"], "doors", "Priya")
    facts = [fact.type for fact in await world.facts("SheetBegun", "SheetAnswered", "SheetFinished")]
    assert facts == ["SheetBegun", "SheetAnswered", "SheetFinished"]


async def test_answers_only_grow_also_after_it_was_handed_in(world: World) -> None:
    priya, kwame = await world.phone("priya"), await world.phone("kwame")
    begun = begin()
    await priya.send(begun)
    first = priya.do(cast.answer(begun["sheet"], "hospital", doors_locked="yes"))
    await priya.exchange()
    await priya.send(finish(begun["sheet"]))
    await kwame.sync()
    second = kwame.do(cast.answer(begun["sheet"], "hospital", doors_locked="no"))
    await kwame.exchange()
    again = priya.request([{"n": 90, "id": first, "at": "2026-11-17T10:00:00Z",
        "command": cast.answer(begun["sheet"], "hospital", doors_locked="no")}])  # fmt: skip
    assert (await priya.post(again)).json()["taken"] == [first]
    await priya.sync()
    said = {row["id"]: (row["by"], row["answers"][0]["value"]) for row in priya.all("answers")}
    assert said == {first: ("priya", "yes"), second: ("kwame", "no")}


async def test_answers_that_come_before_their_sheet_wait_for_it(world: World) -> None:
    priya, other = await world.phone("priya"), await world.phone("priya")
    begun = begin()
    early = other.do(cast.answer(begun["sheet"], "hospital", doors_locked="yes"))
    done = other.do(finish(begun["sheet"]))
    reply = await other.exchange()
    assert {each["code"] for each in reply["set_aside"]} == {"waiting"}
    await priya.send(begun)
    kept = await world.rows(sa.select(ledger.c.id, ledger.c.state).where(ledger.c.id.in_([early, done])))
    assert {row.state for row in kept} == {"taken"}


@pytest.mark.parametrize(
    "value", ["yes", "Not a choice that there is", 7, ["a"], {"of": 3, "out_of": 4}, "not_supplied", {"name": "Ann", "role": "Nurse"},
              [{"when": "2026-11-01", "how_long": 3}], [], None, {"anything": {"at": "all"}}],
)  # fmt: skip
async def test_an_answer_of_any_shape_is_kept_as_it_was_given(world: World, value: object) -> None:
    """As on visits: what does not fit its question is still what somebody said."""
    priya = await world.phone("priya")
    begun = begin()
    priya.do(begun)
    priya.do(cast.answer(begun["sheet"], "hospital", whatever=value))
    assert len((await priya.exchange())["taken"]) == 2
    assert priya.all("answers")[0]["answers"] == [{"question": "whatever", "value": value}]


async def test_what_stood_on_paper_keeps_when_it_was_said_and_when_it_was_written(world: World) -> None:
    priya = await world.phone("priya")
    begun = begin()
    paper = {
        "at": "2026-11-16T10:00:00.000+00:00", "until": "2026-11-16T11:15:00.000+00:00", "written_at": "2026-11-16T11:30:00.000+00:00",
    }  # fmt: skip
    typed = cast.answer(begun["sheet"], "hospital", no_activities="seen")
    typed["answers"][0] |= paper
    for command in (begun, typed):
        await priya.send(command)
    [row] = priya.all("answers")
    assert {name: row["answers"][0][name] for name in paper} == paper
    assert row["at"] > paper["written_at"] and row["heard_at"] > paper["written_at"]


BAD = {
    "a version nobody published": (begin("closed-culture-signs/2031-01-01"), "unknown-checklist"),
    "a checklist nobody has": (begin("nothing/2026-04-01"), "unknown-checklist"),
    "one that is asked on visits": (begin(TRIP, "person", "danny"), "wrong-checklist"),
    "about another kind of thing": (begin(SIGNS, "ward", "ash"), "wrong-checklist"),
    "a kind there is not": (begin(SIGNS, "garden", "ash"), "unreadable"),
    "a hospital nobody knows": (begin(SIGNS, "hospital", "nowhere"), "out-of-scope"),
    "a ward named as a hospital": (begin(SIGNS, "hospital", "ash"), "out-of-scope"),
    "a hospital named as a ward": (begin(WARD, "ward", "ashgrove"), "out-of-scope"),
    "another body's person": (begin(MATTERS, "person", "alun"), "out-of-scope"),
    "another body's system": (begin(SELF_CHECK, "system", "vale"), "out-of-scope"),
    "another visitor": (begin(READY, "visitor", "kwame"), "out-of-scope"),
    "a checker's, by somebody else": (begin(EASY, "ward", "ash"), "not-yours"),
    "a day there is not": (begin(period={"from_on": "2026-02-31", "to_on": "2026-03-01"}), "no-such-moment"),
    "an unknown field": ({**begin(), "mood": "calm"}, "unreadable"),
    "an unknown field within": (begin(whose={"voice": "own", "mood": "calm"}), "unreadable"),
    "before its subject": (finish("nowhere"), "waiting"),
}


@pytest.mark.parametrize("what", BAD)
async def test_what_cannot_be_is_set_aside_whole_and_the_next_passes(world: World, what: str) -> None:
    command, code = BAD[what]
    priya = await world.phone("priya")
    bad, good = priya.do(command), priya.do(begin())
    reply = await priya.exchange()
    assert reply["taken"] == [good]
    [named] = reply["set_aside"]
    assert (named["id"], named["code"]) == (bad, code) and named["why"].count(".") >= 2
    [kept] = await world.rows(sa.select(ledger.c.body).where(ledger.c.id == bad))
    assert json.loads(kept.body) == command


async def test_begun_twice_under_one_id_is_one_sheet_and_the_words_of_both_are_kept(world: World) -> None:
    priya = await world.phone("priya")
    begun = begin()
    priya.do(begun)
    priya.do(begun)
    assert [each["code"] for each in (await priya.exchange())["set_aside"]] == ["not-now"]
    assert len(await world.rows(sa.select(sheet))) == 1


# ── versions ──


async def test_a_draft_stays_on_its_version_until_it_is_carried_over_with_every_answer(world: World) -> None:
    priya = await world.phone("priya")
    begun = begin()
    for command in (begun, cast.answer(begun["sheet"], "hospital", gone_later="yes", doors_locked="no")):
        await priya.send(command)
    assert priya.one("sheets", begun["sheet"])["checklist"] == SIGNS  # though a newer one is in force
    await priya.send(carry(begun["sheet"]))
    row = priya.one("sheets", begun["sheet"])
    assert (row["checklist"], row["carried_from"]) == (SIGNS_LATER, [SIGNS])
    assert {one["question"] for one in priya.all("answers")[0]["answers"]} == {"gone_later", "doors_locked"}


@pytest.mark.parametrize(
    ("to", "code"),
    [(SIGNS, "not-now"), (SELF_CHECK, "wrong-checklist"), (WARD, "wrong-checklist"), ("closed-culture-signs/2031-01-01", "unknown-checklist")],
)  # fmt: skip
async def test_it_is_carried_only_to_a_newer_version_of_the_same_checklist(world: World, to: str, code: str) -> None:
    priya = await world.phone("priya")
    begun = begin()
    await priya.send(begun)
    reply = await priya.send(carry(begun["sheet"], to))
    assert [each["code"] for each in reply["set_aside"]] == [code]


async def test_what_was_handed_in_is_carried_nowhere(world: World) -> None:
    priya = await world.phone("priya")
    begun = begin()
    for command in (begun, finish(begun["sheet"])):
        await priya.send(command)
    reply = await priya.send(carry(begun["sheet"]))
    assert [each["code"] for each in reply["set_aside"]] == ["not-now"]
    assert priya.one("sheets", begun["sheet"])["checklist"] == SIGNS


async def test_answers_to_a_version_that_was_followed_by_another_are_taken(world: World) -> None:
    priya = await world.phone("priya")
    begun = begin(SIGNS)
    for command in (begun, cast.answer(begun["sheet"], "hospital", doors_locked="no"), finish(begun["sheet"])):
        priya.do(command)
    assert len((await priya.exchange())["taken"]) == 3
    assert len(await world.rows(sa.select(sheet_answers))) == 1


# ── handing in ──


async def test_a_day_that_has_not_come_is_kept_and_does_not_count_yet(world: World) -> None:
    priya = await world.phone("priya")
    begun = begin()
    for command in (begun, finish(begun["sheet"], on="2026-11-24")):
        await priya.send(command)
    assert priya.one("sheets", begun["sheet"])["finished_on"] == "2026-11-24"
    [fact] = await world.facts("SheetFinished")
    assert json.loads(fact.body)["counts"] is False


async def test_handed_in_on_no_day_at_all_is_set_aside(world: World) -> None:
    priya = await world.phone("priya")
    begun = begin()
    await priya.send(begun)
    reply = await priya.send(finish(begun["sheet"], on="2026-02-31"))
    assert [each["code"] for each in reply["set_aside"]] == ["no-such-moment"]

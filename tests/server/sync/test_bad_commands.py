"""One bad command is set aside in words, whole; the others of its batch are taken."""

import json

import pytest
import sqlalchemy as sa

from lantern.concerns.records import concern
from lantern.ids import new_id
from lantern.sync.records import ledger
from tests import cast
from tests.phone import Phone
from tests.server.sync.test_bad_input import DEEP
from tests.world import World

BAD = {
    "malformed": ({"type": "plan_visit"}, "unreadable"),
    "a wrong type": ({"type": "begin_visit", "visit": 7}, "unreadable"),
    "no type": ({"words": "Somebody is crying."}, "unreadable"),
    "no object": (["begin_visit"], "unreadable"),
    "a number": (12, "unreadable"),
    "from a newer app": ({"type": "ask_about_food", "words": "Cold again."}, "newer-app"),
    "an unknown field": ({"type": "begin_visit", "visit": "v", "mood": "calm"}, "unreadable"),
    "out of scope": (cast.plan_visit("alun"), "out-of-scope"),
    "a ward nobody knows": (cast.plan_visit(unit="nowhere"), "out-of-scope"),
    "before its subject": (cast.begin(new_id()), "waiting"),
    "no such day": (cast.plan_visit("danny", planned_on="2026-02-31"), "no-such-moment"),
    "a long word": ({"type": "call_off_visit", "visit": "v", "why": "x" * 4001}, "unreadable"),
}


@pytest.mark.parametrize("what", BAD)
async def test_one_bad_command_is_set_aside_in_words_and_the_rest_is_taken(world: World, what: str) -> None:
    command, code = BAD[what]
    priya = await world.phone("priya")
    before, bad, after = priya.do(cast.raise_concern()), priya.do(command), priya.do(cast.raise_concern())
    reply = await priya.exchange()
    assert reply["taken"] == [before, after]
    [named] = reply["set_aside"]
    assert (named["id"], named["code"]) == (bad, code) and named["why"].count(".") >= 2
    [kept] = await world.rows(sa.select(ledger.c.body).where(ledger.c.id == bad))
    assert json.loads(kept.body) == command


async def test_a_finish_on_no_day_at_all_is_set_aside_in_words(world: World) -> None:
    priya = await world.phone("priya")
    plan = cast.plan_visit("danny")
    priya.do(plan)
    priya.do(cast.finish(plan["visit"], on="2026-02-30"))
    priya.do(cast.promise(plan["visit"], by_when="2026-13-01"))
    reply = await priya.exchange()
    assert [each["code"] for each in reply["set_aside"]] == ["no-such-moment", "no-such-moment"]


@pytest.mark.parametrize(
    "at", ["", "yesterday", "2026-11-17T10:00:00", "0001-01-01T00:00:00+00:00", "9999-12-31T23:59:59-14:00"]
)
async def test_a_moment_that_cannot_be_right_is_taken_and_marked(world: World, at: str) -> None:
    priya = await world.phone("priya")
    plan = cast.plan_visit("danny")
    priya.do(plan)
    priya.do(cast.promise(plan["visit"]))
    priya.do(cast.finish(plan["visit"]))
    for item in priya.outbox:
        item["at"] = at
    reply = await priya.exchange()
    assert len(reply["taken"]) == 3, reply
    assert priya.one("visits", plan["visit"])["clock_doubtful"] is True


@pytest.mark.parametrize("days", [-401, 400])
async def test_a_phone_whose_clock_is_four_hundred_days_off(world: World, days: int) -> None:
    priya = await world.phone("priya")
    there = cast.Clock()
    there.on(days=days)
    command, plan = cast.raise_concern(), cast.plan_visit("danny")
    for each in (
        command,
        plan,
        cast.met(plan["visit"], "danny"),
        cast.finish(plan["visit"], on=there().date().isoformat()),
    ):
        priya.do(each, at=there())
    reply = (await priya.post({**priya.request(), "now": there().isoformat()})).json()
    assert len(reply["taken"]) == 4
    await priya.sync()
    assert priya.one("concerns", command["concern"])["heard_at"] == "2026-11-17T10:00:00.000Z"
    assert priya.one("visits", plan["visit"])["clock_doubtful"] is True
    if days > 0:
        assert "last_seen" not in priya.one("people", "danny")  # a visit of next year moves nothing (K31)


async def test_the_phone_halves_until_one_bad_item_stands_alone(world: World) -> None:
    """As docs/sync.md asks: on 400, 413 or 422 the batch is halved down to one, which is kept; the others arrive."""
    priya = await world.phone("priya")
    good = [priya.do(cast.raise_concern(f"Concern {n}")) for n in range(9)]
    bad = priya.do({"type": "add_to_concern", "words": DEEP})
    raw = {item["id"]: json.dumps(item).encode() for item in priya.outbox}
    raw[bad] = raw[bad].replace(json.dumps(DEEP).encode(), DEEP.encode())
    left = await halved(priya, [item["id"] for item in priya.outbox], raw)
    assert left == [bad]
    assert len(await world.rows(sa.select(concern))) == len(good)


async def halved(phone: Phone, ids: list[str], raw: dict[str, bytes]) -> list[str]:
    envelope = json.dumps(phone.request([])).encode()
    sent = b",".join(raw[id] for id in ids)
    answer = await phone.post(envelope.replace(b'"sent": []', b'"sent": [' + sent + b"]"))
    if answer.status_code == 200:
        return []
    assert answer.status_code in (400, 413, 422)
    if len(ids) == 1:
        return ids
    middle = len(ids) // 2
    return await halved(phone, ids[:middle], raw) + await halved(phone, ids[middle:], raw)

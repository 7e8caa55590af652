"""Step 6: what cannot be applied is kept whole and named until it is noticed; what waits goes in when the rest arrives."""

import sqlalchemy as sa

from lantern.identity.records import account
from lantern.sync.records import ledger
from tests import cast
from tests.world import World


async def state(world: World, command: str) -> str:
    return (await world.rows(sa.select(ledger.c.state).where(ledger.c.id == command)))[0].state


async def test_what_is_set_aside_is_named_until_its_author_has_noticed(world: World) -> None:
    priya = await world.phone("priya")
    refused = priya.do(cast.plan_visit("alun"))  # another body pays for Alun's care
    reply = await priya.exchange()
    [named] = reply["set_aside"]
    assert named["id"] == refused and named["code"] == "out-of-scope" and reply["taken"] == []
    assert "kept whole" in named["why"]
    assert [each["id"] for each in (await priya.exchange())["set_aside"]] == [refused]
    reply = await priya.send({"type": "notice_set_aside", "command": refused})
    assert reply["set_aside"] == []
    assert await state(world, refused) == "aside"  # still kept


async def test_only_its_author_can_notice_it(world: World) -> None:
    priya, sam = await world.phone("priya"), await world.phone("sam")
    refused = priya.do(cast.plan_visit("alun"))
    await priya.exchange()
    await sam.send({"type": "notice_set_aside", "command": refused})
    assert [each["id"] for each in (await priya.exchange())["set_aside"]] == [refused]
    assert (await sam.exchange())["set_aside"] == []


async def test_what_was_noticed_and_is_sent_again_is_answered_all_the_same(world: World) -> None:
    priya = await world.phone("priya")
    refused = priya.do(cast.plan_visit("alun"))
    old = priya.backup()
    await priya.exchange()
    await priya.send({"type": "notice_set_aside", "command": refused})
    priya.restore(old)
    reply = await priya.exchange()
    assert refused in [each["id"] for each in reply["set_aside"]], "else the phone would send it for ever"


async def test_the_next_one_passes(world: World) -> None:
    priya = await world.phone("priya")
    priya.do(cast.plan_visit("alun"))
    good = priya.do(cast.plan_visit("danny"))
    assert (await priya.exchange())["taken"] == [good]


async def test_answers_that_come_before_their_visit_wait_for_it(world: World) -> None:
    priya, other = await world.phone("priya"), await world.phone("priya")
    plan = cast.plan_visit("danny")
    early = other.do(cast.answer(plan["visit"], door_locked="yes"))
    reply = await other.exchange()
    assert [(each["id"], each["code"]) for each in reply["set_aside"]] == [(early, "waiting")]
    world.clock.on(minutes=90)
    await priya.send(plan)
    assert await state(world, early) == "taken"
    assert (await other.exchange())["set_aside"] == []
    [row] = other.all("answers")
    assert row["id"] == early and row["by"] == "priya"
    assert row["heard_at"] == "2026-11-17T10:00:00.000Z", "it was heard when it came, not when the rest arrived"


async def test_a_day_that_lay_ahead_when_it_was_heard_counts_no_sooner_because_the_rest_came_late(world: World) -> None:
    priya, other = await world.phone("priya"), await world.phone("priya")
    plan = cast.plan_visit("danny")
    for early in (cast.met(plan["visit"], "danny"), cast.finish(plan["visit"], on="2026-11-24")):
        other.do(early)
    await other.exchange()
    world.clock.on(days=10)
    await priya.send(plan)
    await priya.sync()
    assert priya.one("visits", plan["visit"])["visited_on"] == "2026-11-24"
    assert "last_seen" not in priya.one("people", "danny"), "its visitor has not confirmed the day (K31)"


async def test_what_was_right_when_it_was_heard_is_not_refused_because_it_had_to_wait(world: World) -> None:
    """Whoever wrote it has left since: it goes in as it would have on the day it came."""
    priya, kwame = await world.phone("priya"), await world.phone("kwame")
    plan = cast.plan_visit("danny")
    words = kwame.do(cast.answer(plan["visit"], "danny", felt="scared"))
    await kwame.exchange()
    world.clock.on(days=3)
    await world.end_seat("kwame-placing_oncall", "2026-11-18")
    await world.run(sa.update(account).where(account.c.id == "kwame").values(left_at="2026-11-18T17:00:00.000Z"))
    await priya.send(plan)
    assert await state(world, words) == "taken"
    await priya.sync()
    assert [row["by"] for row in priya.all("answers")] == ["kwame"]


async def test_out_of_order_in_one_request_is_answered_in_the_same_reply(world: World) -> None:
    priya = await world.phone("priya")
    plan = cast.plan_visit("danny")
    ids = [priya.do(cast.begin(plan["visit"])), priya.do(plan)]
    reply = await priya.exchange()
    assert set(reply["taken"]) == set(ids) and reply["set_aside"] == []
    assert priya.one("visits", plan["visit"])["state"] == "begun"


async def test_what_waits_for_something_that_waited_goes_in_too(world: World) -> None:
    first, second = await world.phone("priya"), await world.phone("priya")
    before, later = cast.plan_visit("danny"), cast.plan_visit("danny")
    made = cast.promise(before["visit"])
    await first.send(later)
    check = {"type": "check_promise", "promise": made["promise"], "visit": later["visit"], "found": "kept"}
    ids = [second.do(check), second.do(made)]
    await second.exchange()
    assert [await state(world, id) for id in ids] == ["waiting", "waiting"]
    await first.send(before)
    assert [await state(world, id) for id in ids] == ["taken", "taken"]
    await first.sync()
    assert first.one("promises", made["promise"])["state"] == "kept"


async def test_what_waited_is_tried_as_its_own_author(world: World) -> None:
    priya, sam = await world.phone("priya"), await world.phone("sam")
    plan = cast.plan_visit("danny")
    theirs = sam.do(cast.begin(plan["visit"]))
    await sam.exchange()
    await priya.send(plan)
    assert await state(world, theirs) == "aside"
    assert [each["code"] for each in (await sam.exchange())["set_aside"]] == ["out-of-scope"]


async def test_a_phone_whose_clock_is_off_does_not_make_anothers_work_doubtful(world: World) -> None:
    priya, other = await world.phone("priya"), await world.phone("priya")
    plan = cast.plan_visit("danny")
    other.do(cast.finish(plan["visit"]))
    await other.exchange()
    await priya.post({**priya.request(), "now": "2024-01-01T00:00:00Z"})
    priya.do(plan)
    body = {**priya.request(), "now": "2024-01-01T00:00:00Z"}
    assert (await priya.post(body)).status_code == 200
    await other.sync()
    assert "clock_doubtful" not in other.one("visits", plan["visit"])


async def test_a_store_with_thousands_set_aside_is_asked_to_wait_but_a_concern_still_goes_in(world: World) -> None:
    priya = await world.phone("priya")
    entry = {
        "device": priya.device,
        "n": 1,
        "account": "priya",
        "at": "x",
        "heard_at": "x",
        "type": "?",
        "state": "aside",
    }
    old = [{**entry, "id": f"old-{n}", "code": "unreadable", "noticed_at": "x", "body": b"{}"} for n in range(2000)]
    await world.database.write(lambda tx: tx.execute(ledger.insert(), old) and None)
    priya.n = 10
    priya.do({"type": "no_such_thing"})
    answer = await priya.post(priya.request())
    assert answer.status_code == 429 and answer.headers["retry-after"] == "3600"
    sent = priya.do(cast.raise_concern())
    assert (await priya.exchange())["taken"] == [sent]

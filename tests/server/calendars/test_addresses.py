"""Who may have a feed, until when, and what travels with it."""

import logging
from typing import Any

import pytest
import sqlalchemy as sa

from lantern.calendars.records import calendar_feed
from lantern.identity.records import account
from lantern.journal.records import journal
from tests import cast
from tests.server.calendars.conftest import Feed, Make
from tests.server.calendars.readers import read
from tests.world import World, copied


async def as_(world: World, who: str, method: str, path: str, **more: Any) -> Any:
    return await world.client.request(method, path, headers={"Cookie": f"sid={await world.session(who)}"}, **more)


async def test_the_address_is_told_once_and_kept_nowhere(world: World, make: Make, fetch: Feed) -> None:
    made = await make("priya")
    secret = made["address"].rpartition("/")[2].removesuffix(".ics")
    assert made["address"].startswith("http://localhost:8000/api/calendar/") and len(secret) == 43
    assert (await fetch(made)).status_code == 200
    assert secret not in str(await copied(world.database))
    listed = (await as_(world, "priya", "GET", "/api/calendar")).json()["feeds"]
    assert [one["id"] for one in listed] == [made["feed"]["id"]] and secret not in str(listed)
    assert listed[0]["last_fetched_at"] == "2026-11-17T10:00:00.000Z"


async def test_it_is_answered_without_a_cookie_and_stays_out_of_other_places(
    world: World, make: Make, fetch: Feed
) -> None:
    answer = await fetch(await make("priya"))
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    assert answer.headers["cache-control"] == "private, no-cache"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert "set-cookie" not in answer.headers
    for line in ("X-WR-CALNAME:My visits (Lantern)", "REFRESH-INTERVAL;VALUE=DURATION:PT1H", "TZID:Europe/London"):
        assert line in answer.text


async def test_asking_again_costs_nothing_until_something_changes(world: World, make: Make, fetch: Feed) -> None:
    made, priya = await make("priya"), await world.phone("priya")
    first = await fetch(made)
    tag = first.headers["etag"]
    world.clock.on(days=1)
    for theirs in (tag, f"W/{tag}", f'"other", {tag}', f'{tag[:-1]}-gzip"'):
        again = await fetch(made, **{"If-None-Match": theirs})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert (await fetch(made)).content == first.content, "the clock alone changes nothing"
    await priya.send(cast.plan_visit("danny"))
    assert (await fetch(made, **{"If-None-Match": tag})).status_code == 200


async def test_head_says_what_get_would(world: World, make: Make, fetch: Feed) -> None:
    made = await make("priya")
    got, head = await fetch(made), await fetch(made, "HEAD")
    assert head.status_code == 200
    for name in ("etag", "content-type", "cache-control", "content-length"):
        assert head.headers[name] == got.headers[name], name


async def test_a_stopped_feed_is_gone_and_stopping_twice_is_stopping_once(
    world: World, make: Make, fetch: Feed
) -> None:
    made, other = await make("priya"), await make("priya")
    for _ in range(2):
        answer = await as_(world, "priya", "POST", f"/api/calendar/{made['feed']['id']}/revoke")
        assert answer.status_code == 200
    gone = await fetch(made)
    assert (gone.status_code, gone.json()["code"]) == (410, "calendar-ended")
    assert (await fetch(made, "HEAD")).status_code == 410
    assert (await fetch(other)).status_code == 200
    facts = await world.facts("CalendarMade", "CalendarStopped")
    assert [(f.type, f.by) for f in facts] == [
        ("CalendarMade", "priya"), ("CalendarMade", "priya"), ("CalendarStopped", "priya")
    ]  # fmt: skip


async def test_nobody_stops_or_sees_somebody_elses(world: World, make: Make, fetch: Feed) -> None:
    made = await make("priya")
    assert (await as_(world, "sam", "POST", f"/api/calendar/{made['feed']['id']}/revoke")).status_code == 404
    assert (await as_(world, "sam", "GET", "/api/calendar")).json() == {"feeds": []}
    assert (await fetch(made)).status_code == 200


@pytest.mark.parametrize("guess", ["", "x.ics", f"{'0' * 43}.ics", "..%2f.ics", "%00.ics", "ŵ.ics"])
async def test_what_is_no_address_is_nothing(world: World, make: Make, guess: str) -> None:
    made = await make("priya")
    assert (await world.client.get(f"/api/calendar/{guess}")).status_code in (401, 404)
    bare = made["address"].removesuffix(".ics")
    assert (await world.client.get(bare)).status_code == 404


@pytest.mark.parametrize(
    ("who", "asked"),
    [
        ("priya", {"kind": "forum", "hospital": "ashgrove"}),
        ("huw", {"kind": "forum", "hospital": "glanrhyd"}),
        ("huw", {"kind": "forum", "hospital": "nowhere"}),
        ("huw", {"kind": "forum"}),
        ("huw", {"kind": "own"}),
        ("asha", {"kind": "forum", "hospital": "ashgrove"}),
        ("ola", {"kind": "forum", "hospital": "ashgrove"}),
        ("frank", {"kind": "own"}),
        ("priya", {"kind": "own", "hospital": "ashgrove"}),
    ],
)
async def test_only_visitors_and_hosts_have_feeds(world: World, who: str, asked: dict[str, str]) -> None:
    """A hospital's manager above all has none: who is told of a visit would prepare for it."""
    answer = await as_(world, who, "POST", "/api/calendar", json=asked)
    assert (answer.status_code, answer.json()["code"]) == (403, "not-yours")
    assert await world.rows(sa.select(calendar_feed)) == []


async def test_a_feed_ends_with_its_seat_and_does_not_come_back(world: World, make: Make, fetch: Feed) -> None:
    made = await make("huw", "forum", hospital="ashgrove")
    assert (await fetch(made)).status_code == 200
    await world.end_seat("huw-host_lead")
    assert (await fetch(made)).status_code == 410
    await world.end_seat("huw-host_lead", on=None)
    assert (await fetch(made)).status_code == 410
    assert len(await world.facts("CalendarStopped")) == 1


async def test_a_feed_ends_with_its_account(world: World, make: Make, fetch: Feed) -> None:
    made = await make("priya")
    await world.run(account.update().where(account.c.id == "priya").values(left_at="2026-11-17T09:00:00.000Z"))
    assert (await fetch(made)).status_code == 410


async def test_too_many_feeds_and_too_many_askings_are_refused(world: World, make: Make, fetch: Feed) -> None:
    made = [await make("priya") for _ in range(10)]
    refused = await as_(world, "priya", "POST", "/api/calendar", json={"kind": "own"})
    assert (refused.status_code, refused.json()["code"]) == (409, "too-many-calendars")
    for _ in range(60):
        assert (await fetch(made[0], "HEAD")).status_code == 200
    late = await fetch(made[0])
    assert (late.status_code, late.headers["retry-after"]) == (429, "3600")
    world.clock.on(hours=1)
    assert (await fetch(made[0])).status_code == 200


async def test_a_fault_of_ours_never_writes_the_address_down(
    world: World, make: Make, fetch: Feed, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    made = await make("priya")

    def broken(*_: object) -> None:
        raise LookupError

    monkeypatch.setattr("lantern.calendars.records.own_visits", broken)
    assert (await fetch(made)).status_code == 500
    assert [r for r in caplog.records if r.levelno >= logging.ERROR]
    secret = made["address"].rpartition("/")[2]
    assert secret.removesuffix(".ics") not in caplog.text


async def test_what_a_visit_last_was_is_found_through_its_index(world: World) -> None:
    from lantern.calendars.records import _CHANGED, _OF_VISITS

    def asked(tx: Any) -> str:
        dialect = tx.dialect
        if dialect.name == "postgresql":
            tx.execute(sa.text("set local enable_seqscan = off"))
        text = str(_CHANGED.compile(dialect=dialect))
        assert "VisitCalledOff" in text
        plan = "explain query plan" if dialect.name == "sqlite" else "explain"
        rows = tx.execute(sa.text(f"{plan} select max(at) from journal where subject = 'v' and {_OF_VISITS}"))
        return str([tuple(row) for row in rows])

    assert "ix_journal_of_visits" in await world.database.write(asked)
    assert journal.c.subject in next(i for i in journal.indexes if i.name == "ix_journal_of_visits").columns.values()


async def test_sams_feed_holds_nothing_of_anybodys(world: World, make: Make, fetch: Feed) -> None:
    priya = await world.phone("priya")
    await priya.send(cast.plan_visit("danny", planned_on="2026-12-01"))
    assert read((await fetch(await make("sam"))).text) == {}

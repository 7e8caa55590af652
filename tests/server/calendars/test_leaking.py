"""What no feed ever says: where an unannounced visit will be, and anybody's name."""

from datetime import date
from typing import Any

import pytest

from lantern import demo
from lantern.clock import local_date
from lantern.policy.reading import shipped_policy
from lantern.visits.records import visit
from lantern.visits.tick import reckon_all
from tests import cast
from tests.server.calendars.conftest import Feed, Make
from tests.server.calendars.readers import read
from tests.world import World, emptied

UNANNOUNCED = {"announced": False, "planned_on": "2026-11-24"}


async def test_an_unannounced_visit_is_in_no_forum_feed_before_it_begins(world: World, make: Make, fetch: Feed) -> None:
    """Not even as a day that is taken; then it stands on the day it began, as in the app."""
    forum = await make("huw", "forum", hospital="ashgrove")
    priya, empty = await world.phone("priya"), await fetch(forum)
    plan = cast.plan_visit("danny", **UNANNOUNCED)
    await priya.send(plan)
    before = await fetch(forum)
    assert (before.content, before.headers["etag"]) == (empty.content, empty.headers["etag"])
    await priya.send(cast.begin(plan["visit"]))
    (event,) = read((await fetch(forum)).text).values()
    assert event["summary"] == "Visit: Ash Ward, Ashgrove (North)" and event["start"] == date(2026, 11, 17)
    assert "unannounced" not in (await fetch(forum)).text.lower()


async def test_an_unannounced_visit_that_never_began_is_never_heard_of(world: World, make: Make, fetch: Feed) -> None:
    forum, priya = await make("huw", "forum", hospital="ashgrove"), await world.phone("priya")
    plan = cast.plan_visit("danny", **UNANNOUNCED)
    await priya.send(plan)
    await priya.send({"type": "call_off_visit", "visit": plan["visit"], "why": "Ill."})
    assert read((await fetch(forum)).text) == {}


async def test_ones_own_calendar_keeps_the_day_of_an_unannounced_visit_and_not_the_place(
    world: World, make: Make, fetch: Feed
) -> None:
    """Calendars are shared with offices and shown on locked screens; who goes there opens Lantern anyway."""
    own, priya = await make("priya"), await world.phone("priya")
    plan = cast.plan_visit("danny", **UNANNOUNCED)
    await priya.send(plan)
    answer = await fetch(own)
    assert "Visit. Look in Lantern for the place." in [one["summary"] for one in read(answer.text).values()]
    for word in ("Ash", "Ashgrove", "\nLOCATION", "North"):
        assert word not in answer.text, word
    await priya.send(cast.begin(plan["visit"]))
    begun = read((await fetch(own)).text).values()
    assert "Visit: Ash Ward, Ashgrove" in [one["summary"] for one in begun]


async def test_what_was_announced_cannot_become_unannounced_under_its_id_and_if_it_were_no_feed_would_say_where(
    world: World, make: Make, fetch: Feed
) -> None:
    forum, own, priya = await make("huw", "forum", hospital="ashgrove"), await make("priya"), await world.phone("priya")
    plan = cast.plan_visit("danny", planned_on="2026-11-24")
    await priya.send(plan)
    announced = await fetch(forum)
    assert len(read(announced.text)) == 1
    await priya.send({**plan, "announced": False, "planned_on": "2026-11-25"})
    assert (await fetch(forum)).content == announced.content, "a trip is planned once"
    await world.run(visit.update().where(visit.c.id == plan["visit"]).values(announced=False, version=2))
    assert read((await fetch(forum)).text) == {} and "Ash" not in (await fetch(own)).text


async def test_a_forum_feed_holds_announced_visits_of_every_body_to_its_wards_alone(
    world: World, make: Make, fetch: Feed
) -> None:
    priya, gareth = await world.phone("priya"), await world.phone("gareth")
    await priya.send(cast.plan_visit("danny", planned_on="2026-12-01"))
    await gareth.send(cast.plan_visit("alun", planned_on="2026-12-02"))
    await priya.send(cast.plan_visit("rosa", unit="reed", planned_on="2026-12-03"))
    for who in ("huw", "dilys"):
        answer = await fetch(await make(who, "forum", hospital="ashgrove"))
        assert {(one["start"], one["summary"]) for one in read(answer.text).values()} == {
            (date(2026, 12, 1), "Visit: Ash Ward, Ashgrove (North)"),
            (date(2026, 12, 2), "Visit: Ash Ward, Ashgrove (Glan)"),
        }
        assert "URL" not in answer.text, "a visit's page is not the host's"


async def test_a_host_reads_the_day_of_a_visit_and_never_its_hours(world: World, make: Make, fetch: Feed) -> None:
    """A ward and an hour tell staff who was on shift, and so who spoke (domain trap 19)."""
    forum, priya = await make("huw", "forum", hospital="ashgrove"), await world.phone("priya")
    plan = cast.plan_visit("danny")
    await priya.send(plan)
    await priya.send(cast.begin(plan["visit"]))
    await priya.send(cast.finish(plan["visit"]))
    (event,) = read((await fetch(forum)).text).values()
    assert (event["start"], event["end"]) == (date(2026, 11, 17), date(2026, 11, 18))


async def test_a_visit_owed_is_a_day_and_neither_a_name_nor_a_ward(world: World, make: Make, fetch: Feed) -> None:
    await world.jobs.reckon()
    answer = await fetch(await make("priya"))
    owed = [one for one in read(answer.text).values() if one["summary"] == "A visit is owed. Look in Lantern."]
    assert len(owed) == 3, "Danny, Mary and Rosa"
    assert "Ash" not in answer.text and "Reed" not in answer.text


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
async def test_no_name_of_anybody_in_the_demonstration_is_in_any_feed(
    world: World, make: Make, fetch: Feed, database: Any
) -> None:
    await emptied(database)
    now = world.clock()

    def load(tx: Any) -> list[str]:
        demo.load(tx, local_date(now), now)
        reckon_all(tx, shipped_policy(), local_date(now))
        from lantern.identity.records import account
        from lantern.people.records import person

        return [row.name for table in (account, person) for row in tx.execute(table.select())]

    names = await database.write(load)
    assert len(names) > 40
    from lantern.units.records import hospital

    hospitals = [row.id for row in await world.rows(hospital.select())]
    texts = []
    for member in demo.CAST:
        for asked in ({"kind": "own"}, *({"kind": "forum", "hospital": id} for id in hospitals)):
            cookie = {"Cookie": f"sid={await world.session(member.as_)}"}
            answer = await world.client.post("/api/calendar", headers=cookie, json=asked)
            if answer.status_code == 201:
                texts.append((await fetch(answer.json())).text.replace("\r\n ", ""))
    assert len(texts) >= 5 and sum(text.count("BEGIN:VEVENT") for text in texts) > 50
    said = "\n".join(texts)
    for name in {part for whole in names for part in (whole, whole.split()[-1])}:
        assert not [line for line in said.splitlines() if f" {name} " in f" {line.replace(':', ' ')} "], name

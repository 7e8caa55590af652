"""Clocks that change, leap days, phones whose clock is wrong, and a scheduler that was down: days are right, nothing is skipped."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from lantern.alerts.reminders.model import Hours
from lantern.alerts.reminders.records import reminder
from lantern.alerts.reminders.rules import may_go, may_go_from
from lantern.clock import LONDON, local_date
from lantern.identity.records import account
from lantern.people.records import person
from lantern.policy.reading import shipped_policy
from lantern.visits.agenda import owed
from lantern.visits.records import visit as visit_table
from lantern.visits.tick import reckon_all
from tests import cast
from tests.server.reminders.test_reminding import morning, only, reminders, to, words
from tests.sinks import MailSink
from tests.world import World

DAY = Hours(begin=time(8), end=time(20), bank_holidays="ENG")
NIGHTS = {"spring": datetime(2027, 3, 27, 12, tzinfo=UTC), "autumn": datetime(2026, 10, 24, 12, tzinfo=UTC)}
"""Noon before the night in which the clocks change."""


async def due_of(world: World, who: str, kind: str = "oversight_visit") -> Any:
    query = sa.select(owed.c.due_on).where(owed.c.person == who, owed.c.row.like(f'%"{kind}"%'))
    return (await world.rows(query))[0].due_on


@pytest.mark.parametrize("night", NIGHTS)
async def test_in_a_night_in_which_clocks_change_each_step_comes_once_and_in_the_morning(
    world: World, mail_sink: MailSink, night: str
) -> None:
    world.set(smtp_url=mail_sink.url)
    begins = NIGHTS[night]
    seen = begins.date() - timedelta(56)  # due on the Saturday before that night, late on the Sunday itself
    world.clock.now = begins - timedelta(2)
    await only(world, "danny", seen=seen.isoformat(), admitted_on="2026-01-10", joined_on="2026-01-10")
    await world.run(account.update().values(weekly=False))
    went = []
    for hour in range(72):
        world.clock.now = begins - timedelta(hours=24) + timedelta(hours=hour)
        before = len(mail_sink.messages)
        await world.jobs.reckon()
        await world.jobs.remind()
        await world.jobs.post()
        went += [world.clock.now.astimezone(LONDON)] * (len(mail_sink.messages) - before)
    assert all(8 <= at.hour < 20 and at.weekday() < 5 for at in went), went
    monday = begins.date() + timedelta(2)
    holiday = night == "spring"  # 26 March 2027 is Good Friday, 29 March Easter Monday
    assert (monday in {at.date() for at in went}) is not holiday
    if holiday:
        await morning(world, "2027-03-30")
    assert {who for step, who in await reminders(world, step="late")} == {"priya", "kwame"}
    assert await due_of(world, "danny") == begins.date().isoformat()
    ids = [m["Message-ID"] for m in mail_sink.messages]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("night", NIGHTS)
def test_the_morning_after_the_clocks_changed_begins_at_eight_in_london(night: str) -> None:
    late = NIGHTS[night] + timedelta(hours=10)
    opens = may_go_from(late, DAY)
    assert (opens.astimezone(LONDON).hour, opens.astimezone(LONDON).minute) == (8, 0) and may_go(opens, DAY)
    assert not may_go(opens - timedelta(milliseconds=1), DAY)


async def test_born_on_29_february_and_due_on_29_february(world: World) -> None:
    changes = {
        "danny": {"last_seen_on": "2028-01-04"},  # 56 days on: 29 February
        "mary": {
            "born": "2012-02-29",
            "last_seen_on": "2028-02-28",
        },  # 18 on 29 February 2028: still under 18 when last seen
        "rosa": {"born": "2008-02-29", "last_seen_on": "2026-02-28"},  # 18 on 1 March 2026
    }
    for who, known in changes.items():
        await world.run(person.update().where(person.c.id == who).values(**known))
    policy = shipped_policy()
    await world.database.write(reckon_all, policy, date(2028, 2, 29))
    assert await due_of(world, "danny") == "2028-02-29"
    assert await due_of(world, "mary") == "2028-04-10", "42 days, over the leap day"
    assert await due_of(world, "rosa") == "2026-04-11", "seen a day before turning 18 on 1 March: 42 days"
    await world.run(person.update().where(person.c.id == "rosa").values(last_seen_on="2026-03-01"))
    await world.database.write(reckon_all, policy, date(2028, 2, 29))
    assert await due_of(world, "rosa") == "2026-04-26"


@pytest.mark.parametrize("days", [-401, 401])
@pytest.mark.parametrize("offset", ["-10:00", "+13:00"])
async def test_a_phone_with_a_wrong_clock_moves_nothing_wrongly_and_is_marked(
    world: World, days: int, offset: str
) -> None:
    """Its person confirms the day; the phone's own idea of now is kept, marked doubtful, and decides nothing."""
    await only(world, "danny")
    priya = await world.phone("priya")
    wrong = datetime.fromisoformat(f"{(world.clock() + timedelta(days)).replace(tzinfo=None).isoformat()}{offset}")
    trip = cast.plan_visit("danny")
    for command in (trip, cast.begin(trip["visit"]), cast.met(trip["visit"], "danny"), cast.finish(trip["visit"])):
        priya.do(command, at=wrong)
    await priya.sync()
    assert priya.aside == {}
    await world.tick()
    assert await due_of(world, "danny") == "2027-01-12", "counted from the day that was confirmed, 17 November"
    [row] = await world.rows(sa.select(visit_table).where(visit_table.c.id == trip["visit"]))
    assert row.visited_on == "2026-11-17" and row.clock_doubtful
    assert local_date(datetime.fromisoformat(row.heard_at)) == date(2026, 11, 17)


@pytest.mark.parametrize("on", ["2027-12-22", "2026-11-18"])
async def test_a_day_that_has_not_come_moves_nothing_until_it_is_confirmed(world: World, on: str) -> None:
    await only(world, "danny")
    priya = await world.phone("priya")
    trip = cast.plan_visit("danny")
    for command in (trip, cast.begin(trip["visit"]), cast.met(trip["visit"], "danny"), cast.finish(trip["visit"], on)):
        await priya.send(command)
    await world.tick()
    assert await due_of(world, "danny") == "2026-11-17"


async def test_a_scheduler_down_for_three_days_sends_what_is_still_so_in_one_letter(
    world: World, mail_sink: MailSink
) -> None:
    world.set(smtp_url=mail_sink.url)
    await only(world, "danny", "mary", "rosa")
    await world.run(account.update().values(weekly=False))
    await morning(world, "2026-11-16")
    before = len(to(mail_sink, "priya"))
    # nobody ticks on the 17th, 18th and 19th; mary is seen on the 18th
    world.clock.now = datetime(2026, 11, 18, 11, tzinfo=UTC)
    priya = await world.phone("priya")
    trip = cast.plan_visit("mary", planned_on="2026-11-18")
    for command in (
        trip,
        cast.begin(trip["visit"]),
        cast.met(trip["visit"], "mary"),
        cast.finish(trip["visit"], "2026-11-18"),
    ):
        await priya.send(command)
    world.clock.now = datetime(2026, 11, 20, 9, tzinfo=UTC)
    await world.jobs.react()
    await world.jobs.reckon()
    await world.jobs.remind()
    await world.jobs.post()
    [letter] = to(mail_sink, "priya")[before:]
    assert "Visits: 2" in words(letter) and "Late" in words(letter) and "Due today" not in words(letter)
    sent = sa.select(reminder).where(reminder.c.sent_at >= "2026-11-20", reminder.c.kind == "oversight_visit")
    went = {(r.about, r.step) for r in await world.rows(sent)}
    assert went == {("danny", "late"), ("rosa", "late")}

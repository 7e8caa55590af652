"""Four nodes on one PostgreSQL, one killed in the middle of sending: every effect once, none skipped, letters at least once
under the same id (pain 11)."""

import asyncio
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from lantern.alerts.records import alert
from lantern.alerts.reminders.records import reminder, reminder_letter
from lantern.commissioners.records import body
from lantern.identity.records import account, seat
from lantern.people.records import person
from lantern.settings import Settings
from lantern.store.migrating import migrate
from lantern.store.postgres import PostgresDatabase
from tests import cast
from tests import world as worlds
from tests.nodes import Nodes, SlowSink, asked
from tests.postgres import Postgres

BODIES = 40
SPEED = 5
"""A claim of two minutes runs out after 24 seconds of ours: long enough for a busy machine to send a batch."""


def many_bodies(tx: Any) -> None:
    """The cast, and forty bodies beside them: each with somebody who visits, an on-call seat, and one late visit."""
    cast.keep_the_cast(tx)
    for n in range(BODIES):
        tx.execute(body.insert().values(id=f"b{n}", name=f"B{n}", kind="icb", nation="england", region="midlands"))
        for role in ("placing_commissioner", "placing_oncall"):
            who = f"{role}-{n}"
            made = {"name": who, "email": f"{who}@cast.example", "made_at": "2026-01-01T00:00:00.000Z"}
            tx.execute(account.insert().values(id=who, **made))
            tx.execute(seat.insert().values(id=f"{who}-seat", account=who, role=role, body=f"b{n}"))
        tx.execute(
            person.insert().values(
                id=f"p{n}", reference=f"P{n}", name="Somebody", hospital="ashgrove", unit="ash", placing_body=f"b{n}",
                born="1990-05-05", admitted_on="2026-01-10", joined_on="2026-01-10", last_seen_on="2026-09-20",
            )
        )  # fmt: skip


@pytest.mark.prove
async def test_one_of_four_is_killed_while_it_sends_and_nothing_is_lost_or_done_twice(
    postgres: Postgres, tmp_path: Path
) -> None:
    url = await postgres.new_database()
    await asyncio.to_thread(migrate, Settings(home=tmp_path, database_url=url))
    database = PostgresDatabase(url)
    await database.open()
    async with worlds.in_a_task(worlds.running(database, tmp_path / "before", many_bodies)) as world:
        priya = await world.phone("priya")
        for _ in range(8):
            await priya.send(cast.raise_concern(person="danny"))
    with SlowSink() as sink, Nodes(4, tmp_path, url, sink.url, "2026-11-17T12:30:00+00:00", SPEED) as nodes:
        await asyncio.to_thread(nodes.start)
        lost = await nodes.kill_one_that_sends(database, (reminder_letter, alert), sink)
        await _all_is_sent(database, within=110)
        letters = await asked(database, sa.select(reminder_letter))
        promised = await asked(database, sa.select(alert))
        reminders = await asked(database, sa.select(reminder))
        had = sink.letters()
    await database.close()

    states = Counter(r.state for r in letters)
    assert states["sent"] >= 2 * BODIES and set(states) <= {"sent", "taken_back"}, states
    assert {r.id for r in letters if r.state == "sent"} <= had.keys(), "a letter said to be sent has arrived"
    assert len({(r.reader, r.day) for r in letters}) == len(letters), "one letter a reader and morning"
    natural = [(r.owed, r.due_on, r.step, r.reader) for r in reminders]
    assert len(set(natural)) == len(natural)
    late = {(r.about, r.reader) for r in reminders if r.kind == "oversight_visit" and r.state == "sent"}
    assert late >= {
        (f"p{n}", f"{role}-{n}") for n in range(BODIES) for role in ("placing_commissioner", "placing_oncall")
    }
    told = [(a.concern, a.account, a.address, a.step, a.round, a.channel) for a in promised if a.kind == "concern"]
    twice = Counter(told) - Counter(set(told))
    assert not twice, "every step of every ladder is told once"  # news of it, and routes not told yet, stand on no step
    by_mail = {a.id for a in promised if a.channel in ("email", "page")}
    assert by_mail and by_mail <= had.keys() and {a.state for a in promised} == {"sent"}
    assert {(a.step, a.round) for a in promised} >= {(0, 0), (1, 0)}, "a late ladder skips no step"
    again = {its for its, times in had.items() if times > 1}
    assert len(again) <= len(lost.held), f"only what the lost node was sending may come twice: {len(again)}"
    print(
        f"letters {dict(states)}, alerts by mail {len(by_mail)}, the lost node held {len(lost.held)}, twice {len(again)}"
    )


async def _all_is_sent(database: PostgresDatabase, within: float) -> None:
    """Until nothing waits, for long enough that no tick is still to come."""
    until, quiet = time.monotonic() + within, 0
    while quiet < 4:
        waiting = [await asked(database, sa.select(t).where(t.c.state == "waiting")) for t in (reminder_letter, alert)]
        assert time.monotonic() < until, f"still waiting: {[rows[:2] for rows in waiting]}"
        quiet = 0 if any(waiting) else quiet + 1
        await asyncio.sleep(0.5)

"""Three nodes send, three letters and three pushes in ten fail, one node is killed: nobody is left untold, and what nobody takes climbs."""

import asyncio
import random
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from lantern.alerts.records import OUTWARD, alert
from lantern.concerns.records import story
from lantern.settings import Settings
from lantern.store.migrating import migrate
from lantern.store.postgres import PostgresDatabase
from tests import cast
from tests import world as worlds
from tests.nodes import Nodes, SlowSink, asked
from tests.postgres import Postgres
from tests.sinks import PushSink

SEED = 20261129
CONCERNS = 16
SPEED = 15
"""A claim of two minutes runs out after eight seconds of ours: long enough for a busy machine to send a batch."""
BEGINS = "2026-11-17T10:50:00+00:00"
"""Nobody was there to tell for 50 minutes after they were raised; the hour after which they climb ends while the nodes run."""


class FailingMail(SlowSink):
    """Says "later" to three letters in ten."""

    def __init__(self, chance: random.Random) -> None:
        super().__init__()
        self.chance, self.share, self.failed = chance, 0.3, 0

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        if self.chance.random() < self.share:
            self.failed += 1
            return "451 try later"
        return await super().handle_DATA(server, session, envelope)


class FailingPush(PushSink):
    """In trouble for three pushes in ten."""

    def __init__(self, chance: random.Random) -> None:
        super().__init__()
        self.chance, self.share, self.failed = chance, 0.3, 0

    def take(self, path: str, headers: dict[str, str], body: bytes) -> int:
        if self.chance.random() < self.share:
            self.failed += 1
            return 503
        return super().take(path, headers, body)


@pytest.mark.prove
async def test_sinks_that_fail_three_in_ten_and_a_node_that_is_killed_lose_nothing_and_every_untaken_concern_climbs(
    postgres: Postgres, tmp_path: Path
) -> None:
    url = await postgres.new_database()
    await asyncio.to_thread(migrate, Settings(home=tmp_path, database_url=url))
    database = PostgresDatabase(url)
    await database.open()
    chance = random.Random(SEED)
    with FailingMail(chance) as mail, FailingPush(chance) as push:
        raised = await _raise_them(database, tmp_path, push)
        with Nodes(3, tmp_path, url, mail.url, BEGINS, SPEED) as nodes:
            await asyncio.to_thread(nodes.start)
            lost = await nodes.kill_one_that_sends(database, (alert,), mail)
            await _climbed(database, within=120)
            mail.share = push.share = 0  # all is well again: what is still to be tried goes
            await _sent(database, within=180)
        promised = await asked(database, sa.select(alert))
        climbs = await asked(database, sa.select(story.c.concern).where(story.c.kind == "climbed"))
        letters = mail.letters()
        pushes = Counter(one.headers["topic"] for one in push.received)
    await database.close()

    states = Counter((a.channel, a.state) for a in promised)
    sent = [a for a in promised if a.channel in OUTWARD and a.state == "sent"]
    by_mail = {a.id for a in sent if a.channel == "email"}
    by_push = {a.id.replace("-", "")[:32] for a in sent if a.channel == "push"}
    again = {one for had in (letters, pushes) for one, times in had.items() if times > 1}
    print(f"seed {SEED}: {CONCERNS} concerns, alerts {dict(states)}")
    print(
        f"refused for now: {mail.failed} letters, {push.failed} pushes; the node that was killed held {len(lost.held)}"
    )
    print(f"arrived: {letters.total()} letters, {pushes.total()} pushes; {len(again)} of them twice; lost: 0")

    assert mail.failed and push.failed and lost.held
    assert {a.state for a in promised if a.channel in OUTWARD} == {"sent"}, "none is given up and none waits"
    assert by_mail and by_mail <= letters.keys(), "a letter said to be sent has arrived"
    assert by_push and by_push <= pushes.keys(), "a push said to be sent has woken its phone"
    once = {one for a in sent if a.attempts == 1 for one in (a.id, a.id.replace("-", "")[:32])}
    assert again and not again & once, "only what was claimed anew may come twice"
    ladder = [a for a in promised if a.kind == "concern"]
    told = [(a.concern, a.account, a.address, a.step, a.round, a.channel) for a in ladder]
    assert len(set(told)) == len(told), "every step of every ladder is told once"
    for who in ("huw", "dilys", "kwame", "asha"):
        step = 1 if who == "asha" else 0
        assert {a.concern for a in ladder if a.account == who and a.step == step} == raised, f"{who} hears of each"
    assert {r.concern for r in climbs} == raised


async def _raise_them(database: PostgresDatabase, home: Path, push: PushSink) -> set[str]:
    """Concerns of danger now, all at ten, while no node lives; those who must hear have phones that can be woken."""
    async with worlds.in_a_task(worlds.running(database, home / "before")) as world:
        for who in ("huw", "dilys", "kwame", "asha"):
            phone, wakes = await world.phone(who), push.subscribe()
            await phone.send({"type": "allow_push", "endpoint": wakes["endpoint"], **wakes["keys"]})
        priya = await world.phone("priya")
        said = [cast.raise_concern(words=f"Danny was hurt, {n}.", person="danny") for n in range(CONCERNS)]
        for each in said:
            await priya.send(each)
    return {each["concern"] for each in said}


async def _climbed(database: PostgresDatabase, within: float) -> None:
    """Until the hour is over for each of them and the region was told."""
    regional = sa.select(alert.c.concern).where(alert.c.account == "asha").distinct()
    until = time.monotonic() + within
    while len(found := await asked(database, regional)) < CONCERNS:
        assert time.monotonic() < until, f"{len(found)} of {CONCERNS} have climbed"
        await asyncio.sleep(0.5)


async def _sent(database: PostgresDatabase, within: float) -> None:
    """Until nothing waits to be sent."""
    columns = (alert.c.channel, alert.c.attempts, alert.c.error, alert.c.due_at)
    waiting = sa.select(*columns).where(alert.c.state == "waiting", alert.c.due_at.is_not(None))
    until = time.monotonic() + within
    while left := await asked(database, waiting):
        assert time.monotonic() < until, f"still waiting: {left}"
        await asyncio.sleep(0.5)

"""What goes wrong on the way: sinks that fail, a round that is broken off in the middle, fifty of the same at once, a poison fact."""

import asyncio
import contextlib
import random
from collections import Counter

import sqlalchemy as sa

from lantern.alerts import schedule
from lantern.alerts.records import alert
from lantern.concerns.facts import ConcernSeen
from lantern.concerns.records import concern as concerns
from lantern.journal import Line, write_facts
from lantern.journal.records import journal, parked
from lantern.reactions import catch_up
from lantern.store import Transaction
from tests import cast
from tests.sinks import MailSink
from tests.world import World

SEED = 20261128
CONCERNS = 24


class Failing(MailSink):
    """A mail server that says "later" to three letters in ten, and once lets a sender die after it took the letter."""

    def __init__(self, chance: random.Random) -> None:
        super().__init__()
        self.chance, self.failed = chance, 0

    async def handle_DATA(self, server, session, envelope) -> str:
        if self.chance.random() < 0.3:
            self.failed += 1
            return "451 try later"
        return await super().handle_DATA(server, session, envelope)


async def node(world: World, name: str) -> None:
    """One process's round: react, climb, send."""
    h, jobs = world.app.state.house, world.jobs
    await catch_up(world.database, jobs._reactions, world.clock, name)
    await schedule.climb_due(world.database, jobs.policy, world.clock())
    while await schedule.send_due(world.database, h.settings, jobs.policy, world.clock(), name):
        pass


async def test_sinks_that_fail_three_in_ten_and_a_round_that_is_broken_off_lose_nothing_and_every_untaken_concern_climbs(
    world: World,
) -> None:
    print(f"seed {SEED}")
    chance = random.Random(SEED)
    with Failing(chance) as mail:
        world.set(smtp_url=mail.url)
        priya = await world.phone("priya")
        for n in range(CONCERNS):
            await priya.send(cast.raise_concern(words=f"Danny was hurt, {n}.", person="danny"))
        for round_ in range(40):
            doomed = asyncio.create_task(node(world, "doomed"))
            others = [asyncio.create_task(node(world, name)) for name in ("one", "two")]
            if round_ in (0, 3, 7):
                await asyncio.sleep(chance.uniform(0.01, 0.15))
                doomed.cancel()  # it dies with what it holds; its claims run out
            with contextlib.suppress(asyncio.CancelledError):
                await doomed
            await asyncio.gather(*others)
            world.clock.on(minutes=3)
        await quiet(world)
    states = Counter((a.channel, a.state) for a in await world.rows(sa.select(alert.c.channel, alert.c.state)))
    ids = [letter["Message-ID"] for letter in mail.messages]
    print(f"{mail.failed} refused for now, {len(ids)} letters taken, {len(ids) - len(set(ids))} of them twice")
    assert mail.failed > 0 and ("email", "failed") not in states and ("email", "waiting") not in states
    assert len(set(ids)) == states["email", "sent"]
    regional = sa.select(alert.c.concern).where(alert.c.account == "asha").distinct()
    assert len(await world.rows(regional)) == CONCERNS


async def quiet(world: World) -> None:
    """Time passes until nothing waits any more; the ladders stop, because somebody took each."""
    await world.run(concerns.update().values(state="closed", next_at=None))
    for _ in range(30):
        waiting = sa.select(sa.func.count()).where(alert.c.state == "waiting")
        if (await world.rows(waiting))[0][0] == 0:
            return
        world.clock.on(minutes=30)
        await node(world, "one")


async def test_fifty_at_once_with_one_id_are_one_concern_and_one_alert_each(world: World) -> None:
    command = cast.raise_concern(person="danny")
    phones = [await world.phone("priya", synced=False) for _ in range(50)]
    await asyncio.gather(*(phone.send(command) for phone in phones))
    await world.tick()
    assert len(await world.rows(sa.select(concerns.c.id).where(concerns.c.id == command["concern"]))) == 1
    told = [(a.account, a.channel) for a in await world.alerts(command["concern"])]
    assert len(told) == len(set(told))
    words = await world.rows(sa.select(concerns.c.id).where(concerns.c.words == command["words"]))
    assert len(words) == 1


async def test_a_poison_fact_is_parked_and_stops_nothing_that_comes_after_it(world: World) -> None:
    def poison(tx: Transaction) -> None:
        write_facts(tx, [Line(fact=ConcernSeen(subject="none", account="huw"), at="2026-11-17T10:00:00.000Z")])
        tx.execute(journal.update().where(journal.c.subject == "none").values(body=b"{"))

    await world.database.write(poison)
    priya = await world.phone("priya")
    command = cast.raise_concern(person="danny")
    await priya.send(command)
    huw = await world.phone("huw")
    for _ in range(6):
        await world.tick()
    assert "huw" in await world.told(command["concern"])
    await huw.sync()
    await huw.send({"type": "see_concern", "concern": command["concern"]})
    await world.tick()
    assert {a.state for a in await world.alerts(command["concern"], account="huw")} == {"seen"}
    [put_by] = await world.rows(sa.select(parked))
    assert put_by.reaction == "alerts.seen"
    cookie = {"Cookie": f"sid={await world.session('root')}"}
    listed = (await world.client.get("/api/reports/undelivered", headers=cookie)).json()
    assert [one["reaction"] for one in listed["parked"]] == ["alerts.seen"]

"""What is promised is sent at least once: mail that is down is tried again, phones that have gone are forgotten,
nobody who cannot be reached is counted on, and two nodes do not tell twice."""

import asyncio

import httpx
import sqlalchemy as sa

from lantern.alerts import schedule
from lantern.alerts.records import alert
from lantern.concerns.records import concern as concern_table
from lantern.identity.records import account
from lantern.reactions import catch_up
from tests import cast
from tests.server.alerts.test_telling import raised
from tests.sinks import MailSink
from tests.world import World


async def oldest_unsent(world: World) -> str | None:
    return (await world.client.get("/health/ready")).json()["oldest_unsent_alert"]


async def test_while_the_mail_server_is_down_it_stays_due_and_health_shows_since_when(
    world: World, mail_sink: MailSink
) -> None:
    world.set(smtp_url="smtp://127.0.0.1:1")
    concern = await raised(world, person="danny")
    assert {a.state for a in await world.alerts(concern, channel="email")} == {"waiting"}
    world.clock.on(minutes=3)
    # half a minute later, and up to half as long again: not all that failed together come back together
    assert "2026-11-17T10:00:30.000Z" <= str(await oldest_unsent(world)) <= "2026-11-17T10:00:45.000Z"
    world.set(smtp_url=mail_sink.url)
    await world.tick()
    assert len(mail_sink.messages) == 3 and await oldest_unsent(world) is None


async def test_a_mail_server_that_says_later_is_tried_again_and_never_again_when_it_took_it(
    world: World, mail_sink: MailSink
) -> None:
    world.set(smtp_url=mail_sink.url)
    mail_sink.answer_next("451 later", "451 later", "451 later")
    await raised(world, person="danny")
    assert mail_sink.messages == []
    for _ in range(4):
        await world.later(minutes=5)
    assert len(mail_sink.messages) == 3


async def test_a_mail_server_that_takes_nothing_from_us_is_the_operators_to_mend_and_no_letter_is_given_up(
    world: World, mail_sink: MailSink
) -> None:
    world.set(smtp_url=mail_sink.url)
    mail_sink.senders = "550 5.7.1 not from you"
    concern = await raised(world, person="danny")
    letters = await world.alerts(concern, channel="email")
    assert {(a.state, a.error) for a in letters} == {("waiting", "mail server answered 550")}
    mail_sink.senders = "250 OK"
    await world.later(minutes=2)
    assert len(mail_sink.messages) == 3


async def test_whoever_cannot_be_reached_for_good_is_stood_in_for_at_once(world: World, mail_sink: MailSink) -> None:
    world.set(smtp_url=mail_sink.url)
    await world.run(account.update().where(account.c.id == "huw").values(email=None))
    concern = await raised(world, person="danny", urgency="urgent")
    assert "dilys" in await world.told(concern)
    states = {(a.account, a.channel): a.state for a in await world.alerts(concern)}
    assert states["huw", "email"] == "failed" and states["kwame", "email"] == "sent"


async def test_telling_again_leaves_what_was_seen_as_it_was(world: World, mail_sink: MailSink) -> None:
    world.set(smtp_url="smtp://127.0.0.1:1")
    concern = await raised(world, person="danny")
    kwame = await world.phone("kwame")
    await kwame.send({"type": "see_concern", "concern": concern})
    world.set(smtp_url=mail_sink.url)
    mail_sink.answer_next("550 no such person")
    await world.later(minutes=2)
    await kwame.sync()
    hearing = {(h["name"], h["channel"]): h["state"] for h in kwame.one("concerns", concern)["hearing"]}
    assert hearing["Kwame", "app"] == hearing["Kwame", "email"] == "seen"
    assert {hearing["Huw", "email"], hearing["Dilys", "email"]} == {"failed", "sent"}


async def test_two_nodes_at_once_promise_once_and_send_once(world: World, mail_sink: MailSink) -> None:
    world.set(smtp_url=mail_sink.url)
    priya = await world.phone("priya")
    for _ in range(4):
        await priya.send(cast.raise_concern(person="danny"))
    h, jobs = world.app.state.house, world.jobs

    async def node(name: str) -> None:
        await catch_up(world.database, jobs._reactions, world.clock, name)
        await schedule.climb_due(world.database, jobs.policy, world.clock())
        while await schedule.send_due(world.database, h.settings, jobs.policy, world.clock(), name):
            pass

    for minutes in (0, 61, 60):
        world.clock.on(minutes=minutes)
        await asyncio.gather(*(node(name) for name in ("one", "two", "three")))
        await node("one")
    promised = await world.rows(
        sa.select(alert.c.concern, alert.c.account, alert.c.step, alert.c.round, alert.c.channel)
    )
    assert len(set(promised)) == len(promised)
    letters = [a for a in promised if a.channel == "email"]
    ids = [letter["Message-ID"] for letter in mail_sink.messages]
    assert len(set(ids)) == len(ids) == len(letters) == 4 * (3 + 5 + 5)


async def test_a_node_that_was_lost_while_sending_is_followed_by_another(world: World, mail_sink: MailSink) -> None:
    world.set(smtp_url=mail_sink.url)
    priya = await world.phone("priya")
    await priya.send(cast.raise_concern(person="danny"))
    await catch_up(world.database, world.jobs._reactions, world.clock, "lost")
    from lantern.alerts import records
    from lantern.clock import wire

    now = world.clock()
    await world.database.write(records.claim, "lost", wire(now), wire(now + schedule.CLAIMED), 20)
    await world.tick()
    assert mail_sink.messages == []
    await world.later(minutes=3)
    assert len(mail_sink.messages) == 3


async def test_one_ladder_that_cannot_be_climbed_keeps_no_other_from_climbing(world: World) -> None:
    bad, good = await raised(world, person="danny"), await raised(world, person="mary")
    await world.run(concern_table.update().where(concern_table.c.id == bad).values(path="{"))
    await world.later(minutes=61)
    assert "asha" in await world.told(good)


async def test_a_concern_of_which_nobody_was_told_is_found_by_the_metronome_itself(world: World) -> None:
    priya = await world.phone("priya")
    command = cast.raise_concern(person="danny")
    await priya.send(command)
    await world.jobs.climb()  # without any reaction
    assert await world.told(command["concern"]) == {"huw", "dilys", "kwame"}


async def test_without_a_mail_server_letters_lie_where_an_operator_finds_them(world: World) -> None:
    await raised(world, person="danny")
    outbox = world.app.state.house.settings.home / "outbox"
    assert len(list(outbox.glob("*.eml"))) == 3


async def test_health_answers_without_signing_in(world: World) -> None:
    live: httpx.Response = await world.client.get("/health/live")
    assert live.json() == {"live": True}

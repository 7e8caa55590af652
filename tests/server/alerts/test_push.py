"""Waking phones: one that has gone is forgotten and sees that it is, trouble on the way forgets nobody."""

import hashlib
from datetime import timedelta

import pytest
import sqlalchemy as sa

from lantern.clock import read_instant
from lantern.identity.records import push_subscription
from tests.server.alerts.test_telling import raised
from tests.sinks import PushSink
from tests.world import World


async def test_a_push_service_that_knows_the_phone_no_more_makes_us_forget_it_and_the_phone_sees_that(
    world: World, push_sink: PushSink
) -> None:
    huw = await world.phone("huw")
    gone, here = push_sink.subscribe(), push_sink.subscribe()
    for phone in (gone, here):
        await huw.send({"type": "allow_push", "endpoint": phone["endpoint"], **phone["keys"]})
    assert len(huw.one("me", "huw")["pushed_to"]) == 2
    push_sink.answer_next(410)
    concern = await raised(world, person="danny")
    assert [a.state for a in await world.alerts(concern, channel="push")] == ["sent"]  # the other phone was woken
    await huw.sync()
    [left] = huw.one("me", "huw")["pushed_to"]
    assert left in {hashlib.sha256(phone["endpoint"].encode()).hexdigest() for phone in (gone, here)}


async def test_a_push_service_in_trouble_forgets_nobody(world: World, push_sink: PushSink) -> None:
    huw = await world.phone("huw")
    phone = push_sink.subscribe()
    await huw.send({"type": "allow_push", "endpoint": phone["endpoint"], **phone["keys"]})
    push_sink.answer_next(503, 503)
    concern = await raised(world, person="danny")
    assert [a.state for a in await world.alerts(concern, channel="push")] == ["waiting"]
    for _ in range(3):
        await world.later(minutes=5)
    assert [a.state for a in await world.alerts(concern, channel="push", step=0)] == ["sent"]


@pytest.mark.parametrize(("said", "again"), [("120", 120), ("86400", 3600), ("soon", 30), ("0", 30)])
async def test_a_push_service_that_says_when_to_come_back_is_heard_within_an_hour(
    world: World, push_sink: PushSink, said: str, again: int
) -> None:
    huw = await world.phone("huw")
    phone = push_sink.subscribe()
    await huw.send({"type": "allow_push", "endpoint": phone["endpoint"], **phone["keys"]})
    push_sink.answer_next(429)
    push_sink.retry_after = said
    concern = await raised(world, person="danny")
    [waiting] = await world.alerts(concern, channel="push")
    wait = read_instant(waiting.due_at) - world.clock()
    assert timedelta(seconds=again) <= wait <= timedelta(seconds=again * 1.5)


async def test_our_own_key_refused_forgets_nobody(world: World, push_sink: PushSink) -> None:
    huw = await world.phone("huw")
    phone = push_sink.subscribe()
    await huw.send({"type": "allow_push", "endpoint": phone["endpoint"], **phone["keys"]})
    push_sink.answer_next(403)
    await raised(world, person="danny")
    assert len(await world.rows(sa.select(push_subscription))) == 1


async def test_an_endpoint_that_is_no_push_service_is_never_spoken_to(world: World) -> None:
    huw = await world.phone("huw")
    keys = {"p256dh": "x", "auth": "y"}
    await huw.send({"type": "allow_push", "endpoint": "http://169.254.169.254/latest", **keys})
    concern = await raised(world, person="danny")
    assert [a.error for a in await world.alerts(concern, channel="push")] == ["not a push service we know"]

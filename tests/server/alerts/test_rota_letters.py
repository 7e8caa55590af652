"""A gap on a rota is written of to whoever keeps it: once, not at night, and not when somebody has filled it meanwhile."""

from datetime import UTC, datetime, timedelta
from typing import Any

from lantern.alerts.rotas.records import rota_letter
from lantern.alerts.rotas.rules import to_tell
from lantern.identity.rotas.rules import Gap
from tests.server.alerts.test_who_is_there import turn
from tests.sinks import MailSink
from tests.world import World, said_in

NOW = datetime(2026, 11, 17, 10, tzinfo=UTC)
WEEK = timedelta(days=7)


def gap(days: float) -> Gap:
    begin = NOW + timedelta(days=days)
    return Gap(begin, begin + timedelta(hours=12))


def test_the_first_gaps_are_told_together_and_none_of_them_again() -> None:
    near = [gap(1), gap(6)]
    assert to_tell(near, [], None, NOW, WEEK) == near
    assert to_tell(near, {one.begin for one in near}, NOW, NOW, WEEK) == []


def test_a_gap_that_only_came_near_waits_until_it_is_half_as_far() -> None:
    told = {gap(1).begin}
    assert to_tell([gap(1), gap(6.9)], told, NOW - timedelta(days=1), NOW, WEEK) == []
    assert to_tell([gap(1), gap(3.4)], told, NOW - timedelta(days=5), NOW, WEEK) == [gap(3.4)]


def test_a_gap_that_was_made_after_the_last_letter_does_not_wait() -> None:
    assert to_tell([gap(1), gap(5)], {gap(1).begin}, NOW - timedelta(days=1), NOW, WEEK) == [gap(5)]


async def goes_on(world: World, **length: float) -> list[Any]:
    """So much time passes and the metronome ticks; every letter about a rota there is."""
    world.clock.on(**length)
    await world.tick()
    await world.jobs.reckon()
    await world.jobs.send()
    return await world.rows(rota_letter.select().order_by(rota_letter.c.at, rota_letter.c.account))


async def test_whoever_keeps_the_rota_is_written_to_once_and_the_letter_names_nobody(
    world: World, mail_sink: MailSink
) -> None:
    world.set(smtp_url=mail_sink.url)
    kwame = await world.phone("kwame")
    await kwame.send(turn("kwame", "09:00", "09:00", until_on="2026-11-26"))
    assert await goes_on(world) == [], "the gap of 27 November is ten days away"
    letters = await goes_on(world, days=4)
    assert [(one.account, one.state) for one in letters] == [("kwame", "sent"), ("priya", "sent")]
    assert sorted(one["To"] for one in mail_sink.messages) == ["kwame@cast.example", "priya@cast.example"]
    for one in mail_sink.messages:
        said = f"{one['Subject']} {one.get_content()}"
        assert "27/11/2026 09:00" in said and "/app/#/on-call" in said
        assert said_in(said, "Kwame", "Priya", "North", "north") == []
    for _ in range(6):
        await goes_on(world, days=1)
    assert len(mail_sink.messages) == 2, "the same gap is no second letter, nor when it has begun"


async def test_at_night_it_waits_and_what_is_filled_by_morning_is_not_sent(world: World, mail_sink: MailSink) -> None:
    world.set(smtp_url=mail_sink.url)
    kwame = await world.phone("kwame")
    world.clock.on(hours=13)  # 23:00
    await kwame.send(turn("kwame", "09:00", "09:00", until_on="2026-11-20"))
    letters = await goes_on(world)
    assert {(one.state, one.due_at) for one in letters} == {("waiting", "2026-11-18T08:00:00.000Z")}
    more = turn("priya", "09:00", "09:00", from_on="2026-11-20", until_on="2026-12-20")
    await kwame.send(more)
    letters = await goes_on(world, hours=10)
    assert {one.state for one in letters} == {"taken_back"} and mail_sink.messages == []
    await kwame.send({"type": "drop_turn", "turn": more["turn"]})
    letters = await goes_on(world, hours=1)
    assert {one.state for one in letters} == {"sent"} and len(mail_sink.messages) == 2


async def test_a_rota_without_gaps_and_a_body_without_a_rota_are_no_letter(world: World, mail_sink: MailSink) -> None:
    world.set(smtp_url=mail_sink.url)
    kwame = await world.phone("kwame")
    await kwame.send(turn("kwame", "09:00", "09:00", until_on="2027-01-26"))
    assert await goes_on(world, days=3) == [] == mail_sink.messages


async def test_a_gap_that_is_over_by_the_morning_is_no_letter(world: World, mail_sink: MailSink) -> None:
    world.set(smtp_url=mail_sink.url)
    kwame = await world.phone("kwame")
    world.clock.on(hours=13)  # 23:00, and since 22:00 nobody is on call until six
    await kwame.send(turn("kwame", "09:00", "22:00", from_on="2026-11-17", until_on="2026-11-17"))
    await kwame.send(turn("priya", "06:00", "06:00", from_on="2026-11-18", until_on="2027-01-20"))
    assert {one.state for one in await goes_on(world)} == {"waiting"}
    letters = await goes_on(world, hours=10)
    assert {one.state for one in letters} == {"taken_back"} and mail_sink.messages == []

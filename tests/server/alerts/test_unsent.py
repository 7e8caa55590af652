"""Mail and push may both be dead: nobody is counted on whose letter does not go, and the operator is told."""

from typing import Any

import httpx
import sqlalchemy as sa

from lantern.alerts.records import alert
from lantern.forums.levels.records import level_letter
from lantern.identity.records import account
from tests.server.alerts.test_telling import raised
from tests.server.forums.test_levels import does, level
from tests.sinks import MailSink, PushSink
from tests.world import World

DEAD = "smtp://127.0.0.1:1"


async def test_when_no_letter_goes_for_ten_minutes_the_operator_hears_in_the_app(world: World) -> None:
    world.set(smtp_url=DEAD)
    concern = await raised(world, person="danny")
    await world.later(minutes=5)
    assert "root" not in await world.told(concern)
    await world.later(minutes=6)
    assert "root" in await world.told(concern, channel="app")
    root = await world.phone("root")
    assert root.one("concerns", concern)["words"] == "Danny says a night nurse hurt his arm."


async def test_the_ladder_climbs_all_the_same_and_what_waits_goes_when_mail_is_back(
    world: World, mail_sink: MailSink
) -> None:
    world.set(smtp_url=DEAD)
    concern = await raised(world, person="danny")
    for _ in range(5):
        await world.later(minutes=14)
    assert "asha" in await world.told(concern)
    world.set(smtp_url=mail_sink.url)
    await world.later(minutes=45)
    waiting = await world.alerts(concern, state="waiting")
    assert waiting == [] and len({m["Message-ID"] for m in mail_sink.messages}) == len(mail_sink.messages) > 3


async def test_mail_and_push_both_dead_the_ladder_climbs_the_operator_is_told_and_all_of_it_goes_in_the_end(
    world: World, mail_sink: MailSink, push_sink: PushSink
) -> None:
    world.set(smtp_url=DEAD)
    for who in ("huw", "dilys", "kwame"):
        phone = push_sink.subscribe()
        await (await world.phone(who)).send({"type": "allow_push", "endpoint": phone["endpoint"], **phone["keys"]})
    push_sink.answer_next(*[503] * 200)
    concern = await raised(world, person="danny")
    assert {a.state for a in await world.alerts(concern) if a.channel in ("email", "push")} == {"waiting"}
    await world.later(minutes=11)
    assert "root" in await world.told(concern, channel="app")
    await world.later(minutes=50)
    assert "asha" in await world.told(concern), "nobody took it within the hour: the region hears"
    assert push_sink.received == [] == mail_sink.messages
    push_sink.answers_again()
    world.set(smtp_url=mail_sink.url)
    await world.later(minutes=45)
    waiting = {a.channel for a in await world.alerts(concern, state="waiting")}
    assert waiting == set() and mail_sink.messages and push_sink.received


async def test_a_seat_held_by_somebody_who_left_is_empty_and_whoever_stands_in_is_told(world: World) -> None:
    await world.run(account.update().where(account.c.id == "huw").values(left_at="2026-11-10T09:00:00.000Z"))
    concern = await raised(world, person="danny", urgency="urgent")
    told = await world.told(concern)
    assert "huw" not in told and "dilys" in told
    lead = await world.rows(sa.select(alert.c.name).where(alert.c.concern == concern))
    assert "Huw" not in {one.name for one in lead}


async def test_somebody_who_read_it_in_the_app_is_counted_on_though_no_letter_goes(world: World) -> None:
    world.set(smtp_url=DEAD)
    concern = await raised(world, person="danny")
    for who in ("huw", "dilys", "kwame"):
        phone = await world.phone(who)
        await phone.send({"type": "see_concern", "concern": concern})
    await world.later(minutes=20)
    assert "root" not in await world.told(concern)


async def test_the_same_trouble_tells_each_once(world: World) -> None:
    world.set(smtp_url=DEAD)
    concern = await raised(world, person="danny")
    for _ in range(6):
        await world.later(minutes=3)
    told = await world.rows(sa.select(alert.c.account, alert.c.channel).where(alert.c.concern == concern))
    assert len(told) == len(set(told))


async def test_tries_of_many_that_failed_together_come_apart(world: World) -> None:
    world.set(smtp_url=DEAD)
    concern = await raised(world, person="danny")
    again = {a.due_at for a in await world.alerts(concern, channel="email")}
    assert len(again) == 3


async def undelivered(world: World, who: str) -> httpx.Response:
    return await world.client.get("/api/reports/undelivered", headers={"Cookie": f"sid={await world.session(who)}"})


async def test_the_operator_sees_what_did_not_go_and_not_a_word_of_what_was_said(
    world: World, mail_sink: MailSink
) -> None:
    world.set(smtp_url=mail_sink.url)
    mail_sink.answer_next("550 no such person")
    await raised(world, person="danny")
    answer = await undelivered(world, "root")
    [one] = answer.json()["alerts"]
    assert (one["channel"], one["given_up"], one["error"]) == ("email", True, "mail server answered 550")
    assert one["hospital"] == "Ashgrove" and one["name"] in ("Huw", "Dilys", "Kwame")
    assert "Danny" not in answer.text and "nurse" not in answer.text


async def test_nobody_else_sees_that_list(world: World) -> None:
    for who in ("sam", "huw", "priya", "ola"):
        assert (await undelivered(world, who)).json()["code"] == "not-yours"


async def test_what_was_given_up_goes_when_the_operator_sends_it_again(world: World, mail_sink: MailSink) -> None:
    world.set(smtp_url=mail_sink.url)
    mail_sink.answer_next("550 no such person")
    concern = await raised(world, person="danny")
    [failed] = await world.alerts(concern, state="failed")
    root = await world.phone("root")
    await root.send({"type": "send_again", "alert": failed.id})
    await world.tick()
    assert [a.state for a in await world.alerts(concern, id=failed.id)] == ["sent"]
    assert (await undelivered(world, "root")).json()["alerts"] == []
    letters = len(mail_sink.messages)
    await root.send({"type": "send_again", "alert": failed.id})
    await world.tick()
    assert len(mail_sink.messages) == letters


async def test_somebody_who_runs_nothing_cannot_send_again(world: World) -> None:
    huw = await world.phone("huw")
    concern = await raised(world, person="danny")
    [alert_id, *_] = [a.id for a in await world.alerts(concern, channel="email")]
    reply = await huw.send({"type": "send_again", "alert": alert_id})
    assert [aside["code"] for aside in reply["set_aside"]] == ["not-yours"]


async def a_level_letter_refused(world: World, mail_sink: MailSink) -> Any:
    """Huw decides a level; the first of those who must hear of it has an address that is none."""
    world.set(smtp_url=mail_sink.url)
    huw = await world.phone("huw")
    await does(huw, level("enhanced"))
    mail_sink.answer_next("550 no such person")
    await world.tick()
    (failed,) = await world.rows(sa.select(level_letter).where(level_letter.c.state == "failed"))
    return failed


async def test_other_letters_that_did_not_go_stand_there_too_and_go_when_they_are_sent_again(
    world: World, mail_sink: MailSink
) -> None:
    failed = await a_level_letter_refused(world, mail_sink)
    [one] = (await undelivered(world, "root")).json()["letters"]
    assert (one["outbox"], one["address"], one["given_up"]) == ("level", failed.address, True)
    letters = len(mail_sink.messages)
    huw = await world.phone("huw")
    assert (await huw.send({"type": "send_again", "alert": failed.id}))["set_aside"][0]["code"] == "not-yours"
    root = await world.phone("root")
    for _ in range(2):
        await root.send({"type": "send_again", "alert": failed.id})
        await world.tick()
    assert len(mail_sink.messages) == letters + 1
    assert (await undelivered(world, "root")).json()["letters"] == []


async def test_metrics_and_health_tell_of_other_letters_too(world: World, mail_sink: MailSink) -> None:
    failed = await a_level_letter_refused(world, mail_sink)
    assert (await figures(world))['lantern_letters_given_up{outbox="level"}'] == 1
    world.set(smtp_url=DEAD)
    await (await world.phone("root")).send({"type": "send_again", "alert": failed.id})
    await world.tick()
    world.clock.on(minutes=20)
    now = await figures(world)
    assert now['lantern_letters_unsent{outbox="level"}'] == 1 and now['lantern_letters_given_up{outbox="level"}'] == 0
    assert 1100 < now['lantern_letters_unsent_oldest_seconds{outbox="level"}'] < 1200
    assert (await world.client.get("/health/ready")).json()["oldest_unsent_letter"] > "2026-11-17T10:00:30"


async def figures(world: World) -> dict[str, float]:
    text = (await world.client.get("/metrics")).text
    lines = [line.rsplit(" ", 1) for line in text.splitlines() if line and not line.startswith("#")]
    return {name: float(value) for name, value in lines}


async def test_metrics_and_health_tell_how_old_the_oldest_untaken_and_unsent_are(world: World) -> None:
    assert (await figures(world))["lantern_parked"] == 0
    world.set(smtp_url=DEAD)
    concern = await raised(world, person="danny")
    world.clock.on(minutes=20)
    now = await figures(world)
    assert now['lantern_untaken_oldest_seconds{urgency="immediate"}'] == 1200
    assert now['lantern_untaken{urgency="immediate"}'] == 1
    assert now['lantern_unsent{channel="email"}'] == 3
    assert 1100 < now['lantern_unsent_oldest_seconds{channel="email"}'] < 1200
    ready = (await world.client.get("/health/ready")).json()
    assert ready["oldest_untaken_concern"] == "2026-11-17T10:00:00.000Z"
    huw = await world.phone("huw")
    await huw.send(
        {"type": "take_concern", "concern": concern, "next_step": "I ring.", "next_word_by": "2026-11-17T10:45:00Z"}
    )
    assert 'lantern_untaken{urgency="immediate"}' not in await figures(world)
    assert (await world.client.get("/health/ready")).json()["oldest_untaken_concern"] is None


async def test_metrics_name_nobody(world: World) -> None:
    await raised(world, person="danny")
    text = (await world.client.get("/metrics")).text
    assert not any(name in text for name in ("Danny", "Huw", "Ashgrove", "huw", "ashgrove"))

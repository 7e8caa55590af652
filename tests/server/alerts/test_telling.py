"""Somebody raises a concern: who is told, at once and by which ways, and what a letter never says."""

from typing import Any

import msgspec
import pytest

from lantern.identity.records import seat
from tests import cast
from tests.sinks import MailSink, PushSink
from tests.world import World


async def raised(world: World, who: str = "priya", **more: Any) -> str:
    """Somebody raises a concern, and the metronome ticks."""
    phone = await world.phone(who, synced=False)
    command = cast.raise_concern(**more)
    await phone.send(command)
    await world.tick()
    return str(command["concern"])


async def test_immediate_tells_host_lead_deputy_and_the_placing_on_call_at_once(world: World) -> None:
    concern = await raised(world, person="danny")
    assert await world.told(concern) == {"huw", "dilys", "kwame"}
    huw = await world.phone("huw")
    [alert] = huw.all("alerts")
    assert (alert["concern"], alert["urgency"], alert.get("state")) == (concern, "immediate", None)
    assert huw.one("concerns", concern)["words"] == "Danny says a night nurse hurt his arm."


async def test_in_the_app_by_mail_and_by_push(world: World, mail_sink: MailSink, push_sink: PushSink) -> None:
    world.set(smtp_url=mail_sink.url)
    huw = await world.phone("huw")
    phone = push_sink.subscribe()
    await huw.send({"type": "allow_push", "endpoint": phone["endpoint"], **phone["keys"]})
    concern = await raised(world, person="danny", unit="ash")
    assert sorted(to for [to] in mail_sink.recipients) == [f"{who}@cast.example" for who in ("dilys", "huw", "kwame")]
    for letter in mail_sink.messages:
        text = str(letter["Subject"]) + letter.get_content()
        assert f"http://localhost:8000/app/#/concern/{concern}" in text and "within the hour" in text
        for word in ("Danny", "danny", "Ash", "ash ", "Ashgrove", "Priya", "nurse", "arm"):
            assert word not in text, word
    [pushed] = push_sink.received
    body = msgspec.json.decode(pushed.words)
    assert body["body"] == "A concern needs you. Open Lantern." and set(body) == {"title", "body", "alert"}
    states = {(a.account, a.channel): a.state for a in await world.alerts(concern)}
    assert states["huw", "push"] == states["huw", "email"] == states["huw", "app"] == "sent"
    assert ("dilys", "push") not in states  # no phone of hers may be woken


async def test_nothing_is_sent_twice(world: World, mail_sink: MailSink) -> None:
    world.set(smtp_url=mail_sink.url)
    await raised(world)
    for _ in range(3):
        await world.later(minutes=5)
    assert len(mail_sink.messages) == 3


async def test_a_welsh_reader_is_written_to_in_welsh(world: World, mail_sink: MailSink) -> None:
    world.set(smtp_url=mail_sink.url)
    await raised(world, "gareth", hospital="glanrhyd", person="bethan")
    letters = {to: letter for [to], letter in zip(mail_sink.recipients, mail_sink.messages, strict=True)}
    nerys = letters["nerys@cast.example"]
    assert nerys["Subject"] == "Mae angen eich sylw ar bryder" and "o fewn yr awr" in nerys.get_content()


async def test_in_wales_the_backstop_is_the_national_team(world: World) -> None:
    concern = await raised(world, "gareth", hospital="glanrhyd", person="bethan")
    assert "carys" not in await world.told(concern)
    await world.later(minutes=61)
    assert "carys" in await world.told(concern) and "asha" not in await world.told(concern)


async def test_a_welsh_person_in_an_english_hospital_reaches_both_nations(world: World) -> None:
    concern = await raised(world, "gareth", person="alun")
    assert {"huw", "dilys", "sian", "carys"} <= await world.told(concern)


async def test_from_outside_tells_the_same_people_by_the_same_clock_and_is_marked(world: World) -> None:
    concern = await raised(world, "sam")
    assert {"huw", "dilys"} <= await world.told(concern)
    huw = await world.phone("huw")
    assert huw.one("concerns", concern)["from_outside"] is True
    inside = await raised(world, "priya", person="danny")
    await huw.sync()
    assert "from_outside" not in huw.one("concerns", inside)


async def test_a_father_names_nobody_and_the_on_call_of_his_sons_body_still_hears(world: World) -> None:
    concern = await raised(world, "frank", words="He has a black eye.")
    assert {"huw", "dilys", "kwame"} <= await world.told(concern)


async def test_tell_someone_now_without_words_is_immediate(world: World) -> None:
    megan = await world.phone("megan", synced=False)
    command = cast.raise_concern("", urgency="soon", tell_someone_now=True, voice="checker")
    await megan.send(command)
    await world.tick()
    assert {"huw", "dilys"} <= await world.told(command["concern"])
    assert megan.one("concerns", command["concern"])["urgency"] == "immediate"


@pytest.mark.parametrize(("urgency", "told"), [("urgent", {"huw", "kwame"}), ("soon", {"huw", "priya"})])
async def test_less_urgent_tells_fewer(world: World, urgency: str, told: set[str]) -> None:
    assert await world.told(await raised(world, "frank", person="danny", urgency=urgency)) == told


async def test_a_note_goes_to_the_body_and_the_provider_who_reads_only_what_is_released_to_it(world: World) -> None:
    concern = await raised(world, "priya", words="The clock in the lounge is wrong.", person="danny", urgency="note")
    assert {"ola"} <= await world.told(concern) and not {"huw", "dilys", "asha"} & await world.told(concern)
    ola = await world.phone("ola")
    assert concern not in str(ola.rows) and "clock" not in str(ola.rows)


async def test_about_its_management_the_provider_does_not_hear(world: World) -> None:
    concern = await raised(world, "priya", urgency="note", about_management=True)
    assert "ola" not in await world.told(concern)


async def test_whoever_raised_it_gets_a_copy_and_is_not_counted_on(world: World) -> None:
    concern = await raised(world, "huw")
    assert [a.copy for a in await world.alerts(concern, account="huw", channel="app")] == [True]
    assert [a.copy for a in await world.alerts(concern, account="dilys", channel="app")] == [False]


async def test_whoever_is_away_gets_a_copy_and_the_deputy_stands_in(world: World) -> None:
    await world.run(seat.update().where(seat.c.id == "huw-host_lead").values(away_until="2026-11-20"))
    concern = await raised(world, "priya", person="danny", urgency="urgent")
    assert [a.copy for a in await world.alerts(concern, account="huw", channel="app")] == [True]
    assert "dilys" in await world.told(concern)


async def test_when_every_seat_is_empty_the_operator_hears_and_each_hour_again(world: World) -> None:
    for empty in ("huw-host_lead", "dilys-host_deputy", "kwame-placing_oncall", "gareth-placing_oncall", "asha-region"):
        await world.end_seat(empty)
    concern = await raised(world, "priya", person="danny")
    assert "root" in await world.told(concern)
    await world.later(hours=1)
    await world.later(hours=1)
    assert len(await world.alerts(concern, account="root", channel="app")) == 3


async def test_people_are_resolved_when_it_is_sent_and_not_before(world: World) -> None:
    concern = await raised(world, "priya", person="danny")
    await world.end_seat("huw-host_lead")
    await world.run(seat.insert().values(id="new", account="root", role="host_lead", body="vale"))
    await world.later(minutes=61)
    second = await world.told(concern, step=1)
    assert "root" in second and "huw" not in second

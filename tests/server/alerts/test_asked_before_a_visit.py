"""Before an announced visit somebody's family is asked what to look at: by consent, once, without a name; never of any other visit."""

from typing import Any

from lantern.alerts.family.records import family_ask
from lantern.ids import new_id
from tests.cast import begin, plan_visit
from tests.sinks import MailSink
from tests.world import World, said_in

SOON, LATER = "2026-11-21", "2026-12-20"


def share(*covers: str, account: str = "frank", person: str = "danny") -> dict[str, Any]:
    return {"type": "share_with_family", "share": new_id(), "person": person, "account": account, "basis": "consent",
            "covers": list(covers or ["asked_before"]), "words": "Danny said: ask Dad.", "said_on": "2026-11-16"}  # fmt: skip


def trip(*people: str, on: str = SOON, **more: Any) -> dict[str, Any]:
    return plan_visit(*(people or ("danny",)), planned_on=on, **more)


async def said(world: World, *commands: dict[str, Any], by: str = "priya") -> None:
    phone = await world.phone(by)
    for command in commands:
        phone.do(command)
    reply = await phone.exchange()
    assert reply["set_aside"] == []
    await world.tick()
    await world.jobs.send()


async def letters(world: World) -> list[str]:
    return sorted(one.state for one in await world.rows(family_ask.select()))


async def asked(world: World, account: str = "frank") -> bool:
    """Whether this phone's first screen asks: what its own row says, and nothing else of the visit."""
    phone = await world.phone(account)
    (me,) = phone.all("me")
    assert phone.all("visits") == []
    return any("asked_at" in seat for seat in me["seats"])


async def test_a_father_who_may_be_asked_has_one_letter_without_a_name_and_a_line_on_his_phone(
    world: World, mail_sink: MailSink
) -> None:
    world.set(smtp_url=mail_sink.url)
    await said(world, share(), trip())
    (one,) = mail_sink.messages
    text = f"{one['Subject']} {one.get_content()}"
    assert one["To"] == "frank@cast.example" and "/app/#/checklists/family-and-advocate-feedback" in text
    assert said_in(text, "Danny", "Frank", "Priya", "North", "Ash", "2026", "21") == []
    assert await asked(world)
    for _ in range(3):
        world.clock.on(hours=20)
        await world.jobs.reckon()
        await world.jobs.send()
    assert len(mail_sink.messages) == 1


async def test_without_consent_and_under_another_consent_nobody_is_asked(world: World, mail_sink: MailSink) -> None:
    world.set(smtp_url=mail_sink.url)
    await said(world, trip())
    assert not await asked(world)
    await said(world, share("what_changed", "what_it_was_about"))
    assert not await asked(world) and mail_sink.messages == [] == await letters(world)


async def test_an_unannounced_visit_is_nobodys_news(world: World, mail_sink: MailSink) -> None:
    world.set(smtp_url=mail_sink.url)
    await said(world, share(), trip(announced=False))
    world.clock.on(days=2)
    await world.jobs.reckon()
    await world.jobs.send()
    assert not await asked(world) and mail_sink.messages == [] == await letters(world)


async def test_consent_that_is_taken_back_takes_the_question_away_at_once(world: World, mail_sink: MailSink) -> None:
    world.set(smtp_url=mail_sink.url)
    world.clock.on(hours=13)  # 23:00: the letter waits for the morning
    mine = share()
    await said(world, mine, trip())
    assert await letters(world) == ["waiting"] and await asked(world)
    await said(world, {"type": "stop_sharing", "share": mine["share"]})
    assert not await asked(world)
    world.clock.on(hours=12)
    await world.jobs.send()
    assert await letters(world) == ["taken_back"] and mail_sink.messages == []


async def test_a_trip_that_is_called_off_leaves_nothing_to_ask_and_one_moved_away_asks_when_it_is_near(
    world: World, mail_sink: MailSink
) -> None:
    world.set(smtp_url=mail_sink.url)
    world.clock.on(hours=13)
    off, moved = trip(), trip(on="2026-11-22")
    await said(world, share(), off)
    await said(world, {"type": "call_off_visit", "visit": off["visit"], "why": "Ill."}, moved)
    assert await letters(world) == ["taken_back", "waiting"] and await asked(world)
    await said(world, {"type": "move_visit", "visit": moved["visit"], "planned_on": LATER, "why": "Ill."})
    assert not await asked(world)
    world.clock.on(hours=12)
    await world.jobs.send()
    assert mail_sink.messages == []
    world.clock.on(days=26)
    await world.jobs.reckon()
    await world.jobs.send()
    assert await asked(world) and len(mail_sink.messages) == 1


async def test_a_visit_to_the_hospital_where_they_are_asks_and_one_of_another_body_does_not(
    world: World, mail_sink: MailSink
) -> None:
    world.set(smtp_url=mail_sink.url)
    await said(world, share())
    await said(world, trip("alun"), by="gareth")
    assert not await asked(world), "what he answered would reach nobody who goes"
    await said(world, trip("rosa", unit="reed"))
    assert not await asked(world), "another hospital"
    await said(world, trip("mary"))
    assert await asked(world)


async def test_two_trips_in_a_week_are_one_letter_and_the_next_trip_asks_again(
    world: World, mail_sink: MailSink
) -> None:
    world.set(smtp_url=mail_sink.url)
    first, second = trip(), trip(on="2026-11-23")
    await said(world, share(), first, second)
    assert len(mail_sink.messages) == 1
    await said(world, begin(first["visit"]), begin(second["visit"]))
    assert not await asked(world)
    await said(world, trip(on="2026-11-24"))
    assert len(mail_sink.messages) == 2 and await asked(world)


async def test_whoever_is_no_longer_there_is_not_asked_about(world: World, mail_sink: MailSink) -> None:
    world.set(smtp_url=mail_sink.url)
    world.clock.on(hours=13)
    await said(world, share(), trip())
    await said(world, {"type": "record_discharge", "person": "danny", "discharged_on": "2026-11-17"})
    assert not await asked(world)
    world.clock.on(hours=12)
    await world.jobs.send()
    assert mail_sink.messages == []


async def test_leave_to_be_asked_shows_nothing_of_what_changed(world: World) -> None:
    await said(world, share(), trip())
    frank = await world.phone("frank")
    assert frank.all("feedback") == [] == frank.all("visits") == frank.all("people")

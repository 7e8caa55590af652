"""Whoever owes somebody an answer is reminded of it, then the table's deputy, then the region; whoever is told waits no more."""

from typing import Any

from lantern.identity.records import account
from lantern.people.records import person
from tests import cast
from tests.server.feedback.test_you_said_we_did import lent, owed_to, tell, write
from tests.server.reminders.test_reminding import morning, reminders, to, words
from tests.sinks import MailSink
from tests.world import World

BACK = {"kind": "told_back"}


async def only_this(world: World, **more: Any) -> tuple[str, str]:
    """Nothing is owed but an answer to Megan, by 15 December."""
    await world.run(person.update().values(left_on="2026-11-01"))
    await world.run(account.update().values(weekly=False))
    return await owed_to(world, "megan", unit="ash", **more)


async def test_nobody_took_it_so_the_hosts_table_is_reminded_then_its_deputy_and_the_region(
    world: World, mail_sink: MailSink
) -> None:
    world.set(smtp_url=mail_sink.url)
    await only_this(world)
    await morning(world, "2026-12-01")
    assert await reminders(world, **BACK) == set()
    await morning(world, "2026-12-09")
    assert await reminders(world, **BACK) == {("coming", "huw")}
    [letter] = to(mail_sink, "huw")[-1:]
    assert "Telling somebody what changed: 1" in words(letter) and "Megan" not in words(letter)
    await morning(world, "2026-12-16")
    assert {("late", "huw"), ("late", "dilys")} <= await reminders(world, **BACK)
    await morning(world, "2026-12-30")
    assert ("long_late", "asha") in await reminders(world, **BACK)


async def test_whoever_took_it_is_reminded_and_nobody_in_their_place(world: World, mail_sink: MailSink) -> None:
    world.set(smtp_url=mail_sink.url)
    concern, _ = await only_this(world)
    dilys = await world.phone("dilys")
    await lent(dilys, cast.take(concern))
    await world.tick()
    await morning(world, "2026-12-09")
    assert await reminders(world, **BACK) == {("coming", "dilys")}


async def test_once_they_are_told_nobody_is_reminded_and_until_the_next_try_it_is_quiet(
    world: World, mail_sink: MailSink
) -> None:
    world.set(smtp_url=mail_sink.url)
    _, feedback = await only_this(world)
    huw = await world.phone("huw")
    await morning(world, "2026-12-08")
    later = {"type": "could_not_tell", "feedback": feedback, "why": "She is away.", "try_on": "2026-12-10"}
    await lent(huw, write(feedback), later)
    await morning(world, "2026-12-09")
    assert ("due", "huw") not in await reminders(world, **BACK)
    await morning(world, "2026-12-14")
    before = await reminders(world, **BACK)
    await lent(huw, tell(feedback, told_on="2026-12-14"))
    await morning(world, "2026-12-16")
    assert await reminders(world, **BACK) == before


async def test_where_the_host_is_not_on_lantern_who_pays_is_reminded(world: World, mail_sink: MailSink) -> None:
    world.set(smtp_url=mail_sink.url)
    await world.run(person.update().where(person.c.id != "rosa").values(left_on="2026-11-01"))
    await world.run(account.update().values(weekly=False))
    megan = await world.phone("megan")
    plan = cast.plan_visit(kind="quality_checker", unit="reed")
    await lent(megan, plan, cast.begin(plan["visit"]), cast.finish(plan["visit"], read_back=True))
    await world.tick()
    await morning(world, "2026-12-09")
    assert await reminders(world, **BACK) == {("coming", "priya")}  # who pays for most people there

"""The walk: Priya on Ash Ward with no signal and no server; Huw hears, takes it, and she can see that he has."""

import re
from collections.abc import Awaitable, Callable

import pytest
from playwright.async_api import BrowserContext, Page, expect

from tests.journeys import concerns, trips
from tests.journeys.browser import ROOT
from tests.journeys.walking import Sync, everything_sent, go, only_here, open_app, said, sign_in, tap, without_signal
from tests.server_process import ServerProcess
from tests.sinks import MailSink

pytestmark = pytest.mark.journey

SENTENCE = "Danny has finger marks on both arms and says a man on nights did it."
NAMES = ["Danny", "Whitlock", "Ash Ward", "Larkmere", "Priya", "finger marks"]
RUNG_TOGETHER = {"huw@demo.example", "dilys@demo.example", "kwame@demo.example", "oncall@northmoor.demo.example"}


async def test_priya_walks_ash_ward_with_no_signal_and_huw_takes_what_she_found(
    profile: Callable[[str], Awaitable[BrowserContext]],
    another: Callable[[], Awaitable[BrowserContext]],
    installation: Callable[..., ServerProcess],
    mail_sink: MailSink,
) -> None:
    server = installation(LANTERN_SMTP=mail_sink.url)
    phone = await profile("priya")
    visit = await at_her_desk(phone, server)
    await phone.close()
    server.kill()

    phone = await profile("priya")  # switched on again in the lobby: a new browser, no server, no signal
    await without_signal(phone)
    page = await open_app(phone, server, f"visit/{visit}")
    concern = await on_the_ward(page)
    await only_here(page)

    server.start()
    huw = await sign_in(await another(), server, "huw")
    await go(huw, "alerts")
    told_before = len(mail_sink.messages)
    sync = Sync(page)
    await phone.set_offline(False)
    await everything_sent(page)
    assert len(sync.carried) == 1, sync.types()
    assert sync.order == ["words", "picture"]
    assert sync.types().count("raise_concern") == sync.types().count("record_call") == 1

    await huw_hears_and_takes_it(huw, page, concern)
    await letters_name_nobody(mail_sink, told_before)
    await handed_in(page, visit)


async def at_her_desk(phone: BrowserContext, server: ServerProcess) -> str:
    """Today says who is owed and on whose word; the trip is kept, and ready only when all of it is here."""
    page = await sign_in(phone, server, "priya")
    await said(page, re.compile(r"weeks? overdue"))
    await page.get_by_text("Why this day, and says who?").first.click()
    await said(page, "At least every 56 days, face to face")
    await said(page, "National policy")
    visit = await trips.prepare(page, "Ash Ward", ["Danny", "Maryam Hosseini", "Leon Baptiste"])
    await expect(page.locator(".l-ready")).to_contain_text("Ready for no signal")
    await everything_sent(page)
    return visit


async def on_the_ward(page: Page) -> str:
    """Begun, answered, looked at, and raised: all of it on this phone alone."""
    await trips.begin(page)
    await trips.check_promises(
        page,
        ("Not kept", "He still rings from the desk. The quiet room is full of chairs."),
        ("Kept: I saw it", "The lamp is steady now."),
        ("Partly", "On Mondays only."),
    )
    await tap(page, "All parts")
    await trips.open_part(page, "Danny")
    await trips.photograph(page, ROOT / "pwa/public/icon-192.png", "A broken lamp beside the quiet room")
    await trips.met_in_private(page)
    await trips.four_voices(
        page,
        person="I do not sleep when he is on nights.",
        family="Frank hears people talk behind him when he rings.",
        staff="Settled this week.",
        own="He drew a big man beside a small bed.",
    )
    await concerns.count_taps(page)
    concern = await concerns.raise_concern(page, "Danger now", SENTENCE)
    taps = await concerns.taps(page)
    assert len(taps) <= 3, taps
    await said(page, "Kept on this phone. Not sent yet.")
    await expect(page.locator(".l-warning .l-tel").first).to_contain_text("Ring Emergency services")
    await concerns.record_call(page, "Marchfield emergency duty team", "Sian Price", "MAS 5120")
    await said(page, "Kept on this phone. Not sent yet.")
    return concern


async def huw_hears_and_takes_it(huw: Page, priya: Page, concern: str) -> None:
    """It comes to his open page by itself. Reading it takes nothing; taking it names a step and a time."""
    await expect(priya.get_by_text("Nobody has taken this yet")).to_be_visible()
    await huw.get_by_role("link", name=re.compile("finger marks")).click()
    await expect(huw.get_by_text(SENTENCE).first).to_be_visible()
    await said(priya, re.compile("Huw Bevan has read it"))
    await expect(priya.get_by_text("Nobody has taken this yet")).to_be_visible()
    await concerns.take(huw, "Ringing the ward manager: he does not work tonight", "In 30 minutes")
    await said(priya, "Huw Bevan has taken this")
    await said(priya, "Next: Ringing the ward manager: he does not work tonight")
    await said(priya, re.compile(r"Next word by .*\d\d:\d\d"))


async def letters_name_nobody(mail: MailSink, before: int) -> None:
    """Everybody who is rung together has a letter; none of them says who or where."""
    await concerns.letters_to(mail, before, RUNG_TOGETHER)
    for letter in mail.messages[before:]:
        whole = f"{letter['subject']}\n{letter.get_content()}"
        assert [name for name in NAMES if name.lower() in whole.lower()] == []


async def handed_in(page: Page, visit: str) -> None:
    """Finished, and copied out as plain text with everybody's words in it."""
    await page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await go(page, f"visit/{visit}")
    await trips.finish(page)
    await everything_sent(page)
    await tap(page, "Copy all of it")
    await said(page, "Copied")
    copied = await page.evaluate("navigator.clipboard.readText()")
    for words in ("I do not sleep when he is on nights.", "Settled this week.", SENTENCE, "Larkmere", "lamp is steady"):
        assert words in copied, copied
    assert copied == await page.get_by_label("The summary as plain text").input_value()

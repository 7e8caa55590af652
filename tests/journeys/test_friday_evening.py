"""Friday, twenty-five to six, a ward in Wales: an allegation about an English person. Nobody waits for Monday."""

import re
import shutil
from collections.abc import Awaitable, Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.async_api import BrowserContext, Page, expect

from tests.at_another_time import ServerAhead
from tests.journeys import clocks, concerns
from tests.journeys.browser import barriers, shot, sideways
from tests.journeys.walking import (
    choose,
    everything_sent,
    go,
    id_in,
    main_text,
    on,
    only_here,
    said,
    sign_in,
    tap,
    unfold,
    without_signal,
    write,
)
from tests.journeys.way_in import by_letter
from tests.sinks import MailSink

pytestmark = pytest.mark.journey

SAID = "Alfie says that a nurse slaps him when he is slow, and showed me where."
HOUR = timedelta(hours=1, minutes=1)


@pytest.fixture
def mail() -> Iterator[MailSink]:
    with MailSink() as sink:
        yield sink


@pytest.fixture
def evening(demonstration: Path, tmp_path: Path, mail: MailSink) -> Iterator[ServerAhead]:
    """An installation on Friday at 17.35."""
    home = tmp_path / "friday"
    shutil.copytree(demonstration, home)
    server = ServerAhead(home, at=clocks.next_friday(17, 35), LANTERN_SMTP=mail.url)
    server.start()
    yield server
    server.stop()


async def test_an_allegation_on_a_friday_evening_in_wales_about_an_english_person(
    evening: ServerAhead, mail: MailSink, another: Callable[..., Awaitable[BrowserContext]]
) -> None:
    phone = await another()
    await clocks.set_ahead(phone, evening.ahead)
    priya = await sign_in(phone, evening, "priya")
    before = len(mail.messages)
    await without_signal(phone)
    concern = await raise_it(priya)
    await routes_of_wales(priya)
    await ring_the_council(priya, "the duty desk", "")
    await said(priya, "Told: no named officer has confirmed it")
    await phone.set_offline(False)
    await everything_sent(priya)

    # both bodies at once, and whoever's turn it is tonight
    await concerns.letters_to(mail, before, {"nerys@demo.example", "kwame@demo.example"})
    assert "slaps" not in str(mail.messages[before:]) and "Alfie" not in str(mail.messages[before:])
    heard = priya.locator(".l-hearing")
    await expect(heard).to_contain_text("Nerys Hopkins")
    await expect(heard).to_contain_text("Kwame Boateng")
    await expect(heard).not_to_contain_text("Carys Emlyn")
    await shot(priya, "friday-sent", whole=True)

    await ring_the_council(priya, "Elen Puw", "BG-2231")
    await everything_sent(priya)
    assert "no named officer" not in await main_text(priya)

    evening.goes_on(HOUR)
    await clocks.goes_on(priya, HOUR)
    await expect(heard).to_contain_text("Carys Emlyn")
    await said(priya, "Nobody took it in time: more people are told")
    await shot(priya, "friday-climbed", whole=True)

    oncall = await another()
    await clocks.set_ahead(oncall, evening.ahead)
    kwame = await by_letter(oncall, evening, mail, "kwame@demo.example")
    await go(kwame, f"concern/{concern}")
    await said(kwame, SAID)
    await concerns.take(kwame, "Asking the ward who is with Alfie tonight.", "In 30 minutes")
    await everything_sent(kwame)
    await said(priya, "Kwame Boateng has taken this")
    await said(priya, re.compile(r"Next word by \d\d:\d\d|Next word by .*\d\d:\d\d"))
    assert await barriers(priya) == []
    assert await sideways(priya) == 0
    await shot(priya, "friday-taken", whole=True)


async def raise_it(page: Page) -> str:
    """On the ward, without signal: whom to ring stands above the words."""
    await go(page, "raise?hospital=glanhelyg&unit=derwen")
    await page.locator(".l-urgency").filter(has_text="Danger now").click()
    await on(page, "Danger now")
    first = page.locator(".l-warning, .nhsuk-warning-callout").first
    await expect(first).to_contain_text("999")
    await expect(first).to_contain_text("Tîm dyletswydd brys (emergency duty team)")
    await said(page, "Answers now")
    await said(page, re.compile("In Wales you have a duty to report this"))
    await shot(page, "friday-raise", whole=True)
    await write(page, "What is wrong? One sentence is enough.", SAID)
    await unfold(page.locator("details", has_text="What you know, and who must not be known").first)
    await choose(page, "Who is it about?", "Alfie")
    await choose(page, re.compile("^If somebody may have done this"), "Not known")
    await tap(page, "Keep and tell")
    await expect(page.get_by_role("heading", name="What was said")).to_be_visible()
    await only_here(page)
    await said(page, "It goes by itself as soon as there is signal. Do not wait for it: telephone.")
    return id_in(page, "concern")


async def routes_of_wales(page: Page) -> None:
    """Whom it must be told, before anything is sent: by where the hospital stands, not by who pays."""
    owed = page.locator("section", has=page.get_by_role("heading", name="Who must be told outside Lantern"))
    for route in ("The police", "The council’s adults’ safeguarding", "HIW", "The hospital’s on-call manager"):
        await expect(owed.get_by_text(route, exact=True)).to_be_visible()
    text = await main_text(page)
    assert "CQC" not in text and "LFPSE" not in text
    await unfold(page.locator("details", has_text="The first hour").first)
    await write(page, "Is evidence kept: clothes, notes, camera pictures?", "There is a camera in the corridor.")
    await tap(page, "Add these")
    await said(page, re.compile("There is a camera in the corridor"))
    await shot(page, "friday-unsent", whole=True)


async def ring_the_council(page: Page, spoke: str, reference: str) -> None:
    await tap(page, "Record a call")
    await on(page, "Record a call")
    await page.get_by_role("radio", name=re.compile("Tîm dyletswydd brys")).check()
    await write(page, "Who did you speak to?", spoke)
    await write(page, "Reference they gave you", reference)
    await tap(page, "Keep this call")
    await expect(page.get_by_role("heading", name="What was said")).to_be_visible()

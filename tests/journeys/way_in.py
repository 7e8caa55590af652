"""Signing in as somebody who does not stand on a demonstration's first page: as everybody does, by a letter."""

import re

from playwright.async_api import BrowserContext, Page

from tests.journeys.concerns import until
from tests.journeys.walking import PATIENT, everything_sent
from tests.server_process import ServerProcess
from tests.sinks import MailSink

_LINK = re.compile(r"/app/#/sign-in\?token=\S+")


async def by_letter(context: BrowserContext, server: ServerProcess, mail: MailSink, who: str) -> Page:
    """Asks for a way in at this address, and opens the link of the letter that comes."""
    page = await context.new_page()
    page.set_default_timeout(PATIENT)
    before = len(mail.messages)
    asked = await page.request.post(f"{server.address}/api/identity/codes", data={"email": who})
    assert asked.status == 202
    await until(lambda: _links(mail, before, who))
    await page.goto(f"{server.address}{_links(mail, before, who)[0]}")
    await everything_sent(page)
    return page


def _links(mail: MailSink, before: int, who: str) -> list[str]:
    """The ways in that were sent there since there were so many letters."""
    sent = zip(mail.recipients[before:], mail.messages[before:], strict=False)
    letters = [str(letter.get_content()) for to, letter in sent if who in to]
    return [found.group() for letter in letters if (found := _LINK.search(letter))]

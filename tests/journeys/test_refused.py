"""Priya is not let in to see somebody, where there is no signal: it is kept, offered as a concern, and the host sees both."""

import re
from collections.abc import Awaitable, Callable

import pytest
from playwright.async_api import BrowserContext, expect

from tests.journeys import trips
from tests.journeys.browser import shot
from tests.journeys.walking import choose, everything_sent, go, on, only_here, said, sign_in, tap, without_signal, write
from tests.server_process import ServerProcess

pytestmark = pytest.mark.journey


async def test_priya_is_refused_access_without_signal_and_huw_sees_it(
    installation: Callable[..., ServerProcess], another: Callable[..., Awaitable[BrowserContext]]
) -> None:
    server, phone = installation(), await another()
    page = await sign_in(phone, server, "priya")
    await trips.prepare(page, "Birch Ward", ["Theo Callaghan"])
    await trips.begin(page)
    await without_signal(phone)
    await page.locator(".l-steps").get_by_role("link", name="Theo Callaghan", exact=True).click()
    await page.get_by_role("link", name="Not seen? Say what happened instead").click()
    await on(page, re.compile("was not seen"))
    await tap(page, "Keep this")
    await said(page, "Choose what happened.")
    await choose(page, "What happened instead?", "Access was refused")
    await choose(page, "Who refused?", "The nurse in charge")
    await write(page, "What did you ask for?", "To see him alone in his room.")
    await write(page, "In what words did they refuse?", "He is settled and you would upset him.")
    await shot(page, "refused-form")
    await tap(page, "Keep this")
    await said(page, "Access refused may be a concern")
    await only_here(page)
    await shot(page, "refused-offer")
    await page.get_by_role("button", name=re.compile("^Tell the host")).click()
    await expect(page).to_have_url(re.compile("#/concern/"))  # the words stand on the screen before, too
    await said(page, re.compile("you would upset him"))
    await shot(page, "refused-concern")
    concern = page.url
    await page.go_back()
    await said(page, "A concern was raised about this.")
    await page.get_by_role("link", name="Back to the visit").click()
    await said(page, "Access was refused by the nurse in charge")
    await shot(page, "refused-trip")
    await phone.set_offline(False)
    await everything_sent(page)

    host = await sign_in(await another(), server, "huw")
    await go(host, concern.split("#/")[1])
    await said(host, re.compile("you would upset him"))
    await go(host, "hospital/larkmere")
    await expect(host.get_by_text("Access was refused").first).to_be_visible()
    await shot(host, "refused-host")

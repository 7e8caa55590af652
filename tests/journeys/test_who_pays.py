"""Priya says that Bae Glas pays for Alfie's care too; Gareth reads who leads, and may record nothing of theirs (K28)."""

from collections.abc import Awaitable, Callable

import pytest
from playwright.async_api import BrowserContext, expect

from tests.journeys.browser import shot
from tests.journeys.conftest import House
from tests.journeys.walking import everything_sent, go, on, said, sign_in, tap, unfold

pytestmark = pytest.mark.journey


async def test_another_body_pays_too_reads_who_leads_and_ends_it_itself(
    house: House, another: Callable[..., Awaitable[BrowserContext]]
) -> None:
    page = await sign_in(await another(), house.server, "priya")
    await go(page, "owed/p-alfie")
    await tap(page, "Who pays for their care")
    await on(page, "Who pays for their care")
    adding = page.locator("details", has=page.get_by_text("Another organisation pays too", exact=True))
    await unfold(adding)
    await tap(adding, "Keep")
    await said(page, "Choose an organisation and a day.")
    await adding.get_by_label("Which organisation?").select_option("bae-glas")
    await tap(adding, "Keep")
    await everything_sent(page)
    await expect(page.get_by_role("heading", name="Bae Glas University Health Board")).to_be_visible()
    await shot(page, "who-pays")

    page = await sign_in(await another(), house.server, "gareth")
    await go(page, "owed/p-alfie")
    await on(page, "Beth sy’n ddyledus i Alfie Turner")
    await said(page, "Northmoor ICB sy’n arwain ac yn gyfrifol am hyn.")
    await expect(page.get_by_role("heading", name="Cofnodi", exact=True)).to_have_count(0)
    await tap(page, "Pwy sy’n talu am ofal y person")
    await on(page, "Pwy sy’n talu am ofal y person")
    ending = page.locator("details", has=page.get_by_text("Nid yw’n talu mwyach", exact=True))
    await unfold(ending)
    await shot(page, "who-pays-welsh")
    await tap(ending, "Cadw")
    await on(page, "Heddiw")
    await everything_sent(page)
    await expect(page.get_by_role("heading", name="Alfie Turner")).to_have_count(0)

"""Priya hands her caseload to Hana in one go; who is away and when nobody is on call is said before it is needed."""

import re
from collections.abc import Awaitable, Callable

import pytest
from playwright.async_api import BrowserContext, expect

from tests.journeys.browser import shot
from tests.journeys.walking import everything_sent, go, on, said, sign_in, tap, unfold, write
from tests.server_process import ServerProcess

pytestmark = pytest.mark.journey


async def test_a_caseload_goes_to_a_colleague_who_looks_and_a_gap_is_named(
    installation: Callable[..., ServerProcess], another: Callable[..., Awaitable[BrowserContext]]
) -> None:
    page = await sign_in(await another(), installation(), "priya")
    came = page.locator(".l-card", has=page.get_by_role("link", name="Gurpreet")).filter(has_text="From Hana Lindqvist")
    await expect(came).to_be_visible()
    await shot(page, "new-to-you")
    await came.get_by_role("link").click()
    await said(page, "He answers in Punjabi when his cousin is not in the room.")
    await shot(page, "new-to-you-person")
    await tap(page, "I have read this")
    await everything_sent(page)
    await expect(page.get_by_role("button", name="I have read this")).to_have_count(0)

    await go(page, "caseloads")
    mine = page.locator(".l-card", has=page.get_by_role("heading", name="Yours", exact=True))
    await shot(page, "caseloads")
    await tap(mine, "Hand over")
    await on(page, "Hand people over")
    await page.get_by_label("Hana Lindqvist").check()
    await write(page, "About all of them", "I am on another team from Monday.")
    await shot(page, "hand-people")
    await page.get_by_role("button", name=re.compile(r"^Hand over \d+ people$")).click()
    await on(page, "Whose people are whose")
    await everything_sent(page)
    await expect(
        page.get_by_role("heading", name=re.compile(r"^Priya Raman to Hana Lindqvist: \d+ people$"))
    ).to_be_visible()
    await expect(mine).to_have_count(0)

    await go(page, "away")
    await said(page, "Kwame Boateng covers: alerts and reminders go there.")
    await unfold(page.locator("details", has=page.get_by_text("Say who is away", exact=True)))
    await shot(page, "away")
    await go(page, "on-call")
    await expect(
        page.get_by_text(re.compile(r"^Nobody is on call from \w+day .* 08:30 to \w+day .* 08:30$"))
    ).to_be_visible()
    await shot(page, "on-call")

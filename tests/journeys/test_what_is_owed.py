"""Beside the visit: a review, a home, what stands in the way, an exception and a death, as Priya records them."""

import re
from collections.abc import Awaitable, Callable

import pytest
from playwright.async_api import BrowserContext, Page, expect

from tests.journeys.browser import shot
from tests.journeys.walking import (
    choose,
    everything_sent,
    go,
    on,
    only_here,
    said,
    sign_in,
    tap,
    unfold,
    without_signal,
    write,
)
from tests.server_process import ServerProcess

pytestmark = pytest.mark.journey


async def open_form(page: Page, title: str) -> None:
    await unfold(page.locator("details", has=page.get_by_text(title, exact=True)).first)


async def keep(page: Page, title: str) -> None:
    form = page.locator("details", has=page.get_by_text(title, exact=True)).first
    await tap(form, "Keep")
    await expect(form.get_by_text("Kept. Days that follow")).to_be_visible()


async def test_what_else_danny_is_owed(
    installation: Callable[..., ServerProcess], another: Callable[..., Awaitable[BrowserContext]]
) -> None:
    phone = await another()
    page = await sign_in(phone, installation(), "priya")
    await said(page, re.compile(r"Cannot be ready in time|May not be ready in time"))
    await page.get_by_role("link", name="Everything Danny is owed, and record").click()
    await on(page, "What Danny is owed")
    await said(page, "Care and treatment review")
    await page.get_by_text("Why this day, and says who?").nth(1).click()
    await shot(page, "owed-danny")

    await open_form(page, "A review was held, or is planned")
    await choose(page, "Which review?", "Care and treatment review")
    await write(page, "On which day?", "2020-01-06")
    await choose(page, "Is there consent?", "There is consent")
    await keep(page, "A review was held, or is planned")

    await without_signal(phone)
    await open_form(page, "Name what stands in the way")
    await write(page, "What is it?", "No flat on the ground floor.")
    await choose(page, "Whose is it to move?", "Housing")
    await write(page, "Who there? A name, or a role", "Stella Marks")
    await write(page, "Who stands above them?", "the director of housing")
    await write(page, "By which day?", "2020-02-01")
    await keep(page, "Name what stands in the way")
    await only_here(page)
    await said(page, re.compile("It is for the director of housing now"))
    await phone.set_offline(False)
    await everything_sent(page)

    await open_form(page, "Agree that a visit waits")
    await write(page, "Why?", "Nobody may come in: norovirus.")
    await write(page, "Until which day?", "2099-01-01")
    await keep(page, "Agree that a visit waits")
    await said(page, "An exception is agreed")

    await said(page, "1 thing stands in the way")
    await go(page, "homes")
    await on(page, "Homes that are needed")
    await shot(page, "homes")
    await page.get_by_role("link", name="Danny").click()

    await open_form(page, "They have died")
    await write(
        page.locator("details", has=page.get_by_text("They have died", exact=True)), "On which day?", "2020-03-01"
    )
    await tap(page, "Record that they have died")
    await tap(page, "Yes, record it")
    await said(page, "LeDeR, the reviews of lives and deaths")
    await said(page, "Nothing is owed now.")
    await go(page, "today")
    await said(page, "Somebody has died")
    await expect(page.get_by_role("link", name="Everything Danny is owed, and record")).to_have_count(0)

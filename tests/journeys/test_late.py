"""Somebody was seen late: Priya says why, and it is explained; no date moves by it."""

import re
from collections.abc import Awaitable, Callable

import pytest
from playwright.async_api import BrowserContext, expect

from tests.journeys.browser import shot
from tests.journeys.walking import choose, everything_sent, on, sign_in, tap, unfold, write
from tests.server_process import ServerProcess

pytestmark = pytest.mark.journey


async def test_priya_says_why_somebody_was_seen_late(
    installation: Callable[..., ServerProcess], another: Callable[..., Awaitable[BrowserContext]]
) -> None:
    phone = await another()
    page = await sign_in(phone, installation(), "priya")
    await page.get_by_role("link", name=re.compile(r"^To explain \(\d+\)$")).click()
    await on(page, "To explain")
    await shot(page, "to-explain")
    await unfold(page.locator("details", has=page.get_by_text("Say why", exact=True)).first)
    form = page.locator("details[open]").first
    await tap(form, "Keep")
    wrong = form.get_by_role("alert")
    await expect(wrong).to_have_text("Choose what it was, and write a sentence.")
    await expect(wrong).to_be_in_viewport(ratio=1)
    await expect(wrong).to_be_focused()
    await choose(form, "What was it?", "The visitor was away")
    await write(form, "What happened, in a sentence or two", "I was ill, and nobody covered.")
    await shot(page, "to-explain-form")
    await tap(form, "Keep")
    await everything_sent(page)
    await expect(page.locator("summary").filter(has_text="Explained (1)")).to_be_visible()

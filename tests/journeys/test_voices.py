"""A question read aloud by Robin, in Welsh Easy Read, is heard on Megan's phone without signal."""

import re
from collections.abc import Awaitable, Callable

import pytest
from playwright.async_api import BrowserContext, Page, expect

from tests.journeys.browser import DESK, barriers, shot, sideways
from tests.journeys.walking import comes_true, go, nothing_waits, on, sign_in, tap, without_signal
from tests.server_process import ServerProcess

pytestmark = pytest.mark.journey
Another = Callable[..., Awaitable[BrowserContext]]

SOUNDS = """() => {
  window.sounds = [];
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function () { window.sounds.push(this.src); return play.call(this); };
}"""


async def speaks_easy_welsh(page: Page) -> None:
    await page.evaluate("localStorage.setItem('lantern.face', 'cy-simple')")
    await page.reload()
    await expect(page.locator("html")).to_have_attribute("lang", "cy-simple")


async def at_the_first_question(page: Page) -> None:
    """A check is begun; its first screen has said once that this phone has no voice."""
    await go(page, "check/ward/kingfisher-ward")
    await expect(page.locator(".l-silent")).to_contain_text("Mae’n gallu chwarae recordiadau yn unig")
    await tap(page, "Dechrau’r ymweliad hwn")


async def test_robin_reads_a_question_and_megan_hears_it_without_signal(
    installation: Callable[..., ServerProcess], another: Another
) -> None:
    server = installation()  # what is recorded here is heard by everybody
    robin = await sign_in(await another(**DESK), server, "root")
    await robin.set_viewport_size({"width": 360, "height": 640})
    await robin.get_by_role("link", name="Quality Checker visit to a ward").click()
    await on(robin, "Read questions aloud")  # the screen before asks in which words too
    await robin.get_by_role("radio", name="Hawdd ei Ddeall").check()
    first = robin.locator("section.l-box").first
    await tap(first, "Record")
    await expect(first.get_by_role("status")).to_have_text(re.compile("Recording"))
    await shot(robin, "voices-recording")
    await robin.wait_for_timeout(1500)  # somebody reads
    await tap(first, "Stop")
    await expect(first.locator("audio")).to_be_visible()
    await tap(first, "Keep this recording")
    await expect(first).to_contain_text("By Robin")
    await shot(robin, "voices-kept")
    assert await sideways(robin) == 0
    assert await barriers(robin) == []
    await nothing_waits(robin)

    phone = await another()
    await phone.add_init_script(f"({SOUNDS})()")
    megan = await sign_in(phone, server, "megan")
    await speaks_easy_welsh(megan)
    kept = "caches.open('lantern-clips').then(c => c.keys()).then(k => k.length === 1)"
    await comes_true(megan, kept)
    await at_the_first_question(megan)
    await without_signal(phone)
    await megan.locator(".l-aloud").click()
    await comes_true(megan, "window.sounds.some((src) => src.startsWith('blob:'))")
    await shot(megan, "voices-megan")
    await megan.get_by_role("radio").first.check()
    await tap(megan, "Nesaf")
    await expect(megan.locator(".l-silent")).to_have_text(re.compile("Dim llais yma"))
    await shot(megan, "voices-megan-silent")

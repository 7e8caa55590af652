"""The browser's own helpers, on a page that needs no server."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from playwright.async_api import BrowserContext, Page

from tests.journeys.browser import barriers, kill_profile, shot, sideways

pytestmark = pytest.mark.journey
PAGE = (
    "<!doctype html><html lang=en><title>Ward</title>"
    "<meta name=viewport content='width=device-width'><main><h1>Ash Ward</h1>{}</main>"
)


async def test_a_phone_is_360_wide_and_its_pictures_can_be_kept(
    page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANTERN_SHOTS", str(tmp_path))
    await page.set_content(PAGE.format("<p>Quiet today.</p>"))
    assert await page.evaluate("innerWidth") == 360
    assert (await shot(page, "Ash Ward: today")) == tmp_path / "ash-ward-today.png"
    await page.set_content(PAGE.format("<p style='width:400px'>Wide</p>"))
    assert await sideways(page) > 0


async def test_a_picture_without_words_is_reported_as_a_barrier(page: Page) -> None:
    await page.set_content(PAGE.format("<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>"))
    assert [line for line in await barriers(page) if line.startswith("image-alt")]


async def test_a_profile_can_be_killed_and_opened_again(
    profile: Callable[[str], Awaitable[BrowserContext]], tmp_path: Path
) -> None:
    await profile("priya")
    assert kill_profile(tmp_path / "priya") > 0
    again = await profile("priya")
    assert again.pages

"""The pictures in docs/screens, taken on a walk: `LANTERN_SHOTS=docs/screens .venv/bin/pytest tests/journeys/test_screens.py`."""

import os
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from PIL import Image
from playwright.async_api import BrowserContext, Page, expect

from tests.journeys import concerns, trips
from tests.journeys.browser import DESK, PHONE, shot
from tests.journeys.conftest import House
from tests.journeys.voices import give_voice
from tests.journeys.walking import choose, go, on, said, sign_in, without_signal, write

pytestmark = pytest.mark.journey
Another = Callable[..., Awaitable[BrowserContext]]
MOST = 60_000
FINE = {**PHONE, "device_scale_factor": 1.5}


async def picture(page: Page, name: str) -> None:
    """Small enough for a README: few colours, nothing moving, and no pointer on anything."""
    await page.evaluate("scrollTo(0, 0)")
    await page.mouse.move(0, 0)
    path = await shot(page, name)
    with Image.open(path) as taken:
        taken.convert("RGB").quantize(96, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(
            path, optimize=True
        )
    assert path.stat().st_size <= MOST, f"{path.name}: {path.stat().st_size} bytes"


async def test_a_commissioners_day_and_walk(house: House, another: Another) -> None:
    phone = await another(**FINE)
    page = await sign_in(phone, house.server, "priya")
    await picture(page, "today")
    await trips.prepare(page, "Ash Ward", ["Danny", "Maryam Hosseini", "Leon Baptiste"])
    await picture(page, "trip")
    await trips.begin(page)
    await without_signal(phone)
    await trips.open_part(page, "Danny")
    await trips.met_in_private(page)
    await on(page, "Their own words")
    await write(
        page, "Their words, as they said or showed them", "I ring Dad from the cupboard now. It has chairs in it."
    )
    await choose(page, "How was it told?", "Words")
    await picture(page, "voices")
    await concerns.raise_concern(
        page, "Danger now", "Danny has finger marks on both arms and says a man on nights did it."
    )
    await picture(page, "kept")


async def test_a_forum_leads_table_and_what_needs_him(house: House, another: Another) -> None:
    huw = await sign_in(await another(**FINE), house.server, "huw")
    await go(huw, "concerns")
    await picture(huw, "concerns")
    desk = await sign_in(await another(**DESK), house.server, "huw")
    await go(desk, "hospital/larkmere")
    await on(desk, "Larkmere Hospital")
    await picture(desk, "hospital")


async def test_a_quality_checkers_question_in_easy_read_and_in_welsh(house: House, another: Another) -> None:
    phone = await another(**FINE)
    await give_voice(phone)
    page = await sign_in(phone, house.server, "megan")
    await page.locator("main a[href*='/go']").first.click()
    await on(page, "Do staff help people well?")
    await expect(page.locator(".l-picture").first).to_be_visible()
    await picture(page, "check")
    await page.evaluate("localStorage.setItem('lantern.face', 'cy-simple')")
    await page.reload()
    await expect(page.locator("html")).to_have_attribute("lang", "cy-simple")
    await expect(page.locator(".l-picture").first).to_be_visible()
    await picture(page, "check-welsh")


async def test_a_day_in_welsh(house: House, another: Another) -> None:
    page = await sign_in(await another(**FINE), house.server, "gareth")
    await said(page, "Heddiw")
    await picture(page, "today-welsh")
    await go(page, "phone")
    await picture(page, "phone-welsh")


def test_every_picture_has_its_place_on_the_page() -> None:
    folder = Path(os.environ["LANTERN_SHOTS"])
    page = folder / "README.md"
    if page.exists():
        assert [one.name for one in sorted(folder.glob("*.png")) if f"({one.name})" not in page.read_text()] == []

"""Every main screen in four faces: nothing scrolls sideways on a small phone or in letters of twice the size, and
nothing stands in the way of whoever reads by ear or moves by key."""

import re
from collections.abc import Awaitable, Callable

import pytest
from playwright.async_api import BrowserContext, Page, expect

from tests.journeys import trips
from tests.journeys.browser import PHONE, barriers, sideways
from tests.journeys.conftest import House
from tests.journeys.walking import NAMES, everything_sent, go, id_in, on_this_phone, open_app, sign_in

pytestmark = pytest.mark.journey
Another = Callable[..., Awaitable[BrowserContext]]

TALL, TALLEST, BELOW = 4_000, 20_000, 320
"""Pixels, more than nearly every screen is long: what is drawn beyond its end costs, and proves nothing."""
FACES = ["en", "cy", "en-simple", "cy-simple"]
OF_PRIYA = [
    "today", "visit/new?unit=ash-ward", "visit/{visit}", "visit/{visit}/part/p-theo", "visit/{visit}/part/p-theo/meeting",
    "visit/{visit}/part/p-theo/voice_person", "visit/{visit}/part/ward/staffing", "visit/{visit}/promises",
    "visit/{visit}/finish", "visit/{visit}/summary", "visit/{visit}/paper", "raise?hospital=larkmere",
    "raise/immediate?hospital=larkmere&unit=ash-ward", "hospitals", "phone", "easy/adult-oversight",
]  # fmt: skip
OF_HUW = ["concerns", "alerts", "hospital/larkmere", "concern/{concern}"]
OF_MEGAN = ["today", "check", "check/at/larkmere", "check/ward/ash-ward", "check/{check}/q/feel_safe", "check/{check}/stop",
            "check/{check}/read", "check/{check}/send", "tell"]  # fmt: skip


async def in_face(page: Page, face: str) -> None:
    """Begun anew in this face, unless it stands there already."""
    await page.evaluate("face => localStorage.setItem('lantern.face', face)", face)
    if await page.evaluate("document.documentElement.lang") != face:
        await page.reload()
    await expect(page.locator("html")).to_have_attribute("lang", face)


ENDS = "Math.ceil(scrollY + (document.querySelector('main > :last-child')?.getBoundingClientRect().bottom ?? 0))"
"""Where what stands on the screen ends, in pixels from its top."""


async def faults(page: Page, address: str) -> list[str]:
    """What is wrong with this screen, at 360 and 320 px and in letters of twice the size."""
    await go(page, address)
    await as_long_as_it_is(page, 320)
    found = [f"{address}: {line}" for line in await barriers(page)]
    if over := await sideways(page):
        found.append(f"{address}: {over} px too wide at 320 px")
    await page.set_viewport_size({"width": 360, "height": TALL})
    await page.evaluate("document.documentElement.style.fontSize = '200%'")
    if over := await sideways(page):
        found.append(f"{address}: {over} px too wide in letters of twice the size")
    await page.evaluate("document.documentElement.style.fontSize = ''")
    return found


async def as_long_as_it_is(page: Page, width: int) -> None:
    """The whole of this screen is seen, with room below it: what the bars at the bottom cover can be scrolled to, and is no
    barrier."""
    height = TALL
    await page.set_viewport_size({"width": width, "height": height})
    while (ends := await page.evaluate(ENDS)) > height - BELOW and height < TALLEST:
        height = min(ends + 2 * BELOW, TALLEST)
        await page.set_viewport_size({"width": width, "height": height})


async def all_faults(page: Page, addresses: list[str]) -> str:
    """In each face; one fault a line."""
    found = []
    for face in FACES:
        await in_face(page, face)
        found += [f"{face} {line}" for one in addresses for line in await faults(page, one)]
    return "\n".join(found)


async def test_every_screen_of_a_visit_fits_and_can_be_read(house: House, another: Another) -> None:
    page = await sign_in(await another(), house.server, "priya")
    visit = await trips.prepare(page, "Birch Ward", ["Theo Callaghan"])
    await trips.begin(page)
    assert await all_faults(page, [one.format(visit=visit) for one in OF_PRIYA]) == ""


async def test_every_screen_of_whoever_answers_fits_and_can_be_read(house: House, another: Another) -> None:
    page = await sign_in(await another(), house.server, "huw")
    await go(page, "concerns")
    address = await page.locator("main .l-card__title a").first.get_attribute("href")
    concern = re.sub(r".*concern/", "", address or "")
    assert await all_faults(page, [one.format(concern=concern) for one in OF_HUW]) == ""


@pytest.mark.parametrize("who", ["frank", "ola", "root", "sam"])
async def test_the_day_of_whoever_else_signs_in_fits_and_can_be_read(house: House, another: Another, who: str) -> None:
    page = await sign_in(await another(), house.server, who)
    assert await all_faults(page, ["today"]) == ""


async def test_every_screen_of_a_check_fits_and_can_be_read(house: House, another: Another) -> None:
    page = await sign_in(await another(), house.server, "megan")
    await page.locator("main a[href*='/go']").first.click()
    await expect(page).to_have_url(re.compile(r"#/check/[^/]+/q/"))
    check = id_in(page, "check")
    assert await all_faults(page, [one.format(check=check) for one in OF_MEGAN]) == ""


@pytest.mark.parametrize("face", ["en", "cy"])
async def test_the_first_screen_speaks_the_phones_language_and_fits(house: House, another: Another, face: str) -> None:
    page = await open_app(await another(**{**PHONE, "locale": f"{face}-GB"}), house.server)
    await expect(page.locator("html")).to_have_attribute("lang", face)
    assert await faults(page, "") + await faults(page, "language") == []


async def test_by_keys_alone_from_signing_in_to_a_concern(house: House, another: Another) -> None:
    page = await open_app(await another(), house.server)
    await on_this_phone(page)
    await by_keys(page, re.compile(NAMES["priya"]))
    await everything_sent(page)
    await by_keys(page, re.compile("^Concerns"))
    await by_keys(page, "Raise a concern")
    await by_keys(page, "Larkmere Hospital")
    await by_keys(page, re.compile("Soon"))
    await page.get_by_label("What is wrong? One sentence is enough.").focus()
    await page.keyboard.type("The garden gate is chained.")
    await by_keys(page, "Keep and tell")
    await expect(page.get_by_role("heading", name="What was said")).to_be_visible()


async def by_keys(page: Page, name: str | re.Pattern[str]) -> None:
    """Tab until this has the focus and shows it; then Enter."""
    wanted = page.get_by_role("link", name=name).or_(page.get_by_role("button", name=name)).first
    await expect(wanted).to_be_visible()
    for _ in range(80):
        await page.keyboard.press("Tab")
        if await wanted.evaluate("one => one === document.activeElement"):
            shown = await wanted.evaluate(
                "one => { const s = getComputedStyle(one); return s.outlineStyle + s.boxShadow + s.backgroundColor }"
            )
            assert shown, "the focus cannot be seen"
            return await page.keyboard.press("Enter")
    raise AssertionError(f"{name} is not reached by 80 tabs")

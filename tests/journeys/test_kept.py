"""The app itself is kept on the phone: a page opened past the worker joins it, and a first try that broke off begins anew."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from playwright.async_api import BrowserContext, expect

from tests.journeys import releases
from tests.journeys.conftest import House
from tests.journeys.walking import go, nothing_waits, on, on_this_phone, sign_in, without_signal
from tests.server_process import ServerProcess

pytestmark = pytest.mark.journey
Another = Callable[..., Awaitable[BrowserContext]]


async def test_a_page_that_was_reloaded_past_the_worker_still_opens_what_nobody_has_opened_yet(
    house: House, another: Another
) -> None:
    phone = await another()
    page = await sign_in(phone, house.server, "priya")
    await on_this_phone(page)
    past = await phone.new_cdp_session(page)
    await past.send("Page.reload", {"ignoreCache": True})
    await nothing_waits(page)
    await without_signal(phone)
    await go(page, "raise/immediate?hospital=larkmere")
    await on(page, "Danger now")


async def test_what_the_browser_offers_on_the_first_screen_can_be_taken_later(house: House, another: Another) -> None:
    page = await sign_in(await another(), house.server, "priya")
    await page.evaluate("dispatchEvent(new Event('beforeinstallprompt'))")
    await go(page, "phone")
    await expect(page.get_by_role("button", name="Install Lantern")).to_be_visible()


async def test_a_first_try_that_broke_off_begins_anew_as_soon_as_there_is_signal_again(
    another: Another, installation: Callable[..., ServerProcess], tmp_path: Path
) -> None:
    dist = releases.folder(tmp_path / "dist")
    releases.release_broken(dist)
    phone = await another()
    page = await sign_in(phone, installation(LANTERN_DIST=str(dist)), "priya")
    assert await page.evaluate("navigator.serviceWorker.controller === null")
    releases.release(dist, "whole")
    await phone.set_offline(True)
    await phone.set_offline(False)
    await without_signal(phone)
    await go(page, "raise/immediate?hospital=larkmere")
    await on(page, "Danger now")

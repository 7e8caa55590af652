"""A new version comes while Priya writes: offered, never forced, for every tab at once; a broken one never starts."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from playwright.async_api import BrowserContext, Page, expect

from tests.journeys import releases
from tests.journeys.walking import (
    go,
    nothing_waits,
    on,
    on_disk,
    on_this_phone,
    open_app,
    said,
    sign_in,
    write,
)
from tests.server_process import ServerProcess

pytestmark = pytest.mark.journey

HALF = "The door to the garden has been sh"
LOOKED_AT = "document.dispatchEvent(new Event('visibilitychange'))"
FAILED = """() => navigator.serviceWorker.getRegistration('/app/').then((all) => new Promise((done) => {
  all.addEventListener('updatefound', () => {
    const coming = all.installing;
    coming.addEventListener('statechange', () => coming.state === 'redundant' && done('redundant'));
  });
  all.update().catch(() => undefined);
}))"""


async def half_written(phone: BrowserContext, server: ServerProcess) -> Page:
    page = await sign_in(phone, server, "priya")
    await on_this_phone(page)
    await go(page, "raise/soon?hospital=larkmere")
    await write(page, "What is wrong? One sentence is enough.", HALF)
    await on_disk(page, HALF)
    return page


async def test_the_new_version_waits_for_a_tap_then_both_tabs_move_and_the_half_word_stays(
    profile: Callable[[str], Awaitable[BrowserContext]], installation: Callable[..., ServerProcess], tmp_path: Path
) -> None:
    dist = releases.folder(tmp_path / "dist")
    server = installation(LANTERN_DIST=str(dist))
    phone = await profile("priya")
    page = await half_written(phone, server)
    other = await open_app(phone, server, "hospitals")
    await on(other, "Hospitals")

    releases.release(dist, "next")
    await page.evaluate(LOOKED_AT)
    for tab in (page, other):
        await expect(tab.get_by_text("A new version is ready")).to_be_visible()
    await page.reload()
    await on(page, "Soon")
    await expect(page.locator(releases.MARK)).to_have_count(0)  # nothing moves without the tap

    await page.get_by_role("button", name="Start it now").click()
    for tab in (page, other):
        await expect(tab.locator(releases.MARK)).to_have_attribute("content", "next")
    await expect(page.get_by_label("What is wrong? One sentence is enough.")).to_have_value(HALF)
    await on(other, "Hospitals")

    server.kill()
    await page.reload()  # the new version too opens with nothing there
    await expect(page.get_by_label("What is wrong? One sentence is enough.")).to_have_value(HALF)


async def test_a_broken_version_never_starts_and_the_one_before_goes_on_without_signal(
    profile: Callable[[str], Awaitable[BrowserContext]], installation: Callable[..., ServerProcess], tmp_path: Path
) -> None:
    dist = releases.folder(tmp_path / "dist")
    server = installation(LANTERN_DIST=str(dist))
    phone = await profile("priya")
    page = await half_written(phone, server)
    releases.release_broken(dist)
    assert await page.evaluate(FAILED) == "redundant"
    await expect(page.get_by_text("A new version is ready")).to_have_count(0)
    server.kill()
    await phone.close()
    phone = await profile("priya")
    page = await open_app(phone, server)
    await expect(page.get_by_label("What is wrong? One sentence is enough.")).to_have_value(HALF)
    await go(page, "hospitals")
    await on(page, "Hospitals")
    await said(page, "Larkmere Hospital")

    releases.release(dist, "mended")
    server.start()
    await page.evaluate(LOOKED_AT)
    await page.get_by_role("button", name="Start it now").click()
    await expect(page.locator(releases.MARK)).to_have_attribute("content", "mended")
    await nothing_waits(page)

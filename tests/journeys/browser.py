"""The browser that journeys run in: flags, a phone's size, a profile that survives, and a few hands.

Everything is Playwright's async API: its sync one keeps a loop running in the thread, and every other async
test after it would fail.
"""

import os
import re
import signal
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, BrowserContext, BrowserType, Page, async_playwright

from tools import chromium

ROOT = Path(__file__).resolve().parents[2]

# The address bar of every new window draws two pages of suggestions that nobody sees: half of what an empty window costs.
# Beside it starts a process for a page that may be opened next. Chromium heeds only the last such list, so what Playwright
# switches off stands here too.
SWITCHED_OFF = [
    "WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup", "SpareRendererForSitePerProcess",
    "AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades",
    "HttpsFirstBalancedModeAutoEnable", "LensOverlay", "MediaRouter", "PaintHolding", "ThirdPartyStoragePartitioning",
    "AvoidCorsURLLoaderRestartOnRedirect", "OptimizationHints", "NetworkTimeServiceQuerying", "AimEnabled",
    "PreconnectToSearch",
]  # fmt: skip

# The first two let it run as root in a container; the rest keep it from calling home, which only makes noise.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    f"--disable-features={','.join(SWITCHED_OFF)}",
    # evidence: a camera and a microphone that are not there
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
]

# The smallest phone we promise to serve (docs: 360 × 640 and up).
PHONE: dict[str, Any] = {
    "viewport": {"width": 360, "height": 640},
    "device_scale_factor": 2,
    "is_mobile": True,
    "has_touch": True,
    "locale": "en-GB",
    "timezone_id": "Europe/London",
}
DESK: dict[str, Any] = {
    "viewport": {"width": 1280, "height": 800},
    "locale": "en-GB",
    "timezone_id": "Europe/London",
}


def _start() -> dict[str, Any]:
    return {"executable_path": chromium.make_sure(), "args": FLAGS, "headless": True}


async def open_browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(**_start())
        yield browser
        await browser.close()


async def open_profile(kind: BrowserType, folder: Path, shape: dict[str, Any] = PHONE) -> BrowserContext:
    """A browser whose storage lives in `folder`: close or kill it, open it again, and the phone is the same."""
    return await kind.launch_persistent_context(str(folder), **_start(), **shape)


def kill_profile(folder: Path) -> int:
    """Every process of that profile dies at once, as when a phone's battery does. How many there were."""
    killed = 0
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if f"--user-data-dir={folder}" in process.joinpath("cmdline").read_text().split("\0"):
                os.kill(int(process.name), signal.SIGKILL)
                killed += 1
        except (OSError, UnicodeDecodeError):  # gone already, or not ours to read
            continue
    return killed


async def slow_down(page: Page, times: float = 4) -> None:
    """A cheap phone's processor, so many times slower than this machine's; 1 puts it back."""
    session = await page.context.new_cdp_session(page)
    await session.send("Emulation.setCPUThrottlingRate", {"rate": times})


async def shot(page: Page, name: str, *, whole: bool = False) -> Path | None:
    """A picture of the screen, in the folder that LANTERN_SHOTS names; without it, none: it proves nothing, and costs."""
    if not (folder := os.environ.get("LANTERN_SHOTS")):
        return None
    path = Path(folder) / f"{re.sub(r'[^a-z0-9-]+', '-', name.lower()).strip('-')}.png"
    path.parent.mkdir(parents=True, exist_ok=True)
    await page.screenshot(path=path, full_page=whole)
    return path


# Only what is wrong comes back: all that axe found well is far more to put together and to carry over.
BARRIERS = """async tags => {
  const { violations } = await axe.run({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
  return violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${v.help} at ${n.target[0]}`));
}"""


async def barriers(page: Page) -> list[str]:
    """What axe finds against WCAG 2.2 AA on this screen, one line each. Evaluated, not added as a script: our own
    content security policy stays on."""
    if not await page.evaluate("'axe' in window"):
        await page.evaluate((ROOT / "pwa/node_modules/axe-core/axe.min.js").read_text())
    return list(await page.evaluate(BARRIERS, ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]))


async def sideways(page: Page) -> int:
    """How many pixels this screen is wider than the phone; 0 where nothing scrolls sideways."""
    return int(await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))

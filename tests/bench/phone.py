"""What a phone pays: bytes shipped, a cold start with the server stopped, script for a key; Chromium at a quarter of its speed."""

import gzip
import shutil
import statistics
import time
from pathlib import Path

from playwright.async_api import async_playwright

from tests.journeys.browser import PHONE, open_profile, slow_down
from tests.server_process import ServerProcess

DIST = Path(__file__).resolve().parents[2] / "pwa" / "dist"
ROUNDS = 7


def shipped() -> list[tuple[str, int, int]]:
    """Kind, raw bytes and gzipped bytes of everything the build ships."""
    found = []
    for kind, pattern in (("script", "*.js"), ("style", "*.css"), ("pictures", "*.svg")):
        files = [f for f in DIST.rglob(pattern) if f.name != "sw.js"]
        found.append((kind, sum(f.stat().st_size for f in files), sum(_packed(f) for f in files)))
    worker = DIST / "sw.js"
    return [*found, ("service worker", worker.stat().st_size, _packed(worker))]


def _packed(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 9))


async def cold_starts(folder: Path) -> list[float]:
    """Milliseconds from opening the app to Today's heading, server stopped, a fresh browser process each time."""
    server = ServerProcess(folder / "home")
    server.start()
    times = []
    async with async_playwright() as kind:
        profile = await open_profile(kind.chromium, folder / "profile", PHONE)
        page = profile.pages[0] if profile.pages else await profile.new_page()
        await page.goto(f"{server.address}/app/")
        await page.get_by_role("button", name="Priya").click()
        await page.get_by_role("heading", name="Today").wait_for()
        await page.evaluate("navigator.serviceWorker.ready.then(() => new Promise(done => setTimeout(done, 3000)))")
        await profile.close()
        server.stop()
        for _ in range(ROUNDS):
            profile = await open_profile(kind.chromium, folder / "profile", PHONE)
            page = await profile.new_page()
            await slow_down(page, 4)
            began = time.perf_counter()
            await page.goto(f"{server.address}/app/")
            await page.get_by_role("heading", name="Today").wait_for()
            times.append((time.perf_counter() - began) * 1000)
            await profile.close()
    return times


async def report(folder: Path) -> None:
    """Print the phone's table."""
    print("\nwhat the app ships             raw     gzip")
    for kind, raw, packed in shipped():
        print(f"{kind:24} {raw / 1000:7.1f} {packed / 1000:8.1f} kB")
    if shutil.which("chromium") is None:
        print("No Chromium here: the cold start was not measured.")
        return
    times = await cold_starts(folder)
    spread = f"{min(times):.0f}-{max(times):.0f}"
    print(f"cold start, server stopped, CPU x4: median {statistics.median(times):.0f} ms of {len(times)} ({spread})")

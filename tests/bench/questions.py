"""A checklist of 300 questions on a cheap phone: script for a key, how soon a key is on disk, script for the next section."""

import asyncio
import shutil
import statistics
from pathlib import Path
from typing import Any

import yaml
from playwright.async_api import Page, async_playwright

from tests.journeys.browser import PHONE, open_profile, slow_down
from tests.server_process import ServerProcess

ROOT = Path(__file__).resolve().parents[2]
SECTIONS, EACH = 10, 30
NAME, DAY = "three-hundred", "2026-04-01"
WORDS = "They asked when she can go home, and nobody knew."

TO_DISK = """() => {
  window.toDisk = []; let waiting = [];
  addEventListener('input', () => waiting.push(performance.now()), true);
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (stores, mode, more) {
    const one = begin.call(this, stores, mode, more);
    if (mode === 'readwrite' && [stores].flat().includes('drafts')) {
      const these = waiting; waiting = [];
      one.addEventListener('complete', () => these.forEach((at) => window.toDisk.push(performance.now() - at)));
    }
    return one;
  };
}"""


def checklists(folder: Path) -> Path:
    """The shipped checklists, and one of 300 questions beside them: words, choices, follow-ups, ratings."""
    root = folder / "checklists"
    shutil.copytree(ROOT / "checklists", root)
    about = yaml.safe_load((root / "closed-culture-signs" / "checklist.yaml").read_text())
    sections = [f"part_{number}" for number in range(SECTIONS)]
    about |= {
        "id": NAME, "faces": ["en", "cy"], "pages": [],
        "sections": [{"id": one, "part": "hospital", "theme": "safety"} for one in sections],
    }  # fmt: skip
    questions = [question(section, number) for section in sections for number in range(EACH)]
    said = {one["id"]: {"ask": f"What of {one['id']}?"} for one in questions}
    words = {"title": "Three hundred questions", "sections": {one: one for one in sections}, "questions": said}
    version = root / NAME / DAY
    (version / "words").mkdir(parents=True)
    for name, content in (
        ("../checklist.yaml", about), ("questions.yaml", questions), ("words/en.yaml", words), ("words/cy.yaml", words), ("cases.yaml", []),
    ):  # fmt: skip
        (version / name).write_text(yaml.safe_dump(content, allow_unicode=True))
    return root


def question(section: str, number: int) -> dict[str, Any]:
    name = f"{section}_{number}"
    one: dict[str, Any] = {"id": name, "part": "hospital", "section": section, "turn": "core", "source": "our default"}
    if number % 3 == 0:
        return {**one, "kind": "words"}
    one |= {"kind": "yes_no_unsure", "rates": {"poor": {name: "no"}, "good": {name: "yes"}}}
    return {**one, "show_if": {f"{section}_{number - 1}": "yes"}} if number % 3 == 2 else one


async def script_seconds(tools: Any) -> float:
    metrics = (await tools.send("Performance.getMetrics"))["metrics"]
    return float(next(one["value"] for one in metrics if one["name"] == "ScriptDuration"))


async def begun(page: Page, address: str) -> None:
    await page.goto(f"{address}/app/")
    await page.get_by_role("button", name="Priya").click()
    await page.get_by_role("heading", name="Today").wait_for()
    await page.goto(f"{address}/app/#/checklists/{NAME}?hospital=larkmere")
    await page.get_by_role("button", name="Begin").click()
    await page.wait_for_url("**/sheet/**")
    sheet = page.url.rpartition("/sheet/")[2].partition("/")[0]
    await page.goto(f"{address}/app/#/sheet/{sheet}/part/part_0")
    await page.locator("textarea").first.wait_for()


async def measured(page: Page) -> tuple[list[float], list[float], list[float]]:
    """Milliseconds: script for each key in ten fields, each key to disk, script for each of five section changes."""
    tools = await page.context.new_cdp_session(page)
    await tools.send("Performance.enable", {"timeDomain": "threadTicks"})
    await page.evaluate(TO_DISK)
    await slow_down(page, 4)
    keys, changes = [], []
    for place in range(10):
        await page.locator("textarea:visible").nth(place).focus()
        before = await script_seconds(tools)
        await page.keyboard.type(WORDS, delay=120)  # as quick as a thumb that knows its keyboard
        keys.append((await script_seconds(tools) - before) / len(WORDS) * 1000)
    for number in range(1, 6):
        changes.append(await changed(page, tools, number) * 1000)
    return keys, await page.evaluate("window.toDisk"), changes


async def changed(page: Page, tools: Any, number: int) -> float:
    """Seconds of script in the second after a tap on Next: the next section drawn, and what was written here handed in and
    sent. Nothing of ours looks at the page meanwhile: looking costs as much script as drawing."""
    onward = page.locator("nav.l-onward a").first
    await onward.scroll_into_view_if_needed()
    box = await onward.bounding_box()
    assert box
    before = await script_seconds(tools)
    await page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    await asyncio.sleep(1)
    took = await script_seconds(tools) - before
    await page.wait_for_function(
        "one => document.querySelector('h1')?.textContent === one && document.querySelector('.l-onward')",
        arg=f"part_{number}",
    )
    return took


async def report(folder: Path) -> None:
    if shutil.which("chromium") is None:
        return
    server = ServerProcess(folder / "questions", LANTERN_CHECKLISTS=str(checklists(folder)))
    server.start(within=120)
    async with async_playwright() as kind:
        profile = await open_profile(kind.chromium, folder / "questions-profile", PHONE)
        page = profile.pages[0] if profile.pages else await profile.new_page()
        await begun(page, server.address)
        keys, disk, changes = await measured(page)
        await profile.close()
    server.stop()
    late = statistics.quantiles(disk, n=20)[-1]
    print(f"\n{SECTIONS * EACH} questions, Chromium, CPU x4:")
    print(
        f"  script for a key       median {statistics.median(keys):6.1f} ms ({min(keys):.1f}-{max(keys):.1f}, ten fields)"
    )
    print(f"  a key to disk          median {statistics.median(disk):6.1f} ms, p95 {late:.1f} ({len(disk)} keys)")
    print(
        f"  script, next section   median {statistics.median(changes):6.1f} ms ({min(changes):.1f}-{max(changes):.1f})"
    )

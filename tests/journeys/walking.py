"""Hands and eyes of the journeys: how one of the cast gets about in the app, by the words that stand on its screens."""

import asyncio
import json
import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

from playwright.async_api import BrowserContext, Locator, Page, expect

from tests.server_process import ServerProcess

PATIENT = 30_000
"""Milliseconds before something that does not come fails a journey. Nothing is proved by how fast it came."""

NAMES = {
    "priya": "Priya Raman", "gareth": "Gareth Pritchard", "huw": "Huw Bevan", "dilys": "Dilys Morgan",
    "megan": "Megan Yates", "tom": "Tom Okafor", "asha": "Asha Mistry", "ola": "Ola Adeyemi",
    "frank": "Frank Whitlock", "root": "Robin Teague", "sam": "Sam Carter", "ruth": "Ruth Abrahams",
}  # fmt: skip

SENT = re.compile(r"^(Everything is sent|Your words are safe\. You|Mae popeth wedi|Mae eich geiriau’n ddiogel\. Nid)")
ONLY_HERE = re.compile(r"only on this phone\. Not sent yet\.")

expect.set_options(timeout=PATIENT)


async def open_app(context: BrowserContext, server: ServerProcess, at: str = "") -> Page:
    """The app in this browser, at an address behind the #."""
    page = context.pages[0] if context.pages and context.pages[0].url == "about:blank" else await context.new_page()
    page.set_default_timeout(PATIENT)
    await page.goto(f"{server.address}/app/{at and '#/' + at}")
    return page


async def sign_in(context: BrowserContext, server: ServerProcess, who: str) -> Page:
    """One of the cast signs in, and has everything they may see on this phone."""
    page = await open_app(context, server)
    await page.get_by_role("button", name=NAMES[who]).click()
    # the app leads on from here by itself: an address asked for before it has would be lost
    await expect(page.get_by_role("heading", name="Sign in", exact=True)).to_have_count(0)
    await everything_sent(page)
    return page


async def session_of(context: BrowserContext, server: ServerProcess, who: str) -> BrowserContext:
    """One of the cast is signed in in this browser, and the app is not open: for what goes past its screens."""
    answer = await context.request.post(f"{server.address}/api/identity/demo", data={"as": who})
    assert answer.ok, await answer.text()
    return context


def honest_line(page: Page) -> Locator:
    """What is only on this phone: stands on every screen."""
    return page.locator(".l-honest")


async def everything_sent(page: Page) -> None:
    await expect(honest_line(page)).to_have_text(SENT)


async def nothing_waits(page: Page) -> None:
    """All that was handed in is sent; something may still be being written."""
    await expect(honest_line(page)).to_have_class(re.compile("l-honest--(calm|here)"))


async def only_here(page: Page) -> None:
    await expect(honest_line(page)).to_have_text(ONLY_HERE)


LEAVES = "document.querySelector('main h1')?.setAttribute('data-left', '')"
GOES = """to => {
  const path = (address) => address.replace(/^#?\\/?/, '').split('?')[0], leaves = path(location.hash) !== path(to);
  if (leaves) LEAVES;
  location.hash = '#/' + to;
  return leaves;
}""".replace("LEAVES", LEAVES)


async def go(page: Page, address: str) -> None:
    """An address of the app, as a bookmark or a link in a letter would open it; and its screen is there."""
    if await page.evaluate(GOES, address):
        await arrived(page)


@asynccontextmanager
async def leaving(page: Page) -> AsyncIterator[None]:
    """What is done within leads to another screen. The one before stays until that is there: only its heading tells them apart."""
    await page.evaluate(LEAVES)
    yield
    await arrived(page)


async def arrived(page: Page) -> None:
    await expect(page.locator("main h1:not([data-left])").first).to_be_visible()


async def tap(where: Page | Locator, name: str) -> None:
    """A button, or a link that leads on: whole name, first of its kind."""
    button = where.get_by_role("button", name=name, exact=True)
    link = where.get_by_role("link", name=name, exact=True)
    await button.or_(link).first.click()


async def on(page: Page, heading: str | re.Pattern[str]) -> None:
    """Has arrived on the screen with this heading."""
    await expect(page.get_by_role("heading", level=1, name=heading)).to_be_visible()


async def choose(where: Page | Locator, question: str | re.Pattern[str], *answers: str) -> None:
    """Answers to a question with choices; a hint may stand beside each."""
    group = where.get_by_role("group", name=question)
    for answer in answers:
        await group.get_by_label(re.compile(rf"^{re.escape(answer)}(?![a-z])")).first.check()


async def unfold(details: Locator) -> None:
    """Opens what is shut at first, and leaves alone what is open already."""
    if await details.get_attribute("open") is None:
        await details.locator("summary").click()


async def write(where: Page | Locator, label: str | re.Pattern[str], words: str) -> None:
    await where.get_by_label(label).first.fill(words)


async def said(page: Page, words: str | re.Pattern[str]) -> None:
    """These words stand on the screen."""
    await expect(page.locator("main").get_by_text(words).first).to_be_visible()


async def main_text(page: Page) -> str:
    return await page.locator("main").inner_text()


async def comes_true(page: Page, script: str) -> None:
    """Asks the page until it is so. (Playwright's own waiting needs `eval`, which our security policy forbids.)"""
    async with asyncio.timeout(PATIENT / 1000):
        while not await page.evaluate(script):
            await asyncio.sleep(0.05)


async def on_this_phone(page: Page) -> None:
    """The whole app is kept here: whatever is tapped next opens without signal."""
    await comes_true(page, "navigator.serviceWorker.controller !== null")


async def without_signal(phone: BrowserContext) -> None:
    """Takes the signal away, from a phone that has the app: what is still being fetched would be missing."""
    for page in phone.pages:
        if page.url != "about:blank":
            await on_this_phone(page)
    await phone.set_offline(True)


def id_in(page: Page, noun: str) -> str:
    """The id behind a noun in the address: `#/visit/<id>/…`."""
    found = re.search(rf"#/{noun}/([^/?]+)", page.url)
    assert found, f"no {noun} in {page.url}"
    return found.group(1)


STORED = """async noun => {
  const name = (await indexedDB.databases()).map(({name}) => name).find((one) => one.startsWith('lantern-'));
  const db = await new Promise((done) => { indexedDB.open(name).onsuccess = (e) => done(e.target.result); });
  const rows = await new Promise((done) => {
    db.transaction('STORE').objectStore('STORE').getAll().onsuccess = (e) => done(e.target.result);
  });
  db.close();
  return rows;
}"""


async def stored(page: Page, store: str = "rows") -> list[dict[str, Any]]:
    """Everything that lies in one of this phone's stores, whatever its screens show."""
    return list(await page.evaluate(STORED.replace("STORE", store)))


async def on_disk(page: Page, words: str) -> None:
    """Waits until these words are kept where a death of the phone leaves them. How soon a disk answers is its own affair."""
    async with asyncio.timeout(PATIENT / 1000):
        while words not in json.dumps(await stored(page, "drafts"), ensure_ascii=False):
            await asyncio.sleep(0)


async def kept_ahead(page: Page, screen: str) -> None:
    """This phone keeps a screen that its holder needs without signal, though it is on no ward's list."""
    kept = "(await Promise.all((await caches.keys()).map(async (n) => (await (await caches.open(n)).keys()).map(({url}) => url)))).flat()"
    await comes_true(page, f"async () => ({kept}).some((url) => url.includes('/assets/desk/{screen}-'))")


class Sync:
    """What this browser said to the server: exchanges that carried commands, and bytes, in the order they went."""

    def __init__(self, page: Page) -> None:
        self.carried: list[list[dict[str, Any]]] = []
        self.order: list[str] = []
        page.on("request", self._heard)

    def _heard(self, request: Any) -> None:
        if request.method == "POST" and request.url.endswith("/api/sync"):
            if sent := request.post_data_json["sent"]:
                self.carried.append(sent)
                self.order.append("words")
        elif request.method == "PUT" and "/api/evidence/" in request.url:
            self.order.append("picture")

    def types(self) -> Sequence[str]:
        return [item["command"]["type"] for sent in self.carried for item in sent]

"""A checklist by keys alone: the focus goes down the page as eyes do, and a section is answered without a finger."""

import itertools
import re
from collections.abc import Awaitable, Callable

import pytest
from playwright.async_api import BrowserContext, Page, expect

from tests.journeys.test_faces import by_keys
from tests.journeys.test_sheets import begun_about_larkmere, begun_review, begun_with_theo
from tests.journeys.walking import everything_sent, go, on, said, sign_in
from tests.server_process import ServerProcess

pytestmark = pytest.mark.journey
Another = Callable[..., Awaitable[BrowserContext]]
Installation = Callable[..., ServerProcess]

FOCUSED = """() => {
  const one = document.activeElement, box = one.getBoundingClientRect();
  return { inside: one.closest('main') !== null && getComputedStyle(one).position !== 'fixed' && !one.closest('.l-bar'),
    top: Math.round(box.top + scrollY), what: one.name || one.textContent.trim().slice(0, 40) };
}"""


async def down_the_page(page: Page) -> list[str]:
    """What has the focus, tab after tab, as long as it is on the page; each stands below or beside the one before."""
    await page.evaluate("() => { document.activeElement.blur(); scrollTo(0, 0); }")
    seen: list[tuple[int, str]] = []
    for _ in range(150):
        await page.keyboard.press("Tab")
        at = await page.evaluate(FOCUSED)
        if at["inside"]:
            seen.append((at["top"], at["what"]))
        elif seen:
            break
    climbs = [f"{before[1]} → {after[1]}" for before, after in itertools.pairwise(seen) if after[0] < before[0] - 30]
    assert climbs == [], "the focus jumps up the page"
    return [what for _, what in seen]


async def test_the_focus_goes_down_every_kind_of_checklist_screen(installation: Installation, another: Another) -> None:
    server = installation()  # its sheets are nobody else's
    page = await sign_in(await another(), server, "priya")
    sheet = await begun_about_larkmere(page)
    review = await begun_review(page)
    theirs = await begun_with_theo(page)
    for screen in (
        "checklists", f"sheet/{sheet}", f"sheet/{sheet}/part/poor_care", f"sheet/{sheet}/finish", f"sheet/{review}/part/who_is_here",
        f"sheet/{theirs}", f"sheet/{theirs}/q/about_you", f"sheet/{theirs}/q/what_matters_kinds", f"sheet/{theirs}/finish",
    ):  # fmt: skip
        await go(page, screen)
        found = await down_the_page(page)
        assert len(found) >= 2, screen
    await everything_sent(page)


async def test_a_section_is_answered_and_left_by_keys_alone(installation: Installation, another: Another) -> None:
    server = installation()  # its sheets are nobody else's
    page = await sign_in(await another(), server, "priya")
    sheet = await begun_about_larkmere(page)
    await go(page, f"sheet/{sheet}/part/poor_care")
    await on(page, "People experience poor care")
    first = page.get_by_role("group", name="Do people seem frightened of staff?").get_by_role("radio").first
    for _ in range(80):
        await page.keyboard.press("Tab")
        if await first.evaluate("one => one === document.activeElement"):
            break
    await page.keyboard.press("Space")
    await expect(first).to_be_checked()
    await said(page, "This may be a concern")
    await by_keys(page, re.compile("^Next"))
    await go(page, f"sheet/{sheet}/finish")
    await said(page, "1 question answered")

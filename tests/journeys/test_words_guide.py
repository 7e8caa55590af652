"""A hint about words: quiet, by tap or by key, never in somebody's own words, and off for whoever does not want it."""

from collections.abc import Awaitable, Callable

import pytest
from playwright.async_api import BrowserContext, Locator, Page, expect

from tests.journeys import trips
from tests.journeys.browser import barriers, shot, sideways
from tests.journeys.conftest import House
from tests.journeys.walking import choose, go, on, sign_in, tap, without_signal

pytestmark = pytest.mark.journey
Another = Callable[..., Awaitable[BrowserContext]]
WRONG = "What is wrong? One sentence is enough."


def hint(page: Page) -> Locator:
    return page.get_by_role("group", name="About your words")


async def typed(page: Page, label: str, words: str) -> None:
    field = page.get_by_label(label).first
    await field.fill("")
    await field.press_sequentially(words)


async def test_a_hint_offers_plain_words_and_never_stands_in_the_way(house: House, another: Another) -> None:
    phone = await another()
    page = await sign_in(phone, house.server, "priya")
    visit = await trips.prepare(page, "Birch Ward", ["Theo Callaghan"])
    await trips.begin(page)
    await without_signal(phone)

    await go(page, f"visit/{visit}/part/p-theo/voice_own")
    await on(page, "What you saw and think")
    await typed(page, "What you saw and think", "Theo said “the unit is loud”. He was on the unit with other patients.")
    await expect(hint(page)).to_contain_text("“unit”: Nobody else lives in a unit.")
    await expect(hint(page)).to_contain_text("1 more word to look at.")
    assert await barriers(page) == []
    await shot(page, "words-guide")

    # By key: the first way out of the field is the first word offered.
    await page.keyboard.press("Tab")
    await expect(hint(page).get_by_role("button", name="Say “ward”")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(page.get_by_label("What you saw and think").first).to_have_value(
        "Theo said “the unit is loud”. He was on the ward with other patients."
    )
    await expect(hint(page)).to_contain_text("“patients”")
    await page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert await sideways(page) == 0
    await shot(page, "words-guide-twice-the-size")
    await page.evaluate("document.documentElement.style.fontSize = ''")
    await tap(hint(page), "Leave it")
    await expect(hint(page).get_by_role("button", name="Leave it")).to_have_count(0)
    await tap(hint(page), "Put it back")
    await expect(page.get_by_label("What you saw and think").first).to_have_value(
        "Theo said “the unit is loud”. He was on the unit with other patients."
    )

    # What Theo said is his.
    await go(page, f"visit/{visit}/part/p-theo/voice_person")
    await on(page, "Their own words")
    await typed(page, "Their words, as they said or showed them", "The unit is too loud.")
    await expect(hint(page)).to_have_count(0)

    # Whoever does not want it turns it off, and nothing comes any more.
    await go(page, "phone")
    await choose(page, "Hints about words", "Do not show hints")
    await go(page, "raise/soon?hospital=larkmere")
    await typed(page, WRONG, "The patients have no chairs.")
    await expect(hint(page)).to_have_count(0)
    await tap(page, "Keep and tell")
    await expect(page.get_by_text("The patients have no chairs.").first).to_be_visible()


async def test_nobody_is_hinted_at_who_writes_in_their_own_name(house: House, another: Another) -> None:
    page = await sign_in(await another(), house.server, "frank")
    await go(page, "raise/soon?hospital=larkmere")
    await typed(page, WRONG, "My son is a patient on the unit.")
    await expect(hint(page)).to_have_count(0)
    await go(page, "phone")
    await on(page, "This phone")
    await expect(page.get_by_role("group", name="Hints about words")).to_have_count(0)

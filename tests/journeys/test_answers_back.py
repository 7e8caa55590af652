"""What was said is answered: a hospital replies beside what it was told, which ends nothing; a checker hears what changed."""

import re
from collections.abc import Awaitable, Callable

import pytest
from playwright.async_api import BrowserContext, expect

from tests.journeys import concerns
from tests.journeys.browser import DESK, barriers, shot, sideways
from tests.journeys.conftest import House
from tests.journeys.voices import give_voice, heard
from tests.journeys.walking import comes_true, everything_sent, go, main_text, on, said, sign_in, tap, unfold, write

pytestmark = pytest.mark.journey
Another = Callable[..., Awaitable[BrowserContext]]

SEEN = "Leah told me the yard door stays locked all evening."
TOLD = "People could not go out in the evening."


async def test_a_hospital_replies_that_it_is_done_and_the_concern_waits_to_be_seen_again(
    house: House, another: Another
) -> None:
    priya = await sign_in(await another(), house.server, "priya")
    await go(priya, "raise?hospital=larkmere")
    concern = await concerns.say_what_is_wrong(priya, "Soon", SEEN)
    await everything_sent(priya)

    huw = await sign_in(await another(**DESK), house.server, "huw")
    await go(huw, f"concern/{concern}")
    await tap(huw, "What the hospital is told, and what it replies")
    await unfold(huw.locator("details", has=huw.get_by_text("Tell the hospital", exact=True)).first)
    await write(huw, "Write the words that the hospital reads", f"Priya says: {TOLD}")
    await said(huw, "These words name Priya. Please take the name out.")
    await write(huw, "Write the words that the hospital reads", TOLD)
    await shot(huw, "tell-hospital", whole=True)
    await tap(huw, "Tell the hospital now")
    await everything_sent(huw)

    ola = await sign_in(await another(), house.server, "ola")
    await go(ola, "findings")
    card = ola.locator(".l-card", has=ola.get_by_text(TOLD))
    await expect(card).to_be_visible()
    assert "Priya" not in await main_text(ola) and "Leah" not in await main_text(ola)
    await unfold(card.locator("details", has=ola.get_by_text("Reply", exact=True)).first)
    await write(card, "What did you find, and what have you changed?", "The door is open until nine now.")
    await card.get_by_label("Yes, it is done").check()
    await shot(ola, "reply", whole=True)
    await tap(card, "Send the reply")
    await everything_sent(ola)
    assert await sideways(ola) == 0

    await go(huw, "replies")
    await said(huw, "The door is open until nine now.")
    await said(huw, "Said to be done, waits to be seen again")
    assert await barriers(huw) == []
    await shot(huw, "replies", whole=True)
    await go(priya, f"concern/{concern}/again")
    await on(priya, "Somebody has looked again")
    await said(priya, "Papers are not enough.")


async def test_megan_hears_read_aloud_what_her_findings_changed(house: House, another: Another) -> None:
    phone = await another()
    await give_voice(phone)
    page = await sign_in(phone, house.server, "megan")
    await tap(page, "See what changed")
    await on(page, "You said, we did")
    await shot(page, "changed-all", whole=True)
    await page.locator(".l-card a").first.click()
    await said(page, "You said")
    await shot(page, "changed-one", whole=True)
    await page.locator(".l-aloud").click()
    await comes_true(page, "window.spoken.length > 1")
    spoken = await heard(page)
    assert {lang for lang, _ in spoken} == {"en-GB"}
    written = [words for _, words in spoken][1:]
    shown = re.sub(r"\s+", " ", await main_text(page))
    assert all(re.sub(r"\s+", " ", words).strip(" .") in shown for words in written)
    await write(page, "What do you think? You can leave this empty.", "Good. Ask the people too.")
    await tap(page, "Send what I think")
    await said(page, "You know this now.")
    await everything_sent(page)

"""A night nurse tells Priya something in confidence: everybody who must hears it, and nothing leads the hospital to who said it."""

import asyncio
import re
from collections.abc import Awaitable, Callable

import pytest
from playwright.async_api import BrowserContext, Page, expect

from tests.journeys.browser import DESK, shot
from tests.journeys.conftest import House
from tests.journeys.walking import (
    PATIENT,
    choose,
    everything_sent,
    go,
    id_in,
    kept_ahead,
    main_text,
    nothing_waits,
    on,
    said,
    sign_in,
    stored,
    tap,
    unfold,
    without_signal,
    write,
)

pytestmark = pytest.mark.journey
Another = Callable[..., Awaitable[BrowserContext]]

SAID = "At night the lounge is locked and people are told to stay in their rooms."
TOLD = "People cannot use the lounge at night."
WHO = "Jo Farrell, night nurse"


async def test_what_a_nurse_told_in_confidence_is_heard_and_leads_nobody_to_her(house: House, another: Another) -> None:
    phone = await another()
    priya = await sign_in(phone, house.server, "priya")
    await kept_ahead(priya, "Confidence")
    await without_signal(phone)
    concern = await tell_it(priya)
    await go(priya, "in-confidence")
    await on(priya, "When somebody is afraid to be known")
    await said(priya, "Whoever wrote it down, and nobody else by themself.")
    await go(priya, f"concern/{concern}")
    await phone.set_offline(False)
    await everything_sent(priya)

    huw = await sign_in(await another(**DESK), house.server, "huw")
    await go(huw, f"concern/{concern}")
    await said(huw, SAID)
    await said(huw, "Said in confidence. Who said it is sealed: ask nobody on the ward.")
    await tap(huw, "Who said it, and what protects them")
    await on(huw, "Who said it")
    await expect(huw.get_by_label("Why must you know who said it?")).to_have_count(0)
    ola = await sign_in(await another(), house.server, "ola")
    await go(ola, "findings")
    await nothing_of_it(ola, concern, SAID, WHO)
    await tell_the_hospital(huw, concern)
    await ola.reload()
    card = ola.locator(".l-card", has=ola.get_by_text(TOLD))
    await expect(card).to_be_visible()
    await expect(card).to_contain_text(re.compile(r"It was in \w+ 20\d\d\."))
    assert [one for one in ("Ash", "Priya", WHO) if one in await card.inner_text()] == []
    await shot(ola, "confidence-hospital", whole=True)
    await nothing_of_it(ola, SAID, WHO)

    ruth = await sign_in(await another(**DESK), house.server, "ruth")
    await opens_the_seal(ruth, concern)
    async with asyncio.timeout(PATIENT / 1000):  # the concern lies open on Priya's phone, and she is not there
        while not any(one["noun"] == "alerts" for one in await stored(priya)):
            await asyncio.sleep(0.1)
    await nothing_waits(priya)
    await go(priya, "today")
    await said(priya, "You raised this in confidence. Somebody asked who said it, and gave a reason that is kept.")
    await expect(priya.locator("main").get_by_text("recorded as away")).to_have_count(0)
    await shot(priya, "confidence-today", whole=True)
    await tap(priya, "Concern at Larkmere Hospital")
    await said(priya, re.compile("Ruth Abrahams asked who said this"))


async def opens_the_seal(page: Page, concern: str) -> None:
    """The safeguarding lead of the writer's own body, who says why."""
    await go(page, f"concern/{concern}")
    await tap(page, "Who said it, and what protects them")
    await said(page, "It stays sealed until one who may open it has said why.")
    await expect(page.get_by_text("There is nothing here for this account.")).to_have_count(0)
    await write(page, "Why must you know who said it?", "The council asks for a witness.")
    await tap(page, "Do this")
    await everything_sent(page)
    await said(page, WHO)


async def tell_it(page: Page) -> str:
    await go(page, "raise?hospital=larkmere&unit=ash-ward")
    await page.locator(".l-urgency").filter(has_text="Urgent").click()
    await write(page, "What is wrong? One sentence is enough.", SAID)
    await unfold(page.locator("details", has_text="What you know, and who must not be known").first)
    await choose(page, "Whose words are these?", "Staff’s")
    await choose(page, "Must somebody not be known?", "Somebody who works or lives there told me")
    await write(page, "Who told you?", WHO)
    await shot(page, "confidence-raise", whole=True)
    await tap(page, "Keep and tell")
    await expect(page.get_by_role("heading", name="What was said")).to_be_visible()
    assert WHO not in await main_text(page)
    return id_in(page, "concern")


async def tell_the_hospital(page: Page, concern: str) -> None:
    """By a human, in words of their own; words that hold her name are refused before they go."""
    await go(page, f"tell-hospital/concern/{concern}")
    await unfold(page.locator("details", has=page.get_by_text("Tell the hospital", exact=True)).first)
    await write(page, "Write the words that the hospital reads", TOLD)
    await tap(page, "Tell the hospital now")
    await everything_sent(page)


async def nothing_of_it(page: Page, *words: str) -> None:
    """Neither on the screen nor anywhere on this phone."""
    held = f"{await main_text(page)} {await stored(page)}"
    assert [one for one in words if one in held] == []

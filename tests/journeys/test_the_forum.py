"""Huw's table: a level is decided and heard of, a meeting is planned, held and written up, and its minutes open as a PDF."""

import io
import re
from collections.abc import Awaitable, Callable
from datetime import date, datetime, timedelta

import pikepdf
import pytest
from playwright.async_api import BrowserContext, Page, expect

from lantern.clock import LONDON
from tests.journeys.browser import DESK, barriers, shot, sideways
from tests.journeys.walking import (
    choose,
    everything_sent,
    go,
    main_text,
    nothing_waits,
    on,
    said,
    sign_in,
    tap,
    unfold,
    write,
)
from tests.server.reports.test_checklist_on_paper import says, squeezed
from tests.server_process import ServerProcess

pytestmark = pytest.mark.journey

Another = Callable[..., Awaitable[BrowserContext]]


def today() -> date:
    return datetime.now(LONDON).date()


async def open_form(page: Page, title: str) -> None:
    await unfold(page.locator("details", has=page.get_by_text(title, exact=True)).first)


async def keep(page: Page, title: str, button: str = "Keep") -> None:
    await tap(page.locator("details", has=page.get_by_text(title, exact=True)).first, button)
    await nothing_waits(page)


async def test_a_level_is_decided_and_heard_of(installation: Callable[..., ServerProcess], another: Another) -> None:
    server = installation()
    huw = await sign_in(await another(), server, "huw")
    await go(huw, "hospital/larkmere")
    await tap(huw, "Level and meetings")
    await on(huw, "Level and meetings")
    await open_form(huw, "Decide the level")
    await huw.get_by_label(re.compile("^Intensive scrutiny")).check()
    await write(huw, "Why?", "Three bodies tell of the same nights.")
    await shot(huw, "level-form", whole=True)
    await keep(huw, "Decide the level")
    await said(huw, "Three bodies tell of the same nights.")
    await huw.reload()
    await said(huw, "Northmoor ICB")
    assert await sideways(huw) == 0
    assert await barriers(huw) == []
    await shot(huw, "level-told", whole=True)

    priya = await sign_in(await another(), server, "priya")
    await priya.get_by_role("link", name=re.compile("level of scrutiny has changed")).click()
    await said(priya, re.compile("Intensive scrutiny"))
    await shot(priya, "level-waits")
    await tap(priya, "We have heard")
    await said(priya, "Nothing waits for you.")
    ola = await sign_in(await another(), server, "ola")
    await go(ola, "hospital/larkmere/forum")
    await said(ola, re.compile("Intensive scrutiny"))
    assert "same nights" not in await main_text(ola)
    await shot(ola, "level-provider", whole=True)


async def test_a_meeting_is_planned_held_and_written_up(
    installation: Callable[..., ServerProcess], another: Another
) -> None:
    server = installation()
    huw = await sign_in(await another(**DESK), server, "huw")
    await go(huw, "hospital/larkmere/forum")
    await said(huw, "No meeting is planned.")
    await shot(huw, "forum-desk", whole=True)
    await tap(huw, "Plan a meeting")
    await choose(huw, "What sort of meeting?", "Host commissioner forum")
    await write(huw, "On which day?", today().isoformat())
    await write(huw, re.compile("Where, or how"), "Vale House, room 2")
    await shot(huw, "meeting-plan", whole=True)
    await tap(huw, "Plan a meeting")
    await on(huw, "Level and meetings")
    await nothing_waits(huw)
    await huw.get_by_role("link", name=re.compile(str(today().year))).first.click()
    await said(huw, re.compile("This is what would be put before the meeting now"))
    await said(huw, "Open concerns")
    text = await main_text(huw)
    assert not any(name in text for name in ("Danny", "Maryam", "Leon"))
    await shot(huw, "meeting-agenda", whole=True)

    priya = await sign_in(await another(), server, "priya")
    await go(priya, huw.url.split("#/")[1])
    await open_form(priya, "Add something to talk about")
    await write(priya, re.compile("What would you like"), "Who is there at night?")
    await keep(priya, "Add something to talk about")
    await said(priya, "Who is there at night?")
    assert await sideways(priya) == 0
    await shot(priya, "meeting-priya", whole=True)

    await tap(huw, "Begin the meeting")
    await tap(huw, "Yes, begin")
    await said(huw, re.compile("1 of"))
    await huw.keyboard.press("ArrowRight")
    await on(huw, "Open concerns")
    await open_form(huw, "Decision")
    await write(huw, "What was decided?", "Every body visits one night.")
    await keep(huw, "Decision")
    await open_form(huw, "Agree an action")
    await write(huw, "What will be done?", "Visit Ash Ward on a night.")
    await write(huw, re.compile("Who does it"), "Priya Raman")
    await huw.get_by_label("Of which body?").select_option(label="Northmoor ICB")
    await write(huw, "By which day?", (today() + timedelta(days=10)).isoformat())
    await keep(huw, "Agree an action")
    await open_form(huw, "A body does not agree")
    await huw.get_by_label("Which body?", exact=True).select_option(index=2)
    await write(huw, "What do they say?", "We would go at once.")
    await keep(huw, "A body does not agree")
    await said(huw, "We would go at once.")
    await said(huw, "Visit Ash Ward on a night.")
    assert await barriers(huw) == []
    await shot(huw, "meeting-now", whole=True)

    phone = await sign_in(await another(), server, "huw")
    await go(phone, huw.url.split("#/")[1])
    await on(phone, "Open concerns")
    assert await sideways(phone) == 0
    await shot(phone, "meeting-now-phone", whole=True)

    step = re.search(r"(\d+) of (\d+)", await main_text(huw))
    assert step
    for place in range(int(step[1]) + 1, int(step[2]) + 2):
        await huw.locator(f".l-meeting__turn a[href$='item={place}']").click()
    await on(huw, "Finish the meeting")
    await write(huw, re.compile("Who was there"), "Huw Bevan, Vale\nPriya Raman, Northmoor ICB")
    await tap(huw, "Finish")
    await said(huw, re.compile("There: Huw Bevan, Vale; Priya Raman"))
    await everything_sent(huw)
    await shot(huw, "meeting-finished", whole=True)

    link = await huw.get_by_role("link", name="Minutes (PDF)", exact=True).get_attribute("href")
    answer = await huw.context.request.get(f"{server.address}{link}")
    body = await answer.body()
    with pikepdf.open(io.BytesIO(body)) as paper:
        assert bool(paper.Root.MarkInfo.Marked) is True
    for words in (
        "Minutes: Larkmere",
        "Every body visits one night.",
        "Visit Ash Ward on a night.",
        "We would go at once.",
    ):
        assert squeezed(words) in says(body)

    await go(priya, "hospital/larkmere/forum")
    await said(priya, "Visit Ash Ward on a night.")
    await open_form(priya, "I have looked")
    await choose(priya, "What did you see?", "It is done: I saw it")
    await keep(priya, "I have looked")
    await expect(priya.get_by_text("Visit Ash Ward on a night.")).to_have_count(0)
    await shot(priya, "forum-todo", whole=True)

"""Priya asks for a plan, looks at it, takes another day for one trip, accepts a week, and finds her trips on Today."""

import re
from collections.abc import Awaitable, Callable

import pytest
from playwright.async_api import BrowserContext, Page, expect

from tests.journeys.browser import DESK, barriers, shot, sideways
from tests.journeys.walking import everything_sent, go, on, said, sign_in, tap, unfold, without_signal, write
from tests.server_process import ServerProcess

pytestmark = pytest.mark.journey


async def looked_at(page: Page, name: str) -> None:
    """A picture; nothing scrolls sideways, and at a desk nothing keeps anybody out."""
    await shot(page, name, whole=True)
    assert await sideways(page) == 0
    if page.viewport_size and page.viewport_size["width"] > 1000:
        assert await barriers(page) == []


async def test_priya_plans_four_weeks_and_a_person_decides(
    installation: Callable[..., ServerProcess], another: Callable[..., Awaitable[BrowserContext]]
) -> None:
    server = installation()
    desk = await another(**DESK)
    page = await sign_in(desk, server, "priya")
    await tap(page, "The coming weeks: propose a plan")
    await on(page, "The coming weeks")
    await looked_at(page, "planning-ask")
    await write(page, "How many weeks, from tomorrow?", "40")
    await tap(page, "Propose a plan")
    await said(page, "Write a number from 2 to 13.")
    await write(page, "How many weeks, from tomorrow?", "4")
    await tap(page, "Propose a plan")
    weeks = page.get_by_role("heading", level=2, name=re.compile("^Week of "))
    await expect(weeks.first).to_be_visible(timeout=180_000)
    await looked_at(page, "planning-week")

    first = page.locator(".l-card", has=page.get_by_text("Priya Raman")).first
    title = await first.get_by_role("heading", level=3).inner_text()
    await unfold(first.locator("details", has=page.get_by_text("Why this trip")))
    await expect(first.get_by_text("Due on").first).to_be_visible()
    await unfold(first.locator("details", has=page.get_by_text("Another day")))
    await first.get_by_label("Which day instead?").fill("2030-01-06")
    await said(page, "The visitor does not work on that day of the week.")
    await shot(page, "planning-moved", whole=True)
    moved = page.locator(".l-card", has=page.get_by_text("Moved by you"))
    await moved.get_by_role("button", name="Leave out").click()
    await said(page, "Left out by you")

    await page.get_by_role("button", name=re.compile("^Accept this week")).first.click()
    await page.locator(".l-confirm").get_by_role("button", name=re.compile("^Accept this week")).first.click()
    await said(page, "Accepted")
    await everything_sent(page)
    await looked_at(page, "planning-accepted")
    accepted = page.locator(".l-card", has=page.locator(".l-tag", has_text="Accepted"))
    assert await accepted.count() >= 1, title
    await accepted.first.get_by_role("link", name="Look at the trip").click()
    await on(page, re.compile("^Visit to "))
    await go(page, "plans")
    await said(page, "Ready")


async def test_who_else_could_be_seen_needs_no_signal(
    installation: Callable[..., ServerProcess], another: Callable[..., Awaitable[BrowserContext]]
) -> None:
    phone = await another()
    page = await sign_in(phone, installation(), "priya")
    await go(page, "visit/new")
    await on(page, "Which ward are you going to?")
    await without_signal(phone)
    await page.locator(".l-card a").first.click()
    await unfold(page.locator("details", has=page.get_by_text("Who else could I see that day?")))
    await looked_at(page, "who-else")


async def test_a_working_week_and_leave_are_said_on_a_phone(
    installation: Callable[..., ServerProcess], another: Callable[..., Awaitable[BrowserContext]]
) -> None:
    phone = await another()
    page = await sign_in(phone, installation(), "gareth")
    await go(page, "my-week")
    await on(page, "Fy wythnos waith")
    await looked_at(page, "my-week-cy")
    await page.get_by_label("O ble yr ydych yn cychwyn?").fill("Aberhelyg")
    await page.get_by_label("Lledred, megis 53.20").fill("")
    await tap(page, "Cadw’r wythnos hon")
    await said(page, re.compile("Rhowch y lle, y lledred a’r hydred"))
    await page.get_by_label("Lledred, megis 53.20").fill("52,58")
    await page.get_by_label("Hydred, megis -1.52").fill("-3.42")
    await tap(page, "Cadw’r wythnos hon")
    await said(page, "Wedi’i gadw.")
    await everything_sent(page)
    await page.evaluate("document.documentElement.style.fontSize = '200%'")
    await looked_at(page, "my-week-cy-200")


async def test_megan_says_yes_to_a_check_that_she_does_with_somebody(
    installation: Callable[..., ServerProcess], another: Callable[..., Awaitable[BrowserContext]]
) -> None:
    page = await sign_in(await another(), installation(), "megan")
    await go(page, "check/waits")
    await tap(page, "Plan the coming weeks")
    await tap(page, "Make a plan")
    trip = page.locator(".l-card", has=page.get_by_role("button", name="Yes, we will go"))
    await expect(trip.first).to_be_visible(timeout=180_000)
    await expect(trip.first.get_by_text("Megan Yates, Tom Okafor")).to_be_visible()
    await expect(trip.first.get_by_text("No, the hospital does not know the day")).to_be_visible()
    await unfold(trip.first.locator("details", has=page.get_by_text("Why go there?")))
    await looked_at(page, "planning-check")
    await trip.first.get_by_role("button", name="Yes, we will go").click()
    await said(page, "You said yes")
    await everything_sent(page)
    await tap(page, "See this visit")
    await on(page, "Hello Megan")

"""A ward that bars phones: the pack is printed, written on, and typed in at a desk with the keyboard."""

import re
from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest
from playwright.async_api import BrowserContext, Page, expect

from lantern.clock import local_date, system_clock
from tests.journeys import trips
from tests.journeys.browser import DESK
from tests.journeys.conftest import House
from tests.journeys.walking import choose, everything_sent, go, id_in, on, said, sign_in, tap, write
from tests.server_process import ServerProcess

pytestmark = pytest.mark.journey

YESTERDAY = (local_date(system_clock()) - timedelta(days=1)).isoformat()


async def test_priya_prints_the_pack_and_types_her_paper_in_with_the_keyboard(
    another: Callable[..., Awaitable[BrowserContext]], house: House
) -> None:
    page = await sign_in(await another(**DESK), house.server, "priya")
    visit = await trips.prepare(page, "Ash Ward", ["Danny"])
    await everything_sent(page)
    await the_pack_as_a_pdf(page, visit)
    await go(page, f"visit/{visit}")
    await tap(page, "Write up from paper")
    await her_times(page)
    await page.locator(".l-steps").get_by_role("link", name="Danny", exact=True).click()
    await by_keyboard_alone(page)
    await tap(page, "Next: The ward")
    await on(page, "From paper: The ward")
    await everything_sent(page)
    await go(page, f"visit/{visit}/finish")
    await expect(page.get_by_label("On which day were you there?")).to_have_value(YESTERDAY)
    await trips_end(page)
    summary = await page.get_by_label("The summary as plain text").input_value()
    assert "(From paper: seen 10:00 to 11:15 yesterday, written 11:30 on paper, received " in summary, summary
    assert "Met in person" in summary and "He says the nights are better now." in summary


async def the_pack_as_a_pdf(page: Page, visit: str) -> None:
    await go(page, f"visit/{visit}/paper")
    pdf = page.get_by_role("link", name="Get it as a PDF")
    answer = await page.request.get(str(await pdf.evaluate("link => link.href")))
    assert answer.status == 200 and (await answer.body()).startswith(b"%PDF-")


async def her_times(page: Page) -> None:
    """Asked once; what cannot be is said."""
    await on(page, "Write up from paper")
    await tap(page, "Begin to type")
    await said(page, "Choose the day you were there.")
    await write(page, "On which day were you there?", YESTERDAY)
    await write(page, "From", "10:00")
    await write(page, "Until", "11:15")
    await write(page, "At what time?", "09:30")
    await tap(page, "Begin to type")
    await said(page, "This is before you were there.")
    await write(page, "At what time?", "11:30")
    await tap(page, "Begin to type")
    await said(page, "Seen 10:00 to 11:15 yesterday. Written on paper 11:30 yesterday.")


async def by_keyboard_alone(page: Page) -> None:
    """Enter to the first question, 1 for its first answer, on to the next: no hand on the mouse."""
    await on(page, "From paper: Danny")
    press = page.keyboard.press
    await press("Enter")
    await press("1")
    await expect(page.get_by_role("radio", name="Met in person", exact=True)).to_be_checked()
    await expect(page.get_by_role("group", name="Could you talk in private?")).to_be_visible()
    await press("Enter")
    await press("1")
    await expect(page.get_by_role("group", name="Could you talk in private?").get_by_label("Yes")).to_be_checked()
    await press("Enter")
    await page.keyboard.type("He says the nights are better now.")
    await press("Shift+Enter")
    await page.keyboard.type("He showed me his drawing.")
    await press("Enter")
    await press("1")
    await press("5")
    told = page.get_by_role("group", name="How was it told?").first
    await expect(told.get_by_role("checkbox", checked=True)).to_have_count(2)
    await press("0")
    await expect(page.get_by_role("radio", name="Not looked at this time").first).to_be_focused()


async def trips_end(page: Page) -> None:
    await tap(page, "Finish and hand in")
    await on(page, "Summary of your visit")
    await everything_sent(page)


async def test_what_theo_said_on_paper_is_typed_in_with_its_three_times(
    another: Callable[..., Awaitable[BrowserContext]], house: House
) -> None:
    page = await sign_in(await another(**DESK), house.server, "priya")
    await go(page, "checklists/what-matters-person?person=p-theo")
    await choose(page, "Whose answers are these?", "The person’s own")
    await tap(page, "Begin")
    await tap(page, "Type in from paper")
    await on(page, "Type in from paper")
    await write(page, "On which day were the answers given?", YESTERDAY)
    await write(page, "From", "10:00")
    await write(page, "At what time?", "11:30")
    await tap(page, "Begin to type")
    await said(page, "Said or seen 10:00 yesterday. Written on paper 11:30 yesterday.")
    await page.locator(".l-steps").get_by_role("link").first.click()
    await on(page, "You and your life now")
    await page.keyboard.press("Enter")
    await expect(page.locator("main textarea").first).to_be_focused()
    await page.keyboard.type("I am Theo and I draw trains.")
    await go(page, f"sheet/{id_in(page, 'sheet')}/answers")
    await said(page, re.compile("From paper: seen 10:00 yesterday, written 11:30 on paper, received "))
    await everything_sent(page)


async def test_megans_paper_is_typed_in_read_back_and_sent_by_her_own_tap(
    another: Callable[..., Awaitable[BrowserContext]], installation: Callable[..., ServerProcess]
) -> None:
    server = installation()
    page = await sign_in(await another(), server, "megan")
    await page.locator("main a[href*='/go']").first.click()
    await expect(page).to_have_url(re.compile(r"#/check/[^/]+/q/"))
    check = id_in(page, "check")
    await go(page, f"check/{check}/paper")
    await on(page, "I wrote on paper")
    await tap(page, "Type in my answers")
    await said(page, "Choose the day you were there.")
    await write(page, "On which day were you there?", YESTERDAY)
    await write(page, "At what time did you start?", "10:00")
    await write(page, "At what time did you write it?", "11:30")
    await tap(page, "Type in my answers")
    await said(page, re.compile("From paper: "))
    await go(page, f"check/{check}/q/feel_safe")
    await page.get_by_role("button", name="Tom will type").click()
    await page.get_by_role("radio", name="Yes", exact=True).check()
    await said(page, "Tom typed this")
    await go(page, f"check/{check}/read")
    await tap(page, "All of this is right")
    await go(page, f"check/{check}/q/feel_safe")
    await page.get_by_role("radio", name="Sort of", exact=True).check()  # the same moment on paper, another answer
    await go(page, f"check/{check}/send")
    await said(page, "Look at 1 more answer first.")
    await go(page, f"check/{check}/read/feel_safe")
    await said(page, re.compile("Written on paper: "))
    await tap(page, "This is right")
    await on(page, "Send your findings")
    await page.get_by_role("button", name=re.compile("^I am Megan")).click()
    await tap(page, "Send my findings")
    await on(page, "Thank you")
    await everything_sent(page)
    await go(page, f"check/{check}/findings")
    await said(page, "Sort of")
    await said(page, re.compile("Written on paper: "))

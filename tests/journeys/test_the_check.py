"""The check: Megan on Heron Ward in Easy Read with Tom beside her, no signal; only she sends it, and Huw reads her words."""

import re
from collections.abc import Awaitable, Callable

import pytest
from playwright.async_api import BrowserContext, Page, expect

from tests.journeys.walking import (
    go,
    id_in,
    leaving,
    nothing_waits,
    on,
    on_disk,
    open_app,
    said,
    sign_in,
    tap,
    without_signal,
)
from tests.server_process import ServerProcess

pytestmark = pytest.mark.journey

SCARED = "A man shouts at night. People hide in their rooms."


async def test_megan_checks_a_ward_tells_someone_and_sends_it_by_her_own_tap(
    profile: Callable[[str], Awaitable[BrowserContext]],
    another: Callable[[], Awaitable[BrowserContext]],
    installation: Callable[..., ServerProcess],
) -> None:
    server = installation()
    phone = await profile("megan")
    page = await sign_in(phone, server, "megan")
    await without_signal(phone)
    await tap(page, "Start this check")
    check = await first_questions(page)
    await phone.close()  # the battery is empty

    phone = await profile("megan")
    await without_signal(phone)
    page = await open_app(phone, server)  # it opens where she was
    await on(page, "What makes people feel unsafe?")
    await expect(page.get_by_label("Your own words")).to_have_value(SCARED)
    await tells_someone_in_two_taps(page)

    await phone.set_offline(False)
    await nothing_waits(page)
    await said(page, re.compile("Nobody has said yet that they will help"))
    await only_megan_sends(await another(), server, check)
    await reads_back_and_sends(page, check)
    await huw_reads_her_words(await another(), server, check)


async def answer(page: Page, word: str) -> None:
    await page.get_by_role("radio", name=word, exact=True).check()


async def first_questions(page: Page) -> str:
    """One question a screen; Tom types one answer, and it is marked; the last one is half written when the phone dies."""
    await on(page, "Do staff help people well?")
    await answer(page, "Yes")
    async with leaving(page):
        await tap(page, "Next")
    await page.get_by_role("button", name="Tom will type").click()
    await answer(page, "Sort of")
    await said(page, "Tom typed this")
    await page.get_by_role("button", name="I will type now").click()
    check = id_in(page, "check")
    await go(page, f"check/{check}/q/feel_safe")
    await answer(page, "No")
    await said(page, re.compile("Do you want to tell someone now"))
    async with leaving(page):
        await tap(page, "Next")
    await page.get_by_label("Your own words").fill(SCARED)
    await on_disk(page, SCARED)
    return check


async def tells_someone_in_two_taps(page: Page) -> None:
    """Without a word and without anybody's leave: kept here, and honest about it."""
    await tap(page, "Tell someone now")
    await tap(page, "Tell them now")
    await on(page, "What you told us")
    await said(page, "Kept on this phone. Not sent yet.")
    await said(page, "You told us without words.")
    await expect(page.locator(".l-tel").first).to_be_visible()


async def only_megan_sends(context: BrowserContext, server: ServerProcess, check: str) -> None:
    """Tom's own phone shows the check, and no button that hands it in."""
    page = await sign_in(context, server, "tom")
    await go(page, f"check/{check}/send")
    await said(page, "Only Megan can send this.")
    await expect(page.get_by_role("button", name="Send my findings")).to_have_count(0)


async def reads_back_and_sends(page: Page, check: str) -> None:
    """Everything is read back, what Tom typed too; then her own tap."""
    await go(page, f"check/{check}/read")
    await said(page, "Tom typed this")
    async with leaving(page):
        await tap(page, "Read them one by one")
    for _ in range(4):
        async with leaving(page):
            await tap(page, "This is right")
    await on(page, "Send your findings")
    await tap(page, "Send my findings")
    await on(page, "Thank you")
    await said(page, "Your findings are sent.")


async def huw_reads_her_words(context: BrowserContext, server: ServerProcess, check: str) -> None:
    """Exactly hers, with who typed what, and nothing on the page that could change them."""
    page = await sign_in(context, server, "huw")
    await go(page, f"check/{check}/findings")
    await on(page, "What Megan Yates found")
    await said(page, re.compile(re.escape(SCARED)))
    await said(page, "Tom typed this")
    await expect(page.locator("main").locator("input, textarea, select")).to_have_count(0)

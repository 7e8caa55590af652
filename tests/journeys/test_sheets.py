"""A checklist outside a visit: Priya fills in the signs of a closed culture without signal, Huw reads it; what Theo tells
is read back before it is handed in; every screen of it fits and can be read."""

import re
from collections.abc import Awaitable, Callable

import pytest
from playwright.async_api import BrowserContext, Page, expect

from tests.journeys.conftest import House
from tests.journeys.test_faces import all_faults
from tests.journeys.walking import (
    Sync,
    choose,
    everything_sent,
    go,
    id_in,
    leaving,
    on,
    only_here,
    said,
    sign_in,
    tap,
    unfold,
    without_signal,
    write,
)

pytestmark = pytest.mark.journey
Another = Callable[..., Awaitable[BrowserContext]]

FRIGHTENED = "Do people seem frightened of staff?"
SCREENS = [
    "checklists", "checklists?hospital=larkmere", "checklists/closed-culture-signs", "checklists/closed-culture-signs/answers",
    "checklists/what-matters-person?person=p-theo", "checklists/workforce?hospital=larkmere", "sheet/{sheet}", "sheet/{sheet}/finish",
    "sheet/{sheet}/answers", "sheet/{sheet}/newer", "sheet/{sheet}/part/poor_care", "sheet/{review}/part/who_is_here", "sheet/{review}/answers", "sheet/{theirs}", "sheet/{theirs}/q/about_you",
    "sheet/{theirs}/q/feels_safe_now", "sheet/{theirs}/q/what_matters_kinds", "sheet/{theirs}/finish", "sheet/{theirs}/answers", "sheet/{sheet}/from-paper", "sheet/{theirs}/from-paper",
]  # fmt: skip


async def begun_about_larkmere(page: Page) -> str:
    """From the hospital's page to a sheet on the signs of a closed culture; returns its id."""
    await go(page, "hospital/larkmere")
    await tap(page, "Fill in a checklist about it")
    await on(page, "Checklists about this")
    await tap(page, "Signs of a closed culture")
    await on(page, "Signs of a closed culture")
    async with leaving(page):
        await tap(page, "Begin")
    return id_in(page, "sheet")


async def begun_review(page: Page) -> str:
    """The host's review of Larkmere, which asks for shares, names and lists; returns the sheet's id."""
    await go(page, "checklists/host-hospital-review?hospital=larkmere")
    async with leaving(page):
        await tap(page, "Begin")
    return id_in(page, "sheet")


async def begun_with_theo(page: Page) -> str:
    """What matters to Theo, in his own words; returns the sheet's id."""
    await go(page, "checklists/what-matters-person?person=p-theo")
    await choose(page, "Whose answers are these?", "The person’s own")
    await choose(page, "How are the answers told?", "Words", "Pictures")
    async with leaving(page):
        await tap(page, "Begin")
    return id_in(page, "sheet")


async def test_signs_of_a_closed_culture_filled_in_without_signal_reach_the_host(
    house: House, another: Another
) -> None:
    phone = await another()
    page = await sign_in(phone, house.server, "priya")
    sync = Sync(page)
    await without_signal(phone)
    sheet = await begun_about_larkmere(page)
    await only_here(page)
    await page.get_by_role("link", name="People experience poor care").click()
    await on(page, "People experience poor care")
    assert await page.locator("main input:checked").count() == 0  # nothing is ticked beforehand
    await choose(page, FRIGHTENED, "Yes")
    await said(page, "This may be a concern")
    ask = page.locator(".l-ask", has_text=FRIGHTENED)
    await unfold(ask.locator("details", has_text="Add words"))
    await write(ask, "In your words", "Two people flinched when the night nurse came in.")
    await tap(page, "Next")
    await go(page, f"sheet/{sheet}/finish")
    await on(page, "What is missing")
    await said(page, "1 question answered")
    await said(page, "Nobody has been told of these answers yet")
    await unfold(page.locator("details", has_text="Not answered (").first)
    await said(page, "Are people very quiet, drowsy or withdrawn?")
    await tap(page, "Hand it in")
    await on(page, "Signs of a closed culture")
    await only_here(page)

    await phone.set_offline(False)
    await everything_sent(page)
    kinds = [item["command"]["type"] for item in sync.carried[-1]]
    assert kinds == ["begin_sheet", "record_answers", "finish_sheet"]  # one command for the whole section

    huws = await sign_in(await another(), house.server, "huw")
    await go(huws, "hospital/larkmere")
    await (
        huws.locator("section", has_text="Checklists about this hospital")
        .get_by_role("link", name="Signs of a closed culture")
        .first.click()
    )
    await said(huws, "Two people flinched when the night nurse came in.")
    await said(huws, "Priya Raman")
    await said(huws, "Falls short")
    await expect(huws.get_by_role("link", name="Tell the host").first).to_have_attribute(
        "href", re.compile("hospital=larkmere.*suggested=")
    )
    await tap(huws, "Read all answers together")
    await on(huws, "All answers")
    await said(huws, "Two people flinched when the night nurse came in.")


async def test_what_theo_tells_is_read_back_and_stands_under_his_own_voice(house: House, another: Another) -> None:
    page = await sign_in(await another(), house.server, "priya")
    sheet = await begun_with_theo(page)
    await tap(page, "Begin")
    await page.locator("main textarea").first.fill("I like trains, and my own key.")
    await tap(page, "Next")
    await go(page, f"sheet/{sheet}/finish")
    await on(page, "Read it back")
    await said(page, "I like trains, and my own key.")
    await tap(page, "Hand it in")
    await said(page, "Read it back first, then say that it is right.")
    right = page.get_by_label("It was read back, and it is right")
    await right.check()
    await go(page, f"sheet/{sheet}/q/about_you")
    await page.locator("main textarea").first.fill("I like trains, and my own key. And the sea.")
    await go(page, f"sheet/{sheet}/finish")
    await said(page, "And the sea.")
    await expect(right).not_to_be_checked()  # it was said of other words
    await right.check()
    await tap(page, "Hand it in")
    await on(page, "What matters to you")
    await everything_sent(page)
    await said(page, "The answers were read back before they were handed in.")
    await go(page, "checklists/what-matters-person/answers")
    box = page.locator(".l-voiced", has_text="I like trains, and my own key.")
    await expect(box).to_contain_text("The person’s own")

    huws = await sign_in(await another(), house.server, "huw")
    await go(huws, f"sheet/{sheet}/answers")
    await on(huws, "This page is not here")  # a person's words are for those who pay for their care


async def test_that_theo_does_not_feel_safe_goes_along_to_the_host_as_a_concern(house: House, another: Another) -> None:
    page = await sign_in(await another(), house.server, "priya")
    sync = Sync(page)
    await go(page, "checklists/rights-and-citizenship?person=p-theo")
    await choose(page, "Whose answers are these?", "The person’s own")
    await choose(page, "How are the answers told?", "Words")
    async with leaving(page):
        await tap(page, "Begin")
    sheet = id_in(page, "sheet")
    await go(page, f"sheet/{sheet}/q/i_feel_safe")
    await page.get_by_role("radio", name="No", exact=True).check()
    await go(page, f"sheet/{sheet}/finish")
    await said(page, "These answers also go now to those who answer for this hospital:")
    await page.get_by_label("It was read back, and it is right").check()
    await tap(page, "Hand it in")
    await said(page, "The answers also go, as a concern, to those who answer for this hospital.")
    await everything_sent(page)
    carried = [item["command"] for exchange in sync.carried for item in exchange]
    assert [one["type"] for one in carried][-2:] == ["raise_concern", "finish_sheet"]
    along = carried[-2]
    assert (along["voice"], along["urgency"], along["person"]) == ("person", "urgent", "p-theo")

    huws = await sign_in(await another(), house.server, "huw")
    await go(huws, f"concern/{along['concern']}")
    await said(huws, "Do you feel safe here? No.")


async def test_every_screen_of_a_sheet_fits_and_can_be_read(house: House, another: Another) -> None:
    page = await sign_in(await another(), house.server, "priya")
    sheet, theirs, review = await begun_about_larkmere(page), await begun_with_theo(page), await begun_review(page)
    await shares_names_and_lists(page, review)
    assert await all_faults(page, [one.format(sheet=sheet, theirs=theirs, review=review) for one in SCREENS]) == ""


async def shares_names_and_lists(page: Page, review: str) -> None:
    """Each kind of answer as it is given, and as it is read afterwards."""
    await go(page, f"sheet/{review}/part/who_is_here")
    await on(page, "Who lives here, and who pays for their care")
    share = page.locator(".l-share").first
    await write(share, "How many people?", "3")
    await write(share, "Out of how many?", "12")
    group = page.locator(".l-group").first
    for number, body in ((1, "Northmoor ICB"), (2, "Nobody knows")):
        await tap(group, "Add one" if number == 1 else "Add another")
        await group.get_by_role("group", name=f"Number {number}").locator("textarea").first.fill(body)
    await tap(group, "Take number 2 away")
    await tap(group, "Take it away")
    await expect(group.get_by_role("group", name="Number 2")).to_have_count(0)
    await tap(page, "Next")
    await go(page, f"sheet/{review}/answers")
    await said(page, "3 of 12")
    await said(page, "Northmoor ICB")
    assert "Nobody knows" not in await page.locator("main").inner_text()

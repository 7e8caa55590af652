"""What visits were worth: Priya's own and what stands behind a number, Huw's hospital, Asha's bodies by name, and what is
made ready for Assuring Transformation."""

import re
from collections.abc import Awaitable, Callable

import pytest
from playwright.async_api import BrowserContext, Page, expect

from tests.journeys.browser import DESK, shot
from tests.journeys.conftest import House
from tests.journeys.test_faces import all_faults, in_face
from tests.journeys.walking import go, main_text, on, said, sign_in, tap

pytestmark = pytest.mark.journey
Another = Callable[..., Awaitable[BrowserContext]]

OWN = ["assurance", "assurance?by=month", "assurance/{body}/in_private", "transforming/{body}"]


async def body_of(page: Page) -> str:
    await go(page, "assurance")
    link = page.get_by_role("link", name="Prepare for Assuring Transformation")
    return re.sub(r".*transforming/", "", await link.get_attribute("href") or "")


async def test_priya_sees_how_many_were_seen_in_private_and_opens_the_visits_behind_it(
    house: House, another: Another
) -> None:
    page = await sign_in(await another(), house.server, "priya")
    await tap(page, "What our visits were worth")
    await on(page, "What our visits were worth")
    await said(page, "Did we come in time?")
    await page.set_viewport_size({"width": 360, "height": 2200})
    await shot(page, "assurance-own")
    await page.set_viewport_size({"width": 360, "height": 640})
    private = page.get_by_role("heading", level=3, name=re.compile(r"^Seen in private: \d+ of \d+"))
    await expect(private).to_be_visible()
    table = page.get_by_role("table", name="Seen in private", exact=True)
    await expect(table.get_by_role("row")).to_have_count(5)
    await expect(page.locator("main")).not_to_contain_text("%")
    await private.get_by_role("link").click()
    await on(page, "Seen in private")
    await said(page, re.compile(r"^\d+ counted here$"))
    await expect(page.locator("main .l-rows__item").first).to_be_visible()
    await shot(page, "assurance-behind", whole=True)


async def test_what_is_missing_for_assuring_transformation_and_that_it_is_no_submission(
    house: House, another: Another
) -> None:
    page = await sign_in(await another(), house.server, "priya")
    await go(page, f"transforming/{await body_of(page)}")
    await on(page, "Prepare for Assuring Transformation")
    await said(page, "A preparation, not the submission")
    await said(page, re.compile(r"^In it: \d+ p"))
    await shot(page, "assurance-transforming", whole=True)
    await page.get_by_role("link", name=re.compile("^Week to ")).first.click()
    await said(page, re.compile("^Shown: Week to "))
    async with page.expect_download() as coming:
        await tap(page, "Download the preparation")
    assert re.match(r"assuring-transformation-preparation-.*-weekly-", (await coming.value).suggested_filename)
    async with page.expect_download() as coming:
        await tap(page, "Download the key")
    assert "assuring-transformation-key-" in (await coming.value).suggested_filename


async def test_huw_reads_his_hospital_without_a_name_and_without_anything_that_opens(
    house: House, another: Another
) -> None:
    page = await sign_in(await another(), house.server, "huw")
    await go(page, "hospital/larkmere")
    await tap(page, "What visits here were worth")
    await on(page, "What visits here were worth")
    await said(page, "Was it a real meeting?")
    await shot(page, "assurance-hospital", whole=True)
    await expect(page.locator("main .l-card__title a")).to_have_count(0)
    await tap(page, "Show by month")
    table = page.get_by_role("table", name="Seen in private", exact=True)
    await expect(table.get_by_role("row")).to_have_count(13)


async def test_asha_reads_the_bodies_by_their_names_and_in_no_other_order(house: House, another: Another) -> None:
    page = await sign_in(await another(**DESK), house.server, "asha")
    await go(page, "hospitals")
    await tap(page, "Bodies and their visits")
    await on(page, "Bodies and their visits")
    await expect(page.get_by_role("heading", level=2).first).to_be_visible()
    names = await page.get_by_role("heading", level=2).all_inner_texts()
    assert names == sorted(names, key=str.casefold)
    assert "%" not in await main_text(page)
    await shot(page, "assurance-region", whole=True)


@pytest.mark.prove  # every screen in both languages at three sizes; `make prove`
async def test_every_screen_of_assurance_fits_and_can_be_read(house: House, another: Another) -> None:
    page = await sign_in(await another(), house.server, "priya")
    body = await body_of(page)
    assert await all_faults(page, [one.format(body=body) for one in OWN]) == ""
    await pictures(page, "cy", [one.format(body=body) for one in OWN])
    for who, address in (("huw", "hospital/larkmere/assurance"), ("asha", "assurance"), ("gareth", "assurance")):
        page = await sign_in(await another(), house.server, who)
        assert await all_faults(page, [address]) == ""
        await pictures(page, "cy", [address], who)


async def pictures(page: Page, face: str, addresses: list[str], who: str = "priya") -> None:
    await in_face(page, face)
    await page.set_viewport_size({"width": 360, "height": 2200})
    for place, address in enumerate(addresses):
        await go(page, address)
        await expect(page.locator("main h1").first).to_be_visible()
        await expect(page.get_by_role("status").filter(has_text="gweinydd")).to_have_count(0)
        await shot(page, f"assurance-{face}-{who}-{place}")

"""Figures over time: Huw reads Larkmere's without signal, and every screen of them fits and can be read."""

from collections.abc import Awaitable, Callable

import pytest
from playwright.async_api import BrowserContext, expect

from tests.journeys.conftest import House
from tests.journeys.test_faces import all_faults
from tests.journeys.walking import go, on, sign_in, tap, without_signal

pytestmark = pytest.mark.journey
Another = Callable[..., Awaitable[BrowserContext]]

SCREENS = [
    "hospital/larkmere/figures", "hospital/larkmere/figures/agency_share_nights",
    "hospital/larkmere/figures/registered_manager_changes", "hospital/glanhelyg/figures", "hospital/stonebeck/figures",
]  # fmt: skip


async def test_huw_sees_without_signal_that_agency_nights_are_higher_than_usual_and_which_month_was_not_supplied(
    house: House, another: Another
) -> None:
    phone = await another()
    page = await sign_in(phone, house.server, "huw")
    await without_signal(phone)
    await go(page, "hospital/larkmere")
    await tap(page, "Workforce figures over time")
    await on(page, "Workforce figures over time")
    out = page.locator("section", has=page.get_by_role("heading", name="What stands out"))
    nights = out.locator("li", has_text="Agency share of night shifts")
    await expect(nights).to_contain_text("higher than its usual range since")
    await expect(nights).to_contain_text("above 25%")
    await expect(out).not_to_contain_text("weekday shifts")
    await expect(out.locator("li", has_text="Changes of registered manager")).to_contain_text(
        "as usual again; it was higher"
    )
    days = page.get_by_role("heading", level=3, name="Agency share of weekday shifts: as usual")
    await expect(days).to_be_visible()
    await nights.get_by_role("link").click()
    await expect(
        page.get_by_role("img", name="Agency share of night shifts: higher than its usual range")
    ).to_be_visible()
    table = page.get_by_role("table", name="Agency share of night shifts")
    rows = table.get_by_role("row")
    await expect(rows).to_have_count(19)
    await expect(rows.nth(1)).to_contain_text("31.8% (131 of 412)")
    await expect(rows.nth(1)).to_contain_text("Above the usual range")
    await expect(rows.nth(3)).to_contain_text("Not supplied")
    await expect(page.get_by_text("All supplied by Ola Adeyemi, from the provider.")).to_be_visible()
    await expect(page.locator("svg[role=img] .l-mark-not_supplied")).to_be_visible()
    await expect(page.locator("svg[role=img] .l-mark-limits")).to_have_count(4)


async def test_figures_fit_and_can_be_read_in_every_face(house: House, another: Another) -> None:
    page = await sign_in(await another(), house.server, "huw")
    assert await all_faults(page, SCREENS) == ""

"""Visits in the calendar one uses anyway: made on the phone, read by a calendar, stopped on the phone."""

import re
from collections.abc import Awaitable, Callable

import pytest
from playwright.async_api import BrowserContext, expect

from tests.journeys.browser import PHONE, shot
from tests.journeys.conftest import House
from tests.journeys.walking import go, sign_in
from tests.server.calendars.readers import read

pytestmark = pytest.mark.journey
Another = Callable[..., Awaitable[BrowserContext]]


@pytest.mark.parametrize(
    ("who", "make", "copy", "stop", "says"),
    [
        (
            "priya",
            "Make an address: My visits",
            "Copy the address",
            "Stop this one",
            "A visit is owed. Look in Lantern.",
        ),
        ("megan", "Make an address: My checks", "Copy the address", "Stop this one", ""),
    ],
)
async def test_an_address_is_made_read_by_a_calendar_and_stopped(
    house: House, another: Another, who: str, make: str, copy: str, stop: str, says: str
) -> None:
    phone = await another(**PHONE)
    page = await sign_in(phone, house.server, who)
    await go(page, "phone")
    await page.locator("a[href='#/calendar']").click()
    await page.get_by_role("button", name=make).click()
    field = page.locator("textarea.l-copy")
    await expect(field).to_have_value(re.compile(r"/api/calendar/[\w-]{43}\.ics$"))
    address = await field.input_value()
    opened = page.locator("a[href^='webcal://']")
    assert (await opened.get_attribute("href") or "").endswith(address.rpartition("/")[2])
    await expect(page.get_by_role("button", name=copy)).to_be_visible()
    await field.scroll_into_view_if_needed()
    await shot(page, f"calendar-{who}")
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "nothing leaves the screen"

    path = address[address.index("/api/") :]
    calendar = await another(**PHONE)  # knows nothing of who is signed in
    answer = await calendar.request.get(house.server.address + path)
    assert answer.status == 200 and answer.headers["content-type"].startswith("text/calendar")
    titles = {one["summary"] for one in read((await answer.body()).decode()).values()}
    assert not says or says in titles

    await page.get_by_role("button", name=stop).last.click()
    await page.get_by_role("group", name=stop).get_by_role("button", name=stop).click()
    await expect(page.locator("textarea.l-copy")).to_have_count(0)
    assert (await calendar.request.get(house.server.address + path)).status == 410

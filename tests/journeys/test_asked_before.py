"""Priya will visit Ash Ward; Frank, whose son lives there, is asked what to look at, and she reads it before she goes (K15)."""

import re
from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest
from playwright.async_api import BrowserContext, expect

from lantern.clock import local_date, system_clock
from tests.journeys.trips import prepare
from tests.journeys.walking import choose, everything_sent, go, on, said, sign_in, tap, write
from tests.server_process import ServerProcess

pytestmark = pytest.mark.journey


async def test_what_a_family_wants_looked_at_stands_on_the_trip(
    installation: Callable[..., ServerProcess], another: Callable[..., Awaitable[BrowserContext]]
) -> None:
    server = installation()
    priya = await sign_in(await another(), server, "priya")
    soon = local_date(system_clock()) + timedelta(days=2)
    await prepare(priya, "Ash Ward", ["Danny"], announced=True, day=soon)
    await everything_sent(priya)

    frank = await sign_in(await another(), server, "frank")
    await said(frank, "We will visit the hospital where Danny is")
    await tap(frank, "Is there anything you want us to look at?")
    await on(frank, "What families and advocates tell us")
    await choose(frank, "Whose answers are these?", "A family member’s")
    await write(frank, "Who are they to the person?", "His father")
    await tap(frank, "Begin")
    await on(frank, "Is there anything you want us to look at?")
    await said(frank, re.compile("^Question [1-9]"))
    await frank.get_by_role("textbox").first.fill("His hearing aid: it whistles.")
    await tap(frank, "Next")
    await go(frank, "today")
    await said(frank, "Thank you. We have what you told us.")
    await everything_sent(frank)

    await expect(priya.get_by_role("heading", name="What families asked us to look at")).to_be_visible()
    await said(priya, "His hearing aid: it whistles.")

"""Huw appoints Frank and Megan to his table; Megan opens a meeting's pack in Easy Read. Huw opens whom a concern is about, with a
reason, and Priya sees that he did."""

import re
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import pytest
from playwright.async_api import BrowserContext, Page

from lantern.clock import LONDON
from lantern.demo.concerns import concern_id
from tests.journeys.browser import DESK, barriers, shot, sideways
from tests.journeys.walking import choose, go, main_text, nothing_waits, on, said, sign_in, tap, unfold, write
from tests.server_process import ServerProcess

pytestmark = pytest.mark.journey

Another = Callable[..., Awaitable[BrowserContext]]
WHY = "The council rang and asks whom its enquiry is about."


async def appoint(huw: Page, seat: str, name: str, email: str, face: str) -> None:
    form = huw.locator("details", has=huw.get_by_text("Appoint somebody", exact=True)).first
    await unfold(form)
    await choose(form, "On which seat?", seat)
    await write(form, "Name", name)
    await choose(form, "How are they told of meetings?", "By e-mail")
    await write(form, "E-mail address", email)
    await form.get_by_label("In which language, and how?").select_option(label=face)
    await tap(form, "Appoint somebody")
    await said(huw, name)
    await nothing_waits(huw)


async def test_a_family_and_lived_experience_sit_at_the_table(
    installation: Callable[..., ServerProcess], another: Another
) -> None:
    server = installation()
    huw = await sign_in(await another(**DESK), server, "huw")
    await go(huw, "hospital/larkmere/forum")
    await said(huw, re.compile("Nobody sits here: .*Person with lived experience; Family member"))
    await tap(huw, "Who sits at this table")
    await on(huw, "Who sits at this table")
    await appoint(huw, "Family member", "Frank Whitlock", "frank@demo.example", "English")
    await appoint(huw, "Person with lived experience", "Megan Yates", "megan@demo.example", "Easy Read")
    assert await barriers(huw) == []
    await shot(huw, "members", whole=True)
    await go(huw, "hospital/larkmere/forum/plan")
    await choose(huw, "What sort of meeting?", "Host commissioner forum")
    day = (datetime.now(LONDON).date() + timedelta(days=7)).isoformat()
    await write(huw, "On which day?", day)
    await tap(huw, "Plan a meeting")
    await on(huw, "Level and meetings")
    await nothing_waits(huw)

    megan = await sign_in(await another(), server, "megan")
    await megan.get_by_role("link", name="Larkmere Hospital", exact=True).first.click()
    await on(megan, "A meeting about Larkmere")
    await said(megan, re.compile(r"There (is|are) \d+ worr"))
    text = await main_text(megan)
    assert not any(name in text for name in ("Danny", "Kayleigh", "Dewi", "Ash Ward"))
    assert await sideways(megan) == 0
    assert await barriers(megan) == []
    await shot(megan, "pack-easy", whole=True)
    await write(megan, "What do you want to talk about?", "Who is there at night?")
    await tap(megan, "Put it on the list")
    await said(megan, "Who is there at night?")
    paper = await megan.get_by_role("link", name="Print this").get_attribute("href")
    answer = await megan.context.request.get(f"{server.address}{paper}")
    assert answer.status == 200 and (await answer.body()).startswith(b"%PDF")

    await go(huw, f"concern/{concern_id('danny-calls')}")
    await tap(huw, "Whom it is about")
    await on(huw, "Whom this is about")
    assert "Whitlock" not in await main_text(huw)
    await choose(huw, "For what do you need it?", "For a safeguarding step")
    await write(huw, re.compile("Why do you need to know"), WHY)
    await tap(huw, "Open the name, and log it")
    await said(huw, re.compile("Daniel Whitlock"))
    await said(huw, re.compile("Open to you until"))
    await shot(huw, "name-opened", whole=True)

    priya = await sign_in(await another(), server, "priya")
    await go(priya, "person/p-danny/opened")
    await said(priya, re.compile("Huw Bevan"))
    await said(priya, re.compile(WHY))
    assert await sideways(priya) == 0
    await shot(priya, "name-opened-priya", whole=True)

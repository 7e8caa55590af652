"""Before one goes and before somebody comes: the ward is rung, a host is asked, a hospital confirms who is there."""

import re
from collections.abc import Awaitable, Callable
from datetime import date, datetime, timedelta

import pytest
from playwright.async_api import BrowserContext, Page, expect

from lantern.clock import LONDON
from tests.journeys.browser import DESK, barriers, shot, sideways
from tests.journeys.trips import begin, prepare
from tests.journeys.walking import (
    choose,
    everything_sent,
    go,
    main_text,
    on,
    only_here,
    said,
    sign_in,
    tap,
    unfold,
    without_signal,
    write,
)
from tests.server_process import ServerProcess

pytestmark = pytest.mark.journey

Another = Callable[..., Awaitable[BrowserContext]]


def today() -> date:
    return datetime.now(LONDON).date()


async def open_form(page: Page, title: str) -> None:
    await unfold(page.locator("details", has=page.get_by_text(title, exact=True)).first)


async def keep(page: Page, title: str, button: str = "Keep") -> None:
    await tap(page.locator("details", has=page.get_by_text(title, exact=True)).first, button)


async def test_the_ward_is_rung_the_day_before_without_a_signal(
    installation: Callable[..., ServerProcess], another: Another
) -> None:
    phone = await another()
    page = await sign_in(phone, installation(), "priya")
    await prepare(page, "Birch Ward", ["Theo"])
    await expect(page.get_by_text("Ring the ward")).to_have_count(0)
    visit = await prepare(page, "Ash Ward", ["Danny", "Maryam"], announced=True)
    await everything_sent(page)

    await without_signal(phone)
    await go(page, "today")
    await said(page, "Ring the ward before your visit")
    await shot(page, "ring-today")
    section = page.locator("section", has=page.get_by_role("heading", name="Ring the ward before your visit"))
    await expect(section.get_by_role("link")).to_have_count(1)
    await section.get_by_role("link").click()
    await on(page, "Before your visit to Ash Ward")
    await tap(page, "Keep what the ward said")
    await said(page, "Say for each person, and for the ward, what you were told.")
    await choose(page, re.compile("Danny: still there"), "On leave")
    await write(page, "Until which day?", (today() + timedelta(days=2)).isoformat())
    await write(page, re.compile("Where are they"), "At his father's in Northmoor")
    await choose(page, re.compile("Maryam Hosseini: still there"), "Moved or gone")
    await write(page, re.compile("Where to, as far as"), "They think Birch Ward")
    await choose(page, "Is there an infection on the ward?", "Yes")
    await choose(page, "What do you decide?", "Go as planned")
    await write(page, "Who told you?", "Sister Hale")
    assert await sideways(page) == 0
    await shot(page, "ring-form", whole=True)
    await tap(page, "Keep what the ward said")
    await on(page, "Visit to Ash Ward")
    await said(page, re.compile("Danny is on leave until .*: At his father's in Northmoor. Visit them where they are."))
    await said(page, re.compile("Maryam Hosseini has moved or gone, says the ward: They think Birch Ward."))
    await said(page, re.compile("There is an infection on the ward. Go as planned."))
    await only_here(page)
    await shot(page, "ring-trip", whole=True)

    await phone.set_offline(False)
    await everything_sent(page)
    await page.get_by_role("link", name="Record where they are now").click()
    await on(page, "Where Maryam Hosseini is and has been")
    await said(page, re.compile("Ash Ward, Larkmere Hospital: since"))
    form = "They are on another ward or in another hospital"
    await open_form(page, form)
    await page.get_by_label("Which ward?").select_option(label="Birch Ward")
    await write(page, "Since which day?", today().isoformat())
    await keep(page, form)
    await said(page, re.compile("Birch Ward, Larkmere Hospital: since"))
    await shot(page, "whereabouts", whole=True)
    await go(page, "register-questions")
    await said(page, "Answered: the record says so now")
    await go(page, f"visit/{visit}")
    await begin(page)
    await go(page, "today")
    await expect(page.get_by_text("Ring the ward before your visit")).to_have_count(0)


async def test_a_host_is_asked_before_somebody_is_admitted(
    installation: Callable[..., ServerProcess], another: Another
) -> None:
    server = installation()
    priya = await sign_in(await another(**DESK), server, "priya")
    await go(priya, "hospital/stonebeck/admissions")
    await said(priya, "Nothing has been asked.")
    await tap(priya, "Ask the host first")
    await choose(priya, "How old are they?", "26 to 64")
    await choose(priya, "From which nation?", "England")
    await write(priya, "Why this hospital?", "Near her mother, and the staff sign.")
    await write(priya, "By which day do you need an answer?", (today() - timedelta(days=3)).isoformat())
    await tap(priya, "Ask the host")
    await said(priya, "That day has passed. Choose today or a later day.")
    await write(priya, "By which day do you need an answer?", (today() + timedelta(days=3)).isoformat())
    await shot(priya, "ask-host", whole=True)
    await tap(priya, "Ask the host")
    await on(priya, "Before somebody is admitted")
    await everything_sent(priya)
    await priya.get_by_role("link", name="Stonebeck House").click()
    await said(priya, "What is known")
    await said(priya, "Who looked last")
    text = await main_text(priya)
    assert not any(name in text for name in ("Winston", "Danny", "Colin"))
    await shot(priya, "ask-known", whole=True)

    huw = await sign_in(await another(), server, "huw")
    await said(huw, "A body asks before somebody is admitted")
    await shot(huw, "ask-huw-waits")
    await huw.get_by_role("link", name="A body asks before somebody is admitted").click()
    await huw.get_by_role("link", name="Stonebeck House").click()
    await open_form(huw, "Answer")
    await write(huw, re.compile("What should they know"), "Ask them who works at night.")
    await keep(huw, "Answer")
    await everything_sent(huw)
    await said(huw, "Ask them who works at night.")
    assert await sideways(huw) == 0
    await shot(huw, "ask-huw-answered", whole=True)
    await go(huw, "hospital/stonebeck/admissions")
    await open_form(huw, "Record the rating from a report")
    await choose(huw, "Rating", "Inadequate")
    await write(huw, "Which day has the report?", "2026-01-15")
    await keep(huw, "Record the rating from a report")
    await everything_sent(huw)

    await go(priya, "today")
    await said(priya, "A host has answered: what is decided?")
    await priya.get_by_role("link", name="A host has answered: what is decided?").click()
    await priya.get_by_role("link", name="Stonebeck House").click()
    await open_form(priya, "What was decided?")
    await said(priya, re.compile("Going there is an exception"))
    await choose(priya, "What was decided?", "They will go there, as an exception")
    await write(priya, "Why?", "No other ward signs.")
    await write(priya, "When will they be admitted?", (today() + timedelta(days=5)).isoformat())
    await keep(priya, "What was decided?")
    await said(priya, "Who is told of this exception")
    await said(priya, "The quality board of the ICB")
    await open_form(priya, "They have been told")
    await shot(priya, "ask-exception", whole=True)
    await go(huw, "hospital/stonebeck/admissions")
    await said(huw, "Admissions by exception")


async def test_a_hospital_confirms_who_is_there_and_a_difference_is_asked_and_answered(
    installation: Callable[..., ServerProcess], another: Another
) -> None:
    server = installation()
    ola = await sign_in(await another(), server, "ola")
    await said(ola, "Please confirm who is there this month")
    await shot(ola, "confirm-waits")
    await ola.get_by_role("link", name="Please confirm who is there this month").click()
    await on(ola, "Who is there")
    await said(ola, "Not confirmed yet")
    text = await main_text(ola)
    assert not any(name in text for name in ("Danny", "Maryam", "Whitlock", "Theo", "Person "))
    groups = ola.get_by_role("group", name=re.compile(r"Ward: .*(person|people)$"))
    await expect(groups.first).to_be_visible()
    for group in await groups.all():
        await group.get_by_label("That is right").check()
    ward = ola.get_by_role("group", name=re.compile("Ash Ward: Northmoor ICB: 3 people"))
    await ward.get_by_label("Not right").check()
    await write(ola, "How many are there?", "2")
    named = ola.get_by_label(re.compile("Which body pays"))
    await named.first.fill("A council in Kent")
    await tap(ola, "There is another body")
    await named.last.fill("A collaborative")
    for place, count in ((0, "1"), (1, "2")):
        await ola.get_by_label("On which ward?").nth(place).select_option(label="Ash Ward")
        await ola.get_by_role("textbox", name="How many are there?").nth(1 + place).fill(count)
    assert await sideways(ola) == 0
    await shot(ola, "confirm-form", whole=True)
    await tap(ola, "Confirm")
    await everything_sent(ola)
    await said(ola, re.compile("Confirmed .*, by Ola Adeyemi"))
    await said(ola, "1 question is open with a body that pays.")
    await said(ola, "Ash Ward: A council in Kent: 1 person")
    await said(ola, "Ash Ward: A collaborative: 2 people")

    priya = await sign_in(await another(), server, "priya")
    await priya.get_by_role("link", name="You are asked: who is where?").click()
    await said(priya, "The hospital says 2 people. Our record has 3 people.")
    await shot(priya, "question", whole=True)
    await priya.locator("main").get_by_role("link", name="Leon").click()
    await open_form(priya, "They have left hospital")
    await write(priya, "On which day?", today().isoformat())
    await write(priya, "Where do they live now?", "A flat in Northmoor")
    await tap(priya, "Record that they have left")
    await shot(priya, "discharge", whole=True)
    await tap(priya, "Yes, record it")
    await everything_sent(priya)
    await said(priya, re.compile("left hospital, lives now: A flat in Northmoor"))
    await go(priya, "register-questions")
    await said(priya, "Answered: the record says so now")

    huw = await sign_in(await another(**DESK), server, "huw")
    await on(huw, "Concerns")
    await go(huw, "register/larkmere")
    await said(huw, re.compile("Confirmed .*, by Ola Adeyemi"))
    await shot(huw, "confirm-host", whole=True)
    await expect(huw.get_by_text("Leon")).to_have_count(0)
    for face, heading in (("en", "Who has said who is there"), ("cy", "Pwy sydd wedi dweud pwy sydd yno")):
        await huw.evaluate("face => localStorage.setItem('lantern.face', face)", face)
        await go(huw, "registers")
        await huw.reload()
        await on(huw, heading)
        await expect(huw.get_by_role("link", name="Larkmere")).to_be_visible()
        assert await barriers(huw) == [], face

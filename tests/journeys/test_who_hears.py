"""Who hears of it and who never does: the forum's table, a phone that is rung, a host without Lantern, and Sam."""

import json
import re
from collections.abc import Awaitable, Callable

import pytest
from playwright.async_api import BrowserContext, Page, expect

from tests.journeys import concerns
from tests.journeys.browser import DESK, barriers
from tests.journeys.conftest import House
from tests.journeys.walking import (
    comes_true,
    everything_sent,
    go,
    id_in,
    main_text,
    on,
    on_this_phone,
    said,
    sign_in,
    stored,
    tap,
)
from tests.sinks import PushSink

pytestmark = pytest.mark.journey
Another = Callable[..., Awaitable[BrowserContext]]

FAKE_PUSH = """given => {
  let made = null;
  PushManager.prototype.getSubscription = async () => made;
  PushManager.prototype.subscribe = async () =>
    (made = { endpoint: given.endpoint, toJSON: () => given, unsubscribe: async () => true });
  Object.defineProperty(Notification, 'permission', { get: () => 'granted' });
  Notification.requestPermission = async () => 'granted';
}"""


async def test_the_forums_page_lays_several_bodies_visits_and_concerns_side_by_side(
    house: House, another: Another
) -> None:
    huw = await sign_in(await another(**DESK), house.server, "huw")
    await go(huw, "hospital/larkmere")
    await on(huw, "Larkmere Hospital")
    await tap(huw, "All visits")
    text = await main_text(huw)
    bodies = {"Northmoor ICB", "Eastlea and Wold ICB", "Bae Glas University Health Board", "Marchfield ICB"}
    assert {one for one in bodies if f"Oversight visit, {one}" in text} >= {"Northmoor ICB", "Eastlea and Wold ICB"}
    assert "Quality Checkers" in text
    assert re.search(r"\d bodies mention ", text)
    assert [name for name in ("Whitlock", "Hosseini", "Dunn", "Llewelyn") if name in text] == []


async def test_sam_sees_nothing_of_it_by_any_address(house: House, another: Another) -> None:
    huw = await sign_in(await another(), house.server, "huw")
    await go(huw, "concerns")
    await huw.locator("main .l-card__title a[href^='#/concern/']").first.click()
    await expect(huw.get_by_role("heading", name="What was said")).to_be_visible()
    concern = id_in(huw, "concern")

    sam = await sign_in(await another(), house.server, "sam")
    await said(sam, "Nobody’s visit is owed on this phone")
    await go(sam, f"concern/{concern}")
    await on(sam, "This concern is not on this phone")
    await go(sam, "person/p-danny")
    await on(sam, "This page is not here")
    await go(sam, "hospital/larkmere")
    await said(sam, "Nobody has raised a concern here that this account may see.")
    await said(sam, "No visit to this hospital is on this phone.")
    held = await stored(sam)
    assert {row["noun"] for row in held} <= {"me", "bodies", "hospitals", "units", "checklists"}
    assert [name for name in ("Danny", "Maryam", "Whitlock", "Kayleigh") if name in json.dumps(held)] == []


async def test_huws_phone_is_rung_with_a_sentence_that_names_nobody(house: House, another: Another) -> None:
    phone = await another()
    await phone.grant_permissions(["notifications"])
    await phone.add_init_script(f"({FAKE_PUSH})({json.dumps(house.push.subscribe())})")
    huw = await sign_in(phone, house.server, "huw")
    await on_this_phone(huw)
    await go(huw, "alerts")
    await tap(huw, "Tell me on this phone")
    await said(huw, "This phone is told.")
    await everything_sent(huw)

    before = len(house.push.received)
    priya = await sign_in(await another(), house.server, "priya")
    await at_a_hospital(priya, "larkmere", "Danger now", "Somebody is locked out in the yard in the rain.")
    [message, *_] = await pushed(house.push, before)
    assert b"yard" not in message.words and b"Larkmere" not in message.words and b"Priya" not in message.words
    assert await notified(phone, huw, message.words.decode()) == "A concern needs you"


async def test_a_host_that_does_not_use_lantern_takes_it_on_a_page_that_works_once(
    house: House, another: Another
) -> None:
    priya = await sign_in(await another(), house.server, "priya")
    before = len(house.mail.messages)
    await at_a_hospital(priya, "thornlea", "Danger now", "The door of her room is screwed shut.")
    await said(priya, "Wealdbourne ICB does not use Lantern: it is told by e-mail and telephone.")
    forum = "quality.forum@wealdbourne.demo.example"
    letter = await concerns.letter_to(house.mail, before, forum)
    assert "screwed" not in letter and "Thornlea" not in letter
    link = re.search(r"http\S+/take/\S+", letter)
    assert link

    guest = await (await another()).new_page()  # no account, nothing of Lantern's on this phone
    await guest.goto(link.group())
    await expect(guest.get_by_text("The door of her room is screwed shut.")).to_be_visible()
    assert await barriers(guest) == []
    await guest.get_by_label("Your name and role").fill("Pat Dean, forum lead")
    await guest.get_by_label("What will you do next?").fill("Driving there now")
    await guest.get_by_label("In 1 hour").check()
    await guest.get_by_role("button", name="I am taking this").click()
    await expect(guest.get_by_role("heading", name="Thank you. You have taken this.")).to_be_visible()

    await said(priya, re.compile("Pat Dean, forum lead.* has taken this"))
    await said(priya, "Next: Driving there now")
    await said(priya, re.compile(r"Next word by .*\d\d:\d\d"))
    again = await guest.goto(link.group())
    assert again and again.status in (404, 410)
    assert "screwed" not in await guest.content()


async def at_a_hospital(page: Page, hospital: str, urgency: str, sentence: str) -> None:
    """Raised from a desk: about a hospital, on no visit."""
    await go(page, f"raise?hospital={hospital}")
    await concerns.say_what_is_wrong(page, urgency, sentence)
    await everything_sent(page)


async def pushed(push: PushSink, before: int) -> list:
    await concerns.until(lambda: len(push.received) > before)
    return push.received[before:]


async def notified(phone: BrowserContext, page: Page, words: str) -> str:
    """What the worker shows when this push reaches it, as Chromium's own tools deliver one."""
    tools = await phone.new_cdp_session(page)
    registrations: list[str] = []
    tools.on(
        "ServiceWorker.workerRegistrationUpdated",
        lambda e: registrations.extend(r["registrationId"] for r in e["registrations"]),
    )
    await tools.send("ServiceWorker.enable")
    await concerns.until(lambda: registrations)
    origin = page.url.split("/app/")[0]
    await tools.send(
        "ServiceWorker.deliverPushMessage", {"origin": origin, "registrationId": registrations[0], "data": words}
    )
    shown = "async () => (await (await navigator.serviceWorker.ready).getNotifications()).map(n => n.body)"
    await comes_true(page, f"async () => (await ({shown})()).length > 0")
    return str((await page.evaluate(shown))[0])

"""Easy Read is its own kind of screen: one question, its picture, read aloud; and what was said there is Megan's alone."""

import re
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from playwright.async_api import BrowserContext, Page, expect

from lantern.clock import system_clock
from lantern.ids import new_id
from tests.journeys.conftest import House
from tests.journeys.voices import give_voice, heard
from tests.journeys.walking import (
    comes_true,
    go,
    id_in,
    leaving,
    nothing_waits,
    on,
    open_app,
    said,
    session_of,
    sign_in,
    stored,
    tap,
    without_signal,
)
from tests.server_process import ServerProcess

pytestmark = pytest.mark.journey
Another = Callable[..., Awaitable[BrowserContext]]


async def refused(phone: BrowserContext, server: ServerProcess, command: dict[str, Any]) -> bool:
    """Whether this command of whoever is signed in there is set aside, past every button of the app."""

    async def exchange(**more: Any) -> dict[str, Any]:
        answer = await phone.request.post(f"{server.address}/api/sync", data={"device": device, **more})
        assert answer.status == 200, await answer.text()
        said: dict[str, Any] = await answer.json()
        return said

    device, id = new_id(), new_id()
    first = await exchange(epoch=None, seen=0, sent=[])
    sent = {"n": 1, "id": id, "at": system_clock().isoformat(), "command": command}
    answer = await exchange(epoch=first["epoch"], seen=first["seen"], sent=[sent])
    aside = {one["id"]: one["code"] for one in answer["set_aside"]}
    return id not in answer["taken"] and aside.get(id) not in (None, "waiting")


async def begin_a_check(page: Page, ward: str) -> str:
    """Somewhere nobody else is checking at this moment; returns its id, with the first question on the screen."""
    await go(page, f"check/ward/{ward}")
    await tap(page, "Start this check")
    await on(page, "Do staff help people well?")
    return id_in(page, "check")


async def test_one_question_a_screen_with_its_picture_read_aloud_in_her_language(
    house: House, another: Another
) -> None:
    phone = await another()
    await give_voice(phone)
    page = await sign_in(phone, house.server, "megan")
    await begin_a_check(page, "birch-ward")
    picture = page.locator(".l-picture").first
    await expect(picture).to_be_visible()
    assert await picture.evaluate("one => one.complete && one.naturalWidth > 0")
    assert await page.get_by_role("group").count() == 1  # one thing is asked
    await page.locator(".l-aloud").click()
    await comes_true(page, "window.spoken.some(([, words]) => words.includes('able to ask'))")
    spoken = await heard(page)
    assert {lang for lang, _ in spoken} == {"en-GB"}
    assert [words for _, words in spoken][:2] == ["Do staff help people well?", "Good help is the help you want."]
    for answer in ("I am not sure", "I did not feel able to ask"):
        await page.get_by_role("radio", name=answer).check()
        await expect(page.get_by_role("radio", name=answer)).to_be_checked()

    await page.evaluate("localStorage.setItem('lantern.face', 'cy-simple')")
    await page.reload()
    await expect(page.locator("html")).to_have_attribute("lang", "cy-simple")
    await page.locator(".l-aloud").click()
    await comes_true(page, "window.spoken.length > 0")
    assert {lang for lang, _ in await heard(page)} == {"cy-GB"}


async def test_a_checker_who_comes_by_the_address_in_a_letter_reads_easy_read_too(
    house: House, another: Another
) -> None:
    page = await open_app(await another(), house.server, "plans")
    await page.get_by_role("button", name="Megan Yates").click()
    await expect(page.get_by_role("button", name="Make a plan")).to_be_visible()


async def test_tell_someone_now_without_a_word_is_danger_now_as_soon_as_there_is_signal(
    house: House, another: Another
) -> None:
    phone = await another()
    page = await sign_in(phone, house.server, "megan")
    await begin_a_check(page, "willow-ward")
    await without_signal(phone)
    await page.get_by_role("link", name="Tell someone now").click()
    await page.get_by_role("button", name="Tell them now").first.click()
    await said(page, "Kept on this phone. Not sent yet.")
    concern = id_in(page, "told")
    await phone.set_offline(False)
    await nothing_waits(page)
    await said(page, re.compile("^Sent"))
    row = next(one["row"] for one in await stored(page) if one["noun"] == "concerns" and one["row"]["id"] == concern)
    assert (row["urgency"], row["tell_someone_now"], row["voice"], row["words"]) == ("immediate", True, "checker", "")


GOOD = (
    "helped_well", "staff_kind", "staff_listen", "enough_staff", "talk_to_family", "visits_welcome", "go_out", "things_to_do",
    "who_to_tell",
)  # fmt: skip
"""Nine questions that Megan can answer gladly."""


async def test_one_answer_about_fear_among_nine_good_ones_is_heard_by_itself(house: House, another: Another) -> None:
    megan = await sign_in(await another(), house.server, "megan")
    check = await begin_a_check(megan, "heron-ward")
    for question in GOOD:
        await answered(megan, check, question, "Yes")
    await answered(megan, check, "feel_safe", "No")
    await tap(megan, "Next")  # she passes on: staff stand beside her
    await megan.get_by_label("Your own words").fill("I feel scared here at night.")
    await go(megan, f"check/{check}/read")
    async with leaving(megan):
        await tap(megan, "Read them one by one")
    for _ in range(len(GOOD) + 2):
        async with leaving(megan):
            await tap(megan, "This is right")
    await said(megan, "This is important. When you send, we tell people who can help.")
    await tap(megan, "Send my findings")
    await on(megan, "Thank you")
    await nothing_waits(megan)

    huw = await sign_in(await another(), house.server, "huw")
    told = [one["row"] for one in await stored(megan) if one["noun"] == "concerns"]
    [along] = [one["id"] for one in told if one.get("visit") == check]
    await go(huw, f"concern/{along}")
    await said(huw, re.compile("I feel scared here at night"))
    await said(huw, re.compile("Urgent"))


async def answered(page: Page, check: str, question: str, word: str) -> None:
    """One answer, on the screen of its own question."""
    await go(page, f"check/{check}/q/{question}")
    await expect(page).to_have_url(re.compile(f"/q/{question}$"))
    await page.get_by_role("radio", name=word, exact=True).check()


async def test_nobody_else_can_write_in_her_findings_or_send_them(house: House, another: Another) -> None:
    megan = await sign_in(await another(), house.server, "megan")
    check = await begin_a_check(megan, "fernlight-house")
    await megan.get_by_role("radio", name="No", exact=True).check()
    await tap(megan, "Stop")
    await nothing_waits(megan)
    said_yes = {"type": "record_answers", "visit": check, "part": "ward", "section": "support",
                "answers": [{"question": "helped_well", "value": "yes"}]}  # fmt: skip
    sends = {"type": "finish_visit", "visit": check, "visited_on": "2026-04-01", "read_back": True}
    for who in ("priya", "huw", "sam"):
        phone = await session_of(await another(), house.server, who)
        assert await refused(phone, house.server, said_yes), f"{who} wrote in Megan's findings"
        assert await refused(phone, house.server, sends), f"{who} sent Megan's findings"
    tom = await session_of(await another(), house.server, "tom")
    assert await refused(tom, house.server, sends), "Tom sent Megan's findings"

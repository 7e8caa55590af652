"""Robin writes a new version of what Quality Checkers ask: told what is missing, mends it, sees it as on a phone in Easy
Read, has it read by named people, and publishes it for tomorrow; every screen of it fits and can be read."""

import re
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

import pytest
from playwright.async_api import BrowserContext, Page, expect

from lantern.clock import local_date
from tests.journeys.browser import DESK
from tests.journeys.test_faces import all_faults
from tests.journeys.walking import choose, everything_sent, go, id_in, on, said, sign_in, tap, write
from tests.server_process import ServerProcess

pytestmark = pytest.mark.journey
Another = Callable[..., Awaitable[BrowserContext]]
Installation = Callable[..., ServerProcess]

FROM = "quality-checker-inpatient/2026-04-01"
PARTS = ("about", "questions", "words", "pages", "cases", "preview", "reviews", "publish", "spreadsheet")
FACES = {"en": "Is there a garden?", "cy": "Oes gardd?", "en-simple": "Is there a garden?", "cy-simple": "Oes gardd?"}


async def begun(page: Page) -> str:
    """A draft of a new version; its id."""
    await go(page, "drafts")
    await on(page, "Checklists being written")
    await page.get_by_label("Begin from").select_option(FROM)
    await tap(page, "Begin")
    await on(page, "Quality Checker visit to a ward")
    return id_in(page, "draft")


async def saved(page: Page) -> None:
    await tap(page, "Save")
    await everything_sent(page)
    await expect(page.get_by_role("group", name="Save").get_by_role("status")).to_have_text("Everything here is saved.")


async def a_question_more(page: Page, draft: str) -> None:
    await go(page, f"draft/{draft}/questions")
    await write(page, "Its id", "garden_open")
    await tap(page, "Add a question")
    await on(page, "garden_open")
    await page.get_by_label("Kind of answer").select_option("yes_no_sort_of")
    await page.get_by_label("Picture for Easy Read").select_option("go_out")
    await saved(page)


async def a_repeat_group_more(page: Page, draft: str) -> None:
    """Each time something was promised: what, and by when, in words of every face."""
    await go(page, f"draft/{draft}/questions")
    await write(page, "Its id", "each_promise")
    await tap(page, "Add a question")
    await on(page, "each_promise")
    await page.get_by_label("Kind of answer").select_option("group")
    for name, kind in (("what", "words"), ("kept", "choice")):
        await write(page, "Id of one more", name)
        await tap(page, "Add it to what is asked")
        await page.get_by_role("group", name=name, exact=True).get_by_label("Kind of answer").select_option(kind)
    kept = page.get_by_role("group", name="kept", exact=True)
    await write(kept, "What can be chosen: one id on each line", "kept\nforgotten")
    await write(kept, "Words for forgotten: Welsh", "Anghofiwyd")
    await write(kept, "How kept is asked: Welsh", "A gafodd ei gadw?")
    await saved(page)
    await page.reload()
    await expect(page.get_by_label("How kept is asked: Welsh")).to_have_value("A gafodd ei gadw?")
    await expect(page.get_by_label("Words for forgotten: Welsh")).to_have_value("Anghofiwyd")


async def read_by(page: Page, name: str, who: str, *faces: str, lived: bool = False) -> None:
    await write(page, "Who read it", name)
    await write(page, "What they are", who)
    if lived:
        await page.get_by_label("They have lived experience").check()
    await choose(page, "What they read", *faces)
    await choose(page, "What they say", "It may go out")
    await tap(page, "Record it")
    await said(page, f"{name}, {who}")


async def test_robin_writes_a_new_version_and_publishes_it_for_tomorrow(
    installation: Installation, another: Another
) -> None:
    page = await sign_in(await another(**DESK), installation(), "root")
    draft = await begun(page)
    await a_question_more(page, draft)
    for face in FACES:
        await expect(page.locator(f"fieldset[lang={face}]").get_by_text("Missing")).to_be_visible()
    await said(page, "No words for garden_open")
    for face, asks in FACES.items():
        await page.locator(f"fieldset[lang={face}]").get_by_label("The question").fill(asks)
    await saved(page)
    await go(page, f"draft/{draft}")
    await page.get_by_role("link", name="No example reaches garden_open: answer").click()
    await on(page, "Worked examples")
    await tap(page, "Add an example")
    example = page.locator("details").last
    await example.locator("summary").click()
    await example.get_by_label("Add an answer").select_option("garden_open")
    await example.get_by_role("button", name="This is right").click()
    await saved(page)
    for face, asks in (("Easy Read, Welsh", "Oes gardd?"), ("Easy Read, English", "Is there a garden?")):
        await go(page, f"draft/{draft}/preview")
        await choose(page, "Which face", face)
        await page.get_by_label("Section").select_option("last_words")
        handset = page.locator(".l-handset")
        await expect(handset.get_by_text(asks, exact=True).first).to_be_visible()
    await go(page, f"draft/{draft}/publish")
    await said(page, "It cannot be published while something has to be put right.")
    await go(page, f"draft/{draft}/reviews")
    await read_by(page, "Nerys Pugh", "commissioner who speaks Welsh", "English", "Welsh")
    who = "Quality Checker, person with a learning disability"
    await read_by(page, "Megan Lewis", who, "Easy Read, English", "Easy Read, Welsh", lived=True)
    await everything_sent(page)
    await go(page, f"draft/{draft}/publish")
    await tap(page, "Publish")
    await tap(page, "Publish it")
    tomorrow = local_date(datetime.now(UTC)) + timedelta(days=1)
    await said(page, f"Published as quality-checker-inpatient/{tomorrow.isoformat()}.")
    await go(page, "drafts")
    await said(page, re.compile(f"quality-checker-inpatient {tomorrow.isoformat()}"))


async def test_every_screen_of_writing_fits_and_can_be_read(installation: Installation, another: Another) -> None:
    page = await sign_in(await another(), installation(), "root")
    draft = await begun(page)
    await a_question_more(page, draft)
    await a_repeat_group_more(page, draft)
    screens = [
        "drafts",
        f"draft/{draft}",
        f"draft/{draft}/question/garden_open",
        f"draft/{draft}/question/each_promise",
        *(f"draft/{draft}/{part}" for part in PARTS),
    ]
    assert await all_faults(page, screens) == ""


async def test_nobody_else_is_shown_what_is_written(installation: Installation, another: Another) -> None:
    page = await sign_in(await another(), installation(), "priya")
    await go(page, "drafts")
    await said(page, "Only administrators write checklists.")

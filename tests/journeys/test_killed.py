"""A battery dies in the middle of a word: what reached the disk is there again, and the app opens where she was.

Every key goes to the disk at once; how soon a disk answers is not ours to say, so these proofs wait for the
disk and not for a number of milliseconds.
"""

import random
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from playwright.async_api import BrowserContext, Page, expect

from tests.journeys import trips
from tests.journeys.browser import kill_profile
from tests.journeys.conftest import House
from tests.journeys.walking import (
    everything_sent,
    on,
    on_disk,
    on_this_phone,
    open_app,
    sign_in,
    stored,
    without_signal,
)

pytestmark = pytest.mark.journey

SENTENCES = [
    "She said the door is locked at nine. ",
    "Nobody could say who decided it. ",
    "The list on the wall is from March. ",
    "Two of them came back from a walk. ",
]


def written(page: Page):
    return page.get_by_label("Their words, as they said or showed them")


async def at_theos_words(
    profile: Callable[[str], Awaitable[BrowserContext]], house: House
) -> tuple[BrowserContext, Page]:
    phone = await profile("priya")
    page = await sign_in(phone, house.server, "priya")
    await on_this_phone(page)
    await trips.prepare(page, "Birch Ward", ["Theo Callaghan"])
    await trips.begin(page)
    await trips.open_part(page, "Theo Callaghan")
    await trips.met_in_private(page)
    await on(page, "Their own words")
    await everything_sent(page)
    return phone, page


async def type_on(phone: BrowserContext, page: Page, words: str) -> None:
    await without_signal(phone)
    await written(page).focus()
    await page.keyboard.press("Control+End")
    await page.keyboard.type(words)


async def words_on_disk(page: Page) -> str:
    """What a death now would leave of them: read beside the app, from the phone's own store."""
    drafts = {draft["key"].rpartition("/")[2]: draft["value"] for draft in await stored(page, "drafts")}
    voice = drafts.get("voice_person", {"answers": {}})["answers"].get("voice_person", {"value": {"words": ""}})
    return str(voice["value"]["words"])


async def test_what_priya_typed_before_the_phone_died_is_there_when_it_opens_again(
    profile: Callable[[str], Awaitable[BrowserContext]], house: House, tmp_path: Path
) -> None:
    seed = random.randrange(2**32)
    print(f"seed {seed}")
    dice = random.Random(seed)
    phone, page = await at_theos_words(profile, house)
    kept = ""
    for sentence in SENTENCES:
        await type_on(phone, page, sentence)
        kept += sentence
        await on_disk(page, kept)
        pause = dice.uniform(0, 0.3)
        time.sleep(pause)  # the moment of death is the point; the browser goes on meanwhile
        assert kill_profile(tmp_path / "priya") > 0
        print(f"killed {pause * 1000:.0f} ms after the last key was kept")

        phone = await profile("priya")
        page = await open_app(phone, house.server)
        await on(page, "Their own words")
        await expect(written(page)).to_have_value(kept)


async def test_death_in_the_middle_of_a_word_takes_at_most_what_the_disk_had_not_yet_answered_for(
    profile: Callable[[str], Awaitable[BrowserContext]], house: House, tmp_path: Path
) -> None:
    phone, page = await at_theos_words(profile, house)
    typed = "".join(SENTENCES)
    await type_on(phone, page, typed)
    kept = await words_on_disk(page)
    assert kill_profile(tmp_path / "priya") > 0

    phone = await profile("priya")
    page = await open_app(phone, house.server)
    await on(page, "Their own words")
    await expect(written(page)).not_to_have_value("")
    found = await written(page).input_value()
    print(f"typed {len(typed)}, on the disk {len(kept)}, found again {len(found)} characters")
    assert typed.startswith(found)
    assert found.startswith(kept)

"""A battery dies in the middle of a word: nothing after the last key is lost, and the app opens where she was."""

import random
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from playwright.async_api import BrowserContext, Page, expect

from tests.journeys import trips
from tests.journeys.browser import kill_profile, worker_ready
from tests.journeys.conftest import House
from tests.journeys.walking import everything_sent, on, open_app, sign_in

pytestmark = pytest.mark.journey

SENTENCES = [
    "She said the door is locked at nine. ",
    "Nobody could say who decided it. ",
    "The list on the wall is from March. ",
    "Two of them came back from a walk. ",
]


def written(page: Page):
    return page.get_by_label("Their words, as they said or showed them")


async def test_what_priya_typed_before_the_phone_died_is_there_when_it_opens_again(
    profile: Callable[[str], Awaitable[BrowserContext]], house: House, tmp_path: Path
) -> None:
    seed = random.randrange(2**32)
    print(f"seed {seed}")
    dice = random.Random(seed)
    phone = await profile("priya")
    page = await sign_in(phone, house.server, "priya")
    await worker_ready(page)
    await trips.prepare(page, "Birch Ward", ["Theo Callaghan"])
    await trips.begin(page)
    await trips.open_part(page, "Theo Callaghan")
    await trips.met_in_private(page)
    await on(page, "Their own words")
    await everything_sent(page)

    kept = ""
    for sentence in SENTENCES:
        await phone.set_offline(True)
        await written(page).focus()
        await page.keyboard.press("Control+End")
        await page.keyboard.type(sentence)
        kept += sentence
        pause = dice.uniform(0, 0.3)
        time.sleep(pause)  # the moment of death is the point; the browser goes on meanwhile
        assert kill_profile(tmp_path / "priya") > 0
        print(f"killed {pause * 1000:.0f} ms after the last key")

        phone = await profile("priya")
        page = await open_app(phone, house.server)
        await on(page, "Their own words")
        await expect(written(page)).to_have_value(kept)

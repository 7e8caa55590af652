"""What happens to phones: two tabs, a reply that is lost, a backup put back. One record each time, and nothing gone."""

import json
import shutil
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import BrowserContext, Page, Route, expect

from tests.journeys import concerns
from tests.journeys.conftest import House
from tests.journeys.walking import (
    everything_sent,
    go,
    open_app,
    said,
    sign_in,
    stored,
    without_signal,
)

pytestmark = pytest.mark.journey
Profile = Callable[[str], Awaitable[BrowserContext]]
Another = Callable[..., Awaitable[BrowserContext]]


async def raised(page: Page, hospital: str, words: str) -> str:
    """A concern of no hurry, from a desk."""
    await go(page, f"raise?hospital={hospital}")
    return await concerns.say_what_is_wrong(page, "To note", words)


async def held_of(page: Page, words: str) -> list[dict[str, Any]]:
    """The server's rows about it on this phone."""
    rows = [one["row"] for one in await stored(page) if one["noun"] == "concerns"]
    return [row for row in rows if row["words"] == words]


async def device_of(page: Page) -> str:
    """Under which name this phone speaks to the server."""
    return next(one["device"] for one in await stored(page, "meta") if isinstance(one, dict) and "device" in one)


async def test_two_tabs_write_into_one_outbox_and_both_show_all_of_it(house: House, another: Another) -> None:
    phone = await another()
    first = await sign_in(phone, house.server, "gareth")
    await first.evaluate("localStorage.setItem('lantern.face', 'en')")
    await first.reload()
    second = await open_app(phone, house.server, "concerns")
    await everything_sent(second)
    sent: list[dict[str, Any]] = []
    phone.on("request", lambda r: sent.extend(r.post_data_json["sent"]) if r.url.endswith("/api/sync") else None)
    await without_signal(phone)

    one = await raised(first, "larkmere", "Nobody spoke Welsh to Dewi this morning.")
    two = await raised(second, "larkmere", "The hymn book is in a locked cupboard.")
    for page in (first, second):
        await expect(page.locator(".l-honest")).to_contain_text("2 things are only on this phone.")
        await go(page, "concerns")
        await said(page, "Nobody spoke Welsh to Dewi this morning.")
        await said(page, "The hymn book is in a locked cupboard.")
    assert len({item["n"] for item in await stored(first, "outbox") if item["state"] == "waiting"}) == 2

    sent.clear()  # what failed without signal reached nobody
    await phone.set_offline(False)
    for page in (first, second):
        await everything_sent(page)
    assert sorted(item["command"]["concern"] for item in sent) == sorted([one, two])


async def test_a_reply_that_is_lost_is_asked_for_again_and_makes_one_record_and_one_alert(
    house: House, another: Another
) -> None:
    words = "The window in the quiet room does not shut."
    phone = await another()
    page = await sign_in(phone, house.server, "priya")
    before = len(house.mail.messages)
    lost: list[str] = []
    sent: list[str] = []

    async def lose_the_first(route: Route) -> None:
        carried = [item["id"] for item in route.request.post_data_json["sent"] if "concern" in item["command"]]
        sent.extend(carried)
        if not carried or lost:
            return await route.continue_()
        answer = await route.fetch()  # the server has it, and says so
        lost.extend((await answer.json())["taken"])
        await route.abort("connectionreset")

    await phone.route("**/api/sync", lose_the_first)
    await go(page, "raise?hospital=larkmere")
    concern = await concerns.say_what_is_wrong(page, "Danger now", words)
    await everything_sent(page)
    assert lost and sent == [lost[0], lost[0]], "the same command, by the same id, twice"
    assert [row["id"] for row in await held_of(page, words)] == [concern]

    await concerns.letters_to(house.mail, before, {"huw@demo.example", "dilys@demo.example"})
    about = [to for to, letter in zip(house.mail.recipients[before:], house.mail.messages[before:], strict=True)
             if concern in letter.get_content()]  # fmt: skip
    assert sorted(about) == sorted({tuple(to): to for to in about}.values()), "nobody has two letters"
    huw = await sign_in(await another(), house.server, "huw")
    alerts = [one["row"] for one in await stored(huw) if one["noun"] == "alerts" and one["row"]["concern"] == concern]
    assert len(alerts) == 1


async def test_a_phone_put_back_from_yesterdays_backup_is_a_new_device_and_loses_nothing(
    house: House, profile: Profile, another: Another, tmp_path: Path
) -> None:
    words = ["Before the backup.", "After the backup, before the phone was lost.", "On the phone that came back."]
    phone = await profile("frank")
    page = await sign_in(phone, house.server, "frank")
    await raised(page, "larkmere", words[0])
    await everything_sent(page)
    await phone.close()
    shutil.copytree(tmp_path / "frank", tmp_path / "backup", symlinks=True)

    phone = await profile("frank")
    page = await open_app(phone, house.server)
    await raised(page, "larkmere", words[1])
    await everything_sent(page)
    device = await device_of(page)
    await phone.close()

    shutil.rmtree(tmp_path / "frank")
    (tmp_path / "backup").rename(tmp_path / "frank")
    phone = await profile("frank")
    page = await open_app(phone, house.server)
    await raised(page, "larkmere", words[2])
    await everything_sent(page)
    assert await device_of(page) != device, "the server has named this phone anew"
    elsewhere = await sign_in(await another(), house.server, "frank")
    for where in (page, elsewhere):
        assert [len(await held_of(where, each)) for each in words] == [1, 1, 1], json.dumps(words)

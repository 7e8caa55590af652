"""The one-time page: a host that does not use Lantern reads and takes a concern without an account, once."""

import asyncio
import re

import httpx

from tests import cast
from tests.cast import FORUM
from tests.sinks import MailSink
from tests.world import World

GOOD = {"name": "Ms Quiet, forum", "next_step": "I ring the ward.", "by": "30m"}


async def page_for(world: World, mail_sink: MailSink, **more: str) -> tuple[str, str]:
    """A concern at Fenside, and the address of the page in the letter to its host."""
    world.set(smtp_url=mail_sink.url)
    priya = await world.phone("priya", synced=False)
    command = cast.raise_concern(hospital="fenside", unit="reed", person="rosa", **more)
    await priya.send(command)
    await world.tick()
    [letter] = [m for [to], m in zip(mail_sink.recipients, mail_sink.messages, strict=True) if to == FORUM]
    text = letter.get_content()
    for word in ("Rosa", "Reed", "Fenside", "Priya", "arm"):
        assert word not in text
    return str(command["concern"]), re.findall(r"/take/\w+", text)[0]


async def test_it_shows_the_words_and_takes_nothing_by_being_opened(world: World, mail_sink: MailSink) -> None:
    concern, page = await page_for(world, mail_sink, words="He said <b>stop</b>.")
    for _ in range(3):
        shown = await world.client.get(page)
        assert shown.status_code == 200 and "He said &lt;b&gt;stop&lt;/b&gt;." in shown.text
        assert "Reed Ward, Fenside" in shown.text and "Priya" not in shown.text and "<script" not in shown.text
        assert shown.headers["referrer-policy"] == "same-origin" and "noindex" in shown.text
    assert (await world.phone("priya")).one("concerns", concern)["state"] == "open"


async def test_it_takes_the_concern_once(world: World, mail_sink: MailSink) -> None:
    concern, page = await page_for(world, mail_sink)
    taken = await world.client.post(page, data=GOOD)
    assert taken.status_code == 200 and "10:30, 17/11/2026" in taken.text
    row = (await world.phone("priya")).one("concerns", concern)
    assert row["state"] == "taken" and row["next_word_by"] == "2026-11-17T10:30:00.000Z"
    assert row["taken"]["by_name"] == "Ms Quiet, forum (Forum, Quiet)" and row["taken"]["how"] == "page"
    for again in (await world.client.get(page), await world.client.post(page, data=GOOD)):
        assert again.status_code == 410 and again.json()["code"] == "link-used"


async def test_two_taps_at_once_take_it_once(world: World, mail_sink: MailSink) -> None:
    _, page = await page_for(world, mail_sink)
    answers = await asyncio.gather(*(world.client.post(page, data=GOOD) for _ in range(5)))
    assert sorted(a.status_code for a in answers) == [200, 410, 410, 410, 410]
    assert len(await world.facts("ConcernTaken")) == 1


async def test_without_a_name_or_a_next_step_it_asks_again_and_keeps_what_was_written(
    world: World, mail_sink: MailSink
) -> None:
    _, page = await page_for(world, mail_sink)
    asked = await world.client.post(page, data={"name": "", "next_step": 'I "ring" <them>', "by": "1h"})
    assert asked.status_code == 200 and "Please write your name" in asked.text
    assert "I &quot;ring&quot; &lt;them&gt;" in asked.text
    assert (await world.client.post(page, data=GOOD)).status_code == 200


async def test_never_later_than_the_clock_again(world: World, mail_sink: MailSink) -> None:
    concern, page = await page_for(world, mail_sink)
    await world.client.post(page, data={**GOOD, "by": "1d"})
    assert (await world.phone("priya")).one("concerns", concern)["next_word_by"] == "2026-11-17T11:00:00.000Z"


async def test_when_the_word_does_not_come_a_new_page_is_sent(world: World, mail_sink: MailSink) -> None:
    _, page = await page_for(world, mail_sink)
    await world.client.post(page, data=GOOD)
    await world.later(minutes=31)
    sent = [m.get_content() for [to], m in zip(mail_sink.recipients, mail_sink.messages, strict=True) if to == FORUM]
    assert len(sent) == 2
    fresh = re.findall(r"/take/\w+", sent[1])[0]
    assert fresh != page and (await world.client.get(fresh)).status_code == 200


async def test_a_page_nobody_was_sent_opens_nothing(world: World) -> None:
    for token in ("x", "0" * 64, "%00"):
        answer: httpx.Response = await world.client.get(f"/take/{token}")
        assert answer.status_code == 410, answer.text


async def test_rubbish_sent_to_the_page_is_no_fault_of_ours(world: World, mail_sink: MailSink) -> None:
    _, page = await page_for(world, mail_sink)
    for body in (
        b"\xff\xfe",
        b"name=" + b"x" * 500,
        b"&" * 2000,
        b"name=%00&next_step=%00",
        b"name=%ED%A0%80&next_step=a",
    ):
        answer = await world.client.post(
            page, content=body, headers={"Content-Type": "application/x-www-form-urlencoded"}
        )
        assert answer.status_code in (200, 400), answer.text
    assert (await world.client.post(page, content=b"x" * 40_000)).status_code == 413
    elsewhere = await world.client.post(page, data=GOOD, headers={"Sec-Fetch-Site": "cross-site"})
    assert elsewhere.status_code == 403

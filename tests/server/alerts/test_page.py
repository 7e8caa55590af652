"""The one-time page: a host that does not use Lantern reads and takes a concern without an account, once."""

import asyncio
import re

import httpx

from lantern.alerts.records import alert
from lantern.concerns.records import concern as concerns
from lantern.identity.records import seat
from lantern.identity.rotas.records import turn
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
        assert again.status_code == 410 and "has taken this" in again.text and "10:30, 17/11/2026" in again.text
        assert "hurt" not in again.text and "<form" not in again.text


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


async def nothing_more(world: World, page: str, *says: str) -> None:
    """It opens no more, says why in plain words, and nothing of the concern."""
    for answer in (await world.client.get(page), await world.client.post(page, data=GOOD)):
        assert answer.status_code == 410 and answer.headers["content-type"].startswith("text/html")
        assert [word for word in says if word not in answer.text] == []
        assert [word for word in ("<form", "arm", "Reed", "Fenside", "Rosa", "Priya") if word in answer.text] == []


async def test_after_somebody_else_has_taken_it_the_page_says_who_and_by_when_and_takes_nothing(
    world: World, mail_sink: MailSink
) -> None:
    concern, page = await page_for(world, mail_sink)
    await (await world.phone("kwame")).send(cast.take(concern, "2026-11-17T10:40:00Z"))
    shown = await world.client.get(page)
    assert shown.status_code == 410 and "Kwame has taken this" in shown.text and "10:40, 17/11/2026" in shown.text
    assert [word for word in ("<form", "arm", "Reed", "Fenside", "Rosa") if word in shown.text] == []
    late = await world.client.post(page, data=GOOD)
    assert late.status_code == 410 and "Kwame has taken this" in late.text and "What you wrote is kept" in late.text
    row = (await world.phone("priya")).one("concerns", concern)
    assert (row["taken"]["by"], row["next_word_by"]) == ("kwame", "2026-11-17T10:40:00.000Z")
    added = [line for line in row["story"] if line["kind"] == "added"]
    assert [(one["words"], one["by_name"]) for one in added] == [("I ring the ward.", "Ms Quiet, forum (Forum, Quiet)")]
    await world.client.post(page, data=GOOD)
    assert (
        len([1 for line in (await world.phone("priya")).one("concerns", concern)["story"] if line["kind"] == "added"])
        == 1
    )


async def test_when_the_word_of_whoever_took_it_does_not_come_the_page_opens_again(
    world: World, mail_sink: MailSink
) -> None:
    concern, page = await page_for(world, mail_sink)
    await (await world.phone("kwame")).send(cast.take(concern, "2026-11-17T10:40:00Z"))
    world.clock.on(minutes=41)
    assert (await world.client.get(page)).status_code == 200
    assert (await world.client.post(page, data=GOOD)).status_code == 200


async def test_a_page_opens_no_more_once_the_seat_at_its_address_has_ended(world: World, mail_sink: MailSink) -> None:
    concern, page = await page_for(world, mail_sink)
    await world.run(seat.update().where(seat.c.address == FORUM).values(until_on="2026-11-16"))
    await nothing_more(world, page, "no longer", "Telephone")
    assert "I ring the ward." in (await world.client.post(page, data=GOOD)).text, "their words are given back"
    assert (await world.phone("priya")).one("concerns", concern)["state"] == "open"


async def test_nor_once_another_address_is_known_to_be_the_right_one(world: World, mail_sink: MailSink) -> None:
    _, page = await page_for(world, mail_sink)
    await world.run(seat.update().where(seat.c.address == FORUM).values(address="new@quiet.example"))
    await nothing_more(world, page, "no longer")


async def test_nor_is_a_letter_that_waits_sent_to_an_address_whose_seat_has_ended(
    world: World, mail_sink: MailSink
) -> None:
    world.set(smtp_url="smtp://127.0.0.1:9")
    priya = await world.phone("priya", synced=False)
    await priya.send(command := cast.raise_concern(hospital="fenside", unit="reed", person="rosa"))
    await world.tick()
    await world.run(seat.update().where(seat.c.address == FORUM).values(until_on="2026-11-16"))
    world.set(smtp_url=mail_sink.url)
    await world.later(minutes=5)
    assert FORUM not in {to for each in mail_sink.recipients for to in each} and mail_sink.recipients
    assert [one.state for one in await world.alerts(str(command["concern"]), channel="page")] == ["failed"]
    row = (await world.phone("priya")).one("concerns", str(command["concern"]))
    assert [one["state"] for one in row["hearing"] if one["channel"] == "page"] == ["failed"], "who raised it sees that"


async def test_whose_turn_it_was_when_they_were_told_may_still_take_it(world: World, mail_sink: MailSink) -> None:
    """A turn that ended at midnight has not ended for what came at a quarter to."""
    _, page = await page_for(world, mail_sink)
    await world.run(seat.delete().where(seat.c.address == FORUM))
    await world.run(
        turn.insert().values(
            id="t", body="quiet", role="host_lead", from_on="2026-11-01", until_on="2026-11-16", begins="00:00",
            ends="00:00", email=FORUM, by="root", at="2026-11-01T00:00:00.000Z",
        )
    )  # fmt: skip
    assert (await world.client.get(page)).status_code == 200
    world.clock.on(days=1)
    await nothing_more(world, page, "no longer")


async def test_a_page_says_in_its_readers_language_that_it_is_closed_or_with_others(
    world: World, mail_sink: MailSink
) -> None:
    concern, page = await page_for(world, mail_sink)
    await world.run(alert.update().where(alert.c.channel == "page").values(language="cy"))
    await world.run(concerns.update().where(concerns.c.id == concern).values(state="closed"))
    await nothing_more(world, page, "wedi'i gau")
    await world.run(concerns.update().where(concerns.c.id == concern).values(state="open", era=1))
    await nothing_more(world, page, "gyda phobl eraill")


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

"""A concern is never refused: whatever shape it arrives in, people are told."""

import json

import pytest
import sqlalchemy as sa

from lantern.concerns.records import concern
from lantern.sync.reading import mended
from lantern.sync.records import ledger
from tests import cast
from tests.world import World

RAISED = b'{"type": "raise_concern", "concern": "c-1", "hospital": "ashgrove", "urgency": "urgent", "words": "%s"%s}'
BROKEN: dict[str, tuple[bytes, str]] = {
    "no urgency": (b'{"type": "raise_concern", "hospital": "ashgrove", "words": "He is bleeding."}', "He is bleeding."),
    "an urgency nobody knows": (RAISED.replace(b'"urgent"', b'"red"') % (b"He is bleeding.", b""), "He is bleeding."),
    "a field from a newer app": (RAISED % (b"He is bleeding.", b', "video": "v"'), "He is bleeding."),
    "a newer kind": (RAISED.replace(b"raise_concern", b"raise_concern_2") % (b"He is bleeding.", b""), "He is bleeding."),
    "words too long": (RAISED % (b"He is bleeding. " * 2000, b""), "He is bleeding."),
    "no hospital": (b'{"type": "raise_concern", "concern": "c-1", "urgency": "urgent", "words": "He is bleeding."}', "He is bleeding."),
    "words are a list": (RAISED.replace(b'"%s"', b'["He is bleeding."]%s') % (b"", b""), "He is bleeding."),
    "a lone surrogate": (RAISED % (rb"He is bleeding. \ud83d", b""), "He is bleeding."),
    "a lone surrogate and a strange field": (RAISED % (rb"He is bleeding. \udc00", b', "x": 1'), "He is bleeding."),
    "NUL": (RAISED % (rb"He is bleeding.\u0000", b""), "He is bleeding."),
    "NUL and a strange field": (RAISED % (rb"He is bleeding.\u0000", b', "x": 1'), "He is bleeding."),
    "invalid UTF-8": (RAISED % (b"He is bleeding. \xff\xc3", b""), "He is bleeding."),
    "an id that is no id": (RAISED.replace(b"c-1", b"c 1!") % (b"He is bleeding.", b""), "He is bleeding."),
}  # fmt: skip


@pytest.mark.parametrize("what", BROKEN)
async def test_a_concern_in_any_shape_still_tells_people(world: World, what: str) -> None:
    raw, words = BROKEN[what]
    priya = await world.phone("priya")
    body = json.dumps(priya.request([{"n": 1, "id": "x-1", "at": "2026-11-17T10:00:00Z", "command": "HERE"}]))
    answer = await priya.post(body.encode().replace(b'"HERE"', raw))
    assert answer.status_code == 200, answer.text
    reply = answer.json()
    assert "x-1" in reply["taken"] or [each["id"] for each in reply["set_aside"]] == ["x-1"]
    [row] = await world.rows(sa.select(concern))
    assert words in row.words
    await world.tick()
    assert "kwame" in await world.told(row.id)
    [kept] = await world.rows(sa.select(ledger.c.body))
    assert kept.body == mended(raw)


async def test_two_concerns_under_one_id_are_both_heard(world: World) -> None:
    priya, frank = await world.phone("priya"), await world.phone("frank")
    first = cast.raise_concern("A window is broken.", urgency="note")
    await priya.send(first)
    await frank.send({**first, "words": "Danny has a black eye.", "urgency": "immediate"})
    await world.tick()
    raised = {row.words: row.id for row in await world.rows(sa.select(concern))}
    assert set(raised) == {"A window is broken.", "Danny has a black eye."}
    assert {"huw", "dilys"} <= await world.told(raised["Danny has a black eye."])
    await frank.send({**first, "words": "Danny has a black eye.", "urgency": "immediate"})
    assert len(await world.rows(sa.select(concern))) == 3  # twice is a nuisance, never is harm


async def test_the_same_words_under_the_same_id_are_not_raised_again(world: World) -> None:
    priya = await world.phone("priya")
    command = cast.raise_concern()
    await priya.send(command)
    await priya.send(command)
    assert len(await world.rows(sa.select(concern))) == 1


async def test_a_concern_about_no_hospital_we_know_reaches_every_on_call(world: World) -> None:
    frank = await world.phone("frank")
    command = cast.raise_concern(hospital="nowhere")
    await frank.send(command)
    await world.tick()
    assert {"kwame", "gareth"} <= await world.told(command["concern"])


async def test_what_waits_for_a_concern_that_was_read_in_part_goes_in(world: World) -> None:
    priya = await world.phone("priya")
    command = {**cast.raise_concern(), "strange": 1}
    priya.do({"type": "add_to_concern", "concern": command["concern"], "words": "It was at night."})
    priya.do(command)
    reply = await priya.exchange()
    assert [each["code"] for each in reply["set_aside"]] == ["unreadable"] and len(reply["taken"]) == 1
    assert [line["kind"] for line in priya.one("concerns", command["concern"])["story"]] == ["added", "raised"]


def test_only_halves_of_characters_are_mended() -> None:
    for whole in (rb"\ud83d\ude00", rb"\\ud83d", rb"\\\\ud83d", rb"d83d", rb"\u00e9"):
        assert mended(whole) == whole
    assert mended(rb"\ud83d\ud83d\ude00\\\udc00") == rb"\ufffd\ud83d\ude00\\\ufffd"


async def test_words_stay_as_they_were_written(world: World) -> None:
    priya = await world.phone("priya")
    words = "Mae Siân yn ofnus 😢\\u0000 \u200d \t – “quoted” \ufffd"
    command = cast.raise_concern(words)
    await priya.send(command)
    assert priya.one("concerns", command["concern"])["words"] == words

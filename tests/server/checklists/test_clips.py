"""A question read aloud: by an administrator, in words that are published, for everybody; and only while they are the same."""

import hashlib
from pathlib import Path
from typing import Any

import msgspec
import pytest

from lantern.checklists import records as checklists
from lantern.checklists.clips.rules import spoken, words_hash
from lantern.checklists.publishing import compiled
from lantern.checklists.reading import read_checklist
from lantern.ids import new_id
from lantern.store import Transaction
from tests.phone import Phone
from tests.world import World

VERSION = "quality-checker-inpatient/2026-04-01"
ROW = compiled(read_checklist(Path(__file__).resolve().parents[3] / "checklists" / VERSION))
QUESTION = ROW["questions"][0]
VOICE = b"\0\0\0\x18ftypM4A somebody's voice"


def keep(face: str = "cy-simple", body: bytes = VOICE, **more: Any) -> dict[str, Any]:
    said = words_hash(spoken(QUESTION, ROW["words"][face]))
    return {
        "type": "keep_clip", "clip": new_id(), "checklist": ROW["checklist"], "question": QUESTION["id"], "face": face,
        "sha256": hashlib.sha256(body).hexdigest(), "media_type": "audio/mp4", "bytes": len(body), "words_hash": said, **more,
    }  # fmt: skip


@pytest.fixture
async def robin(world: World) -> Phone:
    def publish(tx: Transaction) -> None:
        text = msgspec.json.encode(ROW).decode()
        checklists.publish(tx, VERSION, ROW["checklist"], "2026-04-01", "digest", text)

    await world.database.write(publish)
    return await world.phone("root")


async def put(world: World, phone: Phone, body: bytes = VOICE) -> int:
    sha = hashlib.sha256(body).hexdigest()
    headers = {"Cookie": f"sid={phone.token}"}
    return (await world.client.put(f"/api/evidence/{sha}", content=body, headers=headers)).status_code


async def heard(world: World, who: str, body: bytes = VOICE) -> Any:
    sha = hashlib.sha256(body).hexdigest()
    return await world.client.get(f"/api/clips/{sha}", headers={"Cookie": f"sid={await world.session(who)}"})


async def test_robin_reads_a_question_and_everybody_can_listen(world: World, robin: Phone) -> None:
    await robin.send(keep())
    assert (await heard(world, "megan")).status_code == 404  # named, and not here yet
    assert await put(world, robin) == 200
    for who in ("megan", "priya", "sam"):
        (row,) = (await world.phone(who)).all("clips")
        assert (row["question"], row["face"]) == (QUESTION["id"], "cy-simple") and row["by_name"]
        answer = await heard(world, who)
        assert (answer.content, answer.headers["content-type"]) == (VOICE, "audio/mp4")
    assert (await world.client.get("/api/clips/x")).status_code == 401


@pytest.mark.parametrize("who", ["priya", "megan", "sam", "huw"])
async def test_only_an_administrator_keeps_and_drops_clips(world: World, robin: Phone, who: str) -> None:
    kept = keep()
    await robin.send(kept)
    phone = await world.phone(who)
    for command in (keep("en"), {"type": "drop_clip", "clip": kept["clip"]}):
        assert {each["code"] for each in (await phone.send(command))["set_aside"]} == {"not-yours"}
    assert [row["id"] for row in phone.all("clips")] == [kept["clip"]]


async def test_words_that_nobody_published_are_not_kept(robin: Phone) -> None:
    for odd in (keep(words_hash="0" * 64), keep(question="unheard_of")):
        assert {each["code"] for each in (await robin.send(odd))["set_aside"]} == {"words-differ"}
    assert robin.all("clips") == []


async def test_a_second_reading_stands_in_the_place_of_the_first_and_goes_when_it_is_dropped(
    world: World, robin: Phone
) -> None:
    first, second = keep(), keep(body=b"again")
    await robin.send(first)
    await put(world, robin)
    megan = await world.phone("megan")
    await robin.send(second)
    await put(world, robin, b"again")
    await megan.sync()
    assert [row["id"] for row in megan.all("clips")] == [second["clip"]]
    assert (await heard(world, "megan")).status_code == 404
    await robin.send({"type": "drop_clip", "clip": second["clip"]})
    await megan.sync()
    assert megan.all("clips") == [] and (await heard(world, "megan", b"again")).status_code == 404
    assert len(await world.facts("ClipKept", "ClipDropped")) == 3


def test_other_words_another_hash_and_the_phone_counts_the_same() -> None:
    question = {"id": "calm", "kind": "yes_no_sort_of"}
    answers = {"yes": "Ie", "no": "Na", "sort_of": "Weithiau", "unsure": "Ddim yn siŵr", "not_able_to_ask": "Heb ofyn"}
    words = {
        "questions": {"calm": {"ask": "Oes sŵn?", "help": "Gwrandewch.", "options": {"yes": "Oes"}}},
        "answers": answers,
    }
    lines = spoken(question, words)
    assert lines == ["Oes sŵn?", "Gwrandewch.", "Oes", "Na", "Weithiau", "Ddim yn siŵr", "Heb ofyn"]
    # pwa/src/checklists/clips/spoken.test.ts holds the same number
    assert words_hash(lines) == "73af60b6e73f62ef7e88e64cc1ed843a1620b36b3b9d271bfe456b8d8f1e688a"
    assert words_hash(["Oes swn?", *lines[1:]]) != words_hash(lines)

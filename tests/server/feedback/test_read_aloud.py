"""What changed is read aloud by somebody, and heard by whom it is written for: only while the words are those that were read."""

import hashlib
from typing import Any

from lantern.checklists.clips.rules import words_hash
from lantern.feedback.model import Change
from lantern.feedback.rules import read_aloud
from lantern.ids import new_id
from tests.phone import Phone
from tests.server.feedback.test_you_said_we_did import DONE, NOT_DONE, codes, lent, owed_to, share, write
from tests.world import World

SOUND = b"\0\0\0\x18ftypM4A a voice, more or less"
SHA = hashlib.sha256(SOUND).hexdigest()


def hash_of(changes: list[dict[str, Any]], reads: Any = "easy") -> str:
    return words_hash(read_aloud([Change(**one) for one in changes], reads))


def speak(feedback: str, changes: list[dict[str, Any]] = DONE, **more: Any) -> dict[str, Any]:
    given = {"sha256": SHA, "media_type": "audio/mp4", "bytes": len(SOUND), "words_hash": hash_of(changes)}
    return {"type": "speak_back", "feedback": feedback, "spoken": new_id(), **given, **more}


async def put(world: World, phone: Phone, body: bytes = SOUND) -> int:
    address = f"/api/evidence/{hashlib.sha256(body).hexdigest()}"
    return (await world.client.put(address, content=body, headers={"Cookie": f"sid={phone.token}"})).status_code


async def hear(world: World, phone: Phone, feedback: str, sha: str = SHA) -> Any:
    return await world.client.get(f"/api/feedback/spoken/{feedback}/{sha}", headers={"Cookie": f"sid={phone.token}"})


def spoken(phone: Phone, feedback: str) -> list[tuple[str, list[str]]]:
    return [(one["by_name"], one["reads"]) for one in phone.one("feedback", feedback).get("spoken", [])]


def test_the_lines_that_are_read_are_counted_as_the_phone_counts_them() -> None:
    # pwa/src/feedback/desk/aloud.test.ts holds the same number
    assert hash_of(DONE) == words_hash(["changed: Two staff are there at night now."])
    assert hash_of(DONE) == "fe26e8091cbcc8100859c1d01613c5033c7ccc3624daa3b4beb9b2d81fd91ad5"


async def test_she_hears_the_voice_of_whoever_read_it_and_strangers_hear_nothing(world: World) -> None:
    _, feedback = await owed_to(world, "megan")
    huw, megan, sam = [await world.phone(who) for who in ("huw", "megan", "sam")]
    await lent(huw, write(feedback), speak(feedback))
    assert await put(world, huw) == 200
    await megan.sync()
    assert spoken(megan, feedback) == [("Huw", ["easy"])]
    answer = await hear(world, megan, feedback)
    assert (answer.status_code, answer.content, answer.headers["content-type"]) == (200, SOUND, "audio/mp4")
    assert (await hear(world, huw, feedback)).content == SOUND  # who reads it may listen too
    assert (await hear(world, sam, feedback)).status_code == 404
    assert (await hear(world, megan, feedback, "0" * 64)).status_code == 404


async def test_before_its_bytes_are_there_nothing_is_played(world: World) -> None:
    _, feedback = await owed_to(world, "megan")
    huw, megan = await world.phone("huw"), await world.phone("megan")
    await lent(huw, write(feedback), speak(feedback))
    assert (await hear(world, megan, feedback)).status_code == 404


async def test_other_words_are_not_read_by_it_and_the_same_words_again_are(world: World) -> None:
    _, feedback = await owed_to(world, "megan")
    huw, megan = await world.phone("huw"), await world.phone("megan")
    await lent(huw, write(feedback), speak(feedback), write(feedback, NOT_DONE))
    await megan.sync()
    assert spoken(megan, feedback) == []
    assert codes(await (await world.phone("dilys")).send(speak(feedback))) == ["words-differ"]
    await lent(huw, write(feedback, DONE))
    await megan.sync()
    assert spoken(megan, feedback) == [("Huw", ["easy"])]


async def test_one_voice_reads_both_where_nothing_is_in_easy_read_and_the_later_one_stands(world: World) -> None:
    _, feedback = await owed_to(world, "megan")
    huw, dilys, megan = [await world.phone(who) for who in ("huw", "dilys", "megan")]
    again = speak(feedback, NOT_DONE)
    await lent(huw, write(feedback, NOT_DONE), speak(feedback, NOT_DONE))
    await lent(dilys, again)
    await megan.sync()
    assert spoken(megan, feedback) == [("Dilys", ["plain", "easy"])]
    await lent(huw, {"type": "drop_spoken", "feedback": feedback, "spoken": again["spoken"]})
    await megan.sync()
    assert spoken(megan, feedback) == []


async def test_only_whoever_may_write_it_reads_it_aloud_and_never_before_it_is_written(world: World) -> None:
    _, feedback = await owed_to(world, "megan")
    huw, dilys = await world.phone("huw"), await world.phone("dilys")
    assert codes(await dilys.send(speak(feedback))) == ["words-differ"]
    await lent(huw, write(feedback))
    for who in ("megan", "ola", "sam"):
        assert codes(await (await world.phone(who)).send(speak(feedback))) == ["out-of-scope"], who


async def test_a_father_hears_it_while_the_consent_stands(world: World) -> None:
    _, feedback = await owed_to(world, "megan", person="danny")
    huw, priya = await world.phone("huw"), await world.phone("priya")
    shared = share(["what_changed"])
    await lent(huw, write(feedback), speak(feedback))
    assert await put(world, huw) == 200
    await lent(priya, shared)
    frank = await world.phone("frank")
    assert spoken(frank, feedback) == [("Huw", ["easy"])]
    assert (await hear(world, frank, feedback)).content == SOUND
    await lent(priya, {"type": "stop_sharing", "share": shared["share"]})
    assert (await hear(world, frank, feedback)).status_code == 404

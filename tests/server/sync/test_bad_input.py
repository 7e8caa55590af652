"""Whatever arrives, each bad thing gets its own plain sentence, the rest is taken, nothing is lost, and never a 500."""

import json
from typing import Any

import pytest

from tests.world import World

DEEP = "[" * 100_000 + "]" * 100_000


def refused(answer: Any, status: int, code: str) -> None:
    body = answer.json()
    assert (answer.status_code, body["code"]) == (status, code), answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert body["title"].endswith(".") and body["next"].endswith(".") and len(body["title"]) < 100


ENVELOPES: dict[str, tuple[Any, int, str]] = {
    "no JSON": (b"hello", 400, "not-json"),
    "nothing": (b"", 400, "not-json"),
    "truncated": (b'{"device": "d", "epoch": null, "seen": 0, "sent": [{"n": 1, ', 400, "not-json"),
    "a list": (b"[]", 422, "not-wellformed"),
    "no device": (b'{"epoch": null, "seen": 0, "sent": []}', 422, "not-wellformed"),
    "a strange field": (b'{"device": "d", "epoch": null, "seen": 0, "sent": [], "x": 1}', 422, "not-wellformed"),
    "sent is words": (b'{"device": "d", "epoch": null, "seen": 0, "sent": "all"}', 422, "not-wellformed"),
    "a number too large": (
        b'{"device": "d", "epoch": null, "seen": 0, "sent": [{"n": 99999999999999999999, "id": "i", "at": "", "command": {}}]}',
        422, "not-wellformed"
    ),
    "201 items": (
        json.dumps(
            {"device": "d", "epoch": None, "seen": 0, "sent": [{"n": n, "id": f"i{n}", "at": "", "command": {}} for n in range(201)]}
        ).encode(),
        422, "not-wellformed"
    ),
    "over a megabyte": (b'{"device": "' + b"d" * 1_100_000 + b'"}', 413, "too-large"),
    "a hundred thousand deep": (DEEP.encode(), 422, "not-wellformed"),
    "deep inside a command": (
        b'{"device": "d", "epoch": null, "seen": 0, "sent": [{"n": 1, "id": "i", "at": "", "command": ' + DEEP.encode() + b"}]}",
        400, "not-json"
    ),
    "no UTF-8": (b'{"device": "\xff\xfe", "epoch": null, "seen": 0, "sent": []}', 400, "not-json"),
}  # fmt: skip


@pytest.mark.parametrize("what", ENVELOPES)
async def test_an_envelope_that_cannot_be_read_is_refused_in_words(world: World, what: str) -> None:
    body, status, code = ENVELOPES[what]
    priya = await world.phone("priya")
    refused(await priya.post(body), status, code)


async def test_a_wrong_content_type_another_site_and_an_unknown_cookie(world: World) -> None:
    priya = await world.phone("priya")
    body = json.dumps(priya.request([]))
    refused(await priya.post(body, headers={"Content-Type": "text/plain"}), 415, "wrong-media")
    refused(await priya.post(body, headers={"Sec-Fetch-Site": "cross-site"}), 403, "cross-site")
    refused(await priya.post(body, headers={"Origin": "https://elsewhere.example"}), 403, "cross-site")
    refused(await priya.post(body, headers={"Cookie": "sid=nobody"}), 401, "sign-in")
    refused(
        await world.client.post("/api/sync", content=body, headers={"Content-Type": "application/json"}), 401, "sign-in"
    )
    refused(await world.client.get("/api/sync"), 405, "not-allowed-here")
    refused(await world.client.get("/api/nothing"), 404, "not-found")


async def test_nul_anywhere_in_the_envelope_is_no_fault_of_ours(world: World) -> None:
    priya = await world.phone("priya")
    for field, value in (("app", "a\0b"), ("seen", "1.0.\0"), ("now", "\0"), ("epoch", "\0"), ("device", "\0")):
        answer = await priya.post({**priya.request([]), field: value})
        assert answer.status_code in (200, 422), (field, answer.text)

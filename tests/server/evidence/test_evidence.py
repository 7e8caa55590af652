"""A picture is named in words first; its bytes follow, are verified, and go out made anew to those who may read."""

import hashlib
import io
from typing import Any

import httpx
import pytest
from PIL import Image

from lantern.ids import new_id
from tests import cast
from tests.world import World


def picture(kind: str = "JPEG") -> bytes:
    """A photograph as a phone makes one: lying on its side, with the camera's name and the place in it."""
    image, exif = Image.new("RGB", (40, 20), "teal"), Image.Exif()
    exif[0x010F], exif[0x0112] = "SecretCamera", 6
    exif.get_ifd(0x8825).update({1: "N", 2: (53.0, 22.0, 11.5)})
    out = io.BytesIO()
    image.save(out, kind, exif=exif)
    return out.getvalue()


def named(body: bytes, **more: Any) -> dict[str, Any]:
    given = {
        "evidence": new_id(),
        "sha256": hashlib.sha256(body).hexdigest(),
        "bytes": len(body),
        "shows": "The locked door.",
    }
    return {"type": "name_evidence", "media_type": "image/jpeg", **given, **more}


async def put(world: World, token: str, sha: str, body: bytes) -> httpx.Response:
    return await world.client.put(f"/api/evidence/{sha}", content=body, headers={"Cookie": f"sid={token}"})


async def get(world: World, who: str, sha: str) -> httpx.Response:
    return await world.client.get(f"/api/evidence/{sha}", headers={"Cookie": f"sid={await world.session(who)}"})


async def on_a_visit(world: World) -> tuple[str, str, bytes]:
    """Priya's picture of a door on Ash Ward, named; her token and its hash."""
    priya, body = await world.phone("priya"), picture()
    plan = cast.plan_visit("danny")
    command = named(body, visit=plan["visit"], part="ward", question="door_locked")
    for each in (plan, command):
        priya.do(each)
    assert len((await priya.exchange())["taken"]) == 2
    return priya.token, str(command["sha256"]), body


async def test_words_first_then_bytes_and_complete_is_computed(world: World) -> None:
    priya, body = await world.phone("priya"), picture()
    command = named(body)
    early = await put(world, priya.token, command["sha256"], body)
    assert (early.status_code, early.json()["code"]) == (404, "not-named")
    await priya.send(command)
    assert "complete" not in priya.one("evidence", command["evidence"])
    assert (await put(world, priya.token, command["sha256"], body)).json() == {"complete": True}
    await priya.sync()
    assert priya.one("evidence", command["evidence"])["complete"] is True
    assert (await put(world, priya.token, command["sha256"], body)).status_code == 200  # twice is once
    assert len(await world.facts("EvidenceArrived")) == 1


@pytest.mark.parametrize("how", ["other", "truncated", "empty"])
async def test_bytes_that_are_not_what_was_promised_are_not_kept(world: World, how: str) -> None:
    token, sha, body = await on_a_visit(world)
    wrong = {"other": picture("PNG"), "truncated": body[:-10], "empty": b""}[how]
    answer = await put(world, token, sha, wrong)
    assert (answer.status_code, answer.json()["code"]) == (422, "hash-differs")
    assert (await get(world, "priya", sha)).json()["code"] == "not-arrived"
    assert (await put(world, token, sha, body)).status_code == 200


async def test_what_is_shown_stands_upright_and_says_nothing_of_camera_and_place(world: World) -> None:
    token, sha, body = await on_a_visit(world)
    assert b"SecretCamera" in body
    await put(world, token, sha, body)
    shown = await get(world, "priya", sha)
    assert shown.headers["content-type"] == "image/webp" and "private" in shown.headers["cache-control"]
    assert b"SecretCamera" not in shown.content and b"Exif" not in shown.content
    with Image.open(io.BytesIO(shown.content)) as image:
        assert image.size == (20, 40) and dict(image.getexif()) == {}


async def test_only_readers_of_the_visit_get_it(world: World) -> None:
    token, sha, body = await on_a_visit(world)
    await put(world, token, sha, body)
    allowed = {who for who in cast.CAST if (await get(world, who, sha)).status_code == 200}
    assert allowed == {"priya", "kwame"}
    assert (await get(world, "sam", sha)).json()["code"] == "not-found"
    nobody = await world.client.get(f"/api/evidence/{sha}")
    assert nobody.status_code == 401


async def test_whoever_reads_a_concerns_words_sees_its_picture_and_the_provider_does_not(world: World) -> None:
    priya, body = await world.phone("priya"), picture()
    concern = cast.raise_concern(person="danny", urgency="note")
    command = named(body, concern=concern["concern"])
    for each in (concern, command):
        priya.do(each)
    await priya.exchange()
    await put(world, priya.token, command["sha256"], body)
    await world.tick()
    allowed = {who for who in cast.CAST if (await get(world, who, command["sha256"])).status_code == 200}
    assert allowed == {"priya", "kwame", "huw", "dilys", "asha"}


async def test_nobody_hangs_a_picture_on_a_visit_they_cannot_read(world: World) -> None:
    priya, sam = await world.phone("priya"), await world.phone("sam")
    plan = cast.plan_visit("danny")
    await priya.send(plan)
    reply = await sam.send(named(picture(), visit=plan["visit"]))
    assert [each["code"] for each in reply["set_aside"]] == ["out-of-scope"]
    early = await priya.send(named(picture(), visit=new_id()))
    assert [each["code"] for each in early["set_aside"]] == ["waiting"]


PDF = b"%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\n%%EOF\n"
WEBM = b"\x1aE\xdf\xa3" + bytes(40)
M4A = b"\0\0\0\x18ftypM4A " + bytes(40)


@pytest.mark.parametrize(
    ("kind", "body", "code"),
    [
        ("application/pdf", b"MZ\x90\0 a program", "not-this-kind"),
        ("application/pdf", b"<html><script>alert(1)</script>%PDF-1.7", "not-this-kind"),
        ("application/pdf", b"PK\x03\x04 a zip", "not-this-kind"),
        ("application/pdf", picture(), "not-this-kind"),
        ("application/pdf", b"%PDF-", "not-this-kind"),
        ("application/pdf", PDF.replace(b"/Catalog", b"/Catalog /OpenAction <</S /JavaScript /JS (x)>>"), "carries-a-program"),
        ("application/pdf", PDF.replace(b"/Catalog", b"/Catalog /A <</S /Launch>>"), "carries-a-program"),
        ("application/pdf", PDF.replace(b"/Catalog", b"/Catalog /Names <</EmbeddedFiles 2 0 R>>"), "carries-a-program"),
        ("audio/mp4", WEBM, "not-this-kind"),
        ("audio/webm", M4A, "not-this-kind"),
        ("audio/webm", b"#!/bin/sh", "not-this-kind"),
        ("image/png", PDF, "not-a-picture"),
    ],
)  # fmt: skip
async def test_a_file_that_is_not_what_it_says_is_not_kept_and_the_words_beside_it_are(
    world: World, kind: str, body: bytes, code: str
) -> None:
    priya = await world.phone("priya")
    command = named(body, media_type=kind)
    await priya.send(command)
    answer = await put(world, priya.token, command["sha256"], body)
    assert (answer.status_code, answer.json()["code"]) == (422, code)
    assert "words are safe" in answer.json()["next"]
    await priya.sync()
    row = priya.one("evidence", command["evidence"])
    assert row["shows"] == "The locked door." and not row.get("complete")
    assert (await get(world, "priya", command["sha256"])).json()["code"] == "not-arrived"


@pytest.mark.parametrize(
    ("kind", "body", "how"),
    [("application/pdf", PDF, "attachment"), ("audio/mp4", M4A, "inline"), ("audio/webm", WEBM, "inline")],
)
async def test_what_is_what_it_says_comes_back_as_it_came_and_a_paper_is_never_opened_in_the_page(
    world: World, kind: str, body: bytes, how: str
) -> None:
    priya = await world.phone("priya")
    command = named(body, media_type=kind)
    await priya.send(command)
    assert (await put(world, priya.token, command["sha256"], body)).status_code == 200
    answer = await get(world, "priya", command["sha256"])
    assert (answer.content, answer.headers["content-type"]) == (body, kind)
    assert (answer.headers["content-disposition"], answer.headers["x-content-type-options"]) == (how, "nosniff")


async def test_what_says_it_is_a_picture_and_is_none(world: World) -> None:
    priya = await world.phone("priya")
    out = io.BytesIO()
    Image.new("1", (8_000, 8_000)).save(out, "PNG")  # small to send, and half a gigabyte to look at
    damaged = picture()[:200] + bytes(300) + picture()[500:]
    for body, kind in (
        (b"<script>alert(1)</script>", "image/jpeg"), (picture("PNG"), "image/jpeg"), (out.getvalue(), "image/png"),
        (damaged, "image/jpeg"),
    ):  # fmt: skip
        command = named(body, media_type=kind)
        await priya.send(command)
        answer = await put(world, priya.token, command["sha256"], body)
        assert (answer.status_code, answer.json()["code"]) == (422, "not-a-picture")


async def test_more_than_a_picture_weighs_and_a_hash_that_is_none(world: World) -> None:
    token, sha, _ = await on_a_visit(world)
    assert (await put(world, token, sha, b"x" * 20_000_001)).status_code == 413
    for odd in ("x", "..%2f..%2fetc", "A" * 64):
        assert (await put(world, token, odd, b"x")).status_code in (404, 405)
    answer = (await world.phone("priya")).request([])
    assert "rows" not in answer


async def test_a_hash_that_is_no_hash_is_set_aside_in_words(world: World) -> None:
    priya = await world.phone("priya")
    reply = await priya.send({**named(picture()), "sha256": "no hash"})
    assert [each["code"] for each in reply["set_aside"]] == ["unreadable"]

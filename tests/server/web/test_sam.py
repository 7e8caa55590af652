"""Sam belongs elsewhere: through every route there is, nothing of anybody comes out."""

import hashlib
import json

import pytest

from tests import cast
from tests.sinks import MailSink
from tests.world import World, said_in

PAPER = b"%PDF-1.7 a paper"
HIDDEN = ("Danny", "Mary", "Alun", "Rosa", "Bethan", "night nurse", "Priya", "Huw", "scared")


def routes(world: World) -> list[tuple[str, str, str]]:
    """Every path and method, with who may reach it."""
    return [
        (route.path_format, method, handler.opt["access"])
        for route in world.app.routes
        for handler in getattr(route, "route_handlers", [])
        if "access" in handler.opt
        for method in handler.http_methods
        if method != "OPTIONS"
    ]


async def lived_in(world: World) -> str:
    """People, a visit with answers, a concern with its alerts, and a paper; returns the paper's hash."""
    priya = await world.phone("priya")
    plan, sha = cast.plan_visit("danny"), hashlib.sha256(PAPER).hexdigest()
    named = {
        "evidence": "e-1",
        "sha256": sha,
        "media_type": "application/pdf",
        "bytes": len(PAPER),
        "shows": "Danny's care plan",
    }
    for command in (
        plan, cast.answer(plan["visit"], "danny", felt="scared"), cast.finish(plan["visit"]), cast.promise(plan["visit"]),
        cast.raise_concern(person="danny"), {"type": "name_evidence", **named, "visit": plan["visit"]},
    ):  # fmt: skip
        priya.do(command)
    assert len((await priya.exchange())["taken"]) == 6
    await world.client.put(f"/api/evidence/{sha}", content=PAPER, headers={"Cookie": f"sid={priya.token}"})
    await world.tick()
    return sha


async def test_every_route_says_who_may_reach_it_and_asks_for_it(world: World) -> None:
    found = routes(world)
    assert len(found) > 15
    for path, method, access in found:
        assert access in ("anyone", "signed-in", "administrator", "one-time-page", "secret-address"), path
        if access in ("signed-in", "administrator"):
            address = path.replace("{sha256}", "a" * 64)
            body = {"device": "d", "epoch": None, "seen": 0, "sent": []} if method == "POST" else None
            answer = await world.client.request(method, address, json=body)
            assert (answer.status_code, answer.json()["code"]) == (401, "sign-in"), (method, path)


async def test_through_no_route_does_sam_learn_anything(world: World) -> None:
    sha = await lived_in(world)
    sam = await world.phone("sam")
    for path, method, _ in routes(world):
        if path == "/api/hints":
            continue  # an endless stream, which says only that there is something
        address = path.replace("{sha256}", sha).replace("{token}", "0" * 64).replace("{path}", "x")
        body = sam.request([]) if path == "/api/sync" else {} if method == "POST" else None
        answer = await world.client.request(
            method, address, headers={"Cookie": f"sid={await world.session('sam')}"}, json=body
        )
        assert answer.status_code < 500, (method, path, answer.text)
        assert said_in(answer.text, *HIDDEN) == [], (method, path)
        if path.startswith("/api/evidence"):
            assert answer.status_code == 404


@pytest.mark.parametrize("who", ["sam", "megan", "ola", "frank", "root"])
async def test_whoever_does_not_visit_them_holds_no_person(world: World, who: str) -> None:
    await lived_in(world)
    phone = await world.phone(who)
    held = json.dumps([row for row in phone.rows.values() if row != phone.one("me", who)])
    assert phone.all("people") == phone.all("visits") == phone.all("answers") == phone.all("owed") == []
    assert "Danny" not in held and "scared" not in held
    own = [seat for seat in phone.one("me", who)["seats"] if "Danny" in json.dumps(seat)]
    assert [seat["role"] for seat in own] == (
        ["family_carer"] if who == "frank" else []
    )  # whose father he is, he knows


async def test_letters_of_a_lived_in_world_name_nobody(world: World, mail_sink: MailSink) -> None:
    world.set(smtp_url=mail_sink.url)
    await lived_in(world)
    assert mail_sink.messages
    for letter in mail_sink.messages:
        assert said_in(letter.get_content(), *HIDDEN) == []

"""What stands around every answer: headers, plain refusals, files of the app, the document of this server."""

import json
import logging
import re
from pathlib import Path

import pytest

from tests.world import World


async def test_every_answer_carries_the_house_headers_also_a_refusal(world: World) -> None:
    for path in ("/health/live", "/api/nothing", "/api/identity/me", "/take/x"):
        answer = await world.client.get(path)
        policy = answer.headers["content-security-policy"]
        assert "script-src 'self'" in policy and "unsafe" not in policy and "frame-ancestors 'none'" in policy
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["cache-control"] == "no-store"


async def test_a_fault_of_ours_says_nothing_of_itself(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        raise LookupError("Danny's secret")

    caplog.set_level(logging.CRITICAL)
    monkeypatch.setattr("lantern.identity.sessions.whoever", broken)
    answer = await world.client.get("/api/identity/me")
    assert (answer.status_code, answer.json()["code"]) == (500, "fault")
    assert "secret" not in answer.text and "LookupError" not in answer.text


async def test_files_of_the_app_and_nothing_beside_them(world: World) -> None:
    dist: Path = world.app.state.house.settings.home
    (dist / "index.html").write_text("<!doctype html>")
    (dist / "assets").mkdir()
    (dist / "assets" / "main-Ab12cd34.js").write_text("1")
    shell = await world.client.get("/app/visits/today")
    assert shell.text == "<!doctype html>" and shell.headers["cache-control"] == "no-cache"
    script = await world.client.get("/app/assets/main-Ab12cd34.js")
    assert "immutable" in script.headers["cache-control"]
    again = await world.client.get("/app/", headers={"If-None-Match": shell.headers["etag"]})
    assert again.status_code == 304
    for outside in ("/app/..%2f..%2fetc%2fpasswd.txt", "/app/nothing.js", "/app/%00.js"):
        assert (await world.client.get(outside)).status_code == 404, outside


async def test_the_document_names_every_command_noun_and_problem(world: World) -> None:
    document = (await world.client.get("/api/openapi.json")).json()
    assert {"raise_concern", "finish_visit", "name_evidence"} <= set(document["x-commands"])
    assert {"people", "concerns", "alerts"} <= set(document["x-nouns"])
    assert document["x-problems"]["someone-else"]["status"] == 409
    assert "/api/sync" in document["paths"]


async def test_every_shape_that_the_document_points_to_stands_in_it(world: World) -> None:
    document = (await world.client.get("/api/openapi.json")).json()
    shapes = document["components"]["schemas"]
    pointed = set(re.findall(r'"#/components/schemas/([^"]+)"', json.dumps(document)))
    assert pointed and pointed - shapes.keys() == set()

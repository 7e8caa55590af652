"""Feeds as a calendar sees them: an address, and nothing of a session."""

from collections.abc import Awaitable, Callable
from typing import Any

import httpx
import pytest

from tests.world import World

Feed = Callable[..., Awaitable[httpx.Response]]
Make = Callable[..., Awaitable[dict[str, Any]]]


@pytest.fixture
def make(world: World) -> Make:
    """Somebody makes a feed; answers what they are told."""

    async def made(account: str, kind: str = "own", **more: Any) -> dict[str, Any]:
        cookie = {"Cookie": f"sid={await world.session(account)}"}
        answer = await world.client.post("/api/calendar", headers=cookie, json={"kind": kind, **more})
        assert answer.status_code == 201, answer.text
        return answer.json()

    return made


@pytest.fixture
def fetch(world: World) -> Feed:
    """A calendar asks for a feed."""

    async def fetched(made: dict[str, Any], method: str = "GET", **headers: str) -> httpx.Response:
        return await world.client.request(method, made["address"], headers=headers)

    return fetched

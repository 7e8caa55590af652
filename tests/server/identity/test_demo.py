"""The demonstration's sign-in: only where it is switched on, only as its cast, and never beside real accounts."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from lantern.problems import Problem
from lantern.store import Database
from tests.cast import keep_the_cast
from tests.world import World, in_a_task, running


@pytest.fixture
async def demo(database: Database, tmp_path: Path) -> AsyncIterator[World]:
    """A demonstration, loaded by the app itself."""
    async with in_a_task(running(database, tmp_path / "home", fill=lambda tx: None, demo=True)) as world:
        yield world


async def test_anybody_may_be_one_of_the_cast(demo: World) -> None:
    cast = (await demo.client.get("/api/identity/demo")).json()["cast"]
    assert {"priya", "huw", "megan", "sam"} <= {one["as"] for one in cast} and len(cast) == 12
    answer = await demo.client.post("/api/identity/demo", json={"as": "priya"})
    assert answer.status_code == 200 and answer.json()["demo"] is True and "sid=" in answer.headers["set-cookie"]
    for odd in ("hana", "nobody", ""):
        refused = await demo.client.post("/api/identity/demo", json={"as": odd})
        assert (refused.status_code, refused.json()["code"]) == (422, "not-wellformed")


async def test_beside_real_accounts_it_does_not_start(database: Database, tmp_path: Path) -> None:
    with pytest.raises(Problem, match="demo-refused"):
        async with running(database, tmp_path / "home", fill=keep_the_cast, demo=True):
            raise AssertionError("it started")


async def test_whoever_is_let_in_to_a_demonstration_belongs_to_it_and_it_starts_again(
    demo: World, database: Database, tmp_path: Path
) -> None:
    cast = {one["as"] for one in (await demo.client.get("/api/identity/demo")).json()["cast"]}
    assert "root" in cast
    await demo.client.post("/api/identity/demo", json={"as": "root"})
    new = {"name": "Nia", "email": "nia@cast.example", "seats": [{"role": "placing_commissioner", "body": "northmoor"}]}
    made = await demo.client.post("/api/identity/invitations", json=new)
    assert made.status_code == 201
    async with running(database, tmp_path / "again", fill=lambda tx: None, demo=True) as again:
        assert (await again.client.get("/api/identity/demo")).status_code == 200

"""Only what was touched is compared, and whatever may change who sees what makes the next comparison whole."""

from typing import Any

import pytest
import sqlalchemy as sa

from lantern import tables  # noqa: F401
from lantern.identity.records import seat
from lantern.store.migrations.touches import TOUCHES
from lantern.sync import diff, touched
from lantern.sync.records import device
from tests import cast
from tests.world import World


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """How each comparison was made, in order."""
    made: list[str] = []
    whole, narrow = diff.whole, diff.where_touched

    def all_of_it(*asked: Any) -> list[Any]:
        made.append("whole")
        return whole(*asked)

    def some_of_it(*asked: Any) -> list[Any]:
        found = narrow(*asked)  # which is proved by comparing whole beside it
        made[:] = [one for one in made if one != "whole"] + ["touched"]
        return found

    monkeypatch.setattr(diff, "whole", all_of_it)
    monkeypatch.setattr(diff, "where_touched", some_of_it)
    return made


async def test_a_phone_that_stored_everything_is_compared_where_something_was_touched(
    world: World, compared: list[str]
) -> None:
    priya = await world.phone("priya")
    await priya.send(cast.raise_concern())  # the cast is moved in before the journal's first fact
    compared.clear()
    await priya.send(cast.raise_concern())
    await priya.exchange()
    assert compared == ["touched", "touched"]


async def test_a_reply_that_was_lost_is_compared_whole(world: World, compared: list[str]) -> None:
    priya = await world.phone("priya")
    await priya.exchange(lose_reply=True)
    compared.clear()
    await priya.exchange()
    assert compared == ["whole"]


async def test_another_day_is_compared_whole(world: World, compared: list[str]) -> None:
    priya = await world.phone("priya")
    world.clock.on(days=1)
    compared.clear()
    await priya.exchange()
    assert compared == ["whole"]


async def test_a_seat_that_changes_is_compared_whole_for_whoever_holds_it_and_nobody_else(
    world: World, compared: list[str]
) -> None:
    priya, sam = await world.phone("priya"), await world.phone("sam")
    await priya.send(cast.raise_concern())
    await priya.exchange(), await sam.exchange()
    await world.run(seat.update().where(seat.c.account == "priya").values(away_until="2026-12-01"))
    compared.clear()
    await priya.exchange()
    assert compared == ["whole"]
    compared.clear()
    await sam.exchange()
    assert compared == ["touched"]


async def test_another_question_is_asked_of_everything(
    world: World, compared: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    priya = await world.phone("priya")
    monkeypatch.setattr(diff, "QUESTION", "what a later release asks")
    compared.clear()
    await priya.exchange()
    assert compared == ["whole"]


async def test_what_was_let_go_of_is_compared_whole(
    world: World, compared: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    priya, gareth = await world.phone("priya"), await world.phone("gareth")
    await priya.send(cast.raise_concern())
    monkeypatch.setattr(touched, "KEPT", 0)
    await world.database.write(touched.forget)
    assert await world.rows(sa.select(touched.touched)) == []
    known = {one.account: one.since for one in await world.rows(sa.select(device.c.account, device.c.since))}
    assert known["gareth"] is None
    compared.clear()
    await gareth.exchange()
    assert compared == ["whole"]


async def test_every_trigger_is_there(world: World) -> None:
    there = {
        "sqlite": "select distinct tbl_name from sqlite_master where type = 'trigger'",
        "postgresql": "select distinct event_object_table from information_schema.triggers",
    }[world.database.dialect]
    assert {one[0] for one in await world.rows(sa.text(there))} == {touch.table for touch in TOUCHES}

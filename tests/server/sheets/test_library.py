"""Each phone carries the checklists that its holder can use: the first exchange on a ward's signal is no library."""

import pytest

from tests import cast
from tests.server.sheets.conftest import DUE, EASY, MATTERS, READY, RETURN, SELF_CHECK, SIGNS, SIGNS_LATER, TRIP, WARD
from tests.world import World

ALL = {DUE, EASY, MATTERS, READY, RETURN, SELF_CHECK, SIGNS, SIGNS_LATER, TRIP, WARD}


@pytest.mark.parametrize(
    ("who", "carries"),
    [
        *((who, ALL) for who in ("priya", "kwame", "sian", "huw", "dilys", "asha", "carys", "root", "sam")),
        ("megan", {EASY, MATTERS, READY, TRIP}), ("tom", {EASY, MATTERS, READY, TRIP}),
        ("ola", {RETURN, TRIP}), ("frank", {MATTERS, TRIP}),
    ],
)  # fmt: skip
async def test_a_phone_carries_what_its_holder_can_use(world: World, who: str, carries: set[str]) -> None:
    phone = await world.phone(who)
    assert phone.ids("checklists") == carries


async def test_with_another_seat_it_carries_what_that_seat_uses_and_no_more(world: World) -> None:
    megan = await world.phone("megan")
    await world.end_seat("megan-quality_checker")
    await megan.sync()
    assert megan.ids("checklists") == {TRIP}


async def test_it_stays_so_where_only_what_was_touched_is_compared(world: World) -> None:
    ola = await world.phone("ola")
    await ola.send(cast.raise_concern())
    await ola.exchange()
    assert ola.ids("checklists") == {RETURN, TRIP}

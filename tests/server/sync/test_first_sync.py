"""What each of the cast is given at their first sync: their own view of the same world."""

import pytest

from tests.cast import CAST
from tests.world import World

DIRECTORY = {"ashgrove", "fenside", "glanrhyd"}
OWN = {
    "priya": {"danny", "mary", "rosa"}, "kwame": {"danny", "mary", "rosa"}, "gareth": {"alun", "bethan"},
    "huw": {"danny", "mary", "alun"}, "dilys": {"danny", "mary", "alun"}, "nerys": {"bethan"}, "carys": {"bethan"},
    "asha": {"danny", "mary", "alun", "rosa"},
}  # fmt: skip
BRIEF = {"id", "view", "name", "hospital", "unit", "placing_body"}


@pytest.mark.parametrize("who", CAST)
async def test_everybody_gets_themselves_the_directory_and_their_own_people(world: World, who: str) -> None:
    phone = await world.phone(who)
    assert phone.ids("me") == {who}
    assert phone.ids("hospitals") == DIRECTORY
    assert phone.ids("people") == OWN.get(who, set())


async def test_priya_reads_her_people_in_full(world: World) -> None:
    danny = (await world.phone("priya")).one("people", "danny")
    assert danny["view"] == "full" and danny["name"] == "Danny Surname" and danny["born"] == "1990-05-05"


async def test_huw_reads_a_reference_and_never_a_name(world: World) -> None:
    huw = await world.phone("huw")
    assert all(row["view"] == "brief" and set(row) == BRIEF for row in huw.all("people"))
    assert huw.one("people", "danny")["name"] == "Person 1"
    assert huw.all("owed") == []


async def test_sam_holds_nothing_of_anybody(world: World) -> None:
    sam = await world.phone("sam")
    assert {noun for noun, _ in sam.rows} == {"me", "bodies", "hospitals", "units", "checklists"}

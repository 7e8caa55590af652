"""A host asks bodies to join their visits to a hospital, or to spread them; everybody may know, and nobody else may ask."""

import pytest

from tests.world import World


def ask(visits: str, hospital: str = "ashgrove") -> dict[str, str]:
    return {"type": "ask_of_visits", "hospital": hospital, "visits": visits}


@pytest.mark.parametrize("who", ["huw", "dilys"])
async def test_the_host_asks_bodies_to_come_together(world: World, who: str) -> None:
    host, priya = await world.phone(who), await world.phone("priya")
    assert priya.one("hospitals", "ashgrove")["visits"] == "spread", "until somebody asks otherwise"
    await host.send(ask("join"))
    await priya.sync()
    assert priya.one("hospitals", "ashgrove")["visits"] == "join"
    await host.send(ask("spread"))
    await priya.sync()
    assert priya.one("hospitals", "ashgrove")["visits"] == "spread"


@pytest.mark.parametrize("who", ["priya", "ola", "asha", "nerys", "root", "sam"])
async def test_nobody_else_asks_it_of_ashgrove(world: World, who: str) -> None:
    phone = await world.phone(who)
    reply = await phone.send(ask("join"))
    assert [one["code"] for one in reply["set_aside"]] == ["out-of-scope"]
    assert phone.one("hospitals", "ashgrove")["visits"] == "spread"


async def test_a_hospital_that_nobody_knows_is_nobodys_to_ask_for(world: World) -> None:
    huw = await world.phone("huw")
    reply = await huw.send(ask("join", "nowhere"))
    assert [one["code"] for one in reply["set_aside"]] == ["out-of-scope"]

"""The stream that says only "there is something for you": nothing that became true goes by without it."""

import asyncio

from lantern.sync.routes import _hints
from tests.world import World


async def test_what_follows_from_a_fact_is_hinted_too_though_it_is_no_fact_itself(world: World) -> None:
    stream = _hints(world.app.state.house)
    assert await anext(stream) == b": here\n\n"
    coming = asyncio.ensure_future(anext(stream))
    await asyncio.sleep(0)  # it listens now
    world.app.state.house.bell.ring()
    assert (await coming).startswith(b"event: hint")
    await stream.aclose()


async def test_a_ring_while_a_hint_is_on_its_way_is_one_more_hint(world: World) -> None:
    bell = world.app.state.house.bell
    stream = _hints(world.app.state.house)
    await anext(stream)
    bell.ring()
    assert (await anext(stream)).startswith(b"event: hint")
    bell.ring()  # nobody is waiting at this moment
    assert (await anext(stream)).startswith(b"event: hint")
    await stream.aclose()

"""Time passes: seen is not taken, untaken climbs, taken rests until the promised word does not come."""

from tests.phone import Phone
from tests.server.alerts.test_telling import raised
from tests.world import World


async def app_alerts(world: World, concern: str, who: str) -> list[tuple[int, int]]:
    return [(a.step, a.round) for a in await world.alerts(concern, account=who, channel="app", kind="concern")]


async def see(world: World, who: str, concern: str) -> Phone:
    phone = await world.phone(who)
    await phone.send({"type": "see_concern", "concern": concern})
    await world.tick()
    return phone


async def kinds(phone: Phone, concern: str) -> list[str]:
    await phone.sync()
    return [line["kind"] for line in phone.one("concerns", concern)["story"]]


async def test_untaken_for_an_hour_it_climbs_to_the_region_and_the_others_and_then_each_hour(world: World) -> None:
    concern = await raised(world, person="danny")
    await world.later(minutes=59)
    assert await world.told(concern) == {"huw", "dilys", "kwame"}
    await world.later(minutes=2)
    assert await world.told(concern) == {"huw", "dilys", "kwame", "asha", "gareth"}
    await world.later(hours=3)
    assert await app_alerts(world, concern, "asha") == [(1, 0), (1, 3)]  # one for the hours that were slept through
    assert await kinds(await world.phone("priya"), concern) == ["raised", "climbed", "climbed"]


async def test_ticking_often_is_the_same_as_ticking_once(world: World) -> None:
    concern = await raised(world, person="danny")
    for _ in range(130):
        await world.later(minutes=1)
    assert await app_alerts(world, concern, "asha") == [(1, 0), (1, 1)]
    assert await app_alerts(world, concern, "huw") == [(0, 0), (1, 0), (1, 1)]


async def test_seen_stops_only_ones_own_repeats(world: World) -> None:
    concern = await raised(world, person="danny")
    await see(world, "huw", concern)
    await world.later(minutes=61)
    await see(world, "huw", concern)
    await world.later(hours=1)
    assert (1, 1) in await app_alerts(world, concern, "dilys")
    assert (1, 1) not in await app_alerts(world, concern, "huw")


async def test_who_has_seen_it_is_seen_by_everybody_and_stays_so(world: World) -> None:
    concern = await raised(world, person="danny")
    await see(world, "huw", concern)
    await world.later(minutes=61)
    priya = await world.phone("priya")
    hearing = {
        (h["name"], h["channel"]): h["state"]
        for h in priya.one("concerns", concern)["hearing"]
        if h["at"] < "2026-11-17T10:30"
    }
    assert hearing["Huw", "app"] == "seen" and hearing["Dilys", "app"] == "sent"

"""Two concerns about the same thing are one life with two voices; the words of each stay its own."""

import asyncio
from typing import Any

import pytest

from lantern.concerns.life.rules import Voice, leads, more_urgent
from tests import cast
from tests.server.alerts.test_telling import raised
from tests.server.concerns.test_moving import news
from tests.server.concerns.test_reopening import close, codes, reopen
from tests.world import World

OPEN = Voice("a", "soon", closed=False, heard_at="2026-11-17T10:00:00.000Z")


@pytest.mark.parametrize(
    ("other", "leader"),
    [
        (Voice("b", "urgent", False, "2026-11-17T12:00:00.000Z"), "b"),  # the more urgent
        (Voice("b", "note", False, "2026-11-17T09:00:00.000Z"), "a"),
        (Voice("b", "immediate", True, "2026-11-17T09:00:00.000Z"), "a"),  # what is closed never leads what is open
        (Voice("b", "soon", False, "2026-11-17T09:00:00.000Z"), "b"),  # the older
        (Voice("b", "soon", False, "2026-11-17T10:00:00.000Z"), "a"),  # and then always the same one
    ],
)
def test_which_of_two_leads(other: Voice, leader: str) -> None:
    assert leads(OPEN, other).id == leads(other, OPEN).id == leader


def test_reopening_makes_nothing_calmer() -> None:
    assert [more_urgent("urgent", said) for said in ("note", "immediate", None)] == ["urgent", "immediate", "urgent"]


def join(one: str, other: str) -> dict[str, Any]:
    return {"type": "join_concerns", "concern": one, "other": other, "words": "The same night, the same nurse."}


async def two(world: World) -> tuple[str, str]:
    """Frank and megan each raise one about the same night; megan's is the more urgent. Returns frank's, then megan's."""
    return await raised(world, "frank", urgency="soon", person="danny"), await raised(
        world, "megan", words="A nurse shouted all night.", unit="ash"
    )


async def test_one_life_two_voices_and_each_raiser_sees_its_steps(world: World) -> None:
    calm, pressing = await two(world)
    huw = await world.phone("huw")
    assert (await huw.send(join(pressing, calm)))["set_aside"] == []
    await huw.send(cast.take(calm))  # named by either, it is the one life that is taken
    await world.tick()
    life, voice = huw.one("concerns", pressing), huw.one("concerns", calm)
    assert (life["joined"], voice["joined_into"]) == ([calm], pressing)
    assert (life["state"], voice["state"], voice["urgency"]) == ("taken", "taken", "immediate")
    assert voice["words"] == "Danny says a night nurse hurt his arm." and life["words"] == "A nurse shouted all night."
    frank, megan = await world.phone("frank"), await world.phone("megan")
    row = frank.one("concerns", calm)
    assert (row["state"], row["taken"]["next_step"]) == ("taken", "I ring the ward now.")
    assert "taken" in [line["kind"] for line in row["story"]]
    assert frank.rows.get(("concerns", pressing)) is None  # the other's words are not his to read
    assert megan.rows.get(("concerns", calm)) is None
    assert [a["kind"] for a in await news(world, "frank")] == ["joined"]


async def test_closing_the_life_closes_both_and_reopening_opens_both(world: World) -> None:
    calm, pressing = await two(world)
    huw = await world.phone("huw")
    await huw.send(join(calm, pressing))
    await huw.send(cast.take(pressing))
    assert (await huw.send(close(calm, not_seen_why="place_closed")))["set_aside"] == []
    assert {huw.one("concerns", each)["state"] for each in (calm, pressing)} == {"closed"}
    frank = await world.phone("frank")
    await frank.send(reopen(calm))
    await world.tick()
    await huw.sync()
    assert {huw.one("concerns", each)["state"] for each in (calm, pressing)} == {"open"}


async def test_the_ladder_goes_on_as_the_more_urgent_ones_and_rings_for_both_bodies(world: World) -> None:
    calm = await raised(world, "gareth", urgency="soon", person="alun")
    pressing = await raised(world, person="danny")
    huw = await world.phone("huw")
    await huw.send(join(calm, pressing))
    await world.tick()
    assert [a.state for a in await world.alerts(calm, kind="concern", account="huw", channel="app")] == ["done"]
    await world.later(minutes=61)
    assert {"asha", "huw", "kwame"} <= {a.account for a in await world.alerts(pressing, step=1)}
    assert await world.alerts(calm, step=1) == []


async def test_nobody_who_raised_either_can_take_the_life(world: World) -> None:
    calm, pressing = await raised(world, "priya", urgency="soon", person="danny"), await raised(world, person="danny")
    huw = await world.phone("huw")
    await huw.send(join(calm, pressing))
    assert await codes(await world.phone("priya"), cast.take(pressing)) == ["not-the-raiser"]


async def test_more_words_stay_with_the_voice_that_said_them(world: World) -> None:
    calm, pressing = await two(world)
    huw, frank = await world.phone("huw"), await world.phone("frank")
    await huw.send(join(calm, pressing))
    await frank.send({"type": "add_to_concern", "concern": calm, "words": "He has a bruise."})
    await huw.sync()
    assert [line["words"] for line in huw.one("concerns", calm)["story"] if line["kind"] == "added"] == [
        "He has a bruise."
    ]
    assert "added" not in [line["kind"] for line in huw.one("concerns", pressing)["story"]]


async def test_unjoined_each_goes_on_by_itself_and_the_calmer_rings_again(world: World) -> None:
    calm, pressing = await two(world)
    huw = await world.phone("huw")
    await huw.send(join(calm, pressing))
    await huw.send(cast.take(pressing))
    await huw.send({"type": "unjoin_concern", "concern": calm, "words": "Another nurse, another night."})
    await world.tick()
    await huw.sync()
    assert (huw.one("concerns", calm)["state"], huw.one("concerns", pressing)["state"]) == ("open", "taken")
    assert "joined_into" not in huw.one("concerns", calm) and "joined" not in huw.one("concerns", pressing)
    await world.later(days=3)
    assert any(a.step for a in await world.alerts(calm))
    assert await codes(huw, {"type": "unjoin_concern", "concern": calm, "words": "x"}) == ["not-joined"]


async def test_a_new_one_is_linked_with_a_closed_one_and_the_open_one_leads(world: World) -> None:
    old = await raised(world, "frank", person="danny")
    huw = await world.phone("huw")
    await huw.send(cast.take(old))
    await huw.send(close(old, not_seen_why="nothing_to_see"))
    new = await raised(world, "megan", urgency="note", unit="ash")
    await huw.sync()
    assert (await huw.send(join(old, new)))["set_aside"] == []
    assert huw.one("concerns", old)["joined_into"] == new
    assert (await world.phone("frank")).one("concerns", old)["state"] == "open"


async def test_about_another_hospital_or_by_somebody_who_does_not_answer_nothing_is_joined(world: World) -> None:
    calm, pressing = await two(world)
    elsewhere = await raised(world, hospital="fenside", person="rosa")
    assert await codes(await world.phone("asha"), join(calm, elsewhere)) == ["other-hospital"]
    assert await codes(await world.phone("frank"), join(calm, pressing)) == ["out-of-scope"]
    assert await codes(await world.phone("ola"), join(calm, pressing)) == ["out-of-scope"]


async def test_three_joined_in_any_order_are_one_life(world: World) -> None:
    calm, pressing = await two(world)
    third = await raised(world, "priya", urgency="urgent", person="danny")
    huw = await world.phone("huw")
    await huw.send(join(calm, third))
    await huw.send(join(third, pressing))
    assert huw.one("concerns", pressing)["joined"] == sorted([calm, third])
    assert huw.one("concerns", calm)["joined_into"] == pressing


async def test_fifty_join_at_once_and_fifty_raise_at_once_and_it_stays_one(world: World) -> None:
    """Sent side by side, each from a phone of its own, both ways round."""
    calm, pressing = await two(world)
    phones = [await world.phone(("huw", "dilys", "asha")[n % 3], synced=False) for n in range(50)]
    replies = await asyncio.gather(
        *(phone.send(join(*((calm, pressing) if n % 2 else (pressing, calm)))) for n, phone in enumerate(phones))
    )
    assert all(reply["set_aside"] == [] for reply in replies)
    huw = await world.phone("huw")
    assert [line["kind"] for line in huw.one("concerns", pressing)["story"]].count("joined") == 1
    assert huw.one("concerns", pressing)["joined"] == [calm]
    again = cast.raise_concern(person="danny")
    await asyncio.gather(*(phone.send(again, id="0190f3a0-0000-7000-8000-00000000000a") for phone in phones[::3]))
    await world.tick()
    assert len(await world.alerts(again["concern"], account="dilys", channel="app")) == 1


async def test_joined_they_count_once_and_their_voices_twice(world: World) -> None:
    calm, pressing = await two(world)
    huw = await world.phone("huw")
    await huw.send(join(calm, pressing))
    answer = await world.client.get("/metrics")
    assert 'lantern_untaken{urgency="immediate"} 1' in answer.text and 'urgency="soon"' not in answer.text

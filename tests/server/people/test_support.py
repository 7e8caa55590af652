"""The dynamic support register, the keyworker, what reviews brought up and detention: recorded by the body that pays."""

from typing import Any

import pytest

from tests.phone import Phone
from tests.world import World


def about(person: str, type: str, **said: Any) -> dict[str, Any]:
    return {"type": type, "person": person, **said}


def rating(person: str, colour: str, on: str, consent: str = "given", **more: Any) -> dict[str, Any]:
    return about(person, "record_rating", rating=colour, consent=consent, rated_on=on, **more)


async def told(world: World, phone: Phone, *commands: dict[str, Any]) -> None:
    """These are sent, what follows from them follows, and the phone hears of it."""
    for command in commands:
        await phone.send(command)
    await world.jobs.reckon()
    await world.tick()
    await phone.sync()


def stands(phone: Phone, person: str) -> dict[str, Any]:
    found: dict[str, Any] = phone.one("people", person)["support"]
    return found


async def test_without_consent_nobody_is_on_the_register(world: World) -> None:
    priya = await world.phone("priya")
    await told(world, priya)
    assert stands(priya, "danny") == {}
    await told(world, priya, rating("danny", "amber", "2026-11-16", consent="refused"))
    assert stands(priya, "danny") == {"consent": "refused", "consent_on": "2026-11-16"}


async def test_blue_in_hospital_red_after_it_then_as_recorded(world: World) -> None:
    priya = await world.phone("priya")
    await told(world, priya, rating("danny", "green", "2026-11-16", words="Settled at home in spring."))
    assert (stands(priya, "danny")["rating"], stands(priya, "danny")["why"]) == ("blue", "in_hospital")
    await told(world, priya, about("danny", "record_discharge", discharged_on="2026-11-17"))
    found = stands(priya, "danny")
    assert (found["rating"], found["red_until"], found["says"]["authority"]) == ("red", "2026-12-01", "our default")
    await world.later(days=2)
    await told(world, priya, rating("danny", "green", "2026-11-19", words="Her own flat."))
    assert stands(priya, "danny")["rating"] == "red"
    await world.later(days=13)
    await told(world, priya)
    found = stands(priya, "danny")
    assert (found["rating"], found["why"], found["by_name"], found["words"]) == (
        "green", "recorded", "Priya", "Her own flat.",
    )  # fmt: skip
    await told(world, priya, about("danny", "move_person", unit="ash", moved_on="2026-12-02"))
    assert (stands(priya, "danny")["rating"], stands(priya, "danny")["since"]) == ("blue", "2026-12-02")


async def test_wales_keeps_no_such_register_and_what_was_written_is_kept_whole(world: World) -> None:
    gareth = await world.phone("gareth")
    await told(world, gareth, rating("alun", "red", "2026-11-16"))
    assert [each["code"] for each in gareth.aside.values()] == ["no-register-kept"]
    assert "support" not in gareth.one("people", "alun")


async def test_a_keyworker_is_known_until_they_no_longer_are(world: World) -> None:
    priya = await world.phone("priya")
    late = about("danny", "name_keyworker", keyworker="Abena", since="2026-03-01")
    await told(world, priya, about("danny", "name_keyworker", keyworker="Joan", since="2026-10-01"), late)
    assert priya.one("people", "danny")["keyworker"] == {"name": "Joan", "since": "2026-10-01"}
    await told(world, priya, about("danny", "name_keyworker", keyworker="Joan", since="2026-11-10", ended=True))
    assert "keyworker" not in priya.one("people", "danny")


async def test_the_latest_reviews_in_the_community_say_what_came_up(world: World) -> None:
    priya = await world.phone("priya")
    days = ("2025-02-01", "2025-12-01", "2025-04-01", "2025-06-01")
    await told(world, priya, *(about("danny", "note_themes", review_on=day, themes=f"Of {day}.") for day in days))
    found = priya.one("people", "danny")["themes"]
    assert [each["on"] for each in found] == ["2025-12-01", "2025-06-01", "2025-04-01"]
    assert found[0] == {"on": "2025-12-01", "themes": "Of 2025-12-01.", "by_name": "Priya"}


async def test_whether_somebody_is_detained_is_a_closed_choice(world: World) -> None:
    priya = await world.phone("priya")
    await told(world, priya, about("danny", "record_detention", detention="detained", since="2026-01-10"))
    assert priya.one("people", "danny")["detained"] == {
        "detention": "detained", "since": "2026-01-10", "by_name": "Priya",
    }  # fmt: skip


@pytest.mark.parametrize("who", ["huw", "sam", "asha"])
async def test_nobody_else_records_or_reads_it(world: World, who: str) -> None:
    priya, other = await world.phone("priya"), await world.phone(who)
    await told(world, priya, rating("danny", "red", "2026-11-16"))
    await told(world, priya, about("danny", "name_keyworker", keyworker="Abena", since="2026-03-01"))
    await told(world, other, rating("danny", "green", "2026-11-16"))
    assert [each["code"] for each in other.aside.values()] == ["out-of-scope"]
    for row in other.all("people"):
        assert not row.keys() & {"support", "keyworker", "themes", "detained"}
    assert stands(priya, "danny")["rating"] == "blue"


@pytest.mark.parametrize(
    "command",
    [
        rating("danny", "blue", "2026-11-16"), rating("danny", "red", "2026-11-18"), rating("danny", "red", "2026-02-30"),
        about("danny", "name_keyworker", keyworker="Abena", since="2027-01-01"),
        about("danny", "record_detention", detention="section 3", since="2026-01-10"),
        about("danny", "note_themes", review_on="2027-01-01", themes="Later."),
    ],
    ids=str,
)  # fmt: skip
async def test_what_cannot_be_is_set_aside_and_changes_nothing(world: World, command: dict[str, Any]) -> None:
    priya = await world.phone("priya")
    await told(world, priya)
    before = priya.one("people", "danny")
    await told(world, priya, command)
    assert len(priya.aside) == 1
    assert priya.one("people", "danny") == before

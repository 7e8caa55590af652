"""Priya shares what helped; others find it by words and tag, say that they tried it too; she takes it back and nothing is lost."""

from pathlib import Path
from typing import Any

import yaml

from lantern.forums.practice.reading import TAGS
from tests.server.forums.test_levels import does
from tests.server.forums.test_members import appoint, refused
from tests.world import World

THEMES = Path(__file__).parents[3] / "checklists" / "shared" / "themes.yaml"


def share(practice: str = "g1", **more: Any) -> dict[str, Any]:
    given = {
        "type": "share_practice",
        "practice": practice,
        "title": "A quiet hour after tea",
        "tags": ["daily_life", "environment"],
    }
    said = {
        "done": "No alarms and no cleaning from five to six.",
        "changed": "Two people come out of their rooms again.",
    }
    return {**given, **said, "where": "A ward in the north", **more}


async def find(world: World, who: str, query: str = "") -> Any:
    cookie = {"Cookie": f"sid={await world.session(who)}"}
    found = await world.client.get(f"/api/practice{query}", headers=cookie)
    return found.json() if found.status_code == 200 else found.status_code


async def titles(world: World, who: str, query: str = "") -> list[str]:
    return [one["title"] for one in (await find(world, who, query))["practices"]]


def test_every_tag_is_a_theme_of_the_checklists() -> None:
    assert list(TAGS) == [one["id"] for one in yaml.safe_load(THEMES.read_text())]


async def test_what_helped_is_shared_and_found_by_words_and_tag(world: World) -> None:
    priya = await world.phone("priya")
    await does(
        priya, share(), share("g2", title="Staff cards with faces", done="Photographs at the door.", tags=["staffing"])
    )
    assert await titles(world, "huw") == ["Staff cards with faces", "A quiet hour after tea"]
    for query, wanted in (
        ("?words=ALARMS", 1), ("?words=quiet+rooms", 1), ("?words=quiet+photographs", 0), ("?tag=staffing", 1), ("?tag=daily", 0),
        ("?words=cleaning&tag=staffing", 0), ("?words=%25", 0), ("?words=_", 0), ("?words=north", 2),
    ):  # fmt: skip
        assert len(await titles(world, "huw", query)) == wanted, query
    one = (await find(world, "asha"))["practices"][1]
    assert (one["by_name"], one["body_name"], one["tags"], one.get("mine", False)) == (
        "Priya", "North", ["daily_life", "environment"], False,
    )  # fmt: skip


async def test_it_is_found_in_the_forums_of_ones_region(world: World) -> None:
    await does(await world.phone("huw"), appoint(email="frank@cast.example"))
    await does(await world.phone("priya"), share())
    await does(await world.phone("nerys"), share("g9", title="Drws agored"))
    for who in ("huw", "dilys", "asha", "kwame", "frank"):
        assert await titles(world, who) == ["A quiet hour after tea"], who
    assert await titles(world, "carys") == await titles(world, "sian") == ["Drws agored"]
    assert await titles(world, "sam") == []  # another region's
    assert [await find(world, who) for who in ("ola", "root")] == [404, 404]
    assert await refused(await world.phone("ola"), share("g3")) == "out-of-scope"
    assert (
        await refused(await world.phone("carys"), {"type": "tried_practice", "practice": "g1", "words": "Fi"})
        == "out-of-scope"
    )
    assert await titles(world, "megan") == ["A quiet hour after tea"]  # a checker goes where she is sent in her nation


async def test_others_say_that_they_tried_it_too(world: World) -> None:
    await does(await world.phone("priya"), share())
    megan = await world.phone("megan")
    await does(megan, {"type": "tried_practice", "practice": "g1", "words": "It was nice and quiet."})
    await does(
        await world.phone("huw"),
        {"type": "tried_practice", "practice": "g1", "words": "Nobody kept to it.", "helped": False},
    )
    (one,) = (await find(world, "priya"))["practices"]
    assert [(said["by_name"], said["words"], said.get("helped", True)) for said in one["tried"]] == [
        ("Megan", "It was nice and quiet.", True), ("Huw", "Nobody kept to it.", False),
    ]  # fmt: skip


async def test_taken_back_it_is_found_by_its_author_alone_and_every_word_stays(world: World) -> None:
    priya, huw = await world.phone("priya"), await world.phone("huw")
    await does(priya, share())
    back = {"type": "take_back_practice", "practice": "g1", "why": "It did not last."}
    assert await refused(huw, back) == "out-of-scope"
    await does(priya, back, back)
    assert len(await world.facts("PracticeTakenBack")) == 1
    assert await titles(world, "huw") == [] and await find(world, "huw", "/g1") == 404
    (one,) = (await find(world, "priya"))["practices"]
    assert (one["why"], one["done"][:9]) == ("It did not last.", "No alarms")
    assert await refused(huw, {"type": "tried_practice", "practice": "g1", "words": "We too"}) == "out-of-scope"


async def test_many_come_a_page_at_a_time(world: World) -> None:
    priya = await world.phone("priya")
    for n in range(45):
        priya.do(share(f"g{n}", title=f"Practice {n}"))
    await priya.sync()
    seen: list[str] = []
    query = ""
    for _ in range(3):
        page = await find(world, "huw", query)
        seen += [one["title"] for one in page["practices"]]
        query = f"?before={page.get('next', '')}"
    assert len(seen) == len(set(seen)) == 45 and "next" not in page

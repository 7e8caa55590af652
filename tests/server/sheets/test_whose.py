"""Whose words, who typed them, and who reads them: a sheet opens to those who oversee what it is about, and to nobody else."""

import json

import pytest

from tests import cast
from tests.server.sheets.conftest import DUE, EASY, MATTERS, READY, RETURN, SELF_CHECK, SIGNS, WARD, begin, finish
from tests.world import World

READERS = ("priya", "kwame", "gareth", "nerys", "huw", "dilys", "asha", "megan", "tom", "ola", "frank", "root", "sam")


async def held(world: World, sheet: str) -> set[str]:
    """Who of the cast holds this sheet, and its answers with it."""
    found = set()
    for who in READERS:
        phone = await world.phone(who)
        here, told = sheet in phone.ids("sheets"), {row["visit"] for row in phone.all("answers")}
        assert here == (sheet in told), who
        if here:
            found.add(who)
    return found


@pytest.mark.parametrize(
    ("who", "command", "begun", "finished"),
    [
        ("priya", begin(SIGNS), {"priya", "kwame"}, {"priya", "kwame", "huw", "dilys", "asha"}),
        ("priya", begin(WARD, "ward", "ash"), {"priya", "kwame"}, {"priya", "kwame", "huw", "dilys", "asha"}),
        ("priya", begin(MATTERS, "person", "danny"), {"priya", "kwame"}, {"priya", "kwame"}),
        ("priya", begin(SELF_CHECK, "system", "north"), {"priya", "kwame"}, {"priya", "kwame"}),
        ("priya", begin(READY, "visitor", "priya"), {"priya", "kwame"}, {"priya", "kwame"}),
        ("huw", begin(SELF_CHECK, "system", "vale"), {"huw", "dilys"}, {"huw", "dilys"}),
        ("huw", begin(SIGNS), {"huw", "dilys"}, {"huw", "dilys", "asha"}),
        ("asha", begin(SIGNS), {"asha"}, {"asha", "huw", "dilys"}),
        ("megan", begin(EASY, "ward", "ash"), {"megan", "tom"}, {"megan", "tom", "huw", "dilys", "asha"}),
        ("ola", begin(RETURN), {"ola"}, {"ola", "huw", "dilys", "asha"}),
        ("gareth", begin(MATTERS, "person", "alun"), {"gareth"}, {"gareth"}),
        ("frank", begin(MATTERS, "person", "danny"), {"frank", "priya", "kwame"}, {"frank", "priya", "kwame"}),
        ("sam", begin(READY, "visitor", "sam"), {"sam"}, {"sam"}),
    ],
)  # fmt: skip
async def test_who_reads_it_while_it_is_written_and_when_it_is_handed_in(
    world: World, who: str, command: dict[str, object], begun: set[str], finished: set[str]
) -> None:
    author, sheet = await world.phone(who), str(command["sheet"])
    author.do(command)
    author.do(cast.answer(sheet, str(command["about"]["kind"]), said="Loud at night."))  # type: ignore[index]
    assert len((await author.exchange())["taken"]) == 2
    assert await held(world, sheet) == begun
    await author.send(finish(sheet, read_back=True))
    assert await held(world, sheet) == finished


@pytest.mark.parametrize(
    ("who", "command"),
    [
        ("huw", begin(MATTERS, "person", "danny")), ("megan", begin(MATTERS, "person", "danny")),
        ("frank", begin(MATTERS, "person", "mary")), ("frank", begin(DUE, "person", "danny")), ("sam", begin(MATTERS, "person", "danny")),
        ("ola", begin(SIGNS)), ("ola", begin(WARD, "ward", "ash")), ("ola", begin(RETURN, about="fenside")),
        ("huw", begin(SIGNS, about="fenside")), ("asha", begin(SIGNS, about="glanrhyd")), ("frank", begin(SIGNS)),
        ("root", begin(SIGNS)), ("root", begin(READY, "visitor", "root")), ("sam", begin(SELF_CHECK, "system", "north")),
    ],
)  # fmt: skip
async def test_nobody_fills_one_in_about_what_is_not_theirs_to_oversee(
    world: World, who: str, command: dict[str, object]
) -> None:
    phone = await world.phone(who)
    reply = await phone.send(command)
    assert [each["code"] for each in reply["set_aside"]] == ["out-of-scope"]


@pytest.mark.parametrize("who", ["huw", "ola", "frank", "megan", "sam"])
async def test_others_write_nothing_on_her_sheet_though_they_know_its_id(world: World, who: str) -> None:
    priya, other = await world.phone("priya"), await world.phone(who)
    begun = begin()
    for command in (begun, finish(begun["sheet"])):
        await priya.send(command)
    for command in (cast.answer(begun["sheet"], "hospital", said="Mine."), finish(begun["sheet"])):
        other.do(command)
    reply = await other.exchange()
    assert {each["code"] for each in reply["set_aside"]} == {"out-of-scope"} and len(reply["set_aside"]) == 2


async def test_a_sheet_under_a_visits_id_opens_nothing_of_the_visit_and_the_other_way_round(world: World) -> None:
    priya, huw = await world.phone("priya"), await world.phone("huw")
    plan = cast.plan_visit("danny")
    for command in (plan, cast.begin(plan["visit"]), cast.answer(plan["visit"], "danny", felt="scared")):
        await priya.send(command)
    await huw.send({**begin(), "sheet": plan["visit"]})
    assert huw.all("answers") == []
    about_danny = begin(MATTERS, "person", "danny")
    for command in (about_danny, cast.answer(about_danny["sheet"], "person", felt="scared")):
        await priya.send(command)
    sam = await world.phone("sam")
    await sam.send(cast.plan_visit(visit=about_danny["sheet"]))
    assert sam.all("answers") == [] and "scared" not in json.dumps(list(sam.rows.values()))


async def test_each_who_answers_for_a_person_has_a_sheet_of_their_own_that_says_who_they_are(world: World) -> None:
    priya = await world.phone("priya")
    own = begin(MATTERS, "person", "danny", whose={"voice": "own", "told": ["signs", "words"]})
    brother = begin(
        MATTERS, "person", "danny", whose={"voice": "family", "relationship": "Brother", "interpreted_by": "Ann"}
    )
    for command in (own, brother):
        await priya.send(command)
    whose = {row["id"]: row["whose"] for row in priya.all("sheets")}
    assert whose[own["sheet"]] == {"voice": "own", "told": ["signs", "words"]}
    assert whose[brother["sheet"]] == {"voice": "family", "relationship": "Brother", "interpreted_by": "Ann"}


async def test_a_father_tells_about_his_son_and_holds_nothing_but_his_own_words(world: World) -> None:
    frank, priya = await world.phone("frank"), await world.phone("priya")
    [seat] = [one for one in frank.all("me")[0]["seats"] if one["role"] == "family_carer"]
    assert (seat["person"], seat["person_name"]) == ("danny", "Danny Surname")
    hers = begin(MATTERS, "person", "danny", whose={"voice": "own"})
    for command in (hers, cast.answer(hers["sheet"], "person", felt="Quiet.")):
        await priya.send(command)
    his = begin(MATTERS, "person", "danny")
    for command in (
        his,
        cast.answer(his["sheet"], "person", felt="He is thinner."),
        finish(his["sheet"], read_back=True),
    ):
        await frank.send(command)
    assert [row["whose"] for row in frank.all("sheets")] == [{"voice": "family"}]
    assert [row["answers"][0]["value"] for row in frank.all("answers")] == ["He is thinner."] and frank.all(
        "people"
    ) == []
    await priya.sync()
    assert priya.one("sheets", his["sheet"])["by_name"] == "Frank"
    [told] = [row for row in priya.all("answers") if row["visit"] == his["sheet"]]
    assert (told["by"], told["answers"][0]["value"]) == ("frank", "He is thinner.")


async def test_words_of_family_whose_seat_has_ended_are_kept_whole(world: World) -> None:
    frank = await world.phone("frank")
    begun = begin(MATTERS, "person", "danny")
    frank.do(begun)
    frank.do(cast.answer(begun["sheet"], "person", felt="He is thinner."))
    await world.end_seat("frank-family_carer")
    reply = await frank.exchange()
    assert {each["code"] for each in reply["set_aside"]} == {"out-of-scope", "waiting"}


async def test_what_people_tell_is_read_back_before_it_is_handed_in_and_nobody_hands_it_in_for_them(
    world: World,
) -> None:
    priya, kwame = await world.phone("priya"), await world.phone("kwame")
    begun = begin(MATTERS, "person", "danny", whose={"voice": "own"})
    await priya.send(begun)
    assert [e["code"] for e in (await priya.send(finish(begun["sheet"])))["set_aside"]] == ["needs-read-back"]
    assert [e["code"] for e in (await kwame.send(finish(begun["sheet"], read_back=True)))["set_aside"]] == ["not-yours"]
    await priya.send(finish(begun["sheet"], read_back=True))
    assert priya.one("sheets", begun["sheet"])["read_back"] is True


async def test_what_her_supporter_types_is_hers_and_marked(world: World) -> None:
    megan, tom = await world.phone("megan"), await world.phone("tom")
    begun = begin(EASY, "ward", "ash")
    await megan.send(begun)
    await tom.sync()
    await tom.send(cast.answer(begun["sheet"], "ward", felt="Loud."))
    await megan.send(cast.answer(begun["sheet"], "ward", typed_by="tom", liked="The garden."))
    await megan.sync()
    typed = {(row["by"], row.get("typed_by_name")) for row in megan.all("answers")}
    assert typed == {("megan", "Tom")}
    reply = await tom.send(finish(begun["sheet"], read_back=True))
    assert [each["code"] for each in reply["set_aside"]] == ["not-yours"]


async def test_a_supporter_begins_no_checkers_sheet(world: World) -> None:
    tom = await world.phone("tom")
    assert [e["code"] for e in (await tom.send(begin(EASY, "ward", "ash")))["set_aside"]] == ["not-yours"]


async def test_whose_seat_has_ended_reads_only_what_was_their_own(world: World) -> None:
    priya, kwame = await world.phone("priya"), await world.phone("kwame")
    begun = begin()
    await priya.send(begun)
    await kwame.sync()
    assert begun["sheet"] in kwame.ids("sheets")
    await world.end_seat("kwame-placing_oncall")
    await kwame.sync()
    assert kwame.all("sheets") == []

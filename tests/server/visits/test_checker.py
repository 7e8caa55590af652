"""A Quality Checker's visit: in her own voice, read back, sent by her own tap; a supporter's typing is marked."""

from tests import cast
from tests.phone import Phone
from tests.world import World


async def begun(world: World, *along: str) -> tuple[Phone, str]:
    """Megan's visit to Ash Ward, with whoever goes along."""
    megan = await world.phone("megan")
    plan = cast.plan_visit(kind="quality_checker", companions=list(along))
    for command in (plan, cast.begin(plan["visit"])):
        megan.do(command)
    assert len((await megan.exchange())["taken"]) == 2
    return megan, str(plan["visit"])


async def test_it_is_handed_in_only_after_it_was_read_back(world: World) -> None:
    megan, visit = await begun(world)
    reply = await megan.send(cast.finish(visit))
    assert [each["code"] for each in reply["set_aside"]] == ["needs-read-back"]
    await megan.send(cast.finish(visit, read_back=True))
    assert megan.one("visits", visit)["state"] == "finished" and megan.one("visits", visit)["read_back"] is True


async def test_nobody_hands_it_in_for_her(world: World) -> None:
    _, visit = await begun(world, "tom")
    tom = await world.phone("tom")
    reply = await tom.send(cast.finish(visit, read_back=True))
    assert [each["code"] for each in reply["set_aside"]] == ["not-yours"]


async def test_what_her_supporter_types_is_hers_and_marked(world: World) -> None:
    megan, visit = await begun(world, "tom")
    tom = await world.phone("tom")
    assert visit in tom.ids("visits")
    await tom.send(cast.answer(visit, felt="The ward was loud."))
    await megan.sync()
    [row] = megan.all("answers")
    assert (row["by"], row["by_name"], row["typed_by"], row["typed_by_name"]) == ("megan", "Megan", "tom", "Tom")


async def test_handed_over_on_her_own_phone_it_is_marked_too(world: World) -> None:
    megan, visit = await begun(world, "tom")
    await megan.send(cast.answer(visit, typed_by="tom", felt="Loud."))
    await megan.send(cast.answer(visit, liked="The garden."))
    typed = {row["answers"][0]["question"]: row.get("typed_by") for row in megan.all("answers")}
    assert typed == {"felt": "tom", "liked": None}


async def test_a_supporter_who_does_not_go_along_types_nothing(world: World) -> None:
    _, visit = await begun(world)
    tom = await world.phone("tom")
    reply = await tom.send(cast.answer(visit, felt="Loud."))
    assert [each["code"] for each in reply["set_aside"]] == ["not-yours"]


async def test_tell_someone_now_needs_nobodys_agreement_and_is_in_her_own_voice(world: World) -> None:
    megan, visit = await begun(world, "tom")
    command = cast.raise_concern("A lady is crying.", visit=visit, unit="ash", voice="checker", tell_someone_now=True)
    await megan.send(command)
    await world.tick()
    assert {"huw", "dilys"} <= await world.told(command["concern"])
    row = megan.one("concerns", command["concern"])
    assert (row["raised_by_name"], row["voice"], "from_outside" in row) == ("Megan", "checker", False)


async def test_her_visit_resets_nobodys_clock(world: World) -> None:
    megan, visit = await begun(world)
    for command in (cast.met(visit, "danny"), cast.finish(visit, read_back=True)):
        megan.do(command)
    await megan.sync()
    await world.tick()
    assert "last_seen" not in (await world.phone("priya")).one("people", "danny")

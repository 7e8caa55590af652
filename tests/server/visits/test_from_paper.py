"""What was written on paper and typed in later keeps three times: seen, written, received."""

from tests import cast
from tests.world import World

SEEN, UNTIL, WRITTEN = "2026-11-16T10:00:00.000+00:00", "2026-11-16T11:15:00.000+00:00", "2026-11-16T11:30:00.000+00:00"


async def test_seen_written_and_received_stay_three_things(world: World) -> None:
    priya = await world.phone("priya")
    plan = cast.plan_visit("danny")
    paper = {"at": SEEN, "until": UNTIL, "written_at": WRITTEN}
    typed = cast.answer(plan["visit"], "danny", felt="scared")
    typed["answers"][0] |= paper
    direct = cast.answer(plan["visit"], "danny", food_right="no")
    for command in (plan, cast.begin(plan["visit"]), typed, direct, cast.finish(plan["visit"], on="2026-11-16")):
        await priya.send(command)
    rows = {row["answers"][0]["question"]: row for row in priya.all("answers")}
    assert {name: rows["felt"]["answers"][0][name] for name in paper} == paper
    assert rows["felt"]["heard_at"] > WRITTEN and rows["felt"]["at"] > WRITTEN
    assert not {"until", "written_at"} & rows["food_right"]["answers"][0].keys()


async def test_a_colleague_who_reads_it_reads_all_three(world: World) -> None:
    priya, kwame = await world.phone("priya"), await world.phone("kwame")
    plan = cast.plan_visit("danny")
    typed = cast.answer(plan["visit"], "danny", felt="scared")
    typed["answers"][0] |= {"at": SEEN, "written_at": WRITTEN}
    for command in (plan, typed):
        await priya.send(command)
    await kwame.sync()
    (row,) = kwame.all("answers")
    assert (row["answers"][0]["at"], row["answers"][0]["written_at"]) == (SEEN, WRITTEN) and row["heard_at"]


async def test_a_checkers_paper_typed_by_her_supporter_is_hers_marked_and_waits_for_her_own_tap(world: World) -> None:
    megan, tom = await world.phone("megan"), await world.phone("tom")
    plan = cast.plan_visit(kind="quality_checker", companions=["tom"])
    for command in (plan, cast.begin(plan["visit"])):
        await megan.send(command)
    typed = cast.answer(plan["visit"], felt="The ward was loud.")
    typed["answers"][0] |= {"at": SEEN, "until": UNTIL, "written_at": WRITTEN}
    await tom.send(typed)
    reply = await tom.send(cast.finish(plan["visit"], on="2026-11-16", read_back=True))
    assert [each["code"] for each in reply["set_aside"]] == ["not-yours"]
    await megan.sync()
    [row] = megan.all("answers")
    assert (row["by"], row["typed_by"]) == ("megan", "tom")
    assert {name: row["answers"][0][name] for name in ("at", "until", "written_at")} == {
        "at": SEEN, "until": UNTIL, "written_at": WRITTEN,
    }  # fmt: skip
    reply = await megan.send(cast.finish(plan["visit"], on="2026-11-16"))
    assert [each["code"] for each in reply["set_aside"]] == ["needs-read-back"]
    await megan.send(cast.finish(plan["visit"], on="2026-11-16", read_back=True))
    assert megan.one("visits", plan["visit"])["visited_on"] == "2026-11-16"

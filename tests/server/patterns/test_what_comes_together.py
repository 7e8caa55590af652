"""Concerns of two bodies, a checker's visit and a family's sheet about one hospital come together; who is shown what, and who
may say what of it."""

from typing import Any

import msgspec
import pytest
import sqlalchemy as sa

from lantern.checklists.records import publish
from lantern.patterns import reading
from lantern.patterns.values import values
from lantern.policy.reading import shipped_policy
from lantern.visits.promises import promise as promises
from tests.cast import NOW, answer, begin, finish, met, plan_visit, promise, raise_concern
from tests.phone import Phone
from tests.world import World

WARDS = {
    "id": "looks/2026-04-01", "checklist": "looks", "version": "2026-04-01", "answered_by": "professionals", "words": {},
    "sections": [{"id": "now", "part": "ward", "theme": "safety"}],
    "questions": [
        {"id": "feel_safe", "part": "ward", "section": "now", "kind": "yes_no_sort_of", "turn": "core", "source": "ours",
         "rates": {"poor": {"feel_safe": "no"}}, "raises": {"urgent": {"feel_safe": "no"}}},
        {"id": "staff_kind", "part": "ward", "section": "now", "kind": "yes_no_sort_of", "turn": "core", "source": "ours",
         "rates": {"poor": {"staff_kind": "no"}}},
        {"id": "sign_fearful", "part": "ward", "section": "now", "kind": "sign", "turn": "core", "source": "ours"},
        {"id": "sign_unkempt", "part": "ward", "section": "now", "kind": "sign", "turn": "core", "source": "ours"},
        {"id": "ward_restraint_count", "part": "ward", "section": "now", "kind": "number", "turn": "core", "source": "ours"},
    ],
}  # fmt: skip
NAMES = ("Danny", "danny", "Mary", "mary", "Priya", "priya", "Gareth", "gareth", "hurt his arm")


async def read(world: World, who: str, hospital: str = "ashgrove") -> Any:
    await world.tick()
    await world.jobs.join()
    answer = await world.client.get(f"/api/patterns/{hospital}", headers={"Cookie": f"sid={await world.session(who)}"})
    return answer.json() if answer.status_code == 200 else answer.status_code


async def stands(world: World, who: str = "huw", kind: str = "theme") -> list[dict[str, Any]]:
    return [one for one in (await read(world, who))["patterns"] if one["kind"] == kind]


async def visited(world: World, phone: Phone, *, kind: str = "oversight", on: str = "2026-11-17", **values: Any) -> str:
    await world.database.write(publish, WARDS["id"], "looks", "2026-04-01", "ours", msgspec.json.encode(WARDS).decode())
    plan = plan_visit("danny" if kind == "oversight" else "mary", kind=kind, checklist=WARDS["id"])
    if kind != "oversight":
        plan["people"] = []
    there = [met(plan["visit"], "danny")] if kind == "oversight" else []
    for command in (
        plan,
        begin(plan["visit"]),
        answer(plan["visit"], **values),
        *there,
        finish(plan["visit"], on, read_back=True),
    ):
        assert (await phone.send(command))["set_aside"] == []
    return str(plan["visit"])


def says(verdict: str, one: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "type": "judge_pattern", "hospital": "ashgrove", "kind": one["kind"], "theme": one["theme"], "verdict": verdict,
        "words": "We looked at all of it on Tuesday.", "marks": [each["mark"] for each in one["sources"]], **more,
    }  # fmt: skip


async def two_concerns(world: World) -> tuple[Phone, Phone]:
    """Priya and Gareth each raise one; neither knows of the other's words."""
    priya, gareth = await world.phone("priya"), await world.phone("gareth")
    await priya.send(raise_concern(about=["abuse"], person="danny"))
    await gareth.send(
        raise_concern("Alun says he is afraid at night.", about=["injury"], urgency="soon", person="alun")
    )
    return priya, gareth


async def test_two_bodies_that_say_the_same_come_together_and_the_host_reads_both(world: World) -> None:
    assert await stands(world) == []
    await two_concerns(world)
    (one,) = await stands(world)
    assert (one["theme"], one["standing"], one["kinds"], one["occasions"], one["bodies"]) == (
        "safety", "new", ["visitors"], 2, 2,
    )  # fmt: skip
    assert one["pressing"] and one["since"] == "2026-11-17" and one["leaves_on"] == "2027-05-16"
    assert {each["noun"] for each in one["sources"]} == {"concerns"} and all(each["id"] for each in one["sources"])
    asha = await stands(world, "asha")
    assert asha == [one], "the region reads what the host reads"


async def test_no_concern_waits_for_it_and_none_is_changed_by_it(world: World) -> None:
    await two_concerns(world)
    await world.tick()
    before = await world.rows(sa.text("select * from concern order by id"))
    told = await world.rows(sa.text("select count(*) from alert"))
    await world.jobs.join()
    assert await world.rows(sa.text("select * from concern order by id")) == before
    assert await world.rows(sa.text("select count(*) from alert")) == told and told[0][0] > 0


async def test_a_body_with_people_there_sees_theme_and_kind_and_only_its_own_words(world: World) -> None:
    await two_concerns(world)
    (one,) = await stands(world, "priya")
    assert (one["theme"], one["kinds"], one["since"]) == ("safety", ["visitors"], "2026-11-01")
    assert len(one["sources"]) == 1 and one["sources"][0]["body"] == "north"
    assert not any(name in one for name in ("bodies", "began_on", "leaves_on", "occasions"))
    assert (await read(world, "priya"))["may_judge"] is False
    assert (await read(world, "kwame"))["patterns"][0]["theme"] == "safety"


@pytest.mark.parametrize("who", ["sam", "ola", "megan", "tom", "frank", "root", "nerys", "sian", "carys"])
async def test_nobody_else_learns_that_there_is_any(world: World, who: str) -> None:
    await two_concerns(world)
    assert await read(world, who) == 404
    phone = await world.phone(who)
    done = await phone.send(says("confirmed", {"kind": "theme", "theme": "safety", "sources": []}))
    assert done["set_aside"][0]["code"] == "out-of-scope"


async def test_whoever_manages_the_hospital_sees_none_whatever_else_they_are(world: World) -> None:
    await two_concerns(world)
    ola_hosts = sa.text("update seat set account = 'ola' where id = 'huw-host_lead'")
    await world.run(ola_hosts)
    assert await read(world, "ola") == 404


async def test_no_name_and_no_words_are_in_what_is_shown(world: World) -> None:
    await two_concerns(world)
    for who in ("huw", "asha", "priya"):
        text = str(await read(world, who))
        assert not any(name in text for name in NAMES), who


async def test_a_checkers_frightened_answer_joins_one_visit_and_the_signs_stand_by_themselves(world: World) -> None:
    priya, megan = await world.phone("priya"), await world.phone("megan")
    await visited(world, priya, staff_kind="no", feel_safe="yes", sign_fearful="yes")
    assert await stands(world) == []
    await visited(world, megan, kind="quality_checker", feel_safe="no", staff_kind="yes", sign_unkempt="yes")
    (one,) = await stands(world)
    assert (one["kinds"], one["pressing"], one["theme"]) == (["checkers", "visitors"], True, "safety")
    (signs,) = await stands(world, kind="signs")
    assert {each["detail"] for each in signs["sources"]} == {"sign_fearful", "sign_unkempt"}


async def test_a_ward_that_says_nobody_was_restrained_is_asked_for_its_return(world: World) -> None:
    await visited(world, await world.phone("priya"), ward_restraint_count=0)
    (one,) = await stands(world, kind="zero_restraint")
    assert (one["leaves_by"], one["kinds"]) == ("return", ["visitors"])


async def test_nobody_seen_in_private_goes_when_somebody_was(world: World) -> None:
    (one,) = (await read(world, "nerys", "glanrhyd"))["patterns"]
    assert (one["kind"], one["since"], one.get("sources")) == ("not_private", "2026-04-04", None)
    assert len(await stands(world, kind="not_private")) == 1
    await visited(world, await world.phone("priya"), staff_kind="yes")
    assert await stands(world, kind="not_private") == []


async def test_promises_found_broken_come_together(world: World) -> None:
    priya = await world.phone("priya")
    first = await visited(world, priya, staff_kind="yes")
    made = [promise(first, words, person=None) for words in ("A lock", "A quiet room")]
    for command in made:
        command.pop("person")
        await priya.send(command)
        await priya.send({"type": "check_promise", "promise": command["promise"], "visit": first, "found": "not_kept"})
    assert await world.rows(sa.select(promises.c.state).distinct()) == [("not_kept",)]
    (one,) = await stands(world, kind="promises")
    assert (one["occasions"], one["leaves_by"]) == (2, "kept")


async def test_whoever_is_afraid_is_given_away_neither_by_the_kind_of_source_nor_by_a_body(world: World) -> None:
    megan, gareth = await world.phone("megan"), await world.phone("gareth")
    await megan.send(raise_concern("They shout at people.", about=["abuse"], protect="raiser"))
    await gareth.send(raise_concern("Alun is afraid at night.", about=["injury"], urgency="soon", person="alun"))
    for who in ("huw", "asha", "priya"):
        [one] = await stands(world, who)
        assert one["kinds"] == ["visitors", "kept_back"], who
        assert "checkers" not in str(one), who
    [one] = await stands(world)
    assert [each.get("body") for each in one["sources"]].count("glan") == 1 and one["bodies"] == 1
    answer = await world.client.get(
        "/api/patterns/ashgrove/heard", headers={"Cookie": f"sid={await world.session('huw')}"}
    )
    assert [each["kinds"] for each in answer.json()["themes"]] == [["visitors", "kept_back"]]


async def test_a_person_decides_and_a_dismissed_one_comes_back_only_for_something_new(world: World) -> None:
    priya, _ = await two_concerns(world)
    huw = await world.phone("huw")
    (one,) = await stands(world)
    await huw.send(says("watched", one))
    await huw.send(says("dismissed", one, words="Both are about one night; the council looked."))
    (one,) = await stands(world)
    assert one["standing"] == "dismissed"
    assert [(j["verdict"], j["by_name"], j["on"]) for j in one["judged"]] == [
        ("dismissed", "Huw", "2026-11-17"), ("watched", "Huw", "2026-11-17"),
    ]  # fmt: skip
    (theirs,) = await stands(world, "priya")
    assert theirs["judged"] == [{"verdict": "dismissed", "on": "2026-11-17"}], "what was decided, and none of the words"
    world.clock.on(days=9)
    assert (await stands(world))[0]["standing"] == "dismissed", "time alone brings nothing back"
    await priya.send(raise_concern(about=["missing"], urgency="soon", person="mary"))
    (one,) = await stands(world)
    assert one["standing"] == "returned" and [each["new"] for each in one["sources"] if each.get("new")] == [True]
    assert [f.type for f in await world.facts("PatternJudged")] == ["PatternJudged"] * 2


async def test_what_was_not_before_whoever_dismissed_it_counts_as_new(world: World) -> None:
    priya, _ = await two_concerns(world)
    huw = await world.phone("huw")
    (one,) = await stands(world)
    await priya.send(raise_concern(about=["abuse"], person="mary"))  # while Huw is still reading
    await huw.send(says("dismissed", one))
    assert (await stands(world))[0]["standing"] == "returned"


async def test_looking_twice_or_in_another_order_changes_nothing(world: World) -> None:
    await two_concerns(world)
    await stands(world)
    everything = sa.text("select * from pattern order by id")
    before = await world.rows(everything)
    await world.run(sa.text("update pattern_look set on_day = '', asked = asked + 1"))
    await world.jobs.join()
    assert await world.rows(everything) == before
    await world.run(sa.text("delete from pattern"))
    await world.run(sa.text("delete from pattern_look"))
    await world.jobs.join()
    assert await world.rows(everything) == before, "all of it follows from what was heard"


async def test_what_is_heard_while_a_hospital_is_looked_at_is_looked_at_next(world: World) -> None:
    await two_concerns(world)
    await world.jobs.join()
    stale = sa.text("select count(*) from pattern_look where asked <> done")
    assert await world.rows(stale) == [(0,)]
    await (await world.phone("priya")).send(raise_concern(about=["staffing"]))
    await world.tick()
    assert await world.rows(stale) == [(1,)]


async def test_corroboration_says_of_each_theme_from_which_kinds_it_is_heard(world: World) -> None:
    await two_concerns(world)
    await (await world.phone("frank")).send(raise_concern("He had bruises.", about=["injury"], person="danny"))
    today = NOW.date()
    v = values(shipped_policy(), "england", today)
    found = await world.database.read(reading.heard, "ashgrove", v, today)
    assert found == {"safety": ["family", "visitors"]}


async def heard(world: World, who: str) -> Any:
    headers = {"Cookie": f"sid={await world.session(who)}"}
    answer = await world.client.get("/api/patterns/ashgrove/heard", headers=headers)
    return answer.json() if answer.status_code == 200 else answer.status_code


async def test_host_and_region_read_from_how_many_sides_each_theme_is_heard(world: World) -> None:
    assert (await heard(world, "huw"))["themes"] == []
    await two_concerns(world)
    await (await world.phone("frank")).send(raise_concern("He had bruises.", about=["injury"], person="danny"))
    await (await world.phone("priya")).send(raise_concern("One nurse at night.", about=["staffing"]))
    for who in ("huw", "dilys", "asha"):
        assert await heard(world, who) == {
            "hospital": "ashgrove", "since": "2026-05-22",
            "themes": [{"theme": "safety", "kinds": ["family", "visitors"]}, {"theme": "staffing", "kinds": ["visitors"]}],
        }  # fmt: skip
    await world.later(days=200)
    assert (await heard(world, "huw"))["themes"] == [], "what was heard long ago corroborates nothing today"


@pytest.mark.parametrize(
    "who", ["priya", "kwame", "gareth", "sam", "ola", "megan", "tom", "frank", "root", "nerys", "carys"]
)
async def test_nobody_else_is_told_from_which_side_anything_was_heard(world: World, who: str) -> None:
    await two_concerns(world)
    assert await heard(world, who) == 404


async def test_a_word_without_a_reason_is_set_aside_and_kept(world: World) -> None:
    huw = await world.phone("huw")
    await two_concerns(world)
    (one,) = await stands(world)
    done = await huw.send(says("confirmed", one, words=""))
    assert len(done["set_aside"]) == 1
    assert await world.rows(sa.text("select count(*) from pattern_word")) == [(0,)]

"""A quality lead writes a checklist: complete or not published, frozen once it is, and nobody's words are lost."""

import copy
from pathlib import Path

import pytest
import sqlalchemy as sa

from lantern.checklists.authoring.records import draft_save
from lantern.checklists.records import checklist_version
from lantern.ids import new_id
from lantern.preparing import publish
from tests import cast
from tests.phone import Phone
from tests.server.checklists.authoring import (
    CHECKERS,
    CHECKERS_NOW,
    TOMORROW,
    begin,
    codes,
    publish_on,
    review,
    reviewed,
    save,
    with_shipped,
)
from tests.world import World


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    root = tmp_path / "shipped"
    root.mkdir()
    return root


@pytest.fixture
async def robin(world: World, shipped: Path) -> Phone:
    """The administrator's desk, with shipped checklists there."""
    return await (await with_shipped(world, shipped)).phone("root")


async def test_a_draft_begins_with_all_that_was_published_and_only_reviews_are_owed(robin: Phone) -> None:
    row = robin.one("drafts", await begin(robin))
    assert len(row["questions"]) > 10 and set(row["words"]) == {"en", "cy", "en-simple", "cy-simple"} and row["cases"]
    assert {(fault["part"], fault["at"]) for fault in row["faults"]} == {
        ("reviews", face) for face in ("en", "cy", "en-simple", "cy-simple")
    }


async def test_she_is_told_what_is_missing_mends_it_has_it_read_and_publishes_for_tomorrow(
    world: World, robin: Phone
) -> None:
    draft = await begin(robin)
    row = robin.one("drafts", draft)
    questions = [*row["questions"], {
        "id": "garden_open", "part": "ward", "section": "going_out", "kind": "yes_no_sort_of", "turn": "core",
        "source": "our default", "picture": row["questions"][0]["picture"],
    }]  # fmt: skip
    row = await save(robin, draft, questions=questions)
    missing = {(f["part"], f.get("at")) for f in row["faults"] if f["part"] != "reviews"}
    assert missing == {("questions", "garden_open"), *((f"words/{face}", "garden_open") for face in row["words"])}
    assert codes(await robin.send(publish_on(draft))) == ["draft-incomplete"]
    assert f"{CHECKERS}/{TOMORROW}" not in robin.ids("checklists")
    words = copy.deepcopy(row["words"])
    for face, says in words.items():
        says["questions"]["garden_open"] = {"ask": "Oes gardd?" if face.startswith("cy") else "Is there a garden?"}
    cases = [
        *row["cases"],
        {"name": "A garden", "answers": {"garden_open": "yes"}, "expect": {"shown": ["garden_open"]}},
    ]
    row = await save(
        robin, draft, cases=cases, **{f"words__{face.replace('-', '_')}": one for face, one in words.items()}
    )
    assert {fault["part"] for fault in row["faults"]} == {"reviews"}
    await reviewed(robin, draft)
    assert robin.one("drafts", draft).get("faults", []) == []
    assert len((await robin.send(publish_on(draft)))["taken"]) == 1
    version = robin.one("checklists", f"{CHECKERS}/{TOMORROW}")
    assert version["review"]["en-simple"].startswith(
        "Megan Lewis has checked these words. Megan Lewis is: Quality Checker, person"
    )
    assert version["words"]["cy"]["questions"]["garden_open"]["ask"] == "Oes gardd?"
    priya = await world.phone("priya")
    assert f"{CHECKERS}/{TOMORROW}" in priya.ids("checklists")
    facts = [fact.subject for fact in await world.facts("ChecklistPublished")]
    assert facts[-1] == version["id"]
    again = await begin(robin, version["id"])
    assert [q["id"] for q in robin.one("drafts", again)["questions"]][-1] == "garden_open"


async def test_published_is_frozen(world: World, robin: Phone, shipped: Path) -> None:
    draft = await begin(robin)
    await reviewed(robin, draft)
    await robin.send(publish_on(draft))
    late = {"type": "save_draft", "draft": draft, "parts": {"words/en": {"title": "Another"}}}
    assert codes(await robin.send(late)) == ["not-now"]
    hashes = {r.id: r.hash for r in await world.rows(sa.select(checklist_version.c.id, checklist_version.c.hash))}
    await world.database.write(publish, shipped, world.clock())
    assert hashes == {
        r.id: r.hash for r in await world.rows(sa.select(checklist_version.c.id, checklist_version.c.hash))
    }


@pytest.mark.parametrize(
    ("day", "code"),
    [("2026-11-16", "day-past"), ("2026-04-01", "day-past"), ("2026-13-45", "no-such-moment"), (TOMORROW, "day-taken")],
)
async def test_a_day_that_is_past_taken_or_none_is_refused_and_nothing_is_half_published(
    world: World, robin: Phone, day: str, code: str
) -> None:
    first = await begin(robin)
    await reviewed(robin, first)
    if code == "day-taken":
        await robin.send(publish_on(first))
        second = await begin(robin)
        await reviewed(robin, second)
        first = second
    before = await world.rows(sa.select(sa.func.count()).select_from(checklist_version))
    assert codes(await robin.send(publish_on(first, day))) == [code]
    assert await world.rows(sa.select(sa.func.count()).select_from(checklist_version)) == before
    assert robin.one("drafts", first)["state"] == "in_review"


async def test_an_id_that_was_ever_published_means_the_same_for_ever(robin: Phone) -> None:
    draft = await begin(robin)
    questions = copy.deepcopy(robin.one("drafts", draft)["questions"])
    first = next(one for one in questions if one["kind"] == "yes_no_sort_of")
    first["kind"] = "words"
    row = await save(robin, draft, questions=questions)
    fault = next(f for f in row["faults"] if f.get("at") == first["id"] and "kind" in f["says"])
    assert CHECKERS_NOW in fault["says"] or "2026-04-01" in fault["says"]
    assert "new id" in fault["remedy"]
    assert codes(await robin.send(publish_on(draft))) == ["draft-incomplete"]


async def test_a_cycle_in_conditions_is_told_at_its_question(robin: Phone) -> None:
    draft = await begin(robin, None, "gardens")
    asked = {"part": "ward", "section": "out", "kind": "yes_no_unsure", "turn": "core", "source": "our default"}
    about = {"sections": [{"id": "out", "part": "ward", "theme": "choice"}], "who_for": "everybody", "owner": "us",
             "answered_by": "professionals", "how_often": "often", "source": "our default", "faces": ["en"]}  # fmt: skip
    circle = [
        {"id": "one", **asked, "show_if": {"two": "yes"}},
        {"id": "two", **asked, "show_if": {"one": "yes"}},
    ]
    row = await save(robin, draft, about=about, questions=circle)
    told = [f for f in row["faults"] if "circle" in f["remedy"]]
    assert [(f["part"], f["at"]) for f in told] == [("questions", "one")]
    owed = {f["says"] for f in row["faults"] if f["part"] == "about"}
    assert "the face cy is owed and not chosen" in owed
    deep: object = {"one": "yes"}
    for _ in range(40):
        deep = {"not": deep}
    send = {"type": "save_draft", "draft": draft, "parts": {"questions": [{"id": "one", **asked, "show_if": deep}]}}
    assert codes(await robin.send(send)) == ["unreadable"]


@pytest.mark.parametrize(
    ("part", "content"),
    [
        ("questions", [{}]), ("questions", [{"id": 7, "kind": "nothing", "options": "x"}]), ("cases", [{"answers": 3}]),
        ("questions", [{"id": "a", "part": "ward", "section": "s", "kind": "words", "source": "x", "show_if": {"all": []}}]),
        ("about", {"faces": ["xx"], "sections": [3]}), ("about", {}), ("words/en", {}), ("page/en-simple", [{}]),
        ("cases", [{"name": "x", "answers": {"a": [{"deep": {}}]}, "expect": {"rated": {"a": "awful"}}}]),
    ],
)  # fmt: skip
async def test_whatever_is_saved_is_kept_and_told_as_faults(
    world: World, robin: Phone, part: str, content: object
) -> None:
    for draft in (await begin(robin), await begin(robin, None, "gardens")):
        reply = await robin.send({"type": "save_draft", "draft": draft, "parts": {part: content}})
        assert len(reply["taken"]) == 1, reply["set_aside"]
        row = robin.one("drafts", draft)
        assert row["faults"] and all(f["says"] and f["remedy"] for f in row["faults"])


async def test_two_write_at_once_the_later_stands_and_the_earlier_is_kept(world: World, robin: Phone) -> None:
    draft = await begin(robin)
    other = await world.phone("root")
    seen = {"words/en": next(s["id"] for s in robin.one("drafts", draft)["saves"] if s["part"] == "words/en")}
    words = robin.one("drafts", draft)["words"]["en"]
    await save(other, draft, based_on=seen, words__en={**words, "title": "Mine"})
    row = await save(robin, draft, based_on=seen, words__en={**words, "title": "Yours"})
    assert row["words"]["en"]["title"] == "Yours" and row["saves"][0]["beside"]
    before = row["saves"][1]["id"]
    answer = await world.client.get(
        f"/api/reports/checklists/{draft}/saves/{before}", headers={"Cookie": f"sid={robin.token}"}
    )
    assert answer.json()["content"]["title"] == "Mine"


async def test_words_that_changed_after_they_were_read_are_read_again(robin: Phone) -> None:
    draft = await begin(robin)
    await reviewed(robin, draft)
    words = robin.one("drafts", draft)["words"]["en-simple"]
    row = await save(robin, draft, words__en_simple={**words, "title": "Another title"})
    assert [(f["part"], f["at"]) for f in row["faults"]] == [("reviews", "en-simple")]
    await robin.send(review(draft, ["en-simple"], "Tom", "supporter"))
    assert "lived experience" in robin.one("drafts", draft)["faults"][0]["says"]
    await robin.send(review(draft, ["en-simple"], "Megan", "Quality Checker", lived_experience=True, verdict="change"))
    assert "asked for a change" in robin.one("drafts", draft)["faults"][0]["says"]


@pytest.mark.parametrize("who", ["priya", "huw", "megan", "ola", "frank", "sam"])
async def test_nobody_but_an_administrator_sees_or_changes_a_draft(world: World, robin: Phone, who: str) -> None:
    draft = await begin(robin)
    await reviewed(robin, draft)
    other = await world.phone(who)
    assert other.all("drafts") == []
    for command in (
        publish_on(draft), {"type": "draft_checklist", "draft": new_id(), "checklist": "mine"},
        {"type": "save_draft", "draft": draft, "parts": {"cases": []}}, review(draft, ["en"], "Me", "me"),
        {"type": "retire_checklist", "version": CHECKERS_NOW, "from_on": TOMORROW},
    ):  # fmt: skip
        other.do(command)
    reply = await other.exchange()
    assert codes(reply) == ["not-yours"] * 5 and reply["taken"] == []
    headers = {"Cookie": f"sid={other.token}"}
    for address in (f"/api/reports/checklists/{draft}.xlsx", f"/api/reports/checklists/{draft}/saves/x"):
        assert (await world.client.get(address, headers=headers)).json()["code"] == "not-yours"


SIGNS = "closed-culture-signs/2026-04-01"


def _begin_sheet(checklist: str) -> dict[str, object]:
    return {
        "type": "begin_sheet",
        "sheet": new_id(),
        "checklist": checklist,
        "about": {"kind": "hospital", "id": "ashgrove"},
    }


async def test_a_retired_version_is_not_begun_but_what_was_begun_goes_on(world: World, robin: Phone) -> None:
    priya = await world.phone("priya")
    begun = _begin_sheet(SIGNS)
    await priya.send(begun)
    assert len((await robin.send({"type": "retire_checklist", "version": SIGNS, "from_on": TOMORROW}))["taken"]) == 1
    in_time = _begin_sheet(SIGNS)
    priya.do(in_time)
    world.clock.on(days=2)
    priya.do(_begin_sheet(SIGNS))
    question = priya.one("checklists", SIGNS)["questions"][0]["id"]
    priya.do({**cast.answer(str(begun["sheet"]), "hospital", **{question: "yes"})})
    reply = await priya.exchange()
    assert codes(reply) == ["retired-checklist"] and len(reply["taken"]) == 2
    assert priya.one("checklists", SIGNS)["retired_on"] == TOMORROW  # and it stays readable
    assert codes(
        await robin.send({"type": "retire_checklist", "version": "none/2026-01-01", "from_on": "2026-12-01"})
    ) == ["unknown-checklist"]


async def test_an_unpublished_version_is_not_filled_in(world: World, robin: Phone) -> None:
    draft = await begin(robin)
    priya = await world.phone("priya")
    for version in (draft, f"{CHECKERS}/{TOMORROW}"):
        assert "unknown-checklist" in codes(await priya.send(_begin_sheet(version)))


async def test_every_save_is_kept(world: World, robin: Phone) -> None:
    draft = await begin(robin, None, "gardens")
    for title in ("One", "Two", "Three"):
        await save(robin, draft, words__en={"title": title})
    kept = await world.rows(
        sa.select(draft_save.c.content).where(draft_save.c.part == "words/en").order_by(draft_save.c.number)
    )
    assert [row.content.split('"')[3] for row in kept] == ["One", "Two", "Three"]

"""What leaves as FHIR R4, judged by a model of the standard that is not ours."""

from pathlib import Path
from typing import Any

import msgspec
import pytest
from fhir.resources.R4B.bundle import Bundle
from fhir.resources.R4B.capabilitystatement import CapabilityStatement
from fhir.resources.R4B.questionnaire import Questionnaire
from fhir.resources.R4B.questionnaireresponse import QuestionnaireResponse
from hypothesis import given, settings
from hypothesis import strategies as st

from lantern.checklists import records as checklists
from lantern.checklists import rules
from lantern.checklists.fitting import fits
from lantern.checklists.model import Question
from lantern.checklists.publishing import compiled
from lantern.checklists.reading import version_folders
from lantern.interop.fhir.questionnaire import questionnaire
from lantern.interop.fhir.response import response
from lantern.store import Transaction
from tests import cast
from tests.ours import ours
from tests.world import World

ROOT = Path(__file__).resolve().parents[3] / "checklists"
FOLDERS = version_folders(ROOT)
TRIP = "adult-oversight/2026-04-01"


def names(items: list[dict[str, Any]]) -> set[str]:
    """Every linkId, however deep."""
    return {one["linkId"] for one in items} | {
        name for one in items for part in (one, *one.get("answer", ())) for name in names(part.get("item", []))
    }


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: f"{folder.parent.name}/{folder.name}")
def test_every_version_is_a_questionnaire_with_every_face_unit_condition_and_source(folder: Path) -> None:
    row = compiled(ours(folder))
    made = questionnaire(row)
    Questionnaire.model_validate(made)
    there = names(made["item"])
    assert {one["id"] for one in row["questions"]} <= there
    text = msgspec.json.encode(made).decode()
    assert {f'"valueCode":"{face}"' in text for face in row["faces"] if face != "en"} == {True}
    for one in row["questions"]:
        assert one["source"] in text.replace('\\"', '"')
        assert "unit" not in one or one["kind"] != "number" or one["unit"] in text
    said = text.count('"enableWhen":') + text.count("enableWhenExpression")
    assert said >= sum(1 for one in row["questions"] if one.get("show_if"))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: f"{folder.parent.name}/{folder.name}")
def test_the_answers_of_every_worked_case_are_a_response_to_it(folder: Path) -> None:
    checklist = ours(folder)
    row = compiled(checklist)
    there = names(questionnaire(row)["item"])
    ready = rules.prepared(row["questions"])
    for case in checklist.cases:
        shown = set(rules.shown(ready, case.answers))
        answers = {name: {"value": value} for name, value in case.answers.items() if name in shown}
        whole = {"id": "v1", "kind": "sheet", "finished_at": "2026-11-17T16:00:00+00:00", "whose": None}
        told = {"part": "p", "by": "priya", "by_name": "Priya Raman", "subject": "person", "about": "danny"}
        made = response(row, whole, {**told, "answers": answers})
        QuestionnaireResponse.model_validate(made)
        found = names(made["item"])
        assert found <= there
        assert set(answers) <= {name.partition(".")[0] for name in found}, case.name


def test_somebody_who_answers_for_themself_is_not_spoken_of_as_the_person() -> None:
    row = compiled(ours(ROOT / "what-matters-person" / "2026-04-01"))
    question = row["questions"][0]
    told = {"part": "person", "by": "priya", "by_name": "Priya Raman", "subject": "person", "about": "danny"}

    def says(voice: str) -> str:
        whole = {"id": "s1", "kind": "sheet", "finished_at": "2026-11-17T16:00:00+00:00", "whose": {"voice": voice}}
        return str(response(row, whole, {**told, "answers": {question["id"]: {"value": "refused"}}})["item"])

    assert "I do not want to say" in says("own") and "I do not want to say" not in says("staff")
    assert "I do not want to say" in str(questionnaire(row))


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text() | st.sampled_from(["how", "words", "of", "name"]), inner),
    max_leaves=6,
)
EACH_KIND = list(
    {one["kind"]: (row, one) for row in map(compiled, map(ours, FOLDERS)) for one in row["questions"]}.values()
)


@settings(deadline=None)
@pytest.mark.parametrize(("row", "one"), EACH_KIND, ids=[one["kind"] for _, one in EACH_KIND])
@given(value=ANYTHING)
def test_whatever_was_answered_goes_out_and_none_of_it_is_lost(
    row: dict[str, Any], one: dict[str, Any], value: Any
) -> None:
    whole = {"id": "s1", "kind": "sheet", "finished_at": "2026-11-17T16:00:00+00:00", "whose": None}
    told = {"part": "p", "by": "priya", "by_name": "Priya Raman", "subject": "person", "about": "danny"}
    made = response(row, whole, {**told, "answers": {one["id"]: {"value": value}}})
    QuestionnaireResponse.model_validate_json(msgspec.json.encode(made))
    asked = msgspec.convert(one, Question)
    if (
        value not in (None, "", [], {})
        and not fits(asked, value)
        and not str(value).isdigit()
        and "of" not in str(value)
    ):
        assert list(made["item"][0]["item"][0]["answer"][0]) == ["valueString"]


def test_half_a_post_goes_out_as_half_a_post() -> None:
    row = compiled(ours(ROOT / "environment-and-dignity" / "2026-04-01"))
    share = next(one["id"] for one in row["questions"] if one["kind"] == "share")
    whole = {"id": "s1", "kind": "sheet", "finished_at": "2026-11-17T16:00:00+00:00", "whose": None}
    told = {"part": "hospital", "by": "huw", "by_name": "Huw Bevan", "subject": "hospital", "about": "larkmere"}
    made = response(row, whole, {**told, "answers": {share: {"value": {"of": 3.5, "out_of": 12}}}})
    QuestionnaireResponse.model_validate(made)
    assert "{'valueDecimal': 3.5}" in str(made["item"]) and "{'valueDecimal': 12}" in str(made["item"])


async def published(world: World) -> None:
    row = compiled(ours(ROOT / TRIP))

    def keep(tx: Transaction) -> None:
        checklists.publish(tx, TRIP, "adult-oversight", "2026-04-01", "digest", msgspec.json.encode(row).decode())

    await world.database.write(keep)


async def get(world: World, who: str | None, path: str) -> tuple[int, dict[str, Any]]:
    headers = {"Cookie": f"sid={await world.session(who)}"} if who else {}
    answer = await world.client.get(f"/api/fhir/{path}", headers=headers)
    return answer.status_code, answer.json()


async def a_finished_visit(world: World) -> str:
    priya = await world.phone("priya")
    plan = cast.plan_visit("danny")
    for command in (
        plan,
        cast.begin(plan["visit"]),
        cast.answer(plan["visit"], "danny", person_seen={"how": "in_person", "private": "yes"}),
        cast.answer(plan["visit"], "danny", food_right="no", body_worry="not_looked_at", calming_medicine_count=0),
        cast.answer(plan["visit"], "ward", ward_calm="yes"),
        cast.finish(plan["visit"]),
    ):
        await priya.send(command)
    return plan["visit"]


async def test_priyas_finished_visit_goes_out_a_part_at_a_time_and_reads_back_one_by_one(world: World) -> None:
    await published(world)
    visit = await a_finished_visit(world)
    status, bundle = await get(world, "priya", "QuestionnaireResponse")
    assert status == 200
    Bundle.model_validate(bundle)
    made = [entry["resource"] for entry in bundle["entry"]]
    assert {one["subject"]["type"] for one in made} == {"Patient", "Location"}
    assert all(one["identifier"]["value"] == visit and one["author"]["display"] for one in made)
    person = next(one for one in made if one["subject"]["type"] == "Patient")
    assert {"food_right", "body_worry", "calming_medicine_count", "person_seen.how"} <= names(person["item"])
    assert (await get(world, "priya", f"QuestionnaireResponse/{person['id']}"))[1] == person
    assert (await get(world, "priya", "QuestionnaireResponse?questionnaire=urn:lantern:checklist:other"))[1].get(
        "entry"
    ) is None


async def test_huw_reads_the_wards_answers_and_sam_nothing(world: World) -> None:
    await published(world)
    visit = await a_finished_visit(world)
    _, bundle = await get(world, "huw", "QuestionnaireResponse")
    assert [entry["resource"]["subject"]["type"] for entry in bundle["entry"]] == ["Location"]
    _, mine = await get(world, "priya", "QuestionnaireResponse")
    assert "entry" not in (await get(world, "sam", "QuestionnaireResponse"))[1]
    for entry in mine["entry"]:
        assert (await get(world, "sam", f"QuestionnaireResponse/{entry['resource']['id']}"))[0] == 404
    assert visit not in str((await get(world, "sam", "QuestionnaireResponse"))[1])


async def test_what_is_not_finished_stays_inside(world: World) -> None:
    await published(world)
    priya = await world.phone("priya")
    plan = cast.plan_visit("danny")
    for command in (plan, cast.begin(plan["visit"]), cast.answer(plan["visit"], "danny", food_right="no")):
        await priya.send(command)
    assert "entry" not in (await get(world, "priya", "QuestionnaireResponse"))[1]


async def test_the_server_says_what_it_can_do_and_finds_a_version_by_its_name(world: World) -> None:
    await published(world)
    status, said = await get(world, None, "metadata")
    assert status == 200 and said["fhirVersion"] == "4.0.1"
    CapabilityStatement.model_validate(said)
    _, one = await get(world, "gareth", "Questionnaire/adult-oversight.2026-04-01")
    assert one["version"] == "2026-04-01"
    _, found = await get(world, "gareth", "Questionnaire?url=urn:lantern:checklist:adult-oversight")
    assert [entry["resource"]["id"] for entry in found["entry"]] == ["adult-oversight.2026-04-01"]


@pytest.mark.parametrize(
    "path",
    [
        "Questionnaire/nothing.2020-01-01",
        "QuestionnaireResponse/",
        "QuestionnaireResponse/.",
        "QuestionnaireResponse/x.y",
        "Questionnaire/%00",
        "QuestionnaireResponse?_after=%00",
        "Questionnaire/a/b",
    ],
)
async def test_an_address_that_leads_nowhere_says_so_plainly(world: World, path: str) -> None:
    status, said = await get(world, "priya", path)
    assert status in (200, 404), said
    assert status == 404 or said["resourceType"] == "Bundle"


async def test_nobody_reads_without_signing_in(world: World) -> None:
    for path in (
        "Questionnaire",
        "QuestionnaireResponse",
        "QuestionnaireResponse?_after=%00",
        "QuestionnaireResponse/x.y",
        "Questionnaire/x",
    ):
        assert (await get(world, None, path))[0] == 401

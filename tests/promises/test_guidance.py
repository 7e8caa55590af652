"""Every point of the two documents we implement is asked by a question of ours that names the document and section it is from."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from lantern.checklists.reading import version_folders
from tests.ours import ours

ROOT = Path(__file__).parents[2] / "checklists"
NEWEST = {one.about.id: one for one in sorted(map(ours, version_folders(ROOT)), key=lambda one: one.version)}
OURS = {name: {each.id: each.source for each in one.questions} for name, one in NEWEST.items()}
POINTS = yaml.safe_load(Path(__file__).with_name("guidance.yaml").read_text("utf-8"))


@pytest.mark.parametrize(
    ("document", "section", "asked"),
    [pytest.param(each["document"], each["section"], asked, id=point) for each in POINTS for point, asked in each["points"].items()],
)  # fmt: skip
def test_a_point_of_the_guidance_is_asked_and_says_where_it_is_from(
    document: str, section: str, asked: dict[str, list[str]]
) -> None:
    assert asked
    for checklist, questions in asked.items():
        assert questions and [one for one in questions if one not in OURS[checklist]] == []
        sources = {one: OURS[checklist][one] for one in questions}
        assert {one: said for one, said in sources.items() if document not in said or section not in said} == {}


def test_every_pointer_trigger_and_assurance_question_has_its_line() -> None:
    found: dict[str, int] = {}
    points: dict[str, Any] = POINTS[0]["points"]
    for point in points:
        found[point.split(" · ")[0]] = found.get(point.split(" · ")[0], 0) + 1
    assert found == {"pointer": 9, "trigger": 7, "assurance": 3}
    essentials = [point for point in POINTS[1]["points"] if point.startswith("essential ")]
    assert len(essentials) == 10


def test_a_question_of_the_workforce_checklist_that_names_section_8_is_in_the_map() -> None:
    mapped = {one for each in POINTS for asked in each["points"].values() for one in asked.get("workforce", [])}
    named = {one for one, source in OURS["workforce"].items() if source.startswith("NHS England PR2040, section 8")}
    assert named - mapped == set()


@pytest.mark.parametrize(
    ("levels", "trend"),
    [
        (("agency_share_days", "agency_share_nights", "agency_share_weekends"), "agency_trend"),
        (("sickness_share",), "sickness_trend"),
        (("turnover_share",), "turnover_trend"),
    ],
)
def test_what_may_be_high_is_asked_as_a_level_out_of_what_and_for_when_and_as_a_trend(
    levels: tuple[str, ...], trend: str
) -> None:
    """A trend alone would pass a hospital that has always run on agency staff."""
    asked = {one.id: one for one in NEWEST["workforce"].questions}
    returned = {one.id: one for one in NEWEST["workforce-return"].questions}
    place = list(asked).index
    assert asked[trend].kind == "choice"
    for level in levels:
        assert (asked[level].kind, asked[level].unit) == ("share", returned[level].unit)
        assert place("period_from") < place("period_to") < place(level) < place(trend)


@pytest.mark.parametrize(("checklist", "prompts"), [("what-matters-person", 11), ("what-matters-pathway", 10)])
def test_every_prompt_of_a_what_matters_conversation_is_asked(checklist: str, prompts: int) -> None:
    named = {int(number) for source in OURS[checklist].values() for number in re.findall(r"prompt (\d+)", source)}
    assert named == set(range(1, prompts + 1))


@pytest.mark.parametrize(
    ("checklist", "owed"),
    [
        (
            "wellbeing-outcomes",
            "rights health safe learning_and_fun relationships community money_and_work home",
        ),
        ("rights-and-citizenship", "key_love key_freedom key_life key_meaning key_home key_money key_help"),
    ],
)
def test_eight_domains_of_well_being_and_seven_keys_to_citizenship_each_have_their_questions(
    checklist: str, owed: str
) -> None:
    asked = {one.section for one in NEWEST[checklist].questions}
    assert set(owed.split()) - asked == set()

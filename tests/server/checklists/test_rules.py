"""The pure rules, held to the cases the phone is held to as well."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from lantern.checklists import rules
from tests.cases import LOADER

CASES = Path(__file__).parents[2] / "cases"


def cases(name: str) -> list[Any]:
    found = yaml.load((CASES / name).read_text("utf-8"), Loader=LOADER)
    return [pytest.param(case["given"], case["expect"], id=case["name"]) for case in found]


def answers_of(given: dict[str, Any]) -> dict[str, Any]:
    """The answers as they travel: strings, except those the case says are numbers."""
    numbers = given.get("numbers", [])
    return {key: int(value) if key in numbers else value for key, value in given["answers"].items()}


@pytest.mark.parametrize(("given", "expect"), cases("which_questions_show.yaml"))
def test_what_shows_what_is_rated_and_what_should_be_raised(given: dict[str, Any], expect: dict[str, Any]) -> None:
    questions, answers = given["questions"], answers_of(given)
    found = {
        "shown": rules.shown(questions, answers),
        "rated": rules.rated(questions, answers),
        "raised": rules.suggested(questions, answers),
        "complete": {became: ids for became, ids in vars_of(rules.complete(questions, answers)).items() if ids},
    }
    assert {key: found[key] for key in expect} == expect


@pytest.mark.parametrize(("given", "expect"), cases("what_rotates.yaml"))
def test_what_comes_round_and_what_is_then_asked(given: dict[str, Any], expect: dict[str, Any]) -> None:
    questions, part = given["questions"], given["part"]
    drawn = rules.rotating_for(questions, part, given["looked_at"], int(given["count"]))
    ids = [one["question"] for one in drawn]
    assert [written(one) for one in drawn] == expect["rotating"]
    assert [one.id for one in rules.asked(questions, part, ids)] == expect["asked"]


def test_made_ready_once_the_questions_answer_as_before() -> None:
    given = cases("which_questions_show.yaml")[1].values[0]
    ready = rules.prepared(given["questions"])
    assert rules.prepared(ready) is ready
    assert rules.rated(ready, {"door_locked": "yes"}) == rules.rated(given["questions"], {"door_locked": "yes"})


def test_one_question_by_itself_can_say_what_it_suggests() -> None:
    (question,) = rules.questions_of([feels_safe()])
    assert rules.suggests(question, {"feels_safe": "no"}) == "urgent"
    assert rules.suggests(question, {"feels_safe": "yes"}) is None


def test_a_whole_number_means_the_same_written_as_a_fraction() -> None:
    """JSON from another phone may bring 0.0 for 0."""
    question = feels_safe() | {"kind": "number", "rates": {"good": {"feels_safe": "0"}}, "raises": {}}
    assert rules.rated([question], {"feels_safe": 0.0}) == {"feels_safe": "good"}


def test_a_condition_of_no_known_shape_is_refused() -> None:
    for condition in ({}, {"a": "1", "b": "2"}, {"all": []}, {"not": "a"}):
        with pytest.raises(ValueError, match="condition|list"):
            rules.test_of(condition)


def feels_safe() -> dict[str, Any]:
    return {
        "id": "feels_safe",
        "part": "person",
        "section": "safety",
        "kind": "yes_no_unsure",
        "turn": "core",
        "source": "example",
        "raises": {"urgent": {"feels_safe": "no"}},
    }


def vars_of(found: rules.Completeness) -> dict[str, list[str]]:
    return {field: getattr(found, field) for field in found.__struct_fields__}


def written(chosen: rules.Chosen) -> dict[str, Any]:
    """A choice as the case file writes it, where everything is a string."""
    return {**chosen, "why": {"never": "true"} if "never" in chosen["why"] else chosen["why"]}

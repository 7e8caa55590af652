"""Whether a value fits its question, held to the cases the phone is held to as well; and that no value stops the rules."""

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from lantern.checklists import rules
from lantern.checklists.fitting import fits
from lantern.checklists.model import Question
from tests.cases import LOADER

CASES = Path(__file__).parents[2] / "cases" / "answers_fit.yaml"
BASE = {"id": "door", "part": "ward", "section": "s", "turn": "core", "source": "our default"}
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text() | st.sampled_from(["how", "words", "of"]), inner),
    max_leaves=8,
)


def cases() -> list[Any]:
    found = yaml.load(CASES.read_text("utf-8"), Loader=LOADER)
    return [
        pytest.param(case["question"], value, wanted, id=f"{case['name']}: {value}")
        for case in found
        for wanted, values in ((True, case["fits"]), (False, case["does_not"]))
        for value in values
    ]


@pytest.mark.parametrize(("question", "value", "wanted"), cases())
def test_a_value_fits_its_question_or_does_not(question: dict[str, Any], value: str, wanted: bool) -> None:
    assert fits(msgspec.convert({**BASE, **question}, Question), json.loads(value)) is wanted


@given(ANYTHING)
def test_nothing_that_was_sent_stops_the_rules(value: Any) -> None:
    questions = [
        {
            **BASE,
            "kind": "several",
            "options": ["locked"],
            "rates": {"poor": {"door": "locked"}, "good": {"not": {"door": "locked"}}},
            "raises": {"urgent": {"door": ["locked", "shut"]}},
        },
        {**BASE, "id": "why", "kind": "words", "show_if": {"any": [{"door": "locked"}, {"answered": "door"}]}},
    ]
    answers = {"door": value, "why": value}
    for rule in (rules.shown, rules.rated, rules.suggested, rules.complete):
        rule(questions, answers)
    for question in rules.questions_of(questions):
        assert fits(question, value) in (True, False)

"""The worked cases of when people are told back, and how long a sentence of Easy Read may be."""

from datetime import date
from typing import Any

import pytest

from lantern.feedback.rules import climbed, clock, due_on, too_long
from lantern.policy.reading import shipped_policy
from tests.cases import cases, day

BEFORE = ("nobody", "whoever owes it", "table", "region")


@pytest.mark.parametrize("case", cases("told_back"))
def test_by_when_and_before_whom(case: dict[str, Any]) -> None:
    given = case["given"]
    heard, today = date.fromisoformat(given["heard"]), date.fromisoformat(given["today"])
    values = clock(shipped_policy(), "england", heard)
    due = due_on(heard, day(given.get("closed")), values)
    before = BEFORE[climbed(given.get("state", "owed"), due, today, values)]
    assert {"due": due.isoformat(), "before": before} == case["expect"]


def test_a_sentence_of_easy_read_has_at_most_fifteen_words() -> None:
    fifteen = " ".join(["word"] * 15) + "."
    assert too_long(f"Short. {fifteen}\nAlso short") == []
    assert too_long(f"Short. {fifteen[:-1]} more! Short.") == [f"{fifteen[:-1]} more!"]

"""The worked cases of how exactly a hospital may know when something was, and how what it was told stands."""

from datetime import date
from typing import Any

import msgspec
import pytest

from lantern.clock import read_instant
from lantern.policy.reading import shipped_policy
from lantern.replies.rules import Step, coarse, few, is_late, names_speaker, standing
from tests.cases import cases

FEW = few(shipped_policy(), "england", date(2026, 11, 17))


@pytest.mark.parametrize("case", cases("told_when"))
def test_when_it_was_as_exactly_as_the_hospital_may_know(case: dict[str, Any]) -> None:
    given = case["given"]
    people = int(given["people"]) if "people" in given else None
    found = coarse(read_instant(given["at"]), people, given.get("voice", "own"), FEW)
    assert {k: v for k, v in msgspec.to_builtins(found).items() if v} == case["expect"]


def said(at: str, done: bool = False) -> Step:
    return Step(at=at, done=done)


def looked(at: str, changed: Any) -> Step:
    return Step(at=at, changed=changed)


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ([], "new"),
        ([said("1")], "replied"),
        ([said("1"), said("2", done=True)], "said_done"),
        ([said("1", done=True), said("2")], "said_done"),
        ([said("1", done=True), looked("2", "no")], "seen_not"),
        ([said("1", done=True), looked("2", "partly"), said("3", done=True)], "said_done"),
        ([looked("2", "yes"), said("1", done=True)], "seen_changed"),
        ([looked("1", "yes"), said("2", done=True)], "seen_changed"),
    ],
)
def test_saying_that_it_is_done_only_makes_it_wait_to_be_seen_again(steps: list[Step], expected: str) -> None:
    assert standing(steps) == expected


def test_late_is_said_from_the_day_after_the_last_and_only_while_nothing_was_replied() -> None:
    assert not is_late("new", "2026-11-17", "2026-11-17")
    assert is_late("new", "2026-11-17", "2026-11-18")
    assert not is_late("replied", "2026-11-17", "2026-12-18")


def test_a_name_in_whatever_spacing_and_case_is_found_and_part_of_another_word_is_not_invented() -> None:
    assert names_speaker("as  PRIYA\nPatel told us", ["Priya Patel"])
    assert not names_speaker("The clock is wrong.", ["Priya Patel", "", " "])

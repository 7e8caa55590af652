"""How urgent it looks, where it is reported, who may take it, and what may follow what."""

from datetime import date
from typing import Any

import pytest

from lantern.concerns.rules import (
    FIRST_HOUR,
    Happened,
    Told,
    is_from_outside,
    may_follow,
    may_take,
    safeguarding_routes,
    suggested_urgency,
    telling_provider,
)
from lantern.policy.reading import shipped_policy
from lantern.problems import CATALOGUE
from tests.cases import cases, day

POLICY = shipped_policy()
TODAY = date(2026, 11, 21)
OPEN_QUESTIONS = ("danger_now", "access_still", "others_in_danger")


def told(given: dict[str, str]) -> Told:
    return Told(**{key: said if key in OPEN_QUESTIONS else said == "yes" for key, said in given.items()})  # type: ignore[arg-type]


@pytest.mark.parametrize("case", cases("urgency"))
def test_how_urgent_it_looks(case: dict[str, Any]) -> None:
    found = suggested_urgency(told(case["given"]))
    assert f"{found.urgency} {found.why}" == case["expect"]


@pytest.mark.parametrize("case", cases("routes"))
def test_which_safeguarding_routes_are_shown(case: dict[str, Any]) -> None:
    given = case["given"]
    found = safeguarding_routes(
        POLICY,
        "england",
        date.fromisoformat(given["today"]),
        born=day(given.get("born")),
        child=given["child"] == "yes" if "child" in given else None,
        ward_ages=given["ward"],
        happened_on=day(given.get("happened")),
    )
    assert [each.age for each in found] == case["expect"]
    if "age_then" in case:
        assert found[0].age_then == int(case["age_then"])


def test_the_law_is_that_of_the_nation_where_the_hospital_stands() -> None:
    laws = {n: safeguarding_routes(POLICY, n, TODAY, ward_ages="adults")[0].route.law for n in ("england", "wales")}  # type: ignore[arg-type]
    assert laws["england"].startswith("Care Act 2014")
    assert laws["wales"].startswith("Social Services and Well-being (Wales) Act 2014")


def test_a_report_to_a_welsh_council_counts_when_a_named_officer_confirms_it() -> None:
    found = safeguarding_routes(POLICY, "wales", TODAY, ward_ages="both")
    assert {each.route.received_when for each in found} == {"named_officer_confirms"}


@pytest.mark.parametrize(
    ("about_management", "decision", "expected"),
    [
        (False, None, "may_tell"),
        (True, None, "held"),
        (True, "tell", "may_tell"),
        (True, "hold", "held"),
        (False, "hold", "held"),
    ],
)
def test_telling_the_provider_is_held_about_its_management_until_a_human_decides(
    about_management: bool, decision: Any, expected: str
) -> None:
    assert telling_provider(about_management, decision) == expected


def story(*kinds: str) -> list[Happened]:
    """A story of a concern that priya raised; `seen_again:partly` says what was found."""
    parts = [each.partition(":") for each in kinds]
    return [
        Happened(kind=kind, by="priya" if kind == "raised" else "huw", changed=found or None)
        for kind, _, found in parts
    ]  # type: ignore[arg-type]


WHOLE = ("raised", "seen", "taken", "word", "seen_again:yes")


@pytest.mark.parametrize(
    ("so_far", "then", "by", "refused"),
    [
        ((), "raised", "priya", None),
        ((), "taken", "huw", "waiting"),
        (("raised",), "raised", "sam", "not-now"),
        (("raised",), "taken", "huw", None),
        (("raised",), "taken", "priya", "not-the-raiser"),
        (("raised", "taken"), "taken", "dilys", None),
        (("raised",), "word", "huw", None),
        (("raised", "taken"), "closed", "huw", "not-seen-again"),
        (("raised", "taken", "seen_again:partly"), "closed", "huw", "not-seen-again"),
        (("raised", "taken", "seen_again:yes", "seen_again:no"), "closed", "huw", "not-seen-again"),
        (WHOLE, "closed", "huw", None),
        ((*WHOLE, "closed"), "taken", "huw", "not-now"),
        ((*WHOLE, "closed"), "word", "huw", "not-now"),
        ((*WHOLE, "closed"), "added", "frank", None),
        ((*WHOLE, "closed"), "called", "huw", None),
        ((*WHOLE, "closed"), "seen", "asha", None),
    ],
)
def test_what_may_follow_what(so_far: tuple[str, ...], then: str, by: str, refused: str | None) -> None:
    assert may_follow(story(*so_far), then, by) == refused


def test_whoever_raised_it_cannot_take_it() -> None:
    assert may_take("priya", "priya", closed=False) == "not-the-raiser"
    assert may_take("priya", "huw", closed=False) is None
    assert may_take(None, "huw", closed=False) is None
    assert may_take("priya", "huw", closed=True) == "not-now"


def test_every_refusal_is_in_the_list_of_problems() -> None:
    assert {"waiting", "not-now", "not-the-raiser", "not-seen-again"} <= CATALOGUE.keys()


def test_from_outside_is_somebody_with_no_body_there() -> None:
    assert is_from_outside(["a body elsewhere"], ["host", "payer"])
    assert is_from_outside([], ["host", "payer"])
    assert not is_from_outside(["payer", "another"], ["host", "payer"])


def test_the_first_hour_card_asks_six_things() -> None:
    assert len(set(FIRST_HOUR)) == 6

"""What is in force on a day, and what a body may set for itself."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from lantern.policy.model import Local, Policy
from lantern.policy.reading import read_policy, shipped_policy
from lantern.policy.values import NotInForce, history, national, part, value, whole, why_not_local

TWO = """
door.days:
  - {from: 2026-01-01, value: 8, unit: days, authority: policy, source: first letter, local: sooner}
  - {from: 2026-07-01, value: 6, unit: days, authority: statute, source: second letter, local: sooner}
"""
ON = date(2026, 9, 1)


@pytest.fixture
def policy(tmp_path: Path) -> Policy:
    for name, text in {"both": TWO, "england": "{}", "wales": "{}"}.items():
        (tmp_path / f"{name}.yaml").write_text(text)
    return read_policy(tmp_path)


def own(days: str, since: date = date(2026, 2, 1)) -> Local:
    return Local("Cwm health board", "door.days", since, days, "board minute 4")


def test_a_value_holds_from_its_day_on(policy: Policy) -> None:
    assert whole(value(policy, "door.days", "wales", date(2026, 6, 30))) == 8
    assert whole(value(policy, "door.days", "wales", date(2026, 7, 1))) == 6


def test_a_value_says_since_when_and_who_says_so(policy: Policy) -> None:
    found = value(policy, "door.days", "wales", ON)
    assert (found.since, found.authority, found.source) == (date(2026, 7, 1), "statute", "second letter")


def test_before_its_first_day_there_is_no_value(policy: Policy) -> None:
    with pytest.raises(NotInForce, match=r"door\.days has no value in wales on 2025-12-31"):
        value(policy, "door.days", "wales", date(2025, 12, 31))


def test_a_name_nobody_wrote_is_no_value(policy: Policy) -> None:
    with pytest.raises(NotInForce, match="door.hours"):
        value(policy, "door.hours", "wales", ON)


def test_a_body_may_set_a_nearer_value_and_is_named_as_its_authority(policy: Policy) -> None:
    found = value(policy, "door.days", "wales", ON, [own("5")])
    assert (found.value, found.authority, found.body, found.source) == (
        5,
        "local",
        "Cwm health board",
        "board minute 4",
    )


def test_a_body_may_not_set_a_later_one_and_policy_stands(policy: Policy) -> None:
    assert whole(value(policy, "door.days", "wales", ON, [own("7")])) == 6


def test_a_local_value_that_was_nearer_yields_when_policy_comes_nearer_still(policy: Policy) -> None:
    assert [whole(each) for each in history(policy, "door.days", "wales", ON, [own("7")])] == [8, 7, 6]


def test_a_local_value_holds_from_its_own_day(policy: Policy) -> None:
    assert whole(value(policy, "door.days", "wales", date(2026, 1, 31), [own("5")])) == 8


def test_why_a_body_may_not_is_said(policy: Policy) -> None:
    entry = national(policy, "door.days", "wales", ON)
    assert why_not_local(entry, "7") == "not_sooner"
    assert why_not_local(entry, "soon") == "not_readable"
    assert why_not_local(entry, "5") is None
    fixed = national(shipped_policy(), "adult.age", "wales", ON)
    assert why_not_local(fixed, "16") == "not_local"


def test_a_share_is_exact() -> None:
    assert part(value(shipped_policy(), "visit.warn_share", "england", ON)) == Decimal("0.75")


def test_asking_for_the_wrong_kind_of_value_is_a_fault() -> None:
    with pytest.raises(TypeError, match="visit.scope is word"):
        whole(value(shipped_policy(), "visit.scope", "england", ON))

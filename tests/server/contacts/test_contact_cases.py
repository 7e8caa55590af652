"""When a number or an address is stale, and why: the worked cases that the phone runs too."""

from typing import Any

import pytest

from lantern.contacts.rules import check_by, numbers_wanted, shared_by, why_stale
from tests.cases import cases, day

EVERY_SORT = ("police", "council_day", "council_night", "children_day", "provider_oncall", "regulator", "host")


@pytest.mark.parametrize("case", cases("contacts"))
def test_a_contact_is_stale(case: dict[str, Any]) -> None:
    given, expected = case["given"], case["expect"]
    checked, every, today = given.get("checked_on"), int(given["every"]), day(given["today"])
    assert today is not None
    flags = {name: given.get(name) == "yes" for name in ("left", "bounced", "wrong")}
    assert why_stale(given["said"], checked, every, today, **flags) == expected.get("stale")
    assert check_by(checked, every) == expected.get("check_by")


def test_a_hospital_needs_a_childrens_team_only_where_somebody_under_18_may_live() -> None:
    assert "children_day" not in numbers_wanted(EVERY_SORT, ["adults"], True)
    assert "children_day" in numbers_wanted(EVERY_SORT, ["adults", "both"], True)
    assert "children_day" in numbers_wanted(EVERY_SORT, ["under_18"], True)


def test_a_hosts_number_is_needed_where_the_host_hears_only_outside_lantern() -> None:
    assert "host" not in numbers_wanted(EVERY_SORT, [], True) and "host" in numbers_wanted(EVERY_SORT, [], False)


def test_one_councils_number_is_one_number_for_its_hospitals_and_a_wards_on_call_is_not() -> None:
    def shared(to: str) -> str:
        return shared_by(to, "ashgrove", "vale", "Vale Council", "CQC")

    assert [shared(to) for to in ("council_day", "regulator", "host", "provider_oncall")] == ["Vale Council", "CQC", "vale", "ashgrove"]  # fmt: skip

"""The worked cases of who is there."""

from datetime import timedelta
from typing import Any

import pytest

from lantern.policy.reading import shipped_policy
from lantern.policy.values import value, whole
from lantern.register.rules import answered, compare, due_on, month_of, standing
from tests.cases import cases, day

CASES = cases("who_is_there")


@pytest.mark.parametrize("case", [one for one in CASES if "asked" in one.values[0]["given"]])
def test_by_when_and_how_a_month_stands(case: dict[str, Any]) -> None:
    given, expect = case["given"], case["expect"]
    asked = day(given["asked"])
    assert asked is not None
    within = whole(value(shipped_policy(), "register.confirm_within", given["nation"], asked))
    due = due_on(asked, within, given["nation"])
    found = {
        "month": month_of(asked), "due": due.isoformat(), "host_hears": (due + timedelta(1)).isoformat(),
        "standing": standing(due.isoformat(), given.get("confirmed"), given["today"]),
    }  # fmt: skip
    assert {name: found[name] for name in expect} == expect
    assert standing(due.isoformat(), None, found["host_hears"]) == "late", "and not a day sooner"
    assert standing(due.isoformat(), None, found["due"]) == "asked"


@pytest.mark.parametrize("case", [one for one in CASES if "said" in one.values[0]["given"]])
def test_what_is_asked_of_whom(case: dict[str, Any]) -> None:
    given, expect = case["given"], case["expect"]
    have = {(ward, body): int(n) for key, n in given["record"].items() for ward, body in [key.split()]}
    said = [(*key.split(), int(n)) for key, n in given["said"].items()]
    differ, agree = compare(said, have, {"ash", "elm"}, {"north", "glan", "elsewhere"})  # type: ignore[arg-type]
    assert [f"{body} {n} of {have.get((ward, body), 0)}" for ward, body, n in differ] == expect["asks"]
    assert len(agree) == int(expect.get("agrees", len(agree)))
    if "answered" in expect:
        (ward, body, n), *_ = said
        assert answered(n, have[ward, body]) == (expect["answered"] == "yes")  # type: ignore[index]


def test_every_case_names_its_source_and_nothing_twice() -> None:
    names = [param.values[0]["name"] for param in CASES]
    assert len(names) == len(set(names)) >= 10
    assert all("K21" in param.values[0]["source"] for param in CASES)

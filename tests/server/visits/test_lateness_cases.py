"""The worked cases of late, missed and near miss, and that the order in which meetings are heard of changes nothing."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lantern.policy.reading import shipped_policy
from lantern.visits.due import Known
from lantern.visits.lateness import Excepted, Lapse, Met, lapses
from lantern.visits.spells import Stay
from tests.cases import cases
from tests.server.visits.test_due_cases import known

CASES = cases("lateness")
BEGAN = date(2026, 1, 5)
THEM = Known(funder="england", stays=(Stay(began=BEGAN),), born=date(1990, 5, 5))


def told(one: Lapse) -> str:
    """One lapse in the words of the cases."""
    how = f"seen {one.met.on}" if one.met else f"ended {one.ended_on}" if one.ended_on else "unseen"
    return f"{one.kind} due {one.due_on} {how}"


@pytest.mark.parametrize("case", CASES)
def test_late_missed_or_only_just(case: dict[str, Any]) -> None:
    said = case["given"]
    met = [Met(on=date.fromisoformat(on)) for on in said.get("seen", [])]
    agreed = [
        Excepted(on=date.fromisoformat(each[:10]), until=date.fromisoformat(each[-10:]))
        for each in said.get("excepted", [])
    ]
    found = lapses(known(said), met, agreed, shipped_policy(), date.fromisoformat(said["today"]))
    assert [told(one) for one in found] == case["expect"]


def test_every_case_names_its_source() -> None:
    assert all(param.values[0]["source"] for param in CASES)


days = st.integers(0, 400).map(lambda n: BEGAN + timedelta(n))


@settings(max_examples=60, deadline=None)
@given(st.lists(days, max_size=6), st.randoms())
def test_any_order_of_meetings_gives_the_same(seen: list[date], chance: Any) -> None:
    policy, today = shipped_policy(), date(2027, 3, 1)
    met = [Met(on=on, visit=str(n)) for n, on in enumerate(seen)]
    other = chance.sample(met, len(met))
    first = lapses(THEM, met, (), policy, today)
    assert first == lapses(THEM, other, (), policy, today)
    assert len({one.counted_on for one in first}) == len(first)


@settings(max_examples=60, deadline=None)
@given(st.lists(days, min_size=1, max_size=6))
def test_what_was_late_stays_so_whatever_comes_after(seen: list[date]) -> None:
    policy = shipped_policy()
    met = [Met(on=on) for on in sorted(set(seen))]
    before = lapses(THEM, met, (), policy, met[-1].on)
    after = lapses(THEM, met, (), policy, met[-1].on + timedelta(300))
    assert set(before) <= set(after)

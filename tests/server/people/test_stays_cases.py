"""The worked cases of stays, in whatever order the words arrive."""

from itertools import permutations
from typing import Any

import pytest

from lantern.people.stays import Impossible, Move, NotYet, spell_began, stays
from tests.cases import cases

GAP = 1
"""Nights at home that part no stretch: spell.gap."""


def move(place: int, said: str) -> Move:
    what, on, *rest = said.split()
    mistaken = "mistaken" in rest
    ward = next((word for word in rest if word != "mistaken"), "")
    return Move(what=what, on=on, at=f"2026-11-17T10:{place:02}:00Z", id=str(place), unit=ward, mistaken=mistaken)  # type: ignore[arg-type]


@pytest.mark.parametrize("case", cases("stays"))
def test_stays_follow_from_what_was_said_in_any_order_of_arrival(case: dict[str, Any]) -> None:
    said = [move(place, one) for place, one in enumerate(case["said"])]
    for arrived in permutations(said):
        if "impossible" in case["expect"]:
            with pytest.raises(Impossible) as refused:
                stays(arrived)
            assert isinstance(refused.value, NotYet) == (case["expect"]["impossible"] == "until more is told")
            continue
        found = stays(arrived)
        told = [" ".join(part for part in (one.began, one.unit, one.ended) if part) for one in found]
        assert told == case["expect"]["stays"]
        assert spell_began(found, GAP) == case["expect"]["in_hospital_since"]

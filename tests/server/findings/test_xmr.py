"""What is usual, and what is not: the worked cases, and what must hold for any row of figures."""

import random
from typing import Any

import pytest

from lantern.findings.xmr import Limits, limits, marks, standing
from tests.cases import cases

SEEDS = range(200)


def row_of(written: str) -> list[float | None]:
    return [None if each == "-" else float(each) for each in written.split()]


def told(found: Limits | None) -> dict[str, str]:
    if found is None:
        return {"limits": "none"}
    numbers = {name: f"{getattr(found, name):.2f}" for name in ("centre", "lower", "upper", "step")}
    return {**numbers, "rests_on": str(found.rests_on), "provisional": "yes" if found.provisional else "no"}


@pytest.mark.parametrize("case", cases("xmr"))
def test_a_row_of_figures(case: dict[str, Any]) -> None:
    row = row_of(case["given"]["row"])
    found = limits(row, float(case["given"]["most"]) if "most" in case["given"] else None)
    marked = marks(row, found)
    said = {
        **told(found),
        "marks": {str(place): list(each) for place, each in enumerate(marked, 1) if each},
        "latest": [f"{one.mark} since {one.since + 1}" for one in standing(row, marked)],
    }
    assert {name: said[name] for name in case["expect"]} == case["expect"]


def a_row(seed: int) -> list[float | None]:
    """Whole numbers, some months missing, sometimes creeping."""
    dice = random.Random(seed)
    creep = dice.choice([0, 0, 1, 2])
    return [
        None if dice.random() < 0.1 else float(20 + dice.randint(0, 8) + creep * n) for n in range(dice.randint(0, 30))
    ]


@pytest.mark.parametrize("seed", SEEDS)
def test_limits_grow_with_the_figures_and_marks_stay_where_they_are(seed: int) -> None:
    row = a_row(seed)
    larger = [None if each is None else each * 4 for each in row]
    found, grown = limits(row), limits(larger)
    assert (found is None) == (grown is None)
    if found and grown:
        for name in ("centre", "lower", "upper", "step", "near_low", "near_high"):
            assert getattr(grown, name) == pytest.approx(getattr(found, name) * 4)
    assert marks(larger, grown) == marks(row, found)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_gap_bears_no_mark_and_moves_none(seed: int) -> None:
    row = a_row(seed)
    marked = marks(row, limits(row))
    assert all(not each for each, value in zip(marked, row, strict=True) if value is None)
    there = [value for value in row if value is not None]
    assert [each for each, value in zip(marked, row, strict=True) if value is not None] == marks(there, limits(there))

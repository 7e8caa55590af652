"""Small numbers in documents for publication: hidden, and not to be worked out from the rest (K12)."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantern.findings.small_numbers import SMALLEST, Sum, hidden, worked_out

A, B, C, T = "a", "b", "c", "t"


def row(*counts: int) -> tuple[dict[str, int], list[Sum]]:
    """One row of a table, with its total."""
    cells = {f"c{n}": count for n, count in enumerate(counts)}
    return {**cells, "t": sum(counts)}, [Sum("t", tuple(cells))]


def test_large_numbers_and_nought_are_printed() -> None:
    assert hidden(*row(12, 0, 30)) == set()


def test_one_small_number_takes_the_next_smallest_with_it() -> None:
    assert hidden(*row(12, 3, 30)) == {"c1", "c0"}


def test_two_small_numbers_protect_each_other_when_together_they_may_be_large() -> None:
    assert hidden(*row(4, 4, 30)) == {"c0", "c1"}


def test_two_that_make_two_are_both_one_and_take_a_third_with_them() -> None:
    assert hidden(*row(1, 1, 30)) == {"c0", "c1", "c2"}


def test_where_nothing_else_is_left_the_total_is_hidden() -> None:
    assert hidden(*row(3)) == {"c0", "t"}
    assert hidden(*row(3, 0)) >= {"c0", "t"}


def test_a_small_total_is_hidden_with_its_parts() -> None:
    assert hidden(*row(1, 2, 0)) >= {"c0", "c1", "t"}


def test_what_only_stands_there_for_the_sums_is_nobodys_to_read() -> None:
    cells, sums = row(12, 3)
    assert hidden(cells, sums, {"t"}) == {"c1", "t"}


def test_a_number_hidden_in_one_table_does_not_follow_from_another() -> None:
    cells = {"phone": 2, "met": 12, "all": 14, "private": 8, "not_private": 4, "private_all": 12}
    sums = [Sum("all", ("phone", "met")), Sum("private_all", ("private", "not_private")), Sum("private_all", ("met",))]
    away = hidden(cells, sums)
    assert {"phone", "not_private"} <= away
    assert not worked_out(away, sums)
    assert {"met", "private_all"} <= away or "all" in away


def table(counts: list[list[int]]) -> tuple[dict[tuple[int, int], int], list[Sum]]:
    """A table with a total for each row and column and one for everything; -1 is the place of totals."""
    tall, wide = range(len(counts)), range(len(counts[0]))
    cells = {(r, c): counts[r][c] for r in tall for c in wide}
    cells |= {(r, -1): sum(counts[r]) for r in tall}
    cells |= {(-1, c): sum(counts[r][c] for r in tall) for c in wide}
    cells[-1, -1] = sum(map(sum, counts))
    sums = [Sum((r, -1), tuple((r, c) for c in wide)) for r in (*tall, -1)]
    return cells, sums + [Sum((-1, c), tuple((r, c) for r in tall)) for c in wide]


COUNTS = st.integers(1, 3).flatmap(
    lambda wide: st.lists(st.lists(st.integers(0, 9), min_size=wide, max_size=wide), min_size=1, max_size=3)
)


@given(COUNTS)
def test_no_small_number_is_printed_and_none_is_worked_out(counts: list[list[int]]) -> None:
    cells, sums = table(counts)
    away = hidden(cells, sums)
    assert {name for name, count in cells.items() if 0 < count < SMALLEST} <= away
    assert not worked_out(away, sums)


@given(st.lists(st.integers(0, 7), min_size=2, max_size=3))
def test_a_reader_who_tries_every_number_finds_more_than_one_that_fits(counts: list[int]) -> None:
    """Without our own algebra: all rows that show the same printed numbers, tried one by one."""
    cells, sums = row(*counts)
    away = hidden(cells, sums)
    parts = [name for name in cells if name != "t"]
    fits = [
        dict(zip(parts, tried, strict=True))
        for tried in product(range(16), repeat=len(parts))
        if all(name in away or tried[at] == cells[name] for at, name in enumerate(parts))
        and ("t" in away or sum(tried) == cells["t"])
        and all(name not in away or tried[at] > 0 or cells[name] == 0 for at, name in enumerate(parts))
    ]
    for name in parts:
        if name in away and cells[name]:
            assert len({one[name] for one in fits}) > 1


@pytest.mark.parametrize("smallest", [3, 5, 10])
def test_the_first_number_that_may_be_printed_is_a_parameter(smallest: int) -> None:
    cells, sums = row(smallest - 1, 40, 50)
    assert "c0" in hidden(cells, sums, smallest=smallest)
    assert hidden(*row(smallest, 40, 50), smallest=smallest) == set()

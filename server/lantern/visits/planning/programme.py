"""A mixed integer programme as a solver takes it: columns with a cost, rows that hold them between two limits."""

from typing import NamedTuple

INFINITE = float("inf")


class Row(NamedTuple):
    """`least` ≤ sum of factor × column ≤ `most`."""

    least: float
    most: float
    terms: tuple[tuple[int, float], ...]


class Programme:
    """Columns are named by their number, in the order in which they were added. Lower cost is better."""

    def __init__(self) -> None:
        self.costs: list[float] = []
        self.most: list[float] = []
        self.whole: list[bool] = []
        self.rows: list[Row] = []
        self.constant = 0.0

    def column(self, cost: float = 0.0, most: float = 1.0, whole: bool = True) -> int:
        """A new column between nought and `most`."""
        self.costs.append(cost)
        self.most.append(most)
        self.whole.append(whole)
        return len(self.costs) - 1

    def at_most(self, limit: float, terms: list[tuple[int, float]]) -> None:
        """The sum may not be more than this."""
        self.rows.append(Row(-INFINITE, limit, tuple(terms)))

    def at_least(self, limit: float, terms: list[tuple[int, float]]) -> None:
        """The sum may not be less than this."""
        self.rows.append(Row(limit, INFINITE, tuple(terms)))

    def equals(self, value: float, terms: list[tuple[int, float]]) -> None:
        """The sum is this."""
        self.rows.append(Row(value, value, tuple(terms)))

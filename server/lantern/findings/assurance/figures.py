"""Which figures there are, which of their parts is which, and counting them. Pure.

`good` is what a figure counts out of `good` and `other` together. What is not known, and what stands apart, is in neither:
history that nobody told is not late, and an agreed exception is not in time.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct

from lantern.findings.assurance.model import Cell, Counted, Found, Period


class Figure(Struct, frozen=True, kw_only=True):
    """One figure. Without `good` it only shows how things spread."""

    id: str
    good: tuple[str, ...] = ()
    other: tuple[str, ...] = ()
    not_known: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    several: bool = False
    yearly: bool = False
    """Says something of twelve months only, and nothing of a part of them."""

    @property
    def parts(self) -> tuple[str, ...]:
        """Every part, in the order in which it is shown."""
        return (*self.good, *self.other, *self.apart, *self.not_known)

    @property
    def aside(self) -> tuple[str, ...]:
        """Parts that are counted in neither number."""
        return (*self.apart, *self.not_known)


VOICES = ("person", "family", "staff", "own_view")
FIGURES = (
    Figure(
        id="in_time", good=("in_time",), other=("came_late", "not_come"), apart=("excepted",), not_known=("history_not_known",)
    ),
    Figure(
        id="in_person", good=("in_person",), not_known=("not_said",),
        other=(
            "declined_after_meeting", "video", "phone", "not_seen", "access_refused", "not_possible", "declined", "moved",
            "another_way",
        ),
    ),
    Figure(id="in_private", good=("yes",), other=("partly", "no", "no_without_reason"), not_known=("not_said",)),
    Figure(id="same_visitor", good=("same",), other=("another",), not_known=("first_here",)),
    Figure(id="visitors_in_year", other=("one", "two", "three", "four_or_more"), yearly=True),
    Figure(id="when", other=("weekday", "evening", "weekend", "night"), not_known=("not_said",)),
    Figure(id="announced", other=("announced", "unannounced")),
    Figure(id="who_went", other=("oversight", "quality_checker")),
    *(Figure(id=f"voice_{one}", good=("written",), other=("nothing_written",), apart=("declined",)) for one in VOICES),
    Figure(id="told", other=("words", "signs", "symbols", "behaviour", "picture", "another_way"), not_known=("not_said",), several=True),
    Figure(
        id="promises", good=("kept",), other=("partly", "not_kept"), apart=("not_due",), not_known=("not_looked_at",)
    ),
    Figure(id="seen_again", other=("same_body", "other_body", "quality_checker"), not_known=("nobody",), several=True),
)  # fmt: skip
BY_ID = {one.id: one for one in FIGURES}


class Alike(Struct, frozen=True):
    """So many things of one day that count alike, under which figures and in which of their parts; none of them is any other's."""

    on: str
    counts: tuple[tuple[str, str], ...]
    times: int


class Days:
    """Which period each day belongs to, worked out once a day."""

    def __init__(self, over: Sequence[Period]) -> None:
        self._over, self._starts, self._known = over, [one.from_on for one in over], dict[str, int]()

    def __call__(self, day: str) -> int:
        """-1 where it lies in none."""
        if day not in self._known:
            self._known[day] = _period_of(day, self._starts, self._over)
        return self._known[day]


def counted(found: Iterable[Found], over: Sequence[Period], many: Iterable[Alike] = ()) -> list[Counted]:
    """Every figure, over all periods together and in each. Counted as it comes: of many thousands nothing is kept."""
    tallies = {one.id: [Tally() for _ in over] for one in FIGURES}
    days = Days(over)
    for each in many:
        if (at := days(each.on)) >= 0:
            _tally(tallies, at, each)
    for one in found:
        if (at := days(one.on)) >= 0:
            tally, figure = tallies[one.figure][at], BY_ID[one.figure]
            tally.seen[one.bucket] = tally.seen.get(one.bucket, 0) + 1
            if figure.several and one.bucket not in figure.aside:
                tally.items.add(one.item)
    return [_counted(one, tallies[one.id]) for one in FIGURES]


def _tally(tallies: dict[str, list["Tally"]], at: int, each: Alike) -> None:
    several = set[str]()
    for figure, bucket in each.counts:
        tally = tallies[figure][at]
        tally.seen[bucket] = tally.seen.get(bucket, 0) + each.times
        if BY_ID[figure].several and bucket not in BY_ID[figure].aside:
            several.add(figure)
    for figure in several:
        tallies[figure][at].alike += each.times


def _period_of(day: str, starts: list[str], over: Sequence[Period]) -> int:
    """Which of the periods a day belongs to; -1 where it lies in none."""
    at = bisect_right(starts, day) - 1
    return at if at >= 0 and day <= over[at].to_on else -1


class Tally(Struct):
    """What was found of one figure in one period: how often each part, and of a figure with several parts for one item, which."""

    seen: dict[str, int] = {}
    items: set[str] = set()
    alike: int = 0
    """Further items, each counted once."""


def _counted(figure: Figure, by_period: list[Tally]) -> Counted:
    seen: Counter[str] = Counter()
    for each in by_period:
        seen.update(each.seen)
    items = set[str]().union(*(each.items for each in by_period))
    everything = Tally(seen, items, sum(each.alike for each in by_period))
    return Counted(
        figure=figure.id,
        whole=cell(figure, everything),
        periods=[] if figure.yearly else [cell(figure, each) for each in by_period],
        several=figure.several,
        aside=[*figure.aside],
    )


def cell(figure: Figure, found: Tally) -> Cell:
    """What was found of one figure, counted; a part that is not known yet by name counts with the others."""
    parts = {name: found.seen.get(name, 0) for name in figure.parts}
    told = sum(count for name, count in found.seen.items() if name not in figure.aside)
    return Cell(
        of=sum(parts[name] for name in figure.good) if figure.good else None,
        out_of=len(found.items) + found.alike if figure.several else told,
        not_known=sum(parts[name] for name in figure.not_known),
        parts=parts,
    )

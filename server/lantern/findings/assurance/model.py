"""What is counted, and what the read model gives: cells with their parts, never one score, nobody's name."""

from typing import Literal

from msgspec import Struct

By = Literal["month", "quarter"]
Scope = Literal["body", "hospital"]


class Part(Struct, frozen=True, kw_only=True, gc=False):
    """One person's part of a finished visit, or the ward's (`person` is None), without its words."""

    visit: str
    person: str | None
    kind: str
    body: str
    hospital: str
    on: str
    """Local day of the visit as its visitor confirmed it."""
    began_at: str | None = None
    doubtful: bool = False
    """The phone's clock could not be right: nothing is said of the hour."""
    announced: bool = True
    visitors: tuple[str, ...] = ()
    """Who led it and who went along; only ever held against the same person's other visits."""
    how: str | None = None
    private: str | None = None
    why_not: bool = False
    """Whether a reason was written where it was not, or only partly, in private."""
    voices: dict[str, tuple[str, ...]] = {}
    """Whose words were written, and the ways in which they were told (K18)."""
    declined: tuple[str, ...] = ()
    """Who was asked and did not want to say."""


class PromiseMade(Struct, frozen=True, kw_only=True):
    """A promise, with the visits on which somebody looked whether it was kept."""

    id: str
    made_on: str
    by_when: str | None
    state: str
    visit: str | None
    person: str | None
    seen_again: frozenset[str] = frozenset()
    """Who looked: same_body, other_body, quality_checker."""


class Found(Struct, frozen=True, kw_only=True, gc=False):
    """One thing that is counted: under which figure, in which of its parts, on which day."""

    figure: str
    bucket: str
    on: str
    item: str
    """What is counted once: a person's part of a visit, a visit, a wait, a promise, a person."""
    visit: str | None = None
    person: str | None = None


class Period(Struct, frozen=True):
    """A stretch of days, both included. `so_far`: it is not over."""

    from_on: str
    to_on: str
    so_far: bool = False


class Cell(Struct, kw_only=True):
    """One figure in one period. `of` out of `out_of`; what is not known and what stands apart are in neither.

    `of` is None where a figure only shows how things spread, and no part of it is the better one.
    """

    of: int | None
    out_of: int
    not_known: int
    parts: dict[str, int]


class Counted(Struct, kw_only=True):
    """One figure over all twelve months, and period by period."""

    figure: str
    whole: Cell
    periods: list[Cell]
    several: bool = False
    """One item may stand in several parts: their sum is more than `out_of`."""
    aside: list[str] = []
    """Parts that stand in neither number: agreed otherwise, or not known."""


class Unlooked(Struct, kw_only=True):
    """A question that was asked on the last visits, and of how many people, or wards, nobody looked at it on any (K9)."""

    question: str
    checklist: str
    of: int
    out_of: int


class Standing(Struct, kw_only=True):
    """How many people are owed a visit today, by state, and how many of those overdue are the region's to see (V8)."""

    people: int
    states: dict[str, int]
    at_region: int


class Assurance(Struct, kw_only=True):
    """The read model of a body, or of a hospital."""

    scope: Scope
    id: str
    name: str
    name_cy: str | None
    as_of: str
    by: By
    periods: list[Period]
    figures: list[Counted]
    last_visits: int
    people_not_looked: list[Unlooked]
    wards_not_looked: list[Unlooked]
    standing: Standing
    opens: bool
    """Whether the visits behind each figure may be opened: only by the body itself."""


class OfBody(Struct, kw_only=True):
    """One body as its region, or the region of the hospitals, sees it: lateness beside what visits were worth. No names."""

    id: str
    name: str
    name_cy: str | None
    whole: bool
    """Everybody whose care it pays for; else only those in hospitals of this region."""
    standing: Standing
    explained: int
    """Of those overdue at the region: how many have an exception agreed since the visit was last made."""
    unexplained: int
    figures: list[Counted]


class Region(Struct, kw_only=True):
    """Bodies in the order of their names: there is no other order (trap 33)."""

    as_of: str
    since: str
    bodies: list[OfBody]

"""A working week and leave, as phones hold them on the row `me` and as the planner reads them."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from lantern.shapes import Day

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
WEEKDAYS: tuple[Weekday, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
"""In the order of `date.weekday()`."""
Hour = Annotated[str, Meta(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
"""A time of day in London: 09:00."""


class Hours(Struct, frozen=True, kw_only=True):
    """One day of the week on which somebody works, and from when to when. Evenings and weekends may be among them."""

    day: Weekday
    begins: Hour
    ends: Hour


class Base(Struct, frozen=True, kw_only=True):
    """From where somebody sets out: a place's name, and roughly where it is. Two decimals are a kilometre: no address."""

    place: Annotated[str, Meta(min_length=1, max_length=100)]
    latitude: Annotated[float, Meta(ge=49, le=61)]
    longitude: Annotated[float, Meta(ge=-9, le=2)]


class WorkingWeek(Struct, kw_only=True, omit_defaults=True):
    """What somebody's week is like from a day on, until they say otherwise."""

    from_on: str
    hours: list[Hours]
    base: Base | None = None
    people_a_day: int | None = None
    """At most so many people met on one day; None: the planner's usual."""
    trips_a_week: int | None = None
    by_name: str = ""
    """Who wrote it: the person themself, or somebody of the same body."""


class Leave(Struct, kw_only=True, omit_defaults=True):
    """Somebody is away, the last day too. Why is nobody's business, and is not asked."""

    id: str
    from_on: Day
    until_on: Day
    by_name: str = ""

"""How exactly a hospital may know when something was, and how what it was told stands. Pure (K6, traps 19, 20, 23)."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Literal

from msgspec import Struct

from lantern.clock import LONDON
from lantern.policy.model import Nation, Policy
from lantern.policy.values import clock_time, value, whole
from lantern.replies.model import Standing, When

Part = Literal["day", "night"]


class Few(Struct, frozen=True):
    """From how many people on a ward a day, or a week, may be named; and when night is."""

    name_day_from: int
    name_week_from: int
    night_from: time
    night_until: time


def few(policy: Policy, nation: Nation, on: date) -> Few:
    """These values as they are in force on a day."""

    def find(name: str) -> object:
        return value(policy, f"provider.{name}", nation, on)

    return Few(
        whole(find("name_day_from")), whole(find("name_week_from")),  # type: ignore[arg-type]
        clock_time(find("night_from")), clock_time(find("night_until")),  # type: ignore[arg-type]
    )  # fmt: skip


def guarded(when: When) -> When:
    """Of what somebody said who is afraid: never nearer than the month."""
    return When(by="month", since=f"{when.since[:7]}-01")


def coarse(at: datetime, people: int | None, voice: str, few: Few) -> When:
    """When something was, so that nobody can work out from it who spoke.

    Fewer people on the ward, the night, and a word of staff each take one step from the day to the week to the month; how
    many there are not being known, it is the month. In a week it is said whether it was by day or by night.
    """
    day, part = day_and_part(at, few)
    steps = 2 if people is None else (people < few.name_day_from) + (people < few.name_week_from)
    steps += (part == "night") + (voice == "staff")
    if steps == 0:
        return When(by="day", since=day.isoformat())
    if steps == 1:
        return When(by="week", since=(day - timedelta(day.weekday())).isoformat(), part=part)
    return When(by="month", since=day.replace(day=1).isoformat())


def day_and_part(at: datetime, few: Few) -> tuple[date, Part]:
    """The day in London, and whether it was night there: hours after midnight belong to the evening before."""
    here = at.astimezone(LONDON)
    if here.time() < few.night_until:
        return here.date() - timedelta(1), "night"
    return here.date(), "night" if here.time() >= few.night_from else "day"


class Step(Struct, frozen=True, kw_only=True):
    """A reply of the hospital, or somebody's look afterwards, in the order in which they were."""

    at: str
    done: bool | None = None
    """Of a reply: whether the hospital said that it was done."""
    changed: Literal["yes", "partly", "no"] | None = None
    """Of a look."""


_SEEN: dict[str, Standing] = {"yes": "seen_changed", "partly": "seen_partly", "no": "seen_not"}


def standing(steps: Sequence[Step]) -> Standing:
    """How what a hospital was told stands. Saying that it is done makes it wait to be seen again, and ends nothing."""
    now: Standing = "new"
    for step in sorted(steps, key=lambda one: one.at):
        if step.changed is not None:
            now = _SEEN[step.changed]
        elif step.done:
            now = "said_done" if now != "seen_changed" else now
        elif now == "new":
            now = "replied"
    return now


def is_late(standing: Standing, reply_by: str, today: str) -> bool:
    """Nothing was replied by the last day for it."""
    return standing == "new" and today > reply_by


def names_speaker(words: str, names: Sequence[str]) -> bool:
    """Whether words for the hospital hold the whole name of somebody who said it."""
    said = " ".join(words.casefold().split())
    return any(" ".join(name.casefold().split()) in said for name in names if name.strip())

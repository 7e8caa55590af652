"""Which routes a concern owes, and when one counts as told. Pure decisions (K6, K7, K14, K37, K38, K41, K42).

The phone decides the same before the server has heard (`pwa/src/concerns/told.ts`); tests/cases/routes_owed.yaml proves both.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Literal

from msgspec import Struct

from lantern.clock import local_date
from lantern.concerns.model import Called, Reached, RouteKey, Urgency
from lantern.policy.calendar import after
from lantern.policy.model import Delay, Nation, Policy
from lantern.policy.values import one_word, value, whole

Age = Literal["adult", "child"]
HARM = frozenset({"abuse", "neglect", "injury", "restraint", "missing", "death"})
CRIME = frozenset({"abuse", "injury", "missing", "death"})
PRESSING = ("immediate", "urgent")
DAY_AND_NIGHT: frozenset[RouteKey] = frozenset({"police", "safeguarding_adult", "safeguarding_child", "provider"})
"""Routes along which somebody answers at night and at weekends; a regulator and a form wait for a working day."""

HEARD_BY: dict[RouteKey, tuple[Called, ...]] = {
    "safeguarding_adult": ("council_day", "council_night"),
    "safeguarding_child": ("children_day", "council_night"),
    "police": ("police", "emergency"),
    "regulator": ("regulator",),
    "provider": ("provider_oncall",),
    "lfpse": ("lfpse",),
    "leder": ("leder",),
}
"""Whom one reaches along each route."""


class Word(Struct, frozen=True, kw_only=True):
    """One call or form, as it was written down."""

    to: Called
    at: str
    spoke_to: str | None = None
    number: str | None = None
    reference: str | None = None
    reached: Reached = "yes"


def routes_owed(
    nation: Nation, ages: Sequence[Age], urgency: Urgency, about: Iterable[str], held: bool, died: bool
) -> list[RouteKey]:
    """Every route of this concern, the most pressing first. The nation is that of the hospital, whoever pays.

    `held`: telling the hospital waits for a named human (K6, K41). A learning from a death is England's (K14), and so is
    the record of patient safety events. `died`: their death is on their record, whatever the concern is about; while nothing
    presses, whom else it must be told stands there.
    """
    said = {*about, *(("death",) if died and urgency in PRESSING else ())}
    harm = urgency in PRESSING or bool(said & HARM)
    crime = urgency == "immediate" or (urgency == "urgent" and bool(said & CRIME))
    council: list[RouteKey] = [*(("safeguarding_child",) if "child" in ages else ()), *(("safeguarding_adult",) if "adult" in ages else ())]  # fmt: skip
    found: list[RouteKey] = [
        *(("police",) if crime else ()),
        *(council if harm else ()),
        *(("regulator",) if harm else ()),
    ]
    if harm and not held:
        found.append("provider")
    if nation == "england":
        found += [*(("lfpse",) if harm and not held else ()), *(("leder",) if died or "death" in said else ())]
    return found


def by_when(policy: Policy, route: RouteKey, nation: Nation, began: datetime) -> datetime:
    """By when this route is told, counted from when the server heard (K34). `nation` is that of the hospital."""
    found = value(policy, f"route.within.{route}", nation, local_date(began))
    holidays = one_word(value(policy, "calendar.bank_holidays", nation, local_date(began)))
    return after(began, Delay(whole(found), found.unit), holidays)  # type: ignore[arg-type]


def told(route: RouteKey, words: Iterable[Word], nation: Nation) -> Literal["not_told", "told", "received"]:
    """Whether it was told, by the first word that counts.

    A report to a Welsh council counts as received only when a named officer has confirmed it, with a reference (K37).
    """
    counted = [word for word in words if counts(route, word)]
    if not counted:
        return "not_told"
    named = any(word.spoke_to and word.reference for word in counted)
    return "received" if named or not needs_named(route, nation) else "told"


def counts(route: RouteKey, word: Word) -> bool:
    """Whether this word tells anybody anything along this route: with a name or a number, and somebody was reached."""
    return word.to in HEARD_BY[route] and bool(word.spoke_to or word.number) and word.reached == "yes"


def needs_named(route: RouteKey, nation: Nation) -> bool:
    """Whether this route asks on until a named officer confirms, with a reference."""
    return nation == "wales" and route.startswith("safeguarding")

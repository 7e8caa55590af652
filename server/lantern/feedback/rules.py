"""By when whoever said something is told what changed, how far lateness has climbed, and what Easy Read may say. Pure."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from msgspec import Struct

from lantern.checklists.checking.words import LONGEST_SENTENCE
from lantern.feedback.model import Change, Reads
from lantern.policy.calendar import working_days_after
from lantern.policy.model import Nation, Policy
from lantern.policy.values import one_word, value, whole


class Clock(Struct, frozen=True):
    """The values in force for one hospital on one day."""

    within: int
    after_close: int
    region_after: int
    warn_before: int
    bank_holidays: str


def clock(policy: Policy, nation: Nation, on: date) -> Clock:
    """As policy says."""

    def find(name: str) -> int:
        return whole(value(policy, f"feedback.{name}", nation, on))

    holidays = one_word(value(policy, "calendar.bank_holidays", nation, on))
    return Clock(find("within"), find("after_close"), find("region_after"), find("warn_before"), holidays)


def due_on(heard_on: date, closed_on: date | None, clock: Clock) -> date:
    """The last day on which it is in time: so long after it was heard, sooner where it is closed before; never later."""
    by = working_days_after(heard_on, clock.within, clock.bank_holidays)
    if closed_on is None:
        return by
    return min(by, working_days_after(closed_on, clock.after_close, clock.bank_holidays))


def climbed(state: str, due_on: date, today: date, clock: Clock) -> int:
    """Before whom it stands: 0 nobody yet, 1 whoever owes it, 2 late: the host's table and the body that pays, 3 the region."""
    if state == "told":
        return 0
    if today > due_on:
        return 3 if today >= due_on + timedelta(clock.region_after) else 2
    return 1 if today >= due_on - timedelta(clock.warn_before) else 0


def through(concern: Any) -> bool:
    """Whether these are words of the person themself, whom we know: whoever wrote them down is not the only one to be told."""
    return concern is not None and concern.voice == "person" and concern.person is not None


def read_aloud(changes: Iterable[Change], reads: Reads) -> list[str]:
    """What somebody reads aloud, line by line: what became of each thing, and its words. The twin of pwa/src/feedback/desk/aloud.ts."""
    return [f"{one.what}: {one.easy or one.words if reads == 'easy' else one.words}" for one in changes]


def too_long(easy: str) -> list[str]:
    """Sentences of Easy Read that have too many words."""
    return [one for one in sentences(easy) if len(one.split()) > LONGEST_SENTENCE]


def sentences(said: str) -> list[str]:
    """One line for each sentence, and for each line that somebody began."""
    return [one.strip() for one in re.split(r"(?<=[.!?])\s+|\n+", said) if one.strip()]

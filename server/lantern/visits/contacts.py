"""Which contacts start the count again: in person, or declined after being met (K9, K26, K31)."""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from lantern.policy.model import Nation, Policy
from lantern.policy.values import many_words, value


class Contact(Struct, frozen=True, kw_only=True):
    """One person's part of a trip (K9): when, how they were met, and when the server heard."""

    on: date
    how: str
    """in_person, declined_after_meeting, video, phone, not_seen."""
    heard_on: date
    confirmed: bool = False
    """Its visitor has confirmed the date, which a date after `heard_on` needs (K31)."""
    kind: str = "oversight_visit"
    source: str = "visit"


def last_seen(contacts: Iterable[Contact], policy: Policy, nation: Nation, today: date) -> date | None:
    """The day of the latest contact that starts the count again (K9, K26, K31); None when there is none.

    A date later than the day on which the server heard waits until its visitor confirms it.
    """
    resets = many_words(value(policy, "visit.resets", nation, today))
    return max(
        (
            each.on
            for each in contacts
            if each.kind == "oversight_visit"
            and each.how in resets
            and each.on <= today
            and (each.on <= each.heard_on or each.confirmed)
        ),
        default=None,
    )

"""What follows from not having been let in: how often in a row, and how urgent a concern about it looks.

The phone decides the same, without signal (`pwa/src/visits/outcomes/rules.ts`, `tests/cases/access_refused.yaml`).
"""

from collections.abc import Iterable, Sequence
from typing import Literal

from lantern.visits.outcomes.model import Outcome

IN_A_ROW = 2
"""From here on the host's table says so (our default)."""
ON_TRIPS = ("access_refused", "not_possible")
"""What can be said of a whole trip; everything else is said of one person."""
CALLS = ("video", "phone")


def refused(outcomes: Iterable[Outcome]) -> bool:
    """Whether access was refused on a trip, to somebody or at the door. Being let in later does not undo it."""
    return any(each.outcome == "access_refused" for each in outcomes)


def in_a_row(refusals: Sequence[bool]) -> int:
    """On how many trips in a row, up to the latest, access was refused; `refusals` oldest first."""
    count = 0
    for each in reversed(refusals):
        if not each:
            break
        count += 1
    return count


def proposed_urgency(refusals: Sequence[bool], late: bool) -> Literal["soon", "urgent"]:
    """How urgent a concern about refused access looks until a human says otherwise (our default).

    `refusals` of the trips to this hospital up to this one; `late`: the person's visit is past its day, so that nobody has
    looked for longer than policy allows.
    """
    return "urgent" if late or in_a_row(refusals) >= IN_A_ROW else "soon"


def called(outcomes: Iterable[Outcome]) -> dict[str, str]:
    """Person's id to how they were spoken with instead, or `not_seen`: never a meeting, so no clock moves (K9, trap 6)."""
    return {
        each.person: each.outcome if each.outcome in CALLS else "not_seen" for each in in_order(outcomes) if each.person
    }


def in_order(outcomes: Iterable[Outcome]) -> list[Outcome]:
    """By when it happened, in whatever order it arrived."""
    return sorted(outcomes, key=lambda each: (each.at or each.on, each.id))


def for_host(outcomes: Iterable[Outcome]) -> list[Outcome]:
    """What the host and the region read: that access was refused, never to whom and never in whose words."""
    return [
        Outcome(id=each.id, outcome=each.outcome, on=each.on, of=each.of, refused_by=each.refused_by)
        for each in outcomes
        if each.outcome == "access_refused"
    ]

"""How a visit of ours lies to other bodies' visits to the same hospital: apart where they should be spread, on one day
where they should be joined.
"""

from datetime import date

from lantern.visits.planning import weights
from lantern.visits.planning.model import Question, Standing


def how(question: Question, hospital: str) -> str:
    """`join` or `spread`: as we wish, else as the host asks."""
    for wish in question.wishes:
        if wish.hospital == hospital:
            return wish.how
    return "join" if any(place.id == hospital and place.host_joins for place in question.places) else "spread"


def others(question: Question, hospital: str) -> list[Standing]:
    """Other bodies' visits there that we may know of."""
    return [trip for trip in question.standing if trip.hospital == hospital and trip.body != question.body]


def spread_points(question: Question, hospital: str, day: date) -> int:
    """Points for coming on this day."""
    apart = [abs((trip.day - day).days) for trip in others(question, hospital)]
    near = [days for days in apart if days <= weights.JOIN_DAYS]
    if not near:
        return 0
    if how(question, hospital) == "join":
        return 0 if 0 in near else weights.NOT_JOINED
    close = sum(
        weights.NEAR_ANOTHER * (weights.NEAR_DAYS - days) // weights.NEAR_DAYS
        for days in near
        if days < weights.NEAR_DAYS
    )
    return close + sum(weights.SAME_WEEKDAY for days in near if days and days % 7 == 0)

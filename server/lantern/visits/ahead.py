"""The day before an announced visit the ward is rung: who is there, and may one come? (K20) Pure.

Never before an unannounced one: for it there is no such day, and nothing anywhere that speaks of one.
"""

from datetime import date, timedelta

from lantern.policy.calendar import is_working_day

SUBDIVISION = {"england": "ENG", "wales": "WLS"}


def ring_on(planned_on: date, nation: str, announced: bool) -> date | None:
    """The last working day before the trip, where the hospital stands: for a Monday's, Friday."""
    if not announced:
        return None
    day = planned_on - timedelta(days=1)
    while not is_working_day(day, SUBDIVISION[nation]):
        day -= timedelta(days=1)
    return day

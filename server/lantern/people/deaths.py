"""Deaths of which somebody has still to be told: a death stops every prompt but this one (K14)."""

from datetime import datetime, timedelta
from typing import NamedTuple

from lantern.clock import local_date
from lantern.commissioners.model import Nation
from lantern.people import course, records
from lantern.people.model import Teller
from lantern.policy.calendar import after
from lantern.policy.model import Delay, Policy
from lantern.policy.values import one_word, value, whole
from lantern.store import Transaction
from lantern.store.straight import rows

WITHIN = {"regulator": "route.within.regulator", "leder": "route.within.leder"}
"""Those who have a clock of their own; the others are told within `death.within`."""

_DEATHS = records.of_whom("death")


def told_by(policy: Policy, nation: Nation, whom: Teller, heard: datetime) -> str:
    """The last local day on which they are told in time, counted from when we heard of the death (K34)."""
    within = value(policy, WITHIN.get(whom, "death.within"), nation, local_date(heard))
    holidays = one_word(value(policy, "calendar.bank_holidays", nation, local_date(heard)))
    end = after(heard, Delay(whole(within), within.unit), holidays)  # type: ignore[arg-type]
    return local_date(end - timedelta(seconds=1)).isoformat()


class Untold(NamedTuple):
    """Somebody has died, and not everybody who must be told has been."""

    person: str
    body: str
    by: str
    """The nearest last day; the day on which it was heard of, where none was said."""


def untold(tx: Transaction) -> list[Untold]:
    """Everywhere, for whoever pays for their care."""
    bodies = {r.person: r.placing_body for r in rows(tx, _DEATHS)}
    found = []
    for who, entries in course.of(tx, sorted(bodies)).items() if bodies else ():
        still = [one.by for one in course.to_tell(entries) if one.told_on is None]
        death = course.last(entries, "death")
        if still and death:
            found.append(Untold(who, bodies[who], min(by or death.heard_on for by in still)))
    return found

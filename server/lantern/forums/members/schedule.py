"""Each day: who begins to sit, and what is said of a seat before it matters (`forum.term_warn`)."""

from datetime import date

from lantern.forums.members import records
from lantern.forums.members.reading import standing
from lantern.forums.members.rules import last_day
from lantern.identity.model import HOSTS
from lantern.policy.model import Policy
from lantern.policy.values import value, whole
from lantern.register.records import waits_changed
from lantern.store import Transaction
from lantern.units import records as units


def look(tx: Transaction, policy: Policy, today: date) -> int:
    """Any number of times: a seat is said once for each last day, and again where its holder has left. Returns how many
    began to sit or are said now."""
    said = records.sit(tx, today.isoformat())
    for r in records.unended(tx, today.isoformat()):
        place = units.place(tx, hospital_id=r.hospital)
        if place is None:
            continue
        state = standing(r, whole(value(policy, "forum.term_warn", place.nation, today)), today)  # type: ignore[arg-type]
        of = {"ends_soon": last_day(r.until_on, r.ended_on), "holder_left": "left"}.get(state)
        if of is None or r.warned == of:
            continue
        records.warn(tx, r.id, of)
        waits_changed(tx, list(HOSTS), body=place.host)
        said += 1
    return said

"""What stands in the way of leaving hospital and has not gone, for whoever pays for the person's care (K22)."""

from typing import NamedTuple

from lantern.people import course, records
from lantern.people.model import Barrier
from lantern.store import Transaction
from lantern.store.straight import rows

_NAMED = records.of_whom("barrier").where(records.person.c.left_on.is_(None))


class InTheWay(NamedTuple):
    """One of them: whose, and which body leads."""

    person: str
    body: str
    barrier: Barrier


def in_the_way(tx: Transaction) -> list[InTheWay]:
    """Everywhere, of people who are still in hospital."""
    bodies = {r.person: r.placing_body for r in rows(tx, _NAMED)}
    found = course.of(tx, sorted(bodies)) if bodies else {}
    return [
        InTheWay(who, bodies[who], one) for who, all_ in found.items() for one in course.barriers(all_) if not one.gone
    ]

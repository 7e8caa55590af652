"""What stands in the way of leaving hospital and has not gone, for whoever pays for the person's care (K22)."""

from typing import NamedTuple

import sqlalchemy as sa

from lantern.people import course
from lantern.people.model import Barrier
from lantern.people.records import person
from lantern.store import Transaction
from lantern.store.straight import rows

_NAMED = (
    sa.select(course.course.c.person, person.c.placing_body)
    .join(person, person.c.id == course.course.c.person)
    .where(course.course.c.what == "barrier", person.c.left_on.is_(None))
    .distinct()
)


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

"""Whoever has taken a concern and has left is nobody to wait for: others are asked at once (K2, K8).

A promise of a next word is as good as whoever gave it. Where they have left, or sit for no body any more that could answer
for it, the word is overdue now, and the ladder climbs anew from its first step. Follows from rows; twice is the same as once.
"""

from datetime import datetime
from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.alerts.seats import bodies_of
from lantern.clock import local_date, wire
from lantern.concerns import records as concerns
from lantern.concerns.life.handling import ANSWERING
from lantern.concerns.model import Taken
from lantern.identity.records import principal
from lantern.store import Transaction
from lantern.store.straight import rows

_WAITED_FOR = sa.select(concerns.concern).where(
    concerns.concern.c.state == "taken",
    concerns.STILL_OPEN,
    sa.or_(concerns.concern.c.next_word_by.is_(None), concerns.concern.c.next_word_by > sa.bindparam("now")),
)


def ask_others(tx: Transaction, now: datetime) -> int:
    """Of every concern that somebody has taken who is not there any more the next word is overdue. Returns how many."""
    today, moment = local_date(now).isoformat(), wire(now)
    gone = [row for row in rows(tx, _WAITED_FOR, now=moment) if has_left(tx, row, today)]
    for row in gone:
        concerns.change(tx, row.id, next_word_by=moment, next_at=moment)
    return len(gone)


def has_left(tx: Transaction, row: Any, today: str) -> bool:
    """Whether whoever took it by the app has no seat any more from which it could be. Who took it on a page or by telephone
    has no account to ask."""
    taken = msgspec.json.decode(row.taken, type=Taken) if row.taken else None
    if taken is None or taken.by is None:
        return False
    who = principal(tx, taken.by, today)
    held = {seat.body for seat in who.seats if seat.role in ANSWERING} if who else set()
    return held.isdisjoint(bodies_of(tx, row, today))

"""Why a one-time page opens no more, in the order in which its reader is told.

Whoever reads one has no account: what they were told is theirs to read while it is asked of them, from a seat that still stands
at their address (domain.md §11, K8), and no longer. Nothing of what was said stands on a page that is shut.
"""

from datetime import date, timedelta
from typing import Any, Literal

import sqlalchemy as sa

from lantern.clock import read_instant
from lantern.identity.records import seat
from lantern.identity.rotas.records import turn
from lantern.store import Transaction

Why = Literal["closed", "elsewhere", "seat", "taken", "used"]


def why_shut(tx: Transaction, alert: Any, concern: Any, now: str, today: date) -> Why | None:
    """None while it asks somebody to take the concern. Where whoever took it promised a word that did not come, it asks again."""
    if concern.state == "closed":
        return "closed"
    if concern.joined_into or concern.era != alert.era:
        return "elsewhere"
    if not sits(tx, alert.address, today):
        return "seat"
    if concern.state == "taken" and (
        concern.next_word_by is None or read_instant(concern.next_word_by) > read_instant(now)
    ):
        return "taken"
    return "used" if alert.state == "done" else None


_SEATS = sa.select(seat.c.id).where(
    seat.c.address == sa.bindparam("address"),
    sa.or_(seat.c.until_on.is_(None), seat.c.until_on >= sa.bindparam("today")),
)
_TURNS = sa.select(turn.c.id).where(
    turn.c.email == sa.bindparam("address"), turn.c.dropped_at.is_(None), turn.c.until_on >= sa.bindparam("yesterday")
)


def sits(tx: Transaction, address: str | None, today: date) -> bool:
    """Whether anybody is reached here today for a seat or a rota. A turn that ended yesterday may have been told at midnight."""
    said = {"address": address, "today": today.isoformat(), "yesterday": (today - timedelta(days=1)).isoformat()}
    return tx.execute(_SEATS.union_all(_TURNS).limit(1), said).first() is not None

"""Every outbox of letters beside the alerts of concerns: what waits in them, what was given up, and sending it again.

Letters of reminding have a list of their own (`reminders.routes`): what one failed to bring, the next brings.
"""

from typing import Any, Literal

import msgspec
import sqlalchemy as sa

from lantern.admissions.records import letter as admission_letter
from lantern.alerts.family.records import family_ask
from lantern.alerts.rotas.records import rota_letter
from lantern.forums.levels.records import level_letter
from lantern.forums.members.records import forum_letter
from lantern.store import Transaction

Outbox = Literal["admission", "level", "forum", "rota", "family"]
OUTBOXES: dict[Outbox, sa.Table] = {
    "admission": admission_letter, "level": level_letter, "forum": forum_letter, "rota": rota_letter,
    "family": family_ask,
}  # fmt: skip


class UnsentLetter(msgspec.Struct, kw_only=True, omit_defaults=True):
    """One letter that has not gone: to which address, since when, and why. Not what it says."""

    id: str
    outbox: Outbox
    address: str
    since: str
    given_up: bool
    attempts: int
    error: str | None = None
    next_try: str | None = None


def unsent(tx: Transaction, at_most: int) -> list[UnsentLetter]:
    """Letters that were given up, or failed and are tried again; the oldest first, so many of each outbox."""
    found = [
        UnsentLetter(
            id=r.id, outbox=outbox, address=r.address, since=r.at, given_up=r.state == "failed", attempts=r.attempts,
            error=r.error, next_try=r.due_at,
        )
        for outbox, table in OUTBOXES.items()
        for r in tx.execute(
            sa.select(table)
            .where(sa.or_(table.c.state == "failed", sa.and_(table.c.state == "waiting", table.c.error.is_not(None))))
            .order_by(table.c.at, table.c.id)
            .limit(at_most)
        )
    ]  # fmt: skip
    return sorted(found, key=lambda one: (one.since, one.id))


def send_again(tx: Transaction, letter_id: str, at: str) -> bool:
    """Returns whether there is such a letter. One that went meanwhile is not sent twice."""
    for table in OUTBOXES.values():
        if tx.execute(sa.select(table.c.id).where(table.c.id == letter_id)).first() is None:
            continue
        there = sa.and_(table.c.id == letter_id, table.c.state.in_(("failed", "waiting")))
        fresh = {"state": "waiting", "due_at": at, "attempts": 0, "error": None, "claimed_until": None}
        tx.execute(table.update().where(there).values(**fresh))
        return True
    return False


def waiting(tx: Transaction, now: str) -> dict[Outbox, Any]:
    """By outbox: how many should have gone, since when the oldest, and how many were given up."""
    return {
        outbox: tx.execute(
            sa.select(
                sa.func.count().filter(table.c.due_at <= now).label("many"),
                sa.func.min(table.c.due_at).filter(table.c.due_at <= now).label("since"),
                sa.func.count().filter(table.c.state == "failed").label("given_up"),
            )
        ).one()
        for outbox, table in OUTBOXES.items()
    }


def oldest(tx: Transaction, now: str) -> str | None:
    """Since when the oldest letter that should have gone is waiting; shown on /health to an outside watcher."""
    return min((r.since for r in waiting(tx, now).values() if r.since), default=None)

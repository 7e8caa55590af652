"""Taking what is due out of a table, by one node at a time: rows with `due_at`, `attempts` and a claim that runs out.

`attempts` is the claim's fence: it grows with every claim, so whoever held an earlier one can settle nothing any more.
"""

import hashlib
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import sqlalchemy as sa

from lantern.store import Transaction

CLAIMED = timedelta(minutes=2)
AT_MOST = timedelta(minutes=1)
"""For one letter or push: well within its claim."""
TOGETHER = 20

_CLAIM = """
    update {table} set claimed_by = :node, claimed_until = :until, attempts = attempts + 1
    where id in (
        select id from {table} where due_at <= :now and (claimed_until is null or claimed_until < :now)
        order by due_at, id limit :limit {skip})
    returning id
"""


def claim(tx: Transaction, table: sa.Table, node: str, now: str, until: str, limit: int) -> list[Any]:
    """Rows to be sent now, claimed by this node until then; another node that finds them claimed passes them by."""
    skip = "for update skip locked" if tx.dialect.name == "postgresql" else ""
    sql = sa.text(_CLAIM.format(table=table.name, skip=skip))
    ids = list(tx.execute(sql, {"node": node, "now": now, "until": until, "limit": limit}).scalars())
    return list(tx.execute(sa.select(table).where(table.c.id.in_(ids)).order_by(table.c.due_at))) if ids else []


def settle(tx: Transaction, table: sa.Table, claimed: Any, **values: object) -> bool:
    """What came of it, if this very claim still holds and the row still waits."""
    mine = sa.and_(
        table.c.id == claimed.id, table.c.claimed_by == claimed.claimed_by, table.c.attempts == claimed.attempts,
        table.c.state == "waiting",
    )  # fmt: skip
    done = tx.execute(table.update().where(mine).values(claimed_by=None, claimed_until=None, **values))
    return bool(done.rowcount)


def again_after(claimed: Any, waits: Sequence[int], retry_after: int | None) -> timedelta:
    """How long until a passing failure is tried again: as long as we were asked to wait, else by `waits` (seconds), the last of
    which goes on for as long as it takes. From one to one and a half times as long, other for each row and try: a hundred that
    failed together do not all come back together."""
    wait = retry_after or waits[min(claimed.attempts, len(waits)) - 1]
    digest = hashlib.sha256(f"{claimed.id}/{claimed.attempts}".encode()).digest()
    return timedelta(seconds=wait * (1 + digest[0] / 512))


def oldest_unsent(tx: Transaction, table: sa.Table, now: str) -> str | None:
    """Since when the oldest row that should have been sent is waiting."""
    return tx.execute(sa.select(sa.func.min(table.c.due_at)).where(table.c.due_at <= now)).scalar()

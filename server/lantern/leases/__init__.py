"""One node acts at a time; a lease says which. Taken in the same transaction as the work it guards."""

import sqlalchemy as sa

from lantern.store import Transaction, metadata
from lantern.store.straight import run, scalar
from lantern.store.tables import count, words

lease = sa.Table(
    "lease",
    metadata,
    sa.Column("name", sa.Text, primary_key=True),
    words("holder"),
    count("fence"),
    words("until"),
)

_TAKE = sa.text("""
    insert into lease (name, holder, fence, until) values (:name, :holder, 1, :until)
    on conflict (name) do update set
        fence = case when lease.holder = excluded.holder then lease.fence else lease.fence + 1 end,
        holder = excluded.holder, until = excluded.until
    where lease.holder = excluded.holder or lease.until < :now
    returning fence
""")


def take(tx: Transaction, name: str, holder: str, now: str, until: str) -> int | None:
    """The fence if this holder may act until then; None when somebody else may."""
    return scalar(tx, _TAKE, name=name, holder=holder, now=now, until=until)


_KEEP = sa.text("""
    update lease set until = :until where name = :name and holder = :holder and fence = :fence
""")


def keep(tx: Transaction, name: str, holder: str, fence: int, until: str) -> bool:
    """Whether it is still this holder's under this very fence; then it is kept until later.

    Asked first in each transaction of work that takes several: whoever lost the lease meanwhile writes nothing.
    """
    return bool(run(tx, _KEEP, name=name, holder=holder, fence=fence, until=until))


def let_go(tx: Transaction, holder: str | None = None) -> None:
    """This holder acts no more, so that the next one need not wait; without a holder, nobody does."""
    ended = lease.update().values(until="")
    tx.execute(ended if holder is None else ended.where(lease.c.holder == holder))

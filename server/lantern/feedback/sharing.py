"""All SQL about what a person's family may hear (K15). Which rows they see follows from it in `records.VISIBLE`."""

from typing import Any

import sqlalchemy as sa

from lantern.identity.records import account, seat
from lantern.store import Transaction, metadata
from lantern.store.statements import add, by
from lantern.store.straight import first
from lantern.store.tables import key, maybe, words

share = sa.Table(
    "family_share",
    metadata,
    key(),
    sa.Column("person", sa.Text, nullable=False, index=True),
    sa.Column("account", sa.Text, nullable=False, index=True),
    words("covers"),
    words("basis"),
    words("words"),
    words("said_on"),
    words("by_name"),
    words("at"),
    maybe("ended_at"),
    maybe("ended_by_name"),
    maybe("ended_words"),
)
"""One standing share at most for a person and a member of their family; those that ended stay."""


def shares_of(tx: Transaction, person_id: str) -> list[Any]:
    """Everything that was ever shared with somebody's family, newest first."""
    query = sa.select(share, account.c.name).outerjoin(account, account.c.id == share.c.account)
    return list(tx.execute(query.where(share.c.person == person_id).order_by(share.c.at.desc(), share.c.id)))


def one_share(tx: Transaction, share_id: str) -> Any:
    """One of them; None when it has not arrived."""
    return first(tx, by(share), it=share_id)


def allow(tx: Transaction, values: dict[str, Any]) -> bool:
    """It may be heard from now on, in the place of what stood before for the same two."""
    if one_share(tx, values["id"]) is not None:
        return False
    before = sa.and_(
        share.c.person == values["person"], share.c.account == values["account"], share.c.ended_at.is_(None)
    )
    tx.execute(share.update().where(before).values(ended_at=values["at"], ended_by_name=values["by_name"]))
    add(tx, share, [values])
    return True


def end(tx: Transaction, share_id: str, **values: object) -> None:
    """It is taken back."""
    tx.execute(share.update().where(share.c.id == share_id).values(**values))


def family_of(tx: Transaction, person_id: str, today: str) -> list[Any]:
    """Accounts with a family carer's seat for this person today."""
    query = sa.select(account.c.id, account.c.name).join(seat, seat.c.account == account.c.id)
    held = sa.or_(seat.c.until_on.is_(None), seat.c.until_on >= today)
    mine = sa.and_(seat.c.role == "family_carer", seat.c.person == person_id, held, account.c.left_at.is_(None))
    return list(tx.execute(query.where(mine).order_by(account.c.name)))

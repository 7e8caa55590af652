"""All SQL about who said it: the seal, and who opened it."""

import re
from typing import Any

import sqlalchemy as sa

from lantern.store import Transaction, metadata
from lantern.store.statements import add, by
from lantern.store.straight import first
from lantern.store.tables import key, words

source = sa.Table(
    "concern_source",
    metadata,
    key(),
    words("words"),
    words("at"),
)
"""Who told it, in the words of whoever wrote the concern down. Its id is the concern's; it never goes to a phone."""

opened = sa.Table(
    "concern_source_opened",
    metadata,
    key(),
    sa.Column("concern", sa.Text, nullable=False, index=True),
    words("by"),
    words("at"),
    words("why"),
)


def seal(tx: Transaction, concern_id: str, said: str, at: str) -> None:
    """Keep apart who told it."""
    add(tx, source, [{"id": concern_id, "words": said, "at": at}])


def sealed(tx: Transaction, concern_id: str) -> str | None:
    """Who told it; None where nothing was sealed."""
    found = first(tx, by(source), it=concern_id)
    return found.words if found else None


def named_in(said: str) -> list[str]:
    """What in these words may be somebody's name: the pieces between commas and stops that are more than one word."""
    pieces = (piece.strip() for piece in re.split(r"[,;:.()\n]", said))
    return [piece for piece in pieces if 1 < len(piece.split()) <= 4]


def open_(tx: Transaction, values: dict[str, Any]) -> None:
    """This account asked to see it, at this moment, for this reason."""
    add(tx, opened, [values])


def opened_since(tx: Transaction, concern_id: str, account: str, since: str) -> bool:
    """Whether this account has asked since then."""
    mine = sa.and_(opened.c.concern == concern_id, opened.c.by == account, opened.c.at >= since)
    return tx.execute(sa.select(opened.c.id).where(mine).limit(1)).first() is not None

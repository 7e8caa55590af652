"""Letters about gaps on a rota: one for each reader and the gaps that were new."""

from collections.abc import Sequence
from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.store import Transaction, metadata
from lantern.store.statements import add
from lantern.store.straight import rows
from lantern.store.tables import key, sending, words

rota_letter = sa.Table(
    "rota_letter",
    metadata,
    key(),
    sa.Column("body", sa.Text, nullable=False, index=True),
    words("role"),
    words("account"),
    words("address"),
    words("language", "en"),
    words("gaps"),
    *sending(),
)
"""`gaps` is when each of them begins, as JSON. `state`: waiting, sent, failed, taken_back (it was filled before the letter
went)."""

_LETTERS = (
    sa.select(rota_letter)
    .where(rota_letter.c.body == sa.bindparam("body"), rota_letter.c.role == sa.bindparam("role"))
    .order_by(rota_letter.c.at)
)


def written(tx: Transaction, body: str, role: str) -> list[Any]:
    """Every letter about one rota that went or is to go, oldest first."""
    return [r for r in rows(tx, _LETTERS, body=body, role=role) if r.state != "taken_back"]


def begins(letter: Any) -> list[str]:
    """When the gaps of one letter begin."""
    return msgspec.json.decode(letter.gaps, type=list[str])


def write(tx: Transaction, letters: Sequence[dict[str, Any]]) -> None:
    """Promise these letters. One that was taken back, because the gap was filled, is promised again."""
    ids = [letter["id"] for letter in letters]
    again = set(tx.execute(sa.select(rota_letter.c.id).where(rota_letter.c.id.in_(ids))).scalars())
    add(tx, rota_letter, [letter for letter in letters if letter["id"] not in again])
    for letter in letters:
        if letter["id"] in again:
            fresh = {name: letter[name] for name in ("address", "gaps", "at", "due_at")}
            taken_back = sa.and_(rota_letter.c.id == letter["id"], rota_letter.c.state == "taken_back")
            tx.execute(rota_letter.update().where(taken_back).values(state="waiting", attempts=0, **fresh))

"""The journal's table. Numbers are taken by the last statement of a transaction, under one lock."""

import secrets
from collections.abc import Sequence

import msgspec
import sqlalchemy as sa

from lantern.facts import Fact
from lantern.ids import new_id
from lantern.store import Transaction, metadata
from lantern.store.statements import add, within
from lantern.store.straight import first, rows
from lantern.store.tables import Number, maybe, words

journal = sa.Table(
    "journal",
    metadata,
    sa.Column("number", Number, primary_key=True, autoincrement=True),
    sa.Column("id", sa.Text, nullable=False, unique=True),
    words("at"),
    words("type"),
    words("subject"),
    maybe("by"),
    maybe("command"),
    sa.Column("salt", sa.LargeBinary, nullable=False),
    sa.Column("body", sa.LargeBinary, nullable=False),
    sqlite_autoincrement=True,
)

parked = sa.Table(
    "parked",
    metadata,
    sa.Column("reaction", sa.Text, primary_key=True),
    sa.Column("number", Number, primary_key=True, autoincrement=False),
    words("at"),
    words("error"),
    maybe("let_go_at"),
)
"""Facts that a reaction failed on five times: an operator is told, the cursor moves on."""

LOCK = 7001
# the ring goes out when the transaction is committed (store/between.py)
_LOCKED = sa.text(f"select pg_advisory_xact_lock({LOCK}), pg_notify('lantern', '')")
SALT = 16
"""Bytes beside each fact, so that erasing it lawfully leaves a seal over it provable."""


class Written(msgspec.Struct, frozen=True):
    """A fact as the journal holds it."""

    number: int
    id: str
    at: str
    type: str
    subject: str
    by: str | None
    body: bytes


class Line(msgspec.Struct, frozen=True):
    """A fact that is to be written: what, by whom, through which command."""

    fact: Fact
    at: str
    by: str | None = None
    command: str | None = None


def write_facts(tx: Transaction, lines: Sequence[Line]) -> int:
    """Write what became true, in this order. Must be the last statement of its transaction.

    Returns how many were written. On PostgreSQL the lock makes numbers follow commit order; waiting listeners are
    woken at commit.
    """
    if not lines:
        return 0
    if tx.dialect.name == "postgresql":
        first(tx, _LOCKED)
    salts = secrets.token_bytes(SALT * len(lines))
    add(tx, journal, [_row(line, salts[n * SALT : (n + 1) * SALT]) for n, line in enumerate(lines)])
    return len(lines)


def _row(line: Line, salt: bytes) -> dict[str, object]:
    return {
        "id": new_id(),
        "at": line.at,
        "type": type(line.fact).__name__,
        "subject": line.fact.subject,
        "by": line.by,
        "command": line.command,
        "salt": salt,
        "body": msgspec.json.encode(line.fact),
    }


_SINCE = (
    sa.select(*(journal.c[name] for name in Written.__struct_fields__))
    .where(journal.c.number > sa.bindparam("number"))
    .order_by(journal.c.number)
    .limit(sa.bindparam("at_most", type_=sa.Integer))
)
_SINCE_OF = _SINCE.where(within(journal.c.type, "types"))


def since(tx: Transaction, number: int, limit: int, types: Sequence[str] | None = None) -> list[Written]:
    """Facts after this number, oldest first."""
    if types is None:
        return [Written(*r) for r in rows(tx, _SINCE, number=number, at_most=limit)]
    return [Written(*r) for r in rows(tx, _SINCE_OF, number=number, at_most=limit, types=list(types))]


_HEAD = sa.text("select number, id from journal order by number desc limit 1")


def head(tx: Transaction) -> tuple[int, str]:
    """Number and id of the latest fact; (0, "") when there is none."""
    row = first(tx, _HEAD)
    return (row.number, row.id) if row else (0, "")


def id_at(tx: Transaction, number: int) -> str | None:
    """The id of the fact with this number, if there is one."""
    return tx.execute(sa.select(journal.c.id).where(journal.c.number == number)).scalar()

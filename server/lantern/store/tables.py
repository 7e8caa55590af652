"""The shared MetaData, and the few column types that both engines agree on.

Ids and instants are text: ids are UUIDs made on phones, instants are UTC with milliseconds and a Z, which sort as
they read. The wire, the rows and both engines hold the same characters (docs/decisions/0002).
"""

from typing import Any

import msgspec
import sqlalchemy as sa

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(column_0_N_label)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

Number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def key(name: str = "id", **options: Any) -> sa.Column[str]:
    """A primary key column holding an id."""
    return sa.Column(name, sa.Text, primary_key=True, **options)


def words(name: str, default: str | None = None) -> sa.Column[str]:
    """A text column that is always there."""
    return sa.Column(name, sa.Text, nullable=False, server_default=default)


def maybe(name: str, **options: Any) -> sa.Column[str | None]:
    """A text column that may be absent."""
    return sa.Column(name, sa.Text, nullable=True, **options)


def version() -> sa.Column[int]:
    """Counts the changes of a row that phones hold; a phone is given it again when it differs."""
    return sa.Column("version", sa.Integer, nullable=False, server_default="1")


def flag(name: str, default: bool = False) -> sa.Column[bool]:
    """A yes or no column."""
    return sa.Column(name, sa.Boolean, nullable=False, server_default=sa.true() if default else sa.false())


def count(name: str, default: int = 0) -> sa.Column[int]:
    """A whole number column."""
    return sa.Column(name, sa.Integer, nullable=False, server_default=str(default))


def sending() -> list[sa.Column[Any]]:
    """What an outbox keeps of each letter: `due_at` is when it goes (again), absent when nothing is left to send; one node
    at a time claims it."""
    return [
        words("state", "waiting"), words("at"), sa.Column("due_at", sa.Text, nullable=True, index=True), count("attempts"),
        maybe("claimed_by"), maybe("claimed_until"), maybe("sent_at"), maybe("error"),
    ]  # fmt: skip


def as_json(value: object) -> str:
    """A value as its column of text keeps it."""
    return msgspec.json.encode(value).decode()

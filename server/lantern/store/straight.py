"""Constant statements, handed straight to the database's driver.

SQLAlchemy's own way through a statement costs several times what the driver needs for it, and an exchange has some
thirty. Here a statement is compiled once; afterwards it is its text, its parameters and rows as named tuples, on the
same connection and in the same transaction as everything else, with the same exceptions (docs/decisions/0011).
"""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

import sqlalchemy as sa

from lantern.store import straight_postgres, straight_sqlite

Asked = Mapping[str, Any]


class Straight(Protocol):
    """One statement as one driver takes it."""

    def rows(self, tx: sa.Connection, asked: Asked) -> list[Any]: ...
    def run(self, tx: sa.Connection, asked: Asked) -> int: ...
    def run_each(self, tx: sa.Connection, each: Sequence[Asked]) -> None: ...


_LANES: dict[str, Any] = {"sqlite": straight_sqlite, "postgresql": straight_postgres}
_KEPT: dict[tuple[str, Any, tuple[str, ...]], Straight] = {}


def rows(tx: sa.Connection, statement: sa.Executable, **asked: Any) -> list[Any]:
    """Every row that this statement gives."""
    return _straight(tx, statement).rows(tx, asked)


def first(tx: sa.Connection, statement: sa.Executable, **asked: Any) -> Any:
    """Its first row; None when it gives none."""
    found = rows(tx, statement, **asked)
    return found[0] if found else None


def scalar(tx: sa.Connection, statement: sa.Executable, **asked: Any) -> Any:
    """The first value of its first row; None when it gives none."""
    found = rows(tx, statement, **asked)
    return found[0][0] if found else None


def run(tx: sa.Connection, statement: sa.Executable, **asked: Any) -> int:
    """Carry it out. Returns how many rows it changed."""
    return _straight(tx, statement).run(tx, asked)


def run_one(tx: sa.Connection, statement: sa.Executable, one: Asked) -> int:
    """Carry it out with these columns and no others. Returns how many rows it changed."""
    return _straight(tx, statement, tuple(one)).run(tx, one)


def run_each(tx: sa.Connection, statement: sa.Executable, each: Sequence[Asked]) -> None:
    """Carry it out with each of these parameters; the first says which there are."""
    if each:
        _straight(tx, statement, tuple(each[0])).run_each(tx, each)


def savepoint(tx: sa.Connection, words: str) -> None:
    """SAVEPOINT, RELEASE and their like, which have neither parameters nor rows."""
    _LANES[tx.dialect.name].savepoint(tx, words)


def _straight(tx: sa.Connection, statement: sa.Executable, columns: tuple[str, ...] = ()) -> Straight:
    lane = tx.dialect.name
    kept = _KEPT.get((lane, statement, columns))
    if kept is None:
        kept = _KEPT[lane, statement, columns] = _LANES[lane].Statement(statement, columns)
    return kept

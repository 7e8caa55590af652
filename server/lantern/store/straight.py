"""Constant statements, on SQLite handed straight to its driver.

Private to SQLite and pinned by a test. SQLAlchemy's own way through a statement costs four times what SQLite needs for
it (27 against 7 µs), and an exchange has some thirty. Here a statement is compiled once; afterwards it is its text, its
parameters and rows as named tuples, on the same connection and in the same transaction as everything else, with the
same exceptions. PostgreSQL is asked through SQLAlchemy.
"""

import sqlite3
from collections import namedtuple
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import msgspec
import sqlalchemy as sa
from sqlalchemy.dialects import sqlite

_DIALECT = sqlite.dialect(paramstyle="named")
_KEPT: dict[tuple[Any, tuple[str, ...]], "_Straight"] = {}

Asked = Mapping[str, Any]


def rows(tx: sa.Connection, statement: sa.Executable, **asked: Any) -> list[Any]:
    """Every row that this statement gives."""
    if tx.dialect.name != "sqlite":
        return list(tx.execute(statement, asked))
    straight = _straight(statement)
    return straight.shaped(straight.execute(tx, asked))


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
    if tx.dialect.name != "sqlite":
        return tx.execute(statement, asked).rowcount
    return _straight(statement).execute(tx, asked).rowcount


def run_each(tx: sa.Connection, statement: sa.Executable, each: Sequence[Asked]) -> None:
    """Carry it out with each of these parameters; the first says which there are."""
    if not each:
        return
    if tx.dialect.name != "sqlite":
        tx.execute(statement, list(each))
    else:
        _straight(statement, tuple(each[0])).execute_each(tx, each)


def savepoint(tx: sa.Connection, words: str) -> None:
    """SAVEPOINT, RELEASE and their like, which have neither parameters nor rows."""
    if tx.dialect.name != "sqlite":
        tx.exec_driver_sql(words)
        return
    try:
        _connection(tx).execute(words)
    except sqlite3.Error as error:
        raise _told(error, words) from error


class _Straight:
    """One statement as SQLite takes it."""

    def __init__(self, statement: sa.Executable, columns: tuple[str, ...]) -> None:
        # of an INSERT, the columns follow from what it is given
        compiled = statement.compile(dialect=_DIALECT, column_keys=columns or None)  # type: ignore[attr-defined]
        self.text = str(compiled)
        self.constant = {name: bind.value for bind, name in compiled.bind_names.items() if not bind.required}
        chosen = list(getattr(statement, "selected_columns", ()))
        self.flags = tuple(n for n, column in enumerate(chosen) if isinstance(column.type, sa.Boolean))
        self.make: Callable[[Any], Any] | None = None

    def execute(self, tx: sa.Connection, asked: Asked) -> sqlite3.Cursor:
        given = {**self.constant, **asked}
        for name, value in asked.items():
            if value.__class__ is list:
                given[name] = msgspec.json.encode(value).decode()
        try:
            return _connection(tx).execute(self.text, given)
        except sqlite3.Error as error:
            raise _told(error, self.text) from error

    def execute_each(self, tx: sa.Connection, each: Sequence[Asked]) -> None:
        given = [{**self.constant, **one} for one in each] if self.constant else each
        try:
            _connection(tx).executemany(self.text, given)
        except sqlite3.Error as error:
            raise _told(error, self.text) from error

    def shaped(self, cursor: sqlite3.Cursor) -> list[Any]:
        if self.make is None:
            names = [column[0] for column in cursor.description]
            kind: Any = namedtuple("Row", names, rename=True)  # type: ignore[misc]
            self.make = kind._make
        found = cursor.fetchall()
        if self.flags:
            found = [self._with_flags(one) for one in found]
        return list(map(self.make, found))

    def _with_flags(self, one: tuple[Any, ...]) -> list[Any]:
        """SQLite keeps yes and no as 1 and 0."""
        values = list(one)
        for place in self.flags:
            if values[place] is not None:
                values[place] = bool(values[place])
        return values


def _told(error: sqlite3.Error, words: str) -> BaseException:
    """The exception that SQLAlchemy would have raised."""
    return sa.exc.DBAPIError.instance(words, None, error, sqlite3.Error, dialect=_DIALECT)


def _straight(statement: sa.Executable, columns: tuple[str, ...] = ()) -> _Straight:
    kept = _KEPT.get((statement, columns))
    if kept is None:
        kept = _KEPT[statement, columns] = _Straight(statement, columns)
    return kept


def _connection(tx: sa.Connection) -> Any:
    return tx.connection.dbapi_connection

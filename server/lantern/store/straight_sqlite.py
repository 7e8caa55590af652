"""A constant statement on SQLite's driver. Private to it and pinned by a test."""

import sqlite3
from collections import namedtuple
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import msgspec
import sqlalchemy as sa
from sqlalchemy.dialects import sqlite

_DIALECT = sqlite.dialect(paramstyle="named")


class Statement:
    """One statement as SQLite takes it."""

    def __init__(self, statement: sa.Executable, columns: tuple[str, ...]) -> None:
        # of an INSERT, the columns follow from what it is given
        compiled = statement.compile(dialect=_DIALECT, column_keys=columns or None)  # type: ignore[attr-defined]
        self.text = str(compiled)
        self.constant = {name: bind.value for bind, name in compiled.bind_names.items() if not bind.required}
        chosen = list(getattr(statement, "selected_columns", ()))
        self.flags = tuple(n for n, column in enumerate(chosen) if isinstance(column.type, sa.Boolean))
        self.make: Callable[[Any], Any] | None = None

    def rows(self, tx: sa.Connection, asked: Mapping[str, Any]) -> list[Any]:
        cursor = self._execute(tx, asked)
        if self.make is None:
            names = [column[0] for column in cursor.description]
            kind: Any = namedtuple("Row", names, rename=True)  # type: ignore[misc]
            self.make = kind._make
        found = cursor.fetchall()
        if self.flags:
            found = [self._with_flags(one) for one in found]
        return list(map(self.make, found))

    def run(self, tx: sa.Connection, asked: Mapping[str, Any]) -> int:
        return self._execute(tx, asked).rowcount

    def run_each(self, tx: sa.Connection, each: Sequence[Mapping[str, Any]]) -> None:
        given = [{**self.constant, **one} for one in each] if self.constant else each
        try:
            _connection(tx).executemany(self.text, given)
        except sqlite3.Error as error:
            raise _told(error, self.text) from error

    def _execute(self, tx: sa.Connection, asked: Mapping[str, Any]) -> sqlite3.Cursor:
        given = {**self.constant, **asked}
        for name, value in asked.items():
            if value.__class__ is list:
                given[name] = msgspec.json.encode(value).decode()
        try:
            return _connection(tx).execute(self.text, given)
        except sqlite3.Error as error:
            raise _told(error, self.text) from error

    def _with_flags(self, one: tuple[Any, ...]) -> list[Any]:
        """SQLite keeps yes and no as 1 and 0."""
        values = list(one)
        for place in self.flags:
            if values[place] is not None:
                values[place] = bool(values[place])
        return values


def savepoint(tx: sa.Connection, words: str) -> None:
    try:
        _connection(tx).execute(words)
    except sqlite3.Error as error:
        raise _told(error, words) from error


def _told(error: sqlite3.Error, words: str) -> BaseException:
    """The exception that SQLAlchemy would have raised."""
    return sa.exc.DBAPIError.instance(words, None, error, sqlite3.Error, dialect=_DIALECT)


def _connection(tx: sa.Connection) -> Any:
    return tx.connection.dbapi_connection

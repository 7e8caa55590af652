"""A constant statement on asyncpg, inside the transaction that SQLAlchemy holds.

Private to SQLAlchemy 2.1's asyncpg dialect and pinned by a test: `_transaction`, `_start_transaction` and
`_handle_exception` of its connection. asyncpg keeps each statement prepared on its connection, so that carrying it out is
one message there and one back.
"""

from collections import namedtuple
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY, asyncpg

_DIALECT = asyncpg.dialect(paramstyle="numeric_dollar")  # type: ignore[no-untyped-call]

CONNECTING = {
    "statement_cache_size": 512,
    "max_cacheable_statement_size": 0,
    "server_settings": {"jit": "off", "plan_cache_mode": "force_generic_plan"},
}
"""Statements stay prepared on a connection, however long, and planned: planning the largest anew takes longer than a
whole exchange. None is long enough at work to be worth compiling."""


class Statement:
    """One statement as asyncpg takes it."""

    def __init__(self, statement: sa.Executable, columns: tuple[str, ...]) -> None:
        self.columns, self.many = columns, ""
        if columns and isinstance(statement, sa.Insert):
            statement = statement.inline()  # nobody asks for the key that was made
            self.many = str(_of_lists(statement, columns).compile(dialect=_DIALECT))
        compiled = statement.compile(dialect=_DIALECT, column_keys=columns or None)  # type: ignore[attr-defined]
        self.text = str(compiled)
        self.constant = {name: bind.value for bind, name in compiled.bind_names.items() if not bind.required}
        self.names: list[str] = compiled.positiontup or []
        self.make: Callable[[Any], Any] | None = None

    def rows(self, tx: sa.Connection, asked: Mapping[str, Any]) -> list[Any]:
        found = _ask(tx, self.text, lambda asyncpg: asyncpg.fetch(self.text, *self._given(asked)))
        if found and self.make is None:
            kind: Any = namedtuple("Row", found[0].keys(), rename=True)  # type: ignore[misc]
            self.make = kind._make
        return list(map(self.make, found)) if self.make else []

    def run(self, tx: sa.Connection, asked: Mapping[str, Any]) -> int:
        done: str = _ask(tx, self.text, lambda asyncpg: asyncpg.execute(self.text, *self._given(asked)))
        return int(done.rsplit(" ", 1)[-1])  # "UPDATE 1", "INSERT 0 1"

    def run_each(self, tx: sa.Connection, each: Sequence[Mapping[str, Any]]) -> None:
        if len(each) == 1:
            self.run(tx, each[0])
            return
        lists = [[one[name] for one in each] for name in self.columns]
        _ask(tx, self.many, lambda asyncpg: asyncpg.execute(self.many, *lists))

    def _given(self, asked: Mapping[str, Any]) -> list[Any]:
        given = {**self.constant, **asked}
        return [given[name] for name in self.names]


def _of_lists(statement: sa.Insert, columns: tuple[str, ...]) -> sa.Insert:
    """The same INSERT of many rows at once, from a list for each column, in their order."""
    table = statement.table
    lists = [sa.bindparam(name, type_=ARRAY(table.c[name].type)) for name in columns]
    them = sa.func.unnest(*lists).table_valued(*columns, with_ordinality="nth").render_derived("them")
    picked = sa.select(*(them.c[name] for name in columns)).order_by(them.c.nth)
    return statement.from_select(columns, picked)


def savepoint(tx: sa.Connection, words: str) -> None:
    _ask(tx, words, lambda asyncpg: asyncpg.execute(words))


def _ask(tx: sa.Connection, words: str, what: Callable[[Any], Awaitable[Any]]) -> Any:
    """Ask asyncpg, in the transaction that SQLAlchemy will commit. Raises what SQLAlchemy would have raised."""
    adapted: Any = tx.connection.dbapi_connection

    async def asked(connection: Any) -> Any:
        if adapted._transaction is None:
            await adapted._start_transaction()
        return await what(connection)

    try:
        return adapted.run_async(asked)
    except BaseException as error:
        # one that broke, or was left in the middle of a message, is not used again
        if not isinstance(error, Exception) or adapted.driver_connection.is_closed():
            tx.invalidate(error)
        told = _told(tx, adapted, error, words)
        if told is error:
            raise
        raise told from error


def _told(tx: sa.Connection, adapted: Any, error: BaseException, words: str) -> BaseException:
    """The exception that SQLAlchemy would have raised."""
    dbapi: Any = tx.dialect.dbapi
    try:
        adapted._handle_exception(error)
    except dbapi.Error as translated:
        return sa.exc.DBAPIError.instance(words, None, translated, dbapi.Error, dialect=tx.dialect)
    except BaseException:
        return error
    return error

"""Statements that are made once. SQLAlchemy builds and keys a statement anew each time it is written inline, which
costs four times its execution; the hot ones are constants with parameters (measured: 124 against 27 µs), carried out by
`store.straight`."""

from collections.abc import Sequence
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

from lantern.store import straight


@cache
def by(table: sa.Table, column: str = "id") -> sa.Select[Any]:
    """Every column of the rows whose `column` is the parameter `it`."""
    return sa.select(table).where(table.c[column] == sa.bindparam("it"))


@cache
def adding(table: sa.Table) -> sa.Insert:
    """One row or several, from dictionaries."""
    return sa.insert(table)


@cache
def keeping(table: sa.Table, dialect: str) -> sa.Insert:
    """One row or several, each in the place of the one that has its key."""
    made = (sqlite if dialect == "sqlite" else postgresql).insert(table)
    other = {column.name: made.excluded[column.name] for column in table.c if not column.primary_key}
    return made.on_conflict_do_update(index_elements=list(table.primary_key), set_=other)


@cache
def _adding_once(table: sa.Table, dialect: str) -> sa.Insert:
    made = (sqlite if dialect == "sqlite" else postgresql).insert(table)
    return made.on_conflict_do_nothing(index_elements=list(table.primary_key))


def add_once(tx: sa.Connection, table: sa.Table, row: dict[str, Any]) -> bool:
    """Add this row where none has its key. Returns whether it was added."""
    return bool(straight.run_one(tx, _adding_once(table, tx.dialect.name), row))


def add(tx: sa.Connection, table: sa.Table, rows: Sequence[dict[str, Any]]) -> None:
    """Add these rows, all with the same columns."""
    straight.run_each(tx, adding(table), rows)


def keep(tx: sa.Connection, table: sa.Table, rows: Sequence[dict[str, Any]]) -> None:
    """Keep these rows, all columns of each, in the place of those with their keys."""
    straight.run_each(tx, keeping(table, tx.dialect.name), rows)


@cache
def _changing(table: sa.Table, names: tuple[str, ...]) -> sa.Update:
    values: dict[str, Any] = {name: sa.bindparam(f"new_{name}") for name in names}
    if "version" in table.c:
        values["version"] = table.c.version + 1
    return sa.update(table).where(table.c.id == sa.bindparam("it")).values(values)


def change(tx: sa.Connection, table: sa.Table, row_id: str, values: dict[str, object]) -> int:
    """Change one row, counting its version on where it has one. Returns how many rows changed."""
    statement = _changing(table, tuple(sorted(values)))
    return straight.run(tx, statement, it=row_id, **{f"new_{name}": value for name, value in values.items()})


@cache
def among(table: sa.Table, columns: tuple[str, ...] = (), column: str = "id") -> sa.Select[Any]:
    """These columns, or all, of the rows whose `column` is in the list `them`."""
    picked = [table.c[name] for name in columns] if columns else [table]
    return sa.select(*picked).where(within(table.c[column]))


def within(column: sa.ColumnElement[Any], name: str = "them", kind: Any = sa.Text) -> sa.ColumnElement[bool]:
    """Whether the column's value is in the list that is the parameter `name`: one statement for lists of any length."""
    return _Within(column, sa.bindparam(name, type_=_List(kind)))


class _List(sa.types.TypeDecorator[list[Any]]):
    """A list as one parameter: an array on PostgreSQL, JSON on SQLite."""

    impl = sa.Text
    cache_ok = True

    def __init__(self, kind: Any) -> None:
        super().__init__()
        self.kind = kind

    def load_dialect_impl(self, dialect: sa.Dialect) -> Any:
        return dialect.type_descriptor(ARRAY(self.kind) if dialect.name == "postgresql" else sa.JSON())


class _Within(FunctionElement[bool]):
    type = sa.Boolean()
    inherit_cache = True
    _is_implicitly_boolean = True  # otherwise SQLite is asked whether it equals 1, and no index answers that


@compiles(_Within, "sqlite")
def _within_sqlite(element: Any, compiler: Any, **more: Any) -> str:
    column, them = (compiler.process(clause, **more) for clause in element.clauses)
    return f"{column} IN (SELECT value FROM json_each({them}))"


@compiles(_Within)
def _within(element: Any, compiler: Any, **more: Any) -> str:
    column, them = (compiler.process(clause, **more) for clause in element.clauses)
    return f"{column} = ANY ({them})"


def listed(column: sa.ColumnElement[Any]) -> sa.ColumnElement[str]:
    """The values of a column as one text with commas between, None for none: for ids, which hold no comma."""
    return _Listed(column)


class _Listed(FunctionElement[str]):
    type = sa.Text()
    inherit_cache = True


@compiles(_Listed, "sqlite")
def _listed_sqlite(element: Any, compiler: Any, **more: Any) -> str:
    return f"group_concat({compiler.process(element.clauses, **more)}, ',')"


@compiles(_Listed)
def _listed(element: Any, compiler: Any, **more: Any) -> str:
    return f"string_agg({compiler.process(element.clauses, **more)}, ',')"

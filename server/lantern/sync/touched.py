"""What has changed since a store was last compared, as far as it may concern it (docs/decisions/0010).

Triggers of the database note every change with the scopes that listen (`store.migrations.touches`). A store listens to
the scopes of its account: itself, its bodies, the hospitals it hosts, watches or has people in, and everybody's; that of
a safeguarding lead also to those who work for the lead's body, who may raise something in confidence.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, NamedTuple

import msgspec
import sqlalchemy as sa

from lantern.identity.records import MINE
from lantern.store import Transaction, metadata
from lantern.store.straight import rows, scalar
from lantern.store.tables import Number

EVERYTHING = "*"
KEPT = 50_000
"""Rows, about. A store that was away for longer is compared whole."""

touched = sa.Table(
    "touched",
    metadata,
    sa.Column("scope", sa.Text, primary_key=True),
    sa.Column("number", Number, primary_key=True, autoincrement=False),
    sa.Column("noun", sa.Text, primary_key=True),
    sa.Column("id", sa.Text, primary_key=True),
    sqlite_with_rowid=False,
)

PLACE = {
    "sqlite": "(select coalesce(max(number), 0) from journal)",
    "postgresql": "cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint)",
}
"""From where on a store, compared now, must look next time. SQLite has one writer, so whatever is written later has the
journal's head or more. On PostgreSQL whoever was still under way has the oldest number under way, or more."""


HOME = {"sqlite": "''", "postgresql": "(select system_identifier from pg_control_system())"}
"""Where places are counted: elsewhere (a dump restored on another PostgreSQL) the same number is another place."""


def after(tx: Transaction, place: int, facts: int) -> int:
    """This place, once these many facts of this very exchange are written."""
    return place + facts if tx.dialect.name == "sqlite" else place


def each(dialect: str, parameter: str, key: str) -> str:
    """SQL of every text in the list under this key of a parameter, which is JSON."""
    if dialect == "sqlite":
        return f"select value from json_each(:{parameter}, '$.{key}')"
    return f"select json_array_elements_text(cast(:{parameter} as json) -> '{key}')"


def among(dialect: str, parameter: str, key: str) -> str:
    """SQL of being one of these, after a column: said so that each database looks them up in an index."""
    them = each(dialect, parameter, key)
    return f"in ({them})" if dialect == "sqlite" else f"= any (array({them}))"


_SINCE = {
    dialect: sa.text(f"""
        with t as materialized (
            select distinct noun, id from touched
            where scope {among(dialect, "listens", "scopes")} and number >= :since)
        select noun, id from t
        union all select 'answers', a.id from answers a where a.visit in (select id from t where noun = 'visits')
        union all select 'promises', p.id from promise p where p.visit in (select id from t where noun = 'visits')
        union all select 'answers', a.id from sheet_answers a where a.sheet in (select id from t where noun = 'sheets')
        union all select 'evidence', e.id from evidence e where e.visit in (select id from t where noun = 'visits')
        union all select 'evidence', e.id from evidence e where e.concern in (select id from t where noun = 'concerns')
    """)
    for dialect in PLACE
}
"""With what is seen with its visit, sheet or concern, and so is touched with it."""

_LISTENS = sa.text(f"""
    with {MINE}
    select 'paying' as why, body as id from paying
    union all select 'hosted', id from hosted
    union all select 'watched', id from watched
    union all select 'seated', body from seated
    union all select 'guarding', body from guarding
    union all select distinct 'colleague', s.account from seat s
        where s.body in (select body from guarding) and s.account is not null
    union all select 'managed', id from managed
    union all select 'reading', asks from reading
    union all select distinct 'near', p.hospital from person p
        where (p.placing_body in (select body from paying) or p.id in (select id from shared)) and p.left_on is null
""")


def since(tx: Transaction, number: int, listens: str) -> dict[str, set[str]] | None:
    """What may have changed, ids by noun; None when everything may have."""
    found: dict[str, set[str]] = defaultdict(set)
    for r in rows(tx, _SINCE[tx.dialect.name], since=number, listens=listens):
        found[r.noun].add(r.id)
    return None if EVERYTHING in found else dict(found)


def listens(tx: Transaction, account: str, today: str) -> str:
    """Who is asking, as JSON: bodies it pays for, works for and guards, hospitals it hosts, watches
    and manages, and the scopes whose changes concern it."""
    found: dict[str, list[str]] = {
        "paying": [],
        "hosted": [],
        "watched": [],
        "seated": [],
        "guarding": [],
        "colleague": [],
        "managed": [],
        "reading": [],
        "near": [],
    }
    for r in rows(tx, _LISTENS, account=account, today=today):
        found[r.why].append(r.id)
    kinds = (
        ("body", [*found["paying"], *found["seated"]]),
        ("hospital", [*found["hosted"], *found["watched"], *found["managed"]]),
        ("near", found.pop("near")),
        ("account", found.pop("colleague")),
    )
    own = [f"{kind}:{one}" for kind, ids in kinds for one in ids]
    scopes = [EVERYTHING, f"account:{account}", *sorted(set(own))]
    return msgspec.json.encode({**found, "scopes": scopes}).decode()


class Change(NamedTuple):
    """That something of a noun was touched which concerns a scope."""

    scope: str
    noun: str
    number: int


def scopes(listens: str) -> frozenset[str]:
    """The scopes in what `listens` gave."""
    return frozenset(msgspec.json.decode(listens)["scopes"])


_CHANGES = {
    dialect: sa.text(f"""
        select distinct scope, noun, number from touched
        where scope {among(dialect, "listens", "scopes")} and number >= :since
    """)
    for dialect in PLACE
}
_PLACE = {dialect: sa.text(f"select {place}") for dialect, place in PLACE.items()}


def place(tx: Transaction) -> int:
    """From where on to look next time."""
    return int(scalar(tx, _PLACE[tx.dialect.name]))


def changes(tx: Transaction, since: int, scopes: Iterable[str]) -> tuple[int, frozenset[Change]]:
    """What was touched in these scopes since this place, and from where on to look next time."""
    asked = msgspec.json.encode({"scopes": sorted(scopes)}).decode()
    found = rows(tx, _CHANGES[tx.dialect.name], since=since, listens=asked)
    return place(tx), frozenset(Change(r.scope, r.noun, r.number) for r in found)


def forget(tx: Transaction) -> Any:
    """Let go of what is long past; stores that have not been here since are compared whole."""
    last = scalar(tx, _LAST, kept=KEPT)
    if last is not None:
        tx.execute(touched.delete().where(touched.c.number <= last))
        tx.execute(sa.text("update device set since = null where since <= :last"), {"last": last})


_LAST = sa.text("select number from touched order by number desc limit 1 offset :kept")

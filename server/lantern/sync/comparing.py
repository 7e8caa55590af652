"""Comparing what an account may see with what a store was given: whole, or only where something was touched.

Both ask the same question, `VISIBLE` of each noun (docs/decisions/0005). What it says of a row follows from that row, from
rows whose changes touch it, and from who is asking; where none of these changed, the answer is the same as last time. So
after a whole comparison only touched rows are looked at, until who is asking may have changed (docs/decisions/0010).
"""

import hashlib
import re
from collections.abc import Collection, Mapping
from functools import cache
from typing import Any, NamedTuple

import msgspec
import sqlalchemy as sa

from lantern.concerns.seeing import OWN_CONCERNS
from lantern.identity.records import MINE, SHARED
from lantern.sheets.records import OWN_SHEETS
from lantern.store import Transaction
from lantern.store.straight import rows
from lantern.sync.nouns import NOUNS
from lantern.sync.touched import among, each
from lantern.visits.records import OWN_VISITS


class Change(NamedTuple):
    """A row that a store is to be given, or may no longer hold."""

    noun: str
    id: str
    version: int
    view: str
    is_there: int


OWN = f"{OWN_VISITS}, {OWN_SHEETS}, {OWN_CONCERNS}"

_ONLY = re.compile(r"/\*only (\S+) (\w+)\*/")
_NOT_BY = "/*not by*/"
"""After a column whose index would find far more than was touched: the narrow form does not look rows up by it."""

_DIFFERENT = """
    select v.noun as noun, v.id as id, v.version as version, v.view as view, 1 as is_there
    from visible v left join held h on h.noun = v.noun and h.id = v.id
    where h.id is null or h.version <> v.version or h.view <> v.view or h.gone
    union all
    select h.noun, h.id, 0, '', 0
    from held h left join visible v on v.noun = h.noun and v.id = h.id
    where v.id is null and not h.gone
"""


def visible(nouns: Collection[str]) -> str:
    """What an account may see of these nouns, as SQL."""
    return " union all ".join(NOUNS[noun].visible for noun in NOUNS if noun in nouns)


_WHOLE = sa.text(f"""
    with {MINE}, {OWN}, visible as materialized ({visible(NOUNS)}),
    held as materialized (select noun, id, version, view, gone from given where device = :device)
    {_DIFFERENT}
""")

QUESTION = hashlib.sha256(f"{MINE}{OWN}{visible(NOUNS)}".encode()).hexdigest()[:16]
"""Which question was asked: a release that asks another one compares every store whole."""


@cache
def _where_touched(dialect: str, nouns: frozenset[str]) -> sa.TextClause:
    def narrowed(words: str) -> str:
        only = _ONLY.sub(lambda found: f"and {found[1]} {among(dialect, 'ids', found[2])}", words)
        return only.replace(_NOT_BY, "|| ''")

    held = (
        f"select noun, id, version, view, 0, gone from given where device = :device and noun = '{noun}' "
        f"and id {among(dialect, 'ids', noun)}"
        for noun in sorted(nouns)
    )
    return sa.text(f"""
        with paying(body) as ({each(dialect, "listens", "paying")}), hosted(id) as ({each(dialect, "listens", "hosted")}),
        watched(id) as ({each(dialect, "listens", "watched")}), seated(body) as ({each(dialect, "listens", "seated")}),
        guarding(body) as ({each(dialect, "listens", "guarding")}),
        managed(id) as ({each(dialect, "listens", "managed")}), {SHARED}, reading(asks) as ({each(dialect, "listens", "reading")}),
        {narrowed(OWN)}
        select noun, id, version, view, 1 as is_there, false as gone from ({narrowed(visible(nouns))}) as seen
        union all {" union all ".join(held)}
    """)


def whole(tx: Transaction, device: str, account: str, today: str) -> list[Change]:
    """Every row that this store lacks, holds in another version or view, or may no longer hold."""
    return [Change(*r) for r in rows(tx, _WHOLE, device=device, account=account, today=today)]


def where_touched(
    tx: Transaction, device: str, account: str, today: str, ids: Mapping[str, Collection[str]], listens: str
) -> list[Change]:
    """The same, where these ids by noun are all that was touched. Who is asking stands in `listens`, as it was found when
    this store was compared whole: had it changed, everything would have been touched."""
    if not ids:
        return []
    asked = {
        "ids": msgspec.json.encode(ids).decode(),
        "listens": listens,
        "device": device,
        "account": account,
        "today": today,
    }
    found = rows(tx, _where_touched(tx.dialect.name, frozenset(ids)), **asked)
    seen = {(r.noun, r.id): Change(r.noun, r.id, r.version, r.view, 1) for r in found if r.is_there}
    held = {(r.noun, r.id): r for r in found if not r.is_there}
    return [
        *(row for key, row in seen.items() if _differs(row, held.get(key))),
        *(Change(*key, 0, "", 0) for key, was in held.items() if key not in seen and not was.gone),
    ]


def _differs(row: Change, was: Any) -> bool:
    return was is None or bool(was.gone) or (was.version, was.view) != (row.version, row.view)

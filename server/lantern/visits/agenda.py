"""What is owed, as rows: whose visit, by when, counted from what, on whose word. Recomputed, never edited."""

import msgspec
import sqlalchemy as sa

from lantern.store import Transaction, metadata, straight
from lantern.store.statements import add, among, by, change
from lantern.store.tables import key, maybe, version, words
from lantern.visits.owed_model import OwedRow

owed = sa.Table(
    "owed",
    metadata,
    key(),
    sa.Column("person", sa.Text, nullable=False, index=True),
    words("due_on"),
    words("state"),
    words("row"),
    maybe("region_on"),
    version(),
)

VISIBLE = """
    select 'owed' as noun, o.id, o.version, 'full' as view from owed o
    where o.person in (select p.id from person p where p.placing_body in (select body from paying)
                       union select id from shared) /*only o.id owed*/
"""


def rows(tx: Transaction, ids: list[str]) -> list[OwedRow]:
    """What is owed, as phones hold it."""
    return [msgspec.json.decode(r.row, type=OwedRow) for r in straight.rows(tx, among(owed, ("row",)), them=ids)]


def settle(tx: Transaction, person_id: str, now_owed: list[tuple[OwedRow, str | None]]) -> bool:
    """Keep exactly this as what one person is owed, each with the day from which the region sees it. Returns whether
    anything changed."""
    had = {r.id: (r.row, r.region_on) for r in straight.rows(tx, by(owed, "person"), it=person_id)}
    now = {row.id: (msgspec.json.encode(row).decode(), region_on) for row, region_on in now_owed}
    if had == now:
        return False
    for row, region_on in now_owed:
        body = now[row.id][0]
        values: dict[str, object] = {"due_on": row.due_on, "state": row.state, "row": body, "region_on": region_on}
        if row.id not in had:
            add(tx, owed, [{"id": row.id, "person": person_id, **values}])
        elif had[row.id] != now[row.id]:
            change(tx, owed, row.id, values)
    for gone in sorted(had.keys() - now.keys()):
        straight.run(tx, _DROP, it=gone)
    return True


_DROP = sa.delete(owed).where(owed.c.id == sa.bindparam("it"))

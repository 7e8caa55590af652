"""What is owed, as rows: whose visit, by when, counted from what, on whose word. Recomputed, never edited."""

import msgspec
import sqlalchemy as sa

from lantern.store import Transaction, metadata, straight
from lantern.store.statements import add, among, change
from lantern.store.tables import key, maybe, version, words
from lantern.visits.model import OwedRow

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
    where o.person in (select p.id from person p where p.placing_body in (select body from paying)) /*only o.id owed*/
"""


def rows(tx: Transaction, ids: list[str]) -> list[OwedRow]:
    """What is owed, as phones hold it."""
    return [msgspec.json.decode(r.row, type=OwedRow) for r in straight.rows(tx, among(owed, ("row",)), them=ids)]


def keep(tx: Transaction, row: OwedRow, region_on: str | None) -> bool:
    """Keep this as what is owed now. Returns whether anything changed."""
    body = msgspec.json.encode(row).decode()
    was = straight.scalar(tx, among(owed, ("row",)), them=[row.id])
    if was == body:
        return False
    values: dict[str, object] = {"due_on": row.due_on, "state": row.state, "row": body, "region_on": region_on}
    if was is None:
        add(tx, owed, [{"id": row.id, "person": row.person, **values}])
    else:
        change(tx, owed, row.id, values)
    return True


_DROP = sa.delete(owed).where(owed.c.person == sa.bindparam("it"))


def drop(tx: Transaction, person_id: str) -> bool:
    """Nothing is owed to this person any more."""
    return bool(straight.run(tx, _DROP, it=person_id))

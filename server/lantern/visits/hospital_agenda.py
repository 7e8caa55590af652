"""What hospitals are owed, as rows; and what was noted of a hospital to reckon with. Recomputed, never edited."""

from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.store import Transaction, metadata, straight
from lantern.store.statements import add, among, change
from lantern.store.tables import key, maybe, version, words
from lantern.visits.owed_model import OwedRow

hospital_owed = sa.Table(
    "hospital_owed",
    metadata,
    key(),
    sa.Column("hospital", sa.Text, nullable=False, index=True),
    words("kind"),
    words("body"),
    maybe("checkers", index=True),
    words("due_on"),
    words("row"),
    version(),
)
"""`body` hosts the hospital and owes its own visit; `checkers` is the organisation that hears of a check that is owed."""

hospital_noted = sa.Table(
    "hospital_noted",
    metadata,
    key(),
    sa.Column("hospital", sa.Text, nullable=False, index=True),
    words("what"),
    words("on_day"),
    words("at"),
    words("says"),
)
"""Append-only: its level of scrutiny from a day on, and which organisation the host has named to check there."""

VISIBLE = """
    select 'owed' as noun, o.id, o.version, 'hospital' as view from hospital_owed o
    where (o.hospital in (select id from hosted) or o.hospital in (select id from watched)
       or o.checkers in (select body from seated)) /*only o.id owed*/
"""
"""The host's table, the region behind it, and the organisation whose Quality Checkers go there. Never the provider, and no
body that pays: a check that is owed could be one that comes unannounced."""


def rows(tx: Transaction, ids: list[str]) -> list[OwedRow]:
    """What hospitals are owed, as phones hold it."""
    found = straight.rows(tx, among(hospital_owed, ("row",)), them=ids)
    return [msgspec.json.decode(r.row, type=OwedRow) for r in found]


def settle(tx: Transaction, hospital_id: str, body: str, now_owed: list[OwedRow]) -> bool:
    """Keep exactly this as what one hospital is owed. Returns whether anything changed."""
    had = {r.id: r for r in straight.rows(tx, among(hospital_owed, (), "hospital"), them=[hospital_id])}
    now = {row.id: _kept(row, body) for row in now_owed}
    changed = False
    for row_id, values in now.items():
        was = had.get(row_id)
        if was is None:
            add(tx, hospital_owed, [{"id": row_id, "hospital": hospital_id, **values}])
        elif any(getattr(was, name) != value for name, value in values.items()):
            change(tx, hospital_owed, row_id, values)
        else:
            continue
        changed = True
    for gone in sorted(had.keys() - now.keys()):
        straight.run(tx, _DROP, it=gone)
    return changed or bool(had.keys() - now.keys())


_DROP = sa.delete(hospital_owed).where(hospital_owed.c.id == sa.bindparam("it"))


def _kept(row: OwedRow, body: str) -> dict[str, Any]:
    return {
        "kind": row.kind, "body": body, "checkers": row.checked_by if row.kind == "checker_visit" else None,
        "due_on": row.due_on, "row": msgspec.json.encode(row).decode(),
    }  # fmt: skip


def noted(tx: Transaction, hospitals: list[str]) -> list[Any]:
    """Everything noted of these hospitals, oldest day first."""
    found = straight.rows(tx, among(hospital_noted, (), "hospital"), them=hospitals)
    return sorted(found, key=lambda r: (r.on_day, r.at, r.id))


def note(tx: Transaction, note_id: str, hospital_id: str, what: str, on: str, at: str, says: str) -> None:
    """Note this, once."""
    add(tx, hospital_noted, [{
        "id": note_id, "hospital": hospital_id, "what": what, "on_day": on, "at": at, "says": says,
    }])  # fmt: skip

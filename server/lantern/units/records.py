"""All SQL about hospitals and their wards."""

from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.commissioners.records import body
from lantern.store import Transaction, metadata
from lantern.store.statements import among, change, within
from lantern.store.straight import first, rows, scalar
from lantern.store.tables import key, maybe, version, words
from lantern.units.model import Hospital, Telephone, Unit

hospital = sa.Table(
    "hospital",
    metadata,
    key(),
    words("name"),
    maybe("name_cy"),
    words("provider"),
    words("town"),
    words("nation"),
    sa.Column("host", sa.Text, nullable=False, index=True),
    words("regulator"),
    words("council"),
    words("telephones", "[]"),
    words("level", "routine"),
    sa.Column("latitude", sa.Float, nullable=True),
    sa.Column("longitude", sa.Float, nullable=True),
    words("visits", "spread"),
    maybe("rating"),
    maybe("rating_on"),
    maybe("rating_location"),
    maybe("closed_on"),
    version(),
)

unit = sa.Table(
    "unit",
    metadata,
    key(),
    sa.Column("hospital", sa.Text, nullable=False, index=True),
    words("name"),
    words("kind"),
    words("security", "none"),
    words("ages", "adults"),
    words("phones", "ask"),
    words("cameras", "not_allowed"),
    maybe("arriving"),
    words("looked_at", "{}"),
    maybe("closed_on"),
    version(),
)

VISIBLE_HOSPITALS = (
    "select 'hospitals' as noun, id, version, 'full' as view from hospital where true /*only id hospitals*/"
)
VISIBLE_UNITS = "select 'units' as noun, id, version, 'full' as view from unit where true /*only id units*/"


_HOSPITALS = (
    sa.select(hospital, body.c.name.label("host_name"), body.c.on_lantern.label("host_on_lantern"))
    .join(body, body.c.id == hospital.c.host)
    .where(within(hospital.c.id))
)


def hospitals(tx: Transaction, ids: list[str]) -> list[Hospital]:
    """Hospitals as phones hold them, with the numbers to ring."""
    return [
        Hospital(
            **{name: getattr(r, name) for name in Hospital.__struct_fields__ if name != "telephones"},
            telephones=msgspec.json.decode(r.telephones, type=list[Telephone]),
        )
        for r in rows(tx, _HOSPITALS, them=ids)
    ]


def units(tx: Transaction, ids: list[str]) -> list[Unit]:
    """Wards as phones hold them."""
    return [
        Unit(
            **{name: getattr(r, name) for name in Unit.__struct_fields__ if name != "looked_at"},
            looked_at=msgspec.json.decode(r.looked_at),
        )
        for r in rows(tx, among(unit), them=ids)
    ]


class Place(msgspec.Struct, frozen=True):
    """Where a ward or hospital is, and who is answerable for it."""

    hospital: str
    unit: str | None
    hospital_name: str
    unit_name: str | None
    host: str
    nation: str
    security: str | None = None
    """Of the ward: none, low, medium or high."""


_COLUMNS = (
    hospital.c.id, unit.c.id, hospital.c.name, unit.c.name, hospital.c.host, hospital.c.nation, unit.c.security,
)  # fmt: skip
_OF_UNIT = sa.select(*_COLUMNS).join(hospital, hospital.c.id == unit.c.hospital).where(unit.c.id == sa.bindparam("it"))
_OF_HOSPITAL = sa.select(
    hospital.c.id, sa.null(), hospital.c.name, sa.null(), hospital.c.host, hospital.c.nation, sa.null()
).where(hospital.c.id == sa.bindparam("it"))


def place(tx: Transaction, unit_id: str | None = None, hospital_id: str | None = None) -> Place | None:
    """The ward with this id, or else the hospital; None when neither is known."""
    for statement, place_id in ((_OF_UNIT, unit_id), (_OF_HOSPITAL, hospital_id)):
        found = first(tx, statement, it=place_id) if place_id else None
        if found:
            return Place(*found)
    return None


_LOOKED = sa.select(unit.c.looked_at).where(unit.c.id == sa.bindparam("it"))


def looked(tx: Transaction, unit_id: str, questions: list[str], on: str) -> None:
    """Somebody looked at these questions here on this day."""
    was = msgspec.json.decode(scalar(tx, _LOOKED, it=unit_id) or "{}")
    now = {**was, **{q: max(on, was.get(q, "")) for q in questions}}
    if now != was:
        change(tx, unit, unit_id, {"looked_at": msgspec.json.encode(now).decode()})


def all_hospitals(tx: Transaction) -> list[sa.Row[tuple[object, ...]]]:
    """Every hospital as it is kept, in the order of their ids."""
    return list(tx.execute(sa.select(hospital).order_by(hospital.c.id)))


def all_units(tx: Transaction) -> list[sa.Row[tuple[object, ...]]]:
    """Every ward as it is kept, in the order of their ids."""
    return list(tx.execute(sa.select(unit).order_by(unit.c.id)))


def bring_in(tx: Transaction, table: sa.Table, place_id: str, values: dict[str, Any]) -> None:
    """Keep this hospital or ward, new to Lantern."""
    tx.execute(table.insert().values(id=place_id, **values))


def newer(tx: Transaction, table: sa.Table, place_id: str, values: dict[str, Any]) -> None:
    """Newer knowledge of one hospital or ward, for phones to take again."""
    change(tx, table, place_id, values)


_RATED = sa.select(hospital.c.rating, hospital.c.rating_on, hospital.c.rating_location).where(
    hospital.c.id == sa.bindparam("it")
)


def rating_of(tx: Transaction, hospital_id: str) -> Any:
    """The regulator's rating as we know it, with its report's day and place; each None while nobody told us."""
    return first(tx, _RATED, it=hospital_id)


def rate(tx: Transaction, hospital_id: str, rating: str, on: str, location: str) -> None:
    """A later report's rating, for phones to take."""
    change(tx, hospital, hospital_id, {"rating": rating, "rating_on": on, "rating_location": location})


def host_changed(tx: Transaction, body_id: str) -> None:
    """What phones hold of a hospital names its host: those of this host are given again."""
    tx.execute(hospital.update().where(hospital.c.host == body_id).values(version=hospital.c.version + 1))

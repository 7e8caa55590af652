"""What of a directory is here already: read once, before rows are judged."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.commissioners import records as commissioners
from lantern.identity import records as identity
from lantern.ids import derived
from lantern.imports.directory.codes import digits_of
from lantern.imports.directory.columns import KINDS
from lantern.imports.directory.model import Known, Sitting, Things
from lantern.imports.model import Flat
from lantern.people.records import person
from lantern.policy.model import NATIONS, Policy
from lantern.policy.values import one_word, value
from lantern.store import Transaction
from lantern.units import records as units
from lantern.units.model import Telephone

FIELDS = {columns.kind: tuple(field for field in columns.names if field != "id") for columns in KINDS}


def known(tx: Transaction, policy: Policy, today: date) -> Known:
    """Everything against which rows are judged, as of today."""
    hospitals = units.all_hospitals(tx)
    things: Things = {
        "bodies": _flats("bodies", commissioners.all_bodies(tx)),
        "hospitals": _flats("hospitals", hospitals),
        "wards": _flats("wards", units.all_units(tx)),
        "telephones": {id_: one for row in hospitals for id_, one in _telephones(row)},
        "seats": {row.id: _flat(row, FIELDS["seats"]) for row in identity.seats_without_account(tx) if row.body},
    }
    return Known(
        today=today,
        things=things,
        regulators={nation: one_word(value(policy, "regulator", nation, today)) for nation in NATIONS},
        sitting=tuple(_sitting(tx, today)),
        paid_for=_counted(tx, person.c.placing_body),
        living=_counted(tx, person.c.hospital) | _counted(tx, person.c.unit),
    )


def _flats(noun: str, rows: Iterable[Any]) -> dict[str, Flat]:
    return {row.id: _flat(row, FIELDS[noun]) for row in rows}


def _flat(row: Any, fields: tuple[str, ...]) -> Flat:
    return {field: found for field in fields if (found := getattr(row, field)) is not None}


def _telephones(hospital: Any) -> Iterable[tuple[str, Flat]]:
    for one in msgspec.json.decode(hospital.telephones, type=list[Telephone]):
        flat: Flat = {"hospital": hospital.id, "to": one.to, "name": one.name, "number": one.number}
        id_ = derived("telephones", hospital.id, one.to, digits_of(one.number))
        yield id_, {**flat, "hours": one.hours} if one.hours else flat


def _sitting(tx: Transaction, today: date) -> Iterable[Sitting]:
    """Accounts in their seats. One recorded as away is there all the same: that is for a day, this is for good."""
    seat, account = identity.seat, identity.account
    query = (
        sa.select(seat.c.role, seat.c.body, seat.c.hospital)
        .join(account, account.c.id == seat.c.account)
        .where(account.c.left_at.is_(None), sa.or_(seat.c.until_on.is_(None), seat.c.until_on >= today.isoformat()))
    )
    return [Sitting(r.role, r.body, r.hospital) for r in tx.execute(query)]


def _counted(tx: Transaction, column: sa.Column[str]) -> dict[str, int]:
    """How many people in hospital there are by this column."""
    query = sa.select(column, sa.func.count()).where(person.c.left_on.is_(None)).group_by(column)
    return {r[0]: r[1] for r in tx.execute(query)}

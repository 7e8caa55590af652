"""Which hospitals have confirmed the newest month that they were asked about, and what they said. SQL only."""

from typing import Any

import sqlalchemy as sa

from lantern.register.records import answer, month
from lantern.store import Transaction
from lantern.store.statements import by, change, within
from lantern.store.straight import first, rows
from lantern.units.records import hospital

_after = month.alias("after")
_NEWEST = sa.not_(sa.exists().where(_after.c.hospital == month.c.hospital, _after.c.month > month.c.month))
_UNCONFIRMED = (
    sa.select(month, hospital.c.host)
    .join(hospital, hospital.c.id == month.c.hospital)
    .where(month.c.confirmed_on.is_(None), _NEWEST, hospital.c.closed_on.is_(None))
    .order_by(month.c.id)
)
_LATE = _UNCONFIRMED.where(month.c.due_on < sa.bindparam("today"), month.c.late_on.is_(None))
_ANSWERS = by(answer, "register_month").order_by(answer.c.heard_at.desc(), answer.c.id.desc()).limit(1)


def unconfirmed(tx: Transaction) -> list[Any]:
    """The newest month of every hospital that has not confirmed it, with its host."""
    return rows(tx, _UNCONFIRMED)


_NEWEST_OF = (
    sa.select(month, hospital.c.name.label("hospital_name"))
    .join(hospital, hospital.c.id == month.c.hospital)
    .where(_NEWEST, within(hospital.c.id), hospital.c.closed_on.is_(None))
)


def newest(tx: Transaction, hospitals: list[str]) -> list[Any]:
    """The newest month of each of these hospitals."""
    return rows(tx, _NEWEST_OF, them=hospitals)


def newly_late(tx: Transaction, today: str) -> list[Any]:
    """Those of them whose day has passed, of which nobody has been told."""
    return rows(tx, _LATE, today=today)


def late(tx: Transaction, month_id: str, today: str) -> None:
    """The host is told."""
    change(tx, month, month_id, {"late_on": today})


def last_answer(tx: Transaction, month_id: str) -> Any:
    """What the hospital said last about this month; None where it has said nothing."""
    return first(tx, _ANSWERS, it=month_id)

"""All SQL about levels: decisions, who is told of each, and the letters that tell them."""

from collections import defaultdict
from typing import Any

import sqlalchemy as sa

from lantern.store import Transaction, metadata
from lantern.store.statements import add, add_once, among, by, change
from lantern.store.straight import first, rows
from lantern.store.tables import key, maybe, sending, words
from lantern.units.records import hospital

level_change = sa.Table(
    "level_change",
    metadata,
    key(),
    sa.Column("hospital", sa.Text, nullable=False, index=True),
    words("level"),
    words("was"),
    words("reasons"),
    words("at"),
    words("heard_at"),
    words("by"),
    words("by_name"),
    maybe("again_on"),
    maybe("meeting"),
)
"""Append-only: every decision about a level, under the id of its command."""

level_heard = sa.Table(
    "level_heard",
    metadata,
    key(),
    sa.Column("change", sa.Text, nullable=False, index=True),
    words("hospital"),
    words("kind"),
    sa.Column("body", sa.Text, nullable=False, index=True),
    maybe("due_at"),
    maybe("confirmed_at"),
    maybe("by_name"),
    maybe("spoke_to"),
)

level_letter = sa.Table(
    "level_letter",
    metadata,
    key(),
    sa.Column("heard", sa.Text, nullable=False, index=True),
    words("name"),
    words("address"),
    words("language", "en"),
    *sending(),
)


def decide(tx: Transaction, values: dict[str, Any]) -> None:
    """The decision, and the hospital's level for every phone."""
    add(tx, level_change, [values])
    change(tx, hospital, values["hospital"], {"level": values["level"]})


_LEVEL = sa.select(hospital.c.level).where(hospital.c.id == sa.bindparam("it"))
_LATEST = (
    sa.select(level_change)
    .where(level_change.c.hospital == sa.bindparam("it"))
    .order_by(level_change.c.heard_at.desc(), level_change.c.id.desc())
)


def level_of(tx: Transaction, hospital_id: str) -> Any:
    """The level in force now."""
    found = first(tx, _LEVEL, it=hospital_id)
    return found.level if found else "routine"


_NAMES = sa.select(hospital.c.regulator, hospital.c.council).where(hospital.c.id == sa.bindparam("it"))


def outside_names(tx: Transaction, hospital_id: str) -> dict[str, str]:
    """What those who do not use Lantern are called where this hospital stands, by kind."""
    found = first(tx, _NAMES, it=hospital_id)
    return {"regulator": found.regulator, "council": found.council} if found else {}


def changes(tx: Transaction, hospital_id: str) -> list[Any]:
    """Every decision about a hospital, the latest first."""
    return rows(tx, _LATEST, it=hospital_id)


def one_change(tx: Transaction, change_id: str) -> Any:
    """One decision; None when it has not arrived."""
    return first(tx, by(level_change), it=change_id)


def one_heard(tx: Transaction, heard_id: str) -> Any:
    """One body that is told; None when nobody has been told yet."""
    return first(tx, by(level_heard), it=heard_id)


def tell(tx: Transaction, values: dict[str, Any], letters: list[dict[str, Any]]) -> None:
    """This body is told, once, with a letter to each of its seats."""
    add_once(tx, level_heard, values)
    for letter in letters:
        add_once(tx, level_letter, letter)


def confirm(tx: Transaction, heard_id: str, at: str, by_name: str, spoke_to: str | None) -> None:
    """It has heard. The first confirmation stands."""
    change(tx, level_heard, heard_id, {"confirmed_at": at, "by_name": by_name, "spoke_to": spoke_to})


def heard_of(tx: Transaction, changes: list[str]) -> dict[str, list[Any]]:
    """Who is told of these decisions."""
    found: dict[str, list[Any]] = defaultdict(list)
    for r in rows(tx, among(level_heard, (), "change"), them=changes) if changes else ():
        found[r.change].append(r)
    return found


def letters_of(tx: Transaction, heard: list[str]) -> dict[str, int]:
    """How many letters go to each body that is told."""
    found: dict[str, int] = defaultdict(int)
    for r in rows(tx, among(level_letter, ("heard",), "heard"), them=heard) if heard else ():
        found[r.heard] += 1
    return found


_UNCONFIRMED = (
    sa.select(level_heard, level_change.c.level, level_change.c.at, hospital.c.name)
    .join(level_change, level_change.c.id == level_heard.c.change)
    .join(hospital, hospital.c.id == level_heard.c.hospital)
    .where(level_heard.c.confirmed_at.is_(None), level_heard.c.due_at.is_not(None))
    .order_by(level_heard.c.due_at, level_heard.c.id)
)


def unconfirmed(tx: Transaction) -> list[Any]:
    """Everything that still waits for somebody to say that they heard."""
    return rows(tx, _UNCONFIRMED)

"""All SQL about promises: what a hospital said it would do, and whether anybody has seen it."""

from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.store import Transaction, metadata
from lantern.store.statements import add_once, among
from lantern.store.straight import rows as rows_of
from lantern.store.tables import key, maybe, version, words
from lantern.visits.model import PromiseCheck, PromiseRow

promise = sa.Table(
    "promise",
    metadata,
    key(),
    sa.Column("hospital", sa.Text, nullable=False, index=True),
    words("unit"),
    maybe("person"),
    sa.Column("body", sa.Text, nullable=False, index=True),
    maybe("visit", index=True),
    words("words"),
    words("by_whom"),
    words("made_on"),
    maybe("by_when"),
    words("state", "open"),
    words("checks", "[]"),
    version(),
)

VISIBLE = """
    select 'promises' as noun, p.id, p.version, 'full' as view from promise p
    where (p.body in (select body from paying)
       or (p.person is null and (p.hospital in (select id from hosted) or p.hospital in (select id from watched)))
       or p.visit in (select id from own_visits)) /*only p.id promises*/
"""


def rows(tx: Transaction, ids: list[str]) -> list[PromiseRow]:
    """Promises as phones hold them, every check beside them."""
    plain = [name for name in PromiseRow.__struct_fields__ if name != "checks"]
    return [
        PromiseRow(
            **{name: getattr(r, name) for name in plain}, checks=msgspec.json.decode(r.checks, type=list[PromiseCheck])
        )
        for r in tx.execute(sa.select(promise).where(promise.c.id.in_(ids)))
    ]


def owe(tx: Transaction, values: dict[str, Any]) -> bool:
    """A promise that follows from something else the hospital said. Owed twice under its derived id, it is one."""
    return add_once(tx, promise, values)


def checks_of(tx: Transaction, ids: list[str]) -> dict[str, list[PromiseCheck]]:
    """What was found of these promises, each visit's finding, the earliest first."""
    found = rows_of(tx, among(promise, ("id", "checks")), them=ids)
    return {r.id: msgspec.json.decode(r.checks, type=list[PromiseCheck]) for r in found}


def hospital_of(tx: Transaction, promise_id: str) -> str | None:
    """The hospital that made this promise; None when it has not arrived."""
    return tx.execute(sa.select(promise.c.hospital).where(promise.c.id == promise_id)).scalar()


def add_check(tx: Transaction, promise_id: str, check: PromiseCheck) -> None:
    """Put a visitor's finding beside the promise; the latest visit's finding is its state."""
    r = tx.execute(sa.select(promise.c.checks).where(promise.c.id == promise_id)).one()
    checks = sorted([*msgspec.json.decode(r.checks, type=list[PromiseCheck]), check], key=lambda c: c.on)
    looked = [c for c in checks if c.found != "not_looked_at"]
    tx.execute(
        promise.update().where(promise.c.id == promise_id).values(
            checks=msgspec.json.encode(checks).decode(), state=looked[-1].found if looked else "open", version=promise.c.version + 1
        )
    )  # fmt: skip

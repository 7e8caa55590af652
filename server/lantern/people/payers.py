"""All SQL about who pays for somebody's care beside the body that leads, as it follows from what was recorded of their way."""

from collections.abc import Iterable, Mapping
from typing import Any

import sqlalchemy as sa

from lantern.identity.acting import Act
from lantern.ids import derived
from lantern.people import course, records
from lantern.people.also_paying import also_paying
from lantern.people.records import person
from lantern.store import Transaction, metadata
from lantern.store.statements import add, by, within
from lantern.store.straight import rows, run
from lantern.store.tables import key, maybe, words

also_pays = sa.Table(
    "also_pays",
    metadata,
    key(),
    sa.Column("person", sa.Text, nullable=False, index=True),
    sa.Column("body", sa.Text, nullable=False, index=True),
    words("since_on"),
    maybe("ended_on"),
)
"""One row for each stretch, reckoned anew whenever a word comes in: `ended_on` is the first day on which the body no longer pays."""

_DROP = sa.delete(also_pays).where(also_pays.c.id == sa.bindparam("it"))


def settle(tx: Transaction, person_id: str) -> None:
    """Keep exactly the stretches that follow from everything recorded. Whoever recorded something has changed their row."""
    row: Any = records.one(tx, person_id)
    found = also_paying(course.of(tx, [person_id]).get(person_id, []), row.placing_body)
    now = {(derived(person_id, one.body, one.since), one.body, one.since, one.ended) for one in found}
    had = {(r.id, r.body, r.since_on, r.ended_on) for r in rows(tx, by(also_pays, "person"), it=person_id)}
    for gone in sorted(had - now, key=str):
        run(tx, _DROP, it=gone[0])
    new = [dict(zip(("id", "body", "since_on", "ended_on"), one, strict=True)) for one in sorted(now - had, key=str)]
    add(tx, also_pays, [{**one, "person": person_id} for one in new])


def on(day: str | sa.BindParameter[str]) -> sa.ColumnElement[bool]:
    """Stretches that hold on this day."""
    return sa.and_(also_pays.c.since_on <= day, sa.or_(also_pays.c.ended_on.is_(None), also_pays.c.ended_on > day))


_ANY_OF = sa.select(also_pays.c.person, also_pays.c.body).where(
    within(also_pays.c.person), within(also_pays.c.body, "bodies"),
    sa.or_(on(sa.bindparam("today")), on(sa.bindparam("day"))),
)  # fmt: skip


def paid_by(tx: Transaction, act: Act, people: Mapping[str, Any], bodies: Iterable[str]) -> dict[str, str]:
    """For whom of these people one of these bodies pays, and which: the one that leads before one that pays too, now or on the
    day on which it was done. The others are not in it."""
    mine = set(bodies)
    found = {one: row.placing_body for one, row in people.items() if row.placing_body in mine}
    asked = sorted(people.keys() - found.keys())
    if not asked or not mine:
        return found
    day = act.today.isoformat() if act.doubtful else min(act.day, act.today.isoformat())
    too = rows(tx, _ANY_OF, them=asked, bodies=sorted(mine), today=act.today.isoformat(), day=day)
    return {**{r.person: r.body for r in sorted(too, key=lambda r: r.body, reverse=True)}, **found}


_BESIDE = (
    sa.select(person)
    .join(also_pays, also_pays.c.person == person.c.id)
    .where(also_pays.c.body == sa.bindparam("it"), on(sa.bindparam("today")))
    .order_by(person.c.id)
)


def beside(tx: Transaction, body_id: str, today: str) -> list[Any]:
    """Everybody for whose care this body pays beside the one that leads."""
    return rows(tx, _BESIDE, it=body_id, today=today)


_IN = (person.c.hospital == sa.bindparam("it"), person.c.left_on.is_(None))
_PAYING_IN = sa.union(
    sa.select(person.c.placing_body.label("body")).where(*_IN),
    sa.select(also_pays.c.body).join(person, person.c.id == also_pays.c.person).where(*_IN, on(sa.bindparam("today"))),
)


def paying_in(tx: Transaction, hospital_id: str, today: str) -> list[str]:
    """Every body that pays for somebody who is in this hospital now, leading or not, by id."""
    return sorted(r.body for r in rows(tx, _PAYING_IN, it=hospital_id, today=today))

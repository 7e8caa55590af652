"""All SQL of assurance beside the parts of visits: promises, waits, what is owed today, and who may ask."""

from collections import defaultdict
from datetime import date
from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.commissioners.records import body
from lantern.findings.assurance.model import PromiseMade, Standing
from lantern.findings.assurance.parts import visit_part
from lantern.findings.assurance.waits import Agreed, Met
from lantern.identity.records import MINE
from lantern.people import course
from lantern.people.records import person
from lantern.store import Transaction
from lantern.store.statements import within
from lantern.store.straight import first, rows
from lantern.units.records import hospital
from lantern.visits import knowing
from lantern.visits.agenda import owed
from lantern.visits.due import Known
from lantern.visits.model import PromiseCheck
from lantern.visits.records import visit

_PROMISES = {
    scope: sa.text(f"""
        select id, made_on, by_when, state, visit, person, body, hospital, checks from promise
        where {column} = :id and made_on >= :since and made_on <= :until order by id""")
    for scope, column in (("body", "body"), ("hospital", "hospital"))
}
_checks = msgspec.json.Decoder(list[PromiseCheck])
_LOOKERS = sa.select(visit.c.id, visit.c.kind, visit.c.body).where(within(visit.c.id))


def promises(
    tx: Transaction, scope: str, id: str, since: str, until: str, only: frozenset[str] | None = None
) -> list[PromiseMade]:
    """Promises made in a stretch of time, with who looked whether they were kept."""
    found = rows(tx, _PROMISES[scope], id=id, since=since, until=until)
    made = [(r, _checks.decode(r.checks)) for r in found if only is None or r.hospital in only]
    looked = {c.visit for _, checks in made for c in checks if c.found != "not_looked_at"}
    who = {r.id: r for r in rows(tx, _LOOKERS, them=sorted(looked))} if looked else {}
    return [
        PromiseMade(
            id=r.id, made_on=r.made_on, by_when=r.by_when, state=r.state, visit=r.visit, person=r.person,
            seen_again=frozenset(_by_whom(who[c.visit], r.body) for c in checks if c.found != "not_looked_at" and c.visit in who),
        )
        for r, checks in made
    ]  # fmt: skip


def _by_whom(looker: Any, body_id: str) -> str:
    if looker.kind == "quality_checker":
        return "quality_checker"
    return "same_body" if looker.body == body_id else "other_body"


class Waiting(msgspec.Struct, frozen=True):
    """Somebody who is or was owed visits, as waits are reckoned from."""

    person: str
    body: str
    hospital: str
    known: Known
    met: list[Met]
    agreed: list[Agreed]


_PEOPLE = {
    scope: (
        sa.select(person, body.c.nation.label("funder"), hospital.c.host)
        .join(body, body.c.id == person.c.placing_body)
        .join(hospital, hospital.c.id == person.c.hospital)
        .where(person.c[column] == sa.bindparam("id"), person.c.joined_on <= sa.bindparam("until"))
        .order_by(person.c.id)
    )
    for scope, column in (("body", "placing_body"), ("hospital", "hospital"))
}
_EVERY = sa.select(visit_part.c.person, visit_part.c.on_day, visit_part.c.visit).where(
    within(visit_part.c.person), within(visit_part.c.how, "resets"), visit_part.c.kind == "oversight",
)  # fmt: skip
_BEFORE = (
    _EVERY.add_columns(
        sa.func.row_number()
        .over(partition_by=visit_part.c.person, order_by=(visit_part.c.on_day.desc(), visit_part.c.visit.desc()))
        .label("nth")
    )
    .where(visit_part.c.on_day < sa.bindparam("since"))
    .subquery()
)
_MET = sa.union_all(
    _EVERY.where(visit_part.c.on_day >= sa.bindparam("since"), visit_part.c.on_day <= sa.bindparam("until")),
    sa.select(_BEFORE.c.person, _BEFORE.c.on_day, _BEFORE.c.visit).where(_BEFORE.c.nth == 1),
)
"""Meetings since a day, and the last one before it: every wait before that was over by then."""


def waiting(tx: Transaction, scope: str, id: str, since: str, until: str, resets: list[str]) -> list[Waiting]:
    """Everybody whose waits count, with every meeting that starts the count again and bears on a wait that ends since a day."""
    people = rows(tx, _PEOPLE[scope], id=id, until=until)
    ids = [r.id for r in people]
    met: dict[str, list[Met]] = defaultdict(list)
    for r in rows(tx, _MET, them=ids, resets=resets, since=since, until=until):
        met[r.person].append(Met(date.fromisoformat(r.on_day), r.visit))
    about = course.of(tx, ids)
    found = []
    for r in people:
        entries = about.get(r.id, [])
        known = knowing.known(r, entries)
        if r.last_seen_source != "opening_balance":  # what stood before the first visit here is not kept
            known = msgspec.structs.replace(known, last_seen_in_person=None)
        agreed = [
            Agreed(date.fromisoformat(e.on), date.fromisoformat(e.says["until"]))
            for e in entries
            if e.what == "exception"
        ]
        found.append(Waiting(r.id, r.placing_body, r.hospital, known, met.get(r.id, []), agreed))
    return found


_OWED = {
    scope: sa.select(owed.c.row, owed.c.region_on)
    .join(person, person.c.id == owed.c.person)
    .where(person.c[column] == sa.bindparam("id"))
    for scope, column in (("body", "placing_body"), ("hospital", "hospital"))
}


class _Owed(msgspec.Struct):
    kind: str
    state: str


_owed = msgspec.json.Decoder(_Owed)


def standing(tx: Transaction, scope: str, id: str, today: str) -> Standing:
    """How many are owed a visit today, by state as it was last reckoned."""
    states: dict[str, int] = defaultdict(int)
    at_region = 0
    for r in rows(tx, _OWED[scope], id=id):
        one = _owed.decode(r.row)
        if one.kind == "oversight_visit":
            states[one.state] += 1
            at_region += one.state == "overdue" and r.region_on is not None and r.region_on <= today
    return Standing(people=sum(states.values()), states=dict(states), at_region=at_region)


_MAY = sa.text(
    f"with {MINE} select id from hosted where id = :hospital union select id from watched where id = :hospital"
)


def may_ask_of(tx: Transaction, hospital_id: str, account: str, today: str) -> bool:
    """Whether this account sits at the hospital's table, or watches it for the region."""
    return first(tx, _MAY, hospital=hospital_id, account=account, today=today) is not None


_NAMES = {"body": sa.select(body.c.name, body.c.name_cy), "hospital": sa.select(hospital.c.name, hospital.c.name_cy)}


def name_of(tx: Transaction, scope: str, id: str) -> tuple[str, str | None] | None:
    """The name of a body or hospital, and in Welsh where it has one; None where there is none."""
    table = body if scope == "body" else hospital
    found = tx.execute(_NAMES[scope].where(table.c.id == id)).first()
    return (found[0], found[1]) if found else None


_NATION = {
    "body": sa.select(body.c.nation).where(body.c.id == sa.bindparam("it")),
    "hospital": sa.select(hospital.c.nation).where(hospital.c.id == sa.bindparam("it")),
}


def nation_of(tx: Transaction, scope: str, id: str) -> Any:
    """The nation in which a body or hospital stands."""
    return first(tx, _NATION[scope], it=id).nation

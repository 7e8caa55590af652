"""All SQL of the planner's question."""

from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.identity.records import holders
from lantern.identity.weeks.model import Leave, WorkingWeek
from lantern.identity.weeks.records import leave_of, weeks_of
from lantern.people.records import person
from lantern.store import Transaction
from lantern.store.statements import among, within
from lantern.store.straight import rows
from lantern.units.records import hospital
from lantern.visits.agenda import owed
from lantern.visits.planning.model import Kind
from lantern.visits.records import visit

_OWED = (
    sa.select(owed.c.id, owed.c.row, owed.c.person, person.c.hospital, person.c.unit)
    .join(person, person.c.id == owed.c.person)
    .where(person.c.placing_body == sa.bindparam("body"), person.c.left_on.is_(None))
    .order_by(owed.c.due_on, owed.c.id)
)
_TRIPS = (
    sa.select(visit)
    .where(
        sa.or_(visit.c.body == sa.bindparam("body"), within(visit.c.lead, "leads")),
        sa.or_(visit.c.state == "planned", visit.c.state == "begun"),
        visit.c.planned_on >= sa.bindparam("since"),
        visit.c.planned_on <= sa.bindparam("until"),
    )
    .order_by(visit.c.planned_on, visit.c.id)
)
_OF_OTHERS = (
    sa.select(visit.c.hospital, visit.c.unit, visit.c.planned_on)
    .join(hospital, hospital.c.id == visit.c.hospital)
    .where(
        within(visit.c.unit, "wards"),
        visit.c.body != sa.bindparam("body"),
        visit.c.state == "planned",
        visit.c.planned_on >= sa.bindparam("since"),
        visit.c.planned_on <= sa.bindparam("until"),
        # an unannounced visit is not the host's news before it has begun
        sa.or_(visit.c.announced.is_(True), hospital.c.host != sa.bindparam("body")),
    )
)
_SEEN = (
    sa.select(visit.c.lead, visit.c.seen)
    .where(
        visit.c.body == sa.bindparam("body"),
        visit.c.state == "finished",
        visit.c.kind == "oversight",
        visit.c.visited_on >= sa.bindparam("since"),
    )
    .order_by(visit.c.visited_on, visit.c.id)
)


class Who(msgspec.Struct, frozen=True):
    """Somebody who visits for the body."""

    account: str
    name: str
    kinds: tuple[Kind, ...]
    away_until: str | None = None
    """Their seat is empty until this day (K36)."""


class Said(msgspec.Struct, frozen=True):
    """What somebody said of their week."""

    weeks: list[WorkingWeek]
    leave: list[Leave]


def owed_by(tx: Transaction, body: str) -> list[Any]:
    """What a body owes to people whose care it pays for, with where they are."""
    return rows(tx, _OWED, body=body)


def visitors_of(tx: Transaction, body: str, today: str) -> list[Who]:
    """Everybody who visits for this body, each once, by name."""
    held = holders(tx, today, role=["placing_commissioner"], body=[body])
    kinds: tuple[Kind, ...] = ("oversight_visit", "review", "plan_review")
    found = {one.account: Who(one.account, one.name, kinds, one.away_until) for one in held if one.account is not None}
    return sorted(found.values(), key=lambda one: (one.name, one.account))


def said_by(tx: Transaction, account: str) -> Said:
    """Somebody's weeks and leave."""
    return Said(weeks_of(tx, [account]).get(account, []), leave_of(tx, [account]).get(account, []))


def trips(tx: Transaction, body: str, leads: list[str], since: str, until: str) -> list[Any]:
    """Trips that are planned or under way: this body's, and those of its visitors for others."""
    return rows(tx, _TRIPS, body=body, leads=leads, since=since, until=until)


def of_others(tx: Transaction, body: str, wards: list[str], since: str, until: str) -> list[Any]:
    """Where and on which days other bodies plan to visit these wards, as far as this body may know of it."""
    return rows(tx, _OF_OTHERS, body=body, wards=wards, since=since, until=until)


def seen(tx: Transaction, body: str, since: str) -> list[Any]:
    """Who went, and whom they met how, oldest first."""
    return rows(tx, _SEEN, body=body, since=since)


def places(tx: Transaction, ids: list[str]) -> list[Any]:
    """These hospitals."""
    return rows(tx, among(hospital, ("id", "nation", "latitude", "longitude", "visits")), them=ids)

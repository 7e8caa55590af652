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
from lantern.units.records import hospital, unit
from lantern.visits.agenda import owed
from lantern.visits.hospital_agenda import hospital_owed
from lantern.visits.model import VisitKind
from lantern.visits.planning.asked_as import AS
from lantern.visits.planning.model import AskedAs, Kind
from lantern.visits.records import companion, visit

_OWED = (
    sa.select(owed.c.id, owed.c.row, owed.c.person, person.c.hospital, person.c.unit)
    .join(person, person.c.id == owed.c.person)
    .where(person.c.placing_body == sa.bindparam("body"), person.c.left_on.is_(None))
    .order_by(owed.c.due_on, owed.c.id)
)
_OWED_TO_HOSPITALS = (
    sa.select(hospital_owed.c.id, hospital_owed.c.row, hospital_owed.c.hospital)
    .where(
        sa.or_(
            sa.and_(hospital_owed.c.kind == "host_visit", hospital_owed.c.body == sa.bindparam("host")),
            sa.and_(hospital_owed.c.kind == "checker_visit", hospital_owed.c.checkers == sa.bindparam("checkers")),
        )
    )
    .order_by(hospital_owed.c.due_on, hospital_owed.c.id)
)
_WARDS = (
    sa.select(unit.c.id, unit.c.hospital, sa.func.max(visit.c.visited_on).label("last"))
    .outerjoin(
        visit, sa.and_(visit.c.unit == unit.c.id, visit.c.state == "finished", visit.c.kind == sa.bindparam("kind"))
    )
    .where(within(unit.c.hospital, "hospitals"), unit.c.closed_on.is_(None))
    .group_by(unit.c.id, unit.c.hospital)
)
_TRIPS = (
    sa.select(visit)
    .where(
        sa.or_(
            visit.c.body == sa.bindparam("body"),
            within(visit.c.lead, "leads"),
            visit.c.id.in_(sa.select(companion.c.visit).where(within(companion.c.account, "leads"))),
        ),
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
        # an unannounced visit is nobody's news before it has begun, but that of others who see people on that ward
        sa.or_(
            visit.c.announced.is_(True),
            sa.and_(
                visit.c.kind == "oversight",
                hospital.c.host != sa.bindparam("body"),
                sa.literal("paying") == sa.bindparam("asked_as"),
            ),
        ),
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
    leads: bool = True
    """False: they only go along."""


class Said(msgspec.Struct, frozen=True):
    """What somebody said of their week."""

    weeks: list[WorkingWeek]
    leave: list[Leave]


def owed_by(tx: Transaction, body: str) -> list[Any]:
    """What a body owes to people whose care it pays for, with where they are."""
    return rows(tx, _OWED, body=body)


def owed_to_hospitals(tx: Transaction, body: str, asked_as: AskedAs) -> list[Any]:
    """What a body owes to hospitals as their host, or its Quality Checkers do."""
    return rows(
        tx,
        _OWED_TO_HOSPITALS,
        host=body if asked_as == "host" else None,
        checkers=body if asked_as == "checkers" else None,
    )


def wards(tx: Transaction, hospitals: list[str], kind: VisitKind) -> dict[str, str]:
    """Of each hospital the ward where such a visit has not been for longest."""
    found = sorted(
        rows(tx, _WARDS, hospitals=hospitals, kind=kind), key=lambda one: (one.last or "", one.id), reverse=True
    )
    return {one.hospital: one.id for one in found}


def visitors_of(tx: Transaction, body: str, today: str, asked_as: AskedAs = "paying") -> list[Who]:
    """Everybody who visits so for this body or goes along, each once, by name. Whoever may lead and go along leads."""
    how = AS[asked_as]
    found: dict[str, Who] = {}
    for roles, leads in ((how.along, False), (how.visitors, True)):
        for one in holders(tx, today, role=list(roles), body=[body]) if roles else ():
            if one.account is not None and not (asked_as == "host" and one.hospital):
                found[one.account] = Who(one.account, one.name, how.duties, one.away_until, leads)
    return sorted(found.values(), key=lambda one: (one.name, one.account))


def said_by(tx: Transaction, account: str) -> Said:
    """Somebody's weeks and leave."""
    return Said(weeks_of(tx, [account]).get(account, []), leave_of(tx, [account]).get(account, []))


def trips(tx: Transaction, body: str, leads: list[str], since: str, until: str) -> list[Any]:
    """Trips that are planned or under way: this body's, and those of its visitors, and of those who go along, for others."""
    return rows(tx, _TRIPS, body=body, leads=leads, since=since, until=until)


_MADE = sa.select(visit.c.id, visit.c.state).where(within(visit.c.id)).order_by(visit.c.id)


def made(tx: Transaction, ids: list[str]) -> dict[str, str]:
    """Which of these visits there are, each with its state: planned, done or called off, none is made a second time."""
    return {r.id: r.state for r in rows(tx, _MADE, them=ids)} if ids else {}


def of_others(tx: Transaction, body: str, wards: list[str], since: str, until: str, asked_as: AskedAs) -> list[Any]:
    """Where and on which days other bodies plan to visit these wards, as far as this body may know of it."""
    return rows(tx, _OF_OTHERS, body=body, asked_as=asked_as, wards=wards, since=since, until=until)


def seen(tx: Transaction, body: str, since: str) -> list[Any]:
    """Who went, and whom they met how, oldest first."""
    return rows(tx, _SEEN, body=body, since=since)


def places(tx: Transaction, ids: list[str]) -> list[Any]:
    """These hospitals."""
    return rows(tx, among(hospital, ("id", "nation", "latitude", "longitude", "visits")), them=ids)

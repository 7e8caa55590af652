"""What is owed, recomputed from what is known: after every fact that could change it, and each day."""

import logging
from datetime import date, datetime
from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.clock import local_date
from lantern.commissioners.local import local_values
from lantern.commissioners.records import body
from lantern.journal import Written
from lantern.people import course
from lantern.people import records as people
from lantern.people.course import Entry
from lantern.people.records import person
from lantern.policy.model import Local, Policy
from lantern.reactions import Reaction
from lantern.store import Transaction, straight
from lantern.units.records import hospital, unit
from lantern.visits import agenda, due, home_planning, late_rows, reviews
from lantern.visits.caseload import records as caseload
from lantern.visits.knowing import known, plans, reviewed, support
from lantern.visits.rows import home_row, owed_row, visit_row
from lantern.visits.security import noted_security

log = logging.getLogger("lantern.visits")

_PEOPLE = (
    sa.select(person, body.c.nation.label("funder"), hospital.c.host, hospital.c.nation, unit.c.security)
    .join(body, body.c.id == person.c.placing_body)
    .join(hospital, hospital.c.id == person.c.hospital)
    .outerjoin(unit, unit.c.id == person.c.unit)
)
_PERSON = _PEOPLE.where(person.c.id == sa.bindparam("it"))
_OF_BODY = _PEOPLE.where(person.c.placing_body == sa.bindparam("it"))


_FOLLOWING = _PEOPLE.where(person.c.id > sa.bindparam("after")).order_by(person.c.id).limit(sa.bindparam("most"))


class Part(msgspec.Struct, frozen=True):
    """What came of reckoning some people: how many changed, and after whom to go on; None when that was everybody."""

    changed: int
    after: str | None


def reckon_some(tx: Transaction, policy: Policy, today: date, after: str, most: int) -> Part:
    """What the next people in the order of their ids are owed as of today: at most so many, so that others can write too."""
    rows = straight.rows(tx, _FOLLOWING, after=after, most=most)
    changed = _reckon_each(tx, rows, course.of(tx, [row.id for row in rows]), policy, today)
    return Part(changed, rows[-1].id if len(rows) == most else None)


def reckon_all(tx: Transaction, policy: Policy, today: date) -> int:
    """What everybody is owed as of today, in one go. Returns for how many people something changed."""
    return _reckon_each(tx, straight.rows(tx, _PEOPLE), course.everybodys(tx), policy, today)


def _reckon_each(tx: Transaction, rows: list[Any], about: dict[str, list[Entry]], policy: Policy, today: date) -> int:
    own, changed = local_values(tx), caseload.settle(tx, rows, about, today)
    for row in rows:
        try:
            if _reckon(tx, row, about.get(row.id, []), own.get(row.placing_body, ()), policy, today):
                changed.add(row.id)
        except (ValueError, ArithmeticError, LookupError, TypeError):
            # one person's dates that no rule can read must not leave everybody else's standing still
            log.exception("What %s is owed could not be reckoned: their dates stand as they were.", row.id)
    return len(changed)


def reckon_body(tx: Transaction, body_id: str, policy: Policy, today: date) -> int:
    """What everybody is owed whose care this body pays for: it set a value of its own."""
    rows, own = straight.rows(tx, _OF_BODY, it=body_id), local_values(tx).get(body_id, ())
    about = course.of(tx, [row.id for row in rows])
    return sum(_reckon(tx, row, about.get(row.id, []), own, policy, today) for row in rows)


def reckon_one(tx: Transaction, person_id: str, policy: Policy, today: date) -> bool:
    """What one person is owed as of today. Returns whether it changed."""
    row = straight.first(tx, _PERSON, it=person_id)
    if row is None:
        return False
    about, own = course.of(tx, [person_id]), local_values(tx).get(row.placing_body, ())
    moved = caseload.settle(tx, [row], about, today)
    return _reckon(tx, row, about.get(person_id, []), own, policy, today) or bool(moved)


def _reckon(tx: Transaction, row: Any, about: list[Entry], own: tuple[Local, ...], policy: Policy, today: date) -> bool:
    if (noted := noted_security(row, about, today)) is not None:
        course.keep_once(tx, row.id, noted)
        about = [*about, noted]
    them = known(row, about)
    # an age that is not known stays as the body said it when it brought the person in
    child = row.child if row.born is None else due.age_band(them, today, policy) == "child"
    stands = support(row, about, policy, today, own)
    rated = msgspec.json.encode(stands).decode() if stands else None
    changed = (child, rated) != (row.child, row.support)
    if changed:
        people.change(tx, row.id, child=child, support=rated)
    changed = late_rows.settle(tx, row, about, them, policy, today, own) or changed
    rows: list[tuple[Any, str | None]] = []
    visit = due.owed(them, policy, today, own)
    if visit is not None and visit.state != "stopped":
        rows.append((visit_row(row.id, visit, about), visit.region_on.isoformat() if visit.region_on else None))
    for each in reviews.reviews_owed(them, reviewed(row, about), policy, today, own):
        if each.state != "stopped":
            rows.append((owed_row(row.id, each), None))
    made = plans(about)
    plan = home_planning.home_plan_owed(them, made, policy, today, own)
    if plan is not None and plan.state != "stopped":
        rows.append((owed_row(row.id, plan), None))
    home = home_planning.home_owed(them, made, policy, today, own)
    if home is not None and home[0].state != "stopped":
        rows.append((home_row(row.id, *home, home_planning.current(made, today)), None))
    return agenda.settle(tx, row.id, rows) or changed


OF_A_PERSON = (
    "PersonSeen", "LastSeenCorrected", "PersonBroughtIn", "PersonChanged", "PersonReviewed", "ConsentRecorded", "PapersSent", "EhcPlanNoted",
    "HomePlanBegun", "VisitExcepted", "PersonDied", "PersonMoved",
    "PersonDischarged", "RatingRecorded", "DetentionRecorded", "LatenessExplained", "PersonHandedOver", "HandoverTakenBack",
    "PayerChanged",
)  # fmt: skip


def reactions(policy: Policy) -> tuple[Reaction, ...]:
    """Somebody was seen, reviewed, came or left, or their body set a value: what is owed changes at once."""

    def reckon(tx: Transaction, fact: Written, now: datetime) -> None:
        if fact.type == "LocalValueSet":
            reckon_body(tx, fact.subject, policy, local_date(now))
        else:
            reckon_one(tx, fact.subject, policy, local_date(now))

    return (Reaction("visits.reckon", (*OF_A_PERSON, "LocalValueSet"), reckon),)


__all__ = ["known", "reactions", "reckon_all", "reckon_body", "reckon_one", "reckon_some"]

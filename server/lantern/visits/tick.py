"""What is owed, recomputed from what is known: after every fact that could change it, and each day."""

from datetime import date, datetime, timedelta
from typing import Any

import sqlalchemy as sa

from lantern.clock import local_date
from lantern.commissioners.records import body
from lantern.ids import derived
from lantern.journal import Written
from lantern.people.records import person
from lantern.policy.model import Policy
from lantern.reactions import Reaction
from lantern.store import Transaction, straight
from lantern.units.records import hospital
from lantern.visits import agenda, due
from lantern.visits.model import CountedFrom, OwedReason, OwedRow

_PEOPLE = (
    sa.select(person, body.c.nation.label("funder"), hospital.c.host)
    .join(body, body.c.id == person.c.placing_body)
    .join(hospital, hospital.c.id == person.c.hospital)
)
_PERSON = _PEOPLE.where(person.c.id == sa.bindparam("it"))


def reckon_all(tx: Transaction, policy: Policy, today: date) -> int:
    """What everybody is owed as of today. Returns how many rows changed."""
    return sum(_reckon(tx, row, policy, today) for row in straight.rows(tx, _PEOPLE))


def reckon_one(tx: Transaction, person_id: str, policy: Policy, today: date) -> bool:
    """What one person is owed as of today. Returns whether it changed."""
    row = straight.first(tx, _PERSON, it=person_id)
    return _reckon(tx, row, policy, today) if row else False


def _reckon(tx: Transaction, row: Any, policy: Policy, today: date) -> bool:
    # an age that is not known stays as the body said it when it brought the person in
    child = row.child if row.born is None else due.age_band(known(row), today, policy) == "child"
    changed = child != row.child
    if changed:
        tx.execute(person.update().where(person.c.id == row.id).values(child=child, version=person.c.version + 1))
    owed = due.owed(known(row), policy, today)
    if owed is None or owed.state == "stopped":
        return agenda.drop(tx, row.id) or changed
    return agenda.keep(tx, _row(row.id, owed), owed.region_on.isoformat() if owed.region_on else None) or changed


def known(row: Any) -> due.Known:
    """What the rules need to know of this person."""
    stay = due.Stay(began=_day(row.admitted_on) or _here_since(row), ended=_day(row.left_on), area=row.host)
    return due.Known(
        funder=row.funder, stays=(stay,), born=_day(row.born), last_seen_in_person=_day(row.last_seen_on),
        joined_on=_day(row.joined_on), home_area=row.home_body,
    )  # fmt: skip


def _here_since(row: Any) -> date:
    """Where nobody told the day of admission: they were in hospital before they were brought in, and when last seen."""
    before = date.fromisoformat(row.joined_on) - timedelta(1)
    return min(before, _day(row.last_seen_on) or before)


def _row(person_id: str, owed: due.Owed) -> OwedRow:
    reason = owed.reason
    return OwedRow(
        id=derived(person_id, "oversight_visit"), person=person_id, kind="oversight_visit",
        due_on=owed.due_on.isoformat(), warn_on=owed.warn_on.isoformat(), state=owed.state,
        counted_from=CountedFrom(what=owed.counted_from.what, on=owed.counted_from.on.isoformat()),
        reason=OwedReason(
            rule=reason.rule, value=str(reason.value), unit=reason.unit, authority=reason.authority, source=reason.source
        ),
        policy=owed.policy, history_known=owed.history_known,
        excepted_until=owed.excepted_until.isoformat() if owed.excepted_until else None,
    )  # fmt: skip


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def reactions(policy: Policy) -> tuple[Reaction, ...]:
    """Somebody was seen, came or left: what they are owed changes at once."""

    def reckon(tx: Transaction, fact: Written, now: datetime) -> None:
        reckon_one(tx, fact.subject, policy, local_date(now))

    return (Reaction("visits.reckon", ("PersonSeen", "PersonBroughtIn", "PersonLeft"), reckon),)


__all__ = ["known", "reactions", "reckon_all", "reckon_one"]

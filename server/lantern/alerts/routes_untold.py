"""A route that nobody has told by its time: whoever has the concern is reminded, and again each working day.

What is pressing is not left until Monday: whoever answers day and night is asked for every few hours.
"""

from datetime import datetime
from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.alerts.climbing import unsent_since
from lantern.alerts.leaving import has_left
from lantern.alerts.news import promise_news, quiet_over
from lantern.alerts.records import alert, let_go
from lantern.alerts.seats import seats_of
from lantern.clock import local_date, wire
from lantern.concerns import records as concerns
from lantern.concerns import seeing
from lantern.concerns.model import Taken
from lantern.concerns.records import hearing
from lantern.concerns.routes import records
from lantern.concerns.routes.handling import still_asked
from lantern.concerns.routes.rules import DAY_AND_NIGHT, PRESSING
from lantern.identity.records import principal
from lantern.policy.calendar import after
from lantern.policy.model import Delay, Policy
from lantern.policy.values import one_word, value, whole
from lantern.store import Transaction
from lantern.units import records as units

AT_ONCE = 100
ANSWERS = ("host_lead", "host_deputy", "placing_oncall", "placing_commissioner", "placing_safeguarding")


def remind(tx: Transaction, policy: Policy, now: datetime) -> int:
    """Returns how many routes were looked at. Told ones rest for good; the others come again after the policy's time."""
    found = records.due(tx, wire(now), AT_ONCE)
    for owed in found:
        _one(tx, owed, policy, now)
    return len(found)


def _one(tx: Transaction, owed: Any, policy: Policy, now: datetime) -> None:
    row: Any = concerns.one(tx, owed.concern)
    place = units.place(tx, hospital_id=row.hospital)
    nation = place.nation if place else "england"
    if row.era != owed.era or not still_asked(tx, owed, nation):  # type: ignore[arg-type]
        records.settle(tx, owed.id, remind_at=None)
        rest(tx, owed.concern, now)
        return
    pressing = row.urgency in PRESSING
    often = pressing and owed.route in DAY_AND_NIGHT
    again = value(policy, "route.again.pressing" if often else "route.again", nation, local_date(now))  # type: ignore[arg-type]
    holidays = one_word(value(policy, "calendar.bank_holidays", nation, local_date(now)))  # type: ignore[arg-type]
    later = after(now, Delay(whole(again), again.unit), holidays)  # type: ignore[arg-type]
    records.settle(tx, owed.id, remind_at=wire(later))
    due = wire(now) if pressing else quiet_over(policy, now)
    asked = whom(tx, row, policy, now)
    promise_news(tx, f"{owed.id}/{owed.remind_at}", row, "route", row.hospital, asked, due, now)


def rest(tx: Transaction, concern_id: str, now: datetime) -> None:
    """Once nothing is left of what somebody was reminded of, nobody's screen asks for it any more."""
    row: Any = concerns.one(tx, concern_id)
    place = units.place(tx, hospital_id=row.hospital)
    nation = place.nation if place else "england"
    due = [one for one in records.of(tx, concern_id) if one.due_at <= wire(now) and one.left_why is None]
    if not any(still_asked(tx, one, nation) for one in due):  # type: ignore[arg-type]
        let_go(tx, alert.c.concern == concern_id, alert.c.kind == "route", alert.c.state != "done")


def whom(tx: Transaction, row: Any, policy: Policy, now: datetime) -> list[str]:
    """Whoever has taken it; while nobody has, or whoever had has left, whoever was told of it and still sits there. Where of
    those nobody is left, whoever sits there now (K8)."""
    today = local_date(now).isoformat()
    taken = msgspec.json.decode(row.taken, type=Taken) if row.taken else None
    if taken and taken.by and not has_left(tx, row, today):
        return [taken.by]
    told = sa.select(hearing.c.account).where(hearing.c.concern == row.id, hearing.c.seat.in_(ANSWERS))
    there = {one for one in tx.execute(told).scalars() if one and _answers(tx, one, row, today)}
    if not there:
        seats, _ = seats_of(tx, row, now, unsent_since(policy, now))
        there = {seat.holder for seat in seats if seat.holder and seat.kind in ANSWERS and not seat.away}
    return sorted(there)


def _answers(tx: Transaction, account: str, row: Any, today: str) -> bool:
    return principal(tx, account, today) is not None and seeing.view_of(tx, account, row.id, today) in seeing.WHOLE

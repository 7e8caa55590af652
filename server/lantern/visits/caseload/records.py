"""All SQL about handovers, and who has whom on a day."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import sqlalchemy as sa

from lantern.clock import day_of
from lantern.identity.records import account, seat
from lantern.people import course
from lantern.people import records as people
from lantern.people.course import Entry
from lantern.people.handed import said_to, whose
from lantern.people.model import Visitor
from lantern.store import Transaction, metadata
from lantern.store.statements import by, within
from lantern.store.straight import first, rows
from lantern.store.tables import as_json, key, maybe, words

handover = sa.Table(
    "handover",
    metadata,
    key(),
    words("body"),
    words("to_account"),
    words("from_on"),
    words("people"),
    words("trips", "{}"),
    words("by"),
    words("at"),
    maybe("taken_back_at"),
)
"""One act of handing over: who it is about, and the trips that went along with who would have gone. What was said of each
person stands on their way (`course`)."""

Sits = dict[tuple[str, str], Visitor]
"""By body and account: everybody who visits for a body, or did."""

_SITS = (
    sa.select(seat.c.body, seat.c.account, seat.c.until_on, account.c.name, account.c.left_at)
    .join(account, account.c.id == seat.c.account)
    .where(seat.c.role == "placing_commissioner", within(seat.c.body))
    .order_by(seat.c.id)
)


def one(tx: Transaction, handover_id: str) -> Any:
    """Everything kept about one handover; None when it has not arrived."""
    return first(tx, by(handover), it=handover_id)


def sits(tx: Transaction, bodies: Iterable[str], today: date) -> Sits:
    """Everybody who visits for these bodies, or did, with their last day."""
    found: Sits = {}
    for r in rows(tx, _SITS, them=sorted(set(bodies))):
        ended = r.until_on if (r.until_on or "9") < today.isoformat() else None
        gone = [day for day in (ended, r.left_at and day_of(r.left_at)) if day]
        before = found.get((r.body, r.account))
        left = min(gone) if gone else None
        if before is None or (before.left_on is not None and (left is None or left > before.left_on)):
            found[r.body, r.account] = Visitor(account=r.account, name=r.name, left_on=left)
    return found


def now(tx: Transaction, them: dict[str, str], today: date) -> dict[str, Visitor]:
    """Who has each of these people on a day; `them` says which body pays for each. Nobody known: not in it."""
    about = course.of(tx, sorted(them)) if them else {}
    return _of(them, about, sits(tx, them.values(), today) if them else {}, today)


def said(tx: Transaction, them: list[str], body: str, today: date) -> dict[str, str]:
    """Of these people those who were handed over, with the account that has them for this body since."""
    about = course.of(tx, them) if them else {}
    found = {person: said_to(entries, body, today.isoformat()) for person, entries in about.items()}
    return {person: to for person, to in found.items() if to is not None}


def settle(tx: Transaction, them: list[Any], about: dict[str, list[Entry]], today: date) -> set[str]:
    """Keep on each person's row who has them, so that phones can say it. Returns for whom it changed."""
    payers = {row.id: row.placing_body for row in them}
    found = _of(payers, about, sits(tx, payers.values(), today) if payers else {}, today)
    changed = set()
    for row in them:
        visitor = as_json(found[row.id]) if row.id in found else None
        if visitor != row.visitor:
            people.change(tx, row.id, visitor=visitor)
            changed.add(row.id)
    return changed


def _of(them: dict[str, str], about: dict[str, list[Entry]], all_: Sits, today: date) -> dict[str, Visitor]:
    found = {}
    for person, body in them.items():
        who = whose(about.get(person, []), body, today.isoformat())
        if who is not None and (body, who) in all_:
            found[person] = all_[body, who]
    return found

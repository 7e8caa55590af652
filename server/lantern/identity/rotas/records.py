"""All SQL about days away and turns on rotas, and who sits where at a moment because of them."""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.clock import local_date
from lantern.identity.model import Role
from lantern.identity.records import Holder, account
from lantern.identity.rotas.rules import EVERY_DAY, Turn, on_call, sitting
from lantern.identity.weeks.records import leave
from lantern.store import Transaction, metadata
from lantern.store.statements import among, by
from lantern.store.straight import first, rows
from lantern.store.tables import key, maybe, words

WORKS_FOR: tuple[Role, ...] = (
    "placing_commissioner", "placing_oncall", "placing_safeguarding", "host_lead", "host_deputy", "region",
)  # fmt: skip

absence = sa.Table(
    "absence",
    metadata,
    key(),
    maybe("cover"),
    maybe("words"),
    words("by"),
    words("at"),
)
"""Who covers during a leave, under the leave's own id: being away is one truth, whoever asks (the planner, an alert)."""

turn = sa.Table(
    "turn",
    metadata,
    key(),
    sa.Column("body", sa.Text, nullable=False, index=True),
    words("role"),
    words("from_on"),
    words("until_on"),
    words("days", ""),
    words("begins"),
    words("ends"),
    maybe("account"),
    maybe("label"),
    maybe("telephone"),
    maybe("email"),
    words("by"),
    words("at"),
    maybe("dropped_at"),
)

_AWAY = (
    sa.select(leave.c.account, leave.c.until_on, leave.c.at, absence.c.cover)
    .select_from(leave.outerjoin(absence, absence.c.id == leave.c.id))
    .where(
        leave.c.from_on <= sa.bindparam("today"),
        leave.c.until_on >= sa.bindparam("today"),
        leave.c.called_off_at.is_(None),
    )
)
_TURNS = among(turn, (), "body").where(turn.c.dropped_at.is_(None)).order_by(turn.c.from_on, turn.c.begins, turn.c.id)


def turn_of(tx: Transaction, turn_id: str) -> Any:
    """One turn; None when it has not arrived."""
    return first(tx, by(turn), it=turn_id)


def turns_of(tx: Transaction, bodies: Sequence[str]) -> list[Any]:
    """Every turn on these bodies' rotas, also those that are over."""
    return rows(tx, _TURNS, them=list(bodies)) if bodies else []


def away_today(tx: Transaction, today: date) -> dict[str, Any]:
    """Who is away on this day; of several absences the one that lasts longest."""
    found = sorted(rows(tx, _AWAY, today=today.isoformat()), key=lambda r: (r.until_on, r.at))
    return {r.account: r for r in found}


def as_turn(row: Any) -> Turn:
    """A turn as its rules read it."""
    return Turn(
        who=row.account or f"turn:{row.id}", from_on=date.fromisoformat(row.from_on), until_on=date.fromisoformat(row.until_on),
        begins=time.fromisoformat(row.begins), ends=time.fromisoformat(row.ends),
        days=frozenset(int(day) for day in row.days.split(",")) if row.days else EVERY_DAY,
    )  # fmt: skip


Seated = tuple[Any, Holder]
"""A kind of seat and who holds it."""


def on_duty(tx: Transaction, held: Sequence[Seated], rotas: Sequence[Seated], now: datetime) -> list[Seated]:
    """Who is told for these seats now: whose turn it is, and who covers for those who are away.

    A seat that is only an address is told as it always was. `rotas` are seats that a rota alone may fill: kind, role and body.
    """
    away = away_today(tx, local_date(now))
    asked = [*held, *rotas]
    turns = turns_of(tx, sorted({holder.body for _, holder in asked if holder.body}))
    if not away and not turns:
        return list(held)
    by_account = {holder.account: holder for _, holder in held if holder.account}
    fresh = {row.account for row in turns if row.account} | {row.cover for row in away.values() if row.cover}
    known = _accounts(tx, fresh - by_account.keys())
    covers = {who: row.cover for who, row in away.items()}
    found: list[Seated] = [each for each in held if each[1].account is None]
    for kind, role, body, hospital in dict.fromkeys((k, h.role, h.body, h.hospital) for k, h in asked):
        own = [r for r in turns if r.body == body and r.role == role]
        sits = [
            h.account for k, h in held if h.account and (k, h.role, h.body, h.hospital) == (kind, role, body, hospital)
        ]
        numbers = {f"turn:{r.id}": r for r in own}
        for each in sitting(sits, on_call(map(as_turn, own), now), covers):
            holder = by_account.get(each.who) or known.get(each.who) or _number(numbers.get(each.who))
            if holder is not None:
                until = away[each.who].until_on if each.away else None
                seat = msgspec.structs.replace(holder, role=role, body=body, hospital=hospital)
                found.append((kind, msgspec.structs.replace(seat, away_until=until) if until else seat))
    return found


def _number(row: Any) -> Holder | None:
    """A turn that is only a number or an address."""
    if row is None:
        return None
    return Holder(
        role=row.role, account=None, name=row.label or row.telephone or row.email, address=row.email,
        telephone=row.telephone, body=row.body,
    )  # fmt: skip


def _accounts(tx: Transaction, ids: set[str]) -> dict[str, Holder]:
    asked = among(account).where(account.c.left_at.is_(None))
    return {
        r.id: Holder(role="", account=r.id, name=r.name, address=r.email, mobile=r.mobile, language=r.language)
        for r in (rows(tx, asked, them=sorted(ids)) if ids else [])
    }

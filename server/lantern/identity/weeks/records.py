"""All SQL about working weeks and leave."""

from collections import defaultdict
from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.identity.weeks.model import Leave, WorkingWeek
from lantern.store import Transaction, metadata, statements
from lantern.store.statements import by, within
from lantern.store.straight import first, rows
from lantern.store.tables import key, maybe, words

working_week = sa.Table(
    "working_week",
    metadata,
    key(),
    sa.Column("account", sa.Text, nullable=False, index=True),
    words("from_on"),
    words("says"),
    words("at"),
    words("by_name"),
)
"""Append-only, one row for each time somebody said so, under the id of the command: of two for one day the later stands."""

leave = sa.Table(
    "leave",
    metadata,
    key(),
    sa.Column("account", sa.Text, nullable=False, index=True),
    words("from_on"),
    words("until_on"),
    words("at"),
    words("by_name"),
    maybe("called_off_at"),
)

_WEEKS = sa.select(working_week).where(within(working_week.c.account)).order_by(working_week.c.at, working_week.c.id)
_LEAVE = (
    sa.select(leave)
    .where(within(leave.c.account), leave.c.called_off_at.is_(None))
    .order_by(leave.c.from_on, leave.c.id)
)


def weeks_of(tx: Transaction, accounts: list[str]) -> dict[str, list[WorkingWeek]]:
    """What each of these said of their weeks, one for each day from which it holds, in the order of those days."""
    found: dict[str, dict[str, WorkingWeek]] = defaultdict(dict)
    for r in rows(tx, _WEEKS, them=accounts):
        said = msgspec.json.decode(r.says, type=WorkingWeek)
        found[r.account][r.from_on] = msgspec.structs.replace(said, by_name=r.by_name)
    return {who: [weeks[day] for day in sorted(weeks)] for who, weeks in found.items()}


def leave_of(tx: Transaction, accounts: list[str]) -> dict[str, list[Leave]]:
    """When each of these is away, by day."""
    found: dict[str, list[Leave]] = defaultdict(list)
    for r in rows(tx, _LEAVE, them=accounts):
        found[r.account].append(Leave(id=r.id, from_on=r.from_on, until_on=r.until_on, by_name=r.by_name))
    return dict(found)


def one_leave(tx: Transaction, leave_id: str) -> Any:
    """Everything kept about one leave; None when it has not arrived."""
    return first(tx, by(leave), it=leave_id)


def keep_week(tx: Transaction, week_id: str, account: str, week: WorkingWeek, at: str, by_name: str) -> None:
    """Keep what was said, beside whatever was said before."""
    says = msgspec.json.encode(week).decode()
    kept = {"id": week_id, "account": account, "from_on": week.from_on, "says": says, "at": at, "by_name": by_name}
    statements.add(tx, working_week, [kept])


def keep_leave(tx: Transaction, **values: object) -> None:
    """Keep that somebody is away."""
    statements.add(tx, leave, [values])


def call_off(tx: Transaction, leave_id: str, at: str) -> None:
    """They are there all the same."""
    statements.change(tx, leave, leave_id, {"called_off_at": at})

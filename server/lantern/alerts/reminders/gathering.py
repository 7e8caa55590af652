"""What everybody is to be reminded of this morning, one letter for each reader; and what is no longer so taken back.

Everything follows from rows and a moment, under derived ids: run by any node, any number of times, it happens once.
"""

from collections import defaultdict
from datetime import date, datetime, timedelta
from typing import Any

from msgspec import Struct

from lantern import leases
from lantern.alerts.reminders import plan, records
from lantern.alerts.reminders.model import Due, Reader
from lantern.alerts.reminders.rules import after_rest, may_go, step_on, week_of
from lantern.alerts.reminders.seats import Seats
from lantern.clock import local_date, wire
from lantern.identity.records import holders
from lantern.ids import derived
from lantern.policy.model import Policy
from lantern.policy.values import many_words, value
from lantern.store import Transaction

HELD = timedelta(seconds=60)
LEASE = "remind"


class Morning(Struct, frozen=True):
    """What is new: each reminder that is due with its reader, or the seat nobody holds; and who has a weekly letter."""

    reminders: list[tuple[Due, Reader]]
    nobody: list[tuple[Due, str]]
    weekly: dict[str, tuple[str, date]]
    """By account: the body in whose seat it has one, and the week."""

    @property
    def quiet(self) -> bool:
        """Whether there is nothing to say."""
        return not (self.reminders or self.nobody or self.weekly)


def due_now(tx: Transaction, seats: Seats, today: date, ids: list[str] | None = None) -> list[Due]:
    """Everything owed, or these, that has come to a step of reminding."""
    found = []
    for row, owes in records.standing(tx, ids):
        step = step_on(row, seats.plan(owes), today) if owes in seats.bodies else None
        if step is not None:
            found.append(Due(standing=row, step=step, body=owes, after_rest=after_rest(row, step)))
    seats.know_visitors(tx, {due.standing.person: due.body for due in found if due.standing.person})
    return found


def look(tx: Transaction, policy: Policy, now: datetime) -> Morning:
    """What is to be reminded of at this moment. Nothing where it is night, a weekend or a holiday there."""
    today = local_date(now)
    seats = Seats(tx, policy, today)
    reminders: list[tuple[Due, Reader]] = []
    nobody: list[tuple[Due, str]] = []
    for due in due_now(tx, seats, today):
        if may_go(now, seats.plan(due.body).hours):
            readers, empty = seats.readers(due)
            reminders += [(due, reader) for reader in readers]
            nobody += [(due, seat) for seat in empty]
    return _new(tx, Morning(reminders, nobody, _weekly(tx, seats, policy, now, today)), today)


def _weekly(tx: Transaction, seats: Seats, policy: Policy, now: datetime, today: date) -> dict[str, tuple[str, date]]:
    """Whoever sits in a seat that has a weekly letter, each once."""
    found: dict[str, tuple[str, date]] = {}
    for held in holders(tx, today.isoformat()):
        if held.account is None or held.body not in seats.bodies or not may_go(now, seats.plan(held.body).hours):
            continue
        nation = seats.nation(held.body)
        if held.role in many_words(value(policy, "reminder.weekly_to", nation, today)):
            week = week_of(today, plan.week_begins(policy, nation, today))
            found.setdefault(held.account, (held.body, week))
    return found


def _new(tx: Transaction, morning: Morning, today: date) -> Morning:
    """What of it has not been promised. Whoever has had a letter this morning has the rest with the next."""
    written = records.written(tx, today.isoformat())
    ids = [
        *(_id(due, r.key) for due, r in morning.reminders),
        *(_id(due, _empty(seat)) for due, seat in morning.nobody),
    ]
    known = records.known_of(tx, ids) if ids else set()
    had = {week: records.weekly_written(tx, week.isoformat()) for _, week in set(morning.weekly.values())}
    return Morning(
        [(due, r) for due, r in morning.reminders if r.key not in written and _id(due, r.key) not in known],
        [(due, seat) for due, seat in morning.nobody if _id(due, _empty(seat)) not in known],
        {who: w for who, w in morning.weekly.items() if who not in written and who not in had[w[1]]},
    )


def keep(tx: Transaction, found: Morning, now: datetime, node: str) -> int:
    """Promise what was found, gathered into letters, under the lease. Returns how many letters."""
    if leases.take(tx, LEASE, node, wire(now), wire(now + HELD)) is None:
        return 0
    today = local_date(now)
    morning = _new(tx, found, today)  # another node may have been here since it was found
    records.keep_reminders(tx, [_row(d, s, _empty(s), now, state="nobody", why=f"no-{s}") for d, s in morning.nobody])
    about = records.wishes(tx, [*(r.account for _, r in morning.reminders if r.account), *morning.weekly])
    mine: dict[str, list[tuple[Due, Reader]]] = defaultdict(list)
    for due, reader in morning.reminders:
        if reader.account and not about[reader.account].reminders:
            records.keep_reminders(tx, [_row(due, reader.seat, reader.key, now, state="off")])
        else:
            mine[reader.key].append((due, reader))
    weekly = {who: body_and_week for who, body_and_week in morning.weekly.items() if about[who].weekly}
    keys = sorted(mine.keys() | weekly.keys())
    letters = [_letter(key, mine[key], weekly.get(key), about.get(key), now) for key in keys]
    records.add_letters(tx, letters)
    for letter in letters:
        held = [_row(due, r.seat, r.key, now, letter=letter["id"]) for due, r in mine[letter["reader"]]]
        records.keep_reminders(tx, held)
        records.take_over(tx, letter["reader"], letter["id"], today.isoformat())
    return len(letters)


def _id(due: Due, reader: str) -> str:
    """What makes a reminder this one: what is owed, its day, the step, the rest it follows on, the reader."""
    rest = [due.after_rest] if due.after_rest else []
    return derived("reminder", due.standing.id, due.standing.due_on.isoformat(), due.step, *rest, reader)


def _empty(seat: str) -> str:
    """In a reader's place where nobody sits: it says so in a row, and nothing is dropped without a word."""
    return f"nobody:{seat}"


def _row(due: Due, seat: str, reader: str, now: datetime, **more: Any) -> dict[str, Any]:
    blank = {"letter": None, "state": "waiting", "why": None, "sent_at": None}
    return {
        "id": _id(due, reader), "owed": due.standing.id, "about": due.standing.about, "kind": due.standing.kind,
        "due_on": due.standing.due_on.isoformat(), "step": due.step, "body": due.body, "seat": seat, "reader": reader,
        "at": wire(now), **blank, **more,
    }  # fmt: skip


def _letter(
    key: str, mine: list[tuple[Due, Reader]], weekly: tuple[str, date] | None, about: Any, now: datetime
) -> dict[str, Any]:
    """One morning's letter. Where it goes is looked up when it is sent; a seat without account has its address here."""
    reader = mine[0][1] if mine else None
    body = mine[0][0].body if mine else weekly[0] if weekly else ""
    day = local_date(now).isoformat()
    return {
        "id": derived("reminder-letter", key, day), "reader": key, "account": about.id if about else None,
        "address": reader.address or "" if reader else "", "language": reader.language if reader else about.language,
        "body": body, "day": day, "week": weekly[1].isoformat() if weekly else None, "at": wire(now), "due_at": wire(now),
    }  # fmt: skip


def take_back(tx: Transaction, policy: Policy, now: datetime, about: str | None = None) -> int:
    """Reminders that have not gone and are no longer so, of everybody or of one person. Returns how many."""
    rows = records.waiting(tx, about)
    if not rows:
        return 0
    untrue = _untrue(tx, policy, local_date(now), rows)
    records.change(tx, untrue, "taken_back", "no-longer-so")
    return len(untrue)


def still_so(tx: Transaction, policy: Policy, today: date, rows: list[Any]) -> list[tuple[Any, Due]]:
    """Those reminders that hold at this moment: same day, same step, not quiet, and the reader still sits there."""
    seats = Seats(tx, policy, today)
    now = {}
    for due in due_now(tx, seats, today, sorted({r.owed for r in rows})):
        for reader in seats.readers(due)[0]:
            now[_id(due, reader.key)] = due
    return [(r, now[r.id]) for r in rows if r.id in now]


def _untrue(tx: Transaction, policy: Policy, today: date, rows: list[Any]) -> list[str]:
    held = {r.id for r, _ in still_so(tx, policy, today, rows)}
    return [r.id for r in rows if r.id not in held]

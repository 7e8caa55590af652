"""What every handler here begins with: whose person it is, and on which day."""

from datetime import date
from typing import Any

import msgspec

from lantern.identity.acting import Act, read_day
from lantern.identity.model import PLACING
from lantern.people import course, records, whereabouts
from lantern.people.course import What
from lantern.problems import Problem
from lantern.store import Transaction
from lantern.units import records as units

EARLIEST, LATEST = 1900, 2200
"""Years: what is counted from a day must still be a day."""


def begin(tx: Transaction, act: Act, row: Any) -> None:
    """Before the first move that is recorded: where they were until then."""
    about = course.of(tx, [row.id]).get(row.id, [])
    was = units.place(tx, unit_id=row.unit, hospital_id=row.hospital)
    whereabouts.begin(tx, row, about, was, act.today.isoformat())


def ours(tx: Transaction, act: Act, person_id: str) -> Any:
    """The person, of whoever asks: their body pays for them. Anything else is out of scope."""
    row = records.one(tx, person_id)
    if row is None or row.placing_body not in act.who.bodies(*PLACING):
        raise Problem("out-of-scope")
    return row


def keep(tx: Transaction, act: Act, command: Any, what: What, on: str, **more: object) -> None:
    """One more entry about them, as it was said."""
    says = {name: said for name, said in msgspec.structs.asdict(command).items() if name != "person"} | more
    entry = course.Entry(act.command, what, on, act.said_at, act.today.isoformat(), act.who.name, says)
    course.keep(tx, command.person, entry)
    records.change(tx, command.person)


def day(text: str) -> date:
    """A day that there is, in a year that anybody here lives in. The thirty-first of February is set aside, whole."""
    found = read_day(text)
    if not EARLIEST <= found.year <= LATEST:
        raise Problem("no-such-moment")
    return found


def past(act: Act, text: str) -> None:
    """A day that has been; nobody can say tomorrow's."""
    if day(text) > act.today:
        raise Problem("no-such-moment")

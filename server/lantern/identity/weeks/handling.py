"""Who may say what somebody's week is like: they themself, or a colleague who visits for the same body."""

from typing import Any

import msgspec

from lantern.identity import records as accounts
from lantern.identity.acting import Act, Handler, read_day
from lantern.identity.model import PLACING
from lantern.identity.weeks import commands as c
from lantern.identity.weeks import facts, records
from lantern.identity.weeks.model import Base, WorkingWeek
from lantern.problems import Problem, WaitsFor
from lantern.store import Transaction


def set_working_week(tx: Transaction, act: Act, command: c.SetWorkingWeek) -> None:
    """Kept beside what held before, with who said it."""
    account = _whose(tx, act, command.account)
    read_day(command.from_on)
    if any(one.begins >= one.ends for one in command.hours):
        raise Problem("no-such-moment")
    base = command.base and Base(
        place=command.base.place, latitude=round(command.base.latitude, 2), longitude=round(command.base.longitude, 2)
    )
    week = WorkingWeek(
        from_on=command.from_on, hours=command.hours, base=base, people_a_day=command.people_a_day,
        trips_a_week=command.trips_a_week,
    )  # fmt: skip
    records.keep_week(tx, act.command, account, week, act.at, act.who.name)
    accounts.bump(tx, account)
    act.became(facts.WorkingWeekSet(subject=account, from_on=command.from_on))


def note_leave(tx: Transaction, act: Act, command: c.NoteLeave) -> None:
    """Both days are days of leave."""
    account = _whose(tx, act, command.account)
    if read_day(command.from_on) > read_day(command.until_on):
        raise Problem("no-such-moment")
    if (was := records.one_leave(tx, command.leave)) is not None:
        if was.account != account:
            raise Problem("out-of-scope")
        return
    records.keep_leave(
        tx, id=command.leave, account=account, from_on=command.from_on, until_on=command.until_on, at=act.at,
        by_name=act.who.name,
    )  # fmt: skip
    accounts.bump(tx, account)
    act.became(
        facts.LeaveNoted(subject=account, leave=command.leave, from_on=command.from_on, until_on=command.until_on)
    )


def call_off_leave(tx: Transaction, act: Act, command: c.CallOffLeave) -> None:
    """Twice is the same as once."""
    was: Any = records.one_leave(tx, command.leave)
    if was is None:
        raise WaitsFor(command.leave)
    account = _whose(tx, act, was.account)
    if was.called_off_at is None:
        records.call_off(tx, command.leave, act.at)
        accounts.bump(tx, account)
        act.became(facts.LeaveCalledOff(subject=account, leave=command.leave))


def colleagues(tx: Transaction, bodies: list[str], today: str) -> list[accounts.Holder]:
    """Everybody with an account who visits for one of these bodies."""
    held = accounts.holders(tx, today, role=["placing_commissioner"], body=bodies)
    return [one for one in held if one.account is not None]


def _whose(tx: Transaction, act: Act, account: str | None) -> str:
    if account is None or account == act.who.account:
        return act.who.account
    bodies = list(act.who.bodies(*PLACING))
    if not any(one.account == account for one in colleagues(tx, bodies, act.today.isoformat())):
        raise Problem("out-of-scope")
    return account


HANDLERS: dict[type[msgspec.Struct], Handler] = {
    c.SetWorkingWeek: set_working_week,
    c.NoteLeave: note_leave,
    c.CallOffLeave: call_off_leave,
}

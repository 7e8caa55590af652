"""How being away and turns on a rota are carried out. A colleague of the same body may say it for somebody who is ill."""

from datetime import date
from typing import Any

import msgspec

from lantern.identity import records as identity
from lantern.identity.acting import Act, Handler
from lantern.identity.rotas import commands as c
from lantern.identity.rotas import facts, records
from lantern.identity.weeks import records as weeks
from lantern.problems import Problem, WaitsFor
from lantern.store import Transaction
from lantern.store.statements import change, keep

LONGEST = 800
"""Days: nobody is away, and no turn goes on, for longer without being said again."""


def go_away(tx: Transaction, act: Act, command: c.GoAway) -> None:
    """Whoever covers is a colleague: somebody with a seat in one of the same bodies today."""
    who = command.account or act.who.account
    _days(command.from_on, command.until_on)
    ours = _bodies(tx, who, act)
    if who != act.who.account and not _stands_beside(act, ours):
        raise Problem("not-yours")
    if command.cover and (command.cover == who or not ours & _bodies(tx, command.cover, act)):
        raise Problem("out-of-scope")
    known = weeks.one_leave(tx, command.absence)
    if known is not None and known.account != who:
        raise Problem("out-of-scope")
    keep(tx, weeks.leave, [{
        "id": command.absence, "account": who, "from_on": command.from_on, "until_on": command.until_on, "at": act.at,
        "by_name": act.who.name, "called_off_at": None,
    }])  # fmt: skip
    keep(tx, records.absence, [
        {"id": command.absence, "cover": command.cover, "words": command.words, "by": act.who.account, "at": act.at}
    ])  # fmt: skip
    identity.bump(tx, who)
    act.became(
        facts.HolderAway(
            subject=who,
            absence=command.absence,
            from_on=command.from_on,
            until_on=command.until_on,
            cover=command.cover,
        )
    )


def come_back(tx: Transaction, act: Act, command: c.ComeBack) -> None:
    """By themself, or by a colleague."""
    row = weeks.one_leave(tx, command.absence)
    if row is None:
        raise WaitsFor(command.absence)
    if row.account != act.who.account and not _stands_beside(act, _bodies(tx, row.account, act)):
        raise Problem("not-yours")
    weeks.call_off(tx, row.id, act.heard_at)
    identity.bump(tx, row.account)
    act.became(facts.HolderBack(subject=row.account, absence=row.id))


def set_turn(tx: Transaction, act: Act, command: c.SetTurn) -> None:
    """By somebody who works for this body. An account on the rota has a seat there, so that it may read what it is told."""
    _may_set(act, command.body)
    _days(command.from_on, command.until_on)
    if not (command.account or command.telephone or command.email):
        raise Problem("unreadable")
    if command.account and command.body not in _bodies(tx, command.account, act):
        raise Problem("out-of-scope")
    known = records.turn_of(tx, command.turn)
    if known is not None and known.body != command.body:
        raise Problem("out-of-scope")
    said = msgspec.structs.asdict(command)
    days = ",".join(str(day) for day in sorted(set(said.pop("days"))))
    keep(tx, records.turn, [
        {"id": said.pop("turn"), **said, "days": days, "by": act.who.account, "at": act.at, "dropped_at": None}
    ])  # fmt: skip
    act.became(facts.TurnSet(subject=command.body, turn=command.turn, role=command.role))


def drop_turn(tx: Transaction, act: Act, command: c.DropTurn) -> None:
    """It stays to be read: who was to be on call is part of what happened."""
    row = records.turn_of(tx, command.turn)
    if row is None:
        raise WaitsFor(command.turn)
    _may_set(act, row.body)
    change(tx, records.turn, row.id, {"dropped_at": act.heard_at})
    act.became(facts.TurnDropped(subject=row.body, turn=row.id))


def _may_set(act: Act, body: str) -> None:
    everywhere = any(s.role == "administrator" and s.body in (None, body) for s in act.who.seats)
    if not (everywhere or body in act.who.bodies(*records.WORKS_FOR)):
        raise Problem("not-yours")


def _stands_beside(act: Act, bodies: set[str]) -> bool:
    return act.who.holds("administrator") or bool(bodies & set(act.who.bodies(*records.WORKS_FOR)))


def _bodies(tx: Transaction, account: str, act: Act) -> set[str]:
    held: Any = identity.principal(tx, account, act.today.isoformat())
    return set(held.bodies(*records.WORKS_FOR)) if held else set()


def _days(from_on: str, until_on: str) -> None:
    try:
        first, last = date.fromisoformat(from_on), date.fromisoformat(until_on)
    except ValueError as error:
        raise Problem("no-such-moment") from error
    if not 0 <= (last - first).days <= LONGEST or not 2000 <= first.year <= 2200:
        raise Problem("no-such-moment")


HANDLERS: dict[type[msgspec.Struct], Handler] = {
    c.GoAway: go_away,
    c.ComeBack: come_back,
    c.SetTurn: set_turn,
    c.DropTurn: drop_turn,
}

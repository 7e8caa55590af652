"""What people of the demonstration did, carried out by the same handlers as anybody's work, in the order it was heard."""

from datetime import datetime
from typing import Any

import msgspec

from lantern.clock import local_date, wire
from lantern.facts import Fact
from lantern.identity import records as accounts
from lantern.identity.acting import Act, Handler
from lantern.identity.model import Principal
from lantern.ids import derived
from lantern.journal import Line
from lantern.store import Transaction
from lantern.sync.commands import COMMANDS

OUTSIDE = Principal(account="", name="")
"""Somebody without an account, who took a concern on the one-time page or by telephone."""

_HANDLERS: dict[type, Handler] = dict(COMMANDS.values())


class Deed(msgspec.Struct, kw_only=True):
    """One command: who, when by their phone, when the server heard. `key` makes its id."""

    who: str | None
    at: datetime
    heard: datetime
    key: str
    command: Any
    handler: Handler | None = None
    """Only for what has no command of its own."""


def at_once(who: str | None, at: datetime, key: str, command: Any, handler: Handler | None = None) -> Deed:
    """Heard the moment it was done."""
    return Deed(who=who, at=at, heard=at, key=key, command=command, handler=handler)


def carry_out(tx: Transaction, deeds: list[Deed]) -> list[Line]:
    """Carry out every deed; returns what became true, to be written as the transaction's last statement."""
    known: dict[str, Principal] = {}
    lines: list[Line] = []
    for deed in sorted(deeds, key=lambda each: each.heard):
        facts: list[Fact] = []
        command, at = derived("demo", "command", deed.key), wire(deed.heard)
        act = Act(
            who=_principal(tx, deed, known), command=command, at=wire(deed.at), heard_at=at,
            today=local_date(deed.heard), facts=facts,
        )  # fmt: skip
        (deed.handler or _HANDLERS[type(deed.command)])(tx, act, deed.command)
        act.write(tx)
        lines += [Line(fact=fact, at=at, by=deed.who, command=command) for fact in facts]
    return lines


def _principal(tx: Transaction, deed: Deed, known: dict[str, Principal]) -> Principal:
    if deed.who is None:
        return OUTSIDE
    if deed.who not in known:
        found = accounts.principal(tx, deed.who, local_date(deed.heard).isoformat())
        if found is None:
            raise LookupError(f"nobody is called {deed.who}")
        known[deed.who] = found
    return known[deed.who]

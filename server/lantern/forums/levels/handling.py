"""How a level is decided, and how a body confirms that it heard."""

from typing import Any

import msgspec

from lantern.forums.levels import commands as c
from lantern.forums.levels import facts, records
from lantern.forums.levels.model import OUTSIDE
from lantern.forums.levels.rules import is_late
from lantern.identity.acting import Act, Handler, read_day
from lantern.identity.model import HOSTS, Principal, Role
from lantern.problems import Problem, WaitsFor
from lantern.register.records import waits_changed
from lantern.store import Transaction
from lantern.units import records as units
from lantern.visits.hosting import hosting

SEATS: dict[str, tuple[Role, ...]] = {
    "host": HOSTS,
    "placing": ("placing_commissioner", "placing_oncall"),
    "region": ("region",),
    "provider": ("provider_manager",),
}
"""Which seats of a body are told of a change, and may say that it has heard."""


def set_level(tx: Transaction, act: Act, command: c.SetLevel) -> None:
    """Only at the host's table. The same level again is a decision too: they looked, and it stays."""
    if not hosting(act.who, units.place(tx, hospital_id=command.hospital)):
        raise Problem("out-of-scope")
    if command.again_on:
        read_day(command.again_on)
    was = records.level_of(tx, command.hospital)
    records.decide(
        tx,
        {
            "id": act.command, "hospital": command.hospital, "level": command.level, "was": was, "reasons": command.reasons,
            "at": act.at, "heard_at": act.heard_at, "by": act.who.account, "by_name": act.who.name,
            "again_on": command.again_on, "meeting": command.meeting,
        },
    )  # fmt: skip
    act.became(facts.LevelChanged(subject=command.hospital, change=act.command, level=command.level, was=was))


def confirm_level(tx: Transaction, act: Act, command: c.ConfirmLevel) -> None:
    """By the body itself, or by the host for one that it rang. Said again, the first stands."""
    heard = records.one_heard(tx, command.heard)
    if heard is None:
        raise WaitsFor(command.heard)
    rang = command.spoke_to and hosting(act.who, units.place(tx, hospital_id=heard.hospital))
    if not rang and not may_confirm(act.who, heard):
        raise Problem("out-of-scope")
    if heard.confirmed_at:
        return
    records.confirm(tx, heard.id, act.heard_at, act.who.name, command.spoke_to)
    waits_for(tx, heard)
    late = is_late(heard.due_at, act.heard_at, act.heard_at)
    act.became(facts.LevelHeard(subject=heard.hospital, change=heard.change, body=heard.body, late=late))


def waits_for(tx: Transaction, heard: Any) -> None:
    """Whoever is to say that this was heard sees on their phone that it waits, or waits no more."""
    if heard.kind in OUTSIDE:
        place = units.place(tx, hospital_id=heard.hospital)
        waits_changed(tx, list(HOSTS), body=place.host if place else "")
        return
    where = {"hospital": heard.hospital} if heard.kind == "provider" else {"body": heard.body}
    waits_changed(tx, list(SEATS[heard.kind]), **where)


def may_confirm(who: Principal, heard: Any) -> bool:
    """Whether this account sits in a seat that is told. For those who do not use Lantern the host says so."""
    if heard.kind in OUTSIDE:
        return False
    if heard.kind == "provider":
        return heard.hospital in who.hospitals("provider_manager")
    return heard.body in who.bodies(*SEATS[heard.kind])


HANDLERS: dict[type[msgspec.Struct], Handler] = {c.SetLevel: set_level, c.ConfirmLevel: confirm_level}

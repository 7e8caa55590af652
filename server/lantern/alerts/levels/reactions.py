"""Who is told when a level is decided: as policy says for the hospital's nation, resolved now (K8), by a derived id each."""

from datetime import date, datetime
from typing import Any

from msgspec import json

from lantern.alerts.path import confirm_level_by
from lantern.clock import local_date, read_instant, wire
from lantern.commissioners.records import nation_of, region
from lantern.forums.levels import records
from lantern.forums.levels.facts import LevelChanged
from lantern.forums.levels.handling import SEATS, waits_for
from lantern.forums.levels.model import Kind
from lantern.forums.levels.rules import told_too
from lantern.forums.members import records as members
from lantern.forums.members.reading import standing
from lantern.identity.records import Holder, holders
from lantern.ids import derived
from lantern.journal import Written
from lantern.people.payers import paying_in
from lantern.policy.model import Policy
from lantern.policy.values import many_words, value
from lantern.reactions import Reaction
from lantern.store import Transaction
from lantern.units import records as units
from lantern.units.records import Place

SITS: dict[str, tuple[str, ...]] = {"regulator": ("regulator",), "council": ("council", "safeguarding")}
"""Seats at the forum from which those who do not use Lantern are written to."""


def reactions(policy: Policy) -> tuple[Reaction, ...]:
    """Each body is told once, however often this runs; whoever decided has heard."""

    def tell(tx: Transaction, fact: Written, now: datetime) -> None:
        tell_of(tx, policy, json.decode(fact.body, type=LevelChanged).change, now)

    return (Reaction("levels.tell", ("LevelChanged",), tell),)


def tell_of(tx: Transaction, policy: Policy, change_id: str, now: datetime) -> None:
    """Everybody whom policy names for this decision is told, once."""
    decided = records.one_change(tx, change_id)
    place = units.place(tx, hospital_id=decided.hospital) if decided else None
    if place is None:
        return
    heard_at = read_instant(decided.heard_at)
    on = local_date(heard_at)
    nation = nation_of(tx, place.host)
    by = _by(policy, nation, decided.level, heard_at, on)
    for kind in many_words(value(policy, "level.tell", nation, on)):
        for body in _bodies(tx, kind, place, on.isoformat()):  # type: ignore[arg-type]
            _tell(tx, decided, kind, body, by, place, now)  # type: ignore[arg-type]
    entered, left = (
        many_words(value(policy, f"level.tell_too.{one}", nation, on)) for one in (decided.level, decided.was)
    )
    # Back to routine waits for nobody who reads it here. Whoever must be rung is rung within the clock of the level that is over.
    ring_by = by or _by(policy, nation, decided.was, heard_at, on)
    for kind in told_too(entered, left):
        _tell_outside(tx, decided, kind, ring_by, now)  # type: ignore[arg-type]


def _by(policy: Policy, nation: Any, level: Any, heard_at: datetime, on: date) -> str | None:
    """By when it is confirmed that one has heard of this level; None where nobody waits for it."""
    due = confirm_level_by(policy, nation, level, heard_at, on)
    return wire(due) if due else None


def _bodies(tx: Transaction, kind: Kind, place: Place, today: str) -> list[str]:
    if kind == "host":
        return [place.host]
    if kind == "placing":
        return paying_in(tx, place.hospital, today)
    if kind == "region":
        behind = region(tx, place.host)
        return [behind] if behind else []
    seats = holders(tx, today, role=list(SEATS["provider"]), hospital=place.hospital)
    return sorted({one.body for one in seats if one.body})


def _tell(tx: Transaction, decided: Any, kind: Kind, body: str, due: str | None, place: Place, now: datetime) -> None:
    heard = derived(decided.id, kind, body)
    where: dict[str, object] = {"hospital": place.hospital} if kind == "provider" else {"body": body}
    seats = holders(tx, local_date(now).isoformat(), role=list(SEATS[kind]), **where)
    seats = [one for one in seats if kind != "host" or one.hospital in (None, place.hospital)]
    self_said = kind == "host"  # they decided it themselves
    records.tell(
        tx,
        {
            "id": heard, "change": decided.id, "hospital": decided.hospital, "kind": kind, "body": body, "due_at": due,
            "confirmed_at": decided.heard_at if self_said else None, "by_name": decided.by_name if self_said else None,
            "spoke_to": None,
        },
        [_letter(heard, one, now) for one in _once(seats) if one.account != decided.by],
    )  # fmt: skip
    waits_for(tx, records.one_heard(tx, heard))


def _tell_outside(tx: Transaction, decided: Any, kind: Kind, due: str | None, now: datetime) -> None:
    """The host rings them. Whoever sits for them at the forum today, and reads letters, has one too."""
    heard, today = derived(decided.id, kind), local_date(now)
    sitting = [r for r in members.at(tx, decided.hospital) if r.kind in SITS.get(kind, ()) and r.told_by == "email"]
    there = [r for r in sitting if standing(r, 0, today) in ("sits", "ends_soon")]
    records.tell(
        tx,
        {
            "id": heard, "change": decided.id, "hospital": decided.hospital, "kind": kind, "body": kind, "due_at": due,
            "confirmed_at": None, "by_name": None, "spoke_to": None,
        },
        [
            {
                "id": derived(heard, r.id), "heard": heard, "name": r.name, "address": r.email or "", "language": r.face,
                "state": "waiting", "at": wire(now), "due_at": wire(now),
            }
            for r in there
        ],
    )  # fmt: skip
    waits_for(tx, records.one_heard(tx, heard))


def _once(seats: list[Holder]) -> list[Holder]:
    """Whoever holds two of these seats gets one letter."""
    return list({one.account or one.address: one for one in seats}.values())


def _letter(heard: str, held: Holder, now: datetime) -> dict[str, Any]:
    return {
        "id": derived(heard, held.account or held.address or held.name), "heard": heard, "name": held.name,
        "address": held.address or "", "language": held.language, "state": "waiting", "at": wire(now), "due_at": wire(now),
    }  # fmt: skip

"""Who sits where at this moment: people are resolved when something is sent, never pinned (K8)."""

from typing import Any

import sqlalchemy as sa

from lantern.alerts import records
from lantern.alerts.model import Contact, Seat, SeatKind
from lantern.identity.records import Holder, holders
from lantern.people.records import person
from lantern.store import Transaction
from lantern.store.straight import first, rows
from lantern.units import records as units


def seats_of(tx: Transaction, concern: Any, today: str, unsent_since: str) -> tuple[list[Seat], dict[str, Holder]]:
    """Every seat that may hear of this concern, and who holds each, by the seat's id.

    Whoever's letters have not gone since `unsent_since` counts as not there.

    Where it names no hospital that we know, every body's on-call may be the one who can help.
    """
    place = units.place(tx, hospital_id=concern.hospital)
    found: list[tuple[SeatKind, Holder]] = []
    if place:
        hosts = holders(tx, today, role=["host_lead", "host_deputy"], body=place.host)
        found += [(h.role, h) for h in hosts if h.hospital in (None, place.hospital)]  # type: ignore[misc]
        found += _backstop(tx, today, place.host)
        found += [("provider", h) for h in holders(tx, today, role="provider_manager", hospital=place.hospital)]
    if concern.body:
        own = holders(
            tx, today, role=["placing_oncall", "placing_commissioner", "placing_safeguarding"], body=concern.body
        )
        found += [(h.role, h) for h in own]  # type: ignore[misc]
        found += _backstop(tx, today, concern.body)
    others = holders(tx, today, role="placing_oncall")
    near = _other_bodies(tx, concern) if place else {h.body for h in others} - {concern.body}
    found += [("other_placing_oncall", h) for h in others if h.body in near]
    found += [("operator", h) for h in holders(tx, today, role="operator")]
    gone = records.not_reached(tx, concern.id, unsent_since)
    who = {f"{kind}:{h.account or h.address}": h for kind, h in found}
    seats = [_seat(seat_id, seat_id.split(":", 1)[0], h, today, gone) for seat_id, h in who.items()]  # type: ignore[arg-type]
    return seats, who


_BEHIND = sa.text("select r.id, r.kind from body b join body r on r.id = b.region where b.id = :it")


def _backstop(tx: Transaction, today: str, body: str) -> list[tuple[SeatKind, Holder]]:
    """Who watches behind a body: its region in England, the national commissioning team in Wales (K37)."""
    behind = first(tx, _BEHIND, it=body)
    if behind is None:
        return []
    seat: SeatKind = "national_team" if behind.kind == "national_team" else "region"
    return [(seat, h) for h in holders(tx, today, role="region", body=behind.id)]


def _seat(seat_id: str, kind: SeatKind, held: Holder, today: str, gone: set[str]) -> Seat:
    own = Contact(email=held.address) if held.account is None and held.address else None
    away = (held.away_until is not None and held.away_until >= today) or held.account in gone
    return Seat(kind=kind, id=seat_id, body=held.body or "", holder=held.account, away=away, contact=own)


_BODIES_IN = (
    sa.select(person.c.placing_body)
    .where(person.c.hospital == sa.bindparam("it"), person.c.left_on.is_(None))
    .distinct()
)


def _other_bodies(tx: Transaction, concern: Any) -> set[str | None]:
    """Every other body with somebody in this hospital now."""
    return {r.placing_body for r in rows(tx, _BODIES_IN, it=concern.hospital)} - {concern.body}

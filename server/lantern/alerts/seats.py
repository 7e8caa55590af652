"""Who sits where at this moment: people are resolved when something is sent, never pinned (K8)."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa

from lantern.alerts import records
from lantern.alerts.model import Contact, Seat, SeatKind
from lantern.clock import local_date
from lantern.commissioners.model import Nation
from lantern.commissioners.records import body, followed, line_of
from lantern.concerns import records as concerns
from lantern.identity.records import Holder, holders
from lantern.identity.rotas.records import on_duty
from lantern.people.payers import also_pays, on, paying_in
from lantern.store import Transaction
from lantern.store.straight import rows
from lantern.units import records as units

HOSTS: tuple[SeatKind, ...] = ("host_lead", "host_deputy")


def seats_of(tx: Transaction, concern: Any, now: datetime, unsent_since: str) -> tuple[list[Seat], dict[str, Holder]]:
    """Every seat that may hear of this concern, and who holds each, by the seat's id.

    Where a body has been taken over, whoever sits in its successor hears too: the duty passed to it (trap 10).

    Whoever's letters have not gone since `unsent_since` counts as not there. Whose turn it is on a rota, who is away and who
    covers for them is asked now, and at every later step again.

    Where it names no hospital that we know, every body's on-call may be the one who can help.
    """
    today = local_date(now).isoformat()
    place = units.place(tx, hospital_id=concern.hospital)
    found: list[tuple[SeatKind, Holder]] = []
    took_over = followed(tx, today)
    hosting = line_of(place.host, took_over) if place else []
    if place:
        hosts = holders(tx, today, role=["host_lead", "host_deputy"], body=hosting)
        found += [(h.role, h) for h in hosts if h.hospital in (None, place.hospital)]  # type: ignore[misc]
        found += _backstop(tx, today, hosting)
        found += [("provider", h) for h in holders(tx, today, role="provider_manager", hospital=place.hospital)]
    payers: list[str] = []
    for payer in _payers(tx, concern, today):
        line = line_of(payer, took_over)
        payers += [one for one in line if one not in payers]
        roles = ["placing_oncall", "placing_commissioner", "placing_safeguarding"]
        found += [(h.role, h) for h in holders(tx, today, role=roles, body=line)]  # type: ignore[misc]
        found += _backstop(tx, today, line)
    others = holders(tx, today, role="placing_oncall")
    near: set[str | None] = {h.body for h in others}
    if place:
        near = {one for each in _other_bodies(tx, concern, today) if each for one in line_of(each, took_over)}
    near -= {*payers}
    found += [("other_placing_oncall", h) for h in others if h.body in near]
    found += [("operator", h) for h in holders(tx, today, role="operator")]
    gone = records.not_reached(tx, concern.id, unsent_since)
    who: dict[str, Holder] = {}
    for kind, h in on_duty(tx, found, _rotas(hosting, payers, near), now):
        seat_id = f"{kind}:{h.account or h.address or h.telephone}"
        if seat_id not in who or not _away(
            h, today
        ):  # whoever sits in two such seats is there where one of them is held
            who[seat_id] = h
    seats = [_seat(seat_id, seat_id.split(":", 1)[0], h, today, gone) for seat_id, h in who.items()]  # type: ignore[arg-type]
    return seats, who


_BEHIND = sa.text("select r.id, r.kind from body b join body r on r.id = b.region where b.id = :it")


def _backstop(tx: Transaction, today: str, line: list[str]) -> list[tuple[SeatKind, Holder]]:
    """Who watches behind a body and those that took over from it: its region in England, the national commissioning team in
    Wales (K37)."""
    found: list[tuple[SeatKind, Holder]] = []
    for behind in {r.id: r for one in line for r in rows(tx, _BEHIND, it=one)}.values():
        seat: SeatKind = "national_team" if behind.kind == "national_team" else "region"
        found += [(seat, h) for h in holders(tx, today, role="region", body=behind.id)]
    return found


def _seat(seat_id: str, kind: SeatKind, held: Holder, today: str, gone: set[str]) -> Seat:
    reached = held.account is None and (held.address or held.telephone)
    own = Contact(email=held.address, telephone=held.telephone) if reached else None
    away = _away(held, today) or held.account in gone
    return Seat(kind=kind, id=seat_id, body=held.body or "", holder=held.account, away=away, contact=own)


def _rotas(hosts: list[str], payers: list[str], others: set[str | None]) -> list[tuple[SeatKind, Holder]]:
    """Seats of these bodies that a rota may fill, whether or not anybody holds them by name."""
    asked: list[tuple[SeatKind, str, str | None]] = [(role, role, host) for role in HOSTS for host in hosts]
    asked += [("placing_oncall", "placing_oncall", payer) for payer in payers]
    asked += [("other_placing_oncall", "placing_oncall", body) for body in sorted(others, key=str)]
    return [
        (kind, Holder(role=role, account=None, name="", address=None, body=body)) for kind, role, body in asked if body
    ]


def _away(held: Holder, today: str) -> bool:
    return held.away_until is not None and held.away_until >= today


_ITS = (concerns.concern.c.id == sa.bindparam("it")) | (concerns.concern.c.joined_into == sa.bindparam("it"))
_PAY = sa.union(
    sa.select(concerns.concern.c.body).where(_ITS, concerns.concern.c.body.is_not(None)),
    sa.select(also_pays.c.body)
    .join(concerns.concern, concerns.concern.c.person == also_pays.c.person)
    .where(_ITS, on(sa.bindparam("today"))),
)


def _payers(tx: Transaction, concern: Any, today: str) -> list[str]:
    """The body that pays and leads, those that pay for the person too, and those of every voice that shares its life."""
    others = sorted({r.body for r in rows(tx, _PAY, it=concern.id, today=today)} - {concern.body})
    return [*([concern.body] if concern.body else []), *others]


_NATIONS = sa.union(
    sa.select(body.c.nation).where(body.c.id == sa.bindparam("body")),
    sa.select(body.c.nation)
    .join(also_pays, also_pays.c.body == body.c.id)
    .where(also_pays.c.person == sa.bindparam("person"), on(sa.bindparam("today"))),
)


def paying_nations(tx: Transaction, concern: Any, today: str) -> tuple[Nation, ...]:
    """Nations of the body that pays and leads, and of those that pay for the person too."""
    found = rows(tx, _NATIONS, body=concern.body, person=concern.person, today=today)
    return tuple(sorted(r.nation for r in found))


def bodies_of(tx: Transaction, concern: Any, today: str) -> set[str | None]:
    """Every body whose seats may answer for this concern: who pays, who hosts, who stands behind them, and who has
    somebody in that hospital."""
    place = units.place(tx, hospital_id=concern.hospital)
    found: set[str | None] = {
        *_payers(tx, concern, today), place.host if place else None, *_other_bodies(tx, concern, today),
    }  # fmt: skip
    behind = {r.id for each in found if each for r in rows(tx, _BEHIND, it=each)}
    return (found | behind) - {None}


def _other_bodies(tx: Transaction, concern: Any, today: str) -> set[str | None]:
    """Every body with somebody in this hospital now."""
    return set(paying_in(tx, concern.hospital, today))

"""Everything that the ladder and the routes rely on, from numbers, seats and rotas as they stand now."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

import msgspec
import sqlalchemy as sa
from msgspec import Struct

from lantern.clock import day_of
from lantern.commissioners.records import body, followed, line_of
from lantern.contacts.records import digits, seat_id, telephone_id
from lantern.contacts.rules import numbers_wanted, shared_by
from lantern.identity.model import HOSTS, PLACING
from lantern.identity.records import account, seat
from lantern.identity.rotas.records import WORKS_FOR, turn
from lantern.ids import derived
from lantern.people.payers import also_pays, on
from lantern.people.records import person
from lantern.store import Transaction
from lantern.store.statements import within
from lantern.store.straight import rows
from lantern.units.model import Telephone
from lantern.units.records import hospital, unit

KEEPS = (*HOSTS, *PLACING, "region")
"""Whoever sits in one of these seats of a body keeps its contacts."""


class Relied(Struct, kw_only=True):
    """One contact as it is found: what it is, and whether anything speaks against it besides its age."""

    id: str
    kind: str
    what: str
    owner: str
    hospital: str | None = None
    body: str | None = None
    name: str = ""
    said: str = ""
    hours: str | None = None
    of: str | None = None
    same: str = ""
    left: bool = False
    entered_on: str | None = None
    """The day on which its holder wrote it down, where that is known."""
    clocked: bool = True
    """Whether it grows old by itself; a seat with an account does not, as its holder signs in with it."""


_HOSPITALS = sa.select(hospital).where(
    sa.or_(hospital.c.closed_on.is_(None), hospital.c.closed_on > sa.bindparam("today"))
)
_ONE_HOSPITAL = _HOSPITALS.where(within(hospital.c.id))
_AGES = sa.select(unit.c.hospital, unit.c.ages).where(unit.c.closed_on.is_(None))
_BODIES = sa.select(body.c.id, body.c.nation, body.c.kind, body.c.region, body.c.on_lantern)
_SEATS = (
    sa.select(
        seat.c.id, seat.c.role, seat.c.body, seat.c.hospital, seat.c.account, seat.c.address, seat.c.label, seat.c.until_on,
        account.c.left_at, account.c.name, account.c.email, account.c.mobile,
    )
    .select_from(seat.outerjoin(account, account.c.id == seat.c.account))
    .where(within(seat.c.role), seat.c.body.is_not(None))
)  # fmt: skip
_TURNS = (
    sa.select(turn, account.c.left_at, account.c.name.label("holder"))
    .select_from(turn.outerjoin(account, account.c.id == turn.c.account))
    .where(turn.c.dropped_at.is_(None), turn.c.until_on >= sa.bindparam("today"))
)
_THERE = person.join(hospital, hospital.c.id == person.c.hospital)
_PAYING = sa.union(
    sa.select(person.c.placing_body.label("body"), hospital.c.nation)
    .select_from(_THERE)
    .where(person.c.left_on.is_(None)),
    sa.select(also_pays.c.body, hospital.c.nation)
    .select_from(_THERE.join(also_pays, also_pays.c.person == person.c.id))
    .where(person.c.left_on.is_(None), on(sa.bindparam("today"))),
)


class Gathering:
    """Reads once what all of them are made of. `numbers` and `seats` are the wanted ones (`contact.numbers`, `contact.seats`)."""

    def __init__(self, tx: Transaction, today: date, numbers: Iterable[str], seats: Iterable[str]) -> None:
        self._tx, self._on = tx, today.isoformat()
        self._numbers, self._wanted = tuple(numbers), tuple(seats)
        self.bodies, self._followed = {r.id: r for r in rows(tx, _BODIES)}, followed(tx, self._on)
        every = rows(tx, _SEATS, them=list(WORKS_FOR))
        self._sits = [r for r in every if not r.left_at and (r.until_on is None or r.until_on >= self._on)]
        self._gone = {(r.body, r.role) for r in every} - {(r.body, r.role) for r in self._sits}
        self._desks = {r.body for r in self._sits if r.account and r.role in KEEPS}
        self._turns = rows(tx, _TURNS, today=self._on)

    def numbers(self, hospitals: list[str] | None) -> list[Relied]:
        """The numbers of these hospitals, or of all, and those that are missing among them."""
        them = {} if hospitals is None else {"them": hospitals}
        found = rows(self._tx, _HOSPITALS if hospitals is None else _ONE_HOSPITAL, today=self._on, **them)
        ages: dict[str, list[str]] = defaultdict(list)
        for r in rows(self._tx, _AGES):
            ages[r.hospital].append(r.ages)
        return [one for place in found for one in self._of_hospital(place, ages[place.id])]

    def _of_hospital(self, place: Any, ages: list[str]) -> list[Relied]:
        known = msgspec.json.decode(place.telephones, type=list[Telephone])
        owner, host = self.keeper(place.host), self.now(place.host)
        wanted = numbers_wanted(self._numbers, ages, self.bodies[host].on_lantern if host in self.bodies else True)
        missing = [to for to in wanted if to not in {one.to for one in known}]
        found = [(one.to, one) for one in known if one.to != "emergency"]
        return [_number(place, owner, to, one) for to, one in [*found, *((to, None) for to in missing)]]

    def seats(self, bodies: list[str] | None) -> list[Relied]:
        """Addresses in seats, turns on rotas, accounts, and seats that nobody holds, of these bodies or of all."""
        asked = None if bodies is None else set(bodies)
        found = [*self._addresses(), *self._on_rotas(), *self._accounts(), *self._vacant()]
        return [one for one in found if asked is None or one.body in asked]

    def _addresses(self) -> Iterable[Relied]:
        for r in self._sits:
            if r.account is None and r.address:
                yield self._seat("seat", r.id, r, name=r.label or "", said=r.address)

    def _on_rotas(self) -> Iterable[Relied]:
        for r in self._turns:
            if r.account is None:
                said, named = r.telephone or r.email or "", r.label or ""
                yield self._seat("turn", r.id, r, name=named, said=said, entered_on=day_of(r.at))
            elif r.left_at:
                yield self._seat("turn", r.id, r, name=r.holder or "", left=True)

    def _accounts(self) -> Iterable[Relied]:
        for r in self._sits:
            for said in (r.email, r.mobile) if r.account else ():
                if said:
                    yield self._seat("account", r.account, r, name=r.name, said=said, clocked=False)

    def _vacant(self) -> Iterable[Relied]:
        """Seats without which somebody would not be heard: of hosts, of bodies that pay for somebody there now, of who stands behind."""
        held = {(r.body, r.role) for r in self._sits if r.account or r.address}
        held |= {(r.body, r.role) for r in self._turns if not r.left_at}
        for one, role in sorted(self._needed() - held):
            left = (one, role) in self._gone
            yield Relied(
                id=derived("contact", "vacant", one, role), kind="vacant", what=role, owner=self.keeper(one), body=one,
                same=derived("contact", "vacant", one, role), left=left,
            )  # fmt: skip

    def _needed(self) -> set[tuple[str, str]]:
        hosts = {self.now(r.host) for r in rows(self._tx, _HOSPITALS, today=self._on)}
        paying = {(self.now(r.body), r.nation) for r in rows(self._tx, _PAYING, today=self._on)}
        found = {(one, role) for one in hosts for role in HOSTS if self._uses(one) or role == "host_lead"}
        found |= {(one, "placing_oncall") for one, _ in paying}
        found |= {(one, "placing_safeguarding") for one, nation in paying if nation != self._nation(one) == "wales"}
        behind = {self.bodies[one].region for one in {*hosts, *(b for b, _ in paying)} if one in self.bodies}
        found |= {(one, "region") for one in behind if one}
        return {(one, role) for one, role in found if role in self._wanted and one in self.bodies}

    def _seat(self, kind: str, ref: str, r: Any, **more: Any) -> Relied:
        it = seat_id(kind, ref, r.body, r.role, more.get("said", ""))
        owner = self.keeper(r.body)
        return Relied(id=it, kind=kind, what=r.role, owner=owner, body=r.body, same=it, **more)

    def keeper(self, body_id: str) -> str:
        """The body that keeps it: this one where somebody there can, else whoever stands behind it; empty: the operator."""
        one = self.now(body_id)
        behind = self.bodies[one].region if one in self.bodies else None
        return next((each for each in (one, behind) if each and each in self._desks), "")

    def now(self, body_id: str) -> str:
        """The body itself, or the one that has taken over from it."""
        return line_of(body_id, self._followed)[-1]

    def _uses(self, body_id: str) -> bool:
        return body_id in self.bodies and bool(self.bodies[body_id].on_lantern)

    def _nation(self, body_id: str) -> str | None:
        return self.bodies[body_id].nation if body_id in self.bodies else None


def _number(place: Any, owner: str, to: str, known: Telephone | None) -> Relied:
    shared = shared_by(to, place.id, place.host, place.council, place.regulator)
    said = known.number if known else ""
    of = shared if to in ("council_day", "council_night", "children_day", "regulator") else None
    return Relied(
        id=telephone_id(place.id, to, said), kind="telephone", what=to, owner=owner, hospital=place.id,
        name=known.name if known else "", said=said, hours=known.hours if known else None, of=of,
        same=derived("contact", owner, to, digits(said) if known else f"none:{shared}"),
    )  # fmt: skip

"""What each hospital is owed, recomputed from what is known: after every fact that could change it, and each day."""

import logging
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.clock import local_date
from lantern.commissioners.local import local_values
from lantern.commissioners.records import body
from lantern.ids import derived
from lantern.journal import Written
from lantern.patterns import reasons
from lantern.people.records import person
from lantern.policy.model import Local, Policy
from lantern.reactions import Reaction
from lantern.sheets.records import sheet
from lantern.store import Transaction, straight
from lantern.store.statements import among, within
from lantern.units.records import hospital, unit
from lantern.visits import hospital_agenda as agenda
from lantern.visits.hospitals import Go, Here, Scrutiny, checker_visit_owed, host_visit_owed
from lantern.visits.owed_model import OwedRow, WhyGo
from lantern.visits.rows import owed_row

log = logging.getLogger("lantern.forums")

LEVEL, CHECKERS = "level", "checkers"
_ALL = sa.select(hospital.c.id)
_OF_HOST = _ALL.where(hospital.c.host == sa.bindparam("it"))
_HOSPITALS = sa.select(hospital.c.id, hospital.c.nation, hospital.c.host, hospital.c.level, hospital.c.closed_on).where(
    within(hospital.c.id)
)
_HERE = (
    sa.select(person.c.hospital, sa.func.min(person.c.joined_on).label("since"), sa.func.count().label("people"))
    .where(within(person.c.hospital), person.c.left_on.is_(None))
    .group_by(person.c.hospital)
)
_BODIES = sa.select(body.c.id, body.c.kind, body.c.successor)


def reckon_all(tx: Transaction, policy: Policy, today: date) -> int:
    """What every hospital is owed as of today. Returns for how many something changed."""
    return _reckon(tx, [r.id for r in straight.rows(tx, _ALL)], policy, today)


def reckon_one(tx: Transaction, hospital_id: str, policy: Policy, today: date) -> int:
    """What one hospital is owed as of today. Returns whether it changed."""
    return _reckon(tx, [hospital_id], policy, today)


def _reckon(tx: Transaction, ids: list[str], policy: Policy, today: date) -> int:
    here = {r.hospital: r for r in straight.rows(tx, _HERE, them=ids)}
    seen, raised, told = reasons.visits(tx, ids), reasons.concerns(tx, ids), reasons.sheets(tx, ids)
    noted, own = agenda.noted(tx, ids), local_values(tx)
    bodies = {r.id: r for r in straight.rows(tx, _BODIES)}
    changed = 0
    for row in straight.rows(tx, _HOSPITALS, them=ids):
        lives = here.get(row.id)
        rows: list[OwedRow] = []
        about = [each for each in noted if each.hospital == row.id]
        if row.closed_on is None and (lives is not None or row.level != "routine" or about):
            about += _note_level(tx, row, about, date.fromisoformat(lives.since) if lives else today, today)
        if row.closed_on is None and (lives is not None or row.level != "routine"):
            known = _known(
                row, about, seen[row.id], raised[row.id], told[row.id], _forerunners(row.host, bodies.values())
            )
            rows = _rows(row, known, _checkers(about, seen[row.id], bodies), policy, today, own.get(row.host, ()))
        changed += agenda.settle(tx, row.id, row.host, rows)
    return changed


def _rows(
    row: Any, known: Here, checkers: str | None, policy: Policy, today: date, own: tuple[Local, ...]
) -> list[OwedRow]:
    """As phones hold it. One hospital that cannot be reckoned must not leave the others' days standing still."""
    try:
        host = host_visit_owed(known, policy, today, own)
        check, why = checker_visit_owed(known, policy, today, own)
    except (ValueError, ArithmeticError, LookupError, TypeError):
        log.exception("What hospital %s is owed could not be reckoned.", row.id)
        return []
    found = [owed_row(row.id, owed, hospital=True) for owed in (host, check)]
    return [found[0], msgspec.structs.replace(found[1], why=[_why(each) for each in why], checked_by=checkers)]


def _why(go: Go) -> WhyGo:
    return WhyGo(what=go.what, on=go.on.isoformat(), by=go.by.isoformat(), n=go.n, authority=go.value.authority)


def _known(
    row: Any, about: list[Any], seen: reasons.Seen, raised: list[date], told: reasons.Told, hosts: set[str]
) -> Here:
    levels = tuple(Scrutiny(date.fromisoformat(e.on_day), e.says) for e in about if e.what == LEVEL)
    by_host = {*seen.by_hosts, *(day for one in hosts for day in seen.by_bodies.get(one, ()))}
    return Here(
        nation=row.nation, known_since=min(each.since for each in levels), levels=levels,
        host_visits=tuple(sorted(by_host)), checks=tuple(sorted({day for day, _ in seen.checks})),
        urgent_concerns=tuple(raised), manager_left=tuple(told.manager_left), reports=tuple(told.reports),
        signs=tuple(told.signs), seen_on=tuple(sorted(set(seen.met))), private_on=max(seen.private, default=None),
    )  # fmt: skip


def _note_level(tx: Transaction, row: Any, about: list[Any], first: date, today: date) -> list[Any]:
    """The level of scrutiny, noted when it is another than before: the first from when Lantern knew of the hospital, a later
    one from the day on which we heard."""
    was = [each for each in about if each.what == LEVEL]
    if was and was[-1].says == row.level:
        return []
    on = max(today.isoformat(), was[-1].on_day) if was else min(first, today).isoformat()
    made = derived(row.id, LEVEL, on, row.level, was[-1].id if was else "")
    agenda.note(tx, made, row.id, LEVEL, on, f"{today.isoformat()}T00:00:00.{len(was):03}Z", row.level)
    return [each for each in agenda.noted(tx, [row.id]) if each.id == made]


def _checkers(about: list[Any], seen: reasons.Seen, bodies: dict[str, Any]) -> str | None:
    """The organisation that the host has named to check there; until it has, the one that was there last."""
    named = [each.says for each in sorted(about, key=lambda e: (e.at, e.id)) if each.what == CHECKERS]
    been = [one for _, one in sorted(seen.checks) if one in bodies and bodies[one].kind == CHECKERS]
    return (named or been or [None])[-1]


def _forerunners(host: str, bodies: Iterable[Any]) -> set[str]:
    """The host, and the bodies it has followed: their visits were the host's."""
    found, more = set[str](), {host}
    every = list(bodies)
    while more:
        found |= more
        more = {each.id for each in every if each.successor in more} - found
    return found


_UNIT = sa.select(unit.c.hospital).where(unit.c.id == sa.bindparam("it"))
_AT_UNIT = ("VisitFinished",)
_AT_HOSPITAL = ("ConcernRaised", "ConcernMoved", "PersonBroughtIn")
_ITSELF = ("HospitalBroughtIn", "HospitalChanged", "LevelChanged", "CheckersNamed")


def _where(tx: Transaction, fact: Written) -> list[str]:
    """The hospitals of which this fact may change what they are owed."""
    if fact.type == "LocalValueSet":
        return [r.id for r in straight.rows(tx, _OF_HOST, it=fact.subject)]
    if fact.type in _ITSELF:
        return [fact.subject]
    if fact.type in _AT_HOSPITAL:
        said = msgspec.json.decode(fact.body)
        return sorted({said["hospital"], said.get("was_hospital", said["hospital"])})
    if fact.type == "SheetFinished":
        found = straight.scalar(tx, _SHEET, it=fact.subject)
        return [found] if found else []
    if fact.type in _AT_UNIT:
        found = straight.scalar(tx, _UNIT, it=msgspec.json.decode(fact.body)["unit"])
        return [found] if found else []
    found = straight.rows(tx, among(person, ("hospital",)), them=[fact.subject])
    return [r.hospital for r in found]


_SHEET = sa.select(sheet.c.hospital).where(sheet.c.id == sa.bindparam("it"))


def reactions(policy: Policy) -> tuple[Reaction, ...]:
    """Somebody went, said that something is wrong, handed in figures, or the level changed: what is owed changes at once."""

    def reckon(tx: Transaction, fact: Written, now: datetime) -> None:
        if where := _where(tx, fact):
            _reckon(tx, where, policy, local_date(now))

    types = (*_AT_UNIT, *_AT_HOSPITAL, *_ITSELF, "SheetFinished", "LocalValueSet", "PersonChanged", "PersonDied")
    return (Reaction("forums.owed", types, reckon),)

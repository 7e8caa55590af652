"""The levels of a hospital as one reader may see them."""

from typing import Any

from lantern.commissioners.records import body
from lantern.forums.levels import records
from lantern.forums.levels.handling import may_confirm
from lantern.forums.levels.model import OUTSIDE, Change, Heard, Waiting
from lantern.forums.levels.rules import is_late
from lantern.forums.seeing import View
from lantern.identity.model import Principal
from lantern.store import Transaction
from lantern.store.statements import among
from lantern.store.straight import rows
from lantern.units import records as units
from lantern.visits.hosting import hosting

MOST = 20


def changes(tx: Transaction, who: Principal, hospital_id: str, view: View, now: str) -> list[Change]:
    """Decisions about a hospital, the latest first. The provider reads the level and its day, without reasons or names."""
    found = records.changes(tx, hospital_id)[:MOST]
    heard = records.heard_of(tx, [r.id for r in found])
    every = [one for each in heard.values() for one in each]
    letters = records.letters_of(tx, [one.id for one in every])
    names = {r.id: r.name for r in rows(tx, among(body, ("id", "name")), them=sorted({one.body for one in every}))}
    names |= records.outside_names(tx, hospital_id)
    shown: list[Change] = []
    for r in found:
        told = [_heard(who, one, names, letters, now) for one in heard.get(r.id, [])]
        if view == "provider":
            own = [one for one in told if one.kind == "provider"]
            shown.append(Change(id=r.id, hospital=r.hospital, level=r.level, was=r.was, at=r.at, heard=own))
            continue
        shown.append(
            Change(
                id=r.id, hospital=r.hospital, level=r.level, was=r.was, at=r.at, by_name=r.by_name, reasons=r.reasons,
                again_on=r.again_on, meeting=r.meeting,
                heard=[] if view == "voice" else sorted(told, key=lambda one: (one.kind, one.body_name)),
            )
        )  # fmt: skip
    return shown


def _heard(who: Principal, one: Any, names: dict[str, str], letters: dict[str, int], now: str) -> Heard:
    return Heard(
        id=one.id, kind=one.kind, body=one.body, body_name=names.get(one.body, ""), due_at=one.due_at,
        confirmed_at=one.confirmed_at, by_name=one.by_name, spoke_to=one.spoke_to,
        late=is_late(one.due_at, one.confirmed_at, now), letters=letters.get(one.id, 0), mine=may_confirm(who, one),
    )  # fmt: skip


def waiting(tx: Transaction, who: Principal, now: str) -> list[Waiting]:
    """Changes that this account may confirm and nobody of its body has yet, and those that a host has still to tell to whoever
    does not use Lantern; the one whose time is nearest first."""
    found = []
    for r in records.unconfirmed(tx):
        ring = r.kind in OUTSIDE and bool(hosting(who, units.place(tx, hospital_id=r.hospital)))
        if ring or may_confirm(who, r):
            said = records.outside_names(tx, r.hospital).get(r.kind) if ring else None
            late = is_late(r.due_at, None, now)
            found.append(
                Waiting(
                    heard=r.id, hospital=r.hospital, hospital_name=r.name, level=r.level, at=r.at, due_at=r.due_at, late=late,
                    ring=r.kind if ring else None, ring_name=said,
                )
            )  # fmt: skip
    return found

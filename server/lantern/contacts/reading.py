"""Contacts as one reader may see them: whoever keeps them, and everybody who has to rely on those of one hospital."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import sqlalchemy as sa

from lantern.commissioners.local import local_values
from lantern.commissioners.model import Nation
from lantern.commissioners.records import body, nation_of
from lantern.contacts import records
from lantern.contacts.gathering import KEEPS
from lantern.contacts.handling import may_check
from lantern.contacts.model import Contact, Contacts
from lantern.contacts.records import contact, place_of
from lantern.contacts.settling import EVERY
from lantern.identity.model import Principal
from lantern.identity.records import MINE
from lantern.people.payers import paying_in
from lantern.policy.model import Policy
from lantern.policy.values import value, whole
from lantern.problems import Problem
from lantern.store import Transaction
from lantern.store.statements import among, within
from lantern.store.straight import first, rows

AT_MOST = 100
STORY = 5
"""Of what became of a contact: the newest."""
ORDER = ("missing", "left", "bounced", "wrong", "never", "old", None)

_KEPT = sa.select(contact).where(within(contact.c.owner))
_RELIES = sa.text(f"""
    with {MINE} select h.id, h.host, b.region from hospital h join body b on b.id = h.host where h.id = :hospital and (
        h.id in (select id from hosted) or h.id in (select id from watched) or h.id in (select id from managed)
        or exists (select 1 from person p where p.hospital = h.id and p.left_on is null
                   and (p.placing_body in (select body from seated) or p.id in (select id from shared))))
""")
_OF_HOSPITAL = sa.select(contact).where(contact.c.hospital == sa.bindparam("it"))
_OF_BODIES = sa.select(contact).where(contact.c.hospital.is_(None), within(contact.c.body))


def mine(tx: Transaction, who: Principal, policy: Policy, today: date, after: str | None) -> Contacts:
    """Everything that this account's bodies keep. `after` is the id of the last one of the page before."""
    owners = [*who.bodies(*KEEPS), *([""] if who.holds("operator") else [])]
    found = rows(tx, _KEPT, them=owners) if owners else []
    return _page(tx, who, found, _every(tx, policy, today, owners[0] if owners else ""), after)


def of_hospital(
    tx: Transaction, who: Principal, policy: Policy, hospital_id: str, today: date, after: str | None
) -> Contacts:  # fmt: skip
    """Whom one reaches about one hospital: its numbers, and seats of its host, of who stands behind, and of bodies that pay for
    somebody there. Whoever runs the hospital reads its numbers. Raises Problem out-of-scope."""
    place = first(tx, _RELIES, account=who.account, today=today.isoformat(), hospital=hospital_id)
    if place is None:
        raise Problem("out-of-scope")
    found = rows(tx, _OF_HOSPITAL, it=hospital_id)
    if set(who.bodies(*KEEPS)):
        bodies = {place.host, place.region, *paying_in(tx, hospital_id, today.isoformat())}
        found += rows(tx, _OF_BODIES, them=sorted(one for one in bodies if one))
    return _page(tx, who, found, _every(tx, policy, today, place.host), after)


def _page(tx: Transaction, who: Principal, found: list[Any], every: int, after: str | None) -> Contacts:
    groups: dict[str, list[Any]] = {}
    for r in sorted(found, key=_order):
        groups.setdefault(r.same, []).append(r)
    heads = [each[0] for each in groups.values()]
    begin = next((n + 1 for n, one in enumerate(heads) if one.id == after), 0)
    shown = heads[begin : begin + AT_MOST]
    names = _names(tx, (one for r in shown for one in (r.owner, r.body)))
    stories = records.stories(tx, [place_of(r) for r in shown])
    return Contacts(
        contacts=[_shape(who, groups[r.same], names, stories[place_of(r)][:STORY]) for r in shown],
        stale=sum(one.stale is not None for one in heads), every=every, more=len(heads) > begin + AT_MOST,
    )  # fmt: skip


def _order(r: Any) -> tuple[int, str, str, str]:
    return (ORDER.index(r.stale), r.what, r.name, r.id)


def _names(tx: Transaction, ids: Iterable[str | None]) -> dict[str, str]:
    return {r.id: r.name for r in rows(tx, among(body, ("id", "name")), them=sorted({one for one in ids if one}))}


def _shape(who: Principal, same: list[Any], names: dict[str, str], story: list[Any]) -> Contact:
    r, may = same[0], may_check(who, same[0].owner)
    return Contact(
        id=r.id, kind=r.kind, what=r.what, owner=r.owner, owner_name=names.get(r.owner), name=r.name, hours=r.hours,
        said=r.said if may or r.kind == "telephone" else "", body=r.body, body_name=names.get(r.body),
        hospitals=[one.hospital for one in same if one.hospital], of=r.of, checked_on=r.checked_on, check_by=r.check_by,
        stale=r.stale, since=r.since, may_check=may and bool(r.said),
        may_correct=may and r.kind in ("telephone", "seat"), story=story if may else [],
    )  # fmt: skip


def _every(tx: Transaction, policy: Policy, today: date, owner: str) -> int:
    nation: Nation = nation_of(tx, owner) if owner else "england"
    return whole(value(policy, EVERY, nation, today, local_values(tx).get(owner, ())))


def stale_here(tx: Transaction, hospital_id: str) -> int:
    """How many of a hospital's numbers are stale."""
    return sum(r.stale is not None for r in rows(tx, _OF_HOSPITAL, it=hospital_id))

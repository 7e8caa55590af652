"""Who sits at a table, as one reader may see it: how somebody is reached is for the host, names are for those at the table."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from lantern.commissioners.records import body, region
from lantern.forums.meetings import records as meetings
from lantern.forums.members import records
from lantern.forums.members.model import AtTable, Ending, Kind, Members, MyTable, Sitting, State
from lantern.forums.members.rules import last_day, state_of, vacant
from lantern.forums.seeing import View
from lantern.identity.model import HOSTS, PLACING, Role
from lantern.identity.records import holders
from lantern.people.payers import paying_in
from lantern.store import Transaction
from lantern.store.statements import among
from lantern.store.straight import rows
from lantern.units import records as units

ROLES: dict[str, tuple[Role, ...]] = {"host": HOSTS, "region": ("region",), "placing": PLACING}


def members(
    tx: Transaction, hospital_id: str, view: View, wanted: Iterable[Kind], warn_days: int, today: date
) -> Members:
    """`wanted` seats of a forum by policy (`forum.seats`), `warn_days` before which an end is said (`forum.term_warn`)."""
    every = records.at(tx, hospital_id)
    stands = {r.id: standing(r, warn_days, today) for r in every}
    terms = records.terms_of(tx, [r.id for r in every])
    failed = {r.seat for r in records.letters(tx, "seat", [r.id for r in every]) if r.state == "failed"}
    shown = [_shape(r, stands[r.id], view, terms[r.id], r.id in failed) for r in every]
    sits = [one for one in shown if one.state != "ended"]
    return Members(
        hospital=hospital_id, may_appoint=view == "host", bodies=_bodies(tx, hospital_id, today), seats=sits,
        vacant=vacant(wanted, [(one.kind, one.state) for one in sits]), warn_days=warn_days,
        former=[] if view == "voice" else [one for one in shown if one.state == "ended"],
    )  # fmt: skip


def standing(r: Any, warn_days: int, today: date) -> State:
    """How one seat stands today."""
    taken = bool(r.seat_until and r.seat_until < last_day(r.until_on, r.ended_on))
    return state_of(r.from_on, r.until_on, r.ended_on, bool(r.left_at) or taken, today, warn_days)


def _shape(r: Any, state: State, view: View, terms: list[Any], failed: bool) -> Sitting:
    one = Sitting(
        id=r.id, kind=r.kind, name=r.name, from_on=r.from_on, until_on=last_day(r.until_on, r.ended_on), state=state,
        body_name=r.body_name,
    )  # fmt: skip
    if view == "voice":
        return one
    one.terms = terms
    if view == "host":
        one.face, one.told_by, one.email, one.contact, one.letter_failed = (
            r.face, r.told_by, r.email, r.contact, failed,
        )  # fmt: skip
    return one


def _bodies(tx: Transaction, hospital_id: str, today: date) -> list[AtTable]:
    """The host, who stands behind it, and every body that pays for somebody there now; how many of their seats would hear."""
    place = units.place(tx, hospital_id=hospital_id)
    assert place is not None
    behind = region(tx, place.host)
    found: list[tuple[Any, str]] = [("host", place.host), *([("region", behind)] if behind else [])]
    found += [("placing", one) for one in paying_in(tx, hospital_id, today.isoformat())]
    names = {r.id: r.name for r in rows(tx, among(body, ("id", "name")), them=sorted({one for _, one in found}))}
    return [
        AtTable(kind=kind, body=one, body_name=names.get(one, ""), seats=_reachable(tx, kind, one, hospital_id, today))
        for kind, one in found
    ]


def _reachable(tx: Transaction, kind: str, body_id: str, hospital_id: str, today: date) -> int:
    seats = holders(tx, today.isoformat(), role=list(ROLES[kind]), body=body_id)
    return len({one.account or one.address for one in seats if one.address and one.hospital in (None, hospital_id)})


def ending(tx: Transaction, hosted: Iterable[str], today: date) -> list[Ending]:
    """Of these hospitals: seats that end soon, or whose holder has left, the nearest end first."""
    mine = set(hosted)
    return [
        Ending(
            seat=r.id, hospital=r.hospital, hospital_name=r.hospital_name, kind=r.kind, name=r.name, until_on=r.until_on,
            left=r.warned == "left",
        )
        for r in records.warned(tx, today.isoformat())
        if r.hospital in mine
    ]  # fmt: skip


def mine(tx: Transaction, account_id: str, today: date) -> list[MyTable]:
    """Tables at which this account has a seat today, each with its next meeting, or else its last."""
    found = []
    for r in records.of_account(tx, account_id):
        last = last_day(r.until_on, r.ended_on)
        if not r.from_on <= today.isoformat() <= last:
            continue
        meeting = _meeting(tx, r.hospital, today)
        found.append(
            MyTable(
                hospital=r.hospital, hospital_name=r.hospital_name, kind=r.kind, until_on=last,
                meeting=meeting.id if meeting else None, meeting_on=meeting.planned_on if meeting else None,
            )
        )  # fmt: skip
    return found


def _meeting(tx: Transaction, hospital_id: str, today: date) -> Any:
    held = [r for r in meetings.at(tx, hospital_id) if r.state != "called_off"]
    coming = [r for r in held if r.planned_on >= today.isoformat() and r.state != "finished"]
    return coming[-1] if coming else next(iter(held), None)

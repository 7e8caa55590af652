"""Who is written to: whoever is appointed, at once; whoever sits there when a meeting comes near, looked up then (K8)."""

from datetime import date, datetime, timedelta
from typing import Any

from msgspec import json

from lantern.clock import local_date, wire
from lantern.commissioners.records import region
from lantern.forums.meetings import records as meetings
from lantern.forums.meetings.facts import MeetingPlanned
from lantern.forums.members import records
from lantern.forums.members.reading import ROLES, standing
from lantern.identity.records import holders
from lantern.ids import derived
from lantern.journal import Written
from lantern.people.payers import paying_in
from lantern.policy.model import Policy
from lantern.policy.values import many_words, value, whole
from lantern.reactions import Reaction
from lantern.store import Transaction
from lantern.units import records as units


def reactions(policy: Policy) -> tuple[Reaction, ...]:
    """Rows with derived ids: promised twice is promised once."""

    def appointed(tx: Transaction, fact: Written, now: datetime) -> None:
        found = records.one(tx, fact.subject)
        if found is not None and found.told_by == "email":  # whoever appointed somebody else has just spoken with them
            _write(tx, "appointed", found.hospital, _person(found), now, None, fact.subject)

    def planned(tx: Transaction, fact: Written, now: datetime) -> None:
        became = json.decode(fact.body, type=MeetingPlanned)
        place = units.place(tx, hospital_id=became.hospitals[0])
        if place is None:
            return
        today = local_date(now)
        nation: Any = place.nation
        ahead = timedelta(days=whole(value(policy, "forum.pack_ahead", nation, today)))
        tells = list(many_words(value(policy, "forum.tells", nation, today)))
        rapid = meetings.one(tx, fact.subject).kind == "rapid"  # nobody waits for its day to come near
        from_on = today if rapid else date.fromisoformat(became.planned_on) - ahead
        records.call(tx, fact.subject, tells, from_on.isoformat())
        call_now(tx, fact.subject, tells, now)

    def called_off(tx: Transaction, fact: Written, now: datetime) -> None:
        for r in records.letters(tx, "meeting", [fact.subject]):
            if r.kind == "meeting":
                _take_back(tx, r, now)

    return (
        Reaction("forum.called_off", ("MeetingCalledOff",), called_off),
        Reaction("forum.appointed", ("MemberAppointed",), appointed),
        Reaction("forum.call", ("MeetingPlanned",), planned),
    )


def call_due(tx: Transaction, now: datetime) -> int:
    """Every meeting that is near enough: whoever sits there now and was not written to. Any number of times."""
    today = local_date(now).isoformat()
    return sum(call_now(tx, r.meeting, json.decode(r.tells), now) for r in records.calls_due(tx, today))


def call_now(tx: Transaction, meeting_id: str, tells: list[str], now: datetime) -> int:
    """Letters about one meeting, if its time has come and it is still to be. Returns how many are new."""
    found, today = meetings.one(tx, meeting_id), local_date(now)
    call = records.call_of(tx, meeting_id)
    if (
        found is None
        or found.state != "planned"
        or call is None
        or not call.from_on <= today.isoformat() <= found.planned_on
    ):
        return 0
    new = 0
    for hospital in meetings.hospitals_of(tx, meeting_id):
        for person in _whom(tx, hospital, tells, today):
            new += _write(tx, "meeting", hospital, person, now, meeting_id, person["who"])
    return new


def _take_back(tx: Transaction, r: Any, now: datetime) -> None:
    """Whoever was told, or is being told now, hears that it does not take place; whoever was not told yet is not told."""
    if r.state == "by_hand":
        records.stop(tx, r.id)
    elif r.state in ("sent", "told", "waiting"):
        person = {name: getattr(r, name) for name in ("name", "address", "language", "told_by", "seat")}
        _write(tx, "called_off", r.hospital, {**person, "who": r.id}, now, r.meeting, r.meeting)


def _whom(tx: Transaction, hospital_id: str, tells: list[str], today: date) -> list[dict[str, Any]]:
    place = units.place(tx, hospital_id=hospital_id)
    assert place is not None
    behind = region(tx, place.host)
    placing = paying_in(tx, hospital_id, today.isoformat())
    bodies = {"host": [place.host], "region": [behind] if behind else [], "placing": placing}
    found = []
    for kind, them in bodies.items():
        if kind in tells and them:
            seats = holders(tx, today.isoformat(), role=list(ROLES[kind]), body=them)
            found += [
                {"who": one.account or one.address, "name": one.name, "address": one.address or "", "language": one.language,
                 "told_by": "email", "seat": None}
                for one in seats if one.hospital in (None, hospital_id)
            ]  # fmt: skip
    sitting = [r for r in records.at(tx, hospital_id) if r.kind in tells]
    return found + [_person(r) for r in sitting if standing(r, 0, today) in ("sits", "ends_soon")]


def _person(r: Any) -> dict[str, Any]:
    return {
        "who": r.account or r.id,
        "name": r.name,
        "address": r.email or "",
        "language": r.face,
        "told_by": r.told_by,
        "seat": r.id,
    }


def _write(
    tx: Transaction, kind: str, hospital: str, person: dict[str, Any], now: datetime, meeting: str | None, about: str
) -> bool:
    """One letter to one person about one thing, however many seats they hold. By post or telephone it waits for a human."""
    by_hand = person["told_by"] != "email"
    given = {name: person[name] for name in ("name", "address", "language", "told_by", "seat")}
    return records.write_to(
        tx,
        {
            "id": derived(kind, meeting or about, person["who"] or person["name"]), "kind": kind, "meeting": meeting, "hospital": hospital,
            **given, "state": "by_hand" if by_hand else "waiting", "at": wire(now), "due_at": None if by_hand else wire(now),
        },
    )  # fmt: skip

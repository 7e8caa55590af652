"""How each command about a concern is carried out. Raising one is never refused (K4)."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.clock import read_instant, wire
from lantern.commissioners.records import body
from lantern.concerns import commands as c
from lantern.concerns import facts, records
from lantern.concerns.model import Taken
from lantern.concerns.rules import may_follow
from lantern.identity.acting import Act, Handler
from lantern.identity.model import HOSTS
from lantern.people import records as people
from lantern.policy.calendar import after
from lantern.policy.model import Delay
from lantern.problems import Problem, WaitsFor
from lantern.store import Transaction
from lantern.store.statements import add
from lantern.units import records as units
from lantern.visits import records as visits

UNKNOWN_HOSPITAL = ""
"""The hospital a concern is about when what arrived names none that we know; everybody who can help is told."""


def raise_concern(tx: Transaction, act: Act, command: c.RaiseConcern) -> None:
    """Taken whatever the scope: same people told, same clock, marked "from outside"."""
    person = _noted(act, ("person", command.person), people.one, tx, command.person)
    visit = _noted(act, command.visit, visits.one, tx, command.visit)
    place = units.place(tx, command.unit, command.hospital)
    hospital = (
        place.hospital if place else (person.hospital if person else visit.hospital if visit else UNKNOWN_HOSPITAL)
    )
    bodies = act.who.bodies("placing_commissioner", "placing_oncall", "quality_checker", "supporter", "family_carer")
    paid_by = person.placing_body if person else visit.body if visit else next(iter(bodies), None)
    outside = _from_outside(tx, act, hospital, visit)
    urgency = "immediate" if command.tell_someone_now and not command.words.strip() else command.urgency
    add(tx, records.concern, [{
        "id": command.concern, "hospital": hospital, "unit": command.unit, "person": command.person, "visit": command.visit, "body": paid_by,
        "urgency": urgency, "words": command.words, "voice": command.voice, "about": msgspec.json.encode(command.about).decode(),
        "person_safe": command.person_safe, "access_still": command.access_still, "about_management": command.about_management,
        "from_outside": outside, "tell_someone_now": command.tell_someone_now, "raised_by": act.who.account, "raised_at": act.at,
        "heard_at": act.heard_at, "provider_told": "held" if command.about_management else "not_yet",
    }])  # fmt: skip
    _line(tx, act, command.concern, "raised", words=command.words)
    act.became(
        facts.ConcernRaised(
            subject=command.concern, hospital=hospital, urgency=urgency, heard_at=act.heard_at, from_outside=outside
        )
    )


def add_to_concern(tx: Transaction, act: Act, command: c.AddToConcern) -> None:
    """More words, kept beside the first ones."""
    concern = _readable(tx, act, command.concern)
    _line(tx, act, concern.id, "added", words=command.words)
    records.change(tx, concern.id)
    act.became(facts.ConcernAddedTo(subject=concern.id))


def record_call(tx: Transaction, act: Act, command: c.RecordCall) -> None:
    """Who rang whom. A call in which somebody took it counts as taken, whatever they use (K5)."""
    concern = _readable(tx, act, command.concern)
    add(tx, records.call, [{
        "id": act.command, "concern": concern.id, "to": command.to, "at": act.at, "by_name": act.who.name, "spoke_to": command.spoke_to,
        "reference": command.reference, "words": command.words, "took_it": command.took_it,
    }])  # fmt: skip
    _line(tx, act, concern.id, "called", words=command.reference)
    records.change(tx, concern.id)
    act.became(facts.CallRecorded(subject=concern.id, to=command.to, took_it=command.took_it))
    if command.took_it and _took(tx, act, command, concern):
        when = latest_word(concern, read_instant(act.heard_at))
        taken(tx, act, concern.id, command.words or "", when, how="telephone", by_name=command.spoke_to or command.to)


def _took(tx: Transaction, act: Act, command: c.RecordCall, concern: Any) -> bool:
    """Whether a call counts as taken: told by somebody who reads its words, not by a hospital about its own management,
    and not after closing."""
    whole = records.view_of(tx, act.who.account, concern.id, act.today.isoformat()) == "full"
    of_itself = command.to == "provider_oncall" and concern.about_management
    return whole and not of_itself and may_follow(records.happened(tx, concern.id), "taken", None) is None


def see_concern(tx: Transaction, act: Act, command: c.SeeConcern) -> None:
    """Stops only the reader's own repeats: seen is not taken (K2)."""
    concern = _readable(tx, act, command.concern)
    mine = sa.and_(records.hearing.c.concern == concern.id, records.hearing.c.account == act.who.account)
    done = tx.execute(records.hearing.update().where(mine, records.hearing.c.state != "seen").values(state="seen"))
    if done.rowcount:
        _line(tx, act, concern.id, "seen")
        records.change(tx, concern.id)
        act.became(facts.ConcernSeen(subject=concern.id, account=act.who.account))


def take_concern(tx: Transaction, act: Act, command: c.TakeConcern) -> None:
    """With a next step and a time. Whoever raised it cannot take it (K36)."""
    concern = _readable(tx, act, command.concern, whole=True)
    _may(tx, act, concern.id, "taken")
    if not act.who.holds(*HOSTS, "placing_commissioner", "placing_oncall", "region"):
        raise Problem("not-yours")
    when = within_clock(concern, _moment(command.next_word_by), read_instant(act.heard_at))
    taken(tx, act, concern.id, command.next_step, when, how="app")


def within_clock(concern: Any, promised: datetime, now: datetime) -> datetime:
    """The next word, within the urgency's own clock again (K40): a later promise is kept as the latest that may be.

    Somebody who takes a concern is never refused for promising too late a word.
    """
    return min(max(promised, now), latest_word(concern, now) or promised)


def latest_word(concern: Any, now: datetime) -> datetime | None:
    """The end of the urgency's own clock, begun again now; None for a note, and while no path is pinned."""
    path = msgspec.json.decode(concern.path) if concern.path else {}
    within = path.get("word_within")
    return after(now, Delay(within["amount"], within["unit"]), path["bank_holidays"]) if within else None


def taken(
    tx: Transaction,
    act: Act,
    concern_id: str,
    next_step: str,
    next_word_by: datetime | None,
    how: str,
    by_name: str | None = None,
) -> None:
    """Somebody is taking it, in the app, on the one-time page or by telephone."""
    name, by = by_name or act.who.name, None if by_name else act.who.account
    when = wire(next_word_by) if next_word_by else None
    row = Taken(by=by, by_name=name, at=act.at, next_step=next_step, how=how)  # type: ignore[arg-type]
    records.change(
        tx, concern_id, state="taken", taken=msgspec.json.encode(row).decode(), next_word_by=when, next_at=when
    )
    records.tell(
        tx, f"{act.command}-taken", concern_id, act.at, "taken", by=by, by_name=name, words=next_step, next_word_by=when
    )
    act.became(facts.ConcernTaken(subject=concern_id, by_name=name, next_word_by=when or "", how=how))


def give_word(tx: Transaction, act: Act, command: c.GiveWord) -> None:
    """What has happened since; "nothing new yet" is a word (K2)."""
    concern = _readable(tx, act, command.concern, whole=True)
    _may(tx, act, concern.id, "word")
    if not act.who.holds(*HOSTS, "placing_commissioner", "placing_oncall", "region"):
        raise Problem("not-yours")
    when = wire(within_clock(concern, _moment(command.next_word_by), read_instant(act.heard_at)))
    moved = {"next_word_by": when, "next_at": when} if concern.state == "taken" else {}
    records.change(tx, concern.id, **moved)
    _line(tx, act, concern.id, "word", words=command.words, next_word_by=when)
    act.became(facts.WordGiven(subject=concern.id, next_word_by=when))


def see_again(tx: Transaction, act: Act, command: c.SeeAgain) -> None:
    """At a later visit than the one it was raised on: an upload is not enough (trap 23)."""
    concern = _readable(tx, act, command.concern)
    visit = visits.one(tx, command.visit)
    if visit is None:
        raise WaitsFor(command.visit)
    if visit.id == concern.visit or visit.hospital != concern.hospital:
        raise Problem("not-seen-again")
    _may(tx, act, concern.id, "seen_again")
    _line(tx, act, concern.id, "seen_again", words=command.words, visit=visit.id, changed=command.changed)
    records.change(tx, concern.id)
    act.became(facts.SeenAgain(subject=concern.id, visit=visit.id, changed=command.changed))


def close_concern(tx: Transaction, act: Act, command: c.CloseConcern) -> None:
    """Only after somebody has seen again that things changed."""
    concern = _readable(tx, act, command.concern, whole=True)
    if not act.who.holds(*HOSTS, "placing_commissioner"):
        raise Problem("not-yours")
    _may(tx, act, concern.id, "closed")
    records.change(tx, concern.id, state="closed", next_at=None)
    _line(tx, act, concern.id, "closed", words=command.words)
    act.became(facts.ConcernClosed(subject=concern.id))


def _readable(tx: Transaction, act: Act, concern_id: str, whole: bool = False) -> Any:
    """The concern, if this account may know of it; `whole`: if it may read its words. Waits when it has not arrived."""
    concern = records.one(tx, concern_id)
    if concern is None:
        raise WaitsFor(concern_id)
    view = records.view_of(tx, act.who.account, concern_id, act.today.isoformat())
    if view is None or (whole and view != "full"):
        raise Problem("out-of-scope")
    return concern


def _may(tx: Transaction, act: Act, concern_id: str, kind: str) -> None:
    """Raise the reason when this may not follow what has happened so far."""
    refusal = may_follow(records.happened(tx, concern_id), kind, act.who.account)
    if refusal is not None:
        raise Problem(refusal)


def _noted(act: Act, key: Any, one: Callable[[Transaction, str], Any], tx: Transaction, row_id: str | None) -> Any:
    """This row, as it was read for another command of the same exchange, or read now."""
    return (act.memo.get(key) or one(tx, row_id)) if row_id else None


def _from_outside(tx: Transaction, act: Act, hospital: str, visit: Any) -> bool:
    """Whether whoever raises it has nothing to do with this hospital: neither people, a seat nor a visit there."""
    if hospital in act.who.hospitals(*HOSTS, "provider_manager"):
        return False
    if visit is not None and visit.hospital == hospital:
        along = msgspec.json.decode(visit.companions)
        if act.who.account == visit.lead or act.who.account in along:
            return False
    mine = act.who.bodies("placing_commissioner", "placing_oncall", "quality_checker", "supporter", "region", *HOSTS)
    theirs = [seat.person for seat in act.who.seats if seat.person]
    there = sa.select(people.person.c.id).where(
        people.person.c.hospital == hospital,
        sa.or_(people.person.c.placing_body.in_(mine), people.person.c.id.in_(theirs)),
    )
    hosted = sa.select(body.c.id).where(
        body.c.id.in_(sa.select(units.hospital.c.host).where(units.hospital.c.id == hospital)),
        sa.or_(body.c.id.in_(mine), body.c.region.in_(mine)),
    )
    return tx.execute(there.limit(1)).first() is None and tx.execute(hosted).first() is None


def _line(tx: Transaction, act: Act, concern: str, kind: str, **more: object) -> None:
    records.tell(tx, f"{act.command}-{kind}", concern, act.at, kind, by=act.who.account, by_name=act.who.name, **more)


def _moment(text: str) -> datetime:
    try:
        return read_instant(text)
    except (ValueError, OverflowError) as error:
        raise Problem("no-such-moment") from error


HANDLERS: dict[type[msgspec.Struct], Handler] = {
    c.RaiseConcern: raise_concern,
    c.AddToConcern: add_to_concern,
    c.RecordCall: record_call,
    c.SeeConcern: see_concern,
    c.TakeConcern: take_concern,
    c.GiveWord: give_word,
    c.SeeAgain: see_again,
    c.CloseConcern: close_concern,
}

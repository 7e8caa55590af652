"""How a concern is reopened, put right, joined and parted again. Nothing that was written is lost by any of it."""

from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.concerns import facts, records, seeing
from lantern.concerns.asking import SPEAKS_FOR, after_all, line, may, readable
from lantern.concerns.life import commands as c
from lantern.concerns.life.rules import Voice, begins_anew, leads, more_urgent
from lantern.identity.acting import Act, Handler
from lantern.identity.model import HOSTS
from lantern.identity.records import seat
from lantern.people import records as people
from lantern.problems import Problem, WaitsFor
from lantern.store import Transaction
from lantern.store.statements import add
from lantern.units import records as units
from lantern.visits import records as visits

ANSWERING = (*HOSTS, "placing_commissioner", "placing_oncall", "region")


def reopen_concern(tx: Transaction, act: Act, command: c.ReopenConcern) -> None:
    """By anybody who reads its words, whoever raised it too. The ladder begins at its first step."""
    concern = readable(tx, act, command.concern, whole=True)
    may(tx, act, concern.id, "reopened")
    records.change(tx, concern.id, urgency=more_urgent(concern.urgency, command.urgency), **anew(act, concern))
    line(tx, act, concern.id, "reopened", at=after_all(tx, act, concern.id), words=command.words)
    act.became(facts.ConcernReopened(subject=concern.id))


def move_concern(tx: Transaction, act: Act, command: c.MoveConcern) -> None:
    """By whoever raised it, or answers. What it was is sealed where it stood (K13); the wrong ones read it no more."""
    concern = readable(tx, act, command.concern, whole=True)
    if concern.raised_by != act.who.account and not act.who.holds(*ANSWERING):
        raise Problem("not-yours")
    to = _place(tx, concern, command)
    before = {name: getattr(concern, name) for name in to}
    if before == to:
        return
    keeps = {name: before[name] for name in ("hospital", "unit", "person", "body")}
    add(tx, records.stood, [{
        "id": act.command, "concern": concern.id, "until": act.heard_at, "by": act.who.account, "why": command.words, **keeps,
    }])  # fmt: skip
    at = after_all(tx, act, concern.id)
    if not begins_anew(concern.hospital, concern.body, to["hospital"] or "", to["body"]):
        records.change(tx, concern.id, **to)
        line(tx, act, concern.id, "put_right", at=at, words=command.words)
        act.became(facts.ConcernPutRight(subject=concern.id))
        return
    part(tx, concern.id)
    readers = _readers(tx, concern.id) - {act.who.account, concern.raised_by}
    records.change(tx, concern.id, **to, **anew(act, concern))
    tx.execute(records.hearing.update().where(records.hearing.c.concern == concern.id).values(account=None))
    line(tx, act, concern.id, "moved", at=at, words=command.words, hospital=concern.hospital)
    today = act.today.isoformat()
    wrong = [one for one in sorted(readers) if seeing.view_of(tx, one, concern.id, today) in (None, "headline")]
    act.became(
        facts.ConcernMoved(
            subject=concern.id, hospital=command.hospital, was_hospital=concern.hospital, was_body=concern.body, wrong=wrong,
        )
    )  # fmt: skip


def _place(tx: Transaction, concern: Any, command: c.MoveConcern) -> dict[str, str | None]:
    """Where it belongs. Raises Problem when there is no such hospital or ward, WaitsFor when the person has not arrived."""
    place = units.place(tx, command.unit, command.hospital)
    if place is None or place.hospital != command.hospital or (command.unit and not place.unit):
        raise Problem("not-there")
    person = people.one(tx, command.person) if command.person else None
    if command.person and person is None:
        raise WaitsFor(command.person)
    visit = visits.one(tx, concern.visit) if concern.visit else None
    body = person.placing_body if person else visit.body if visit else _body_of(tx, concern.raised_by)
    return {"hospital": command.hospital, "unit": command.unit, "person": command.person, "body": body}


def _body_of(tx: Transaction, account: str) -> str | None:
    """The body of whoever raised it, which hears where nobody is named."""
    held = sa.select(seat.c.body).where(
        seat.c.account == account, seat.c.role.in_(SPEAKS_FOR), seat.c.body.is_not(None)
    )
    return tx.execute(held.order_by(seat.c.body).limit(1)).scalar()


def _readers(tx: Transaction, concern_id: str) -> set[str]:
    """Whoever was told of it, or has done something about it."""
    told = sa.select(records.hearing.c.account).where(records.hearing.c.concern == concern_id)
    did = sa.select(records.story.c.by).where(records.story.c.concern == concern_id)
    return {one for one in (*tx.execute(told).scalars(), *tx.execute(did).scalars()) if one}


def anew(act: Act, concern: Any) -> dict[str, Any]:
    """The values of a concern whose ladder begins again at its first step, as policy stands now."""
    return {
        "state": "open", "taken": None, "next_word_by": None, "path": None, "climb": None, "next_at": act.heard_at,
        "era": concern.era + 1, "began_at": act.heard_at,
    }  # fmt: skip


def join_concerns(tx: Transaction, act: Act, command: c.JoinConcerns) -> None:
    """Both about the same hospital, read whole by whoever joins them. Joined already: nothing more happens."""
    one, other = (readable(tx, act, each, whole=True) for each in (command.concern, command.other))
    if one.id == other.id:
        return
    if not act.who.holds(*ANSWERING):
        raise Problem("not-yours")
    if one.hospital != other.hospital:
        raise Problem("other-hospital")
    if one.state == other.state == "closed":
        raise Problem("not-now")
    first = leads(_voice(one), _voice(other))
    life, voice = (one, other) if first.id == one.id else (other, one)
    follow = records.concern.c.joined_into == voice.id
    tx.execute(
        records.concern.update().where(follow).values(joined_into=life.id, version=records.concern.c.version + 1)
    )
    records.change(tx, voice.id, joined_into=life.id, joined_at=act.heard_at, next_at=None)
    records.change(tx, life.id)
    for each in (life, voice):
        line(tx, act, each.id, "joined", of=each.id, words=command.words)
    act.became(facts.ConcernsJoined(subject=voice.id, into=life.id))


def _voice(concern: Any) -> Voice:
    return Voice(concern.id, concern.urgency, concern.state == "closed", concern.heard_at)


def unjoin_concern(tx: Transaction, act: Act, command: c.UnjoinConcern) -> None:
    """It goes on by itself: its own state, and its own ladder from where it was."""
    life = readable(tx, act, command.concern, whole=True)
    voice: Any = records.one(tx, command.concern)
    if voice.joined_into is None:
        raise Problem("not-joined")
    if not act.who.holds(*ANSWERING):
        raise Problem("not-yours")
    going = {"next_at": act.heard_at} if voice.state != "closed" else {}
    records.change(tx, voice.id, joined_into=None, joined_at=None, **going)
    records.change(tx, life.id)
    for each in (life, voice):
        line(tx, act, each.id, "unjoined", of=each.id, words=command.words)
    act.became(facts.ConcernUnjoined(subject=voice.id, out_of=life.id))


def part(tx: Transaction, concern_id: str) -> None:
    """What goes to another hospital takes no other voice along: each goes on by itself, where it stood."""
    going = sa.func.coalesce(records.concern.c.next_at, records.concern.c.joined_at)
    changed = {"joined_into": None, "joined_at": None, "next_at": going, "version": records.concern.c.version + 1}
    tx.execute(records.concern.update().where(records.concern.c.joined_into == concern_id).values(**changed))


HANDLERS: dict[type[msgspec.Struct], Handler] = {
    c.ReopenConcern: reopen_concern,
    c.MoveConcern: move_concern,
    c.JoinConcerns: join_concerns,
    c.UnjoinConcern: unjoin_concern,
}

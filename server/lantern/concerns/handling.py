"""How each command about a concern is carried out. Raising one is never refused (K4)."""

from datetime import datetime
from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.clock import read_instant, wire
from lantern.concerns import commands as c
from lantern.concerns import facts, records, seeing
from lantern.concerns.asking import after_all, line, may, moment, readable
from lantern.concerns.model import Taken
from lantern.concerns.raising import raise_concern
from lantern.concerns.rules import may_follow, starts_held
from lantern.identity.acting import Act, Handler
from lantern.identity.model import HOSTS
from lantern.policy.calendar import after
from lantern.policy.model import Delay
from lantern.problems import Problem, WaitsFor
from lantern.store import Transaction
from lantern.store.statements import add
from lantern.visits import records as visits


def add_to_concern(tx: Transaction, act: Act, command: c.AddToConcern) -> None:
    """More words, kept beside the first ones."""
    readable(tx, act, command.concern)
    line(tx, act, command.concern, "added", words=command.words)
    records.change(tx, command.concern)
    act.became(facts.ConcernAddedTo(subject=command.concern))


def record_call(tx: Transaction, act: Act, command: c.RecordCall) -> None:
    """Who rang whom. A call in which somebody took it counts as taken, whatever they use (K5)."""
    concern = readable(tx, act, command.concern)
    took = command.took_it and command.reached == "yes"
    add(tx, records.call, [{
        "id": act.command, "concern": concern.id, "to": command.to, "at": act.at, "by_name": act.who.name, "spoke_to": command.spoke_to,
        "reference": command.reference, "words": command.words, "took_it": took, "reached": command.reached, "number": command.number,
        "told_at": wire(min(moment(command.told_at), read_instant(act.heard_at))) if command.told_at else None,
    }])  # fmt: skip
    line(tx, act, concern.id, "called", words=command.reference)
    records.change(tx, concern.id)
    act.became(facts.CallRecorded(subject=concern.id, to=command.to, took_it=took))
    if took and _took(tx, act, command, concern):
        when = latest_word(concern, read_instant(act.heard_at))
        taken(tx, act, concern.id, command.words or "", when, how="telephone", by_name=command.spoke_to or command.to)


def _took(tx: Transaction, act: Act, command: c.RecordCall, concern: Any) -> bool:
    """Whether a call counts as taken: told by somebody who reads its words, not by a hospital about its own management,
    and not after closing."""
    whole = seeing.view_of(tx, act.who.account, concern.id, act.today.isoformat()) in seeing.WHOLE
    of_itself = command.to == "provider_oncall" and starts_held(concern.about_management, concern.protect)
    return whole and not of_itself and may_follow(records.happened(tx, concern.id), "taken", None) is None


def see_concern(tx: Transaction, act: Act, command: c.SeeConcern) -> None:
    """Stops only the reader's own repeats: seen is not taken (K2)."""
    readable(tx, act, command.concern)
    concern: Any = records.one(tx, command.concern)
    mine = sa.and_(records.hearing.c.concern == concern.id, records.hearing.c.account == act.who.account)
    done = tx.execute(records.hearing.update().where(mine, records.hearing.c.state != "seen").values(state="seen"))
    if done.rowcount:
        line(tx, act, concern.id, "seen")
        records.change(tx, concern.id)
        act.became(facts.ConcernSeen(subject=concern.id, account=act.who.account))


def take_concern(tx: Transaction, act: Act, command: c.TakeConcern) -> None:
    """With a next step and a time. Whoever raised it cannot take it (K36)."""
    concern = readable(tx, act, command.concern, whole=True)
    may(tx, act, concern.id, "taken")
    if not act.who.holds(*HOSTS, "placing_commissioner", "placing_oncall", "region"):
        raise Problem("not-yours")
    when = within_clock(concern, moment(command.next_word_by), read_instant(act.heard_at))
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
    concern = readable(tx, act, command.concern, whole=True)
    may(tx, act, concern.id, "word")
    if not act.who.holds(*HOSTS, "placing_commissioner", "placing_oncall", "region"):
        raise Problem("not-yours")
    when = wire(within_clock(concern, moment(command.next_word_by), read_instant(act.heard_at)))
    moved = {"next_word_by": when, "next_at": when} if concern.state == "taken" else {}
    records.change(tx, concern.id, **moved)
    line(tx, act, concern.id, "word", words=command.words, next_word_by=when)
    act.became(facts.WordGiven(subject=concern.id, next_word_by=when))


def see_again(tx: Transaction, act: Act, command: c.SeeAgain) -> None:
    """At a later visit than the one it was raised on: an upload is not enough (trap 23)."""
    concern = readable(tx, act, command.concern)
    visit = visits.one(tx, command.visit)
    if visit is None:
        raise WaitsFor(command.visit)
    if visit.id == concern.visit or visit.hospital != concern.hospital:
        raise Problem("not-seen-again")
    may(tx, act, concern.id, "seen_again")
    line(tx, act, concern.id, "seen_again", words=command.words, visit=visit.id, changed=command.changed)
    records.change(tx, concern.id)
    act.became(facts.SeenAgain(subject=concern.id, visit=visit.id, changed=command.changed))


def close_concern(tx: Transaction, act: Act, command: c.CloseConcern) -> None:
    """Only after somebody has seen again that things changed, or with the reason why nobody can.

    No paper that arrives and no other body's "no further action" comes here: a person says so, in words.
    """
    concern = readable(tx, act, command.concern, whole=True)
    if not act.who.holds(*HOSTS, "placing_commissioner"):
        raise Problem("not-yours")
    may(tx, act, concern.id, "closed_unseen" if command.not_seen_why else "closed")
    at = after_all(tx, act, concern.id)
    records.change(tx, concern.id, state="closed", next_at=None)
    line(tx, act, concern.id, "closed", at=at, words=command.words, reason=command.not_seen_why)
    act.became(facts.ConcernClosed(subject=concern.id))


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

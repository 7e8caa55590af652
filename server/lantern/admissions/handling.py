"""How each command before an admission is carried out. May they? Then words are kept and facts become true."""

from typing import Any

import msgspec

from lantern.admissions import commands as c
from lantern.admissions import facts, records, rules
from lantern.admissions.model import Reach, Word
from lantern.identity.acting import Act, Handler, read_day
from lantern.identity.model import HOSTS, PLACING, Principal
from lantern.problems import Problem, WaitsFor
from lantern.register.records import waits_changed
from lantern.store import Transaction
from lantern.units import records as units
from lantern.units.records import Place


def ask_host(tx: Transaction, act: Act, command: c.AskHost) -> None:
    """Any body that pays may ask about any hospital we know."""
    place = units.place(tx, command.unit, command.hospital)
    bodies = act.who.bodies(*PLACING)
    body = command.body or (bodies[0] if bodies else None)
    if place is None or place.hospital != command.hospital or body is None or body not in bodies:
        raise Problem("out-of-scope")
    read_day(command.answer_by)
    records.keep(
        tx,
        {
            "id": command.ask, "body": body, "hospital": command.hospital, "unit": command.unit, "age_band": command.age_band,
            "nation": command.nation, "why": command.why, "answer_by": command.answer_by, "asked_at": act.heard_at,
            "asked_by": act.who.account, "asked_by_name": act.who.name,
        },
    )  # fmt: skip
    _waits(tx, place, body)
    act.became(facts.HostAsked(subject=command.ask, body=body, hospital=command.hospital, answer_by=command.answer_by))


def answer_ask(tx: Transaction, act: Act, command: c.AnswerAsk) -> None:
    """Only by whoever sits at the host's table for that hospital."""
    ask, place = _asked(tx, command.ask)
    if not hosts(act.who, place):
        raise Problem("out-of-scope")
    answered(tx, act, ask, place, command.words, "app", act.who.name)


def record_ask_call(tx: Transaction, act: Act, command: c.RecordAskCall) -> None:
    """The asker rang, and keeps what was said."""
    ask, place = _ours(tx, act, command.ask)
    answered(tx, act, ask, place, command.words, "telephone", act.who.name, command.spoke_to)


def answered(
    tx: Transaction, act: Act, ask: Any, place: Place, words: str, how: Reach, by_name: str, spoke_to: str | None = None
) -> None:
    """The host's answer is kept, whichever way it came."""
    said = Word(
        id=act.command, kind="answered", at=act.heard_at, by_name=by_name, words=words, how=how, spoke_to=spoke_to
    )
    records.say(tx, ask.id, said, "answered" if ask.state == "asked" else None)
    _waits(tx, place, ask.body)
    act.became(facts.HostAnswered(subject=ask.id, how=how))


def decide_ask(tx: Transaction, act: Act, command: c.DecideAsk) -> None:
    """Whatever it was called: to a hospital rated Inadequate it is an exception, and others are told."""
    ask, place = _ours(tx, act, command.ask)
    if command.admit_on:
        read_day(command.admit_on)
    exception = rules.is_exception(command.decision, units.rating_of(tx, ask.hospital).rating)
    said = Word(
        id=act.command, kind="decided", at=act.heard_at, by_name=act.who.name, words=command.reasons,
        decision=command.decision, exception=exception, safeguards=command.safeguards or None, admit_on=command.admit_on,
    )  # fmt: skip
    records.say(tx, ask.id, said, "decided")
    _waits(tx, place, ask.body)
    act.became(facts.AdmissionDecided(subject=ask.id, decision=command.decision, exception=exception))


def tell_of_admission(tx: Transaction, act: Act, command: c.TellOfAdmission) -> None:
    """Recorded by the body that placed, or at the host's table."""
    ask, place = _asked(tx, command.ask)
    if ask.body not in act.who.bodies(*PLACING) and not hosts(act.who, place):
        raise Problem("out-of-scope")
    said = Word(
        id=act.command, kind="told", at=act.heard_at, by_name=act.who.name, whom=command.whom, how=command.how,
        spoke_to=command.named,
    )  # fmt: skip
    records.say(tx, ask.id, said)
    act.became(facts.AdmissionTold(subject=ask.id, whom=command.whom, how=command.how))


def rate_hospital(tx: Transaction, act: Act, command: c.RateHospital) -> None:
    """By the host. A report older than the one we have is kept as a fact, and changes nothing."""
    place = units.place(tx, hospital_id=command.hospital)
    if place is None or not hosts(act.who, place):
        raise Problem("out-of-scope")
    if read_day(command.report_on) > act.today:
        raise Problem("no-such-moment")
    was = units.rating_of(tx, command.hospital)
    if was.rating_on is None or was.rating_on <= command.report_on:
        units.rate(tx, command.hospital, command.rating, command.report_on, command.location)
    before = {"rating": was.rating, "rating_on": was.rating_on, "rating_location": was.rating_location}
    act.became(
        facts.HospitalRated(
            subject=command.hospital, rating=command.rating, report_on=command.report_on, location=command.location, was=before
        )
    )  # fmt: skip


def hosts(who: Principal, place: Place) -> bool:
    """Whether this account sits at the host's table for this hospital."""
    return any(
        seat.role in HOSTS and (seat.hospital == place.hospital or (seat.hospital is None and seat.body == place.host))
        for seat in who.seats
    )


def _asked(tx: Transaction, ask_id: str) -> tuple[Any, Place]:
    ask = records.one(tx, ask_id)
    if ask is None:
        raise WaitsFor(ask_id)
    place = units.place(tx, hospital_id=ask.hospital)
    assert place is not None  # hospitals are closed, never removed
    return ask, place


def _ours(tx: Transaction, act: Act, ask_id: str) -> tuple[Any, Place]:
    ask, place = _asked(tx, ask_id)
    if ask.body not in act.who.bodies(*PLACING):
        raise Problem("out-of-scope")
    return ask, place


def _waits(tx: Transaction, place: Place, body: str) -> None:
    waits_changed(tx, list(HOSTS), body=place.host)
    waits_changed(tx, list(PLACING), body=body)


HANDLERS: dict[type[msgspec.Struct], Handler] = {
    c.AskHost: ask_host,
    c.AnswerAsk: answer_ask,
    c.RecordAskCall: record_ask_call,
    c.DecideAsk: decide_ask,
    c.TellOfAdmission: tell_of_admission,
    c.RateHospital: rate_hospital,
}

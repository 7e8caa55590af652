"""How people are handed over: only by those who pay for their care, only to somebody who visits for the same body."""

from typing import Any

import msgspec

from lantern.identity.acting import Act, Handler, read_day
from lantern.identity.model import PLACING
from lantern.identity.weeks.handling import colleagues
from lantern.ids import derived
from lantern.people import course
from lantern.people import records as people
from lantern.people.course import Entry, What
from lantern.people.model import Visitor
from lantern.problems import Problem, WaitsFor
from lantern.store import Transaction
from lantern.store.statements import add_once, change
from lantern.store.tables import as_json
from lantern.visits import moving
from lantern.visits import records as visits
from lantern.visits.caseload import commands as c
from lantern.visits.caseload import facts, records

EARLIEST, LATEST = 2000, 2200
"""Years."""


def hand_over_people(tx: Transaction, act: Act, command: c.HandOverPeople) -> None:
    """All of them at once, or none: nobody is left between two chairs by a word that came through in part."""
    body = _body_of(tx, act, command.people)
    to = next((h for h in colleagues(tx, [body], act.today.isoformat()) if h.account == command.to), None)
    if to is None:
        raise Problem("out-of-scope")
    from_on = read_day(command.from_on)
    if not EARLIEST <= from_on.year <= LATEST:
        raise Problem("no-such-moment")
    before = records.now(tx, dict.fromkeys(command.people, body), max(from_on, act.today))
    trips = _trips(tx, body, command)
    new = add_once(tx, records.handover, {
        "id": command.handover, "body": body, "to_account": command.to, "from_on": command.from_on,
        "people": as_json(command.people), "trips": as_json({one.id: one.lead for one in trips}), "by": act.who.account, "at": act.at,
    })  # fmt: skip
    if not new:  # the same handover, kept already
        return
    them = list(dict.fromkeys(command.people))
    act.became(
        facts.CaseloadHandedOver(
            subject=command.handover,
            to=command.to,
            from_on=command.from_on,
            people=len(them),
            visits=[t.id for t in trips],
        )
    )
    for person in them:
        _keep_one(tx, act, command, person, body, to.name, before.get(person))
    for trip in trips:
        moving.give(tx, act, trip, command.to, to.name, command.words)


def _keep_one(
    tx: Transaction, act: Act, command: c.HandOverPeople, person: str, body: str, to_name: str, was: Visitor | None
) -> None:
    had, had_name = (was.account, was.name) if was and was.account != command.to else (None, None)
    _say(
        tx, act, "handed", person, command.handover, body=body, to=command.to, to_name=to_name, from_on=command.from_on,
        was=had, was_name=had_name, words=command.words, note=command.notes.get(person, ""),
    )  # fmt: skip
    act.became(
        facts.PersonHandedOver(
            subject=person, handover=command.handover, to=command.to, was=had, from_on=command.from_on
        )
    )


def take_back_handover(tx: Transaction, act: Act, command: c.TakeBackHandover) -> None:
    """What was said stays to be read. A trip that somebody has moved on since stays with whoever has it now."""
    was = _known(tx, act, command.handover)
    if was.taken_back_at is not None:
        return
    change(tx, records.handover, was.id, {"taken_back_at": act.at})
    for person in msgspec.json.decode(was.people, type=list[str]):
        if _say(tx, act, "handed_back", person, was.id):
            act.became(facts.HandoverTakenBack(subject=person, handover=was.id))
    sit = records.sits(tx, [was.body], act.today)
    for trip_id, lead in msgspec.json.decode(was.trips, type=dict[str, str]).items():
        trip, back = visits.one(tx, trip_id), sit.get((was.body, lead))
        if trip.state == "planned" and trip.lead == was.to_account and back is not None and back.left_on is None:
            moving.give(tx, act, trip, lead, back.name, "")


def read_handover(tx: Transaction, act: Act, command: c.ReadHandover) -> None:
    """Only whoever got them can say that they looked; twice is the same as once."""
    was = _known(tx, act, command.handover)
    if was.to_account != act.who.account:
        raise Problem("not-yours")
    if command.person not in msgspec.json.decode(was.people, type=list[str]):
        raise Problem("out-of-scope")
    if _say(tx, act, "handed_read", command.person, was.id):
        act.became(facts.HandoverRead(subject=command.person, handover=was.id))


def _body_of(tx: Transaction, act: Act, them: list[str]) -> str:
    """The one body that pays for all of these people, if whoever asks works for it."""
    found = people.some(tx, them)
    bodies = {row.placing_body for row in found.values()}
    if len(found) != len(set(them)) or len(bodies) != 1 or not bodies <= set(act.who.bodies(*PLACING)):
        raise Problem("out-of-scope")
    return str(bodies.pop())


def _trips(tx: Transaction, body: str, command: c.HandOverPeople) -> list[Any]:
    """Those of the named trips that can still be handed over; one that somebody has set out on stays theirs."""
    found = [visits.one(tx, one) for one in dict.fromkeys(command.visits)]
    return [
        one for one in found
        if one is not None and (one.body, one.kind, one.state) == (body, "oversight", "planned") and one.lead != command.to
    ]  # fmt: skip


def _known(tx: Transaction, act: Act, handover: str) -> Any:
    was = records.one(tx, handover)
    if was is None:
        raise WaitsFor(handover)
    if was.body not in act.who.bodies(*PLACING):
        raise Problem("out-of-scope")
    return was


def _say(tx: Transaction, act: Act, what: What, person: str, handover: str, **says: Any) -> bool:
    """Put this on the person's way, once; their phones are given the row again. Returns whether it is new."""
    kept = Entry(
        derived(handover, person, what), what, act.day, act.said_at, act.today.isoformat(), act.who.name,
        {"handover": handover, **says},
    )  # fmt: skip
    if not course.keep_once(tx, person, kept):
        return False
    people.change(tx, person)
    return True


HANDLERS: dict[type[msgspec.Struct], Handler] = {
    c.HandOverPeople: hand_over_people,
    c.TakeBackHandover: take_back_handover,
    c.ReadHandover: read_handover,
}

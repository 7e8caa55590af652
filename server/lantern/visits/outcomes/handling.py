"""How it is carried out that somebody was not met. Only facts about the trip change; no clock does."""

import msgspec

from lantern.clock import local_date, read_instant, wire
from lantern.identity.acting import Act, Handler
from lantern.problems import Problem
from lantern.store import Transaction
from lantern.visits.mine import call_off, change, mine, were_to_be_seen
from lantern.visits.outcomes import commands as c
from lantern.visits.outcomes import facts
from lantern.visits.outcomes.model import Outcome
from lantern.visits.outcomes.rules import ON_TRIPS, in_order, refused
from lantern.visits.through import follow_through

WHOLE_TRIP = "The whole trip came to nothing."


def record_not_seen(tx: Transaction, act: Act, command: c.RecordNotSeen) -> None:
    """Kept beside what was recorded before. A trip that came to nothing is called off, unless it was handed in."""
    visit = mine(tx, act, command.visit)
    if command.person is None and command.outcome not in ON_TRIPS:
        raise Problem("unreadable")
    if command.person is not None and command.person not in were_to_be_seen(visit):
        raise Problem("out-of-scope")
    outcome = _outcome(act, command)
    kept = msgspec.json.decode(visit.outcomes, type=list[Outcome])
    if all(each.id != outcome.id for each in kept):
        kept = in_order([*kept, outcome])
    over = command.person is None and visit.state in ("planned", "begun")
    change(tx, act, visit, outcomes=msgspec.json.encode(kept).decode(), refused=refused(kept))
    _tell(act, visit.hospital, visit.body, command, outcome)
    if over:
        call_off(tx, act, act.memo[visit.id], command.words or WHOLE_TRIP)
    if visit.state == "finished":
        follow_through(tx, act, act.memo[visit.id], visit.visited_on)


def _outcome(act: Act, command: c.RecordNotSeen) -> Outcome:
    at = _moment(command.at) if command.at else act.at
    written_at = _moment(command.written_at) if command.written_at else None
    return Outcome(
        id=act.command, outcome=command.outcome, on=local_date(read_instant(at)).isoformat(),
        of="person" if command.person else "trip", person=command.person, why=command.why, words=command.words,
        refused_by=command.refused_by, refused_name=command.refused_name, asked_for=command.asked_for,
        moved_to=command.moved_to, by_name=act.who.name, at=at, written_at=written_at,
    )  # fmt: skip


def _tell(act: Act, hospital: str, body: str, command: c.RecordNotSeen, said: Outcome) -> None:
    if command.person:
        act.became(
            facts.PersonNotSeen(
                subject=command.person, visit=command.visit, outcome=said.outcome, on=said.on, why=said.why
            )
        )
    else:
        act.became(
            facts.TripCameToNothing(
                subject=command.visit, outcome=said.outcome, on=said.on, why=said.why, hospital=hospital
            )
        )
    if said.outcome == "access_refused":
        act.became(facts.AccessRefused(subject=hospital, visit=command.visit, body=body, on=said.on))


def _moment(text: str) -> str:
    try:
        at = read_instant(text)
        local_date(at)
    except (ValueError, OverflowError) as error:
        raise Problem("no-such-moment") from error
    return wire(at)


HANDLERS: dict[type[msgspec.Struct], Handler] = {c.RecordNotSeen: record_not_seen}

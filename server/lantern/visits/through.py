"""What follows from a trip's answers once its date is known."""

from typing import Any

import msgspec

from lantern.identity.acting import Act, read_day
from lantern.people import records as people
from lantern.store import Transaction
from lantern.store.tables import as_json
from lantern.units import records as units
from lantern.visits import facts, people_met, records, rules
from lantern.visits.mine import change, were_to_be_seen
from lantern.visits.model import WARD
from lantern.visits.outcomes.model import Outcome
from lantern.visits.outcomes.rules import called


def follow_through(
    tx: Transaction, act: Act, visit: Any, visited_on: str, finished: dict[str, Any] | None = None
) -> None:
    """Who was seen, which questions were looked at: what follows from the answers once the date is known."""
    act.write(tx)
    recorded = rules.answered(records.all_answers(tx, visit.id))
    instead = called(msgspec.json.decode(visit.outcomes, type=list[Outcome]))
    seen, looked = rules.what_was_seen(recorded, instead), rules.what_was_looked_at(recorded)
    counts = rules.date_counts(read_day(visited_on), act.today)
    on_trip = were_to_be_seen(visit)
    change(tx, act, visit, seen=as_json(seen), **(finished or {}))
    for part, questions in sorted(looked.items()):
        if counts and part == WARD:
            units.looked(tx, visit.unit, questions, visited_on)
        elif counts and part in on_trip:
            people.looked(tx, part, questions, visited_on)
    if visit.kind == "oversight":
        on = {"visited_on": visited_on, **(finished or {"finished_at": visit.finished_at})}
        _whose_clocks(tx, act, visit, on, {p: how for p, how in sorted(seen.items()) if p in on_trip}, counts)
    if finished:
        act.became(
            facts.VisitFinished(
                subject=visit.id, unit=visit.unit, body=visit.body, visited_on=visited_on, seen=seen, counts=counts
            )
        )


def _whose_clocks(
    tx: Transaction, act: Act, visit: Any, said: dict[str, Any], seen: dict[str, str], counts: bool
) -> None:
    """The clocks of those it met run from its day. Handed in again with another day, the latest word counts, also where that
    makes what is owed due sooner; with a day that lies ahead it counts for nobody until that is confirmed (K31)."""
    on, again = said["visited_on"], visit.visited_on not in (None, said["visited_on"])
    if counts or again:
        kept = seen if counts else dict.fromkeys(seen, "not_confirmed")
        people_met.keep(tx, act, visit, on, said["finished_at"], kept)
    for person, how in seen.items():
        if not rules.resets_clock(how):
            continue
        moved = counts and people.seen(tx, person, on, act.who.name)
        if moved or (again and counts):
            act.became(facts.PersonSeen(subject=person, visit=visit.id, on=on, how=how))
        if again and not moved:
            last, back = people_met.correct(tx, person, act.today)
            if back:
                act.became(facts.LastSeenCorrected(subject=person, visit=visit.id, on=last))

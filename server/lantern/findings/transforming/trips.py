"""Contacts and planned visits of people as the journal had them before a cut. SQL only."""

from collections import defaultdict
from datetime import date

import msgspec
import sqlalchemy as sa

from lantern.findings.transforming.rules import Contact
from lantern.journal.records import journal
from lantern.store import Transaction
from lantern.store.statements import within
from lantern.store.straight import rows
from lantern.visits.records import visit

OF_PEOPLE = sa.text("type in ('PersonBroughtIn', 'PersonChanged', 'PersonSeen')")
"""Written out, so that both engines see that the index over just these facts answers the question."""
sa.Index("ix_journal_of_people", journal.c.subject, sqlite_where=OF_PEOPLE, postgresql_where=OF_PEOPLE)

OF_VISITS = sa.text(
    "type in ('VisitPlanned', 'VisitBegun', 'VisitFinished', 'VisitCalledOff', 'VisitMoved', 'VisitHandedOver', "
    "'VisitAddedTo', 'VisitTakenOff')"
)
"""As the index of the calendars' has it."""
_VISIT_FACTS = (
    sa.select(journal.c.type, journal.c.subject, journal.c.body)
    .where(OF_VISITS, journal.c.at < sa.bindparam("before"), within(journal.c.subject, "visits"))
    .order_by(journal.c.number)
)
_VISITS = sa.select(visit.c.id).where(visit.c.body == sa.bindparam("it"), visit.c.kind == "oversight")
_SEEN = (
    sa.select(journal.c.subject, journal.c.body)
    .where(
        OF_PEOPLE,
        journal.c.type == "PersonSeen",
        journal.c.at < sa.bindparam("before"),
        within(journal.c.subject, "people"),
    )
    .order_by(journal.c.number)
)


class _Trip(msgspec.Struct):
    people: list[str] = []
    planned_on: str = ""
    visited_on: str | None = None
    seen: dict[str, str] = {}
    counts: bool = True
    over: bool = False


def visit_facts(
    tx: Transaction, people: list[str], body_id: str, before: str
) -> tuple[dict[str, list[Contact]], dict[str, list[date]]]:
    """Contacts and planned visits of each person, as the journal had them before the cut."""
    trips: dict[str, _Trip] = defaultdict(_Trip)
    ids = [r.id for r in rows(tx, _VISITS, it=body_id)]
    for r in rows(tx, _VISIT_FACTS, before=before, visits=ids):
        said, trip = msgspec.json.decode(r.body), trips[r.subject]
        if r.type == "VisitPlanned":
            trip.people, trip.planned_on = said["people"], said["planned_on"]
        elif r.type == "VisitAddedTo":
            trip.people = [*trip.people, *said["people"]]
        elif r.type == "VisitTakenOff":
            trip.people = [one for one in trip.people if one not in said["people"]]
        elif r.type == "VisitMoved":
            trip.planned_on = said["now_on"]
        elif r.type == "VisitFinished":
            trip.visited_on, trip.seen, trip.counts = said["visited_on"], said["seen"], said.get("counts", True)
            trip.over = True
        elif r.type in ("VisitBegun", "VisitCalledOff"):
            trip.over = r.type == "VisitCalledOff"
    contacts: dict[str, list[Contact]] = defaultdict(list)
    planned: dict[str, list[date]] = defaultdict(list)
    for trip in trips.values():
        for one in trip.people:
            if trip.visited_on and trip.counts and one in trip.seen:
                contacts[one].append(Contact(date.fromisoformat(trip.visited_on), trip.seen[one]))
            elif not trip.over:
                planned[one].append(date.fromisoformat(trip.planned_on))
    seen = {}
    for r in rows(tx, _SEEN, before=before, people=people):  # also what was written down after a visit was handed in
        said = msgspec.json.decode(r.body)
        seen[r.subject, said["visit"]] = said
    for (one, visit_id), said in seen.items():
        now = trips.get(visit_id)  # its day may have been put right since
        if now is None or now.visited_on is None or now.counts:
            contacts[one].append(
                Contact(date.fromisoformat(now.visited_on if now and now.visited_on else said["on"]), said["how"])
            )
    return contacts, planned

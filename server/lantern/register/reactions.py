"""A move, a discharge, a death or another payer may answer what was asked."""

from datetime import datetime

from lantern.clock import local_date
from lantern.identity.model import PLACING
from lantern.journal import Written
from lantern.people import payers
from lantern.people import records as people
from lantern.reactions import Reaction
from lantern.register import one_person, records, rules
from lantern.store import Transaction


def reactions() -> tuple[Reaction, ...]:
    """Questions that the record now answers are closed by whoever changed it."""

    def settle(tx: Transaction, fact: Written, now: datetime) -> None:
        person = people.one(tx, fact.subject)
        if person is None:
            return
        today, closed = local_date(now).isoformat(), False
        for asked in records.open_of(tx, person.placing_body):
            if asked.kind == "body_says":
                done = asked.person == person.id and person.left_on is not None
            elif asked.kind == "ward_says":
                done = asked.person == person.id and (person.left_on is not None or person.unit != asked.unit)
            else:
                done = rules.answered(asked.said, records.there(tx, asked.unit, asked.body))
            if done:
                records.close(tx, asked.id, closed_on=today, closed_how="moved")
                closed = True
        if closed:
            records.waits_changed(tx, ["placing_commissioner", "placing_oncall"], body=person.placing_body)

    def paid_for(tx: Transaction, fact: Written, now: datetime) -> None:
        """Whoever leads says who pays: that answers the body that asked, and a new lead is asked what the one before was."""
        person, today = people.one(tx, fact.subject), local_date(now).isoformat()
        if person is None:
            return
        for asked in one_person.of_person(tx, person.id):
            leads = person.placing_body == asked.asks
            if leads or any(r.id == person.id for r in payers.beside(tx, asked.asks, today)):
                records.close(tx, asked.id, closed_on=today, closed_how="one_person")
            elif asked.body != person.placing_body:
                one_person.goes_to(tx, asked.id, person.placing_body)
            for body in {asked.body, person.placing_body}:
                records.waits_changed(tx, list(PLACING), body=body)

    return (
        Reaction("register.one_person", ("PayerAdded", "PayerChanged"), paid_for),
        Reaction(
            "register.settle",
            ("PersonMoved", "PersonDischarged", "PersonDied", "PersonChanged", "PersonBroughtIn"),
            settle,
        ),
    )

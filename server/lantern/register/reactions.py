"""A move, a discharge or a death may answer what a hospital asked."""

from datetime import datetime

from lantern.clock import local_date
from lantern.journal import Written
from lantern.people import records as people
from lantern.reactions import Reaction
from lantern.register import records, rules
from lantern.store import Transaction


def reactions() -> tuple[Reaction, ...]:
    """Questions that the record now answers are closed by whoever changed it."""

    def settle(tx: Transaction, fact: Written, now: datetime) -> None:
        person = people.one(tx, fact.subject)
        if person is None:
            return
        today, closed = local_date(now).isoformat(), False
        for asked in records.open_of(tx, person.placing_body):
            if asked.kind == "ward_says":
                done = asked.person == person.id and (person.left_on is not None or person.unit != asked.unit)
            else:
                done = rules.answered(asked.said, records.there(tx, asked.unit, asked.body))
            if done:
                records.close(tx, asked.id, closed_on=today, closed_how="moved")
                closed = True
        if closed:
            records.waits_changed(tx, ["placing_commissioner", "placing_oncall"], body=person.placing_body)

    return (
        Reaction(
            "register.settle",
            ("PersonMoved", "PersonDischarged", "PersonDied", "PersonChanged", "PersonBroughtIn"),
            settle,
        ),
    )

"""Bringing the demonstration into an empty database, in one transaction; twice is the same as once."""

from datetime import date, datetime

import sqlalchemy as sa

from lantern.commissioners.records import body
from lantern.contacts.settling import settle
from lantern.demo import concerns, contacts, cover, returns, table, told, trips
from lantern.demo.asking import CHECKERS, OVERSIGHT, questions
from lantern.demo.cast import keep_everybody
from lantern.demo.deeds import carry_out
from lantern.demo.people import keep_people
from lantern.demo.places import keep_places
from lantern.demo.when import When
from lantern.identity.records import account
from lantern.journal import write_facts
from lantern.people.records import person
from lantern.policy.reading import shipped_policy
from lantern.problems import Problem
from lantern.store import Transaction


def is_to_come(tx: Transaction) -> bool:
    """Whether the demonstration is still to be loaded. Raises Problem demo-refused beside accounts or bodies of real people."""
    kinds = set(tx.execute(sa.select(account.c.demo).distinct()).scalars())
    if False in kinds:
        raise Problem("demo-refused")
    if not kinds and any(tx.execute(sa.select(table.c.id).limit(1)).first() for table in (body, person)):
        raise Problem("demo-refused", detail="This database holds real bodies, so the demonstration will not start.")
    return not kinds


def load(tx: Transaction, today: date, now: datetime) -> None:
    """Bring the demonstration in, as of today. Raises Problem demo-refused beside anything real."""
    if not is_to_come(tx):
        return
    when = When(today, now)
    keep_places(tx)
    keep_everybody(tx, when)
    keep_people(tx, when)
    settle(tx, shipped_policy(), today)
    asked = {checklist: questions(tx, checklist) for checklist in (OVERSIGHT, CHECKERS)}
    write_facts(
        tx,
        carry_out(
            tx,
            [
                *trips.deeds(when, asked),
                *concerns.deeds(when),
                *told.deeds(when),
                *returns.deeds(tx, when),
                *cover.deeds(when),
                *contacts.deeds(when),
                *table.deeds(when),
            ],
        ),
    )

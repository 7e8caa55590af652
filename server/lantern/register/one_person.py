"""All SQL about what another body's file asks: is somebody of its own one person with somebody who is here? (decision 26)"""

from typing import Any

import sqlalchemy as sa

from lantern.identity.model import PLACING
from lantern.ids import derived
from lantern.register import records
from lantern.register.records import question
from lantern.store import Transaction
from lantern.store.statements import by, change
from lantern.store.straight import rows


def ask_the_lead(tx: Transaction, found: Any, asks: str, today: str) -> str | None:
    """Another body's file names somebody who may be this person: whoever leads is asked. Returns the question where it is new."""
    asked = {
        "id": derived("body-says", found.id, asks), "kind": "body_says", "body": found.placing_body, "hospital": found.hospital,
        "unit": found.unit, "person": found.id, "asks": asks, "asked_on": today,
    }  # fmt: skip
    if not records.ask(tx, asked):
        return None
    records.waits_changed(tx, list(PLACING), body=found.placing_body)
    return str(asked["id"])


_OF_PERSON = by(question, "person").where(question.c.state == "open", question.c.kind == "body_says")


def of_person(tx: Transaction, person_id: str) -> list[Any]:
    """What other bodies' files ask about this person, and nobody has answered."""
    return rows(tx, _OF_PERSON, it=person_id)


def goes_to(tx: Transaction, question_id: str, body_id: str) -> None:
    """Another body leads now: it is asked."""
    change(tx, question, question_id, {"body": body_id})


_TWO = sa.select(question.c.person).where(
    question.c.asks == sa.bindparam("it"), question.c.closed_how == "we_are_right"
)


def two_people(tx: Transaction, asks: str) -> set[str]:
    """Of whom somebody has said that this body's own is another person."""
    return {r.person for r in rows(tx, _TWO, it=asks)}

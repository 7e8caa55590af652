"""What a concern owes outside Lantern follows from its being raised, moved or opened again."""

from datetime import datetime

import msgspec

from lantern.concerns.facts import CallRecorded
from lantern.concerns.routes.handling import owe, owe_of_person, tell_record, told_of_person
from lantern.journal import Written
from lantern.people.facts import DeathTold
from lantern.policy.model import Policy
from lantern.reactions import Reaction
from lantern.store import Transaction


def reactions(policy: Policy) -> tuple[Reaction, ...]:
    """Rows with derived ids: twice is the same as once."""

    def heard(tx: Transaction, fact: Written, now: datetime) -> None:
        owe(tx, fact.subject, policy)

    def died(tx: Transaction, fact: Written, now: datetime) -> None:
        owe_of_person(tx, fact.subject, policy, now)

    def told(tx: Transaction, fact: Written, now: datetime) -> None:
        told_of_person(tx, fact.subject, policy, msgspec.json.decode(fact.body, type=DeathTold).whom)

    def called(tx: Transaction, fact: Written, now: datetime) -> None:
        if msgspec.json.decode(fact.body, type=CallRecorded).to == "leder":
            tell_record(tx, fact.subject, policy)

    return (
        Reaction("concerns.routes", ("ConcernRaised", "ConcernMoved", "ConcernPutRight", "ConcernReopened"), heard),
        Reaction("concerns.routes_of_the_dead", ("PersonDied",), died),
        Reaction("concerns.death_told", ("DeathTold",), told),
        Reaction("concerns.call_told", ("CallRecorded",), called),
    )

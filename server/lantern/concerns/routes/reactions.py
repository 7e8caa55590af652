"""What a concern owes outside Lantern follows from its being raised, moved or opened again."""

from datetime import datetime

from lantern.concerns.routes.handling import owe, owe_of_person
from lantern.journal import Written
from lantern.policy.model import Policy
from lantern.reactions import Reaction
from lantern.store import Transaction


def reactions(policy: Policy) -> tuple[Reaction, ...]:
    """Rows with derived ids: twice is the same as once."""

    def heard(tx: Transaction, fact: Written, now: datetime) -> None:
        owe(tx, fact.subject, policy)

    def died(tx: Transaction, fact: Written, now: datetime) -> None:
        owe_of_person(tx, fact.subject, policy, now)

    return (
        Reaction("concerns.routes", ("ConcernRaised", "ConcernMoved", "ConcernPutRight", "ConcernReopened"), heard),
        Reaction("concerns.routes_of_the_dead", ("PersonDied",), died),
    )

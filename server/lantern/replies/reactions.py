"""What waits for those who decide changes with a concern: one about management is raised, somebody looked again, it is closed."""

from datetime import datetime

from lantern.concerns import records as concerns
from lantern.journal import Written
from lantern.reactions import Reaction
from lantern.replies.handling import deciders_wait
from lantern.store import Transaction


def reactions() -> tuple[Reaction, ...]:
    """Their phones are given anew what waits for them."""

    def waits(tx: Transaction, fact: Written, now: datetime) -> None:
        concern = concerns.one(tx, fact.subject)
        if concern is not None and concern.provider_told != "not_yet":
            deciders_wait(tx, concern.hospital, concern.body)

    return (Reaction("replies.waits", ("ConcernRaised", "SeenAgain", "ConcernClosed"), waits),)

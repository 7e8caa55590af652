"""What follows for reminders when something came to be known of a person: what is no longer so is taken back at once."""

from datetime import datetime

from lantern.alerts.reminders import gathering
from lantern.journal import Written
from lantern.policy.model import Policy
from lantern.reactions import Reaction
from lantern.store import Transaction
from lantern.visits.tick import OF_A_PERSON


def reactions(policy: Policy) -> tuple[Reaction, ...]:
    """Seen, reviewed, excepted, gone home or died (K14, trap 35). Comes after what is owed has been reckoned anew."""

    def back(tx: Transaction, fact: Written, now: datetime) -> None:
        gathering.take_back(tx, policy, now, fact.subject)

    return (Reaction("reminders.take_back", OF_A_PERSON, back),)

"""What a file of numbers or a rota says anew shows at once; everything else follows with the next tick."""

from datetime import datetime

from lantern.clock import local_date
from lantern.contacts.settling import settle
from lantern.journal import Written
from lantern.policy.model import Policy
from lantern.reactions import Reaction
from lantern.store import Transaction


def reactions(policy: Policy) -> tuple[Reaction, ...]:
    """A hospital's numbers, or a body's turns."""

    def numbers(tx: Transaction, fact: Written, now: datetime) -> None:
        settle(tx, policy, local_date(now), hospitals=[fact.subject])

    def turns(tx: Transaction, fact: Written, now: datetime) -> None:
        settle(tx, policy, local_date(now), bodies=[fact.subject])

    return (
        Reaction("contacts.numbers", ("HospitalBroughtIn", "HospitalChanged", "TelephonesChanged"), numbers),
        Reaction("contacts.turns", ("TurnSet", "TurnDropped"), turns),
    )

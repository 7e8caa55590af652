"""What follows from a concern for those who must hear."""

from datetime import datetime

import msgspec

from lantern.alerts import records
from lantern.alerts.climbing import climb
from lantern.alerts.released import tell_provider
from lantern.concerns.facts import ConcernSeen
from lantern.journal import Written
from lantern.policy.model import Policy
from lantern.reactions import Reaction
from lantern.store import Transaction


def reactions(policy: Policy) -> tuple[Reaction, ...]:
    """Tell at once; stop one's own repeats when seen; let everybody go when closed."""

    def tell(tx: Transaction, fact: Written, now: datetime) -> None:
        climb(tx, fact.subject, policy, now)

    def seen(tx: Transaction, fact: Written, now: datetime) -> None:
        records.mark_seen(tx, fact.subject, msgspec.json.decode(fact.body, type=ConcernSeen).account, fact.at)

    def closed(tx: Transaction, fact: Written, now: datetime) -> None:
        records.mark_done(tx, fact.subject)

    def released(tx: Transaction, fact: Written, now: datetime) -> None:
        tell_provider(tx, fact, policy, now)

    return (
        Reaction("alerts.released", ("FindingReleased",), released),
        Reaction("alerts.tell", ("ConcernRaised",), tell),
        Reaction("alerts.seen", ("ConcernSeen",), seen),
        Reaction("alerts.closed", ("ConcernClosed",), closed),
    )

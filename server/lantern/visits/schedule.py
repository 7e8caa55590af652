"""What everybody is owed, reckoned some people at a time, under a lease with a fence."""

import logging
from datetime import datetime, timedelta

from lantern import leases
from lantern.clock import Clock, local_date, wire
from lantern.policy.model import Policy
from lantern.store import Database, Transaction
from lantern.visits.tick import Part, reckon_some

log = logging.getLogger("lantern.visits")

LEASE = "reckon"
HELD = timedelta(seconds=60)
"""For one transaction's people; each transaction asks for it anew."""
TOGETHER = 100
"""People in a transaction: whoever wants to write waits for it."""


def begin(tx: Transaction, now: datetime, node: str) -> int | None:
    """The fence if this node may reckon; None while another does."""
    return leases.take(tx, LEASE, node, wire(now), wire(now + HELD))


async def reckon_everybody(database: Database, policy: Policy, clock: Clock, node: str, fence: int) -> int:
    """What everybody is owed as of today. Returns for how many people something changed.

    However long it takes: a node that has lost the lease meanwhile, because it was held up, writes nothing any more.
    """
    changed, after = 0, ""
    while (part := await database.write(_some, policy, clock(), node, fence, after)) is not None:
        changed += part.changed
        if part.after is None:
            return changed
        after = part.after
    log.warning("another node reckons what is owed now; this one stopped")
    return changed


def _some(tx: Transaction, policy: Policy, now: datetime, node: str, fence: int, after: str) -> Part | None:
    if not leases.keep(tx, LEASE, node, fence, wire(now + HELD)):
        return None
    return reckon_some(tx, policy, local_date(now), after, TOGETHER)

"""Looking at hospitals of which something new is known, and at every one each day: some at a time, by any node."""

import logging
from datetime import date

from lantern.commissioners.local import local_values
from lantern.findings.triggers import triggers
from lantern.patterns import gathering, records
from lantern.patterns.rules import patterns
from lantern.patterns.values import values
from lantern.policy.model import Policy
from lantern.store import Transaction

log = logging.getLogger("lantern.patterns")

MOST = 20
"""Hospitals in one transaction."""


def look_again(tx: Transaction, policy: Policy, today: date) -> tuple[int, int]:
    """Returns how many hospitals were looked at, and in how many something changed. One that cannot be reckoned leaves the
    others' patterns no older."""
    own, changed = local_values(tx), 0
    found = records.stale(tx, today.isoformat(), MOST)
    for place in found:
        theirs = own.get(place.host, ())
        try:
            v = values(policy, place.nation, today, theirs)
            known = gathering.known(tx, place.id, v, triggers(policy, today, theirs), place.nation, today)
            changed += records.settle(tx, place.id, patterns(known, v, today))
        except (ValueError, ArithmeticError, LookupError, TypeError):
            log.exception("What comes together in hospital %s could not be reckoned.", place.id)
        records.done(tx, place.id, place.asked, today.isoformat())
    return len(found), changed

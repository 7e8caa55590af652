"""Looking at hospitals of which something new is known, and at every one each day: some at a time, by any node."""

import logging
from datetime import date
from typing import Any, NamedTuple

from lantern.commissioners.local import local_values
from lantern.findings.triggers import triggers
from lantern.patterns import gathering, records
from lantern.patterns.model import Pattern
from lantern.patterns.rules import patterns
from lantern.patterns.values import values
from lantern.policy.model import Local, Policy
from lantern.store import Transaction

log = logging.getLogger("lantern.patterns")

MOST = 20
"""Hospitals looked at together. They are read beside whoever writes; only what changed is written."""


class Looked(NamedTuple):
    """One hospital as it was found; `patterns` is None where it could not be reckoned."""

    hospital: str
    asked: int
    patterns: list[Pattern] | None


def look(tx: Transaction, policy: Policy, today: date) -> list[Looked]:
    """Hospitals to be looked at again, and what comes together there. Writes nothing."""
    own, found = local_values(tx), []
    for place in records.stale(tx, today.isoformat(), MOST):
        found.append(Looked(place.id, place.asked, _patterns(tx, place, policy, today, own.get(place.host, ()))))
    return found


def _patterns(tx: Transaction, place: Any, policy: Policy, today: date, own: tuple[Local, ...]) -> list[Pattern] | None:
    """One that cannot be reckoned leaves the others' patterns no older."""
    try:
        v = values(policy, place.nation, today, own)
        known = gathering.known(tx, place.id, v, triggers(policy, today, own), place.nation, today)
        return patterns(known, v, today)
    except (ValueError, ArithmeticError, LookupError, TypeError):
        log.exception("What comes together in hospital %s could not be reckoned.", place.id)
        return None


def keep(tx: Transaction, found: list[Looked], today: date) -> int:
    """What was found stands now; what was heard since it was read is looked at next. Returns where something changed."""
    changed = 0
    for one in found:
        if one.patterns is not None:
            changed += records.settle(tx, one.hospital, one.patterns)
        records.done(tx, one.hospital, one.asked, today.isoformat())
    return changed

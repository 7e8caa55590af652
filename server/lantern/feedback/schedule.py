"""The days of what is told back: it comes before whoever owes it, and when it is late before the next people up the line."""

from datetime import date, timedelta

from lantern.commissioners.records import nation_of
from lantern.feedback import records, rules
from lantern.feedback.facts import FeedbackLate
from lantern.feedback.handling import owers_wait
from lantern.policy.model import Policy
from lantern.problems import Problem
from lantern.store import Transaction
from lantern.units import records as units

AHEAD = timedelta(31)
"""Further than any warning: what is due later is not looked at."""


def climb(tx: Transaction, policy: Policy, today: date) -> list[FeedbackLate]:
    """Let everything stand before whom its day says; returns what became late, or later."""
    late: list[FeedbackLate] = []
    for row in records.untold(tx, (today + AHEAD).isoformat()):
        now = rules.climbed(row.state, date.fromisoformat(row.due_on), today, clock_of(tx, policy, row.hospital, today))
        if now <= row.climb:
            continue
        records.change(tx, row.id, climb=now)
        owers_wait(tx, row)
        if now > 1:
            late.append(FeedbackLate(subject=row.id, climb=now))
    return late


def clock_of(tx: Transaction, policy: Policy, hospital: str, today: date) -> rules.Clock:
    """The values where this hospital stands; England's while nobody knows where that is."""
    place = units.place(tx, hospital_id=hospital)
    try:
        nation = nation_of(tx, place.host) if place else "england"
    except Problem:
        nation = "england"
    return rules.clock(policy, nation, today)

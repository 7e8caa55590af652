"""When the day has come to look again at what is held back from a hospital: whoever decides is shown it, once."""

from datetime import date

from lantern.replies import records
from lantern.replies.handling import deciders_wait
from lantern.store import Transaction


def ask_again(tx: Transaction, today: date) -> int:
    """Returns how many decisions have come to their day."""
    found = records.to_look_again(tx, today.isoformat())
    for one in found:
        deciders_wait(tx, one.hospital, one.body)
    records.asked_again(tx, [one.id for one in found])
    return len(found)

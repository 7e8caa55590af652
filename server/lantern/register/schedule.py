"""Each month every hospital with a manager in Lantern is asked who is there. State is in rows; asking twice is once."""

from datetime import date

from lantern.identity.model import HOSTS
from lantern.register import months, records, rules
from lantern.register.facts import RegisterAsked, RegisterLate
from lantern.register.handling import ask_month
from lantern.store import Transaction


def ask_for_month(tx: Transaction, today: date) -> list[RegisterAsked]:
    """Ask about the month of `today` where nobody has. Returns what became true, to be written."""
    month = rules.month_of(today)
    asked = []
    for place in records.to_be_asked(tx, month, today.isoformat()):
        month_id = ask_month(tx, place.id, place.nation, month, today)
        records.waits_changed(tx, ["provider_manager"], hospital=place.id)
        due = records.one_month(tx, month_id).due_on
        asked.append(RegisterAsked(subject=place.id, month=month, due_on=due))
    return asked


def say_late(tx: Transaction, today: date) -> list[RegisterLate]:
    """Whose day has passed without a word: the host sees it on its first screen. Once for each month."""
    found = []
    for one in months.newly_late(tx, today.isoformat()):
        months.late(tx, one.id, today.isoformat())
        records.waits_changed(tx, list(HOSTS), body=one.host)
        found.append(RegisterLate(subject=one.hospital, month=one.month, due_on=one.due_on))
    return found

"""What reminding reads besides visits, reviews and plans: answers that somebody waits for, and deaths that are still to be told."""

from datetime import date

from lantern.alerts.reminders.model import Standing
from lantern.feedback import records as feedback
from lantern.ids import derived
from lantern.people import deaths
from lantern.store import Transaction


def told_back(tx: Transaction) -> list[tuple[Standing, str]]:
    """What changed, and whoever said something has not heard; with the host's body, or who stands in for a host that is not here."""
    return [
        (
            Standing(
                id=r.id, kind="told_back", due_on=date.fromisoformat(r.due_on), warn_on=date.fromisoformat(r.heard_on), state=r.state,
                hospital=r.hospital if r.hosted else None, owner=r.owner,
                rests_until=date.fromisoformat(r.try_on) if r.try_on else None,
            ),
            r.owes,
        )
        for r in feedback.came_before(tx)
        if r.owes
    ]  # fmt: skip


def untold(tx: Transaction) -> list[tuple[Standing, str]]:
    """A death of which somebody has still to be told; a death stops every other reminder and never this one (K14)."""
    return [
        (
            Standing(
                id=derived(one.person, "death-told"), kind="death_told", due_on=date.fromisoformat(one.by),
                warn_on=date.fromisoformat(one.by), state="due", person=one.person,
            ),
            one.body,
        )
        for one in deaths.untold(tx)
    ]  # fmt: skip

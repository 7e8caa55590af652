"""What reminding reads besides visits, reviews and plans: answers that somebody waits for, deaths that are still to be told,
contacts to check, what stands in the way of leaving hospital, and hospitals that are to confirm who is there."""

from datetime import date, timedelta
from functools import cache

from lantern.alerts.reminders.model import Standing
from lantern.commissioners.local import local_values
from lantern.commissioners.records import nation_of
from lantern.contacts import records as contacts
from lantern.feedback import records as feedback
from lantern.identity.model import HOSTS
from lantern.ids import derived
from lantern.people import deaths
from lantern.people.in_the_way import in_the_way
from lantern.policy.reading import shipped_policy
from lantern.policy.values import part, value, whole
from lantern.register import months
from lantern.store import Transaction
from lantern.visits.due import whole_days


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


def barriers(tx: Transaction) -> list[tuple[Standing, str]]:
    """What stands in the way of leaving hospital: whoever visits is reminded to ask its owner, and past its day the line too,
    since it is for the owner's line then (K22)."""
    found, coming = [], _Coming(tx)
    for who, owes, one in in_the_way(tx):
        named, due = date.fromisoformat(one.named_on), date.fromisoformat(one.by_when)
        standing = Standing(
            id=derived(one.id, one.by_when), kind="barrier", due_on=due, warn_on=coming.on(owes, named, due), state="due",
            person=who,
        )  # fmt: skip
        found.append((standing, owes))
    return found


def unconfirmed(tx: Transaction) -> list[tuple[Standing, str]]:
    """A hospital that has not confirmed who is there: its manager, then its host, are reminded (K21)."""
    found, coming = [], _Coming(tx)
    for r in months.unconfirmed(tx):
        asked, due = date.fromisoformat(r.asked_on), date.fromisoformat(r.due_on)
        standing = Standing(
            id=derived(r.id, "unconfirmed"), kind="register", due_on=due, warn_on=coming.on(r.host, asked, due), state="due",
            hospital=r.hospital,
        )  # fmt: skip
        found.append((standing, r.host))
    return found


class _Coming:
    """When so much of the time has passed that it is coming up, as policy and the body have it for visits (V8)."""

    def __init__(self, tx: Transaction) -> None:
        self._nation, self._own = cache(lambda body: nation_of(tx, body)), local_values(tx)

    def on(self, body: str, since: date, due: date) -> date:
        """The first whole day at or past it; the day itself where that was behind us already."""
        share = part(value(shipped_policy(), "visit.warn_share", self._nation(body), since, self._own.get(body, ())))
        return min(due, since + timedelta(whole_days((due - since).days * share)))


AT_ONCE = ("left", "bounced")
"""Why somebody would not be heard tonight; what else is stale stands on a desk's first screen for a while before a letter goes."""
LETTER_AFTER = "contact.letter_after"


def stale(tx: Transaction, hosts: dict[str, str]) -> list[tuple[Standing, str]]:
    """Numbers, addresses and seats to be checked, for the body that keeps them: its host's seats where they are a hospital's.
    `hosts` are every hospital's host."""
    of_host = {host: one for one, host in hosts.items()}
    found = []
    for r in contacts.stale(tx):
        since = date.fromisoformat(r.since)
        wait = 0 if r.stale in AT_ONCE else whole(value(shipped_policy(), LETTER_AFTER, "england", since))
        due = since + timedelta(wait)
        place = r.hospital or (of_host.get(r.body) if r.what in HOSTS else None)
        it = derived(r.same, "stale", r.since)
        found.append((Standing(id=it, kind="contact", due_on=due, warn_on=due, state="due", hospital=place), r.owner))
    return found

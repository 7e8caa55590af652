"""`/metrics` for Prometheus: how old what waits is, and how much of it. Read from the rows at each look; names nobody."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from litestar import Request, Response, get
from msgspec import Struct
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Gauge, generate_latest

from lantern.alerts import outboxes
from lantern.clock import read_instant, wire
from lantern.store import Transaction
from lantern.web.house import house

FIGURES = {
    "lantern_untaken_oldest_seconds": "Age of the oldest concern of this urgency that nobody has taken",
    "lantern_untaken": "Concerns of this urgency that nobody has taken",
    "lantern_word_overdue": "Concerns that were taken, whose promised next word has not come",
    "lantern_unsent_oldest_seconds": "Since when the oldest alert that should have gone by this way is waiting",
    "lantern_unsent": "Alerts that should have gone by this way and have not",
    "lantern_given_up": "Alerts of open concerns that will not be tried again",
    "lantern_letters_unsent": "Other letters of this outbox that should have gone and have not",
    "lantern_letters_unsent_oldest_seconds": "Since when the oldest letter of this outbox that should have gone is waiting",
    "lantern_letters_given_up": "Letters of this outbox that will not be tried again",
    "lantern_parked": "Facts that a reaction failed on five times, not looked at yet",
    "lantern_behind": "Facts of the journal that this reaction has not seen",
    "lantern_contacts_stale": "Numbers, addresses and seats that the ladder or a route relies on and that are stale, by why",
    "lantern_set_aside": "Commands that could not be applied, kept whole, and not noticed by their author yet",
}

_UNTAKEN = sa.text(
    "select urgency as label, count(*) as many, min(coalesce(began_at, heard_at)) as since from concern where state = 'open' and joined_into is null group by urgency"
)
_UNSENT = sa.text("""
    select channel as label, count(*) as many, min(due_at) as since from alert
    where state = 'waiting' and due_at <= :now group by channel
""")
_BEHIND = sa.text("""
    select c.reaction as label, (select coalesce(max(number), 0) from journal) - c.number as many from cursor c
""")
_STALE = sa.text("select stale as label, count(*) as many from contact where stale is not null group by stale")
_COUNTS = {
    "lantern_word_overdue": "select count(*) from concern where state = 'taken' and joined_into is null and next_word_by < :now",
    "lantern_given_up": "select count(*) from alert a join concern c on c.id = a.concern where a.state = 'failed' and c.state <> 'closed'",
    "lantern_parked": "select count(*) from parked where let_go_at is null",
    "lantern_set_aside": "select count(*) from ledger where state = 'aside' and noticed_at is null",
}


class Figure(Struct, frozen=True):
    """One figure; `label` is the urgency, the channel, the reaction or the reason it is about."""

    name: str
    value: float
    label: str = ""


def look(tx: Transaction, now: datetime) -> list[Figure]:
    """Every figure as of now."""
    at = {"now": wire(now)}
    found = [Figure(name, tx.execute(sa.text(query), at).scalar() or 0) for name, query in _COUNTS.items()]
    for noun, query in (("untaken", _UNTAKEN), ("unsent", _UNSENT)):
        for r in tx.execute(query, at):
            age = (now - read_instant(r.since)).total_seconds()
            found += [
                Figure(f"lantern_{noun}", r.many, r.label),
                Figure(f"lantern_{noun}_oldest_seconds", age, r.label),
            ]
    found += [Figure("lantern_contacts_stale", r.many, r.label) for r in tx.execute(_STALE)]
    for outbox, letters in outboxes.waiting(tx, wire(now)).items():
        age = (now - read_instant(letters.since)).total_seconds() if letters.since else 0
        found += [
            Figure("lantern_letters_unsent", letters.many, outbox),
            Figure("lantern_letters_unsent_oldest_seconds", age, outbox),
            Figure("lantern_letters_given_up", letters.given_up, outbox),
        ]
    return found + [Figure("lantern_behind", r.many, r.label) for r in tx.execute(_BEHIND)]


LABELS = {
    "lantern_letters": "outbox", "lantern_untaken": "urgency", "lantern_unsent": "channel", "lantern_behind": "reaction",
    "lantern_contacts_stale": "why",
}  # fmt: skip


def drawn(found: list[Figure]) -> bytes:
    """As Prometheus reads them."""
    registry = CollectorRegistry()
    gauges = {name: Gauge(name, says, _labels(name), registry=registry) for name, says in FIGURES.items()}
    for figure in found:
        gauge = gauges[figure.name]
        (gauge.labels(figure.label) if figure.label else gauge).set(figure.value)
    return generate_latest(registry)


def _labels(name: str) -> tuple[str, ...]:
    return tuple(label for start, label in LABELS.items() if name.startswith(start))


@get("/metrics", opt={"access": "anyone"})
async def figures(request: Request[Any, Any, Any]) -> Response[bytes]:
    """Counts and ages only; still an installation's inside, so a proxy keeps it to its own network."""
    h = house(request)
    return Response(drawn(await h.database.read(look, h.clock())), media_type=CONTENT_TYPE_LATEST)

"""Gaps on a rota that are near: whoever leads there sees on their first screen that nobody is on call, before it is needed (K3).

They are written to as well, once for each gap. Reckoned anew from the turns as they stand: by the metronome, and at once when a turn was set or dropped.
"""

from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from lantern.alerts.rotas.telling import tell
from lantern.clock import local_date
from lantern.commissioners.records import body
from lantern.identity.model import HOSTS, PLACING
from lantern.identity.rotas.records import as_turn, turns_of
from lantern.identity.rotas.rules import gaps
from lantern.ids import derived
from lantern.journal import Written
from lantern.policy.model import Policy
from lantern.policy.values import value, whole
from lantern.reactions import Reaction
from lantern.register.records import waits_changed
from lantern.store import Transaction, metadata
from lantern.store.statements import keep
from lantern.store.straight import rows, run
from lantern.store.tables import count, key, words

rota_gap = sa.Table("rota_gap", metadata, key(), words("body"), words("role"), count("number"))
"""How many gaps are near on each rota; a rota without any has no row."""

LEADS = {"placing_oncall": PLACING, "host_lead": HOSTS, "host_deputy": HOSTS, "region": ("region",)}
"""Who is told of a gap on the rota of each seat: whoever can set a turn, and is not only on it."""
WARN = "rota.warn"

_ROTAS = sa.text("""
    select b.id, b.nation from body b
    where b.id in (select body from turn where dropped_at is null) or b.id in (select body from rota_gap) order by b.id
""")
_ONE = sa.select(body.c.id, body.c.nation).where(body.c.id == sa.bindparam("it"))
_HAD = sa.select(rota_gap).where(rota_gap.c.body == sa.bindparam("it"))
_DROP = sa.delete(rota_gap).where(rota_gap.c.id == sa.bindparam("it"))


def settle_all(tx: Transaction, policy: Policy, now: datetime) -> bool:
    """Every rota as it stands. Returns whether anything changed."""
    return sum(_settle(tx, policy, place, now) for place in rows(tx, _ROTAS)) > 0


def _settle(tx: Transaction, policy: Policy, place: Any, now: datetime) -> bool:
    ahead = timedelta(days=whole(value(policy, WARN, place.nation, local_date(now))))
    by_role: dict[str, list[Any]] = {}
    for r in turns_of(tx, [place.id]):
        by_role.setdefault(r.role, []).append(as_turn(r))
    near = {role: gaps(turns, now, now + ahead) for role, turns in by_role.items()}
    found = {role: len(them) for role, them in near.items()}
    for role, turns in by_role.items():
        # by when each truly begins: one that lasts for longer than this was told of when it began
        since = [gap for gap in gaps(turns, now - ahead, now + ahead) if now - ahead < gap.begin and gap.end > now]
        tell(tx, policy, (place.id, role), LEADS[role], since, now, ahead)
    had = {r.role: r for r in rows(tx, _HAD, it=place.id)}
    changed = [
        role for role in found.keys() | had.keys() if found.get(role, 0) != (had[role].number if role in had else 0)
    ]
    for role in sorted(changed):
        if found.get(role, 0):
            keep(
                tx,
                rota_gap,
                [{"id": derived(place.id, role, "gap"), "body": place.id, "role": role, "number": found[role]}],
            )
        else:
            run(tx, _DROP, it=had[role].id)
        waits_changed(tx, list(LEADS[role]), body=place.id)
    return bool(changed)


def reactions(policy: Policy) -> tuple[Reaction, ...]:
    """A turn was set or dropped."""

    def settle(tx: Transaction, fact: Written, now: datetime) -> None:
        for place in rows(tx, _ONE, it=fact.subject):
            _settle(tx, policy, place, now)

    return (Reaction("rota_gaps.settle", ("TurnSet", "TurnDropped"), settle),)

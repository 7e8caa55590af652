"""Who is written to about gaps on a rota: each who can set a turn there, by letter, after quiet hours."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from lantern.alerts.news import quiet_over
from lantern.alerts.rotas import records
from lantern.alerts.rotas.rules import to_tell
from lantern.clock import local_date, read_instant, wire
from lantern.identity.records import holders
from lantern.identity.rotas.rules import Gap
from lantern.ids import derived
from lantern.policy.model import Policy
from lantern.store import Transaction
from lantern.store.tables import as_json


def tell(
    tx: Transaction, policy: Policy, rota: tuple[str, str], keepers: Sequence[str], near: Sequence[Gap], now: datetime,
    ahead: timedelta,
) -> None:  # fmt: skip
    """Write to those in the seats `keepers` of the rota, its body and role. The id follows from the first gap: once is told."""
    if not near:
        return
    body, role = rota
    before = records.written(tx, body, role)
    seats = holders(tx, local_date(now).isoformat(), role=list(keepers), body=body)
    letters = {}
    for seat in seats:
        if not seat.account or not seat.address:
            continue
        mine = [one for one in before if one.account == seat.account]
        told = {read_instant(begin) for one in mine for begin in records.begins(one)}
        new = to_tell(near, told, read_instant(mine[-1].at) if mine else None, now, ahead)
        if new:
            letters[seat.account] = {
                "id": derived(body, role, seat.account, wire(new[0].begin)), "body": body, "role": role,
                "account": seat.account, "address": seat.address, "language": seat.language,
                "gaps": as_json([wire(gap.begin) for gap in new]), "state": "waiting", "at": wire(now),
                "due_at": quiet_over(policy, now),
            }  # fmt: skip
    records.write(tx, list(letters.values()))

"""Whoever runs a hospital is told that there is something to read: by day, without a word of it."""

from datetime import datetime
from typing import Any

import msgspec

from lantern.alerts import records, rules
from lantern.alerts.path import path_in_force
from lantern.clock import local_date, wire
from lantern.identity.records import Holder, holders, with_phones
from lantern.ids import derived
from lantern.journal import Written
from lantern.policy.model import Policy
from lantern.replies.facts import FindingReleased
from lantern.store import Transaction
from lantern.units import records as units


def tell_provider(tx: Transaction, fact: Written, policy: Policy, now: datetime) -> None:
    """One letter, and one waking of the phone, for each who manages it; twice is the same as once."""
    became = msgspec.json.decode(fact.body, type=FindingReleased)
    place = units.place(tx, hospital_id=became.hospital)
    if place is None:
        return
    path = path_in_force(policy, place.nation, local_date(now), "note")  # type: ignore[arg-type]
    ring = wire(rules.ring_at(path, now))
    seats = holders(tx, local_date(now).isoformat(), role="provider_manager", hospital=became.hospital)
    phones = with_phones(tx, [one.account for one in seats if one.account])
    promised = [
        _alert(became, one, channel, now, ring)
        for one in seats
        for channel in ("email", "push")
        if channel == "email" or one.account in phones
    ]
    records.promise(tx, {one["id"]: one for one in promised})


def _alert(became: FindingReleased, held: Holder, channel: str, now: datetime, ring: str) -> dict[str, Any]:
    return {
        "id": derived(became.subject, held.account or held.address or held.name, channel), "concern": became.concern or "",
        "seat": "provider", "account": held.account, "name": held.name, "address": held.address, "language": held.language,
        "channel": channel, "step": 0, "round": 0, "copy": False, "at": wire(now), "state": "waiting", "due_at": ring,
    }  # fmt: skip

"""Who hears by letter: the host's seats when it is asked, those on the list when somebody is admitted by exception."""

from datetime import datetime
from typing import Any

import msgspec

from lantern.admissions import records
from lantern.admissions.facts import AdmissionDecided
from lantern.admissions.model import Whom
from lantern.clock import local_date, wire
from lantern.commissioners.records import nation_of, region
from lantern.identity.records import Holder, holders
from lantern.ids import derived
from lantern.journal import Written
from lantern.policy.model import Policy
from lantern.policy.values import many_words, value
from lantern.reactions import Reaction
from lantern.store import Transaction
from lantern.units import records as units
from lantern.units.records import Place


def reactions(policy: Policy) -> tuple[Reaction, ...]:
    """Letters are rows with derived ids: promised twice is promised once."""

    def ask(tx: Transaction, fact: Written, now: datetime) -> None:
        asked = records.one(tx, fact.subject)
        place = units.place(tx, hospital_id=asked.hospital) if asked else None
        if place is not None:
            found = _host(tx, place, local_date(now).isoformat())
            records.promise(tx, [_letter(fact.subject, "ask", "host", one, now) for one in found])

    def exception(tx: Transaction, fact: Written, now: datetime) -> None:
        asked = records.one(tx, fact.subject)
        if asked is None or not msgspec.json.decode(fact.body, type=AdmissionDecided).exception:
            return
        place = units.place(tx, hospital_id=asked.hospital)
        today = local_date(now)
        whom = many_words(value(policy, "admission.inadequate_tell", nation_of(tx, asked.body), today))
        assert place is not None
        for one in whom:
            found = _seats(tx, one, asked.body, place, today.isoformat())  # type: ignore[arg-type]
            records.promise(tx, [_letter(fact.subject, "exception", one, held, now) for held in found])

    return (
        Reaction("admissions.ask", ("HostAsked",), ask),
        Reaction("admissions.exception", ("AdmissionDecided",), exception),
    )


def _host(tx: Transaction, place: Place, today: str) -> list[Holder]:
    seats = holders(tx, today, role=["host_lead", "host_deputy"], body=place.host)
    return [one for one in seats if one.hospital in (None, place.hospital)]


def _seats(tx: Transaction, whom: Whom, body: str, place: Place, today: str) -> list[Holder]:
    """Who sits where they would be told; nobody for a board, which reads its list."""
    if whom == "host":
        return _host(tx, place, today)
    if whom in ("icb_chief_executive", "health_board"):
        return holders(tx, today, role="chief_executive", body=body)
    if whom in ("region", "national_team"):
        behind = region(tx, body)
        return holders(tx, today, role="region", body=behind) if behind else []
    return []


def _letter(ask: str, kind: str, whom: str, held: Holder, now: datetime) -> dict[str, Any]:
    return {
        "id": derived(ask, kind, whom, held.account or held.address or held.name), "ask": ask, "kind": kind, "whom": whom,
        "name": held.name, "address": held.address or "", "language": held.language,
        "channel": "email" if held.account else "page", "state": "waiting", "at": wire(now), "due_at": wire(now),
    }  # fmt: skip

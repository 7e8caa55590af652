"""Every contact as it stands today, with what is stale about it: by the metronome, and at once where something was said of one.

Rows with derived ids, reckoned from what there is: run by any node, any number of times, it is the same.
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, cast

import msgspec

from lantern.clock import local_date, wire
from lantern.commissioners.local import local_values
from lantern.commissioners.model import Nation
from lantern.contacts import records
from lantern.contacts.gathering import KEEPS, Gathering, Relied
from lantern.contacts.model import Word
from lantern.contacts.rules import check_by, why_stale
from lantern.ids import derived
from lantern.policy.model import Local, Policy
from lantern.policy.values import many_words, value, whole
from lantern.register.records import waits_changed
from lantern.store import Transaction
from lantern.store.statements import among, change
from lantern.store.straight import rows
from lantern.store.tables import as_json
from lantern.units.model import Telephone
from lantern.units.records import hospital

EVERY, NUMBERS, SEATS = "contact.check.every", "contact.numbers", "contact.seats"


def settle(
    tx: Transaction, policy: Policy, today: date, hospitals: list[str] | None = None, bodies: list[str] | None = None
) -> int:  # fmt: skip
    """Those of these hospitals and of these bodies; everything where neither is given. Returns how many changed."""
    numbers, seats = (many_words(value(policy, name, "england", today)) for name in (NUMBERS, SEATS))
    relied = Gathering(tx, today, numbers, seats)
    all_of_it = hospitals is None and bodies is None
    found = relied.numbers(hospitals) if hospitals or all_of_it else []
    found += relied.seats(bodies) if bodies or all_of_it else []
    had = {r.id: r for r in records.standing(tx, hospitals, bodies)}
    judge = Judge(tx, policy, today, {one: r.nation for one, r in relied.bodies.items()})
    now = {one.id: row for one in found if (row := judge.row(one, had.get(one.id))) is not None}
    changed = [row for it, row in now.items() if it not in had or dict(had[it]._asdict()) != row]
    gone = [r for it, r in had.items() if it not in now]
    records.keep_all(tx, changed)
    for r in gone:
        records.drop(tx, r.id)
    _on_phones(tx, {row["hospital"] for row in now.values() if row["hospital"]}, now.values())
    waiting = {row["owner"] for row in changed} | {r.owner for r in gone} | {had[c["id"]].owner for c in changed if c["id"] in had}  # fmt: skip
    for owner in sorted(waiting):
        _waits(tx, owner)
    return len(changed) + len(gone)


def came_back(tx: Transaction, policy: Policy, address: str | None, now: datetime) -> None:
    """A letter to this address came back for good: whatever relies on it is stale at once, and whoever keeps it sees it."""
    if address is None or not records.came_back(tx, address, wire(now)):
        return
    settle(tx, policy, local_date(now))
    for row in records.reached_at(tx, address):
        records.note(tx, row, Word(id=derived(row.id, "bounced", wire(now)), did="bounced", at=wire(now), was=address))


class Judge:
    """What is stale, by the policy of the body that keeps it."""

    def __init__(self, tx: Transaction, policy: Policy, today: date, nations: dict[str, Any]) -> None:
        self._policy, self._today, self._nations = policy, today, nations
        self._own: dict[str, tuple[Local, ...]] = local_values(tx)
        self._bounced = records.bounced(tx)

    def every(self, owner: str) -> int:
        """After how many days this body checks a contact again."""
        nation = cast(Nation, self._nations.get(owner, "england"))
        return whole(value(self._policy, EVERY, nation, self._today, self._own.get(owner, ())))

    def row(self, one: Relied, had: Any) -> dict[str, Any] | None:
        """The contact as it is kept; None for an account of which nothing is to be said."""
        checked = (had.checked_on if had else None) or one.entered_on
        wrong = had.wrong_at if had else None
        every = self.every(one.owner)
        today = self._today.isoformat()
        stale = why_stale(
            one.said, checked if one.clocked else today, every, self._today,
            left=one.left, bounced=one.said in self._bounced, wrong=wrong is not None,
        )  # fmt: skip
        if stale is None and not one.clocked:
            return None
        since = (had.since if had and had.stale == stale else today) if stale else None
        return {
            "id": one.id, "kind": one.kind, "what": one.what, "hospital": one.hospital, "body": one.body, "owner": one.owner,
            "name": one.name, "said": one.said, "hours": one.hours, "of": one.of, "same": one.same, "checked_on": checked,
            "check_by": check_by(checked, every), "wrong_at": wrong, "stale": stale, "since": since,
        }  # fmt: skip


def _on_phones(tx: Transaction, hospitals: set[str], now: Iterable[dict[str, Any]]) -> None:
    """A number is kept on phones with its age; they are given it again where that is another now."""
    by_id = {row["id"]: row for row in now}
    for r in rows(tx, among(hospital, ("id", "telephones")), them=sorted(hospitals)):
        told = [_aged(r.id, one, by_id) for one in msgspec.json.decode(r.telephones, type=list[Telephone])]
        if as_json(told) != r.telephones:
            change(tx, hospital, r.id, {"telephones": as_json(told)})


def _aged(hospital_id: str, one: Telephone, by_id: dict[str, dict[str, Any]]) -> Telephone:
    row = by_id.get(records.telephone_id(hospital_id, one.to, one.number))
    if row is None:
        return one
    return msgspec.structs.replace(
        one, checked_on=row["checked_on"], check_by=row["check_by"], wrong=row["wrong_at"] is not None
    )


def _waits(tx: Transaction, owner: str) -> None:
    """What waits for whoever keeps it is counted anew."""
    if owner:
        waits_changed(tx, list(KEEPS), body=owner)
    else:
        waits_changed(tx, ["operator"])

"""What somebody is told of a concern without being asked to take it: that it was opened again, or stands elsewhere now.

Whoever raised it hears of what is done with it (domain.md §2); whoever read one that was not about theirs hears that, and no more.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Literal

import msgspec
import sqlalchemy as sa

from lantern.alerts import records
from lantern.clock import local_date, wire
from lantern.concerns import records as concerns
from lantern.concerns.facts import ConcernMoved
from lantern.concerns.life.rules import wrong_seat
from lantern.forums.opening.facts import IdentityOpened
from lantern.identity.acting import Act, Handler
from lantern.identity.model import PLACING
from lantern.identity.records import account, holders
from lantern.ids import derived
from lantern.journal import Written
from lantern.policy.calendar import after_quiet
from lantern.policy.model import Policy
from lantern.policy.values import clock_time, value
from lantern.shapes import Id
from lantern.store import Transaction
from lantern.store.statements import among
from lantern.store.straight import rows

Kind = Literal["reopened", "moved", "joined", "unjoined", "not_yours", "route", "opened", "unsealed"]


class SeeNews(msgspec.Struct, tag="see_news", forbid_unknown_fields=True, kw_only=True):
    """I have read this; it asked nothing of me."""

    alert: Id


def see_news(tx: Transaction, act: Act, command: SeeNews) -> None:
    """Only one's own, and never what asks somebody to take a concern: that is seen by reading the concern."""
    mine = sa.and_(records.alert.c.account == act.who.account, records.alert.c.kind != "concern")
    records.let_go(tx, records.alert.c.id == command.alert, mine)


HANDLERS: dict[type[msgspec.Struct], Handler] = {SeeNews: see_news}


def tell_raiser(tx: Transaction, fact: Written, kind: Kind, policy: Policy, now: datetime) -> None:
    """Whoever raised it, unless they did this themself."""
    row: Any = concerns.one(tx, fact.subject)
    if row.raised_by != fact.by:
        promise_news(tx, fact.id, row, kind, row.hospital, [row.raised_by], quiet_over(policy, now), now)


def tell_the_wrong(tx: Transaction, fact: Written, policy: Policy, now: datetime) -> None:
    """Those who read it where it stood, in the app; and at addresses without an account, those who were asked there (K13)."""
    said = msgspec.json.decode(fact.body, type=ConcernMoved)
    row: Any = concerns.one(tx, fact.subject)
    other = (row.hospital != said.was_hospital, row.body != said.was_body)
    asked = {one.address: one for one in records.at_addresses(tx, row.id) if wrong_seat(one.seat, *other)}
    due = quiet_over(policy, now)
    promise_news(tx, fact.id, row, "not_yours", said.was_hospital, said.wrong, due, now)
    letters = [
        {
            **_plain(fact.id, row, "not_yours", said.was_hospital, address, "email", due, now), "account": None,
            "name": one.name, "address": address, "language": one.language, "seat": one.seat,
        }
        for address, one in asked.items()
    ]  # fmt: skip
    records.promise(tx, {one["id"]: one for one in letters})


def tell_who_pays(tx: Transaction, fact: Written, policy: Policy, now: datetime) -> None:
    """Somebody opened whom a concern is about: the body that pays for that person's care hears, once for each opening, and
    reads by whom and why in its log. Neither is in what is sent."""
    opened = msgspec.json.decode(fact.body, type=IdentityOpened)
    row: Any = concerns.one(tx, opened.concern)
    seats = holders(tx, local_date(now).isoformat(), role=[*PLACING, "placing_safeguarding"], body=opened.body)
    whom = {seat.account for seat in seats if seat.account} - {fact.by}
    promise_news(tx, fact.subject, row, "opened", opened.hospital, whom, quiet_over(policy, now), now)


_THERE = among(account).where(account.c.left_at.is_(None))


def promise_news(
    tx: Transaction, key: str, row: Any, kind: Kind, hospital: str, whom: Iterable[str], due: str, now: datetime
) -> None:  # fmt: skip
    """Tell these accounts, in the app and by letter; whoever has left, neither. `key` names what happened: twice is told once."""
    found = [
        {
            **_plain(key, row, kind, hospital, one.id, channel, due, now), "account": one.id, "name": one.name,
            "address": one.email, "language": one.language, "seat": "raiser",
        }
        for one in rows(tx, _THERE, them=sorted(whom))
        for channel in ("app", "email")
        if channel == "app" or one.email
    ]  # fmt: skip
    records.promise(tx, {one["id"]: one for one in found})


def _plain(
    key: str, row: Any, kind: Kind, hospital: str, whom: str, channel: str, due: str, now: datetime
) -> dict[str, Any]:
    return {
        "id": derived(key, kind, whom, channel), "concern": row.id, "kind": kind, "hospital": hospital, "channel": channel,
        "era": row.era, "step": 0, "round": 0, "copy": True, "at": wire(now), "state": "sent" if channel == "app" else "waiting",
        "due_at": None if channel == "app" else due,
    }  # fmt: skip


def quiet_over(policy: Policy, now: datetime) -> str:
    """When a letter that hurries nobody may go: after quiet hours (K40)."""
    begin, end = (clock_time(value(policy, name, "england", local_date(now))) for name in ("quiet.from", "quiet.until"))
    return wire(after_quiet(now, begin, end))

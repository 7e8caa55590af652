"""What a store should be given: what its account may see now, compared with what it was given before.

Compared by the database in one statement (`comparing`); in Python only the shape of the answer is made.
"""

from collections import defaultdict
from datetime import datetime
from itertools import groupby
from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.clock import local_date
from lantern.identity.records import MINE
from lantern.store import Transaction
from lantern.store.statements import keep
from lantern.store.straight import first
from lantern.sync import records, touched
from lantern.sync.comparing import OWN, QUESTION, Change, visible, where_touched, whole
from lantern.sync.nouns import NOUNS

AT_MOST = 2_000
"""Rows a reply (design §3)."""

_ORDER = {name: place for place, name in enumerate(NOUNS)}

_MAY_READ = {
    noun: sa.text(f"with {MINE}, {OWN} select 1 from ({visible([noun])}) as seen where seen.id = :id") for noun in NOUNS
}


def may_read(tx: Transaction, noun: str, row_id: str, account: str, now: datetime) -> bool:
    """Whether this account may see this row now: the same question that decides what its phones are given."""
    return first(tx, _MAY_READ[noun], id=row_id, account=account, today=local_date(now).isoformat()) is not None


class Compared(msgspec.Struct, frozen=True):
    """How a store was compared last: which question was asked, from where on to look now, what it listens to."""

    question: str
    since: int | None
    """None while rows were left out: the next comparison is whole again."""
    listens: str


class Asking(msgspec.Struct, frozen=True, kw_only=True):
    """What an exchange compares for: whose store, which reply of it, and at which place of what was touched."""

    device: str
    account: str
    today: str
    reply: int
    home: str
    place: int

    @property
    def question(self) -> str:
        """What is asked, where and on which local day: seats end with theirs."""
        return f"{self.today} {QUESTION} {self.home}"


class News(msgspec.Struct, kw_only=True):
    """What goes out in one reply, and how this was found."""

    rows: dict[str, list[Any]]
    gone: dict[str, list[str]]
    more: bool
    compared: Compared


def news(tx: Transaction, asking: Asking, last: Compared | None) -> News:
    """Rows that this store lacks or holds in an older version, and those it may no longer hold (step 7)."""
    changes, listens = _changes(tx, asking, last)
    changes.sort(key=lambda c: (c.is_there, _ORDER[c.noun], c.view, c.id))
    out, more = changes[:AT_MOST], len(changes) > AT_MOST
    rows: dict[str, list[Any]] = {}
    gone: dict[str, list[str]] = defaultdict(list)
    for (is_there, noun, view), group in groupby(out, key=lambda c: (c.is_there, c.noun, c.view)):
        ids = [c.id for c in group]
        if is_there:
            rows.setdefault(noun, []).extend(NOUNS[noun].rows(tx, ids, view))
        else:
            gone[noun].extend(ids)
    held = {(change.noun, change.id): _held(asking.device, asking.reply, change) for change in out}
    keep(tx, records.given, list(held.values()))
    compared = Compared(asking.question, None if more else asking.place, listens)
    return News(rows=rows, gone=dict(gone), more=more, compared=compared)


def _changes(tx: Transaction, asking: Asking, last: Compared | None) -> tuple[list[Change], str]:
    """What differs, and to what this store listens from now on."""
    if last is not None and last.since is not None and last.question == asking.question:
        ids = touched.since(tx, last.since, last.listens)
        if ids is not None:
            found = where_touched(tx, asking.device, asking.account, asking.today, ids, last.listens)
            return found, last.listens
    listens = touched.listens(tx, asking.account, asking.today)
    return whole(tx, asking.device, asking.account, asking.today), listens


def _held(device: str, reply: int, change: Change) -> dict[str, Any]:
    return {
        "device": device, "noun": change.noun, "id": change.id, "version": change.version, "view": change.view,
        "reply": reply, "gone": not change.is_there,
    }  # fmt: skip

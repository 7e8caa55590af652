"""A body's own values, where policy lets it set them (K11): a command, and what stands of it."""

from collections import defaultdict
from datetime import date

import msgspec
import sqlalchemy as sa

from lantern.commissioners.facts import LocalValueSet
from lantern.commissioners.model import Body, OwnValue
from lantern.commissioners.records import body, nation_of, rows
from lantern.identity.acting import Act, Handler
from lantern.policy.model import Local
from lantern.policy.reading import shipped_policy
from lantern.policy.values import NotInForce, amount, entries_of, national, why_not_local
from lantern.policy.values import local_value as as_own
from lantern.problems import Problem
from lantern.shapes import Day, Id, Key, Sentence
from lantern.store import Transaction, metadata, straight
from lantern.store.statements import add, change
from lantern.store.tables import key, words

local_value = sa.Table(
    "local_value",
    metadata,
    key(),
    sa.Column("body", sa.Text, nullable=False, index=True),
    words("name"),
    words("since"),
    words("value"),
    words("source"),
    words("at"),
)
"""Append-only: of two for one day the later stands."""


MOST = 1_000
"""Of any unit: what is counted from a day must still be a day."""
MEANT = {
    "visit.scope": ("all_inpatients", "out_of_area"),
    "visit.age_not_known": ("adult", "child"),
    "lateness.asked_from": ("joining", "this_day"),
}
"""Words that a rule can read; any other would leave people without a date."""


class SetLocalValue(msgspec.Struct, tag="set_local_value", forbid_unknown_fields=True, kw_only=True):
    """From this day on the body holds itself to its own value. `source` is the meeting or paper that decided it."""

    body: Id
    name: Key
    value: str
    from_on: Day
    source: Sentence


def set_local_value(tx: Transaction, act: Act, command: SetLocalValue) -> None:
    """Only an administrator of the body, and only as far as policy lets it: sooner, or as it decides."""
    if not any(s.role == "administrator" and s.body in (None, command.body) for s in act.who.seats):
        raise Problem("not-yours")
    nation = nation_of(tx, command.body)
    try:
        entry = national(shipped_policy(), command.name, nation, act.today)
        date.fromisoformat(command.from_on)
    except NotInForce as error:
        raise Problem("not-local", "not_local") from error
    except ValueError as error:
        raise Problem("no-such-moment") from error
    if why_not := why_not_local(entry, command.value):
        raise Problem("not-local", why_not)
    if isinstance(entry.value, int) and not 1 <= int(command.value) <= MOST:
        raise Problem("not-local", "not_readable")
    if entry.unit == "word" and command.value not in MEANT.get(command.name, ()):
        raise Problem("not-local", "not_readable")
    add(tx, local_value, [{
        "id": act.command, "body": command.body, "name": command.name, "since": command.from_on, "value": command.value,
        "source": command.source, "at": act.at,
    }])  # fmt: skip
    change(tx, body, command.body, {})  # its row carries it to phones
    act.became(LocalValueSet(subject=command.body, name=command.name, value=command.value, since=command.from_on))


_ALL = sa.select(local_value).order_by(local_value.c.at, local_value.c.id)


def local_values(tx: Transaction) -> dict[str, tuple[Local, ...]]:
    """Every body's own values, by body."""
    found: dict[tuple[str, str, str], Local] = {}
    for r in straight.rows(tx, _ALL):
        found[r.body, r.name, r.since] = Local(r.body, r.name, date.fromisoformat(r.since), r.value, r.source)
    by_body: dict[str, list[Local]] = defaultdict(list)
    for (whose, _, _), one in sorted(found.items()):
        by_body[whose].append(one)
    return {whose: tuple(all_) for whose, all_ in by_body.items()}


ON_PHONES = "workforce."
"""Values by which phones judge without a signal."""


def body_rows(tx: Transaction, ids: list[str]) -> list[Body]:
    """Bodies as phones hold them, each with the values it set itself that phones judge by."""
    found, theirs = rows(tx, ids), local_values(tx)
    for one in found:
        own = [each for each in theirs.get(one.id, ()) if each.name.startswith(ON_PHONES)]
        one.own_values = [value for each in own if (value := _as_phones_read(each, one)) is not None]
    return found


def _as_phones_read(own: Local, whose: Body) -> OwnValue | None:
    """None where policy has come to know no such value, or lets nobody set it any more."""
    try:
        entry = entries_of(shipped_policy(), own.name, whose.nation)[-1]
    except NotInForce:
        return None
    if why_not_local(entry, own.value) is not None:
        return None
    value = amount(as_own(entry, own))
    return OwnValue(name=own.name, value=value, from_on=own.since.isoformat(), source=own.source)


HANDLERS: dict[type[msgspec.Struct], Handler] = {SetLocalValue: set_local_value}

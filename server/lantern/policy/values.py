"""What is in force for a nation on a day, and who says so."""

from collections.abc import Iterable
from datetime import date, time
from decimal import Decimal
from typing import TypeVar

from lantern.policy.model import Entry, Local, Nation, Policy, Route, Step, Value
from lantern.policy.worth import worth

T = TypeVar("T")


class NotInForce(LookupError):
    """No such value, or none yet on that day."""


def value(policy: Policy, name: str, nation: Nation, on: date, local: Iterable[Local] = ()) -> Value:
    """The value of `name` for `nation` on the local day `on`.

    `local` are the values of the one body that is asking (K11); they overrule the
    national value as far as it allows. Raises NotInForce.
    """
    entry = national(policy, name, nation, on)
    theirs = [own for own in local if own.name == name and own.since <= on]
    if theirs:
        own = max(theirs, key=lambda each: each.since)
        if why_not_local(entry, own.value) is None:
            return local_value(entry, own)
    return Value(name, entry.value, entry.unit, entry.authority, entry.source, entry.since, entry.rule)


def history(policy: Policy, name: str, nation: Nation, until: date, local: Iterable[Local] = ()) -> tuple[Value, ...]:
    """Every value of `name` in force up to `until`, oldest first. Empty before the first."""
    theirs = tuple(local)
    entries = entries_of(policy, name, nation)
    changes = {entry.since for entry in entries}
    changes |= {own.since for own in theirs if own.name == name and own.since >= min(changes)}
    days = sorted(day for day in changes if day <= until)
    return tuple(value(policy, name, nation, day, theirs) for day in days)


def national(policy: Policy, name: str, nation: Nation, on: date) -> Entry:
    """The national entry in force on a day. Raises NotInForce."""
    for entry in reversed(entries_of(policy, name, nation)):
        if entry.since <= on:
            return entry
    raise NotInForce(f"{name} has no value in {nation} on {on}")


def entries_of(policy: Policy, name: str, nation: Nation) -> tuple[Entry, ...]:
    """All dated entries of a name. Raises NotInForce when there is no such name."""
    entries = policy.entries[nation].get(name)
    if entries is None:
        raise NotInForce(f"{name} is not a value of {nation}")
    return entries


def why_not_local(entry: Entry, written: str) -> str | None:
    """Why a body may not set this: `not_local`, `not_readable`, `not_sooner`; None when it may."""
    if entry.local == "no":
        return "not_local"
    try:
        own = worth(entry.unit, written)
    except ValueError:
        return "not_readable"
    if entry.local == "sooner" and isinstance(own, int) and isinstance(entry.value, int):
        return None if own <= entry.value else "not_sooner"
    return None


def local_value(entry: Entry, own: Local) -> Value:
    """A body's own value, in the national unit, with the body as its authority."""
    return Value(
        own.name, worth(entry.unit, own.value), entry.unit, "local", own.source, own.since,
        entry.rule, own.body,
    )  # fmt: skip


def amount(value: Value) -> float:
    """How much: a percentage of a share, or a count."""
    return float(100 * value.value) if isinstance(value.value, Decimal) else float(str(value.value))


def whole(found: Value) -> int:
    """A value that is a whole number of its unit. Raises TypeError otherwise."""
    return expect(found, int)


def part(found: Value) -> Decimal:
    """A value that is a share of one. Raises TypeError otherwise."""
    return expect(found, Decimal)


def clock_time(found: Value) -> time:
    """A value that is a time of day. Raises TypeError otherwise."""
    return expect(found, time)


def one_word(found: Value) -> str:
    """A value that is one word. Raises TypeError otherwise."""
    return expect(found, str)


def route(found: Value) -> Route:
    """A value that is a route. Raises TypeError otherwise."""
    return expect(found, Route)


def many_words(found: Value) -> tuple[str, ...]:
    """A value that is a list of words. Raises TypeError otherwise."""
    return tuple(expect_each(found, str))


def ladder_steps(found: Value) -> tuple[Step, ...]:
    """A value that is the steps of a ladder. Raises TypeError otherwise."""
    return tuple(expect_each(found, Step))


def expect(found: Value, kind: type[T]) -> T:
    """The worth, when it is of this kind. Raises TypeError."""
    if not isinstance(found.value, kind):
        raise TypeError(f"{found.name} is {found.unit}, not {kind.__name__}")
    return found.value


def expect_each(found: Value, kind: type[T]) -> list[T]:
    """The worths of a list, when all are of this kind. Raises TypeError."""
    if not isinstance(found.value, tuple):
        raise TypeError(f"{found.name} is {found.unit}, not a list")
    return [each for each in found.value if isinstance(each, kind)]

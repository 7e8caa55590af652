"""Whether those told of a change of level confirmed in time (K42), and who hears of it. Pure."""

from collections.abc import Iterable


def is_late(due_at: str | None, confirmed_at: str | None, now: str) -> bool:
    """Confirmed after its time, or not yet and its time has passed. Instants as text, which sort as they read."""
    return due_at is not None and (confirmed_at or now) > due_at


def told_too(entered: Iterable[str], left: Iterable[str]) -> list[str]:
    """Whom policy names for the level that was decided, and whoever was told of the one before: they hear that it is over."""
    return list(dict.fromkeys([*entered, *left]))

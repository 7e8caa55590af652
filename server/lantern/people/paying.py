"""A body that pays for somebody's care beside the one that leads, as phones hold it too (`pwa/src/people/paying.ts`)."""

import msgspec


class AlsoPays(msgspec.Struct, kw_only=True, omit_defaults=True):
    """A body that pays for somebody's care beside the one that leads, for a stretch of time (K28)."""

    body: str
    since: str
    by_name: str
    ended: str | None = None
    """The first day on which it no longer does; it may lie ahead."""
    ended_by: str | None = None


def pays_on(one: AlsoPays, day: str) -> bool:
    """Whether it pays on this day: from its first on, and no longer on the day it ends."""
    return one.since <= day and (one.ended is None or day < one.ended)

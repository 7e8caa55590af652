"""Who sits in a seat at a moment: whose turn it is, who is away and who covers for them, and when nobody's turn it is.

Hours are London's. Where the clocks change an hour that comes twice, or not at all, belongs to both turns beside it: two
people hear, never nobody. The cases are `tests/cases/who_is_on_call.yaml`.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta

from msgspec import Struct

from lantern.clock import LONDON

EVERY_DAY = frozenset(range(1, 8))
DAY = timedelta(days=1)


class Turn(Struct, frozen=True, kw_only=True):
    """Somebody's hours on a rota. `days` are those on which it begins, Monday is 1; hours that end no later than they begin
    pass midnight. `who` is an account, or the turn's own number or address."""

    who: str
    from_on: date
    until_on: date
    begins: time
    ends: time
    days: frozenset[int] = EVERY_DAY


class Gap(Struct, frozen=True):
    """From when until when nobody is on call."""

    begin: datetime
    end: datetime


class Sits(Struct, frozen=True):
    """Who is told for a seat. Somebody who is away gets a copy, and nobody counts on them (K36)."""

    who: str
    away: bool = False


def hours(turn: Turn, since: datetime, until: datetime) -> list[tuple[datetime, datetime]]:
    """Every stretch of this turn that touches the time from `since` until `until`, in UTC."""
    first = max(turn.from_on, since.astimezone(LONDON).date() - DAY)
    last = min(turn.until_on, until.astimezone(LONDON).date())
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    found = [stretch(turn, day) for day in days if day.isoweekday() in turn.days]
    return [(begin, end) for begin, end in found if begin < until and end > since]


def stretch(turn: Turn, day: date) -> tuple[datetime, datetime]:
    """This turn as it begins on a day, in UTC: never shorter for a change of the clocks."""
    over = day + DAY if turn.ends <= turn.begins else day
    return min(_moments(day, turn.begins)), max(_moments(over, turn.ends))


def _moments(day: date, at: time) -> list[datetime]:
    """What this hour may mean on a night of a clock change; the same moment twice on any other."""
    return [datetime.combine(day, at.replace(fold=fold), LONDON).astimezone(UTC) for fold in (0, 1)]


def on_call(turns: Iterable[Turn], now: datetime) -> list[str]:
    """Everybody whose turn it is now, each once: overlaps are fine, all of them hear."""
    soon = now + timedelta(microseconds=1)
    return list(dict.fromkeys(turn.who for turn in turns if hours(turn, now, soon)))


def gaps(turns: Sequence[Turn], since: datetime, until: datetime) -> list[Gap]:
    """When nobody's turn it is, from `since` until `until`; none where there is no rota."""
    if not turns:
        return []
    found, covered = [], since
    for begin, end in sorted(each for turn in turns for each in hours(turn, since, until)):
        if begin > covered:
            found.append(Gap(covered, begin))
        covered = max(covered, end)
    return [*found, Gap(covered, until)] if covered < until else found


def sitting(holders: Sequence[str], turns: Sequence[str], away: Mapping[str, str | None]) -> list[Sits]:
    """Who is told for a seat: those whose turn it is; in a gap, or where all of them are away, everybody who holds it.

    `away` is who is away now, and who covers for them. A cover who is away is covered in turn.
    """
    there = any(not each.away for each in covered(turns, away))
    return covered(turns if there else [*turns, *holders], away)


def covered(people: Iterable[str], away: Mapping[str, str | None]) -> list[Sits]:
    """These people and whoever covers for them, each once."""
    found: dict[str, Sits] = {}
    for each in people:
        who: str | None = each
        while who is not None and who not in found:
            found[who] = Sits(who, away=who in away)
            who = away.get(who)
    return list(found.values())

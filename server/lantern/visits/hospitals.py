"""When a hospital is next owed its host's own visit, and one by Quality Checkers, and for which reasons (R1-R4).

The host goes as often as the hospital's level of scrutiny asks. Quality Checkers reach every hospital in time, and sooner
where something speaks for it. Reasons stand side by side, each with its day: they are never added up, and no hospital is
set beside another. Pure: days in, days out.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Literal

from msgspec import Struct

from lantern.policy.calendar import later
from lantern.policy.model import Local, Nation, Policy, Value
from lantern.policy.values import history, part, value, whole
from lantern.units.model import Level
from lantern.visits.due import CountedFrom, Owed, Reason, due_day, state_on, whole_days

LEVELS: tuple[Level, ...] = ("routine", "watch", "enhanced", "intensive")
CLOSELY: tuple[Level, ...] = ("enhanced", "intensive")
What = Literal[
    "never_checked", "not_checked", "concerns", "level", "signs", "manager", "not_private", "regulator_rating",
    "regulator_old",
]  # fmt: skip
IN_ORDER: tuple[What, ...] = (
    "concerns",
    "level",
    "signs",
    "manager",
    "not_private",
    "regulator_rating",
    "regulator_old",
)
RATED_LOW = ("requires_improvement", "inadequate")


class Scrutiny(Struct, frozen=True):
    """From which day a hospital has been at a level."""

    since: date
    level: Level


class Report(Struct, frozen=True):
    """What somebody noted of the regulator's latest report, and when we heard of it."""

    on: date
    rating: str | None
    heard_on: date


class Look(Struct, frozen=True):
    """One look that saw signs of a closed culture: which sheet, and when we heard."""

    sheet: str
    heard_on: date


class Here(Struct, frozen=True, kw_only=True):
    """What is known of a hospital, in days. Nothing here names anybody."""

    nation: Nation
    """Where it stands: its host's rules follow it."""
    known_since: date
    """Since when Lantern has known of it: what came before is history not known, never lateness (K33)."""
    levels: tuple[Scrutiny, ...] = ()
    host_visits: tuple[date, ...] = ()
    """Days on which its host looked at a ward itself."""
    checks: tuple[date, ...] = ()
    """Days of Quality Checkers' finished visits."""
    urgent_concerns: tuple[date, ...] = ()
    """Days on which an immediate or urgent concern was heard."""
    manager_left: tuple[date, ...] = ()
    """Days on which we heard of a manager who left, or of a time without one."""
    reports: tuple[Report, ...] = ()
    signs: tuple[Look, ...] = ()
    seen_on: tuple[date, ...] = ()
    """Days on which anybody visited was met face to face."""
    private_on: date | None = None
    """The latest day on which anybody was seen in private."""


class Go(Struct, frozen=True):
    """One reason to go: on or since which day, how many, by when for it, and the value that says so."""

    what: What
    on: date
    n: int
    by: date
    value: Value


def host_visit_owed(here: Here, policy: Policy, today: date, local: Iterable[Local] = ()) -> Owed:
    """The host's own visit to this hospital. `local` are the host's values.

    A rise of the level brings the day nearer, and leaves time to go; a lower level lengthens only what is counted from the
    next visit, so that no day already set moves away.
    """
    own = tuple(local)
    start = _latest(here.host_visits, "last_host_visit", here.known_since, today)
    found = [(start, *_at_level(_level_on(here.levels, start.on), here.nation, start.on, policy, today, own))]
    rise = timedelta(whole(value(policy, "host.visit.after_rise", here.nation, today, own)))
    for each in here.levels:
        if start.on < each.since <= today:
            day, why = _at_level(each.level, here.nation, start.on, policy, today, own)
            found.append((CountedFrom("level_raised", each.since), max(day, each.since + rise), why))
    counted, due_on, why = min(found, key=lambda each: (each[1], each[0].on))
    share = part(value(policy, "visit.warn_share", here.nation, today, own))
    warn_on = min(start.on + timedelta(whole_days((due_on - start.on).days * share)), due_on)
    return _owed("host_visit", counted, due_on, warn_on, why, policy, today)


def checker_visit_owed(
    here: Here, policy: Policy, today: date, local: Iterable[Local] = ()
) -> tuple[Owed, tuple[Go, ...]]:
    """A visit by Quality Checkers to this hospital, and the reasons for it, the most pressing first."""
    own = tuple(local)
    start = _latest(here.checks, "last_check", here.known_since, today)
    due_on, why = due_day(start.on, history(policy, "checkers.interval", here.nation, today, own), today)
    ahead = value(policy, "checkers.plan_before", here.nation, today, own)
    reasons = sorted(reasons_to_go(here, start.on, policy, today, own), key=lambda g: (g.by, IN_ORDER.index(g.what)))
    warn_on = max(start.on, later(due_on, -whole(ahead), ahead.unit))
    if reasons and reasons[0].by < due_on:
        first = reasons[0]
        start, due_on, why = CountedFrom("reason", first.on), first.by, first.value
        warn_on = min(warn_on, max(first.on, later(due_on, -whole(ahead), ahead.unit)))
    owed = _owed("checker_visit", start, due_on, min(warn_on, due_on), why, policy, today)
    return owed, (*_unchecked(here, policy, today, own), *reasons)


def reasons_to_go(here: Here, last: date, policy: Policy, today: date, own: tuple[Local, ...]) -> list[Go]:
    """What speaks for sending checkers since they were last there."""

    def go(what: What, on: date, heard: date, n: int = 0) -> Go:
        by, why = due_day(heard, history(policy, f"checkers.after.{what}", here.nation, today, own), today)
        return Go(what, on, n, by, why)

    def since(days: Iterable[date]) -> list[date]:
        return sorted(day for day in days if last < day <= today)

    found = []
    if urgent := since(here.urgent_concerns):
        found.append(go("concerns", urgent[-1], urgent[0], len(urgent)))
    if gone := since(here.manager_left):
        found.append(go("manager", gone[-1], gone[0], len(gone)))
    if (closely := _closely_since(here.levels, today)) is not None and closely > last:
        found.append(go("level", closely, closely))
    looks = sorted({look.sheet: look.heard_on for look in here.signs if last < look.heard_on <= today}.values())
    if len(looks) > 1:  # one look is a look; a cluster needs several, over time or from several bodies
        found.append(go("signs", looks[-1], looks[1], len(looks)))
    if (unseen := _not_private_since(here, last, policy, today, own)) is not None:
        found.append(go("not_private", *unseen))
    if (report := max((r for r in here.reports if r.heard_on <= today), key=_newest, default=None)) is not None:
        if report.rating in RATED_LOW and report.heard_on > last:
            found.append(go("regulator_rating", report.on, report.heard_on))
        old = value(policy, "checkers.regulator_old_after", here.nation, today, own)
        if (since_when := later(report.on, whole(old), old.unit)) <= today:
            found.append(go("regulator_old", report.on, max(since_when, last)))
    return found


def _unchecked(here: Here, policy: Policy, today: date, own: tuple[Local, ...]) -> tuple[Go, ...]:
    """Nobody has checked for long, or never as far as anybody knows: said before everything else."""
    every = value(policy, "checkers.interval", here.nation, today, own)
    last = max((day for day in here.checks if day <= today), default=None)
    if last is None:
        return (Go("never_checked", here.known_since, 0, later(here.known_since, whole(every), every.unit), every),)
    long = value(policy, "checkers.long_ago", here.nation, today, own)
    if later(last, whole(long), long.unit) > today:
        return ()
    return (Go("not_checked", last, 0, later(last, whole(every), every.unit), every),)


def _not_private_since(
    here: Here, last: date, policy: Policy, today: date, own: tuple[Local, ...]
) -> tuple[date, date] | None:
    """Since when people have been visited and nobody seen in private, and the day on which that had gone on for long."""
    met = sorted(day for day in here.seen_on if day <= today)
    since = here.private_on or (met[0] if met else None)
    if since is None or not met or (met[-1] <= since and here.private_on is not None):
        return None
    long = value(policy, "checkers.not_private_for", here.nation, today, own)
    by = later(since, whole(long), long.unit)
    return (since, max(by, last)) if by <= today else None


def _at_level(
    level: Level, nation: Nation, start: date, policy: Policy, today: date, own: tuple[Local, ...]
) -> tuple[date, Value]:
    """The day by which this level asks for a visit, and the value that says so. A lower level's interval holds as well:
    who is watched more closely is never seen less often, whatever a body has set."""
    names = [f"host.visit.{each}" for each in LEVELS[: LEVELS.index(level) + 1][::-1]]
    found = [due_day(start, history(policy, name, nation, today, own), today) for name in names]
    return min(found, key=lambda each: each[0])


def _level_on(levels: Sequence[Scrutiny], day: date) -> Level:
    """The level in force on a day, of levels as they were noted one after another; before the first, the first."""
    begun = [each for each in levels if each.since <= day] or list(levels)
    if not begun:
        return "routine"
    edge = max(e.since for e in begun) if begun[0].since <= day else min(e.since for e in begun)
    return [each.level for each in begun if each.since == edge][-1]


def _closely_since(levels: Sequence[Scrutiny], today: date) -> date | None:
    """Since when it has been watched closely without a break; None when it is not now."""
    since: date | None = None
    for day in sorted({each.since for each in levels if each.since <= today}):
        since = (since or day) if _level_on(levels, day) in CLOSELY else None
    return since


def _latest(
    days: Iterable[date], what: Literal["last_host_visit", "last_check"], else_on: date, today: date
) -> CountedFrom:
    last = max((day for day in days if day <= today), default=None)
    return CountedFrom(what, last) if last else CountedFrom("joined", else_on)


def _newest(report: Report) -> tuple[date, date, str]:
    return (report.on, report.heard_on, report.rating or "")


def _owed(
    kind: Literal["host_visit", "checker_visit"],
    start: CountedFrom,
    due_on: date,
    warn_on: date,
    why: Value,
    policy: Policy,
    today: date,
) -> Owed:
    history_known = start.what != "joined"
    red_on = due_on + timedelta(1)
    return Owed(
        kind=kind, due_on=due_on, warn_on=warn_on, red_on=red_on, region_on=None,
        state=state_on(today, warn_on, due_on, red_on, history_known, None), days=(due_on - today).days, counted_from=start,
        reason=Reason(why.rule, whole(why), why.unit, why.authority, why.source), policy=policy.version,
        history_known=history_known,
    )  # fmt: skip

"""What comes together, on an invented history: how many visits until a planted failure is found, and how many false alarms in
a hospital's year; beside it, over the same history, the naive rule "three concerns in 90 days".

A report and not a target: the chances below are invented, and no threshold may be chosen to please them. The picture is
written where `LANTERN_BENCH_PLOTS` says. `LANTERN_BENCH_HOSPITALS` is how many (80), each for three years.
"""

import os
import random
from bisect import bisect_right
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

from msgspec.structs import replace

from lantern.patterns.model import Event, Kind, Known
from lantern.patterns.rules import patterns
from lantern.patterns.values import Values, values
from lantern.policy.reading import shipped_policy
from tests.bench.patterns_plot import plot

SEED, YEARS, BEGIN = 1, 3, date(2024, 1, 1)
DAYS = 365 * YEARS
THEMES = ("safety", "care", "restraint", "staffing", "family")
CLUSTERS = {"poor_care": 10, "leadership": 10, "restriction": 10}
FAILING, FAILS_IN = 0.3, ("safety", "poor_care")
"""Every third hospital begins to fail, in one theme and one cluster of signs, at some day of its second year."""


class Chances(NamedTuple):
    """Of each occasion, on an ordinary day and while the hospital fails in that theme."""

    visit: float
    frightened: float
    checker: float
    family: float
    sign: float
    concerns_a_year: float


ORDINARY = Chances(0.04, 0.003, 0.06, 0.08, 0.004, 0.3)
FAILURE = Chances(0.25, 0.04, 0.5, 0.4, 0.05, 2.5)


class History(NamedTuple):
    """One hospital's three years."""

    events: list[Event]
    visits: list[date]
    fails_from: date | None


Alarms = list[tuple[date, str]]
"""On which day something began to stand, and what."""
Rule = Callable[[History], Alarms]


def history(chance: random.Random, n: int) -> History:
    """Three bodies visit every eight weeks or so, checkers once a year, families write twice; concerns come in between."""
    fails = BEGIN + timedelta(chance.randrange(365, 730)) if chance.random() < FAILING else None
    visits: list[date] = []
    events: list[Event] = []
    for body in ("north", "glan", "vale"):
        for day in _every(chance, 56):
            visits.append(day)
            events += _seen(chance, f"{n}-{body}-{day}", day, "visitors", body, fails)
    for day in _every(chance, 365):
        visits.append(day)
        events += _seen(chance, f"{n}-checkers-{day}", day, "checkers", "checkers", fails)
    for day in _every(chance, 182):
        events += _seen(chance, f"{n}-family-{day}", day, "family", "north", fails)
    events += _concerns(chance, n, fails)
    return History(sorted(events, key=lambda e: e.on), sorted(visits), fails)


def _every(chance: random.Random, length: int) -> Iterator[date]:
    at = chance.randrange(length)
    while at < DAYS:
        yield BEGIN + timedelta(at)
        at += chance.randrange(length * 3 // 4, length * 5 // 4 + 1)


def _of(theme: str, day: date, fails: date | None) -> Chances:
    return FAILURE if fails and day >= fails and theme in FAILS_IN else ORDINARY


def _seen(chance: random.Random, id: str, day: date, by: Any, body: str, fails: date | None) -> Iterator[Event]:
    said: dict[str, Any] = {"noun": "visits", "id": id, "source": by, "body": body, "on": day}
    for theme in THEMES:
        c = _of(theme, day, fails)
        pressing = chance.random() < c.frightened
        if pressing or chance.random() < {"visitors": c.visit, "checkers": c.checker, "family": c.family}[by]:
            yield Event(what="theme", theme=theme, pressing=pressing, **said)
    for cluster, signs in CLUSTERS.items():
        for sign in range(signs if by == "visitors" else 0):
            if chance.random() < _of(cluster, day, fails).sign:
                yield Event(what="sign", theme=cluster, detail=f"sign_{sign}", **said)


def _concerns(chance: random.Random, n: int, fails: date | None) -> Iterator[Event]:
    for theme in THEMES:
        for k in range(DAYS):
            day = BEGIN + timedelta(k)
            if chance.random() < _of(theme, day, fails).concerns_a_year / 365:
                source: Any = chance.choice(("visitors", "family", "staff", "person"))
                yield Event(
                    noun="concerns", id=f"{n}-{theme}-{k}", what="theme", theme=theme, source=source, on=day,
                    body=chance.choice(("north", "glan", "vale")), pressing=chance.random() < 0.3,
                )  # fmt: skip


def joined(v: Values) -> Rule:
    """Our rules, asked on each day on which something is heard."""

    def rule(one: History) -> Alarms:
        alarms: Alarms = []
        days, before = [e.on for e in one.events], set[tuple[Kind, str]]()
        for day in sorted(set(days)):
            since = bisect_right(days, day - timedelta(v.reach))
            known = Known(events=tuple(one.events[since : bisect_right(days, day)]))
            now = {(p.kind, p.theme) for p in patterns(known, v, day)}
            alarms += [(day, theme) for _, theme in sorted(now - before)]
            before = now
        return alarms

    return rule


def naive(one: History) -> Alarms:
    """Three concerns within 90 days, whatever they are about."""
    days = [e.on for e in one.events if e.noun == "concerns"]
    alarms: Alarms = []
    for n, day in enumerate(days):
        if n >= 2 and (day - days[n - 2]).days < 90 and not (alarms and (day - alarms[-1][0]).days < 90):
            alarms.append((day, ""))
    return alarms


class Result(NamedTuple):
    """Visits until each planted failure was found, None where it never was; and alarms that meant nothing."""

    visits: list[int | None]
    days: list[int]
    false_a_year: float


def measured(rule: Rule, world: list[History]) -> Result:
    """An alarm is true on or after the failure began, in its theme; the naive rule names no theme and is believed."""
    visits: list[int | None] = []
    days: list[int] = []
    false = 0
    for one in world:
        alarms = rule(one)
        true = [day for day, theme in alarms if one.fails_from and day >= one.fails_from and theme in (*FAILS_IN, "")]
        false += len(alarms) - len(true)
        if one.fails_from:
            visits.append(sum(one.fails_from <= day <= true[0] for day in one.visits) if true else None)
            days += [(true[0] - one.fails_from).days] if true else []
    return Result(visits, days, false / (len(world) * YEARS))


def report() -> None:
    """The table, and the picture."""
    hospitals = int(os.environ.get("LANTERN_BENCH_HOSPITALS", "80"))
    chance = random.Random(SEED)
    world = [history(chance, n) for n in range(hospitals)]
    ours = values(shipped_policy(), "england", BEGIN)
    rules: dict[str, Rule] = {
        "what comes together (our default)": joined(ours),
        "… two occasions are enough": joined(replace(ours, occasions=2)),
        "… four occasions": joined(replace(ours, occasions=4)),
        "… urgent words weigh no more": joined(replace(ours, pressing_occasions=ours.occasions)),
        "three concerns in 90 days": naive,
    }
    found = {name: measured(rule, world) for name, rule in rules.items()}
    failed = sum(one.fails_from is not None for one in world)
    print(
        f"\npatterns: {hospitals} hospitals, {YEARS} years each, {failed} planted failures (seed {SEED}; load {os.getloadavg()[0]:.1f})"
    )
    print(
        f"{'rule':36} {'found':>9} {'visits p50':>10} {'p90':>5} {'days p50':>8} {'false alarms a hospital-year':>29}"
    )
    for name, result in found.items():
        print(line(name, result))
    folder = os.environ.get("LANTERN_BENCH_PLOTS")
    if folder:
        drawn = {name: result.visits for name, result in found.items()}
        (Path(folder) / "patterns.svg").write_text(plot(drawn, {n: r.false_a_year for n, r in found.items()}))


def line(name: str, result: Result) -> str:
    there = sorted(n for n in result.visits if n is not None)
    p90 = there[min(len(there) - 1, len(there) * 9 // 10)] if there else 0
    share = f"{len(there)}/{len(result.visits)}"
    middle, days = (median(there), median(result.days)) if there else (0, 0)
    return f"{name:36} {share:>9} {middle:10.0f} {p90:5} {days:8.0f} {result.false_a_year:29.2f}"


if __name__ == "__main__":
    report()

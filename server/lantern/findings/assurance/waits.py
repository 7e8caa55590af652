"""Each wait for a visit, from one meeting to the next: did the next come by the day it was owed? Pure.

A wait that ended in time belongs to the day of the visit; one that did not, to the day on which it was due, so that a
period that is over never changes because somebody came later. Waiting that nobody can date is history not known (K10),
and a wait that an exception agreed beforehand covers stands apart (K31).
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from msgspec import Struct

from lantern.findings.assurance.model import Found
from lantern.policy.model import Local, Policy, Value
from lantern.policy.values import history, value, whole
from lantern.visits import due
from lantern.visits.spells import Stay, in_scope_since, joined_spell


class Met(Struct, frozen=True, order=True):
    """A meeting that starts the count again."""

    on: date
    visit: str


class Agreed(Struct, frozen=True):
    """An exception: agreed on one day, until another."""

    on: date
    until: date


class Rules(Struct):
    """Policy as one body's waits need it, looked up once for many people."""

    policy: Policy
    local: tuple[Local, ...]
    kept: dict[object, object] = {}

    def scopes(self, known: due.Known, today: date) -> tuple[int, tuple[Value, ...]]:
        """How many days a spell may pause, and the values of visit.scope."""
        return self._once(("scope", known.funder, today), lambda: (
            whole(value(self.policy, "spell.gap", known.funder, today)),
            history(self.policy, "visit.scope", known.funder, today, self.local),
        ))  # fmt: skip

    def due_on(self, known: due.Known, start: date, closed: date) -> date:
        """The day on which the visit after `start` was due, by what was in force up to `closed`."""
        age = known.born and due.age_band(known, start, self.policy, self.local, asked_on=closed)
        values = self._once(
            ("interval", age, known.funder, closed),
            lambda: due.intervals(known, start, self.policy, closed, self.local),
        )
        return due.due_day(start, values, closed)[0]

    def _once(self, key: object, make):  # type: ignore[no-untyped-def]
        if key not in self.kept:
            self.kept[key] = make()
        return self.kept[key]


def waits(
    person: str, known: due.Known, met: Sequence[Met], agreed: Sequence[Agreed], rules: Rules, today: date
) -> Iterator[Found]:
    """What became of every wait of this person, in each of their spells, up to `today`.

    `known.last_seen_in_person` is the opening balance while it still stands; `met` are the meetings in Lantern.
    """
    gap, scopes = rules.scopes(known, today)
    spell = joined_spell(known.stays, today, gap)
    while spell:
        yield from _of_spell(person, known, spell, scopes, met, agreed, rules, today)
        spell = joined_spell(known.stays, spell[0].began - timedelta(1), gap)


def _of_spell(
    person: str, known: due.Known, spell: tuple[Stay, ...], scopes: tuple[Value, ...], met: Sequence[Met],
    agreed: Sequence[Agreed], rules: Rules, today: date,
) -> Iterator[Found]:  # fmt: skip
    ends = [spell[-1].ended, known.died_on, today]
    horizon = min(day for day in ends if day is not None)
    since = in_scope_since(spell, known.home_area, known.recognised_on, scopes, horizon)
    if since is None:
        return
    start = due.counted_from(known, spell[0].began, since, horizon)
    later = sorted(one for one in met if max(since, start.on) < one.on <= horizon)
    begun, dated = start.on, start.what != "joined"
    for one in [*later, None]:
        ended = one.on if one else horizon
        found = _became(rules.due_on(known, begun, ended), one, ended, agreed, dated)
        if found is not None:
            bucket, on = found
            yield Found(
                figure="in_time", bucket=bucket, on=on.isoformat(), item=f"{person}/{begun}", person=person,
                visit=one.visit if one else None,
            )  # fmt: skip
        begun, dated = ended, True


def _became(
    due_on: date, met: Met | None, ended: date, agreed: Sequence[Agreed], dated: bool
) -> tuple[str, date] | None:
    """What a wait became, and the day to which it belongs; None while it goes on in time."""
    if ended <= due_on:
        if met is None:
            return None
        return ("in_time" if dated else "history_not_known"), met.on
    if not dated:
        return "history_not_known", due_on
    if any(one.on <= due_on <= one.until and ended <= one.until for one in agreed):
        return "excepted", due_on
    return ("came_late" if met else "not_come"), due_on

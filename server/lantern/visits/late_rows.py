"""When somebody was seen late, as their row holds it: settled anew from what was recorded, never edited."""

from datetime import date, timedelta
from typing import Any

import msgspec

from lantern.ids import derived
from lantern.people import course
from lantern.people import records as people
from lantern.people.also_paying import passings
from lantern.people.course import Entry
from lantern.people.model import Lateness
from lantern.policy.model import Local, Policy, Value
from lantern.policy.values import one_word, value, whole
from lantern.store import Transaction
from lantern.visits import people_met
from lantern.visits.due import Known, Owed
from lantern.visits.lateness import ASKED, KEPT, Excepted, Lapse, lapses


def settle(
    tx: Transaction, row: Any, about: list[Entry], known: Known, policy: Policy, today: date, local: tuple[Local, ...]
) -> bool:
    """Keep exactly this as when somebody was seen late. Returns whether anything changed."""
    if (opening := people_met.opening(row, about, today)) is not None:
        course.keep(tx, row.id, opening)
        about = [*about, opening]
    agreed = [
        Excepted(on=date.fromisoformat(e.on), until=date.fromisoformat(e.says["until"]))
        for e in about
        if e.what == "exception"
    ]
    found = lapses(known, people_met.met(about), agreed, policy, today, local)
    since = (today - timedelta(whole(value(policy, KEPT, row.funder, today)))).isoformat()
    passed = passings(about)[-1:]
    start = max(asked_from(value(policy, ASKED, row.funder, today, local), row.joined_on), *(e.on for e in passed), "")
    said = course.explained(about, [_row(row.id, one, start) for one in found])
    kept = [msgspec.structs.replace(one, explained=None) for one in said if _stays(one, since)]
    now = msgspec.json.encode(kept).decode()
    if now == row.lateness:
        return False
    people.change(tx, row.id, lateness=now)
    return True


def asked_from(word: Value, joined_on: str) -> str:
    """The day from which lateness is asked about: the body's own, or the one on which it brought the person in. Never from
    before it paid for them."""
    return word.since.isoformat() if one_word(word) == "this_day" else joined_on


def rests_until(owed: Owed, about: list[Entry], person: str) -> str | None:
    """Until when reminders of a visit rest, or rested, beyond its day: the last end that was agreed in an exception, or given
    with the word that explains why nobody has been. None where there is no such day (K31)."""
    said = [
        e
        for e in about
        if e.what == "explained" and e.says["lapse"] == lapse_id(person, owed.counted_from.on.isoformat())
    ]
    ends = [e.says["until"] for e in about if e.what == "exception"] + [e.says.get("until") or "" for e in said[-1:]]
    last = max(ends, default="")
    return last if last >= owed.due_on.isoformat() else None


def lapse_id(person: str, counted_on: str) -> str:
    """The same for good, whatever is heard of it later: one count that began on a day goes wrong at most once."""
    return derived(person, "lapse", counted_on)


def _row(person: str, one: Lapse, start: str) -> Lateness:
    met, counted_on = one.met, one.counted_on.isoformat()
    return Lateness(
        id=lapse_id(person, counted_on), kind=one.kind, counted_on=counted_on, due_on=one.due_on.isoformat(),
        seen_on=met.on.isoformat() if met else None, ended_on=one.ended_on.isoformat() if one.ended_on else None,
        visit=met.visit if met else None, by_name=met.by_name if met else None, before=one.due_on.isoformat() < start,
    )  # fmt: skip


def _stays(one: Lateness, since: str) -> bool:
    """What nobody has explained stays, however long ago; the rest for as long as policy says."""
    return one.due_on >= since or (one.kind != "near_miss" and not one.before and one.explained is None)

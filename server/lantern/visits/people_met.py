"""Each time a visit met somebody, as entries on their way: what is late is reckoned from all of them, in any order."""

from datetime import date
from typing import Any

import msgspec

from lantern.identity.acting import Act
from lantern.ids import derived
from lantern.people import course
from lantern.people import records as people
from lantern.people.course import Entry
from lantern.store import Transaction
from lantern.store.statements import add
from lantern.visits import rules
from lantern.visits.lateness import Met

OPENING = "opening_balance"


def keep(tx: Transaction, act: Act, visit: Any, on: str, said_at: str, seen: dict[str, str]) -> None:
    """How this trip met these people, as it is known now. `said_at`: when its day was confirmed, of which the latest stands;
    `lead` is whose trip it was, for which `body`."""
    add(tx, course.course, [
        {
            "id": derived(act.command, person, "seen"), "person": person, "what": "seen", "on_day": on, "at": said_at,
            "heard_on": act.today.isoformat(), "by_name": act.who.name,
            "says": msgspec.json.encode({"visit": visit.id, "how": how, "lead": visit.lead, "body": visit.body}).decode(),
        }
        for person, how in sorted(seen.items())
    ])  # fmt: skip


def opening(row: Any, about: list[Entry], today: date) -> Entry | None:
    """The day they were last seen before Lantern, to be kept: their row holds it only until the first visit."""
    if row.last_seen_source != OPENING or any(e.what == "seen" and e.on == row.last_seen_on for e in about):
        return None
    return Entry(
        derived(row.id, "seen", OPENING, row.last_seen_on), "seen", row.last_seen_on, f"{today.isoformat()}T00:00:00.000Z",
        today.isoformat(), row.last_seen_by, {"visit": None, "how": "in_person"},
    )  # fmt: skip


def met(about: list[Entry]) -> tuple[Met, ...]:
    """Every meeting that counts, one for each trip, by its day."""
    return tuple(
        Met(on=date.fromisoformat(e.on), visit=e.says["visit"], by_name=e.by_name)
        for e in course.meetings(about)
        if rules.resets_clock(e.says["how"])
    )


def correct(tx: Transaction, person_id: str, today: date) -> tuple[str | None, bool]:
    """The day of a trip is another than was said before: their row says when they were last seen as all trips have it now,
    also where that is earlier. Returns the day, and whether it moved."""
    row, about = people.one(tx, person_id), course.of(tx, [person_id]).get(person_id, [])
    assert row is not None
    if (brought := opening(row, about, today)) is not None:
        course.keep(tx, person_id, brought)
        about = [*about, brought]
    last = max(met(about), key=lambda one: (one.on, one.visit or ""), default=None)
    on = last.on.isoformat() if last else None
    if on == row.last_seen_on:
        return on, False
    source = None if last is None else OPENING if last.visit is None else "visit"
    by_name = last.by_name if last else None
    people.change(tx, person_id, last_seen_on=on, last_seen_by=by_name, last_seen_source=source, last_seen_note=None)
    return on, True

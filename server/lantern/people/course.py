"""What was recorded about somebody's way through hospital: reviews, consent, home plans, barriers, exceptions, death.

Append-only: nothing is changed, the later word stands, and any order of arrival gives the same.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, Literal

import msgspec
import sqlalchemy as sa

from lantern.people.model import (
    AgreedException,
    Barrier,
    Detained,
    Explained,
    Keyworker,
    Lateness,
    Themes,
    ToTell,
)
from lantern.people.on_leave import HospitalLeave
from lantern.store import Transaction, metadata, straight
from lantern.store.statements import add, add_once, among
from lantern.store.tables import as_json, key, maybe, words

What = Literal[
    "review", "consent", "papers", "ehc_plan", "home_plan", "barrier", "barrier_moved", "exception", "death", "told",
    "security", "came", "moved", "left", "rating", "keyworker", "themes", "detention", "seen",
    "explained", "handed", "handed_back", "handed_read", "recognised", "payer", "also_pays", "pays_no_more",
    "hospital_leave",
]  # fmt: skip

course = sa.Table(
    "course",
    metadata,
    key(),
    sa.Column("person", sa.Text, nullable=False, index=True),
    words("what"),
    words("on_day"),
    words("at"),
    words("heard_on"),
    maybe("by_name"),
    words("says"),
)
"""One row for each time something was recorded, under the id of its command; `on_day` is the day it is about."""


class Entry(msgspec.Struct, frozen=True):
    """One thing that was recorded."""

    id: str
    what: What
    on: str
    at: str
    heard_on: str
    by_name: str | None
    says: dict[str, Any]


def keep(tx: Transaction, person: str, entry: Entry) -> None:
    """Record this."""
    add(tx, course, [_row(person, entry)])


def keep_once(tx: Transaction, person: str, entry: Entry) -> bool:
    """Record this, where nothing is recorded under its id. Returns whether it is new."""
    return add_once(tx, course, _row(person, entry))


def _row(person: str, entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.id, "person": person, "what": entry.what, "on_day": entry.on, "at": entry.at,
        "heard_on": entry.heard_on, "by_name": entry.by_name, "says": as_json(entry.says),
    }  # fmt: skip


_ALL = sa.select(course)


def everybodys(tx: Transaction) -> dict[str, list[Entry]]:
    """Everything recorded, by person."""
    return _by_person(straight.rows(tx, _ALL))


def of(tx: Transaction, people: list[str]) -> dict[str, list[Entry]]:
    """Everything recorded about these people."""
    return _by_person(straight.rows(tx, among(course, (), "person"), them=people))


def _by_person(rows: Iterable[Any]) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = defaultdict(list)
    for r in rows:
        found[r.person].append(Entry(r.id, r.what, r.on_day, r.at, r.heard_on, r.by_name, msgspec.json.decode(r.says)))
    return {person: sorted(entries, key=lambda e: (e.at, e.id)) for person, entries in found.items()}


def last(entries: list[Entry], what: What) -> Entry | None:
    """The latest entry of its sort."""
    return next((e for e in reversed(entries) if e.what == what), None)


def barriers(entries: list[Entry]) -> list[Barrier]:
    """What stands in the way, as it was last spoken of."""
    found: dict[str, Barrier] = {}
    for e in entries:
        if e.what == "barrier":
            found[e.says["barrier"]] = Barrier(id=e.says["barrier"], named_on=e.on, **{k: e.says[k] for k in _NAMED})
    for e in entries:
        was = found.get(e.says.get("barrier", "")) if e.what == "barrier_moved" else None
        if was is not None:
            by_when = e.says["by_when"] or was.by_when
            found[was.id] = msgspec.structs.replace(was, latest=e.says["words"], by_when=by_when, gone=e.says["gone"])
    return list(found.values())


_NAMED = ("words", "owner", "owner_name", "line_name", "by_when")


def died_on(entries: list[Entry]) -> str | None:
    """The day on which they died; None while they live, and where it was recorded in error."""
    death = last(entries, "death")
    return death.on if death and not death.says["mistaken"] else None


def to_tell(entries: list[Entry]) -> list[ToTell]:
    """Who must be told of their death, and who has been (K14)."""
    death = last(entries, "death")
    if death is None or death.says["mistaken"]:
        return []
    told, by = {e.says["whom"]: e for e in entries if e.what == "told"}, death.says.get("by", {})
    return [
        ToTell(
            whom=w,
            told_on=told[w].on if w in told else None,
            by_name=told[w].by_name if w in told else None,
            by=by.get(w),
        )
        for w in death.says["to_tell"]
    ]


def newest(entries: list[Entry], what: What) -> list[Entry]:
    """What was recorded of one sort, by the day it is about, the latest first: of two words about a day the later stands."""
    days = {e.on: e for e in entries if e.what == what}
    return [days[on] for on in sorted(days, reverse=True)]


def keyworker(entries: list[Entry]) -> Keyworker | None:
    """Who works with them now."""
    named = next(iter(newest(entries, "keyworker")), None)
    return Keyworker(name=named.says["keyworker"], since=named.on) if named and not named.says["ended"] else None


def themes(entries: list[Entry]) -> list[Themes]:
    """What came up in their latest reviews in the community."""
    latest = newest(entries, "themes")[:MOST_THEMES]
    return [Themes(on=e.on, themes=e.says["themes"], by_name=e.by_name) for e in latest]


MOST_THEMES = 3
"""Of how many reviews a phone is told what came up; all are kept."""


def detained(entries: list[Entry]) -> Detained | None:
    """Whether they are detained, as it was last recorded."""
    told = next(iter(newest(entries, "detention")), None)
    return Detained(detention=told.says["detention"], since=told.on, by_name=told.by_name) if told else None


def hospital_leave(entries: list[Entry]) -> list[HospitalLeave]:
    """The latest times they were away from their ward while they were in hospital: of each the later word, unless it takes it back."""
    said = {e.says["leave"]: e for e in entries if e.what == "hospital_leave"}
    stand = [
        HospitalLeave(
            id=e.says["leave"],
            from_on=e.on,
            until_on=e.says["until_on"],
            where=e.says["where"],
            by_name=e.by_name or "",
        )
        for e in said.values()
        if not e.says["mistaken"]
    ]
    return sorted(stand, key=lambda one: (one.from_on, one.id), reverse=True)[:MOST_LEAVE]


MOST_LEAVE = 3
"""Of how many times a phone is told; all are kept."""

MEETING = ("not_confirmed", "not_seen", "phone", "video", "declined_after_meeting", "in_person")
"""How a trip met somebody, the best last. `not_confirmed`: its day, as it was corrected, lies ahead (K31)."""


def meetings(entries: list[Entry]) -> list[Entry]:
    """How each trip met them, one entry for each: as its day was confirmed last, and of what was said of it the best."""
    told = [e for e in entries if e.what == "seen"]
    ordered = sorted(told, key=lambda e: (e.at, MEETING.index(e.says["how"]), e.id))
    return list({e.says["visit"]: e for e in ordered}.values())


def exceptions(entries: list[Entry]) -> list[AgreedException]:
    """Every exception that was agreed, the earliest end first: also those that have run out (K31)."""
    agreed = [
        AgreedException(id=e.id, on=e.on, until=e.says["until"], why=e.says["why"], by_name=e.by_name or "")
        for e in entries
        if e.what == "exception"
    ]
    return sorted(agreed, key=lambda one: (one.until, one.id))


def explained(entries: list[Entry], lateness: list[Lateness]) -> list[Lateness]:
    """What was late, with what was said of each: the later word stands."""
    said = {
        e.says["lapse"]: Explained(
            reason=e.says["reason"], words=e.says["words"], by_name=e.by_name or "", on=e.on, until=e.says.get("until")
        )
        for e in entries
        if e.what == "explained"
    }  # fmt: skip
    return [msgspec.structs.replace(one, explained=said.get(one.id)) for one in lateness]

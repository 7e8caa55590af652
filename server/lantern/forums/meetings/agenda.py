"""What is open about a hospital, topic by topic: what an agenda is made of. Hospital and theme; nobody's name, nobody's words
but those of promises about a ward."""

from collections import Counter
from datetime import date
from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.clock import day_of
from lantern.commissioners.records import body
from lantern.concerns.records import STILL_OPEN, concern
from lantern.concerns.seeing import speaking_for
from lantern.forums.levels import records as levels
from lantern.forums.meetings import records
from lantern.forums.meetings.model import Line, Topic, TopicKind
from lantern.forums.opening import records as openings
from lantern.patterns.reading import standing_at
from lantern.people.records import person
from lantern.store import Transaction
from lantern.store.straight import rows
from lantern.units.records import hospital, unit
from lantern.visits.agenda import owed
from lantern.visits.promises import promise
from lantern.visits.records import visit

QUIET = ("stopped", "excepted", "declined", "shut", "history_not_known")
"""States in which nothing is late; what nobody told us is not."""
_HERE: Any = sa.bindparam("it")
_PLACE = sa.select(hospital.c.name, hospital.c.level, hospital.c.rating, hospital.c.rating_on).where(
    hospital.c.id == _HERE
)
_CONCERNS = (
    sa.select(concern, unit.c.name.label("unit_name"), body.c.name.label("body_name"))
    .outerjoin(unit, unit.c.id == concern.c.unit)
    .outerjoin(body, body.c.id == concern.c.body)
    .where(concern.c.hospital == _HERE, STILL_OPEN)
)
_PROMISES = (
    sa.select(promise, unit.c.name.label("unit_name"), body.c.name.label("body_name"))
    .outerjoin(unit, unit.c.id == promise.c.unit)
    .outerjoin(body, body.c.id == promise.c.body)
    .where(promise.c.hospital == _HERE, promise.c.state != "kept")
)
_OWED = (
    sa.select(owed.c.row, body.c.name.label("body_name"))
    .join(person, person.c.id == owed.c.person)
    .join(body, body.c.id == person.c.placing_body)
    .where(person.c.hospital == _HERE, person.c.left_on.is_(None), owed.c.due_on < sa.bindparam("today"))
)
_VISITS = (
    sa.select(visit.c.visited_on, visit.c.seen, body.c.name.label("body_name"))
    .join(body, body.c.id == visit.c.body)
    .where(
        visit.c.hospital == _HERE, visit.c.state == "finished", visit.c.visited_on <= sa.bindparam("today")
    )
)  # fmt: skip
_PAYERS = (
    sa.select(body.c.name)
    .join(person, person.c.placing_body == body.c.id)
    .where(person.c.hospital == _HERE, person.c.left_on.is_(None))
    .distinct()
)


def topics(tx: Transaction, hospital_id: str, today: date) -> list[Topic]:
    """Everything that is open about one hospital. The level and the concerns are always there, also when nothing is."""
    (place,) = rows(tx, _PLACE, it=hospital_id)
    found: tuple[tuple[TopicKind, list[Line]], ...] = (
        ("level", _level(tx, hospital_id, place)),
        ("concerns", _concerns(tx, hospital_id)),
        ("patterns", _patterns(tx, hospital_id)),
        ("promises", _promises(tx, hospital_id)),
        ("late", _late(tx, hospital_id, today)),
        ("seen", _seen(tx, hospital_id, today)),
        ("opened", _opened(tx, hospital_id)),
        ("actions", _actions(tx, hospital_id)),
    )
    return [
        Topic(id=f"{hospital_id}/{kind}", kind=kind, hospital=hospital_id, hospital_name=place.name, lines=lines)
        for kind, lines in found
        if lines or kind == "concerns"
    ]


def _level(tx: Transaction, hospital_id: str, place: Any) -> list[Line]:
    last = next(iter(levels.changes(tx, hospital_id)), None)
    line = Line(state=place.level, on=day_of(last.at) if last else None, words=last.reasons if last else None)
    if not place.rating:
        return [line]
    return [line, Line(what="rating", state=place.rating, on=place.rating_on)]


def _concerns(tx: Transaction, hospital_id: str) -> list[Line]:
    """By clock: those that nobody has taken first, then by when the next word is due."""
    found = sorted(
        rows(tx, _CONCERNS, it=hospital_id),
        key=lambda r: (r.state != "open", r.next_word_by or "9", r.heard_at, r.id),
    )
    return [
        Line(
            id=r.id, about=msgspec.json.decode(r.about), urgency=r.urgency, state=r.state, on=day_of(r.heard_at),
            by=r.next_word_by, unit_name=r.unit_name, body_name=r.body_name if speaking_for(r) else None,
        )
        for r in found
    ]  # fmt: skip


def _patterns(tx: Transaction, hospital_id: str) -> list[Line]:
    """What comes together there, by the month since when; never who said it, and nothing that was dismissed."""
    return [
        Line(what=r.kind, about=[r.theme], on=f"{r.since[:7]}-01", state=stands)
        for r, stands in standing_at(tx, hospital_id)
        if stands != "dismissed"
    ]


def _promises(tx: Transaction, hospital_id: str) -> list[Line]:
    found = sorted(rows(tx, _PROMISES, it=hospital_id), key=lambda r: (r.by_when or "9", r.made_on, r.id))
    return [
        Line(
            id=r.id, words=None if r.person else r.words, what=None if r.person else r.by_whom, about_person=bool(r.person),
            unit_name=r.unit_name, body_name=r.body_name, state=r.state, on=r.made_on, by=r.by_when,
        )
        for r in found
    ]  # fmt: skip


def late_of(tx: Transaction, hospital_id: str, today: date) -> Counter[str]:
    """How many things each body, by its name, owes to people there whose day has passed."""
    number: Counter[str] = Counter()
    for line in _late(tx, hospital_id, today):
        number[line.body_name or ""] += line.n
    return number


def _late(tx: Transaction, hospital_id: str, today: date) -> list[Line]:
    """How many of each body are late in what they owe to people there, and since when the oldest; never who."""
    number: Counter[tuple[str, str]] = Counter()
    since: dict[tuple[str, str], str] = {}
    for r in rows(tx, _OWED, it=hospital_id, today=today.isoformat()):
        row = msgspec.json.decode(r.row)
        until = row.get("excepted_until") or ""
        if row["state"] in QUIET and not (row["state"] == "excepted" and until < today.isoformat()):
            continue
        key = (r.body_name, row["kind"])
        number[key] += 1
        since[key] = min(since.get(key, row["due_on"]), row["due_on"])
    return [
        Line(body_name=who, what=what, n=number[who, what], on=since[who, what]) for who, what in sorted(number)
    ]  # fmt: skip


def _seen(tx: Transaction, hospital_id: str, today: date) -> list[Line]:
    """When each body that pays last met anybody there in person; without a day: never, as far as we know."""
    last: dict[str, str] = {}
    for r in rows(tx, _VISITS, it=hospital_id, today=today.isoformat()):
        if "in_person" in msgspec.json.decode(r.seen).values():
            last[r.body_name] = max(last.get(r.body_name, ""), r.visited_on)
    names = sorted(r.name for r in rows(tx, _PAYERS, it=hospital_id))
    return [Line(body_name=name, on=last.get(name)) for name in names]


def _opened(tx: Transaction, hospital_id: str) -> list[Line]:
    """Which body opened whom a concern is about since the last meeting, and for what; never whom, and nobody's words."""
    return [
        Line(body_name=r.of, what=openings.stated(r)[0].what_for, about=msgspec.json.decode(r.about), on=day_of(r.at))
        for r in openings.since_last_meeting(tx, hospital_id)
    ]


def _actions(tx: Transaction, hospital_id: str) -> list[Line]:
    return [
        Line(id=r.id, words=r.words, what=r.owner, by=r.by_when, state=r.state)
        for r in records.actions(tx, "hospital", [hospital_id])
        if r.state != "seen"
    ]

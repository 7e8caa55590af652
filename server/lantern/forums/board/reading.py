"""The board as it is now: read from visits that have begun or are announced, and from what lies on the table."""

from collections import Counter
from datetime import date
from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.clock import day_of, local_date, read_instant
from lantern.commissioners.records import body
from lantern.concerns.records import STILL_OPEN, concern
from lantern.findings.assurance.worth import Hours, sort_of_hour
from lantern.forums.board.model import Board, BodyThere, OpenConcerns
from lantern.forums.board.rules import Known, gaps
from lantern.forums.levels import records as levels
from lantern.forums.meetings import reading as meetings
from lantern.forums.meetings import records as planned
from lantern.forums.meetings.agenda import late_of
from lantern.forums.seeing import View
from lantern.identity.model import Principal
from lantern.patterns.reading import standing_at
from lantern.people.records import person
from lantern.store import Transaction
from lantern.store.straight import rows
from lantern.units.records import hospital, unit
from lantern.visits.records import answers, visit

_HERE: Any = sa.bindparam("it")
_PRIVATE = sa.exists(
    sa.select(answers.c.id).where(
        answers.c.visit == visit.c.id, answers.c.part != "ward", answers.c.answers.like('%"private":"yes"%')
    )
)
_TRIPS = sa.select(
    visit.c.kind, visit.c.state, visit.c.body, visit.c.unit, visit.c.visited_on, visit.c.planned_on, visit.c.began_at,
    visit.c.clock_doubtful, visit.c.seen, sa.and_(visit.c.seen != "{}", _PRIVATE).label("private"),
).where(
    visit.c.hospital == _HERE,
    sa.or_(visit.c.state == "begun", visit.c.state == "finished", sa.and_(visit.c.state == "planned", visit.c.announced)),
)  # fmt: skip
"""An unannounced visit is on no board before it begins (domain.md §11)."""
_PEOPLE = (
    sa.select(person.c.placing_body, body.c.name.label("body_name"), person.c.unit, unit.c.name.label("unit_name"))
    .join(body, body.c.id == person.c.placing_body)
    .outerjoin(unit, unit.c.id == person.c.unit)
    .where(person.c.hospital == _HERE, person.c.left_on.is_(None))
)
_OPEN = sa.select(concern.c.urgency, concern.c.state, concern.c.next_word_by, concern.c.about).where(
    concern.c.hospital == _HERE, STILL_OPEN
)
_PLACE = sa.select(hospital).where(hospital.c.id == _HERE)
_SUBDIVISION = {"england": "ENG", "wales": "WLS"}
CHECKERS, HOST = "quality_checker", "host"


class Trips(msgspec.Struct):
    """What visits say: last days by what they were."""

    seen: dict[str, date] = {}
    private: dict[str, date] = {}
    there: dict[str, date] = {}
    """By ward."""
    kinds: dict[str, date] = {}
    odd_hours: date | None = None
    coming: dict[str, str] = {}
    now: set[str] = set()


def board(
    tx: Transaction, who: Principal, hospital_id: str, view: View, hours: Hours, soon: int, far: int, now: str
) -> Board:
    """`soon` and `far` are days of policy (`forum.gap_soon`, `forum.gap_far`)."""
    today = local_date(read_instant(now))
    (place,) = rows(tx, _PLACE, it=hospital_id)
    trips = _trips(rows(tx, _TRIPS, it=hospital_id), hours, _SUBDIVISION[place.nation], today)
    living = rows(tx, _PEOPLE, it=hospital_id)
    named = {r.placing_body: r.body_name for r in living}
    known = Known(
        seen=max(trips.seen.values(), default=None), private=max(trips.private.values(), default=None),
        by_night_or_weekend=trips.odd_hours, checkers=trips.kinds.get(CHECKERS), host=trips.kinds.get(HOST),
        bodies={name: trips.seen.get(one) for one, name in named.items()},
        wards={r.unit_name: trips.there.get(r.unit) for r in living if r.unit_name},
    )  # fmt: skip
    last = next(iter(levels.changes(tx, hospital_id)), None)
    held = [
        r for r in planned.at(tx, hospital_id) if r.state in ("planned", "begun") and r.planned_on >= today.isoformat()
    ]
    return Board(
        hospital=hospital_id, hospital_name=place.name, as_at=now, level=place.level, regulator=place.regulator,
        level_since=day_of(last.at) if last else None, level_again_on=last.again_on if last else None, rating=place.rating,
        rating_on=place.rating_on, rating_location=place.rating_location,
        bodies=_bodies(living, named, trips, late_of(tx, hospital_id, today)), gaps=gaps(known, today, soon, far) if living else [],
        concerns=_concerns(rows(tx, _OPEN, it=hospital_id), now),
        patterns=sum(1 for _, stands in standing_at(tx, hospital_id) if stands != "dismissed"),
        todo=meetings.todo(tx, who, hospital_id, view, now), actions=meetings.actions_at(tx, hospital_id, today),
        meeting=held[-1].id if held else None, meeting_on=held[-1].planned_on if held else None,
    )  # fmt: skip


def _trips(found: list[Any], hours: Hours, subdivision: str, today: date) -> Trips:
    trips = Trips()
    for r in found:
        if r.state == "planned":
            if r.planned_on >= today.isoformat():
                trips.coming[r.body] = min(r.planned_on, trips.coming.get(r.body, "9"))
            continue
        if r.state == "begun":
            trips.now.add(r.body)
            continue
        on = date.fromisoformat(r.visited_on)
        if on > today:
            continue  # it counts once its day has come (K31)
        _latest(trips.there, r.unit, on)
        _latest(trips.kinds, r.kind, on)
        if "in_person" in msgspec.json.decode(r.seen).values():
            _latest(trips.seen, r.body, on)
        if r.private:
            _latest(trips.private, r.body, on)
        if not r.clock_doubtful and sort_of_hour(r.began_at, r.visited_on, hours, subdivision) in (
            "evening",
            "night",
            "weekend",
        ):
            trips.odd_hours = max(on, trips.odd_hours or on)
    return trips


def _latest(days: dict[str, date], key: str, on: date) -> None:
    days[key] = max(on, days.get(key, on))


def _bodies(living: list[Any], named: dict[str, str], trips: Trips, late: Counter[str]) -> list[BodyThere]:
    """Whoever was there longest ago first; whoever never was before them."""
    people = Counter(r.placing_body for r in living)
    found = [
        BodyThere(
            body=one, body_name=name, people=people[one], coming_on=trips.coming.get(one), there_now=one in trips.now, late=late[name],
            seen_on=trips.seen[one].isoformat() if one in trips.seen else None,
            private_on=trips.private[one].isoformat() if one in trips.private else None,
        )
        for one, name in named.items()
    ]  # fmt: skip
    return sorted(found, key=lambda one: (one.seen_on or "", one.body_name))


def _concerns(found: list[Any], now: str) -> OpenConcerns:
    about = Counter(theme for r in found for theme in msgspec.json.decode(r.about) if theme != "other")
    return OpenConcerns(
        urgencies=dict(Counter(r.urgency for r in found)), about=dict(about.most_common()),
        untaken=sum(1 for r in found if r.state == "open"),
        overdue=sum(1 for r in found if r.state != "open" and r.next_word_by and r.next_word_by < now),
    )  # fmt: skip

"""The question that the planner is asked, gathered from rows: what a body owes, who visits for it and when, what is planned.

Another body's trip counts only as a day that has a visit: never whose, never whether the ward knows, and where the asking
body hosts the hospital only what every host may know (domain.md §11).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date, time, timedelta
from typing import Any

import msgspec

from lantern.commissioners.local import local_values
from lantern.identity.weeks.model import WEEKDAYS, Leave, WorkingWeek
from lantern.identity.weeks.model import Hours as WeekHours
from lantern.identity.weeks.rules import hours_on, week_on
from lantern.ids import derived
from lantern.policy.model import Nation
from lantern.policy.reading import shipped_policy
from lantern.policy.values import value, whole
from lantern.store import Transaction
from lantern.visits.caseload import records as caseload
from lantern.visits.owed_model import OwedRow
from lantern.visits.planning import gathering
from lantern.visits.planning.asked_as import AS
from lantern.visits.planning.distance import travel
from lantern.visits.planning.model import AskedAs, Duty, Hours, Place, Point, Question, SeenBy, Standing, Visitor
from lantern.visits.rules import MET

LOOK_BACK = timedelta(days=400)
"""Who saw whom how often: over a year, and a little more for late visits."""
MOST_TOGETHER = 4
"""More than that is no visit; whatever a body has written, it is planned."""
WHOLE_VISIT = 180
"""Minutes for a visit to a hospital as such: our default. Not policy: nobody's right hangs on it, only how full a day is."""
REVIEWS = ("review", "plan_review")
ANOTHER = "another"
"""The body of a trip that is not ours, as the planner hears of it."""
UNPLANNED = ("stopped", "declined", "shut")
"""States of what is owed for which nobody sets out."""


def question_for(
    tx: Transaction, body: str, nation: Nation, begins: date, until: date, today: date, asked_as: AskedAs = "paying"
) -> Question:
    """Everything that the planner needs to know, as of today. Both days belong to the horizon."""
    owed = gathering.owed_by(tx, body) if asked_as == "paying" else []
    who = gathering.visitors_of(tx, body, today.isoformat(), asked_as)
    trips = gathering.trips(tx, body, [one.account for one in who], today.isoformat(), until.isoformat())
    own = [trip for trip in trips if trip.body == body and trip.kind == AS[asked_as].trips]
    if asked_as == "paying":
        handed = caseload.said(tx, sorted({row.person for row in owed if row.person}), body, today)
        duties = tuple(_duties(owed, body, gathering.seen(tx, body, (today - LOOK_BACK).isoformat()), handed))
    else:
        duties = tuple(_to_hospitals(tx, body, asked_as, _together(tx, body, nation, today, asked_as)))
    wards = {one.unit for one in duties} | {row.unit for row in owed} | {trip.unit for trip in own}
    others = gathering.of_others(tx, body, sorted(wards), today.isoformat(), until.isoformat(), asked_as)
    standing = (
        *_own(own, body, {one.account for one in who}),
        *_reviews(owed, body, begins, until),
        *_others(others),
    )
    away = _busy_elsewhere([trip for trip in trips if trip not in own])
    visitors = tuple(_visitor(tx, one, body, nation, begins, until, away) for one in who)
    ids = sorted({one.hospital for one in duties} | {one.hospital for one in standing})
    return Question(
        body=body, today=today, begins=begins, until=until, duties=duties, visitors=visitors,
        places=tuple(_place(row) for row in gathering.places(tx, ids)), standing=standing, asked_as=asked_as,
        travel=travel(shipped_policy(), nation, today, local_values(tx).get(body, ())),
    )  # fmt: skip


def _duties(owed: Iterable[Any], body: str, seen: list[Any], handed: dict[str, str]) -> Iterable[Duty]:
    """Visits for which somebody goes. An exception holds its day back: until then nobody is sent (K31)."""
    met = _who_met(seen)
    for row in owed:
        what = msgspec.json.decode(row.row, type=OwedRow)
        if what.kind != "oversight_visit" or what.state in UNPLANNED:
            continue
        times, last = met.get(row.person or "", (Counter(), None))
        until = what.excepted_until
        yield Duty(
            id=row.id, kind=what.kind, body=body, hospital=row.hospital, unit=row.unit, person=row.person,
            due_on=date.fromisoformat(what.due_on), every=int(what.reason.value) if what.reason.unit == "days" else None,
            not_before=date.fromisoformat(until) + timedelta(1) if until else None, last_visitor=last,
            handed_to=handed.get(row.person or ""),
            seen_by=tuple(SeenBy(visitor, n) for visitor, n in sorted(times.items(), key=lambda it: (-it[1], it[0]))),
        )  # fmt: skip


def _together(tx: Transaction, body: str, nation: Nation, today: date, asked_as: AskedAs) -> int:
    """How many go together on such a visit."""
    name = AS[asked_as].together
    if name is None:
        return 1
    said = whole(value(shipped_policy(), name, nation, today, local_values(tx).get(body, ())))
    return min(max(said, 1), MOST_TOGETHER)


def _to_hospitals(tx: Transaction, body: str, asked_as: AskedAs, seats: int) -> Iterable[Duty]:
    """Visits to hospitals, each to the ward where such a visit has not been for longest; whoever goes may look into others.
    That Quality Checkers come is not told the hospital unless a person decides so: it could not be untold."""
    owed = gathering.owed_to_hospitals(tx, body, asked_as)
    wards = gathering.wards(tx, sorted({row.hospital for row in owed}), AS[asked_as].trips)
    for row in owed:
        what = msgspec.json.decode(row.row, type=OwedRow)
        if what.state not in UNPLANNED and row.hospital in wards:
            yield Duty(
                id=row.id, kind=AS[asked_as].duties[0], body=body, hospital=row.hospital, unit=wards[row.hospital],
                due_on=date.fromisoformat(what.due_on), minutes=WHOLE_VISIT, seats=seats,
                announced=False if asked_as == "checkers" else None,
            )  # fmt: skip


def _who_met(finished: list[Any]) -> dict[str, tuple[Counter[str], str | None]]:
    """Person to how often each visitor met them face to face, and who did last."""
    times: dict[str, Counter[str]] = defaultdict(Counter)
    last: dict[str, str] = {}
    for trip in finished:  # oldest first
        for person, how in msgspec.json.decode(trip.seen, type=dict[str, str]).items():
            if how in MET:
                times[person][trip.lead] += 1
                last[person] = trip.lead
    return {person: (times[person], last[person]) for person in times}


def _own(trips: Iterable[Any], body: str, visitors: set[str]) -> Iterable[Standing]:
    """Our trips that are planned, or under way."""
    kinds = {"oversight": "oversight_visit", "quality_checker": "quality_checker_visit", "host": "host_visit"}
    for trip in trips:
        yield Standing(
            id=trip.id, kind=kinds.get(trip.kind, "oversight_visit"), body=body, day=date.fromisoformat(trip.planned_on),  # type: ignore[arg-type]
            hospital=trip.hospital, unit=trip.unit, visitor=trip.lead if trip.lead in visitors else None,
            companions=tuple(sorted(set(msgspec.json.decode(trip.companions)) & visitors)),
            people=tuple(msgspec.json.decode(trip.people)), part=trip.time_of_day, announced=trip.announced,
            may_add=trip.state == "planned" and trip.kind == "oversight" and trip.lead in visitors,
        )  # fmt: skip


def _reviews(owed: Iterable[Any], body: str, begins: date, until: date) -> Iterable[Standing]:
    """Reviews that have a day: it stands, and the ward is busy with it."""
    for row in owed:
        what = msgspec.json.decode(row.row, type=OwedRow)
        if what.kind not in REVIEWS or what.planned_on is None:
            continue
        day = date.fromisoformat(what.planned_on)
        if begins <= day <= until:
            yield Standing(
                id=row.id, kind=what.kind, body=body, day=day, hospital=row.hospital, unit=row.unit, people=(row.person,)  # type: ignore[arg-type]
            )  # fmt: skip


def _others(trips: Iterable[Any]) -> Iterable[Standing]:
    """That a ward has a visit on a day, once a day however many there are, and nothing else of it."""
    for hospital, unit, day in sorted({(trip.hospital, trip.unit, trip.planned_on) for trip in trips}):
        yield Standing(
            id=derived("another", unit, day), kind="oversight_visit", body=ANOTHER, day=date.fromisoformat(day),
            hospital=hospital, unit=unit,
        )  # fmt: skip


def _busy_elsewhere(trips: Iterable[Any]) -> dict[str, set[date]]:
    """Days on which our visitors go somewhere else than this plan is about: taken, and where is not ours to know."""
    found: dict[str, set[date]] = defaultdict(set)
    for trip in trips:
        for one in (trip.lead, *msgspec.json.decode(trip.companions)):
            found[one].add(date.fromisoformat(trip.planned_on))
    return found


def _visitor(
    tx: Transaction, who: Any, body: str, nation: Nation, begins: date, until: date, busy: dict[str, set[date]]
) -> Visitor:
    said = gathering.said_by(tx, who.account)
    works, away = pattern(said.weeks, [*said.leave, *_empty_seat(who, begins)], begins, until)
    week = week_on(said.weeks, max(begins, date.fromisoformat(said.weeks[0].from_on))) if said.weeks else None
    base = week.base if week else None
    usual: dict[str, Any] = {"most_people": week.people_a_day, "most_trips": week.trips_a_week} if week else {}
    return Visitor(
        id=who.account, leads=who.leads, bodies=(body,), kinds=who.kinds, works=works, nation=nation,
        base=Point(base.latitude, base.longitude) if base else None,
        away=tuple(sorted(away | {day for day in busy.get(who.account, ()) if begins <= day <= until})),
        **{name: most for name, most in usual.items() if most is not None},
    )  # fmt: skip


def _empty_seat(who: Any, begins: date) -> list[Leave]:
    since = begins.isoformat()
    return [Leave(id="seat", from_on=since, until_on=who.away_until)] if (who.away_until or "") >= since else []


def pattern(
    weeks: list[WorkingWeek], leave: list[Leave], begins: date, until: date
) -> tuple[tuple[Hours, ...], set[date]]:
    """What somebody's week is like between two days, and the days on which they are not there.

    Where the week changes in between, the hours of most of those days stand; a day whose own hours do not hold them is away.
    """
    days = [begins + timedelta(n) for n in range((until - begins).days + 1)]
    on = {day: hours_on(weeks, (), day) for day in days}
    works: list[Hours] = []
    away = {day for day in days if on[day] and not hours_on(weeks, leave, day)}
    for weekday in range(len(WEEKDAYS)):
        here = [day for day in days if day.weekday() == weekday]
        usual = Counter(on[day] for day in here if on[day]).most_common(1)
        if usual:
            works += [
                Hours(weekday, time.fromisoformat(one.begins), time.fromisoformat(one.ends)) for one in usual[0][0]
            ]
            away |= {day for day in here if not _holds(on[day], usual[0][0])}
    return tuple(works), away


def _holds(these: tuple[WeekHours, ...], those: tuple[WeekHours, ...]) -> bool:
    """Whether every one of those hours lies within these."""
    return all(any(own.begins <= one.begins and one.ends <= own.ends for own in these) for one in those)


def _place(row: Any) -> Place:
    known = row.latitude is not None and row.longitude is not None
    return Place(
        id=row.id, at=Point(row.latitude, row.longitude) if known else None, nation=row.nation,
        host_joins=row.visits == "join",
    )  # fmt: skip

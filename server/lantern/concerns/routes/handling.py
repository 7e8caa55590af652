"""How a route is owed when a concern is heard, and how somebody says that it need not be told."""

from datetime import date, datetime
from typing import Any

import msgspec

from lantern.clock import local_date, read_instant, wire
from lantern.concerns import facts
from lantern.concerns import records as concerns
from lantern.concerns.asking import line, readable
from lantern.concerns.model import RouteKey
from lantern.concerns.routes import commands as c
from lantern.concerns.routes import records
from lantern.concerns.routes.rules import by_when, counts, routes_owed, told
from lantern.concerns.rules import ages_today
from lantern.identity.acting import Act, Handler
from lantern.identity.model import HOSTS
from lantern.ids import derived
from lantern.people import course
from lantern.people import records as people
from lantern.policy.model import Nation, Policy
from lantern.problems import Problem
from lantern.store import Transaction
from lantern.units import records as units

ANSWERING = (*HOSTS, "placing_commissioner", "placing_oncall", "placing_safeguarding", "region")


def owe(tx: Transaction, concern_id: str, policy: Policy, since: datetime | None = None) -> None:
    """Everything that this concern owes where it stands; twice is the same as once, and nothing told is asked anew. `since`: from when
    what was not owed before is counted, where that follows from something else than the concern itself."""
    row: Any = concerns.one(tx, concern_id)
    place = units.place(tx, row.unit, row.hospital)
    if place is None:
        return
    began = read_instant(row.began_at or row.heard_at)
    nation: Nation = place.nation  # type: ignore[assignment]
    records.drop_untold(tx, concern_id, row.era)
    keys = _keys(tx, row, place, policy, local_date(began))
    fresh = [_owe(tx, row, key, policy, nation, since or began) for key in keys]
    noted = "leder" in keys and bool(row.person) and _reviewed(tx, row)
    if noted or any(fresh):
        concerns.change(tx, concern_id)


def _keys(tx: Transaction, row: Any, place: Any, policy: Policy, today: date) -> list[RouteKey]:
    person = people.one(tx, row.person) if row.person else None
    ward = units.units(tx, [place.unit])[0].ages if place.unit else "both"
    born = date.fromisoformat(person.born) if person and person.born else None
    ages = ages_today(policy, place.nation, today, born, None, ward)
    about, held = msgspec.json.decode(row.about), row.provider_told == "held"
    died = bool(person) and course.died_on(course.of(tx, [row.person]).get(row.person, [])) is not None
    return routes_owed(place.nation, ages, row.urgency, about, held, died)


def _reviewed(tx: Transaction, row: Any) -> bool:
    """Whoever told LeDeR of a death wrote it on the person's record: it counts here too, and nobody is asked to do it twice.
    Returns whether that is new."""
    entries = course.of(tx, [row.person]).get(row.person, [])
    written = [one for one in entries if one.what == "told" and one.says["whom"] == "leder"]
    there = any(counts("leder", one) for one in records.calls(tx, row.id))
    if not written or there or course.died_on(entries) is None:
        return False
    one, told_id = written[-1], derived(row.id, "call", written[-1].id)
    said = {"to": "leder", "at": one.at, "by_name": one.by_name or "", "number": one.says["how"], "took_it": False}
    return records.note(tx, {"id": told_id, "concern": row.id, **said})


def told_of_person(tx: Transaction, person_id: str, policy: Policy, whom: str) -> None:
    """Somebody was told of their death, as their record says."""
    for concern_id in records.open_about(tx, person_id) if whom == "leder" else ():
        owe(tx, concern_id, policy)


def tell_record(tx: Transaction, concern_id: str, policy: Policy) -> None:
    """LeDeR was told because of a concern about somebody who has died: their record says so too, and so every other concern."""
    row: Any = concerns.one(tx, concern_id)
    call = next((one for one in records.calls(tx, concern_id) if counts("leder", one)), None)
    entries = course.of(tx, [row.person]).get(row.person, []) if row.person else []
    still = {one.whom for one in course.to_tell(entries) if one.told_on is None}
    if call is None or "leder" not in still:
        return
    on = local_date(read_instant(call.at)).isoformat()
    says = {"whom": "leder", "how": "telephone" if call.spoke_to else "form"}
    course.keep(tx, row.person, course.Entry(derived(call.id, "told"), "told", on, call.at, on, call.by_name, says))
    people.change(tx, row.person)
    told_of_person(tx, row.person, policy, "leder")


def owe_of_person(tx: Transaction, person_id: str, policy: Policy, now: datetime) -> None:
    """Their death is on their record, or is no longer: every open concern about them owes what follows from it (K14)."""
    for concern_id in records.open_about(tx, person_id):
        row: Any = concerns.one(tx, concern_id)
        place = units.place(tx, row.unit, row.hospital)
        if place is None:
            continue
        keys = _keys(tx, row, place, policy, local_date(read_instant(row.began_at or row.heard_at)))
        gone = [one for one in records.of(tx, concern_id) if one.route == "leder" and one.route not in keys]
        for one in gone:
            records.drop(tx, one.id)
        if gone:
            concerns.change(tx, concern_id)
        owe(tx, concern_id, policy, now)
        tell_record(tx, concern_id, policy)


def _owe(tx: Transaction, row: Any, key: RouteKey, policy: Policy, nation: Nation, began: datetime) -> bool:
    due = wire(by_when(policy, key, nation, began))
    made = {"id": derived(row.id, "route", row.era, key), "concern": row.id, "route": key, "era": row.era}
    return records.owe(tx, {**made, "due_at": due, "remind_at": due})


def still_asked(tx: Transaction, owed: Any, nation: Nation) -> bool:
    """Whether somebody must still be reminded of this route: nobody was told, or nobody named has confirmed it (K37)."""
    return told(owed.route, records.words(tx, owed.concern), nation) != "received"


def leave_route(tx: Transaction, act: Act, command: c.LeaveRoute) -> None:
    """By somebody who answers, in words: a route is never passed over in silence."""
    concern = readable(tx, act, command.concern, whole=True)
    if not act.who.holds(*ANSWERING):
        raise Problem("not-yours")
    for owed in records.of(tx, concern.id):
        if owed.route == command.route:
            said = {"left_why": command.words, "left_by": act.who.name, "left_at": act.at}
            records.settle(tx, owed.id, remind_at=None, **said)
    line(tx, act, concern.id, "route_left", words=command.words)
    concerns.change(tx, concern.id)
    act.became(facts.RouteLeft(subject=concern.id, route=command.route))


HANDLERS: dict[type[msgspec.Struct], Handler] = {c.LeaveRoute: leave_route}

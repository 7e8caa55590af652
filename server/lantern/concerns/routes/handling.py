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
from lantern.concerns.routes.rules import routes_owed, told
from lantern.concerns.rules import ages_today
from lantern.identity.acting import Act, Handler
from lantern.identity.model import HOSTS
from lantern.ids import derived
from lantern.people import records as people
from lantern.policy.calendar import after
from lantern.policy.model import Delay, Nation, Policy
from lantern.policy.values import one_word, value, whole
from lantern.problems import Problem
from lantern.store import Transaction
from lantern.units import records as units

ANSWERING = (*HOSTS, "placing_commissioner", "placing_oncall", "placing_safeguarding", "region")


def owe(tx: Transaction, concern_id: str, policy: Policy) -> None:
    """Everything that this concern owes where it stands; twice is the same as once, and nothing told is asked anew."""
    row: Any = concerns.one(tx, concern_id)
    place = units.place(tx, row.unit, row.hospital)
    if place is None:
        return
    began = read_instant(row.began_at or row.heard_at)
    nation: Nation = place.nation  # type: ignore[assignment]
    records.drop_untold(tx, concern_id, row.era)
    fresh = [_owe(tx, row, key, policy, nation, began) for key in _keys(tx, row, place, policy, local_date(began))]
    if any(fresh):
        concerns.change(tx, concern_id)


def _keys(tx: Transaction, row: Any, place: Any, policy: Policy, today: date) -> list[RouteKey]:
    person = people.one(tx, row.person) if row.person else None
    ward = units.units(tx, [place.unit])[0].ages if place.unit else "both"
    born = date.fromisoformat(person.born) if person and person.born else None
    ages = ages_today(policy, place.nation, today, born, None, ward)
    about, held = msgspec.json.decode(row.about), row.provider_told == "held"
    return routes_owed(place.nation, ages, row.urgency, about, held, died=False)


def _owe(tx: Transaction, row: Any, key: RouteKey, policy: Policy, nation: Nation, began: datetime) -> bool:
    found = value(policy, f"route.within.{key}", nation, local_date(began))
    holidays = one_word(value(policy, "calendar.bank_holidays", nation, local_date(began)))
    due = wire(after(began, Delay(whole(found), found.unit), holidays))  # type: ignore[arg-type]
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

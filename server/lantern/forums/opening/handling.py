"""How somebody comes to know whom a concern is about."""

from datetime import timedelta
from typing import Any, cast

import msgspec

from lantern.clock import read_instant, wire
from lantern.commissioners.model import Nation
from lantern.commissioners.records import body
from lantern.concerns.records import one as concern_row
from lantern.forums.members.records import of_account
from lantern.forums.members.rules import last_day
from lantern.forums.opening import facts, records
from lantern.forums.opening.commands import OpenIdentity
from lantern.forums.opening.model import Stated
from lantern.forums.opening.rules import is_a_reason
from lantern.identity.acting import Act, Handler
from lantern.identity.model import Principal
from lantern.policy.reading import shipped_policy
from lantern.policy.values import many_words, value, whole
from lantern.problems import Problem, WaitsFor
from lantern.store import Transaction
from lantern.store.statements import by
from lantern.store.straight import first
from lantern.units import records as units
from lantern.units.records import Place
from lantern.visits.hosting import hosting


def open_identity(tx: Transaction, act: Act, command: OpenIdentity) -> None:
    """Asked again while it runs it is the same opening; what was said stands beside what was said before."""
    found = concern_row(tx, command.concern)
    if found is None:
        raise WaitsFor(command.concern)
    place = units.place(tx, hospital_id=found.hospital)
    seat = asks_as(tx, act.who, place, act.today.isoformat())
    if place is None or seat is None:
        raise Problem("out-of-scope")
    about = records.one_person(tx, found.person) if found.person else None
    if about is None:
        raise Problem("nobody-named")
    if not is_a_reason(command.why):
        raise Problem("no-reason-given")
    said = Stated(at=act.heard_at, what_for=command.what_for, why=command.why)
    running = records.running(tx, found.id, act.who.account, act.heard_at)
    if running is not None:
        return records.say_again(tx, running, said)
    until = wire(read_instant(act.heard_at) + timedelta(hours=hours(place, act.today)))
    records.begin(
        tx,
        {
            "id": act.command, "concern": found.id, "person": about.id, "hospital": place.hospital, "body": about.placing_body,
            "account": act.who.account, "by_name": act.who.name, "of": seat, "at": act.heard_at, "until": until,
        },
        said,
    )  # fmt: skip
    act.became(
        facts.IdentityOpened(
            subject=act.command, concern=found.id, hospital=place.hospital, body=about.placing_body,
            what_for=command.what_for, until=until,
        )
    )  # fmt: skip


def asks_as(tx: Transaction, who: Principal, place: Place | None, today: str) -> str | None:
    """In which seat this account may ask at this table, as it is called; None where it may not. Policy says which seats
    (`forum.may_open`): never a provider's, never one of people with lived experience or families."""
    if place is None or place.hospital in who.hospitals("provider_manager"):
        return None
    may = many_words(value(shipped_policy(), "forum.may_open", cast(Nation, place.nation), read_instant(f"{today}T12:00:00Z").date()))  # fmt: skip
    if "host" in may and hosting(who, place):
        return str(first(tx, by(body), it=place.host).name)
    if place.hospital not in who.hospitals("forum_member"):
        return None
    for r in of_account(tx, who.account):
        sits = r.hospital == place.hospital and r.from_on <= today <= last_day(r.until_on, r.ended_on)
        if sits and r.kind in may:
            return str(r.body_name or r.kind)
    return None


def hours(place: Place, today: Any) -> int:
    """How long an opening runs."""
    return whole(value(shipped_policy(), "forum.open_hours", cast(Nation, place.nation), today))


HANDLERS: dict[type[msgspec.Struct], Handler] = {OpenIdentity: open_identity}

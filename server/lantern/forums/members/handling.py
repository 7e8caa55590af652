"""How somebody is appointed to a table, renewed, and ended. Only by its host."""

from typing import Any

import msgspec

from lantern.forums.members import commands as c
from lantern.forums.members import facts, records
from lantern.forums.members.model import Term
from lantern.identity.acting import Act, Handler, read_day
from lantern.identity.inviting import keep_account
from lantern.identity.model import HOSTS
from lantern.ids import derived
from lantern.problems import Problem, WaitsFor
from lantern.register.records import waits_changed
from lantern.store import Transaction
from lantern.units import records as units
from lantern.visits.hosting import hosting


def appoint_member(tx: Transaction, act: Act, command: c.AppointMember) -> None:
    """Whoever has an address gets an account with it, if there is none; a provider's manager sits at no table."""
    _host(tx, act, command.hospital)
    _in_order(command.from_on, command.until_on)
    _reachable(command)
    values = {name: getattr(command, name) or None for name in ("body_name", "contact")}
    new = records.appoint(
        tx,
        {
            "id": command.seat, "hospital": command.hospital, "kind": command.kind, "name": command.name.strip(),
            "from_on": command.from_on, "until_on": command.until_on, "face": command.face, "told_by": command.told_by,
            "email": command.email, "account": _account(tx, act, command), **values,
        },
    )  # fmt: skip
    if not new:
        return
    _note(tx, act, command.seat, "appointed", from_on=command.from_on, until_on=command.until_on)
    records.sit(tx, act.today.isoformat())
    given = {name: getattr(command, name) for name in ("hospital", "kind", "from_on", "until_on")}
    act.became(facts.MemberAppointed(subject=command.seat, **given))


def renew_member(tx: Transaction, act: Act, command: c.RenewMember) -> None:
    """The later day stands: renewed twice it is not made shorter. What has ended begins anew as another seat."""
    found = _seat(tx, act, command.seat)
    read_day(command.until_on)
    if found.ended_on or found.until_on < act.today.isoformat():
        raise Problem("not-now")
    if command.until_on <= found.until_on:
        raise Problem("days-backwards")
    _turn(tx, found, until_on=command.until_on)
    _note(tx, act, found.id, "renewed", until_on=command.until_on)
    act.became(facts.MemberRenewed(subject=found.id, hospital=found.hospital, until_on=command.until_on))


def end_member(tx: Transaction, act: Act, command: c.EndMember) -> None:
    """They may read until the end of that day. Ended twice, the sooner day stands."""
    found = _seat(tx, act, command.seat)
    _in_order(found.from_on, command.ended_on)
    if command.ended_on >= min(found.until_on, found.ended_on or "9"):
        raise Problem("not-now")
    _turn(tx, found, ended_on=command.ended_on)
    _note(tx, act, found.id, "ended", until_on=command.ended_on, why=command.why)
    act.became(facts.MemberEnded(subject=found.id, hospital=found.hospital, ended_on=command.ended_on))


def reach_member(tx: Transaction, act: Act, command: c.ReachMember) -> None:
    """Another way from now on. An address that is given anew has its account; who sits there stays the same person."""
    found = _seat(tx, act, command.seat)
    _reachable(command)
    # an account stays with the person who sits there: another address is another way in only where there was none
    known = found.account or _account(tx, act, msgspec.structs.replace(_asked(found), email=command.email))
    _turn(
        tx, found, face=command.face, told_by=command.told_by, email=command.email, contact=command.contact or None, account=known
    )  # fmt: skip
    records.sit(tx, act.today.isoformat())
    _note(tx, act, found.id, "reached")
    act.became(facts.MemberReached(subject=found.id, hospital=found.hospital))


def tell_member(tx: Transaction, act: Act, command: c.TellMember) -> None:
    """By post, by telephone: a person says that it was done. Said twice, the first stands."""
    letter = records.letter(tx, command.letter)
    if letter is None:
        raise WaitsFor(command.letter)
    _host(tx, act, letter.hospital)
    if letter.state == "told":
        return
    records.told_by_hand(tx, letter.id, act.heard_at)
    act.became(facts.MemberTold(subject=letter.seat or letter.id, meeting=letter.meeting or ""))


def _host(tx: Transaction, act: Act, hospital_id: str) -> None:
    if not hosting(act.who, units.place(tx, hospital_id=hospital_id)):
        raise Problem("out-of-scope")


def _seat(tx: Transaction, act: Act, seat_id: str) -> Any:
    found = records.one(tx, seat_id)
    if found is None:
        raise WaitsFor(seat_id)
    _host(tx, act, found.hospital)
    return found


def _turn(tx: Transaction, found: Any, **values: object) -> None:
    """What was said to the host about this seat is done with."""
    records.turn(tx, found.id, **values)
    place = units.place(tx, hospital_id=found.hospital)
    if place is not None:
        waits_changed(tx, list(HOSTS), body=place.host)


def _in_order(begins: str, ends: str) -> None:
    if read_day(ends) < read_day(begins):
        raise Problem("days-backwards")


def _reachable(command: c.AppointMember | c.ReachMember) -> None:
    """Told by e-mail needs an address to send to."""
    if command.told_by == "email" and not command.email:
        raise Problem("no-way-to-tell")


def _account(tx: Transaction, act: Act, command: c.AppointMember) -> str | None:
    """The account that has this address, made if need be."""
    if not command.email:
        return None
    fresh = derived(command.seat, "account")
    account = keep_account(tx, fresh, command.name.strip(), command.email, command.face, (), act.heard_at)
    if records.runs_a_hospital(tx, account):
        raise Problem("out-of-scope")
    return account


def _asked(found: Any) -> c.AppointMember:
    given = {name: getattr(found, name) for name in ("hospital", "kind", "name", "from_on", "until_on", "face")}
    return c.AppointMember(seat=found.id, **given)


def _note(tx: Transaction, act: Act, seat_id: str, what: Any, **more: Any) -> None:
    records.note(tx, seat_id, Term(id=act.command, what=what, at=act.at, by_name=act.who.name, **more))


HANDLERS: dict[type[msgspec.Struct], Handler] = {
    c.AppointMember: appoint_member,
    c.RenewMember: renew_member,
    c.EndMember: end_member,
    c.ReachMember: reach_member,
    c.TellMember: tell_member,
}

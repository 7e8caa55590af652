"""Who sits at the demonstration's tables, what they share and what they decided, from `table.yaml` to the commands that would have come in."""

from datetime import timedelta

import msgspec

from lantern.admissions.commands import RateHospital
from lantern.alerts.levels.reactions import tell_of
from lantern.clock import day_of, read_instant
from lantern.commissioners.local import SetLocalValue
from lantern.demo.deeds import Deed, at_once
from lantern.demo.reading import read
from lantern.demo.when import When
from lantern.forums.checking import NameCheckers
from lantern.forums.levels import handling as levels
from lantern.forums.levels.commands import ConfirmLevel, SetLevel
from lantern.forums.levels.records import heard_of, level_letter
from lantern.forums.members.commands import AppointMember, EndMember
from lantern.forums.members.model import Kind, ToldBy
from lantern.forums.practice.commands import SharePractice, TriedPractice
from lantern.identity.acting import Act
from lantern.ids import derived
from lantern.policy.reading import shipped_policy
from lantern.store import Transaction
from lantern.units.model import Level, Rating


class Seat(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A seat. `until`: in how many days from today its term ends."""

    id: str
    by: str
    at: str
    hospital: str
    kind: Kind
    name: str
    body_name: str
    until: int
    told_by: ToldBy
    contact: str


class Ended(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Somebody who sat there before."""

    seat: str
    by: str
    at: str
    hospital: str
    kind: Kind
    name: str
    ended: str
    why: str


class Tried(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Somebody who did the same."""

    by: str
    at: str
    words: str
    helped: bool


class Shared(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something that helped."""

    id: str
    by: str
    at: str
    title: str
    done: str
    changed: str
    tags: list[str]
    where: str | None = None
    easy: str | None = None
    easy_cy: str | None = None
    tried: list[Tried] = []


class Asked(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Checkers whom a host has asked to go to a hospital."""

    by: str
    at: str
    hospital: str
    checkers: str


class Own(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a body has set for itself, from the day on which it did."""

    by: str
    at: str
    body: str
    name: str
    value: str
    source: str


class Heard(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Somebody says for their body that it has heard."""

    by: str
    at: str


class Decided(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How closely a hospital is watched from a day on. `again`: by when it is looked at again."""

    id: str
    by: str
    at: str
    hospital: str
    level: Level
    reasons: str
    again: str
    heard: list[Heard]


class Rated(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a regulator's report says of a hospital."""

    by: str
    at: str
    hospital: str
    rating: Rating
    on: str
    location: str


class Tables(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """table.yaml."""

    seats: list[Seat]
    ended: list[Ended]
    levels: list[Decided]
    rated: list[Rated]
    shared: list[Shared]
    checks: list[Asked]
    values: list[Own]


TABLES = read("table.yaml", Tables)


def deeds(when: When) -> list[Deed]:
    """Appointed, ended, shared, tried and decided."""
    found = [_deed(one.by, when, one.at, f"seat/{one.id}", _appoint(one, when)) for one in TABLES.seats]
    for one in TABLES.ended:
        seat = derived("demo", "forum-seat", one.seat)
        sat = AppointMember(
            seat=seat, hospital=one.hospital, kind=one.kind, name=one.name, from_on=day_of(when.at(one.at)),
            until_on=(when.today + timedelta(days=300)).isoformat(), told_by="telephone",
        )  # fmt: skip
        left = EndMember(seat=seat, ended_on=when.day(one.ended), why=one.why)
        found += [
            _deed(one.by, when, one.at, f"seat/{one.seat}", sat),
            _deed(one.by, when, f"{one.ended} 12:00", f"ended/{one.seat}", left),
        ]
    for decided in TABLES.levels:
        found += _level(decided, when)
    found += [_deed(one.by, when, one.at, f"rated/{one.hospital}", _rate(one, when)) for one in TABLES.rated]
    for each in TABLES.shared:
        practice = derived("demo", "practice", each.id)
        given = {name: getattr(each, name) for name in ("title", "done", "changed", "tags", "where", "easy", "easy_cy")}
        found.append(_deed(each.by, when, each.at, f"practice/{each.id}", SharePractice(practice=practice, **given)))
        found += [
            _deed(
                t.by,
                when,
                t.at,
                f"tried/{each.id}/{t.by}",
                TriedPractice(practice=practice, words=t.words, helped=t.helped),
            )
            for t in each.tried
        ]
    found += [
        _deed(
            one.by, when, one.at, f"checks/{one.hospital}", NameCheckers(hospital=one.hospital, checkers=one.checkers)
        )
        for one in TABLES.checks
    ]
    return [*found, *(_deed(one.by, when, one.at, f"value/{one.name}", _own(one, when)) for one in TABLES.values)]


def _level(one: Decided, when: When) -> list[Deed]:
    decide = SetLevel(hospital=one.hospital, level=one.level, reasons=one.reasons, again_on=when.day(one.again))
    found = [at_once(one.by, when.moment(one.at), f"table/level/{one.id}", decide, _decided)]
    return found + [
        at_once(
            said.by, when.moment(said.at), f"table/heard/{one.id}/{said.by}", SetLevelHeard(decision=one.id), _heard
        )
        for said in one.heard
    ]


def _rate(one: Rated, when: When) -> RateHospital:
    return RateHospital(hospital=one.hospital, rating=one.rating, report_on=when.day(one.on), location=one.location)


class SetLevelHeard(msgspec.Struct, frozen=True):
    """Their body has heard of this decision."""

    decision: str


def _decided(tx: Transaction, act: Act, command: SetLevel) -> None:
    """Who is told follows from facts, which are answered once the demonstration is in: here they were told at the time."""
    levels.set_level(tx, act, command)
    tell_of(tx, shipped_policy(), act.command, read_instant(act.heard_at))
    told = {"state": "sent", "sent_at": act.heard_at, "due_at": None}
    tx.execute(level_letter.update().where(level_letter.c.state == "waiting").values(**told))


def _heard(tx: Transaction, act: Act, command: SetLevelHeard) -> None:
    change = derived("demo", "command", f"table/level/{command.decision}")
    mine = [one for one in heard_of(tx, [change])[change] if levels.may_confirm(act.who, one)]
    for one in mine:
        levels.confirm_level(tx, act, ConfirmLevel(heard=one.id))


def _own(one: Own, when: When) -> SetLocalValue:
    return SetLocalValue(
        body=one.body, name=one.name, value=one.value, from_on=day_of(when.at(one.at)), source=one.source
    )


def _appoint(one: Seat, when: When) -> AppointMember:
    return AppointMember(
        seat=derived("demo", "forum-seat", one.id), hospital=one.hospital, kind=one.kind, name=one.name, body_name=one.body_name,
        from_on=day_of(when.at(one.at)), until_on=(when.today + timedelta(days=one.until)).isoformat(), told_by=one.told_by,
        contact=one.contact,
    )  # fmt: skip


def _deed(who: str, when: When, at: str, key: str, command: object) -> Deed:
    return at_once(who, when.moment(at), f"table/{key}", command)

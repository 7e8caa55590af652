"""Who sits at the demonstration's tables, what they share and what they decided, from `table.yaml` to the commands that would have come in."""

from datetime import timedelta

import msgspec

from lantern.clock import day_of
from lantern.commissioners.local import SetLocalValue
from lantern.demo.deeds import Deed, at_once
from lantern.demo.reading import read
from lantern.demo.when import When
from lantern.forums.checking import NameCheckers
from lantern.forums.members.commands import AppointMember, EndMember
from lantern.forums.members.model import Kind, ToldBy
from lantern.forums.practice.commands import SharePractice, TriedPractice
from lantern.ids import derived


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


class Tables(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """table.yaml."""

    seats: list[Seat]
    ended: list[Ended]
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

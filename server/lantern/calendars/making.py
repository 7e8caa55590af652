"""Making a feed, stopping it, and finding who stands behind an address."""

from datetime import datetime
from typing import Any

import msgspec

from lantern.calendars import facts, records, rules
from lantern.calendars.model import PAYING, VISITORS, Entry, Feed, Kind
from lantern.calendars.saying import words_for
from lantern.clock import local_date, wire
from lantern.identity.model import HOSTS, Principal
from lantern.identity.records import principal
from lantern.identity.sessions import digest
from lantern.ids import new_id
from lantern.journal import Line, write_facts
from lantern.problems import Problem
from lantern.store import Transaction

MOST_FEEDS = 10
"""Of one account at a time."""
MOST_FETCHES = 60
"""Of one feed within an hour of the clock; calendars ask a few times an hour at most."""


def make(tx: Transaction, who: Principal, kind: Kind, hospital: str | None, token: str, now: datetime) -> Feed:
    """A feed behind this token, which is kept only as a digest. Raises Problem not-yours or too-many-calendars."""
    if not _may(tx, who, kind, hospital):
        raise Problem("not-yours")
    if len(records.live(tx, who.account)) >= MOST_FEEDS:
        raise Problem("too-many-calendars")
    feed = Feed(id=new_id(), kind=kind, hospital=hospital, made_at=wire(now))
    records.keep(
        tx,
        id=feed.id,
        token_hash=digest(token),
        account=who.account,
        kind=kind,
        hospital=hospital,
        made_at=feed.made_at,
    )
    made = facts.CalendarMade(subject=feed.id, kind=kind, hospital=hospital)
    write_facts(tx, [Line(fact=made, at=wire(now), by=who.account)])
    return feed


def stop(tx: Transaction, who: Principal, feed_id: str, now: datetime) -> None:
    """Nothing can be read at its address any more; twice is the same as once. Raises Problem not-found."""
    feed = records.one(tx, feed_id)
    if feed is None or feed.account != who.account:
        raise Problem("not-found")
    if feed.revoked_at is None:
        _end(tx, feed, "asked", now)


class Reading(msgspec.Struct, frozen=True):
    """What is read at an address now."""

    name: str
    language: str
    entries: list[Entry]


def stranger(tx: Transaction, token: str, now: datetime) -> str:
    """The feed behind this address, without writing anything. Raises Problem not-found, calendar-ended or too-often."""
    feed = records.behind(tx, digest(token))
    if feed is None:
        raise Problem("not-found")
    if feed.revoked_at is not None:
        raise Problem("calendar-ended")
    if feed.fetches >= MOST_FETCHES and _hour(feed.last_fetched_at) == _hour(wire(now)):
        raise Problem("too-often", retry_after=3600)
    return feed.id


def arrive(tx: Transaction, feed_id: str, now: datetime) -> bool:
    """Note that it was fetched. False when its maker's account or seat has ended: then the feed ends with it."""
    feed, at = records.one(tx, feed_id), wire(now)
    who = principal(tx, feed.account, local_date(now).isoformat())
    if feed.revoked_at is not None or who is None or not _may(tx, who, feed.kind, feed.hospital):
        if feed.revoked_at is None:
            _end(tx, feed, "seat_ended", now)
        return False
    again = feed.fetches + 1 if _hour(feed.last_fetched_at) == _hour(at) else 1
    records.note(tx, feed_id, last_fetched_at=at, fetches=again)
    return True


def read(tx: Transaction, feed_id: str, host: str, now: datetime) -> Reading:
    """Everything that this feed shows now."""
    feed, today = records.one(tx, feed_id), local_date(now)
    who = principal(tx, feed.account, today.isoformat())
    assert who is not None  # `arrive` has just seen them
    words, welsh = words_for(who.language), who.language.startswith("cy")
    span = rules.span(today)
    if feed.kind == "own":
        name = words["own"]
        found = records.own_visits(tx, who.account, span)
    else:
        name = words["forum"].format(hospital=records.hospital_named(tx, feed.hospital)[welsh])
        found = records.visits_to(tx, feed.hospital, span)
    changed = records.changed(tx, [row.id for row in found])
    shown = (rules.of_visit(row, feed.kind, changed.get(row.id), today, welsh, host) for row in found)
    entries = [entry for entry in shown if entry is not None]
    if feed.kind == "own" and (bodies := list(who.bodies(*PAYING))):
        for row in records.owed_visits(tx, bodies, span):
            entries.append(rules.of_owed(row, who.account, host))
    return Reading(name=name, language=who.language, entries=entries)


def _may(tx: Transaction, who: Principal, kind: Kind, hospital: str | None) -> bool:
    if kind == "own":
        return hospital is None and who.holds(*VISITORS)
    host = records.host_of(tx, hospital) if hospital else None
    return host is not None and any(
        seat.role in HOSTS and (seat.hospital == hospital or (seat.hospital is None and seat.body == host))
        for seat in who.seats
    )


def _end(tx: Transaction, feed: Any, why: Any, now: datetime) -> None:
    records.note(tx, feed.id, revoked_at=wire(now))
    stopped = facts.CalendarStopped(subject=feed.id, why=why)
    write_facts(tx, [Line(fact=stopped, at=wire(now), by=feed.account)])


def _hour(instant: str | None) -> str | None:
    return instant[:13] if instant else None

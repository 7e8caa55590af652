"""What each reader is shown of patterns. Its host and region: all, with sources by kind, and those they may read by name.
Bodies with people there: theme and kind. Nobody else anything, its provider least of all (trap 19)."""

from datetime import date, timedelta
from typing import Any, get_args

import msgspec

from lantern.commissioners.local import local_values
from lantern.identity.model import Principal
from lantern.patterns import gathering, records
from lantern.patterns.model import Event, Kind, LeavesBy, Noun, SourceKind, Standing, Verdict
from lantern.patterns.rules import Word, heard_from, standing
from lantern.patterns.values import Values, values
from lantern.policy.model import Policy
from lantern.problems import Problem
from lantern.store import Transaction
from lantern.units import records as units

_events = msgspec.json.Decoder(tuple[Event, ...])


class Source(msgspec.Struct, kw_only=True, omit_defaults=True):
    """One source. Where it stands written is told only to whoever may read it there."""

    mark: str
    source: SourceKind
    new: bool = False
    """Nobody has judged the pattern with this source before them."""
    on: str | None = None
    noun: Noun | None = None
    id: str | None = None
    body: str | None = None
    detail: str | None = None
    """A sign or a figure, by its question."""


class Judged(msgspec.Struct, kw_only=True, omit_defaults=True):
    """What somebody decided; bodies with people there see what and when."""

    verdict: Verdict
    on: str
    by_name: str = ""
    words: str = ""


class OnePattern(msgspec.Struct, kw_only=True, omit_defaults=True):
    """What comes together."""

    id: str
    kind: Kind
    theme: str
    since: str
    standing: Standing
    kinds: list[SourceKind]
    began_on: str | None = None
    occasions: int = 0
    bodies: int = 0
    pressing: bool = False
    leaves_by: LeavesBy
    leaves_on: str | None = None
    sources: list[Source] = []
    judged: list[Judged] = []


class HeardTheme(msgspec.Struct, kw_only=True):
    """A theme, and the kinds of source from which it is heard: one side, or several."""

    theme: str
    kinds: list[SourceKind]


class HeardThere(msgspec.Struct, kw_only=True):
    """What is heard of one hospital since a day, in the order of the themes' names: no order says which is worse."""

    hospital: str
    since: str
    themes: list[HeardTheme]


class OfHospital(msgspec.Struct, kw_only=True):
    """What comes together in one hospital. `may_judge`: its host and region."""

    hospital: str
    may_judge: bool
    patterns: list[OnePattern]


def of_hospital(tx: Transaction, who: Principal, hospital_id: str, today: str) -> OfHospital:
    """Raises Problem not-found for whoever may know nothing."""
    place = records.place(tx, who.account, hospital_id, today)
    whole = bool(place.hosts or place.watches)
    if place.manages or not (whole or place.pays):
        raise Problem("not-found")
    may_read = records.readable(tx, who.account, hospital_id, today)
    said = records.words_of(tx, hospital_id)
    afraid = records.afraid(tx, hospital_id)
    found = [_one(r, said[r.kind, r.theme], may_read, whole, afraid) for r in records.of_hospital(tx, hospital_id)]
    return OfHospital(hospital=hospital_id, may_judge=whole, patterns=found)


def heard_there(tx: Transaction, who: Principal, hospital_id: str, policy: Policy, today: date) -> HeardThere:
    """From how many sides each theme is heard; for its host and region. Raises Problem not-found for everybody else: in a
    small ward the kind of a single source may name it (trap 19)."""
    place = records.place(tx, who.account, hospital_id, today.isoformat())
    stands = units.place(tx, hospital_id=hospital_id)
    if place.manages or not (place.hosts or place.watches) or stands is None:
        raise Problem("not-found")
    v = values(policy, stands.nation, today, local_values(tx).get(stands.host, ()))  # type: ignore[arg-type]
    themes = [HeardTheme(theme=theme, kinds=kinds) for theme, kinds in heard(tx, hospital_id, v, today).items()]
    return HeardThere(hospital=hospital_id, since=(today - timedelta(v.window - 1)).isoformat(), themes=themes)


def standing_at(tx: Transaction, hospital_id: str) -> list[tuple[Any, Standing]]:
    """What stands in a hospital, each with what people have said of it so far; without any of its sources."""
    said = records.words_of(tx, hospital_id)
    found = []
    for r in records.of_hospital(tx, hospital_id):
        marks = {records.mark(r.hospital, r.kind, r.theme, one): one for one in _events.decode(r.sources)}
        spoken = [Word(w.verdict, frozenset(msgspec.json.decode(w.marks))) for w in said[r.kind, r.theme]]
        found.append((r, standing(spoken, marks)[0]))
    return found


def _one(
    r: Any, said: list[Any], may_read: set[tuple[str, str]], whole: bool, afraid: frozenset[str]
) -> OnePattern:  # fmt: skip
    marks = {records.mark(r.hospital, r.kind, r.theme, one): _shown(one, afraid) for one in _events.decode(r.sources)}
    events = list(marks.values())
    stands, new = standing([Word(w.verdict, frozenset(msgspec.json.decode(w.marks))) for w in said], marks)
    one = OnePattern(
        id=r.id, kind=r.kind, theme=r.theme, since=r.since, standing=stands, leaves_by=r.leaves_by,
        kinds=[kind for kind in get_args(SourceKind) if any(e.source == kind for e in events)],
        sources=[_source(mark, e, mark in new, (e.noun, e.id) in may_read, whole) for mark, e in marks.items()],
        judged=[Judged(verdict=w.verdict, on=w.on_day, by_name=w.by_name, words=w.words) for w in reversed(said)],
    )  # fmt: skip
    if not whole:
        judged = [Judged(verdict=each.verdict, on=each.on) for each in one.judged[:1]]
        readable = [each for each in one.sources if each.id]
        return msgspec.structs.replace(one, since=f"{r.since[:7]}-01", sources=readable, judged=judged)
    return msgspec.structs.replace(
        one, began_on=r.began_on, leaves_on=r.leaves_on, occasions=len({e.once for e in events}),
        bodies=len({e.body for e in events if e.body}), pressing=any(e.pressing for e in events),
    )  # fmt: skip


def _shown(one: Event, afraid: frozenset[str]) -> Event:
    """What leads to nobody: of whoever is afraid, neither the kind of source nor the body."""
    return msgspec.structs.replace(one, source="kept_back", body="") if one.id in afraid else one


def _source(mark: str, one: Event, new: bool, readable: bool, whole: bool) -> Source:
    found = Source(mark=mark, source=one.source, new=new and whole)
    if not readable:
        return found
    return msgspec.structs.replace(
        found, on=one.on.isoformat(), noun=one.noun, id=one.id, body=one.body or None, detail=one.detail or None
    )


def heard(tx: Transaction, hospital_id: str, v: Values, today: date) -> dict[str, list[SourceKind]]:
    """Of each theme of a hospital, from which kinds of source it was heard within the window: corroboration, for whoever
    answers for it. Never who, and never a count to compare hospitals by."""
    known, afraid = gathering.known(tx, hospital_id, v, (), "", today), records.afraid(tx, hospital_id)
    recent = [_shown(one, afraid) for one in known.events if 0 <= (today - one.on).days < v.window]
    return {theme: list(kinds) for theme, kinds in heard_from(recent).items()}

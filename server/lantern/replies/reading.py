"""What each side reads: a hospital's manager what was released, and nothing else; those who watch over it all of it."""

from datetime import date, timedelta
from typing import Any, Literal

import msgspec

from lantern.commissioners.records import body
from lantern.identity.acting import Act
from lantern.identity.model import Principal
from lantern.problems import Problem
from lantern.replies import handling, records, rules
from lantern.replies.model import Check, Desk, File, Finding, Held, OfProvider, Reply, Subject, When
from lantern.store import Transaction
from lantern.store.statements import among
from lantern.store.straight import rows
from lantern.visits import promises
from lantern.visits.model import PromiseCheck

MOST = 200
LATELY = timedelta(days=180)


def of_provider(tx: Transaction, who: Principal, today: date) -> OfProvider:
    """Words as they were released to the hospitals this account runs, with its side's replies beside them."""
    ids = records.managed(tx, who.account, today.isoformat(), MOST)
    return OfProvider(findings=[_for_provider(one) for one in shaped(tx, ids, today)])


def _for_provider(one: Finding) -> Finding:
    """Without where it comes from: neither the concern nor the visit, nor who released it and at what hour."""
    return msgspec.structs.replace(one, concern=None, visit=None, question=None, by_name=None, at=None)


def desk(tx: Transaction, who: Principal, today: date) -> Desk:
    """What was released, is held back, and could be released, of everything this account may read."""
    day = today.isoformat()
    back = records.held_back(tx, who.account, day, MOST)
    found = records.checks(tx, who.account, day, (today - LATELY).isoformat(), MOST)
    return Desk(
        held=sorted(_held(tx, back, day), key=lambda one: (one.look_on is not None and not one.late, one.look_on or "")),
        findings=shaped(tx, records.readable(tx, who.account, day, "", MOST), today),
        checks=[
            Check(visit=r.id, hospital_name=r.hospital_name, unit_name=r.unit_name, kind=r.kind, visited_on=r.visited_on)
            for r in found
        ],
    )  # fmt: skip


def _held(tx: Transaction, ids: list[str], today: str) -> list[Held]:
    """These concerns with the latest decision about each."""
    decided = records.decisions(tx, ids)
    return [_one_held(r, decided[r.id][-1] if decided[r.id] else None, today) for r in records.concerns_named(tx, ids)]


def _one_held(r: Any, last: Any, today: str) -> Held:
    said: dict[str, Any] = {}
    if last is not None:
        said = {name: getattr(last, name) for name in ("reason", "by_name", "at", "look_on")}
    return Held(
        concern=r.id, hospital=r.hospital, hospital_name=r.hospital_name or "", urgency=r.urgency, heard_at=r.heard_at,
        about_management=r.about_management, late=last is not None and last.look_on <= today, **said,
    )  # fmt: skip


def of_subject(tx: Transaction, act: Act, concern: str | None, visit: str | None) -> Subject:
    """One concern or visit, for whoever decides what its hospital is told. Raises Problem not-found."""
    try:
        about = handling.of_concern(tx, act, concern) if concern else handling.of_visit(tx, act, visit or "")
    except Problem as refused:
        raise Problem("not-found") from refused
    subject = concern or visit or ""
    released = shaped(tx, records.of_subject(tx, "concern" if concern else "visit", subject), act.today)
    (row,) = records.concerns_named(tx, [concern]) if concern else (None,)
    decided = records.decisions(tx, [concern])[concern] if concern else []
    held = row is not None and row.provider_told == "held"
    return Subject(
        hospital=about.place.hospital, hospital_name=about.place.hospital_name, unit_name=about.place.unit_name,
        when=handling.told_when(tx, about, act.today),
        people=records.people_there(tx, about.place.unit or about.place.hospital) or 0,
        held=[_one_held(row, one, act.today.isoformat()) for one in decided], findings=released, concern=concern, visit=visit,
        about_management=bool(row and row.about_management), state="told" if released else "held" if held else "open",
    )  # fmt: skip


def media_of(tx: Transaction, who: Principal, sha256: str, today: str) -> str:
    """What kind of file this is, where it belongs to something this account may read. Raises Problem not-found."""
    media = records.media_of(tx, who.account, sha256, today)
    if media is None:
        raise Problem("not-found")
    return media


def shaped(tx: Transaction, ids: list[str], today: date) -> list[Finding]:
    """These with what was replied and sent, and how they stand."""
    found = records.findings(tx, ids)
    said, sent = records.replies(tx, ids), records.files(tx, ids)
    looked = records.looks(tx, [r.concern for r in found if r.concern])
    later = promises.checks_of(tx, [records.seen_again_id(r.id) for r in found if r.visit])
    bodies = {r.id: r.name for r in rows(tx, among(body, ("id", "name")), them=sorted({r.from_body for r in found}))}
    return [
        _shape(
            r,
            said[r.id],
            sent[r.id],
            [*_looks(looked[r.concern or ""], r.at), *_checks(later, r)],
            bodies,
            today.isoformat(),
        )
        for r in found
    ]


_CHANGED: dict[str, Literal["yes", "partly", "no"]] = {"kept": "yes", "partly": "partly", "not_kept": "no"}


def _looks(looked: list[Any], since: str) -> list[rules.Step]:
    """Who looked again at a concern, after it was released."""
    return [rules.Step(at=one.at, changed=one.changed) for one in looked if one.at >= since]


def _checks(later: dict[str, list[PromiseCheck]], r: Any) -> list[rules.Step]:
    """What later visits found of what was said to be done. A visit has a day and no hour: it comes after that day's words."""
    found = later.get(records.seen_again_id(r.id), [])
    return [rules.Step(at=f"{one.on}T23:59:59Z", changed=_CHANGED[one.found]) for one in found if one.found in _CHANGED]


def _shape(
    r: Any, said: list[Any], sent: list[Any], looked: list[rules.Step], bodies: dict[str, str], today: str
) -> Finding:
    stands = rules.standing([*(rules.Step(at=one.at, done=one.done) for one in said), *looked])
    plain: dict[str, Any] = {
        name: getattr(r, name) or None if name in ("concern", "visit", "question", "unit_name") else getattr(r, name)
        for name in (
            "id", "hospital", "hospital_name", "unit_name", "words", "released_on", "reply_by", "concern", "visit", "question", "by_name", "at",
        )
    }  # fmt: skip
    return Finding(
        **plain, from_body=bodies.get(r.from_body, ""), standing=stands, late=rules.is_late(stands, r.reply_by, today),
        when=msgspec.json.decode(r.when, type=When),
        replies=[Reply(**{name: getattr(one, name) for name in Reply.__struct_fields__}) for one in said],
        files=[File(**{name: getattr(one, name) for name in File.__struct_fields__}) for one in sent],
    )  # fmt: skip

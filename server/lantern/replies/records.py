"""All SQL about what a hospital is told, what is held back from it and what it replies."""

from collections import defaultdict
from typing import Any

import sqlalchemy as sa

from lantern.concerns.records import concern, story
from lantern.concerns.seeing import OWN_CONCERNS
from lantern.evidence.records import evidence
from lantern.identity.records import MINE
from lantern.ids import derived
from lantern.people.records import person
from lantern.store import Transaction, metadata
from lantern.store.statements import add, add_once, among, by
from lantern.store.straight import first, rows, scalar
from lantern.store.tables import flag, key, maybe, words
from lantern.units.records import hospital, unit
from lantern.visits.records import OWN_VISITS

finding = sa.Table(
    "finding_release",
    metadata,
    key(),
    sa.Column("concern", sa.Text, nullable=True, index=True),
    sa.Column("visit", sa.Text, nullable=True, index=True),
    maybe("question"),
    sa.Column("hospital", sa.Text, nullable=False, index=True),
    maybe("unit"),
    words("words"),
    words("when"),
    words("reply_by"),
    words("from_body"),
    words("by"),
    words("by_name"),
    words("at"),
    words("released_on"),
)
"""Append-only: words as they were released, with as much of when it was as the hospital may know, reckoned then."""

held = sa.Table(
    "finding_held",
    metadata,
    key(),
    sa.Column("concern", sa.Text, nullable=False, index=True),
    words("reason"),
    words("look_on"),
    words("by"),
    words("by_name"),
    words("at"),
    flag("asked_again"),
)
"""Append-only: every decision not to tell, under the id of its command. `asked_again`: its day to look again has come."""

reply = sa.Table(
    "finding_reply",
    metadata,
    key(),
    sa.Column("release", sa.Text, nullable=False, index=True),
    words("words"),
    flag("done"),
    words("by"),
    words("by_name"),
    words("at"),
)


def one(tx: Transaction, release_id: str) -> Any:
    """What was released; None when it has not arrived."""
    return first(tx, by(finding), it=release_id)


def release(tx: Transaction, values: dict[str, Any]) -> bool:
    """The hospital may read this. Released again under its id it is the same."""
    return add_once(tx, finding, values)


def hold(tx: Transaction, values: dict[str, Any]) -> None:
    """It is not told of this yet."""
    add(tx, held, [values])


def say(tx: Transaction, values: dict[str, Any]) -> bool:
    """The hospital replied. Said again under its id it is the same."""
    return add_once(tx, reply, values)


_THERE = sa.select(sa.func.count()).where(
    person.c.left_on.is_(None), sa.or_(person.c.unit == sa.bindparam("it"), sa.and_(person.c.hospital == sa.bindparam("it")))
)  # fmt: skip


def people_there(tx: Transaction, place_id: str) -> int | None:
    """How many people are known to live on this ward, or in this hospital; None where none are known."""
    return scalar(tx, _THERE, it=place_id) or None


_READABLE = sa.text(f"""
    with {MINE}, {OWN_VISITS}, {OWN_CONCERNS}
    select f.id from finding_release f
    where (f.concern in (select id from own_concerns) or f.visit in (select id from own_visits)
       or f.visit in (select id from host_visits)) and (:hospital = '' or f.hospital = :hospital)
    order by f.at desc limit :most
""")
_MANAGED = sa.text(f"""
    with {MINE} select f.id from finding_release f where f.hospital in (select id from managed)
    order by f.at desc limit :most
""")


def readable(tx: Transaction, account: str, today: str, hospital_id: str, most: int) -> list[str]:
    """What was released of concerns and visits whose words this account may read, newest first."""
    return [r.id for r in rows(tx, _READABLE, account=account, today=today, hospital=hospital_id, most=most)]


def managed(tx: Transaction, account: str, today: str, most: int) -> list[str]:
    """What was released to hospitals that this account runs, newest first."""
    return [r.id for r in rows(tx, _MANAGED, account=account, today=today, most=most)]


_FILE = sa.text(f"""
    with {MINE}, {OWN_VISITS}, {OWN_CONCERNS}
    select e.media_type from evidence e join finding_release f on f.id = e.release
    where e.sha256 = :it and (f.hospital in (select id from managed) or f.concern in (select id from own_concerns)
       or f.visit in (select id from own_visits) or f.visit in (select id from host_visits)) limit 1
""")


def media_of(tx: Transaction, account: str, sha256: str, today: str) -> str | None:
    """The kind of a file that was sent with a reply which this account may read; None for any other."""
    return tx.execute(_FILE, {"account": account, "it": sha256, "today": today}).scalar()


_HELD = sa.text(f"""
    with {MINE}, {OWN_VISITS}, {OWN_CONCERNS}
    select c.id from concern c
    where c.id in (select id from own_concerns) and c.provider_told = 'held' and c.state <> 'closed'
    order by c.heard_at desc limit :most
""")


def held_back(tx: Transaction, account: str, today: str, most: int) -> list[str]:
    """Open concerns, readable whole by this account, of which their hospital is not told."""
    return [r.id for r in rows(tx, _HELD, account=account, today=today, most=most)]


_CHECKS = sa.text(f"""
    with {MINE}, {OWN_VISITS}
    select v.id, v.kind, v.visited_on, h.name as hospital_name, u.name as unit_name
    from visit v join hospital h on h.id = v.hospital join unit u on u.id = v.unit
    where (v.id in (select id from own_visits) or v.id in (select id from host_visits)) and v.state = 'finished'
      and v.kind = 'quality_checker' and v.visited_on >= :since
      and not exists (select 1 from finding_release f where f.visit = v.id)
    order by v.visited_on desc limit :most
""")


def checks(tx: Transaction, account: str, today: str, since: str, most: int) -> list[Any]:
    """Checkers' visits finished lately, of which nothing was released yet."""
    return rows(tx, _CHECKS, account=account, today=today, since=since, most=most)


_FINDINGS = (
    sa.select(finding, hospital.c.name.label("hospital_name"), unit.c.name.label("unit_name"))
    .outerjoin(hospital, hospital.c.id == finding.c.hospital)
    .outerjoin(unit, unit.c.id == finding.c.unit)
)


def findings(tx: Transaction, ids: list[str]) -> list[Any]:
    """These, newest first, with the names of their places."""
    found = tx.execute(_FINDINGS.where(finding.c.id.in_(ids)).order_by(finding.c.at.desc(), finding.c.id))
    return list(found)


def of_subject(tx: Transaction, column: str, it: str) -> list[str]:
    """What was released of one concern or visit."""
    return [r.id for r in rows(tx, by(finding, column), it=it)]


def _grouped(found: list[Any], column: str) -> dict[str, list[Any]]:
    by_it: dict[str, list[Any]] = defaultdict(list)
    for r in sorted(found, key=lambda one: (one.at, one.id)):
        by_it[getattr(r, column)].append(r)
    return by_it


def replies(tx: Transaction, ids: list[str]) -> dict[str, list[Any]]:
    """What was replied to each of these, oldest first."""
    return _grouped(rows(tx, among(reply, column="release"), them=ids), "release")


def files(tx: Transaction, ids: list[str]) -> dict[str, list[Any]]:
    """What was sent with replies to each of these."""
    return _grouped(rows(tx, among(evidence, column="release"), them=ids), "release")


_LOOKS = sa.select(story.c.id, story.c.concern, story.c.at, story.c.changed).where(story.c.kind == "seen_again")


def looks(tx: Transaction, concerns: list[str]) -> dict[str, list[Any]]:
    """Who looked again at each of these concerns, and what they found."""
    return _grouped(list(tx.execute(_LOOKS.where(story.c.concern.in_(concerns)))), "concern")


def seen_again_id(release_id: str) -> str:
    """The promise by which the next visit looks at what was said to be done."""
    return derived("seen-again", release_id)


def decisions(tx: Transaction, concerns: list[str]) -> dict[str, list[Any]]:
    """Every decision not to tell, by concern, oldest first."""
    return _grouped(rows(tx, among(held, column="concern"), them=concerns), "concern")


def concerns_named(tx: Transaction, ids: list[str]) -> list[Any]:
    """These concerns with the names of their hospitals."""
    query = sa.select(concern, hospital.c.name.label("hospital_name")).outerjoin(
        hospital, hospital.c.id == concern.c.hospital
    )
    return list(tx.execute(query.where(concern.c.id.in_(ids)).order_by(concern.c.heard_at.desc(), concern.c.id)))


def to_look_again(tx: Transaction, today: str) -> list[Any]:
    """Decisions whose day to look again has come, and of which nobody was asked yet."""
    query = sa.select(held.c.id, concern.c.hospital, concern.c.body).join(concern, concern.c.id == held.c.concern)
    return list(tx.execute(query.where(held.c.look_on <= today, held.c.asked_again.is_(False))))


def asked_again(tx: Transaction, ids: list[str]) -> None:
    """Whoever decides is asked again."""
    tx.execute(held.update().where(held.c.id.in_(ids)).values(asked_again=True))

"""All SQL about the people we visit. Reading begins with who is asking: a full view, or a brief one."""

from collections.abc import Sequence
from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.people import course
from lantern.people.also_paying import also_paying
from lantern.people.handed import handed
from lantern.people.model import Communication, LastSeen, Lateness, Person, Support, Visitor
from lantern.store import Transaction, metadata, statements
from lantern.store.statements import among, by, within
from lantern.store.straight import first, run, scalar
from lantern.store.straight import rows as rows_of
from lantern.store.tables import flag, key, maybe, version, words

person = sa.Table(
    "person",
    metadata,
    key(),
    words("reference"),
    words("name"),
    maybe("known_as"),
    maybe("born"),
    sa.Column("hospital", sa.Text, nullable=False, index=True),
    words("unit"),
    sa.Column("placing_body", sa.Text, nullable=False, index=True),
    maybe("home_body"),
    maybe("admitted_on"),
    maybe("communication"),
    maybe("wishes"),
    maybe("family"),
    maybe("advocate"),
    maybe("legal_status"),
    flag("out_of_area"),
    flag("child"),
    maybe("last_seen_on"),
    maybe("last_seen_by"),
    maybe("last_seen_source"),
    maybe("last_seen_note"),
    maybe("last_review_on"),
    words("joined_on"),
    maybe("external"),
    words("looked_at", "{}"),
    maybe("left_on"),
    maybe("support"),
    words("lateness", "[]"),
    maybe("visitor"),
    version(),
    sa.UniqueConstraint("placing_body", "external"),
)
"""`reference` is how the brief view names somebody ("Person 7"); `external` the joining body's own reference;
`lateness` when they were seen late, and `visitor` who has them, as the tick settled it;
`joined_on` the day their body brought them in (K10, K33); `child` and `support` are kept up by the daily tick."""

BRIEF = "Person"

VISIBLE = """
    select 'people' as noun, p.id, p.version, 'full' as view from person p where p.placing_body in (select body from paying) /*only p.id people*/
    union all
    select 'people', p.id, p.version, 'shared' from person p
    where p.id in (select id from shared) and p.placing_body not in (select body from paying) /*only p.id people*/
    union all
    select 'people', p.id, p.version, 'brief' from person p
    where (p.hospital in (select id from hosted) or p.hospital in (select id from watched))
      and p.placing_body not in (select body from paying) and p.id not in (select id from shared) and p.left_on is null /*only p.id people*/
"""
"""Whoever pays too reads all that the body that leads does, but for what its visitors tell each other (`shared`)."""


def rows(tx: Transaction, ids: list[str], view: str) -> list[Person]:
    """People as phones hold them, in this view."""
    if view == "brief":
        return [_brief(r) for r in rows_of(tx, among(person), them=ids)]
    about = course.of(tx, ids)
    found = [_full(r, about.get(r.id, [])) for r in rows_of(tx, among(person), them=ids)]
    return found if view == "full" else [_shared(one) for one in found]


def _shared(row: Person) -> Person:
    """For a body that pays too: why somebody was late, what was said at a handover, and who must still be told of a death, is for
    those who lead."""
    has = row.visitor if row.visitor and row.visitor.left_on is None else None
    return msgspec.structs.replace(row, shared=True, lateness=[], exceptions=[], handed=[], to_tell=[], visitor=has)


def _brief(r: sa.Row[tuple[object, ...]]) -> Person:
    return Person(
        id=r.id,
        view="brief",
        name=r.reference,
        hospital=r.hospital,
        unit=r.unit,
        placing_body=r.placing_body,
        child=r.child,
    )


def _full(r: sa.Row[tuple[object, ...]], about: list[course.Entry]) -> Person:
    seen = (
        LastSeen(on=r.last_seen_on, by_name=r.last_seen_by or "", source=r.last_seen_source, note=r.last_seen_note)
        if r.last_seen_on
        else None
    )
    return Person(
        id=r.id, view="full", name=r.name, hospital=r.hospital, unit=r.unit, placing_body=r.placing_body, child=r.child,
        known_as=r.known_as, born=r.born, admitted_on=r.admitted_on,
        communication=msgspec.json.decode(r.communication, type=Communication) if r.communication else None,
        wishes=r.wishes, family=r.family, advocate=r.advocate, legal_status=r.legal_status, out_of_area=r.out_of_area,
        last_seen=seen, last_review_on=r.last_review_on, looked_at=msgspec.json.decode(r.looked_at), left_on=r.left_on,
        ehc_plan=bool((ehc := course.last(about, "ehc_plan")) and ehc.says["has"]), barriers=course.barriers(about),
        died_on=course.died_on(about), to_tell=course.to_tell(about),
        support=msgspec.json.decode(r.support, type=Support) if r.support else None,
        keyworker=course.keyworker(about), themes=course.themes(about), detained=course.detained(about),
        lateness=course.explained(about, msgspec.json.decode(r.lateness, type=list[Lateness])),
        exceptions=course.exceptions(about), handed=handed(about),
        visitor=msgspec.json.decode(r.visitor, type=Visitor) if r.visitor else None,
        also_pays=also_paying(about, r.placing_body), hospital_leave=course.hospital_leave(about),
    )  # fmt: skip


def one(tx: Transaction, person_id: str) -> sa.Row[tuple[object, ...]] | None:
    """Everything kept about one person; None when there is no such person."""
    return first(tx, by(person), it=person_id)


def some(tx: Transaction, ids: list[str]) -> dict[str, sa.Row[tuple[object, ...]]]:
    """Everything kept about these people, by id."""
    return {r.id: r for r in rows_of(tx, among(person), them=ids)} if ids else {}


_SEEN = (
    sa.update(person)
    .where(
        person.c.id == sa.bindparam("it"),
        sa.or_(person.c.last_seen_on.is_(None), person.c.last_seen_on < sa.bindparam("on_day")),
    )
    .values(
        last_seen_on=sa.bindparam("on_day"),
        last_seen_by=sa.bindparam("by_name"),
        last_seen_source="visit",
        last_seen_note=None,
        version=person.c.version + 1,
    )
)
_LOOKED = sa.select(person.c.looked_at).where(person.c.id == sa.bindparam("it"))


def seen(tx: Transaction, person_id: str, on: str, by_name: str) -> bool:
    """Somebody met this person face to face on this day. Never moves the day back. Returns whether it moved."""
    return bool(run(tx, _SEEN, it=person_id, on_day=on, by_name=by_name))


def looked(tx: Transaction, person_id: str, questions: list[str], on: str) -> None:
    """Somebody looked at these questions with or for this person on this day."""
    was = msgspec.json.decode(scalar(tx, _LOOKED, it=person_id) or "{}")
    now = {**was, **{q: max(on, was.get(q, "")) for q in questions}}
    if now != was:
        statements.change(tx, person, person_id, {"looked_at": msgspec.json.encode(now).decode()})


_LATE = sa.select(person.c.id, person.c.lateness).where(within(person.c.placing_body), person.c.lateness != "[]")


def unexplained(tx: Transaction, bodies: list[str]) -> list[Lateness]:
    """When people whose care these bodies pay for were seen late, or not at all, and nobody has said why. Not what was
    due before their body began here."""
    late = {r.id: msgspec.json.decode(r.lateness, type=list[Lateness]) for r in rows_of(tx, _LATE, them=bodies)}
    about = course.of(tx, sorted(late)) if late else {}
    found = [one for id, lapses in late.items() for one in course.explained(about.get(id, []), lapses)]
    return [one for one in found if one.kind != "near_miss" and not one.before and one.explained is None]


def of_body(tx: Transaction, body: str) -> list[sa.Row[tuple[object, ...]]]:
    """Everybody whose care this body pays for, also those who have left."""
    return list(tx.execute(sa.select(person).where(person.c.placing_body == body).order_by(person.c.id)))


def first_joined(tx: Transaction, body: str) -> str | None:
    """The day on which this body brought its first people in; None while it has none here."""
    return tx.execute(sa.select(sa.func.min(person.c.joined_on)).where(person.c.placing_body == body)).scalar()


def of_whom(what: course.What) -> sa.Select[tuple[str, str]]:
    """Everybody of whom this was ever recorded, each once, with the body that leads."""
    there = person.join(course.course, course.course.c.person == person.c.id)
    asked = sa.select(person.c.id.label("person"), person.c.placing_body).select_from(there)
    return asked.where(course.course.c.what == what).distinct()


def bring_in(tx: Transaction, people: Sequence[dict[str, Any]]) -> None:
    """Keep these people, new to Lantern; each is given the next brief reference, theirs for good."""
    taken = tx.execute(sa.select(person.c.reference).where(person.c.reference.like(f"{BRIEF} %"))).scalars()
    last = max((int(n) for name in taken if (n := name.removeprefix(BRIEF).strip()).isdecimal()), default=0)
    if people:
        tx.execute(person.insert(), [{**one, "reference": f"{BRIEF} {last + n}"} for n, one in enumerate(people, 1)])


def change(tx: Transaction, person_id: str, **values: object) -> None:
    """Newer knowledge of one person."""
    statements.change(tx, person, person_id, values)

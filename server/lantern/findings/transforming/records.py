"""All SQL of the preparation: what was known before a cut. Facts and words have the day or the moment they were heard."""

import hashlib
import hmac
from collections import defaultdict
from datetime import date, datetime
from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.clock import wire
from lantern.commissioners.records import body
from lantern.findings.transforming import rules
from lantern.findings.transforming.cuts import Cut, passed
from lantern.findings.transforming.model import DropsOut, Missing, Preparation, Row
from lantern.findings.transforming.rules import Reason
from lantern.findings.transforming.trips import OF_PEOPLE, visit_facts
from lantern.identity.records import house_key
from lantern.journal.records import journal
from lantern.people import course
from lantern.people.also_paying import also_paying, passings
from lantern.people.course import Entry
from lantern.people.paying import pays_on
from lantern.people.records import person
from lantern.people.whereabouts import EARLIEST_WORD, lived
from lantern.policy.model import Policy
from lantern.store import Transaction
from lantern.store.statements import within
from lantern.store.straight import first, rows, scalar
from lantern.units.records import hospital, unit
from lantern.visits import due, knowing

_BODY = sa.select(body.c.name, body.c.nation, body.c.kind).where(body.c.id == sa.bindparam("it"))
_PEOPLE = (
    sa.select(person, sa.literal(rules.NATION).label("funder"), hospital.c.host)
    .join(hospital, hospital.c.id == person.c.hospital)
    .where(
        sa.or_(person.c.placing_body == sa.bindparam("it"), within(person.c.id, "were")),
        person.c.joined_on <= sa.bindparam("day"),
    )
    .order_by(person.c.id)
)
_ASKS = sa.select(body.c.id).where(body.c.nation == rules.NATION, within(body.c.kind, "kinds"))
_PAYING = sa.select(course.course.c.person, course.course.c.says).where(
    within(course.course.c.what, "said"), course.course.c.heard_on <= sa.bindparam("day")
)
_PASSED_ON = (
    sa.select(course.course.c.person)
    .where(course.course.c.what == "payer", course.course.c.heard_on > sa.bindparam("day"))
    .distinct()
)
_WARDS = sa.select(
    unit.c.id, unit.c.name, unit.c.kind, hospital.c.id.label("at"), hospital.c.name.label("hospital"), hospital.c.nation,
    hospital.c.regulator,
).join(hospital, hospital.c.id == unit.c.hospital)  # fmt: skip


def preparation(tx: Transaction, body_id: str, cut: Cut, policy: Policy, now: datetime) -> Preparation:
    """Everything about one body at one cut."""
    about = first(tx, _BODY, it=body_id)
    made = Preparation(
        body=body_id, name=about.name, applies=rules.applies(about.nation, about.kind), kind=cut.kind, day=cut.day.isoformat(),
        rows=[], out=[], passed=passed(now), policy=policy.version,
    )  # fmt: skip
    if not made.applies:
        return made
    people, asked = _paid_for(tx, body_id, cut)
    facts = _Facts(tx, [r.id for r in people], body_id, cut)
    wards = {r.id: r for r in tx.execute(_WARDS)}
    secret = scalar(tx, sa.select(house_key.c.private).where(house_key.c.name == "placements")) or ""
    for r in people:
        if r.id in facts.later:
            continue
        found = _one(facts.row(r), facts, cut, policy, wards, secret)
        if isinstance(found, DropsOut):
            made.out.append(found)
        elif found is not None and asked[r.id] != body_id:
            made.out.append(DropsOut(person=r.id, hospital=r.hospital, why="asked_of_another"))
        elif found is not None:
            made.rows.append(found)
    made.rows.sort(key=lambda one: one.placement)
    return made


def _paid_for(tx: Transaction, body_id: str, cut: Cut) -> tuple[list[Any], dict[str, str | None]]:
    """Everybody for whose care this body paid when the cut was made, leading or not; and which body is asked about each."""
    led, day = _led_then(tx, cut), cut.day.isoformat()
    were = [one for one, by in led.items() if by == body_id] + _ever_beside(tx, body_id, day)
    asks = {r.id for r in rows(tx, _ASKS, kinds=list(rules.COMMISSIONERS))}
    found = rows(tx, _PEOPLE, it=body_id, were=were, day=day)
    about = course.of(tx, [r.id for r in found])
    people, asked = [], {}
    for r in found:
        heard = [e for e in about.get(r.id, []) if e.heard_on <= day]
        lead = led.get(r.id, r.placing_body)
        too = [one.body for one in also_paying(heard, lead) if pays_on(one, day)]
        if body_id in (lead, *too):
            people.append(r)
            asked[r.id] = rules.who_is_asked(lead, too, asks)
    return people, asked


def _ever_beside(tx: Transaction, body_id: str, day: str) -> list[str]:
    """Of whom it was ever said, by that day, that this body pays too."""
    said = [(r.person, msgspec.json.decode(r.says)) for r in rows(tx, _PAYING, said=["also_pays", "payer"], day=day)]
    return [
        one for one, says in said if body_id == says.get("body", says.get("was") if says.get("still_pays") else None)
    ]


def _led_then(tx: Transaction, cut: Cut) -> dict[str, str]:
    """Of whom it was heard after the cut that another body leads: who led, as was known when it was made."""
    day = cut.day.isoformat()
    about = course.of(tx, [r.person for r in rows(tx, _PASSED_ON, day=day)])
    return {one: next(e.says["was"] for e in passings(entries) if e.heard_on > day) for one, entries in about.items()}


def _one(
    r: Any, facts: "_Facts", cut: Cut, policy: Policy, wards: dict[str, Any], secret: str
) -> Row | DropsOut | None:
    entries = facts.entries(r.id)
    stays = lived(r, entries, r.host)
    here = [one for one in stays if one.began <= cut.day.isoformat()]
    known = msgspec.structs.replace(
        knowing.known(r, entries), last_seen_in_person=facts.opening(r), exceptions=(),
        stays=tuple(due.Stay(began=_day(one.began), ended=_maybe(one.ended), area=one.area or None) for one in here),
    )  # fmt: skip
    said = rules.visits(known, facts.contacts[r.id], facts.planned[r.id], _reasons(entries), cut.day, policy)
    if said is None or not here:
        return None
    ward = wards.get(here[-1].unit)
    if ward is None or not rules.in_scope(ward.nation, ward.regulator):
        at = ward.at if ward else here[-1].hospital
        return DropsOut(person=r.id, hospital=at, why="hospital_not_registered_with_cqc")
    lacking: list[tuple[Missing, bool]] = [("admission_day", not r.admitted_on), ("ward_kind", not ward.kind)]
    return Row(
        placement=placement(secret, r.id, said.spells), person=r.id, hospital=ward.hospital, ward=ward.name, ward_kind=ward.kind,
        spell_began=said.spell_began.isoformat(), child=said.child,
        last_visit_on=said.last.on.isoformat() if said.last else None, last_visit_how=said.last.how if said.last else None,
        in_person_on=said.in_person_on.isoformat() if said.in_person_on else None, interval_days=said.interval_days,
        due_on=said.due_on.isoformat(), within=said.within,
        next_planned_on=said.next_planned_on.isoformat() if said.next_planned_on else None,
        reason_late=said.reason.why if said.reason else None, reason_until=said.reason.until.isoformat() if said.reason else None,
        missing=[*said.missing, *(name for name, missing in lacking if missing)],
    )  # fmt: skip


def placement(secret: str, person_id: str, spell: int) -> str:
    """An id that stands for one stretch in hospital: the same at every cut, and without this house's secret only noise."""
    return hmac.new(secret.encode(), f"{person_id}/{spell}".encode(), hashlib.sha256).hexdigest()[:24]


def _reasons(entries: list[Entry]) -> list[Reason]:
    """Exceptions that were agreed. Another way of explaining a late visit joins them here."""
    return [Reason(_day(e.on), _day(e.says["until"]), e.says["why"]) for e in entries if e.what == "exception"]


class _Facts:
    """What had been heard before the cut, of one body's people."""

    def __init__(self, tx: Transaction, people: list[str], body_id: str, cut: Cut) -> None:
        self._day = cut.day.isoformat()
        before = wire(cut.instant)
        self._about = course.of(tx, people)
        self._brought, self._was, self.later = _people_facts(tx, people, before)
        """`later`: whom nobody had told Lantern of by then, though they were in hospital."""
        self.contacts, self.planned = visit_facts(tx, people, body_id, before)

    def entries(self, person_id: str) -> list[Entry]:
        """Words heard by the end of the cut's day. The stay somebody was on when the first move was recorded had been
        known all along: its word is older than any."""
        return [e for e in self._about.get(person_id, []) if e.heard_on <= self._day or e.at == EARLIEST_WORD]

    def row(self, r: Any) -> Any:
        """Their row, as far as files changed it since, as it was. Where they are and whether they left, their words say."""
        was = self._was.get(r.id, {})
        words = any(e.what == "came" for e in self._about.get(r.id, []))
        left = None if words or r.left_on is None or r.left_on > self._day else r.left_on
        return r._replace(**was, left_on=left)

    def opening(self, r: Any) -> date | None:
        """The day last seen that the body brought with them; None where it brought none, or it is not kept."""
        if r.last_seen_source == "opening_balance":
            return _maybe(r.last_seen_on)
        return _maybe(self._brought.get(r.id))


_PEOPLE_FACTS = (
    sa.select(journal.c.type, journal.c.subject, journal.c.at, journal.c.body)
    .where(OF_PEOPLE, journal.c.type != "PersonSeen", within(journal.c.subject))
    .order_by(journal.c.number.desc())
)
UNDONE = ("born", "admitted_on")
"""What a later file may have changed in a person's row, and a preparation depends on."""


def _people_facts(
    tx: Transaction, people: list[str], before: str
) -> tuple[dict[str, str], dict[str, dict[str, Any]], set[str]]:
    """The opening balances that came with people; what files changed after the cut, as it stood before; who came with a file
    after it."""
    brought: dict[str, str] = {}
    later: set[str] = set()
    was: dict[str, dict[str, Any]] = defaultdict(dict)
    for r in rows(tx, _PEOPLE_FACTS, them=people):
        said = msgspec.json.decode(r.body)
        if r.type == "PersonBroughtIn" and r.at >= before:
            later.add(r.subject)
        if r.type == "PersonBroughtIn" and said.get("last_seen_on"):
            brought[r.subject] = said["last_seen_on"]
        elif r.type == "PersonChanged" and r.at >= before:
            was[r.subject] |= {name: said["was"][name] for name in UNDONE if name in said["was"]}
    return brought, was, later


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _maybe(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None

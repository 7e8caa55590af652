"""All SQL about visits and the answers given on them."""

from datetime import date
from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.commissioners.records import body
from lantern.identity.records import account, names
from lantern.store import Transaction, metadata, statements
from lantern.store.statements import among, by, within
from lantern.store.straight import first, rows
from lantern.store.tables import flag, key, maybe, version, words
from lantern.units.records import hospital
from lantern.visits import ahead
from lantern.visits.model import AnswersRow, Asked, PlanChange, Rung, VisitRow
from lantern.visits.outcomes.model import Outcome
from lantern.visits.outcomes.rules import for_host

visit = sa.Table(
    "visit",
    metadata,
    key(),
    words("kind"),
    words("state", "planned"),
    words("checklist"),
    sa.Column("body", sa.Text, nullable=False, index=True),
    sa.Column("hospital", sa.Text, nullable=False, index=True),
    words("unit"),
    sa.Column("lead", sa.Text, nullable=False, index=True),
    words("planned_on"),
    flag("announced", True),
    words("people", "[]"),
    words("companions", "[]"),
    words("asked", "{}"),
    maybe("began_at"),
    maybe("finished_at"),
    maybe("visited_on"),
    maybe("heard_at"),
    flag("clock_doubtful"),
    flag("read_back"),
    words("seen", "{}"),
    words("rung", "[]"),
    words("carried_from", "[]"),
    maybe("time_of_day"),
    words("changes", "[]"),
    words("outcomes", "[]"),
    flag("refused"),
    version(),
)

companion = sa.Table(
    "companion",
    metadata,
    sa.Column("visit", sa.Text, primary_key=True),
    sa.Column("account", sa.Text, primary_key=True, index=True),
)

answers = sa.Table(
    "answers",
    metadata,
    key(),
    sa.Column("visit", sa.Text, nullable=False, index=True),
    words("part"),
    maybe("section"),
    words("by"),
    maybe("typed_by"),
    words("at"),
    words("heard_at"),
    words("answers"),
)
"""Append-only: one row for each time somebody recorded answers, under the id of their command."""

OWN_VISITS = """
    own_visits as (
        select v.id from visit v where (v.body in (select body from paying) or v.lead = :account
           or (v.kind = 'host' and v.hospital in (select id from hosted))) /*only v.id visits*/
        union select c.visit from companion c where c.account = :account /*only c.visit visits*/),
    host_visits as (
        select v.id from visit v where (v.state in ('begun', 'finished') or v.refused)
          and (v.hospital in (select id from hosted) or v.hospital in (select id from watched))
          and v.id not in (select id from own_visits) /*only v.id visits*/)
"""
"""Visits whose words are one's own to read, and visits a host hears of once they have begun: an unannounced one is
nobody else's news before (domain.md §11). Where access was refused the hospital knows that somebody came."""

VISIBLE_VISITS = """
    select 'visits' as noun, v.id, v.version, 'full' as view from visit v
    where v.id in (select id from own_visits) /*only v.id visits*/
    union all
    select 'visits', v.id, v.version, 'host' from visit v where v.id in (select id from host_visits) /*only v.id visits*/
"""
VISIBLE_ANSWERS = """
    select 'answers' as noun, a.id, 1 as version, 'full' as view from answers a
    where a.visit in (select id from own_visits) /*only a.id answers*/
    union all
    select 'answers', a.id, 1, 'full' from answers a join visit v on v.id = a.visit
    where a.part = 'ward' and v.state = 'finished' and a.visit in (select id from host_visits) /*only a.id answers*/
"""


_VISITS = (
    sa.select(visit, body.c.name.label("body_name"), account.c.name.label("lead_name"), hospital.c.nation)
    .outerjoin(hospital, hospital.c.id == visit.c.hospital)
    .outerjoin(body, body.c.id == visit.c.body)
    .outerjoin(account, account.c.id == visit.c.lead)
    .where(within(visit.c.id))
)


def visits(tx: Transaction, ids: list[str], view: str) -> list[VisitRow]:
    """Trips as phones hold them. The host's view names no person: only how many, and who of them was met, by id."""
    found = rows(tx, _VISITS, them=ids)
    known = names(tx, {one for r in found for one in msgspec.json.decode(r.companions)})
    return [_shape(r, view, known) for r in found]


_PLAIN = [
    "id", "kind", "state", "checklist", "body", "hospital", "unit", "lead", "planned_on", "announced", "began_at",
    "finished_at", "visited_on", "heard_at", "clock_doubtful", "read_back",
]  # fmt: skip


def _shape(r: Any, view: str, known: dict[str, str]) -> VisitRow:
    companions: list[str] = msgspec.json.decode(r.companions)
    outcomes = msgspec.json.decode(r.outcomes, type=list[Outcome])
    return VisitRow(
        **{name: getattr(r, name) for name in _PLAIN},
        body_name=r.body_name or "",
        lead_name=r.lead_name or "",
        people=msgspec.json.decode(r.people),
        companions=companions,
        companion_names=[known.get(one, "") for one in companions],
        asked=msgspec.json.decode(r.asked, type=dict[str, list[Asked]]) if view == "full" else {},
        seen=msgspec.json.decode(r.seen),
        ring_on=_ring_on(r) if view == "full" else None,
        rung=msgspec.json.decode(r.rung, type=list[Rung]) if view == "full" else [],
        carried_from=msgspec.json.decode(r.carried_from),
        time_of_day=r.time_of_day if view == "full" else None,
        changes=msgspec.json.decode(r.changes, type=list[PlanChange]) if view == "full" else [],
        outcomes=outcomes if view == "full" else for_host(outcomes),
    )


def _ring_on(r: Any) -> str | None:
    if r.state != "planned" or not r.nation:
        return None
    day = ahead.ring_on(date.fromisoformat(r.planned_on), r.nation, r.announced)
    return day.isoformat() if day else None


def add_rung(tx: Transaction, visit_id: str, rung: Rung) -> None:
    """One call more to the ward; said again under the same id, it is the same."""
    was = msgspec.json.decode(first(tx, by(visit), it=visit_id).rung, type=list[Rung])
    now = [*(one for one in was if one.id != rung.id), rung]
    statements.change(tx, visit, visit_id, {"rung": msgspec.json.encode(now).decode()})


def answer_rows(tx: Transaction, ids: list[str]) -> list[AnswersRow]:
    """What was recorded, as phones hold it: the very text that was kept, neither read nor written again."""
    return shaped(tx, rows(tx, among(answers), them=ids))


def shaped(tx: Transaction, found: list[Any]) -> list[AnswersRow]:
    """Rows of answers with the names of those who gave and typed them."""
    known = names(tx, {a for r in found for a in (r.by, r.typed_by) if a})
    return [
        AnswersRow(
            id=r.id, visit=r.visit, part=r.part, section=r.section, by=r.by, by_name=known.get(r.by, ""), at=r.at,
            heard_at=r.heard_at, answers=msgspec.Raw(r.answers.encode()),  # type: ignore[arg-type]
            typed_by=r.typed_by, typed_by_name=known.get(r.typed_by) if r.typed_by else None,
        )
        for r in found
    ]  # fmt: skip


_ALL_ANSWERS = by(answers, "visit").order_by(answers.c.at, answers.c.id)


def one(tx: Transaction, visit_id: str) -> Any:
    """Everything kept about one visit; None when it has not arrived."""
    return first(tx, by(visit), it=visit_id)


def all_answers(tx: Transaction, visit_id: str) -> list[Any]:
    """Everything recorded on one visit, oldest first by the phone's clock."""
    return rows(tx, _ALL_ANSWERS, it=visit_id)


_AHEAD = sa.select(visit).where(within(visit.c.body), sa.or_(visit.c.state == "planned", visit.c.state == "begun"))


def ahead_of(tx: Transaction, bodies: list[str]) -> list[Any]:
    """Trips of these bodies that are planned or under way."""
    return rows(tx, _AHEAD.order_by(visit.c.id), them=bodies)


def change(tx: Transaction, visit_id: str, **values: object) -> None:
    """Change a visit's row and let phones know."""
    statements.change(tx, visit, visit_id, values)

"""All SQL about calendar feeds and what they show."""

from typing import Any

import sqlalchemy as sa

from lantern.calendars.model import Feed, Span
from lantern.commissioners.records import body
from lantern.journal.records import journal
from lantern.people.records import person
from lantern.store import Transaction, metadata
from lantern.store.statements import add, among, by, change, within
from lantern.store.straight import first, rows, scalar
from lantern.store.tables import count, key, maybe, words
from lantern.units.records import hospital, unit
from lantern.visits.agenda import owed
from lantern.visits.records import companion, visit

calendar_feed = sa.Table(
    "calendar_feed",
    metadata,
    key(),
    sa.Column("token_hash", sa.Text, nullable=False, unique=True),
    sa.Column("account", sa.Text, nullable=False, index=True),
    words("kind"),
    maybe("hospital"),
    words("made_at"),
    maybe("revoked_at"),
    maybe("last_fetched_at"),
    count("fetches"),
)
"""`fetches` counts those within the hour of `last_fetched_at`."""

_OF_VISITS = (
    "type in ('VisitPlanned', 'VisitBegun', 'VisitFinished', 'VisitCalledOff', 'VisitMoved', 'VisitHandedOver', "
    "'VisitAddedTo', 'VisitTakenOff')"
)
sa.Index(
    "ix_journal_of_visits", journal.c.subject, sqlite_where=sa.text(_OF_VISITS), postgresql_where=sa.text(_OF_VISITS)
)
"""When a visit last changed is known to the journal alone; only the few facts that a calendar shows are in the index."""

_day: sa.ColumnElement[str] = sa.func.coalesce(
    visit.c.visited_on, sa.func.substr(visit.c.began_at, 1, 10), visit.c.planned_on
)
_VISITS = (
    sa.select(
        visit.c.id, visit.c.kind, visit.c.state, visit.c.announced, visit.c.began_at, visit.c.finished_at,
        visit.c.clock_doubtful, visit.c.version, visit.c.heard_at, visit.c.visited_on, visit.c.planned_on,
        unit.c.name.label("ward"), hospital.c.name.label("hospital"), hospital.c.name_cy.label("hospital_cy"),
        hospital.c.town, body.c.name.label("body"),
    )
    .select_from(
        visit.outerjoin(unit, unit.c.id == visit.c.unit)
        .outerjoin(hospital, hospital.c.id == visit.c.hospital)
        .outerjoin(body, body.c.id == visit.c.body)
    )
    .where(_day >= sa.bindparam("since"), _day <= sa.bindparam("until"))
)  # fmt: skip
_AT_MOST = sa.bindparam("at_most", type_=sa.Integer)
_LED = sa.select(visit.c.id).where(visit.c.lead == sa.bindparam("account"))
_ALONG = sa.select(companion.c.visit).where(companion.c.account == sa.bindparam("account"))
_OWN = _VISITS.where(visit.c.id.in_(sa.union(_LED, _ALONG)))
_TO_HOSPITAL = _VISITS.where(
    visit.c.hospital == sa.bindparam("hospital"),
    # an unannounced visit is nobody else's news before it has begun, and nobody's at all if it never did
    sa.or_(
        visit.c.announced.is_(True),
        visit.c.began_at.is_not(None),
        visit.c.state == "begun",
        visit.c.state == "finished",
    ),
)
_NEAREST = {
    statement: (
        statement.order_by(_day, visit.c.id).limit(_AT_MOST),
        statement.order_by(_day.desc(), visit.c.id).limit(_AT_MOST),
    )
    for statement in (_OWN, _TO_HOSPITAL)
}
"""From today on in the order of days, and backwards from yesterday: what is cut off is always the farthest."""

OPEN = ["history_not_known", "not_yet", "soon", "due", "overdue"]
"""States of what is owed that mean somebody has to go."""
_CHANGED = (
    sa.select(journal.c.subject, sa.func.max(journal.c.at).label("at"))
    .where(within(journal.c.subject), sa.text(_OF_VISITS))
    .group_by(journal.c.subject)
)
_OWED = (
    sa.select(owed.c.id, owed.c.due_on, owed.c.version, owed.c.row)
    .join(person, person.c.id == owed.c.person)
    .where(
        within(person.c.placing_body, "bodies"),
        within(owed.c.state, "states"),
        owed.c.due_on >= sa.bindparam("since"),
        owed.c.due_on <= sa.bindparam("until"),
    )
    .order_by(owed.c.due_on, owed.c.id)
    .limit(_AT_MOST)
)


def own_visits(tx: Transaction, account: str, span: Span) -> list[Any]:
    """Visits that this account leads or goes along to."""
    return _nearest(tx, _OWN, span, account=account)


def visits_to(tx: Transaction, hospital_id: str, span: Span) -> list[Any]:
    """What a hospital's host may know of every body's visits to it."""
    return _nearest(tx, _TO_HOSPITAL, span, hospital=hospital_id)


def _nearest(tx: Transaction, statement: sa.Select[Any], span: Span, **asked: str) -> list[Any]:
    ahead, behind = _NEAREST[statement]
    coming = rows(tx, ahead, since=span.today, until=span.until, at_most=span.most_ahead, **asked)
    return coming + rows(tx, behind, since=span.since, until=span.yesterday, at_most=span.most_behind, **asked)


def changed(tx: Transaction, visits: list[str]) -> dict[str, str]:
    """When the journal last heard of each of these visits."""
    return {r.subject: r.at for r in rows(tx, _CHANGED, them=visits)}


def owed_visits(tx: Transaction, bodies: list[str], span: Span) -> list[Any]:
    """What these bodies owe, the longest owed first: ids, days and the rows as phones hold them."""
    asked = {"since": span.since, "until": span.until, "at_most": span.most_owed}
    return rows(tx, _OWED, bodies=bodies, states=OPEN, **asked)


_LIVE = (
    sa.select(calendar_feed)
    .where(calendar_feed.c.account == sa.bindparam("account"), calendar_feed.c.revoked_at.is_(None))
    .order_by(calendar_feed.c.made_at, calendar_feed.c.id)
)
_HOST = sa.select(hospital.c.host).where(hospital.c.id == sa.bindparam("it"))


def live(tx: Transaction, account: str) -> list[Feed]:
    """This account's feeds that can still be read, oldest first."""
    return [shaped(r) for r in rows(tx, _LIVE, account=account)]


def shaped(row: Any) -> Feed:
    """A feed as its maker sees it."""
    return Feed(**{name: getattr(row, name) for name in Feed.__struct_fields__})


def one(tx: Transaction, feed: str) -> Any:
    """Everything kept about one feed."""
    return first(tx, by(calendar_feed), it=feed)


def behind(tx: Transaction, token_hash: str) -> Any:
    """The feed whose address this is; None when there never was one."""
    return first(tx, by(calendar_feed, "token_hash"), it=token_hash)


def keep(tx: Transaction, **values: object) -> None:
    """A new feed."""
    add(tx, calendar_feed, [values])


def note(tx: Transaction, feed: str, **values: object) -> None:
    """It was fetched, or it has ended."""
    change(tx, calendar_feed, feed, values)


def host_of(tx: Transaction, hospital_id: str) -> str | None:
    """The body that hosts a hospital; None when nobody knows the hospital."""
    return scalar(tx, _HOST, it=hospital_id)


def hospital_named(tx: Transaction, hospital_id: str) -> tuple[str, str]:
    """Its name in English and in Welsh."""
    found = rows(tx, among(hospital, ("name", "name_cy")), them=[hospital_id])
    return (found[0].name, found[0].name_cy or found[0].name) if found else ("", "")

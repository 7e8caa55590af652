"""All SQL about concerns: the concern itself, its story, the calls made about it, and who was told."""
# long because all SQL of a concern, its story, its calls and who was told stands in one place

from collections import defaultdict
from functools import cache
from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.concerns.model import CallRow, ConcernRow, Hearing, RouteRow, StoryLine, Taken
from lantern.concerns.rules import Happened
from lantern.concerns.tables import route
from lantern.identity.records import MINE, account
from lantern.store import Transaction, metadata, statements
from lantern.store.statements import add, among, by, listed, within
from lantern.store.straight import first, run
from lantern.store.straight import rows as rows_of
from lantern.store.tables import count, flag, key, maybe, version, words

concern = sa.Table(
    "concern",
    metadata,
    key(),
    sa.Column("hospital", sa.Text, nullable=False, index=True),
    maybe("unit"),
    maybe("person"),
    maybe("visit"),
    sa.Column("body", sa.Text, nullable=True, index=True),
    words("urgency"),
    words("words"),
    words("voice", "own"),
    words("about", "[]"),
    words("person_safe", "unknown"),
    words("access_still", "unknown"),
    flag("about_management"),
    flag("from_outside"),
    flag("tell_someone_now"),
    words("provider_told", "not_yet"),
    words("state", "open"),
    sa.Column("raised_by", sa.Text, nullable=False, index=True),
    words("raised_at"),
    words("heard_at"),
    maybe("next_word_by"),
    maybe("taken"),
    maybe("path"),
    maybe("climb"),
    sa.Column("next_at", sa.Text, nullable=True, index=True),
    count("era"),
    maybe("began_at"),
    maybe("joined_into", index=True),
    maybe("joined_at"),
    words("protect", "nobody"),
    version(),
)
"""`path` is the ladder pinned when it began (K8), `climb` how far it has been climbed; `next_at` when it climbs next unless
somebody takes it or gives word. `era` counts how often it began anew, `began_at` when last: clocks run from there."""

STILL_OPEN = sa.and_(concern.c.state != "closed", concern.c.joined_into.is_(None))
"""A concern that is open, counted once: one that was joined with another is that other's voice."""

story = sa.Table(
    "concern_story",
    metadata,
    key(),
    sa.Column("concern", sa.Text, nullable=False, index=True),
    words("at"),
    words("kind"),
    maybe("by"),
    maybe("by_name"),
    maybe("words"),
    maybe("next_word_by"),
    maybe("visit"),
    maybe("changed"),
    maybe("hospital"),
    maybe("reason"),
)

stood = sa.Table(
    "concern_stood",
    metadata,
    key(),
    sa.Column("concern", sa.Text, nullable=False, index=True),
    words("hospital"),
    maybe("unit"),
    maybe("person"),
    maybe("body"),
    words("until"),
    words("by"),
    words("why"),
)
"""Where a concern stood before it was put right (K13): kept, and shown to nobody who does not read the concern."""

call = sa.Table(
    "concern_call",
    metadata,
    key(),
    sa.Column("concern", sa.Text, nullable=False, index=True),
    words("to"),
    words("at"),
    words("by_name"),
    maybe("spoke_to"),
    maybe("reference"),
    maybe("words"),
    flag("took_it"),
    maybe("number"),
    maybe("told_at"),
)

hearing = sa.Table(
    "concern_hearing",
    metadata,
    key(),
    sa.Column("concern", sa.Text, nullable=False, index=True),
    maybe("account", index=True),
    words("seat"),
    words("name"),
    words("channel"),
    words("state", "waiting"),
    words("at"),
)
"""Who was told and whether it reached them, as every reader of the concern sees it; kept up by alerts."""

WHOLE = ("full", "guarded")
"""Views in which a concern's words are read; `guarded` keeps back whoever raised it, who is afraid."""
KEPT_BACK = "kept-back"
"""Stands for whoever raised it where that is kept back: somebody did."""

OWN_CONCERNS = """
    own_concerns as (
        select c.id from concern c
        where (c.raised_by = :account or c.body in (select body from paying) or c.hospital in (select id from hosted)
           or c.hospital in (select id from watched)
           or (c.protect <> 'nobody' and c.body in (select l.body from seat l where l.account = :account
               and l.role = 'placing_safeguarding' and l.until_on is null))
           or exists (select 1 from concern_hearing x
                      where x.concern = c.id and x.account = :account and x.seat <> 'provider')) /*only c.id concerns*/)
"""
"""Concerns whose words and pictures are one's own to read. What is sealed the safeguarding lead of its body reads too,
told or not: they may open it."""

VISIBLE = """
    select 'concerns' as noun, c.id, c.version, case
        when c.protect = 'raiser' and c.raised_by <> :account and c.id in (select id from own_concerns) then 'guarded'
        when c.id in (select id from own_concerns) then 'full'
        else 'headline' end as view
    from concern c
    where (c.id in (select id from own_concerns)
       or exists (select 1 from person p where p.hospital = c.hospital and p.left_on is null
                  and p.placing_body in (select body from paying))) /*only c.id concerns*/
"""
"""Whoever raised it, their body, the host and the region, whoever was told, and every body with somebody in that
hospital: no voice is heard by one body alone. Those who only have somebody there read the headline: how urgent, about
what, who has taken it, and none of the words. Whose name is kept back is read by themself alone. Whoever runs the hospital reads none of it: they read what is released to
them (`replies`)."""


_OTHER = concern.alias("other")
_VOICES = sa.select(listed(_OTHER.c.id)).where(_OTHER.c.joined_into == concern.c.id)
_OWING = sa.exists().where(route.c.concern == concern.c.id).label("owing")
_CONCERNS = (
    sa.select(concern, account.c.name.label("raised_by_name"), _VOICES.scalar_subquery().label("joined"), _OWING)
    .outerjoin(account, account.c.id == concern.c.raised_by)
    .where(within(concern.c.id))
)


def rows(tx: Transaction, ids: list[str], view: str) -> list[ConcernRow]:
    """Concerns as phones hold them, each with its story, calls and who was told."""
    lines = _by_concern(tx, story, ids)
    told, calls = (_by_concern(tx, table, ids if view in WHOLE else []) for table in (hearing, call))
    kept = rows_of(tx, _CONCERNS, them=ids)
    owed = _routes(tx, [r.id for r in kept if r.owing and view in WHOLE])
    found = [_shape(r, lines[r.id], calls[r.id], told[r.id], owed[r.id, r.era]) for r in kept]
    if view == "guarded":
        return [_guarded(row, lines[row.id]) for row in found]
    return found if view == "full" else [_headline(row) for row in found]


_PLAIN = [
    "id", "hospital", "unit", "person", "visit", "body", "urgency", "words", "voice", "person_safe", "access_still",
    "about_management", "from_outside", "tell_someone_now", "provider_told", "state", "raised_by", "raised_at",
    "heard_at", "next_word_by", "joined_into", "joined_at", "protect",
]  # fmt: skip


def _shape(r: Any, lines: list[Any], calls: list[Any], told: list[Any], owed: list[RouteRow]) -> ConcernRow:
    return ConcernRow(
        **{name: getattr(r, name) for name in _PLAIN},
        routes=owed,
        raised_by_name=r.raised_by_name or "",
        about=msgspec.json.decode(r.about),
        joined=sorted(r.joined.split(",")) if r.joined else [],
        taken=msgspec.json.decode(r.taken, type=Taken) if r.taken else None,
        story=[StoryLine(**{n: getattr(s, n) for n in StoryLine.__struct_fields__}) for s in lines],
        calls=[CallRow(**{n: getattr(c, n) for n in CallRow.__struct_fields__}) for c in calls],
        hearing=[Hearing(**{n: getattr(h, n) for n in Hearing.__struct_fields__}) for h in told],
    )


def _routes(tx: Transaction, ids: list[str]) -> dict[tuple[str, int], list[RouteRow]]:
    """What each concern owes in each of its lives."""
    found: dict[tuple[str, int], list[RouteRow]] = defaultdict(list)
    for r in rows_of(tx, _OWED, them=ids) if ids else ():
        found[r.concern, r.era].append(RouteRow(route=r.route, due_at=r.due_at, left_why=r.left_why, left_by=r.left_by))
    return found


_OWED = among(route, column="concern").order_by(route.c.due_at, route.c.id)


def _guarded(row: ConcernRow, lines: list[Any]) -> ConcernRow:
    """Whole, but for whoever raised it: their name, their visit, their moment, and what they did about it since."""
    theirs = {line.id for line in lines if line.by == row.raised_by}
    story = [msgspec.structs.replace(line, by_name=None) if line.id in theirs else line for line in row.story]
    story = [msgspec.structs.replace(line, at=row.heard_at) if line.kind == "raised" else line for line in story]
    calls = [
        msgspec.structs.replace(one, by_name="") if one.by_name == row.raised_by_name else one for one in row.calls
    ]
    return msgspec.structs.replace(
        row, raised_by=KEPT_BACK, raised_by_name="", raised_at=row.heard_at, visit=None, body=row.body if row.person else None,
        story=story, calls=calls, hearing=[one for one in row.hearing if one.name != row.raised_by_name],
    )  # fmt: skip


def _headline(row: ConcernRow) -> ConcernRow:
    """Without anybody's words, and without the person."""
    story = [msgspec.structs.replace(line, words=None, by_name=None, hospital=None) for line in row.story]
    taken = msgspec.structs.replace(row.taken, next_step="") if row.taken else None
    return msgspec.structs.replace(
        row, words="", voice="own", person=None, visit=None, raised_by="", raised_by_name="", raised_at=row.heard_at,
        taken=taken, story=story, calls=[], hearing=[], joined=[], protect="nobody",
    )  # fmt: skip


@cache
def _in_order(table: sa.Table) -> sa.Select[Any]:
    return among(table, column="concern").order_by(table.c.at, table.c.id)


def _by_concern(tx: Transaction, table: sa.Table, ids: list[str]) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = defaultdict(list)
    for r in rows_of(tx, _in_order(table), them=ids) if ids else ():
        found[r.concern].append(r)
    return found


def one(tx: Transaction, concern_id: str) -> Any:
    """Everything kept about one concern; None when it has not arrived."""
    return first(tx, by(concern), it=concern_id)


def life(tx: Transaction, found: Any) -> Any:
    """The concern whose steps these are: itself, or the one that it was joined with."""
    return one(tx, found.joined_into) if found.joined_into else found


_SHARED = sa.update(concern).where(concern.c.joined_into == sa.bindparam("it")).values(version=concern.c.version + 1)


def change(tx: Transaction, concern_id: str, **values: object) -> None:
    """Change a concern's row and let phones know, also those that hold a voice which shares its life."""
    statements.change(tx, concern, concern_id, values)
    run(tx, _SHARED, it=concern_id)


def tell(tx: Transaction, line_id: str, concern_id: str, at: str, kind: str, **more: object) -> None:
    """Add a line to the concern's story."""
    add(tx, story, [dict(id=line_id, concern=concern_id, at=at, kind=kind, **more)])


_HAPPENED = (
    sa.select(story.c.kind, story.c.by, story.c.changed)
    .where(
        sa.or_(
            story.c.concern == sa.bindparam("it"),
            sa.and_(
                story.c.kind == "raised",
                story.c.concern.in_(sa.select(concern.c.id).where(concern.c.joined_into == sa.bindparam("it"))),
            ),
        )
    )
    .order_by(story.c.at, story.c.id)
)


def happened(tx: Transaction, concern_id: str) -> list[Happened]:
    """What has happened to a concern so far, oldest first, as its rules read it; every voice that shares it was raised."""
    return [Happened(kind=r.kind, by=r.by, changed=r.changed) for r in rows_of(tx, _HAPPENED, it=concern_id)]


_HEARD = sa.update(hearing).where(hearing.c.id == sa.bindparam("it")).values(state=sa.bindparam("now_state"))


def heard(tx: Transaction, line_id: str, concern_id: str, **values: object) -> None:
    """Whether it reached somebody who is being told: the state of their line, which is added where there is none."""
    if not run(tx, _HEARD, it=line_id, now_state=values["state"]):
        add(tx, hearing, [dict(id=line_id, concern=concern_id, **values)])
    change(tx, concern_id)


def telling(tx: Transaction, concern_id: str, lines: list[dict[str, Any]]) -> None:
    """These are being told now, for the first time."""
    if lines:
        add(tx, hearing, [{**line, "concern": concern_id} for line in lines])
        change(tx, concern_id)


def due_to_climb(tx: Transaction, now: str, limit: int) -> list[Any]:
    """Concerns whose ladder climbs now, the most overdue first; also one of which nobody was ever told."""
    query = (
        sa.select(concern)
        .where(sa.or_(concern.c.next_at <= now, concern.c.path.is_(None)), STILL_OPEN)
        .order_by(concern.c.next_at)
        .limit(limit)
    )
    return list(tx.execute(query))


def oldest_untaken(tx: Transaction) -> str | None:
    """Since when the oldest concern whose clock runs in hours waits for somebody to take it; None when none does."""
    pressing = sa.and_(concern.c.state == "open", concern.c.urgency.in_(("immediate", "urgent")))
    began = sa.func.coalesce(concern.c.began_at, concern.c.heard_at)
    return tx.execute(sa.select(sa.func.min(began)).where(pressing, concern.c.joined_into.is_(None))).scalar()


_VIEW = sa.text(f"with {MINE}, {OWN_CONCERNS} select seen.view from ({VISIBLE}) as seen where seen.id = :concern")


def view_of(tx: Transaction, account_id: str, concern_id: str, today: str) -> str | None:
    """How much of this concern this account may know, None for nothing: the question that decides what phones hold."""
    return tx.execute(_VIEW, {"account": account_id, "today": today, "concern": concern_id}).scalar()

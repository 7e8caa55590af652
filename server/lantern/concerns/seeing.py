"""Who may see how much of a concern, and a concern as their phones hold it."""

from collections import defaultdict
from functools import cache
from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.concerns.model import CallRow, ConcernRow, Hearing, RouteRow, StoryLine, Taken
from lantern.concerns.records import STILL_SITS, call, concern, hearing, story
from lantern.concerns.tables import route
from lantern.identity.records import MINE, account
from lantern.store import Transaction
from lantern.store.statements import among, listed, within
from lantern.store.straight import rows as rows_of

WHOLE = ("full", "guarded")
"""Views in which a concern's words are read; `guarded` keeps back whoever raised it, who is afraid."""
KEPT_BACK = "kept-back"
"""Stands for whoever raised it where that is kept back: somebody did."""

OWN_CONCERNS = f"""
    own_concerns as (
        select c.id from concern c
        where (c.raised_by = :account or c.body in (select body from paying) or c.person in (select id from shared)
           or c.hospital in (select id from hosted) or c.hospital in (select id from watched)
           or (c.protect <> 'nobody' and (c.body in (select body from guarding) or c.raised_by in (
               select s.account from seat s where s.body in (select body from guarding))))
           or exists (select 1 from concern_hearing x where x.concern = c.id and x.account = :account
                      and x.seat <> 'provider' and {STILL_SITS})) /*only c.id concerns*/)
"""
"""Concerns whose words and pictures are one's own to read. What is sealed the safeguarding lead of the body that pays
reads too, and that of the body of whoever wrote it down, told or not: they may open it."""

VISIBLE = """
    select 'concerns' as noun, c.id, c.version, case
        when c.protect = 'raiser' and c.raised_by <> :account and c.id in (select id from own_concerns) then 'guarded'
        when c.id in (select id from own_concerns) then 'full'
        else 'headline' end as view
    from concern c
    where (c.id in (select id from own_concerns)
       or exists (select 1 from person p where p.hospital = c.hospital and p.left_on is null
                  and (p.placing_body in (select body from paying) or p.id in (select id from shared)))) /*only c.id concerns*/
"""
"""Whoever raised it, their body, whoever pays for the person too, the host and the region, whoever was told and still sits there, and every body with somebody in that
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
        row, raised_by=KEPT_BACK, raised_by_name="", raised_at=row.heard_at, visit=None, body=speaking_for(row),
        story=story, calls=calls, hearing=[one for one in row.hearing if one.name != row.raised_by_name],
    )  # fmt: skip


def _headline(row: ConcernRow) -> ConcernRow:
    """Without anybody's words, without the person, and where whoever raised it is afraid without the body they work for."""
    story = [msgspec.structs.replace(line, words=None, by_name=None, hospital=None) for line in row.story]
    story = [msgspec.structs.replace(line, at=row.heard_at) if line.kind == "raised" else line for line in story]
    taken = msgspec.structs.replace(row.taken, next_step="") if row.taken else None
    return msgspec.structs.replace(
        row, words="", voice="own", person=None, visit=None, body=speaking_for(row), raised_by="", raised_by_name="", raised_at=row.heard_at,
        taken=taken, story=story, calls=[], hearing=[], joined=[], protect="nobody",
    )  # fmt: skip


def speaking_for(concern: Any) -> str | None:
    """The body that may stand beside a concern: of one that somebody is afraid to have raised, only that which pays for the
    person it is about. Where it names nobody, its body is the writer's own, and where two checkers go, that names them."""
    kept = concern.protect == "raiser" and not concern.person
    return None if kept else concern.body


@cache
def _in_order(table: sa.Table) -> sa.Select[Any]:
    return among(table, column="concern").order_by(table.c.at, table.c.id)


def _by_concern(tx: Transaction, table: sa.Table, ids: list[str]) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = defaultdict(list)
    for r in rows_of(tx, _in_order(table), them=ids) if ids else ():
        found[r.concern].append(r)
    return found


_VIEW = sa.text(f"with {MINE}, {OWN_CONCERNS} select seen.view from ({VISIBLE}) as seen where seen.id = :concern")


def view_of(tx: Transaction, account_id: str, concern_id: str, today: str) -> str | None:
    """How much of this concern this account may know, None for nothing: the question that decides what phones hold."""
    return tx.execute(_VIEW, {"account": account_id, "today": today, "concern": concern_id}).scalar()

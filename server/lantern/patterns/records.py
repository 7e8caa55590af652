"""All SQL of patterns: what stands (reckoned, never edited), what people decided (append-only), and which hospitals are to
be looked at again."""

from collections import defaultdict
from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.concerns.records import concern
from lantern.concerns.seeing import OWN_CONCERNS
from lantern.concerns.seeing import VISIBLE as CONCERNS
from lantern.identity.records import MINE
from lantern.ids import derived
from lantern.patterns.model import Event, Pattern
from lantern.sheets.records import OWN_SHEETS, VISIBLE_SHEETS
from lantern.store import Transaction, metadata
from lantern.store.statements import add_once, by, keep
from lantern.store.straight import first, rows, run
from lantern.store.tables import count, key, maybe, words
from lantern.units.records import hospital
from lantern.visits.promises import VISIBLE as PROMISES
from lantern.visits.records import OWN_VISITS, VISIBLE_VISITS

pattern = sa.Table(
    "pattern",
    metadata,
    key(),
    sa.Column("hospital", sa.Text, nullable=False, index=True),
    words("kind"),
    words("theme"),
    words("began_on"),
    words("since"),
    words("leaves_by"),
    maybe("leaves_on"),
    words("sources"),
)
"""What stands today. Its id follows from hospital, kind, theme and the day on which it began."""

word = sa.Table(
    "pattern_word",
    metadata,
    key(),
    sa.Column("hospital", sa.Text, nullable=False, index=True),
    words("kind"),
    words("theme"),
    words("verdict"),
    words("words"),
    words("marks"),
    words("by"),
    words("by_name"),
    words("at"),
    words("on_day"),
)
"""Append-only: what a person decided, and the marks of the sources that stood before them."""

look = sa.Table(
    "pattern_look",
    metadata,
    key("hospital"),
    count("asked"),
    count("done"),
    words("on_day", ""),
)
"""`asked` counts what bears on a hospital's patterns, `done` how many of those were there when it was reckoned last."""

_STALE = (
    sa.select(hospital.c.id, hospital.c.nation, hospital.c.host, sa.func.coalesce(look.c.asked, 0).label("asked"))
    .outerjoin(look, look.c.hospital == hospital.c.id)
    .where(
        sa.or_(look.c.hospital.is_(None), look.c.asked != look.c.done, look.c.on_day != sa.bindparam("today")),
        hospital.c.closed_on.is_(None),
    )
    .order_by(sa.func.coalesce(look.c.on_day, ""), hospital.c.id)
    .limit(sa.bindparam("most"))
)  # fmt: skip
_ASK = sa.update(look).where(look.c.hospital == sa.bindparam("it")).values(asked=look.c.asked + 1)
_DONE = (
    sa.update(look).where(look.c.hospital == sa.bindparam("it"))
    .values(done=sa.bindparam("now_done"), on_day=sa.bindparam("now_on"))
)  # fmt: skip
_GONE = sa.delete(pattern).where(pattern.c.id == sa.bindparam("it"))
_WORDS = by(word, "hospital").order_by(word.c.at, word.c.id)
_OF_HOSPITAL = by(pattern, "hospital").order_by(pattern.c.since.desc(), pattern.c.kind, pattern.c.theme)


def stale(tx: Transaction, today: str, most: int) -> list[Any]:
    """Hospitals of which something was heard since they were looked at, or that were not looked at today."""
    return rows(tx, _STALE, today=today, most=most)


def ask(tx: Transaction, hospital_id: str) -> None:
    """This hospital is to be looked at again."""
    add_once(tx, look, {"hospital": hospital_id})
    run(tx, _ASK, it=hospital_id)


def done(tx: Transaction, hospital_id: str, asked: int, today: str) -> None:
    """Looked at, with everything up to what was asked then; what was asked meanwhile is looked at again."""
    add_once(tx, look, {"hospital": hospital_id})
    run(tx, _DONE, it=hospital_id, now_done=asked, now_on=today)


def mark(hospital_id: str, kind: str, theme: str, source: Event) -> str:
    """What stands for a source where nobody is told which it is."""
    return derived(hospital_id, kind, theme, source.noun, source.id, source.detail)


def settle(tx: Transaction, hospital_id: str, found: list[Pattern]) -> bool:
    """These stand now, and no others. Returns whether anything changed."""
    now = {one["id"]: one for one in (_row(hospital_id, each) for each in found)}
    was = {r.id: r for r in rows(tx, _OF_HOSPITAL, it=hospital_id)}
    changed = [one for id, one in now.items() if id not in was or any(getattr(was[id], k) != v for k, v in one.items())]
    keep(tx, pattern, changed)
    for id in was.keys() - now.keys():
        run(tx, _GONE, it=id)
    return bool(changed or was.keys() - now.keys())


def _row(hospital_id: str, one: Pattern) -> dict[str, Any]:
    return {
        "id": derived(hospital_id, one.kind, one.theme, one.began_on.isoformat()), "hospital": hospital_id,
        "kind": one.kind, "theme": one.theme, "began_on": one.began_on.isoformat(), "since": one.since.isoformat(),
        "leaves_by": one.leaves_by, "leaves_on": one.leaves_on.isoformat() if one.leaves_on else None,
        "sources": msgspec.json.encode(one.sources).decode(),
    }  # fmt: skip


def of_hospital(tx: Transaction, hospital_id: str) -> list[Any]:
    """What stands in this hospital, the newest first; `sources` as text."""
    return rows(tx, _OF_HOSPITAL, it=hospital_id)


_AFRAID = sa.select(concern.c.id).where(concern.c.hospital == sa.bindparam("it"), concern.c.protect == "raiser")


def afraid(tx: Transaction, hospital_id: str) -> frozenset[str]:
    """Concerns about this hospital whose raiser is afraid to be known."""
    return frozenset(r.id for r in rows(tx, _AFRAID, it=hospital_id))


def words_of(tx: Transaction, hospital_id: str) -> dict[tuple[str, str], list[Any]]:
    """What people decided about this hospital's patterns, by kind and theme, oldest first."""
    found: dict[tuple[str, str], list[Any]] = defaultdict(list)
    for r in rows(tx, _WORDS, it=hospital_id):
        found[r.kind, r.theme].append(r)
    return found


def decide(tx: Transaction, values: dict[str, Any]) -> None:
    """Keep what somebody decided; said again under the same id, it is the same."""
    add_once(tx, word, values)


def _seen(noun: str, table: str, more: str, visible: str) -> sa.TextClause:
    return sa.text(f"""with {", ".join((MINE, *([more] if more else [])))}
        select seen.id from ({visible}) as seen join {table} at_hospital on at_hospital.id = seen.id
        where at_hospital.hospital = :hospital and seen.noun = '{noun}' and seen.view <> 'headline'""")


_READABLE = {
    "concerns": _seen("concerns", "concern", OWN_CONCERNS, CONCERNS),
    "visits": _seen("visits", "visit", OWN_VISITS, VISIBLE_VISITS),
    "sheets": _seen("sheets", "sheet", OWN_SHEETS, VISIBLE_SHEETS),
    "promises": _seen("promises", "promise", OWN_VISITS, PROMISES),
}
_PLACE = sa.text(f"""with {MINE}
    select exists (select 1 from hosted where id = :hospital) as hosts, exists (select 1 from watched where id = :hospital) as watches,
        exists (select 1 from managed where id = :hospital) as manages,
        exists (select 1 from person p where p.hospital = :hospital and p.left_on is null
                and (p.placing_body in (select body from paying) or p.id in (select id from shared))) as pays""")


def readable(tx: Transaction, account: str, hospital_id: str, today: str) -> set[tuple[str, str]]:
    """Every noun and id about this hospital whose words this account may read."""
    given = {"account": account, "hospital": hospital_id, "today": today}
    return {(noun, r.id) for noun, query in _READABLE.items() for r in rows(tx, query, **given)}


def place(tx: Transaction, account: str, hospital_id: str, today: str) -> Any:
    """What this account is to this hospital: hosts, watches, manages, pays."""
    return first(tx, _PLACE, account=account, hospital=hospital_id, today=today)

"""All SQL about what is told back, and what a person's family may hear."""

from collections import defaultdict
from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.concerns.records import concern
from lantern.concerns.seeing import OWN_CONCERNS
from lantern.feedback import rules
from lantern.feedback.aloud import standing
from lantern.feedback.model import Change, FeedbackRow, Step
from lantern.identity.records import MINE
from lantern.store import Transaction, metadata, statements
from lantern.store.statements import add, add_once, among, by
from lantern.store.straight import first
from lantern.store.straight import rows as rows_of
from lantern.store.tables import as_json, count, key, maybe, version, words
from lantern.visits.records import OWN_VISITS

feedback = sa.Table(
    "feedback",
    metadata,
    key(),
    sa.Column("concern", sa.Text, nullable=True, index=True),
    sa.Column("visit", sa.Text, nullable=True, index=True),
    sa.Column("account", sa.Text, nullable=False, index=True),
    sa.Column("person", sa.Text, nullable=True, index=True),
    sa.Column("hospital", sa.Text, nullable=False, index=True),
    maybe("body"),
    maybe("owner", index=True),
    words("heard_on"),
    words("due_on"),
    maybe("closed_on"),
    words("state", "owed"),
    words("changes", "[]"),
    words("tongue", "en"),
    maybe("by_name"),
    maybe("try_on"),
    count("climb"),
    words("spoken", "[]"),
    version(),
)
"""Whoever said something, and whom it is owed by: `owner` took it; while nobody has, the host's table owes it."""

step = sa.Table(
    "feedback_step",
    metadata,
    key(),
    sa.Column("feedback", sa.Text, nullable=False, index=True),
    words("kind"),
    words("at"),
    words("by"),
    words("by_name"),
    words("says", "{}"),
)
"""Append-only: every writing, every telling and every answer, under the id of its command."""

VISIBLE = """
    select 'feedback' as noun, f.id, f.version, 'full' as view from feedback f
    where f.account /*not by*/ = :account /*only f.id feedback*/
    union all
    select 'feedback', f.id, f.version, s.covers from feedback f join family_share s on s.person = f.person
    where s.account /*not by*/ = :account and s.ended_at is null and f.account <> :account
      and s.covers <> '["asked_before"]' and f.state in ('written', 'told', 'not_told') /*only f.id feedback*/
"""
"""Whoever said it sees every step from the beginning. Their family sees what was written, as far as what was shared goes:
the view is what it covers."""

_ROWS = sa.select(feedback, concern.c.about, concern.c.voice).outerjoin(concern, concern.c.id == feedback.c.concern)


def rows(tx: Transaction, ids: list[str], view: str) -> list[FeedbackRow]:
    """Feedback as phones hold it."""
    found = list(tx.execute(_ROWS.where(feedback.c.id.in_(ids))))
    steps = steps_of(tx, ids) if view == "full" else {}
    return [_full(r, steps.get(r.id, [])) if view == "full" else _shared(r, view) for r in found]


_PLAIN = ("id", "state", "hospital", "due_on", "heard_on", "concern", "visit", "person", "tongue", "by_name")


def _full(r: Any, steps: list[Any]) -> FeedbackRow:
    return FeedbackRow(
        **{name: getattr(r, name) for name in _PLAIN},
        about=msgspec.json.decode(r.about) if r.about else [],
        changes=msgspec.json.decode(r.changes, type=list[Change]),
        steps=[_step(one) for one in steps],
        spoken=standing(r),
        through=rules.through(r),
    )


def _step(one: Any) -> Step:
    plain = {name: getattr(one, name) for name in ("id", "kind", "at", "by_name")}
    return Step(**plain, **msgspec.json.decode(one.says))


def _shared(r: Any, covers: str) -> FeedbackRow:
    """Without the concern or visit it comes from, who said it, who wrote it, and what anybody said to it."""
    return FeedbackRow(
        id=r.id, state=r.state, hospital=r.hospital, due_on=r.due_on, heard_on=r.heard_on, person=r.person, of_family=True,
        tongue=r.tongue, changes=msgspec.json.decode(r.changes, type=list[Change]),
        about=msgspec.json.decode(r.about) if r.about and "what_it_was_about" in covers else [], spoken=standing(r),
    )  # fmt: skip


def one(tx: Transaction, feedback_id: str) -> Any:
    """One of them; None when it is not there yet."""
    return first(tx, by(feedback), it=feedback_id)


def owe(tx: Transaction, values: dict[str, Any]) -> bool:
    """It is owed from now on; owed twice under its derived id it is owed once."""
    return add_once(tx, feedback, values)


def change(tx: Transaction, feedback_id: str, **values: object) -> None:
    """Change one and let phones know."""
    statements.change(tx, feedback, feedback_id, values)


def of_concern(tx: Transaction, concern_id: str) -> Any:
    """What is owed to whoever raised this concern; None while nothing is."""
    return first(tx, by(feedback, "concern"), it=concern_id)


def voices(tx: Transaction, concern_id: str) -> list[Any]:
    """Concerns that were joined into this one's life."""
    return rows_of(tx, by(concern, "joined_into"), it=concern_id)


def note(tx: Transaction, feedback_id: str, kind: str, act: Any, **says: object) -> None:
    """Something happened on the way."""
    given = {name: value for name, value in says.items() if value not in (None, "", False)}
    add(tx, step, [{
        "id": act.command, "feedback": feedback_id, "kind": kind, "at": act.at, "by": act.who.account, "by_name": act.who.name,
        "says": as_json(given),
    }])  # fmt: skip


def steps_of(tx: Transaction, ids: list[str]) -> dict[str, list[Any]]:
    """What happened on the way of each, oldest first."""
    found: dict[str, list[Any]] = defaultdict(list)
    for r in sorted(rows_of(tx, among(step, column="feedback"), them=ids), key=lambda one: (one.at, one.id)):
        found[r.feedback].append(r)
    return found


_MAY = f"""
    with {MINE}, {OWN_VISITS}, {OWN_CONCERNS}
    select f.id from feedback f where f.account <> :account and (
        f.owner = :account
        or f.hospital in (select id from hosted)
        or (f.body in (select body from paying) and (f.visit is not null or f.concern in (select id from own_concerns)))
        or (f.climb >= 3 and f.hospital in (select id from watched)))
"""
_OWING = sa.text(f"{_MAY} and f.state <> 'told' order by f.due_on, f.id limit :most")
_MAY_ONE = sa.text(f"{_MAY} and f.id = :it")


def owing(tx: Transaction, account_id: str, today: str, most: int) -> list[str]:
    """What this account owes, or sees owed late, the oldest day first."""
    return [r.id for r in rows_of(tx, _OWING, account=account_id, today=today, most=most)]


def may_read(tx: Transaction, account_id: str, today: str, feedback_id: str) -> bool:
    """Whether this account owes it, or watches that it is given."""
    return first(tx, _MAY_ONE, account=account_id, today=today, it=feedback_id) is not None


_STANDS_IN = sa.text("""
    select p.placing_body from person p join hospital h on h.id = p.hospital join body b on b.id = h.host
    where h.id = :it and p.left_on is null and not b.on_lantern
    group by p.placing_body order by count(*) desc, p.placing_body limit 1
""")


def stands_in(tx: Transaction, hospital_id: str) -> str | None:
    """Where a hospital's host does not use Lantern: the body that pays for most people there; None where it does (K5)."""
    return tx.execute(_STANDS_IN, {"it": hospital_id}).scalar()


def untold(tx: Transaction, until: str) -> list[Any]:
    """What is not told, has further to climb, and is due by this day."""
    late = sa.and_(feedback.c.state != "told", feedback.c.due_on <= until, feedback.c.climb < 3)
    return list(tx.execute(sa.select(feedback).where(late).order_by(feedback.c.due_on).limit(AT_ONCE)))


_CAME = sa.text("""
    select f.id, f.due_on, f.heard_on, f.state, f.try_on, f.owner, f.hospital, case when b.on_lantern then h.host else f.body end as owes,
      b.on_lantern as hosted
    from feedback f join hospital h on h.id = f.hospital join body b on b.id = h.host where f.state <> 'told' and f.climb > 0
""")


def came_before(tx: Transaction) -> list[Any]:
    """What is not told, and stands before whoever owes it by now: `owes` is the host's body, or that which stands in where
    the host is not `hosted` here."""
    return rows_of(tx, _CAME)


AT_ONCE = 500
"""Rows of one tick: the rest comes with the next."""

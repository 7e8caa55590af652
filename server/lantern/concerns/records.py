"""What is kept of concerns: the concern itself, its story, the calls made about it, and who was told."""

from typing import Any

import sqlalchemy as sa

from lantern.concerns.rules import Happened
from lantern.store import Transaction, metadata, statements
from lantern.store.statements import add, by
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
    words("reached", "yes"),
)

hearing = sa.Table(
    "concern_hearing",
    metadata,
    key(),
    sa.Column("concern", sa.Text, nullable=False, index=True),
    maybe("account", index=True),
    words("seat"),
    maybe("body"),
    words("name"),
    words("channel"),
    words("state", "waiting"),
    words("at"),
)
"""Who was told and whether it reached them, as every reader of the concern sees it; kept up by alerts. `body` is the one for
which they sit there: they read on while they do."""

_TOOK_OVER = "(select b.successor from body b where b.id = {})"
STILL_SITS = f"""exists (select 1 from seat s where s.account = :account and (s.until_on is null or s.until_on >= :today) and (
    (s.role = 'operator' and x.seat = 'operator')
    or (s.role in ('placing_commissioner', 'placing_oncall', 'placing_safeguarding', 'host_lead', 'host_deputy', 'region')
        and s.body in (x.body, {_TOOK_OVER.format("x.body")}, {_TOOK_OVER.format(_TOOK_OVER.format("x.body"))}))))"""
"""Whether whoever is asking still sits where they were told, `x` being their line of `hearing`: for that body, or for the one
that took over from it, or the one after that. Whose seat has ended reads nothing more of what follows (domain.md §11)."""


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


def heard(tx: Transaction, line_id: str, concern_id: str, state: str) -> None:
    """Whether it reached somebody who is being told: the state of their line. Who heard of something else, as a hospital does of
    what was released to it, has none."""
    if run(tx, _HEARD, it=line_id, now_state=state):
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

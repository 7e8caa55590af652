"""All SQL about drafts: their saves and reviews, of which none is ever changed, and what drafts are made from."""

from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.checklists.authoring.drafting import Shared
from lantern.checklists.authoring.model import DraftFault, DraftReview, DraftRow, DraftSave
from lantern.checklists.authoring.reviewing import standing
from lantern.checklists.records import checklist_version
from lantern.identity.records import account
from lantern.store import Transaction, metadata
from lantern.store.statements import add, by, change, keep
from lantern.store.straight import first
from lantern.store.tables import count, flag, key, maybe, version, words

checklist_draft = sa.Table(
    "checklist_draft",
    metadata,
    key(),
    words("checklist"),
    maybe("from_version"),
    words("state", "draft"),
    words("by"),
    words("began_at"),
    words("changed_at"),
    count("number"),
    words("faults", "[]"),
    maybe("published", index=True),
    version(),
)
"""`number` counts saves and reviews, so that each has its place among them; `faults` is JSON, as last looked over."""

draft_save = sa.Table(
    "draft_save",
    metadata,
    key(),
    sa.Column("draft", sa.Text, nullable=False, index=True),
    words("part"),
    count("number"),
    flag("beside"),
    words("by"),
    words("at"),
    words("content"),
)

draft_review = sa.Table(
    "draft_review",
    metadata,
    key(),
    sa.Column("draft", sa.Text, nullable=False, index=True),
    count("number"),
    words("faces"),
    words("reviewer"),
    words("who"),
    flag("lived_experience"),
    words("verdict"),
    words("words"),
    words("by"),
    words("at"),
)

checklist_source = sa.Table("checklist_source", metadata, key(), words("source"))
"""What a published row does not carry and a new draft needs: `about` and `cases` of each version as JSON, whether it was
written here; and under `shared` what all checklists use."""

VISIBLE = """
    select 'drafts' as noun, id, version, 'full' as view from checklist_draft
    where 'drafts' in (select asks from reading) /*only id drafts*/
"""

SHARED = "shared"
SAVES = 100


def one(tx: Transaction, draft_id: str) -> Any:
    """The draft's own row; None when it has not arrived."""
    return first(tx, by(checklist_draft), it=draft_id)


def begin(tx: Transaction, row: dict[str, Any]) -> None:
    add(tx, checklist_draft, [row])


def alter(tx: Transaction, draft_id: str, **values: object) -> None:
    """Change a draft's row and let phones know."""
    change(tx, checklist_draft, draft_id, values)


def save(tx: Transaction, rows: list[dict[str, Any]]) -> None:
    add(tx, draft_save, rows)


def review(tx: Transaction, row: dict[str, Any]) -> None:
    add(tx, draft_review, [row])


def _latest(draft_id: str) -> sa.Select[Any]:
    newest = (
        sa.select(draft_save.c.part, sa.func.max(draft_save.c.number).label("number"))
        .where(draft_save.c.draft == draft_id)
        .group_by(draft_save.c.part)
        .subquery()
    )
    same = sa.and_(draft_save.c.part == newest.c.part, draft_save.c.number == newest.c.number)
    return sa.select(draft_save).join(newest, same).where(draft_save.c.draft == draft_id)


def latest(tx: Transaction, draft_id: str) -> dict[str, Any]:
    """Part → its latest save."""
    return {r.part: r for r in tx.execute(_latest(draft_id))}


def parts(tx: Transaction, draft_id: str) -> dict[str, Any]:
    """Part → what it holds now."""
    return {part: msgspec.json.decode(r.content) for part, r in latest(tx, draft_id).items()}


def one_save(tx: Transaction, draft_id: str, save_id: str) -> Any:
    """One save with what it held; None when there is none."""
    found = first(tx, by(draft_save), it=save_id)
    return found if found is not None and found.draft == draft_id else None


def saves(tx: Transaction, draft_id: str) -> list[DraftSave]:
    """Newest first."""
    columns = [draft_save.c[name] for name in ("id", "part", "by", "at", "beside")]
    query = (
        sa.select(*columns, account.c.name.label("by_name"))
        .outerjoin(account, account.c.id == draft_save.c.by)
        .where(draft_save.c.draft == draft_id)
        .order_by(draft_save.c.number.desc(), draft_save.c.part)
        .limit(SAVES)
    )
    return [
        DraftSave(id=r.id, part=r.part, by=r.by, by_name=r.by_name or "", at=r.at, beside=bool(r.beside))
        for r in tx.execute(query)
    ]


def reviews(tx: Transaction, draft_id: str) -> list[DraftReview]:
    """Oldest first, each with the faces for which it still stands."""
    changed = {part: r.number for part, r in latest(tx, draft_id).items()}
    query = (
        sa.select(draft_review, account.c.name.label("by_name"))
        .outerjoin(account, account.c.id == draft_review.c.by)
        .where(draft_review.c.draft == draft_id)
        .order_by(draft_review.c.number)
    )
    found = []
    for r in tx.execute(query):
        faces = msgspec.json.decode(r.faces)
        found.append(
            DraftReview(
                id=r.id, faces=faces, reviewer=r.reviewer, who=r.who, verdict=r.verdict, at=r.at, by_name=r.by_name or "",
                lived_experience=bool(r.lived_experience), words=r.words, stands_for=standing(r.number, faces, changed),
            )
        )  # fmt: skip
    return found


def rows(tx: Transaction, ids: list[str]) -> list[DraftRow]:
    """Drafts as phones hold them."""
    query = (
        sa.select(checklist_draft, account.c.name.label("by_name"))
        .outerjoin(account, account.c.id == checklist_draft.c.by)
        .where(checklist_draft.c.id.in_(ids))
    )
    return [_row(tx, r) for r in tx.execute(query)]


def _row(tx: Transaction, r: Any) -> DraftRow:
    now = parts(tx, r.id)
    faces = {
        kind: {p.partition("/")[2]: c for p, c in now.items() if p.startswith(f"{kind}/")} for kind in ("words", "page")
    }
    return DraftRow(
        id=r.id, checklist=r.checklist, by=r.by, by_name=r.by_name or "", began_at=r.began_at, changed_at=r.changed_at,
        state=r.state, about=now.get("about", {}), questions=now.get("questions", []), words=faces["words"],
        pages=faces["page"], cases=now.get("cases", []), saves=saves(tx, r.id), reviews=reviews(tx, r.id),
        faults=msgspec.json.decode(r.faults, type=list[DraftFault]), from_version=r.from_version, published=r.published,
    )  # fmt: skip


def of_version(tx: Transaction, version_id: str) -> str | None:
    """The draft that became this version."""
    return tx.execute(sa.select(checklist_draft.c.id).where(checklist_draft.c.published == version_id)).scalar()


# ── what drafts are made from ──


def keep_source(tx: Transaction, source_id: str, source: Any) -> None:
    """What goes beside a published version, or `shared`."""
    text = msgspec.json.encode(source, order="deterministic").decode()
    if source_text(tx, source_id) != text:
        keep(tx, checklist_source, [{"id": source_id, "source": text}])


def source_text(tx: Transaction, source_id: str) -> str | None:
    found = first(tx, by(checklist_source), it=source_id)
    return None if found is None else found.source


def shared(tx: Transaction) -> Shared:
    """Answers, themes and pictures as the shipped checklists have them."""
    text = source_text(tx, SHARED)
    return Shared() if text is None else msgspec.json.decode(text, type=Shared)


def written_here(tx: Transaction, version_id: str) -> bool:
    """Whether this version was written and published in the app, not shipped in files."""
    text = source_text(tx, version_id)
    return text is not None and bool(msgspec.json.decode(text).get("written_here"))


def published(tx: Transaction, version_id: str) -> dict[str, Any] | None:
    """The row of a published version; None when there is none."""
    row = tx.execute(sa.select(checklist_version.c.row).where(checklist_version.c.id == version_id)).scalar()
    return None if row is None else msgspec.json.decode(row)


class _Asks(msgspec.Struct):
    questions: list[dict[str, Any]] = []


_asks = msgspec.json.Decoder(_Asks)


def asked_ever(tx: Transaction) -> list[tuple[str, list[dict[str, Any]]]]:
    """Every published version with its questions, newest first."""
    table = checklist_version
    found = tx.execute(sa.select(table.c.id, table.c.row).order_by(table.c.from_on.desc(), table.c.id))
    return [(r.id, _asks.decode(r.row).questions) for r in found]


def versions(tx: Transaction) -> dict[str, int]:
    """Ids of all published versions, with how often each has changed."""
    table = checklist_version
    return {r.id: r.version for r in tx.execute(sa.select(table.c.id, table.c.version))}


def touch_version(tx: Transaction, version_id: str) -> None:
    """Phones are given this version again: it was retired, or not."""
    table = checklist_version
    tx.execute(table.update().where(table.c.id == version_id).values(version=table.c.version + 1))

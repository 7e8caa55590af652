"""All SQL about questions read aloud. Their bytes are evidence under the clip's own id."""

import msgspec
import sqlalchemy as sa

from lantern.checklists.clips.model import ClipRow
from lantern.checklists.clips.rules import spoken, words_hash
from lantern.checklists.records import checklist_version
from lantern.evidence.records import evidence
from lantern.identity.records import account
from lantern.store import Transaction, metadata
from lantern.store.statements import add, change
from lantern.store.tables import flag, key, version, words

clip = sa.Table(
    "clip",
    metadata,
    key(),
    sa.Column("checklist", sa.Text, nullable=False, index=True),
    words("question"),
    words("face"),
    sa.Column("sha256", sa.Text, nullable=False, index=True),
    words("words_hash"),
    words("by"),
    words("at"),
    flag("dropped"),
    version(),
)

VISIBLE = """
    select 'clips' as noun, c.id, c.version, 'full' as view from clip c
    where not c.dropped /*only c.id clips*/
"""
"""Everybody's: what a checklist asks is no secret, and whoever cannot read must not wait for a right to listen."""


def rows(tx: Transaction, ids: list[str]) -> list[ClipRow]:
    """Clips as phones hold them."""
    query = (
        sa.select(clip, evidence.c.media_type, evidence.c.bytes, account.c.name.label("by_name"))
        .join(evidence, evidence.c.id == clip.c.id)
        .outerjoin(account, account.c.id == clip.c.by)
        .where(clip.c.id.in_(ids))
    )
    plain = [name for name in ClipRow.__struct_fields__ if name != "by_name"]
    return [ClipRow(**{n: getattr(r, n) for n in plain}, by_name=r.by_name or "") for r in tx.execute(query)]


def begin(tx: Transaction, row: dict[str, object]) -> None:
    """Keep it in the place of what stood for the same question and face."""
    query = sa.select(clip.c.id).where(
        *(clip.c[name] == row[name] for name in ("checklist", "question", "face")), clip.c.dropped.is_(False)
    )
    for before in tx.execute(query).scalars().all():
        drop(tx, before)
    add(tx, clip, [row])


def drop(tx: Transaction, clip_id: str) -> bool:
    """Offer it no more. False: there is no such clip."""
    return change(tx, clip, clip_id, {"dropped": True}) > 0


def hashes(tx: Transaction, checklist: str, question: str, face: str) -> set[str]:
    """What may be read: the words of this question in this face, in every published version that asks it."""
    found = tx.execute(sa.select(checklist_version.c.row).where(checklist_version.c.checklist == checklist)).scalars()
    said: set[str] = set()
    for text in found:
        row = msgspec.json.decode(text)
        words_there = row.get("words", {}).get(face)
        said |= {
            words_hash(spoken(one, words_there))
            for one in row.get("questions", ())
            if words_there and one["id"] == question
        }
    return said


def standing(tx: Transaction, sha256: str) -> str | None:
    """The media type of a clip with these bytes that everybody may hear; None when there is none."""
    query = (
        sa.select(evidence.c.media_type)
        .join(clip, clip.c.id == evidence.c.id)
        .where(clip.c.sha256 == sha256, clip.c.dropped.is_(False), evidence.c.complete.is_(True))
    )
    return tx.execute(query.limit(1)).scalar()

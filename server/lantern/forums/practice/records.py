"""All SQL about good practice. Append-only but for what is taken back, which keeps its words."""

from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.forums.practice.model import Tried
from lantern.identity.records import MINE
from lantern.store import Transaction, metadata
from lantern.store.statements import add_once, among, by, change
from lantern.store.straight import first, rows
from lantern.store.tables import as_json, key, maybe, words

practice = sa.Table(
    "practice",
    metadata,
    key(),
    sa.Column("region", sa.Text, nullable=False, index=True),
    words("account"),
    words("by_name"),
    words("body_name"),
    words("title"),
    words("done"),
    words("changed"),
    words("tags"),
    maybe("place"),
    maybe("easy"),
    maybe("easy_cy"),
    words("at"),
    words("finds"),
    maybe("taken_back_at"),
    maybe("why"),
)
"""`region` whose forums find it; `finds` its words in small letters, to be searched."""

practice_tried = sa.Table(
    "practice_tried",
    metadata,
    key(),
    sa.Column("practice", sa.Text, nullable=False, index=True),
    words("says"),
)

_tried = msgspec.json.Decoder(Tried)
_SEATS = sa.text(f"""
    with {MINE}
    select b.id, b.name, coalesce(b.region, b.id) as region, m.role from mine m join body b on b.id = m.body
        where m.role in ('host_lead', 'host_deputy', 'region', 'placing_commissioner', 'placing_oncall', 'placing_safeguarding')
    union all
    select b.id, b.name, coalesce(b.region, b.id), m.role from mine m join hospital h on h.id = m.hospital join body b on b.id = h.host
        where m.role in ('forum_member', 'forum_voice')
    union all
    select b.id, b.name, coalesce(b.region, b.id), m.role from mine m join body b on b.id = m.body
        where m.role in ('quality_checker', 'supporter') and b.region is not null
    union
    select b.id, b.name, h.region, m.role from mine m join body b on b.id = m.body
        join body h on h.nation = b.nation and h.region is not null and h.kind in ('icb', 'health_board')
        where m.role in ('quality_checker', 'supporter') and b.region is null
    order by 3, 1, 4
""")
"""Of which regions this account finds what was shared, and in which seat. Quality Checkers who belong to no region go wherever
they are sent in their nation, so they find what its regions share."""


def seats(tx: Transaction, account: str, today: str) -> list[Any]:
    """In which seats this account reads and shares."""
    return rows(tx, _SEATS, account=account, today=today)


def one(tx: Transaction, practice_id: str) -> Any:
    """One of them; None when it has not arrived."""
    return first(tx, by(practice), it=practice_id)


def share(tx: Transaction, values: dict[str, Any]) -> bool:
    """Shared, once."""
    said = [values[name] or "" for name in ("title", "done", "changed", "place", "easy", "easy_cy", "body_name")]
    return add_once(tx, practice, {**values, "finds": "\n".join(said).lower()})


def tried(tx: Transaction, practice_id: str, said: Tried) -> bool:
    """Somebody tried it too, once for each command."""
    return add_once(tx, practice_tried, {"id": said.id, "practice": practice_id, "says": as_json(said)})


def take_back(tx: Transaction, practice_id: str, at: str, why: str) -> None:
    """It is found no more; every word stays."""
    change(tx, practice, practice_id, {"taken_back_at": at, "why": why})


def find(
    tx: Transaction, regions: list[str], account: str, wanted: list[str], tag: str | None, before: str | None, most: int
) -> list[Any]:
    """The newest first: all these words somewhere in it, this tag, shared before this place in the list (`at/id`)."""
    at = sa.tuple_(practice.c.at, practice.c.id)
    found = sa.select(practice).where(
        practice.c.region.in_(regions), sa.or_(practice.c.taken_back_at.is_(None), practice.c.account == account)
    )
    for word in wanted:
        found = found.where(practice.c.finds.contains(word, autoescape=True))
    if tag:
        found = found.where(practice.c.tags.contains(f'"{tag}"', autoescape=True))
    if before:
        moment, _, last = before.partition("/")
        found = found.where(at < sa.tuple_(sa.literal(moment), sa.literal(last)))
    return list(tx.execute(found.order_by(practice.c.at.desc(), practice.c.id.desc()).limit(most)))


def tried_of(tx: Transaction, them: list[str]) -> dict[str, list[Tried]]:
    """Who tried each of these too, oldest first."""
    found: dict[str, list[Tried]] = {each: [] for each in them}
    for r in rows(tx, among(practice_tried, (), "practice"), them=them) if them else ():
        found[r.practice].append(_tried.decode(r.says))
    return {each: sorted(said, key=lambda t: (t.at, t.id)) for each, said in found.items()}

"""All SQL about evidence: what it is and shows, by whom, and how much of it has arrived."""

from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.evidence.model import EvidenceRow
from lantern.identity.records import account
from lantern.store import Transaction, metadata
from lantern.store.tables import count, flag, key, maybe, version, words

evidence = sa.Table(
    "evidence",
    metadata,
    key(),
    sa.Column("sha256", sa.Text, nullable=False, index=True),
    words("media_type"),
    count("bytes"),
    words("shows"),
    sa.Column("by", sa.Text, nullable=False, index=True),
    words("at"),
    flag("complete"),
    maybe("visit", index=True),
    maybe("part"),
    maybe("question"),
    maybe("concern", index=True),
    version(),
    maybe("release", index=True),
)

VISIBLE = """
    select 'evidence' as noun, e.id, e.version, case
        when e.by <> :account and e.concern in (select c.id from concern c where c.protect = 'raiser' and c.raised_by = e.by)
        then 'guarded' else 'full' end as view from evidence e
    where (e.by = :account or e.visit in (select id from own_visits)
       or e.concern in (select id from own_concerns)) /*only e.id evidence*/
"""


def rows(tx: Transaction, ids: list[str], view: str = "full") -> list[EvidenceRow]:
    """Evidence as phones hold it: what it shows, and whether its bytes are here; `guarded`: never whose it is."""
    query = (
        sa.select(evidence, account.c.name.label("by_name"))
        .outerjoin(account, account.c.id == evidence.c.by)
        .where(evidence.c.id.in_(ids))
    )
    plain = [name for name in EvidenceRow.__struct_fields__ if name != "by_name"]
    found = [EvidenceRow(**{n: getattr(r, n) for n in plain}, by_name=r.by_name or "") for r in tx.execute(query)]
    return [msgspec.structs.replace(one, by="kept-back", by_name="") for one in found] if view == "guarded" else found


def named(tx: Transaction, sha256: str, account_id: str | None = None) -> list[Any]:
    """Everything said to have this hash, by this account if one is given."""
    query = sa.select(evidence).where(evidence.c.sha256 == sha256)
    return list(tx.execute(query.where(evidence.c.by == account_id) if account_id else query))


def arrived(tx: Transaction, sha256: str) -> None:
    """Its bytes are here and verified."""
    tx.execute(
        evidence.update().where(evidence.c.sha256 == sha256).values(complete=True, version=evidence.c.version + 1)
    )

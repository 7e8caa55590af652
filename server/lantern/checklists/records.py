"""All SQL about published checklist versions. Every version ever used stays readable."""

import msgspec
import sqlalchemy as sa

from lantern.checklists.model import Brief
from lantern.checklists.retiring import checklist_retired, retired
from lantern.problems import Problem
from lantern.store import Transaction, metadata
from lantern.store.straight import first
from lantern.store.tables import key, version, words

checklist_version = sa.Table(
    "checklist_version",
    metadata,
    key(),
    words("checklist"),
    words("from_on"),
    words("hash"),
    words("asks", "on_visits"),
    words("row"),
    version(),
)

"""`asks` is what decides whose phones carry it: `on_visits` everybody's; `visitor`; else who answers it."""

VISIBLE = """
    select 'checklists' as noun, id, version, 'full' as view from checklist_version
    where (asks in (select asks from reading) or '*' in (select asks from reading)) /*only id checklists*/
"""
"""Those an account can use. Whoever works for a commissioning body carries all of them: its readers read every sheet."""


def rows(tx: Transaction, ids: list[str]) -> list[msgspec.Raw]:
    """Published versions with their words in every face, as phones hold them; `retired_on` where one is retired."""
    table = checklist_version
    found = tx.execute(sa.select(table.c.id, table.c.row).where(table.c.id.in_(ids)))
    until = retired(tx, ids)
    return [msgspec.Raw((_until(r.row, until[r.id]) if r.id in until else r.row).encode()) for r in found]


def _until(row: str, day: str) -> str:
    return f'{row[:-1]},"retired_on":"{day}"}}'


_brief = msgspec.json.Decoder(Brief)


def brief(tx: Transaction, version_id: str) -> Brief | None:
    """What this version says about itself; None when it was never published here."""
    row = tx.execute(sa.select(checklist_version.c.row).where(checklist_version.c.id == version_id)).scalar()
    return None if row is None else _brief.decode(row)


_BEGUN = (
    sa.select(checklist_version.c.asks, checklist_retired.c.from_on.label("retired_on"))
    .outerjoin(checklist_retired, checklist_retired.c.id == checklist_version.c.id)
    .where(checklist_version.c.id == sa.bindparam("it"))
)


def may_begin(tx: Transaction, version_id: str, on: str) -> str:
    """Who is asked by a version with which something is begun on this day. Raises Problem unknown-checklist where it was
    never published here, retired-checklist from the day it was retired: what was begun before, by the phone's own clock, is
    taken whenever it comes."""
    found = first(tx, _BEGUN, it=version_id)
    if found is None:
        raise Problem("unknown-checklist")
    if found.retired_on is not None and on >= found.retired_on:
        raise Problem("retired-checklist")
    return str(found.asks)


def asks(row: str) -> str:
    """Whose phones carry this version. What does not say goes to everybody."""
    try:
        about = _brief.decode(row)
    except msgspec.DecodeError:
        return "on_visits"
    if about.filled_in == "on_visits":
        return "on_visits"
    return "visitor" if {section.part for section in about.sections} == {"visitor"} else about.answered_by


def publish(tx: Transaction, version_id: str, checklist: str, from_on: str, digest: str, row: str) -> bool:
    """Keep this version; corrected words travel to phones again. Returns whether anything changed."""
    was = tx.execute(sa.select(checklist_version.c.hash).where(checklist_version.c.id == version_id)).scalar()
    if was == digest:
        return False
    values = {"checklist": checklist, "from_on": from_on, "hash": digest, "asks": asks(row), "row": row}
    table = checklist_version
    if was is None:
        tx.execute(table.insert().values(id=version_id, **values))
    else:
        tx.execute(table.update().where(table.c.id == version_id).values(**values, version=table.c.version + 1))
    return True

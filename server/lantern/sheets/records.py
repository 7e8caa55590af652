"""All SQL about sheets and the answers given on them."""

from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.commissioners.records import body
from lantern.identity.records import account
from lantern.sheets.model import Period, SheetRow, Subject, Whose
from lantern.store import Transaction, metadata, statements
from lantern.store.statements import by, within
from lantern.store.straight import first, rows
from lantern.store.tables import flag, key, maybe, version, words
from lantern.visits.model import AnswersRow
from lantern.visits.records import shaped

sheet = sa.Table(
    "sheet",
    metadata,
    key(),
    words("checklist"),
    words("answered_by"),
    words("kind"),
    words("about"),
    sa.Column("body", sa.Text, nullable=False, index=True),
    maybe("hospital", index=True),
    maybe("unit"),
    sa.Column("by", sa.Text, nullable=False, index=True),
    flag("by_provider"),
    words("state", "begun"),
    words("began_at"),
    maybe("period"),
    maybe("whose"),
    maybe("finished_on"),
    maybe("finished_at"),
    maybe("heard_at"),
    flag("clock_doubtful"),
    flag("read_back"),
    words("carried_from", "[]"),
    version(),
)
"""`answered_by` is what its checklist says, kept beside it; `by_provider` whether a hospital filled it in about itself: who
may see and type follows from both."""

sheet_answers = sa.Table(
    "sheet_answers",
    metadata,
    key(),
    sa.Column("sheet", sa.Text, nullable=False, index=True),
    words("part"),
    maybe("section"),
    words("by"),
    maybe("typed_by"),
    words("at"),
    words("heard_at"),
    words("answers"),
)
"""Append-only, as `answers` of visits. A table of its own: an id chosen to be another visit's opens nothing."""

OWN_SHEETS = """
    own_sheets as (
        select s.id from sheet s
        where (s."by" = :account
           or (s.kind = 'person' and s.body in (select body from paying))
           or (s.kind <> 'person' and not s.by_provider and s.body in (select body from seated))
           or (s.by_provider and s.hospital in (select id from managed))) /*only s.id sheets*/),
    host_sheets as (
        select s.id from sheet s
        where s.kind in ('ward', 'hospital') and s.state = 'finished'
          and (s.hospital in (select id from hosted) or s.hospital in (select id from watched))
          and s.id not in (select id from own_sheets) /*only s.id sheets*/)
"""
"""One's own body's sheets (a person's: the body that pays for their care), and those of a ward or hospital that its host
and region read once they are handed in, as they read the ward's answers of a visit."""

VISIBLE_SHEETS = """
    select 'sheets' as noun, s.id, s.version, 'full' as view from sheet s
    where s.id in (select id from own_sheets) or s.id in (select id from host_sheets)
"""
VISIBLE_ANSWERS = """
    select 'answers' as noun, a.id, 1 as version, 'sheet' as view from sheet_answers a
    where a.sheet in (select id from own_sheets) or a.sheet in (select id from host_sheets)
"""

_SHEETS = (
    sa.select(sheet, body.c.name.label("body_name"), account.c.name.label("by_name"))
    .outerjoin(body, body.c.id == sheet.c.body)
    .outerjoin(account, account.c.id == sheet.c.by)
    .where(within(sheet.c.id))
)
_PLAIN = (
    "id", "checklist", "body", "by", "began_at", "state", "hospital", "unit", "finished_on", "finished_at", "heard_at",
    "clock_doubtful", "read_back",
)  # fmt: skip


def sheets(tx: Transaction, ids: list[str]) -> list[SheetRow]:
    """Sheets as phones hold them."""
    return [
        SheetRow(
            **{name: getattr(r, name) for name in _PLAIN},
            about=Subject(kind=r.kind, id=r.about),
            body_name=r.body_name or "",
            by_name=r.by_name or "",
            period=msgspec.json.decode(r.period, type=Period) if r.period else None,
            whose=msgspec.json.decode(r.whose, type=Whose) if r.whose else None,
            carried_from=msgspec.json.decode(r.carried_from),
        )
        for r in rows(tx, _SHEETS, them=ids)
    ]


_ANSWERS = sa.select(
    *(column.label("visit") if column.name == "sheet" else column for column in sheet_answers.c)
).where(within(sheet_answers.c.id))


def answer_rows(tx: Transaction, ids: list[str]) -> list[AnswersRow]:
    """What was recorded on sheets, in the shape of a visit's: `visit` is the sheet."""
    return shaped(tx, rows(tx, _ANSWERS, them=ids))


def one(tx: Transaction, sheet_id: str) -> Any:
    """Everything kept about one sheet; None when it has not arrived."""
    return first(tx, by(sheet), it=sheet_id)


def change(tx: Transaction, sheet_id: str, **values: object) -> None:
    """Change a sheet's row and let phones know."""
    statements.change(tx, sheet, sheet_id, values)

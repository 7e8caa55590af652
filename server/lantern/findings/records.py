"""All SQL of figures: finished workforce returns and reviews about one hospital that an account may see, and what they say."""

from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.checklists.records import checklist_version
from lantern.commissioners.records import body
from lantern.findings.figures import Figure, in_order, read, usable
from lantern.identity.records import MINE
from lantern.policy.model import Nation
from lantern.sheets import records as sheets
from lantern.sheets.model import Period, SheetRow
from lantern.store import Transaction
from lantern.store.statements import within
from lantern.store.straight import rows
from lantern.units.records import hospital
from lantern.visits.model import AnswersRow

RETURN, REVIEW = "workforce-return", "workforce"
KINDS = {RETURN: ("share", "number"), REVIEW: ("share",)}
"""What is drawn of each. What a review counts, such as managers in a year, is not about the time its shares are about."""
_SEEN = sa.text(f"""
    with {MINE}, {sheets.OWN_SHEETS}, seen as ({sheets.VISIBLE_SHEETS})
    select s.id, s.by_provider from sheet s
    where s.id in (select id from seen) and s.kind = 'hospital' and s.about = :hospital and s.state = 'finished'
      and (s.checklist like '{RETURN}/%' or s.checklist like '{REVIEW}/%') order by s.id
""")
_ALL = sa.text(f"""
    select s.id, s.by_provider from sheet s where s.kind = 'hospital' and s.about = :hospital and s.state = 'finished'
      and (s.checklist like '{RETURN}/%' or s.checklist like '{REVIEW}/%') order by s.id
""")
_ANSWERS = sa.select(sheets.sheet_answers.c.id).where(within(sheets.sheet_answers.c.sheet))


class Row(msgspec.Struct):
    """One question with every figure that was supplied for it, in order."""

    question: str
    kind: str
    section: str
    figures: list[Figure]


class Return(msgspec.Struct):
    """One finished return or review: its questions as published, and its answers, the latest to each."""

    sheet: SheetRow
    by_provider: bool
    questions: list[dict[str, Any]]
    said: dict[str, Any]

    def period(self) -> Period | None:
        """The stretch it was begun for, else the one it names; None when it is no stretch of time that can be."""
        named = self.sheet.period or Period(
            from_on=str(self.said.get("period_from", "")), to_on=str(self.said.get("period_to", ""))
        )
        return named if usable(named.from_on, named.to_on, self.sheet.finished_on or "") else None

    def family(self) -> str:
        """The checklist, whatever its version."""
        return self.sheet.checklist.split("/")[0]

    def supplied_by(self) -> str:
        """Whom the return names as its author, else who handed it in."""
        named = self.said.get("return_by")
        name = named.get("name") if isinstance(named, dict) else None
        return str(name or self.sheet.by_name)


class Place(msgspec.Struct, frozen=True):
    """Where a hospital stands, and the body that hosts it: whose triggers its figures are held against."""

    nation: Nation
    host: str
    host_name: str


_PLACE = sa.select(hospital.c.nation, hospital.c.host, body.c.name).join(body, body.c.id == hospital.c.host)


def place_of(tx: Transaction, hospital_id: str) -> Place | None:
    """None when there is no such hospital."""
    found = tx.execute(_PLACE.where(hospital.c.id == hospital_id)).first()
    return Place(*found) if found else None


def of_hospital(tx: Transaction, hospital_id: str, account: str | None, today: str) -> list[Row]:
    """Every figure about a hospital that this account may see; without an account all there are, for what is told no further.
    They stand question by question as they were asked. A return without a
    period that can be one gives no figure; it stays readable as a sheet."""
    found: dict[str, Row] = {}
    for one in _returns(tx, hospital_id, account, today):
        period = one.period()
        for question in one.questions if period else ():
            said = one.said.get(question["id"])
            if (
                period is None
                or question["kind"] not in KINDS[one.family()]
                or said in (None, "not_looked_at", "refused")
            ):
                continue
            row = found.setdefault(question["id"], Row(question["id"], question["kind"], question["section"], []))
            row.figures.append(_figure(one, period, question["kind"], said))
    for row in found.values():
        row.figures = in_order(row.figures)
    return list(found.values())


def _figure(one: Return, period: Period, kind: str, said: Any) -> Figure:
    state, value, of, out_of = read(kind, said)
    return Figure(
        sheet=one.sheet.id, from_on=period.from_on, to_on=period.to_on, received=one.sheet.heard_at or "",
        by=one.supplied_by(), from_provider=one.by_provider, state=state, value=value, of=of, out_of=out_of,
        beside=one.family() == REVIEW,
    )  # fmt: skip


def _returns(tx: Transaction, hospital_id: str, account: str | None, today: str) -> list[Return]:
    given = {"hospital": hospital_id, "account": account, "today": today} if account else {"hospital": hospital_id}
    seen = {r.id: r.by_provider for r in rows(tx, _SEEN if account else _ALL, **given)}
    if not seen:
        return []
    them = sheets.sheets(tx, list(seen))
    told = sheets.answer_rows(tx, [r.id for r in rows(tx, _ANSWERS, them=list(seen))])
    answers = _told.decode(msgspec.json.encode(told))  # as they travel, answers are text still
    asked = {version: _questions(tx, version) for version in {one.checklist for one in them}}
    # Returns first: a figure stands in the section in which the hospital was asked for it.
    newest = sorted(them, key=lambda one: (one.checklist.startswith(f"{RETURN}/"), one.checklist), reverse=True)
    return [Return(one, bool(seen[one.id]), asked[one.checklist], _said(one.id, answers)) for one in newest]


_told = msgspec.json.Decoder(list[AnswersRow])


def _said(sheet_id: str, answers: list[AnswersRow]) -> dict[str, Any]:
    """The latest answer to each question, whoever gave it."""
    told = [(each.at or row.at, row.id, each) for row in answers if row.visit == sheet_id for each in row.answers]
    return {each.question: each.value for _, _, each in sorted(told, key=lambda one: one[:2])}


def _questions(tx: Transaction, version_id: str) -> list[dict[str, Any]]:
    row = tx.execute(sa.select(checklist_version.c.row).where(checklist_version.c.id == version_id)).scalar()
    return msgspec.json.decode(row)["questions"] if row else []

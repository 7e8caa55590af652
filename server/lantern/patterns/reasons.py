"""What is known of hospitals that bears on who should go there and when, gathered from visits, concerns, returns and sheets."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.clock import local_date, read_instant
from lantern.concerns.records import concern
from lantern.findings.figures import read as figure
from lantern.findings.figures import usable
from lantern.sheets.records import sheet, sheet_answers
from lantern.store import Transaction
from lantern.store.statements import within
from lantern.store.straight import rows
from lantern.visits.hospitals import Look, Report
from lantern.visits.model import WARD, Answer
from lantern.visits.records import answers, visit

PRESSING = ("immediate", "urgent")
RETURN, REVIEW, SIGNS = "workforce-return", "host-hospital-review", "closed-culture-signs"
MANAGER = ("registered_manager_changes", "registered_manager_days_without")
SEEN = ("yes", "sort_of")

_ABOUT = sa.select(answers.c.id).where(answers.c.visit == visit.c.id)
_VISITS = sa.select(
    visit.c.id, visit.c.hospital, visit.c.kind, visit.c.body, visit.c.visited_on, visit.c.heard_at, visit.c.seen,
    sa.exists(_ABOUT.where(answers.c.part == WARD)).label("ward"),
    sa.and_(
        visit.c.seen != "{}", sa.exists(_ABOUT.where(answers.c.part != WARD, answers.c.answers.like('%"private":"yes"%')))
    ).label("private"),
).where(visit.c.state == "finished", within(visit.c.hospital))  # fmt: skip
_CONCERNS = sa.select(concern.c.hospital, concern.c.heard_at).where(
    within(concern.c.hospital), sa.or_(*(concern.c.urgency == each for each in PRESSING))
)
_SHEETS = (
    sa.select(
        sheet.c.id, sheet.c.hospital, sheet.c.checklist, sheet.c.period, sheet.c.finished_on, sheet.c.heard_at,
        sheet_answers.c.answers, sheet_answers.c.at, sheet_answers.c.id.label("told"),
    )
    .join(sheet_answers, sheet_answers.c.sheet == sheet.c.id)
    .where(
        sheet.c.state == "finished", within(sheet.c.hospital), sheet.c.kind != "person",
        sa.or_(*(sheet.c.checklist.like(f"{family}%") for family in (RETURN, REVIEW, SIGNS))),
    )
)  # fmt: skip
_told = msgspec.json.Decoder(list[Answer])


class Seen(msgspec.Struct):
    """What finished visits say of one hospital: days on which somebody looked, met people, and saw one in private."""

    by_bodies: dict[str, list[date]] = msgspec.field(default_factory=lambda: defaultdict(list))
    """Days on which somebody from a body, its host's own visitors too, looked at a ward."""
    by_hosts: list[date] = []
    checks: list[tuple[date, str]] = []
    """Quality Checkers' visits, and of which organisation."""
    met: list[date] = []
    private: list[date] = []
    looks: list[tuple[date, str, str, str, bool]] = []
    """Visits on which somebody was met: day, id, kind, body, and whether anybody was seen in private."""


def visits(tx: Transaction, hospitals: list[str]) -> dict[str, Seen]:
    """Of each hospital what its finished visits say. A visit dated after we heard of it waits for its day (K31)."""
    found: dict[str, Seen] = defaultdict(Seen)
    for r in rows(tx, _VISITS, them=hospitals):
        day, here = day_of(r.visited_on), found[r.hospital]
        if day is None or (r.heard_at and day > heard(r.heard_at)):
            continue
        if r.kind == "quality_checker":
            here.checks.append((day, r.body))
        elif r.ward:
            here.by_bodies[r.body].append(day)
            if r.kind == "host":
                here.by_hosts.append(day)
        met = msgspec.json.decode(r.seen, type=dict[str, str])
        if any(how == "in_person" for how in met.values()):
            here.met.append(day)
            here.looks.append((day, r.id, r.kind, r.body, bool(r.private)))
        if r.private:
            here.private.append(day)
    return found


def concerns(tx: Transaction, hospitals: list[str]) -> dict[str, list[date]]:
    """Days on which immediate and urgent concerns about each hospital were heard."""
    found: dict[str, list[date]] = defaultdict(list)
    for r in rows(tx, _CONCERNS, them=hospitals):
        found[r.hospital].append(heard(r.heard_at))
    return found


class Told(msgspec.Struct):
    """What handed-in sheets say of one hospital."""

    manager_left: list[date] = []
    reports: list[Report] = []
    signs: list[Look] = []


def sheets(tx: Transaction, hospitals: list[str]) -> dict[str, Told]:
    """Of each hospital: managers who left, what the regulator found, and looks that saw signs of a closed culture."""
    by_sheet: dict[str, list[Any]] = defaultdict(list)
    for r in rows(tx, _SHEETS, them=hospitals):
        by_sheet[r.id].append(r)
    found: dict[str, Told] = defaultdict(Told)
    for sheet_id, told in by_sheet.items():
        one, said = told[0], latest(told)
        here, told_on = found[one.hospital], heard(one.heard_at)
        if one.checklist.startswith(RETURN):
            if _manager_left(one, said):
                here.manager_left.append(told_on)
        elif one.checklist.startswith(REVIEW):
            if (on := day_of(said.get("regulator_report_date"))) is not None and on <= told_on:
                rating = said.get("regulator_rating")
                here.reports.append(Report(on, rating if isinstance(rating, str) else None, told_on))
        elif any(value in SEEN for question, value in said.items() if question.startswith("sign_")):
            here.signs.append(Look(sheet_id, told_on))
    return found


def _manager_left(one: Any, said: dict[str, Any]) -> bool:
    """Whether a return says that its manager changed, or was missing; a gap and a figure that cannot be say nothing."""
    if not usable(*_period(one, said), one.finished_on or ""):
        return False
    figures = [figure("number", said[name]) for name in MANAGER if name in said]
    return any(state == "counted" and value for state, value, _, _ in figures)


def _period(one: Any, said: dict[str, Any]) -> tuple[str, str]:
    if one.period:
        period = msgspec.json.decode(one.period)
        return period["from_on"], period["to_on"]
    return str(said.get("period_from", "")), str(said.get("period_to", ""))


def latest(told: Iterable[Any]) -> dict[str, Any]:
    """The latest answer to each question, whoever gave it."""
    every = [(each.at or r.at, r.told, each) for r in told for each in _told.decode(r.answers)]
    return {each.question: each.value for _, _, each in sorted(every, key=lambda one: one[:2])}


def heard(at: str) -> date:
    """The day in London on which we heard."""
    return local_date(read_instant(at))


def day_of(text: Any) -> date | None:
    """A day as somebody wrote it; None for one that there is not."""
    try:
        return date.fromisoformat(text)
    except (TypeError, ValueError):
        return None

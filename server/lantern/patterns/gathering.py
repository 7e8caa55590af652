"""What bears on one hospital's patterns, gathered from visits, concerns, sheets, promises and figures."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.clock import local_date, read_instant
from lantern.concerns.records import concern
from lantern.findings.figures import drawn, uneven
from lantern.findings.records import Row, of_hospital
from lantern.findings.triggers import Trigger, crossed_since
from lantern.findings.xmr import limits, marks, standing
from lantern.identity.records import seat
from lantern.patterns import asked as lists
from lantern.patterns import reasons
from lantern.patterns.model import Event, Known, Look, SourceKind
from lantern.patterns.reasons import day_of, heard, latest
from lantern.patterns.values import Values
from lantern.people.records import person
from lantern.sheets.model import Whose
from lantern.sheets.records import sheet, sheet_answers
from lantern.store import Transaction
from lantern.store.statements import within
from lantern.store.straight import rows, scalar
from lantern.visits.model import PromiseCheck
from lantern.visits.outcomes.model import Outcome
from lantern.visits.promises import promise
from lantern.visits.records import answers, visit

HOSPITAL: sa.BindParameter[Any] = sa.bindparam("it")
SINCE: sa.BindParameter[Any] = sa.bindparam("since")
RESTRAINED = ("restraint_people", "restraint_times_days", "restraint_times_nights", "restraint_times_weekends")
"""Questions of a workforce return that count restraint."""
ZERO = "ward_restraint_count"
_BY_KIND: dict[str, SourceKind] = {"quality_checker": "checkers", "host": "host"}
_BY_VOICE: dict[str, SourceKind] = {
    "person": "person", "family": "family", "advocate": "advocate", "staff": "staff", "checker": "checkers", "own": "person",
}  # fmt: skip
_BY_ROLE: dict[str, SourceKind] = {
    "provider_manager": "staff", "family_carer": "family", "quality_checker": "checkers", "supporter": "checkers",
    "host_lead": "host", "host_deputy": "host", "region": "host",
}  # fmt: skip

_VISITS = sa.select(
    visit.c.id, visit.c.kind, visit.c.body, visit.c.visited_on, visit.c.heard_at, visit.c.checklist,
    answers.c.part, answers.c.answers, answers.c.at, answers.c.id.label("told"),
).join(answers, answers.c.visit == visit.c.id).where(
    visit.c.hospital == HOSPITAL, visit.c.state == "finished", visit.c.visited_on > SINCE
)  # fmt: skip
_SHEETS = sa.select(
    sheet.c.id, sheet.c.answered_by, sheet.c.body, sheet.c.by_provider, sheet.c.whose, sheet.c.finished_on, sheet.c.heard_at,
    sheet.c.checklist, sheet_answers.c.part, sheet_answers.c.answers, sheet_answers.c.at, sheet_answers.c.id.label("told"),
).join(sheet_answers, sheet_answers.c.sheet == sheet.c.id).where(
    sheet.c.hospital == HOSPITAL, sheet.c.state == "finished", sheet.c.finished_on > SINCE,
    sa.not_(sheet.c.checklist.like(f"{reasons.RETURN}/%")),
)  # fmt: skip
_CONCERNS = sa.select(
    concern.c.id, concern.c.visit, concern.c.body, concern.c.urgency, concern.c.voice, concern.c.about, concern.c.raised_by,
    concern.c.heard_at, visit.c.kind,
).outerjoin(visit, visit.c.id == concern.c.visit).where(concern.c.hospital == HOSPITAL, concern.c.heard_at > SINCE)  # fmt: skip
_REFUSED = sa.select(visit.c.id, visit.c.kind, visit.c.body, visit.c.outcomes).where(
    visit.c.hospital == HOSPITAL, visit.c.refused.is_(sa.true())
)
_SEATS = sa.select(seat.c.account, seat.c.role).where(within(seat.c.account)).order_by(seat.c.role)
_PROMISES = sa.select(promise.c.id, promise.c.body, promise.c.checks, promise.c.state).where(
    promise.c.hospital == HOSPITAL, sa.or_(promise.c.state == "not_kept", promise.c.state == "partly")
)
_THERE = sa.select(sa.func.min(person.c.joined_on)).where(person.c.hospital == HOSPITAL, person.c.left_on.is_(None))


def known(tx: Transaction, hospital: str, v: Values, triggers: Iterable[Trigger], nation: str, today: date) -> Known:
    """Everything about this hospital as far back as its patterns reach."""
    since = (today - timedelta(v.reach)).isoformat()
    looks = reasons.visits(tx, [hospital])[hospital].looks
    figures = of_hospital(tx, hospital, None, today.isoformat())
    lived = scalar(tx, _THERE, it=hospital)
    events = (
        *visited(tx, hospital, since, v), *written(tx, hospital, since, v), *raised(tx, hospital, since, v),
        *broken(tx, hospital), *shut_out(tx, hospital), *counted(figures, lists.sections(tx, reasons.RETURN), [t for t in triggers if t.nation == nation], v),
    )  # fmt: skip
    return Known(
        events=events, lived_in_since=date.fromisoformat(lived) if lived else None, returns_to=_returns_to(figures),
        looks=tuple(Look(id, on, _BY_KIND.get(kind, "visitors"), body, private) for on, id, kind, body, private in looks),
    )  # fmt: skip


def visited(tx: Transaction, hospital: str, since: str, v: Values) -> Iterator[Event]:
    """What was found on visits: poor answers by theme, signs, what a ward would not show, and restraint said to be none."""
    for one, parts in _grouped(rows(tx, _VISITS, it=hospital, since=since)):
        on = day_of(one.visited_on)
        if on is None or (one.heard_at and on > heard(one.heard_at)):
            continue
        said: dict[str, Any] = {
            "noun": "visits", "id": one.id, "on": on, "body": one.body, "source": _BY_KIND.get(one.kind, "visitors"),
        }  # fmt: skip
        for part, values in parts.items():
            yield from _answered(tx, one.checklist, values, v, said)
            if part == "ward" and "refused" in values.values():
                yield Event(what="theme", theme="access", **said)
            if part == "ward" and values.get(ZERO) in (0, "0"):
                yield Event(what="zero", theme="restraint", **said)


def written(tx: Transaction, hospital: str, since: str, v: Values) -> Iterator[Event]:
    """The same from sheets; whose answers they are says from what kind of source. What a hospital says of itself is no source."""
    for one, parts in _grouped(rows(tx, _SHEETS, it=hospital, since=since)):
        on, by = day_of(one.finished_on), _by_whom(one)
        if on is None or by is None:
            continue
        said: dict[str, Any] = {"noun": "sheets", "id": one.id, "on": on, "body": one.body, "source": by}
        for values in parts.values():
            yield from _answered(tx, one.checklist, values, v, said)


def _by_whom(one: Any) -> SourceKind | None:
    if one.by_provider or one.answered_by == "providers":
        return None
    if one.whose:
        return _BY_VOICE.get(msgspec.json.decode(one.whose, type=Whose).voice, "visitors")
    by: dict[str, SourceKind] = {"people": "person", "families": "family", "quality_checkers": "checkers"}
    return by.get(one.answered_by, "visitors")


def _answered(
    tx: Transaction, checklist: str, values: dict[str, Any], v: Values, said: dict[str, Any]
) -> Iterator[Event]:
    version = lists.version(tx, checklist)
    if version is None:
        return
    pressing = version.pressing(values)
    poor = {*version.poor(values), *pressing}
    themes = {v.themes.get(version.theme_of(each)): False for each in poor}
    themes.update({v.themes.get(version.theme_of(each)): True for each in pressing})
    yield from (Event(what="theme", theme=theme, pressing=urgent, **said) for theme, urgent in themes.items() if theme)
    for sign in version.signs(values):
        yield Event(what="sign", theme=lists.cluster(tx, sign), detail=sign, **said)


def _grouped(found: list[Any]) -> Iterator[tuple[Any, dict[str, dict[str, Any]]]]:
    """Each visit or sheet, and of each of its parts the latest answer to each question."""
    each: dict[str, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for r in found:
        each[r.id][r.part].append(r)
    for parts in each.values():
        yield next(iter(parts.values()))[0], {part: latest(told) for part, told in parts.items()}


def raised(tx: Transaction, hospital: str, since: str, v: Values) -> Iterator[Event]:
    """Concerns, open and closed: a closed one was true too."""
    found = rows(tx, _CONCERNS, it=hospital, since=since)
    roles = {r.account: r.role for r in rows(tx, _SEATS, them=sorted({r.raised_by for r in found}))}
    for r in found:
        source = _by_raiser(r, roles.get(r.raised_by, ""))
        for theme in sorted({v.themes[one] for one in msgspec.json.decode(r.about) if one in v.themes}):
            yield Event(
                noun="concerns", id=r.id, what="theme", theme=theme, source=source, on=heard(r.heard_at), body=r.body or "",
                occasion=r.visit or "", pressing=r.urgency in reasons.PRESSING,
            )  # fmt: skip


def _by_raiser(r: Any, role: str) -> SourceKind:
    if r.voice in _BY_VOICE and r.voice != "own":
        return _BY_VOICE[r.voice]
    return _BY_KIND.get(r.kind or "") or _BY_ROLE.get(role, "visitors")


def broken(tx: Transaction, hospital: str) -> Iterator[Event]:
    """Promises that a visitor found not kept, on the day when somebody looked last."""
    for r in rows(tx, _PROMISES, it=hospital):
        looked = [c for c in msgspec.json.decode(r.checks, type=list[PromiseCheck]) if c.found != "not_looked_at"]
        on = day_of(looked[-1].on) if looked else None
        if on is not None:
            yield Event(
                noun="promises", id=r.id, what="promise", theme="promises", source="visitors", on=on, body=r.body
            )


def shut_out(tx: Transaction, hospital: str) -> Iterator[Event]:
    """Visitors who were not let in, or not let to somebody."""
    for r in rows(tx, _REFUSED, it=hospital):
        for one in msgspec.json.decode(r.outcomes, type=list[Outcome]):
            on = day_of(one.on) if one.outcome == "access_refused" else None
            if on is not None:
                yield Event(
                    noun="visits", id=r.id, what="theme", theme="access", on=on, body=r.body, source=_BY_KIND.get(r.kind, "visitors")
                )  # fmt: skip


def counted(found: list[Row], sections: dict[str, str], triggers: list[Trigger], v: Values) -> Iterator[Event]:
    """Figures whose latest value crosses a trigger, or lies outside the usual range of its row."""
    for row in found:
        stands = drawn(row.figures)
        theme = v.themes.get(sections.get(row.section, ""))
        if not theme or not stands or uneven(row.kind, stands):
            continue
        values = [one.value for one in stands]
        borne = standing(values, marks(values, limits(values, 100.0 if row.kind == "share" else None)))
        crosses = any(t.question == row.question and crossed_since(t, stands) is not None for t in triggers)
        outside = any(one.mark in ("above_limits", "below_limits") for one in borne)
        last = next((one for one in reversed(stands) if one.state == "counted"), None)
        if last is not None and last.received and (crosses or outside):
            on = local_date(read_instant(last.received))
            yield Event(
                noun="sheets", id=last.sheet, what="theme", theme=theme, source="figures", on=on, detail=row.question
            )


def _returns_to(found: list[Row]) -> date | None:
    """The last day of a period for which restraint was counted; a gap is no 0."""
    asked = [figure for row in found if row.question in RESTRAINED for figure in row.figures]
    to = [figure.to_on for figure in asked if figure.state == "counted"]
    return date.fromisoformat(max(to)) if to else None

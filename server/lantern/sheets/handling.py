"""How each command about a sheet is carried out. May they? Then rows change and facts become true."""

from typing import Any, NamedTuple

import msgspec

from lantern.checklists import records as checklists
from lantern.checklists.model import Brief
from lantern.commissioners import records as bodies
from lantern.identity.acting import Act, Handler, read_day
from lantern.identity.model import Principal
from lantern.people import payers
from lantern.people import records as people
from lantern.problems import Problem, WaitsFor
from lantern.sheets import commands as c
from lantern.sheets import facts, records, rules
from lantern.sheets.model import SPOKEN, Subject, Whose
from lantern.store import Transaction
from lantern.store.statements import add
from lantern.store.tables import as_json
from lantern.units import records as units
from lantern.visits import handling as visits
from lantern.visits.commands import RecordAnswers


class Place(NamedTuple):
    """Which body's a sheet is, and where what it is about is."""

    body: str
    hospital: str | None = None
    unit: str | None = None
    by_provider: bool = False


def begin_sheet(tx: Transaction, act: Act, command: c.BeginSheet) -> None:
    """About something that the author's body oversees, in a version that we have and that may be filled in about it."""
    version = _version(tx, command.checklist)
    checklists.may_begin(tx, command.checklist, act.day)
    if not rules.may_be_about(version, command.about.kind):
        raise Problem("wrong-checklist")
    if version.answered_by == "quality_checkers" and not act.who.holds("quality_checker"):
        raise Problem("not-yours")  # nobody answers for a checker
    place = _place(tx, act, command.about, version)
    if command.period:
        read_day(command.period.from_on)
        read_day(command.period.to_on)
    add(tx, records.sheet, [{
        "id": command.sheet, "checklist": command.checklist, "answered_by": version.answered_by, "kind": command.about.kind,
        "about": command.about.id, "body": place.body, "hospital": place.hospital, "unit": place.unit, "by": act.who.account,
        "by_provider": place.by_provider, "began_at": act.at, "period": _maybe(command.period), "whose": _maybe(_whose(act.who, command)), "clock_doubtful": act.doubtful,
    }])  # fmt: skip
    act.became(
        facts.SheetBegun(
            subject=command.sheet, checklist=command.checklist, kind=command.about.kind, about=command.about.id, body=place.body
        )
    )  # fmt: skip


def record_answers(tx: Transaction, act: Act, command: RecordAnswers) -> None:
    """On a visit, or on a sheet: always added, never changed, also after it was handed in."""
    key = ("sheet", command.visit)
    if key not in act.memo:
        try:
            return visits.record_answers(tx, act, command)
        except WaitsFor:
            _mine(tx, act, command.visit)
    sheet = act.memo[key]
    by, typed_by = rules.author(sheet.answered_by, sheet.by, act.who, command.typed_by)
    act.add(records.sheet_answers, {
        "id": act.command, "sheet": sheet.id, "part": command.part, "section": command.section, "by": by,
        "typed_by": typed_by, "at": act.at, "heard_at": act.heard_at, "answers": as_json(command.answers),
    })  # fmt: skip
    act.became(facts.SheetAnswered(subject=sheet.id, answers=act.command, questions=len(command.answers)))


def carry_over(tx: Transaction, act: Act, command: c.CarryOver) -> None:
    """Only forwards, within one checklist, and only while it has not been handed in. On a sheet, or on a trip."""
    try:
        sheet = _mine(tx, act, command.sheet)
    except WaitsFor:
        return visits.carry_over(tx, act, command.sheet, command.checklist, command.asked)
    before = _version(tx, sheet.checklist)
    after = _version(tx, command.checklist)
    checklists.may_begin(tx, command.checklist, act.day)
    if after.checklist != before.checklist or not rules.may_be_about(after, sheet.kind):
        raise Problem("wrong-checklist")
    if sheet.state == "finished" or after.version <= before.version:
        raise Problem("not-now")
    carried = [*msgspec.json.decode(sheet.carried_from), sheet.checklist]
    _change(tx, act, sheet.id, checklist=command.checklist, carried_from=as_json(carried))
    act.became(facts.SheetCarriedOver(subject=sheet.id, before=sheet.checklist, checklist=command.checklist))


def finish_sheet(tx: Transaction, act: Act, command: c.FinishSheet) -> None:
    """Handed in for a day. What people told is handed in by whoever began it, after it was read back (K17)."""
    sheet = _mine(tx, act, command.sheet)
    if sheet.answered_by in SPOKEN:
        if act.who.account != sheet.by:
            raise Problem("not-yours")
        if not command.read_back:
            raise Problem("needs-read-back")
    counts = read_day(command.finished_on) <= act.today
    _change(
        tx, act, sheet.id, state="finished", finished_on=command.finished_on, finished_at=act.at, heard_at=act.heard_at,
        clock_doubtful=act.doubtful, read_back=command.read_back,
    )  # fmt: skip
    act.became(
        facts.SheetFinished(
            subject=sheet.id, checklist=sheet.checklist, kind=sheet.kind, about=sheet.about, body=sheet.body,
            finished_on=command.finished_on, counts=counts,
        )
    )  # fmt: skip


def _whose(who: Principal, command: c.BeginSheet) -> Whose | None:
    """As it is said. A family's own that does not say so is the family's, never a visitor's."""
    if command.whose is None and command.about.kind == "person" and rules.is_family(who, command.about.id):
        return Whose(voice="family")
    return command.whose


def _place(tx: Transaction, act: Act, about: Subject, version: Brief) -> Place:
    """Whose sheet it will be. Raises out-of-scope where this account's bodies oversee no such thing."""
    found, who = None, act.who
    if about.kind == "person":
        person: Any = people.one(tx, about.id)
        body = _paying(tx, act, person)
        if body is not None and rules.speaks_of(who, person.id, body, version.answered_by):
            found = Place(body, person.hospital, person.unit)
    elif about.kind == "ward" or about.kind == "hospital":
        ward = about.kind == "ward"
        place = units.place(tx, unit_id=about.id) if ward else units.place(tx, hospital_id=about.id)
        if place is not None:
            region = bodies.region(tx, place.host)
            seat = rules.looks_at(who, place.hospital, place.host, region, version.answered_by)
            if seat is not None and seat.body:
                found = Place(seat.body, place.hospital, place.unit, seat.role == "provider_manager")
    elif about.kind == "system":
        found = Place(about.id) if about.id in who.bodies(*rules.SEATED) else None
    elif about.id == who.account:
        found = next((Place(body) for body in who.bodies(*rules.SEATED)), None)
    if found is None:
        raise Problem("out-of-scope")
    return found


def _paying(tx: Transaction, act: Act, person: Any) -> str | None:
    """The body whose a sheet about this person would be: of those that pay for them the writer's own, else the one that leads."""
    if person is None:
        return None
    mine = payers.paid_by(tx, act, {person.id: person}, act.who.bodies(*rules.PLACING))
    return mine.get(person.id) or str(person.placing_body)


def _mine(tx: Transaction, act: Act, sheet_id: str) -> Any:
    """The sheet, if this account began it or sits in its body. Waits when it has not arrived."""
    key = ("sheet", sheet_id)
    if key not in act.memo:
        sheet = records.one(tx, sheet_id)
        if sheet is None:
            raise WaitsFor(sheet_id)
        if not rules.may_write(act.who, sheet):
            raise Problem("out-of-scope")
        act.memo[key] = sheet
    return act.memo[key]


def _change(tx: Transaction, act: Act, sheet_id: str, **values: object) -> None:
    records.change(tx, sheet_id, **values)
    act.memo.pop(("sheet", sheet_id), None)


def _version(tx: Transaction, version_id: str) -> Brief:
    found = checklists.brief(tx, version_id)
    if found is None:
        raise Problem("unknown-checklist")
    return found


def _maybe(value: object | None) -> str | None:
    return None if value is None else as_json(value)


HANDLERS: dict[type[msgspec.Struct], Handler] = {
    c.BeginSheet: begin_sheet,
    RecordAnswers: record_answers,
    c.CarryOver: carry_over,
    c.FinishSheet: finish_sheet,
}

"""What those who owe it read: what to tell back first, one of them whole, and who of a family may hear what."""

from datetime import date
from typing import Any

import msgspec

from lantern.concerns import records as concerns
from lantern.feedback import aloud, records, sharing
from lantern.feedback.handling import may_write
from lantern.feedback.model import FeedbackRow, OfPerson, Owed, Relative, Sharing, ToTellBack
from lantern.identity.model import PLACING, Principal
from lantern.identity.records import names, principal
from lantern.people import records as people
from lantern.problems import Problem
from lantern.store import Transaction
from lantern.units import records as units
from lantern.visits import records as visits

MOST = 200
BEGINNING = 160
"""Letters of what was said, for finding it again in a list."""


def owing(tx: Transaction, who: Principal, today: date) -> list[Owed]:
    """What this account owes or sees owed, the oldest day first."""
    day = today.isoformat()
    found = [records.one(tx, one) for one in records.owing(tx, who.account, day, MOST)]
    known = names(tx, {account for r in found for account in (r.account, r.owner) if account})
    return [
        Owed(
            id=r.id, state=r.state, due_on=r.due_on, heard_on=r.heard_on, hospital_name=_place(tx, r.hospital),
            to_name="" if _afraid(tx, r) else known.get(r.account, ""), said=_said(tx, r)[:BEGINNING], late=r.state != "told" and r.due_on < day,
            climb=r.climb, mine=r.owner == who.account, owner_name=known.get(r.owner) if r.owner else None, try_on=r.try_on,
            concern=r.concern, visit=r.visit,
        )
        for r in found
    ]  # fmt: skip


def one(tx: Transaction, who: Principal, feedback_id: str, today: date) -> ToTellBack:
    """One of them whole, with what was said. Raises Problem not-found."""
    day = today.isoformat()
    if not records.may_read(tx, who.account, day, feedback_id):
        raise Problem("not-found")
    r = records.one(tx, feedback_id)
    (row,) = records.rows(tx, [feedback_id], "full")
    known = names(tx, {account for account in (r.account, r.owner) if account})
    afraid = _afraid(tx, r)
    told = principal(tx, r.account, day)
    person = people.one(tx, r.person) if r.person else None
    visit = visits.one(tx, r.visit) if r.visit else None
    return ToTellBack(
        row=_guarded(row) if afraid else row, to_name="" if afraid else known.get(r.account, ""),
        easy=not afraid and told is not None and told.holds("quality_checker"),
        language="cy" if told is not None and told.language.startswith("cy") else "en", hospital_name=_place(tx, r.hospital),
        said=_said(tx, r), late=r.state != "told" and r.due_on < day, may_write=may_write(tx, who, r),
        owner_name=known.get(r.owner) if r.owner else None, person_name=_named(who, person),
        answers=_answers(tx, r) if visit else [], checklist=visit.checklist if visit else None,
    )  # fmt: skip


def _afraid(tx: Transaction, r: Any) -> bool:
    """Whether whoever said it is afraid: nobody else reads who they are, nor works it out from how they read best."""
    concern = concerns.one(tx, r.concern) if r.concern else None
    return concern is not None and concern.protect == "raiser"


def _guarded(row: FeedbackRow) -> FeedbackRow:
    """Without the name under which they answered."""
    steps = [msgspec.structs.replace(one, by_name="") if one.kind == "heard" else one for one in row.steps]
    return msgspec.structs.replace(row, steps=steps)


def _named(who: Principal, person: Any) -> str | None:
    """Only for the body that pays: a host knows people in the brief view."""
    if person is None:
        return None
    return person.known_as or person.name if person.placing_body in who.bodies(*PLACING) else person.reference


def _said(tx: Transaction, r: Any) -> str:
    """What was said: of a check, nothing beyond its answers."""
    concern = concerns.one(tx, r.concern) if r.concern else None
    return concern.words if concern is not None else ""


def _answers(tx: Transaction, r: Any) -> list[tuple[str, str]]:
    """What this checker said on the check, question by question, the latest of each."""
    latest: dict[str, str] = {}
    for line in visits.all_answers(tx, r.visit):
        if line.by == r.account:
            for each in msgspec.json.decode(line.answers):
                latest[each["question"]] = each.get("words") or _plain(each.get("value"))
    return list(latest.items())[:400]


def _plain(value: object) -> str:
    return value if isinstance(value, str) else msgspec.json.encode(value).decode()


def _place(tx: Transaction, hospital: str) -> str:
    place = units.place(tx, hospital_id=hospital)
    return place.hospital_name if place else ""


def letter(tx: Transaction, who: Principal, feedback_id: str, today: date) -> ToTellBack:
    """One of them as a letter: for whoever said it, and whoever hands it to them. Raises Problem not-found."""
    r = records.one(tx, feedback_id)
    readable = r is not None and (
        r.account == who.account or records.may_read(tx, who.account, today.isoformat(), feedback_id)
    )
    if r is None or not readable or r.changes == "[]":
        raise Problem("not-found")
    (row,) = records.rows(tx, [feedback_id], "full")
    return ToTellBack(
        row=row, to_name="" if r.account != who.account and _afraid(tx, r) else names(tx, {r.account}).get(r.account, ""), easy=False, language="en", hospital_name=_place(tx, r.hospital),
        said=_said(tx, r), late=False, may_write=False,
    )  # fmt: skip


def recording(tx: Transaction, who: Principal, feedback_id: str, sha256: str, today: date, theirs: bool) -> str | None:
    """The media type of a recording that this account may hear: `theirs`, or one that they owe; None where there is none."""
    row = records.one(tx, feedback_id)
    if row is None or not (theirs or records.may_read(tx, who.account, today.isoformat(), feedback_id)):
        return None
    return next((one["media_type"] for one in aloud.spoken(row) if one["sha256"] == sha256), None)


def of_person(tx: Transaction, who: Principal, person_id: str, today: date) -> OfPerson:
    """Who of somebody's family may hear what, for the body that pays. Raises Problem not-found."""
    row = people.one(tx, person_id)
    if row is None or row.placing_body not in who.bodies(*PLACING):
        raise Problem("not-found")
    return OfPerson(
        person=person_id,
        family=[Relative(account=r.id, name=r.name) for r in sharing.family_of(tx, person_id, today.isoformat())],
        shares=[_share(r) for r in sharing.shares_of(tx, person_id)],
    )


def _share(r: Any) -> Sharing:
    plain = {name: getattr(r, name) for name in Sharing.__struct_fields__ if name not in ("covers", "name")}
    return Sharing(**plain, name=r.name or "", covers=msgspec.json.decode(r.covers))

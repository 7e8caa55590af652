"""How each command about a draft is carried out. May they? Then rows change and facts become true."""

import hashlib
from typing import Any

import msgspec

from lantern.checklists import records as checklists
from lantern.checklists import retiring
from lantern.checklists.authoring import commands as c
from lantern.checklists.authoring import facts, records
from lantern.checklists.authoring.drafting import faults_of, read_draft
from lantern.checklists.authoring.meaning import meaning_faults, meanings
from lantern.checklists.authoring.model import DraftFault
from lantern.checklists.authoring.reviewing import owed_faces, review_faults, said_by_face
from lantern.checklists.authoring.shapes import shaped
from lantern.checklists.facts import ChecklistPublished
from lantern.checklists.model import Checklist
from lantern.checklists.publishing import compiled
from lantern.identity.acting import Act, Handler, read_day
from lantern.ids import derived
from lantern.problems import Problem, WaitsFor
from lantern.store import Transaction
from lantern.store.tables import as_json


def draft_checklist(tx: Transaction, act: Act, command: c.DraftChecklist) -> None:
    """Empty, or with everything that a published version holds."""
    _may(act)
    parts = {"about": {"id": command.checklist}} if command.from_version is None else _of(tx, command)
    records.begin(tx, {
        "id": command.draft, "checklist": command.checklist, "from_version": command.from_version, "by": act.who.account,
        "began_at": act.at, "changed_at": act.at, "number": 0,
    })  # fmt: skip
    _save(tx, act, command.draft, {part: shaped(part, content) for part, content in parts.items()}, {})
    act.became(facts.DraftBegun(subject=command.draft, checklist=command.checklist, from_version=command.from_version))


def save_draft(tx: Transaction, act: Act, command: c.SaveDraft) -> None:
    """Every save is kept; the latest of each part stands, and says so where its author had not seen the one before."""
    draft = _open(tx, act, command.draft)
    parts = {part: shaped(part, content) for part, content in command.parts.items()}
    _save(tx, act, draft.id, parts, command.based_on)
    act.became(facts.DraftSaved(subject=draft.id, parts=sorted(parts)))


def review_draft(tx: Transaction, act: Act, command: c.ReviewDraft) -> None:
    """What a named person said of these faces, of the words as they are now."""
    draft = _open(tx, act, command.draft)
    number = draft.number + 1
    records.review(tx, {
        "id": command.review, "draft": draft.id, "number": number, "faces": as_json(sorted(set(command.faces))),
        "reviewer": command.reviewer.strip(), "who": command.who.strip(), "lived_experience": command.lived_experience,
        "verdict": command.verdict, "words": command.words, "by": act.who.account, "at": act.at,
    })  # fmt: skip
    records.alter(tx, draft.id, number=number, state="in_review", changed_at=act.at)
    _look_over(tx, draft.id)
    act.became(
        facts.DraftReviewed(
            subject=draft.id, review=command.review, faces=sorted(set(command.faces)), verdict=command.verdict
        )
    )


def publish_draft(tx: Transaction, act: Act, command: c.PublishDraft) -> None:
    """Complete or not published. Then the very row that files become, for phones to take, and frozen."""
    draft = _open(tx, act, command.draft)
    if read_day(command.from_on) < act.today:
        raise Problem("day-past")
    version_id = f"{draft.checklist}/{command.from_on}"
    if version_id in records.versions(tx):
        raise Problem("day-taken")
    if _look_over(tx, draft.id):
        raise Problem("draft-incomplete")
    checklist = _read(tx, draft, command.from_on)
    row = compiled(checklist)
    body = msgspec.json.encode(row)
    digest = hashlib.sha256(body).hexdigest()
    checklists.publish(tx, version_id, draft.checklist, command.from_on, digest, body.decode())
    source = {"about": checklist.about, "cases": checklist.cases, "written_here": True}
    records.keep_source(tx, version_id, source)
    records.alter(tx, draft.id, state="published", published=version_id, changed_at=act.at)
    act.became(ChecklistPublished(subject=version_id, digest=digest))


def retire_checklist(tx: Transaction, act: Act, command: c.RetireChecklist) -> None:
    """Nothing is begun with it from that day on. Nothing is deleted."""
    _may(act)
    if checklists.brief(tx, command.version) is None:
        raise Problem("unknown-checklist")
    if read_day(command.from_on) < act.today:
        raise Problem("day-past")
    retiring.retire(tx, command.version, command.from_on, act.who.account, act.at)
    records.touch_version(tx, command.version)
    if (draft_id := records.of_version(tx, command.version)) is not None:
        records.alter(tx, draft_id, state="retired", changed_at=act.at)
    act.became(facts.ChecklistRetired(subject=command.version, from_on=command.from_on))


def _may(act: Act) -> None:
    if not act.who.holds("administrator"):
        raise Problem("not-yours")


def _open(tx: Transaction, act: Act, draft_id: str) -> Any:
    """The draft, if it may still be changed. Waits when it has not arrived."""
    _may(act)
    draft = records.one(tx, draft_id)
    if draft is None:
        raise WaitsFor(draft_id)
    if draft.state in ("published", "retired"):
        raise Problem("not-now")
    return draft


def _of(tx: Transaction, command: c.DraftChecklist) -> dict[str, Any]:
    """The parts of a published version. Who reviewed that one reviewed that one."""
    version_id = command.from_version or ""
    row = records.published(tx, version_id)
    if row is None:
        raise Problem("unknown-checklist")
    source = msgspec.json.decode(records.source_text(tx, version_id) or "{}")
    about = source.get("about") or {key: row[key] for key in ("answered_by", "faces", "source", "sections", "rotate")}
    words = {
        f"words/{face}": {key: said[key] for key in ("title", "sections", "questions")}
        for face, said in row["words"].items()
    }
    pages = {f"page/{face}": lines for face, lines in (row.get("pages") or {}).items()}
    about = {**about, "id": command.checklist, "review": {}}
    return {"about": about, "questions": row["questions"], "cases": source.get("cases", []), **words, **pages}


def _save(tx: Transaction, act: Act, draft_id: str, parts: dict[str, Any], based_on: dict[str, str]) -> None:
    draft = records.one(tx, draft_id)
    before = records.latest(tx, draft_id)
    number = draft.number + 1
    records.save(tx, [
        {
            "id": derived(act.command, part), "draft": draft_id, "part": part, "number": number, "by": act.who.account,
            "at": act.at, "content": as_json(content),
            "beside": part in based_on and part in before and before[part].id != based_on[part],
        }
        for part, content in parts.items()
    ])  # fmt: skip
    records.alter(tx, draft_id, number=number, changed_at=act.at)
    _look_over(tx, draft_id)


def _look_over(tx: Transaction, draft_id: str) -> list[DraftFault]:
    """Check it, and keep what is to be put right where phones see it."""
    draft = records.one(tx, draft_id)
    parts, shared = records.parts(tx, draft_id), records.shared(tx)
    found = faults_of(draft.checklist, parts, shared)
    read = read_draft(draft.checklist, parts, shared).checklist
    if read is not None:
        found += meaning_faults(read.questions, meanings(records.asked_ever(tx)))
        found += review_faults(records.reviews(tx, draft_id), owed_faces(read.about))
    records.alter(tx, draft_id, faults=as_json(found))
    return found


def _read(tx: Transaction, draft: Any, version: str) -> Checklist:
    """The complete draft as the version it becomes, saying who reviewed each face."""
    read = read_draft(draft.checklist, records.parts(tx, draft.id), records.shared(tx), version).checklist
    if read is None:
        raise Problem("draft-incomplete")
    review = said_by_face(records.reviews(tx, draft.id), owed_faces(read.about))
    return msgspec.structs.replace(read, about=msgspec.structs.replace(read.about, review=review))


HANDLERS: dict[type[msgspec.Struct], Handler] = {
    c.DraftChecklist: draft_checklist,
    c.SaveDraft: save_draft,
    c.ReviewDraft: review_draft,
    c.PublishDraft: publish_draft,
    c.RetireChecklist: retire_checklist,
}

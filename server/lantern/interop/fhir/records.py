"""All SQL of FHIR out: published versions, and finished sets of answers that an account may see."""

from collections.abc import Iterable
from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.checklists.records import checklist_version
from lantern.identity.records import MINE
from lantern.sheets import records as sheets
from lantern.store import Transaction
from lantern.store.straight import rows
from lantern.visits import records as visits
from lantern.visits.model import WARD

_OWN = f"{MINE}, {visits.OWN_VISITS}, {sheets.OWN_SHEETS}"
_FINISHED = sa.text(f"""
    with {_OWN}, seen as ({visits.VISIBLE_VISITS} union all {sheets.VISIBLE_SHEETS})
    select id from seen where id in (select id from visit where state = 'finished'
                                     union all select id from sheet where state = 'finished')
      and id > :after order by id limit :count
""")
_ANSWERS = {
    "visit": sa.text(f"""
        with {_OWN}, seen as ({visits.VISIBLE_ANSWERS})
        select id, view from seen where id in (select id from answers where visit = :whole) order by id"""),
    "sheet": sa.text(f"""
        with {_OWN}, seen as ({sheets.VISIBLE_ANSWERS})
        select id, view from seen where id in (select id from sheet_answers where sheet = :whole) order by id"""),
}


def versions(tx: Transaction) -> list[dict[str, Any]]:
    """Every published version, as phones hold it."""
    found = rows(tx, sa.select(checklist_version.c.row).order_by(checklist_version.c.id))
    return [msgspec.json.decode(r.row) for r in found]


def version(tx: Transaction, version_id: str) -> dict[str, Any] | None:
    """One published version."""
    found = tx.execute(sa.select(checklist_version.c.row).where(checklist_version.c.id == version_id)).scalar()
    return msgspec.json.decode(found) if found else None


def finished(tx: Transaction, account: str, today: str, after: str, count: int) -> list[str]:
    """Ids of finished visits and sheets that this account may see, in their order, after one of them."""
    return [r.id for r in rows(tx, _FINISHED, account=account, today=today, after=after, count=count)]


def whole_of(tx: Transaction, whole_id: str) -> dict[str, Any] | None:
    """The visit or sheet that a set of answers belongs to."""
    if found := visits.visits(tx, [whole_id], "full"):
        (visit,) = found
        return {
            "id": visit.id, "kind": "visit", "checklist": visit.checklist, "finished_at": visit.finished_at,
            "unit": visit.unit, "whose": None,
        }  # fmt: skip
    if sheet := sheets.sheets(tx, [whole_id]):
        (one,) = sheet
        return {
            "id": one.id, "kind": "sheet", "checklist": one.checklist, "finished_at": one.finished_at,
            "subject": one.about.kind, "about": one.about.id, "whose": msgspec.to_builtins(one.whose) if one.whose else None,
        }  # fmt: skip
    return None


def told(tx: Transaction, whole: dict[str, Any], account: str, today: str) -> list[dict[str, Any]]:
    """What each author answered in each part, their latest answer to each question, as far as the account may see."""
    seen = rows(tx, _ANSWERS[whole["kind"]], account=account, today=today, whole=whole["id"])
    reader = visits.answer_rows if whole["kind"] == "visit" else sheets.answer_rows
    kept: dict[tuple[str, str], dict[str, Any]] = {}
    for row in sorted(_plain(reader(tx, [r.id for r in seen])), key=lambda one: (one["at"], one["id"])):
        one = kept.setdefault((row["part"], row["by"]), _about(whole, row) | {"answers": {}})
        for answer in row["answers"]:
            one["answers"][answer["question"]] = answer | {"typed_by_name": row.get("typed_by_name")}
    return list(kept.values())


def _plain(found: Iterable[Any]) -> list[dict[str, Any]]:
    return msgspec.json.decode(msgspec.json.encode(list(found)))


def _about(whole: dict[str, Any], row: dict[str, Any]) -> dict[str, Any]:
    """Whom or what a part is about: a visit's parts are its ward and its people."""
    about = {"subject": whole["subject"], "about": whole["about"]} if whole["kind"] == "sheet" else None
    if about is None:
        ward = row["part"] == WARD
        about = {"subject": "ward" if ward else "person", "about": whole["unit"] if ward else row["part"]}
    return {"part": row["part"], "by": row["by"], "by_name": row["by_name"], **about}

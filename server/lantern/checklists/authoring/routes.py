"""A draft as a spreadsheet, out and in, and what was saved before. What comes in is only looked at: keeping it is a command."""

import asyncio
import re
from typing import Any

import msgspec
from litestar import Request, Response, get, post
from litestar.params import FromPath

from lantern.checklists.authoring import records
from lantern.checklists.authoring.drafting import Shared, faults_of
from lantern.checklists.authoring.xlsx.going_out import spreadsheet
from lantern.checklists.authoring.xlsx.opening import AT_MOST
from lantern.checklists.authoring.xlsx.report import Report, report
from lantern.identity import sessions
from lantern.problems import Problem
from lantern.store import Transaction
from lantern.web.house import House, house, token

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
READ_AT_MOST = 12_000_000
"""Beyond what we take: somebody who sends too much is told so in words that fit, not cut off."""
_NAME = re.compile(r"^([A-Za-z0-9_-]{1,64})\.xlsx$")

Asked = Request[Any, Any, Any]


class _Draft(msgspec.Struct):
    id: str
    checklist: str
    parts: dict[str, Any]
    shared: Shared


@get("/api/reports/checklists/{file:str}", opt={"access": "administrator"})
async def download(request: Asked, file: FromPath[str]) -> Response[bytes]:
    """The draft as .xlsx."""
    draft = await _draft(request, file)
    body = await asyncio.to_thread(spreadsheet, draft.parts)
    name = f"{draft.checklist}.xlsx"
    return Response(
        body,
        media_type=XLSX,
        headers={"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"},
    )


@post(
    "/api/reports/checklists/{file:str}",
    status_code=200,
    opt={"access": "administrator", "gives": Report},
    request_max_body_size=READ_AT_MOST,
)
async def upload(request: Asked, file: FromPath[str]) -> Response[bytes]:
    """A dry run: row by row what this .xlsx would change. Nothing is kept by it."""
    draft = await _draft(request, file)
    if request.headers.get("content-type", "").split(";")[0].strip().lower() != XLSX:
        raise Problem("spreadsheet-unreadable", detail="Send it as .xlsx.")
    body = await request.body()
    if len(body) > AT_MOST:
        raise Problem("spreadsheet-too-large", detail=f"It may have at most {AT_MOST // 1_000_000} MB.")
    found = await asyncio.to_thread(report, body, draft.checklist, draft.parts)
    if found.parts is not None:
        found.faults = faults_of(draft.checklist, {**draft.parts, **found.parts}, draft.shared)
    return _json(found)


@get("/api/reports/checklists/{draft:str}/saves/{save:str}", opt={"access": "administrator"})
async def saved(request: Asked, draft: FromPath[str], save: FromPath[str]) -> Response[bytes]:
    """What one save held, also after it was written over."""
    h = await _allowed(request)
    found = await h.database.read(records.one_save, draft, save)
    if found is None:
        raise Problem("not-found")
    return _json({"part": found.part, "at": found.at, "content": msgspec.Raw(found.content.encode())})


async def _draft(request: Asked, file: str) -> _Draft:
    h = await _allowed(request)
    name = _NAME.match(file)
    found = await h.database.read(_look, name[1]) if name else None
    if found is None:
        raise Problem("not-found")
    return found


def _look(tx: Transaction, draft_id: str) -> _Draft | None:
    row = records.one(tx, draft_id)
    if row is None:
        return None
    return _Draft(draft_id, row.checklist, records.parts(tx, draft_id), records.shared(tx))


async def _allowed(request: Asked) -> House:
    h = house(request)
    who = await h.database.read(sessions.whoever, token(request), h.clock())
    if not who.holds("administrator"):
        raise Problem("not-yours")
    return h


def _json(value: object) -> Response[bytes]:
    return Response(msgspec.json.encode(value), media_type="application/json", headers={"Cache-Control": "no-store"})


HANDLERS = [download, upload, saved]

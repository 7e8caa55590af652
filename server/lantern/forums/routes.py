"""`/api/forums`: what lies on a host's table, read at a desk. Nothing here changes anything; commands enter through `sync`."""

from datetime import datetime
from typing import Any

import msgspec
from litestar import Request, Response, get
from litestar.params import FromPath

from lantern.clock import local_date, wire
from lantern.forums import seeing
from lantern.forums.levels import reading as levels
from lantern.forums.levels.model import Change, Waiting
from lantern.forums.meetings import reading as meetings
from lantern.forums.meetings.model import Action, Meeting, Todo
from lantern.forums.seeing import View
from lantern.identity import sessions
from lantern.identity.model import Principal
from lantern.problems import Problem
from lantern.store import Transaction
from lantern.web.house import house, token

Asked = Request[Any, Any, Any]
HEADERS = {"Cache-Control": "private, no-store", "Vary": "Cookie"}


class Table(msgspec.Struct, kw_only=True, omit_defaults=True):
    """What lies on the table of one hospital, as this reader may see it."""

    hospital: str
    view: View
    changes: list[Change]
    meetings: list[Meeting] = []
    actions: list[Action] = []
    todo: list[Todo] = []


@get("/api/forums/hospital/{hospital:str}", opt={"access": "signed-in", "gives": Table})
async def table(request: Asked, hospital: FromPath[str]) -> Response[bytes]:
    """Levels, meetings, and one list of everything to be done there."""
    return await _answer(request, lambda tx, who, now: _table(tx, who, hospital, now))


@get("/api/forums/levels", opt={"access": "signed-in", "gives": Waiting})
async def waiting(request: Asked) -> Response[bytes]:
    """Changes of level that this account can confirm as heard."""
    return await _answer(request, lambda tx, who, now: {"waiting": levels.waiting(tx, who, wire(now))})


@get("/api/forums/meeting/{meeting:str}", opt={"access": "signed-in", "gives": Meeting})
async def one_meeting(request: Asked, meeting: FromPath[str]) -> Response[bytes]:
    """One meeting with its agenda, what was decided and what was agreed."""
    return await _answer(request, lambda tx, who, now: meetings.meeting(tx, who, meeting, wire(now)))


def _table(tx: Transaction, who: Principal, hospital: str, now: datetime) -> Table:
    today, at = local_date(now), wire(now)
    view = seeing.views(tx, who, today.isoformat()).get(hospital)
    if view is None:
        raise Problem("not-found")
    changes = levels.changes(tx, who, hospital, view, at)
    if view == "provider":
        return Table(hospital=hospital, view=view, changes=changes)
    return Table(
        hospital=hospital, view=view, changes=changes, meetings=meetings.at(tx, who, hospital),
        actions=meetings.actions_at(tx, hospital, today), todo=meetings.todo(tx, who, hospital, view, at),
    )  # fmt: skip


async def _answer(request: Asked, read: Any) -> Response[bytes]:
    h = house(request)
    now = h.clock()
    who = await h.database.read(sessions.whoever, token(request), now)
    found = await h.database.read(read, who, now)
    return Response(msgspec.json.encode(found), media_type="application/json", headers=HEADERS)


HANDLERS = [table, waiting, one_meeting]

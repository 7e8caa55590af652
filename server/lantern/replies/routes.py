"""`/api/replies`: read models for a desk. Nothing here changes anything; commands enter through `sync`."""

from typing import Any

import msgspec
from litestar import Request, Response, get
from litestar.params import FromPath

from lantern.clock import local_date, wire
from lantern.evidence.routes import shown
from lantern.identity import sessions
from lantern.identity.acting import Act
from lantern.identity.model import Principal
from lantern.replies import reading
from lantern.replies.model import Desk, OfProvider, Subject
from lantern.store import Transaction
from lantern.web.house import house, token

Asked = Request[Any, Any, Any]
HEADERS = {"Cache-Control": "private, no-store", "Vary": "Cookie"}


@get("/api/replies/findings", opt={"access": "signed-in", "gives": OfProvider})
async def findings(request: Asked) -> Response[bytes]:
    """What was released to the hospitals that this account runs."""
    return await _read(request, lambda tx, act: reading.of_provider(tx, act.who, act.today))


@get("/api/replies", opt={"access": "signed-in", "gives": Desk})
async def replies(request: Asked) -> Response[bytes]:
    """What hospitals were told, what they replied, what is held back and what waits."""
    return await _read(request, lambda tx, act: reading.desk(tx, act.who, act.today))


@get("/api/replies/concern/{concern:str}", opt={"access": "signed-in", "gives": Subject})
async def of_concern(request: Asked, concern: FromPath[str]) -> Response[bytes]:
    """One concern, for whoever decides what its hospital is told."""
    return await _read(request, lambda tx, act: reading.of_subject(tx, act, concern, None))


@get("/api/replies/visit/{visit:str}", opt={"access": "signed-in", "gives": Subject})
async def of_visit(request: Asked, visit: FromPath[str]) -> Response[bytes]:
    """One finished visit, for whoever decides what its hospital is told."""
    return await _read(request, lambda tx, act: reading.of_subject(tx, act, None, visit))


@get("/api/replies/file/{sha256:str}", opt={"access": "signed-in"})
async def file(request: Asked, sha256: FromPath[str]) -> Response[bytes]:
    """What a hospital sent with a reply, for both sides. Never opened in the page: it comes from outside."""
    h = house(request)
    now = h.clock()
    who = await h.database.read(sessions.whoever, token(request), now)
    media = await h.database.read(reading.media_of, who, sha256, local_date(now).isoformat())
    return await shown(request, sha256, media, "attachment")


async def _read(request: Asked, read: Any) -> Response[bytes]:
    h = house(request)
    now = h.clock()
    who = await h.database.read(sessions.whoever, token(request), now)

    def asked(tx: Transaction) -> Any:
        return read(tx, _asking(who, wire(now), now))

    return Response(
        msgspec.json.encode(await h.database.read(asked)), media_type="application/json", headers=HEADERS
    )  # fmt: skip


def _asking(who: Principal, at: str, now: Any) -> Act:
    """Who reads, and when: the same question that decides who may release."""
    return Act(who=who, command="", at=at, heard_at=at, today=local_date(now))


HANDLERS = [findings, replies, of_concern, of_visit, file]

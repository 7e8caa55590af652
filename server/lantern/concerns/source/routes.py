"""`/api/concerns/…/source`: what was sealed, for the one who said why they must know."""

from typing import Any

import msgspec
from litestar import Request, Response, get
from litestar.params import FromPath

from lantern.clock import local_date, wire
from lantern.concerns.source import handling
from lantern.concerns.source.handling import Source
from lantern.identity import sessions
from lantern.web.house import house, token

HEADERS = {"Cache-Control": "private, no-store", "Vary": "Cookie"}


@get("/api/concerns/{concern:str}/source", opt={"access": "signed-in", "gives": Source})
async def source(request: Request[Any, Any, Any], concern: FromPath[str]) -> Response[bytes]:
    """Who said it. Nothing of it is kept by phones or by what lies between."""
    h = house(request)
    now = h.clock()
    who = await h.database.read(sessions.whoever, token(request), now)
    found = await h.database.read(handling.opened, who, concern, wire(now), local_date(now))
    return Response(msgspec.json.encode(found), media_type="application/json", headers=HEADERS)


HANDLERS = [source]

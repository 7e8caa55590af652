"""`/api/admissions`: read models for a desk. Nothing here changes anything; commands enter through `sync`."""

from typing import Any

import msgspec
from litestar import Request, Response, get
from litestar.params import FromPath

from lantern.admissions import knowing, reading
from lantern.admissions.model import Ask, KnownOf
from lantern.clock import local_date
from lantern.identity import sessions
from lantern.problems import Problem
from lantern.web.house import house, token

Asked = Request[Any, Any, Any]
HEADERS = {"Cache-Control": "private, no-store", "Vary": "Cookie"}


@get("/api/admissions", opt={"access": "signed-in", "gives": Ask})
async def asks(request: Asked) -> Response[bytes]:
    """Questions before an admission, newest first; `?hospital=` of one hospital, `?before=` the page after one."""
    at, before = request.query_params.get("hospital"), request.query_params.get("before")
    found = await _read(request, lambda tx, who, today: reading.asks(tx, who, today.isoformat(), at, before))
    return _answer({"asks": found, "more": len(found) == reading.PAGE})


@get("/api/admissions/ask/{ask:str}", opt={"access": "signed-in", "gives": Ask})
async def one_ask(request: Asked, ask: FromPath[str]) -> Response[bytes]:
    """One of them."""
    return _answer(await _read(request, lambda tx, who, today: reading.one(tx, who, ask, today.isoformat())))


@get("/api/admissions/known/{hospital:str}", opt={"access": "signed-in", "gives": KnownOf})
async def known_of(request: Asked, hospital: FromPath[str]) -> Response[bytes]:
    """What is known of a hospital, for a body that has asked its host, and for those who host or watch it."""

    def read(tx: Any, who: Any, today: Any) -> KnownOf:
        if not reading.may_know(tx, who, hospital, today.isoformat()):
            raise Problem("not-found")
        return knowing.known_of(tx, hospital, today)

    return _answer(await _read(request, read))


async def _read(request: Asked, read: Any) -> Any:
    h = house(request)
    who = await h.database.read(sessions.whoever, token(request), h.clock())
    return await h.database.read(read, who, local_date(h.clock()))


def _answer(found: Any) -> Response[bytes]:
    return Response(msgspec.json.encode(found), media_type="application/json", headers=HEADERS)


HANDLERS = [asks, one_ask, known_of]

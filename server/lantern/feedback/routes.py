"""`/api/feedback`: read models for a desk. Nothing here changes anything; commands enter through `sync`."""

from typing import Any

import msgspec
from litestar import Request, Response, get
from litestar.params import FromPath

from lantern.clock import local_date
from lantern.feedback import reading
from lantern.feedback.model import OfPerson, Owed, ToTellBack
from lantern.identity import sessions
from lantern.problems import Problem
from lantern.web.house import house, token

Asked = Request[Any, Any, Any]
HEADERS = {"Cache-Control": "private, no-store", "Vary": "Cookie"}


@get("/api/feedback", opt={"access": "signed-in", "gives": Owed})
async def owing(request: Asked) -> Response[bytes]:
    """What this account owes to people who said something, or sees owed late."""
    return await _read(request, lambda tx, who, today: {"owed": reading.owing(tx, who, today)})


@get("/api/feedback/one/{feedback:str}", opt={"access": "signed-in", "gives": ToTellBack})
async def one(request: Asked, feedback: FromPath[str]) -> Response[bytes]:
    """One of them whole."""
    return await _read(request, lambda tx, who, today: reading.one(tx, who, feedback, today))


@get("/api/feedback/person/{person:str}", opt={"access": "signed-in", "gives": OfPerson})
async def of_person(request: Asked, person: FromPath[str]) -> Response[bytes]:
    """Who of a person's family may hear what."""
    return await _read(request, lambda tx, who, today: reading.of_person(tx, who, person, today))


@get("/api/feedback/spoken/{feedback:str}/{sha256:str}", opt={"access": "signed-in"})
async def spoken(request: Asked, feedback: FromPath[str], sha256: FromPath[str]) -> Response[bytes]:
    """A recording of what is written for somebody, to whoever reads that. The same address is the same bytes for ever."""
    h = house(request)
    now = h.clock()
    who = await h.database.read(sessions.whoever, token(request), now)
    theirs = await h.database.read(request.app.state.may_read, "feedback", feedback, who.account, now)
    media = await h.database.read(reading.recording, who, feedback, sha256, local_date(now), theirs)
    body = await request.app.state.kept.get(sha256) if media else None
    if media is None or body is None:
        raise Problem("not-found")
    return Response(body, media_type=media, headers={"Cache-Control": "private, max-age=31536000, immutable"})


async def _read(request: Asked, read: Any) -> Response[bytes]:
    h = house(request)
    now = h.clock()
    who = await h.database.read(sessions.whoever, token(request), now)
    found = await h.database.read(read, who, local_date(now))
    return Response(msgspec.json.encode(found), media_type="application/json", headers=HEADERS)


HANDLERS = [owing, one, of_person, spoken]

"""`/api/practice`: good practice, found again by words and tag. Nothing here changes anything."""

from typing import Annotated, Any

import msgspec
from litestar import Request, Response, get
from litestar.params import FromPath, Parameter

from lantern.clock import local_date
from lantern.forums.practice import reading
from lantern.forums.practice.model import Found, Practice
from lantern.identity import sessions
from lantern.web.house import house, token

Asked = Request[Any, Any, Any]
HEADERS = {"Cache-Control": "private, no-store", "Vary": "Cookie"}


@get("/api/practice", opt={"access": "signed-in", "gives": Found})
async def find_practice(
    request: Asked,
    words: Annotated[str, Parameter(max_length=200)] = "",
    tag: Annotated[str | None, Parameter(max_length=40)] = None,
    before: Annotated[str | None, Parameter(max_length=120)] = None,
) -> Response[bytes]:
    """What the forums of one's regions share, newest first, a page at a time."""
    h = house(request)
    now = h.clock()
    who = await h.database.read(sessions.whoever, token(request), now)
    found = await h.database.read(reading.find, who, words, tag, before, local_date(now).isoformat())
    return Response(msgspec.json.encode(found), media_type="application/json", headers=HEADERS)


@get("/api/practice/{practice:str}", opt={"access": "signed-in", "gives": Practice})
async def one_practice(request: Asked, practice: FromPath[str]) -> Response[bytes]:
    """One of them, with who tried it too."""
    h = house(request)
    now = h.clock()
    who = await h.database.read(sessions.whoever, token(request), now)
    found = await h.database.read(reading.one, who, practice, local_date(now).isoformat())
    return Response(msgspec.json.encode(found), media_type="application/json", headers=HEADERS)


HANDLERS = [find_practice, one_practice]

"""What was read aloud, by its hash: to everybody who has signed in."""

import re
from typing import Any

from litestar import Request, Response, get
from litestar.params import FromPath

from lantern.checklists.clips import records
from lantern.identity import sessions
from lantern.problems import Problem
from lantern.web.house import house, token

_HASH = re.compile(r"^[0-9a-f]{64}$")


@get("/api/clips/{sha256:str}", opt={"access": "signed-in"})
async def get_clip(request: Request[Any, Any, Any], sha256: FromPath[str]) -> Response[bytes]:
    """The recording. The same hash is the same bytes for ever, so a phone need not ask twice."""
    h = house(request)
    await h.database.read(sessions.whoever, token(request), h.clock())
    media = await h.database.read(records.standing, sha256) if _HASH.match(sha256) else None
    body = await request.app.state.kept.get(sha256) if media else None
    if media is None or body is None:
        raise Problem("not-found")
    return Response(body, media_type=media, headers={"Cache-Control": "private, max-age=31536000, immutable"})


HANDLERS = [get_clip]

"""The door itself, and the stream that says only "there is something for you"."""

from collections.abc import AsyncIterator
from typing import Any

import msgspec
from litestar import Request, Response, get, post
from litestar.response import Stream

from lantern.identity import sessions
from lantern.ids import new_id
from lantern.sync.exchange import exchange
from lantern.sync.model import SyncReply, SyncRequest
from lantern.sync.reading import mended
from lantern.sync.screens import Screens
from lantern.web.house import House, house, token
from lantern.web.reading import read_json

AT_MOST = 1_000_000
KEEP_ALIVE = 20.0

_decoder = msgspec.json.Decoder(SyncRequest)
_encoder = msgspec.json.Encoder()


@post(
    "/api/sync",
    status_code=200,
    opt={"access": "signed-in", "takes": SyncRequest, "gives": SyncReply},
    request_max_body_size=AT_MOST,
)
async def sync(request: Request[Any, Any, Any]) -> Response[bytes]:
    """One exchange, both directions (docs/sync.md)."""
    h = house(request)
    asked = await read_json(request, _decoder, nul=True, mended=mended)
    done = await h.database.write(exchange, token(request), asked, h.clock(), new_id())
    # 9 committed: now wake those who wait, and answer
    if done.facts:
        h.bell.wake()  # other processes hear it from the journal itself
    return Response(_encoder.encode(done.reply), media_type="application/json")


@get("/api/hints", opt={"access": "signed-in"})
async def hints(request: Request[Any, Any, Any]) -> Stream:
    """Server-sent events: a hint whenever something became true that this account may see; the phone then asks for its
    exchange. `elsewhere` says that something became true which it does not hold, for pages that are read anew."""
    h = house(request)
    who = await h.database.read(sessions.whoever, token(request), h.clock())
    return Stream(
        stream(h, request.app.state.screens, who.account),
        media_type="text/event-stream",
        headers={"X-Accel-Buffering": "no", "Cache-Control": "no-store"},
    )


async def stream(h: House, screens: Screens, account: str) -> AsyncIterator[bytes]:
    """What one open screen is told, until it or the house closes."""
    screen = await screens.open(account)
    try:
        yield b": here\n\n"
        while not screens.over:
            yield await screen.next(KEEP_ALIVE)
    finally:
        screens.close(screen)


HANDLERS = [sync, hints]

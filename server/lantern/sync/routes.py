"""The door itself, and the stream that says only "there is something for you"."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import msgspec
from litestar import Request, Response, get, post
from litestar.response import Stream

from lantern.identity import sessions
from lantern.ids import new_id
from lantern.journal import head
from lantern.sync.exchange import exchange
from lantern.sync.model import SyncReply, SyncRequest
from lantern.sync.reading import mended
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
    """Server-sent events: a hint whenever something became true; the phone then asks for its exchange."""
    h = house(request)
    await h.database.read(sessions.whoever, token(request), h.clock())
    return Stream(
        _hints(h),
        media_type="text/event-stream",
        headers={"X-Accel-Buffering": "no", "Cache-Control": "no-store"},
    )


async def _hints(h: House) -> AsyncIterator[bytes]:
    heard = h.bell.rings
    last, _ = await h.database.read(head)
    yield b": here\n\n"
    while not h.bell.closed:
        rung = await h.bell.wait(KEEP_ALIVE, heard)
        await asyncio.sleep(0.2)  # much at once is one hint
        heard = h.bell.rings
        now, _ = await h.database.read(head)
        # Not every row that changes has a fact of its own: an alert follows from a concern raised a moment before.
        # Facts of other processes are found without a ring.
        yield b"event: hint\ndata: {}\n\n" if rung or now != last else b": still here\n\n"
        last = now


HANDLERS = [sync, hints]

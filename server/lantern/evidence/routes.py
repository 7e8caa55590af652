"""Evidence bytes come in after their words, and go out only re-encoded, to those who may read the words."""

import re
from datetime import datetime
from typing import Any

from litestar import Request, Response, get, put
from litestar.params import FromPath

from lantern.clock import wire
from lantern.evidence import records
from lantern.evidence.handling import EvidenceArrived
from lantern.evidence.keeping import Kept
from lantern.identity import sessions
from lantern.journal import Line, write_facts
from lantern.problems import Problem
from lantern.store import Transaction
from lantern.web.house import house, token

AT_MOST = 20_000_000
_HASH = re.compile(r"^[0-9a-f]{64}$")


@put("/api/evidence/{sha256:str}", status_code=200, opt={"access": "signed-in"}, request_max_body_size=AT_MOST)
async def put_evidence(request: Request[Any, Any, Any], sha256: FromPath[str]) -> Response[bytes]:
    """Bytes whose hash this account has named. Sent again, they are the same."""
    h = house(request)
    who = await h.database.read(sessions.whoever, token(request), h.clock())
    named = await h.database.read(records.named, _checked(sha256), who.account)
    if not named:
        raise Problem("not-named")
    if not all(row.complete for row in named):
        await _kept(request).put(sha256, await request.body(), named[0].media_type)
        await h.database.write(_arrived, sha256, named[0].id, who.account, h.clock())
        h.bell.ring()
    return Response(b'{"complete":true}', media_type="application/json")


@get("/api/evidence/{sha256:str}", opt={"access": "signed-in"})
async def get_evidence(request: Request[Any, Any, Any], sha256: FromPath[str]) -> Response[bytes]:
    """The picture, made anew without its camera's data; recordings and papers as they came."""
    h = house(request)
    who = await h.database.read(sessions.whoever, token(request), h.clock())
    named = await h.database.read(records.named, _checked(sha256))
    may_read = request.app.state.may_read
    readable = [row for row in named if await h.database.read(may_read, "evidence", row.id, who.account, h.clock())]
    if not readable:
        raise Problem("not-found")
    media = readable[0].media_type
    return await shown(request, sha256, media, "inline" if media.startswith(("image/", "audio/")) else "attachment")


async def shown(request: Request[Any, Any, Any], sha256: str, media: str, how: str) -> Response[bytes]:
    """These bytes, for somebody who may see them: a picture made anew, others as they came. Raises Problem not-arrived."""
    body = await _kept(request).get(sha256)
    if body is None:
        raise Problem("not-arrived")
    made = "image/webp" if media.startswith("image/") else media
    return Response(
        body, media_type=made, headers={"Cache-Control": "private, max-age=86400", "Content-Disposition": how}
    )


def _arrived(tx: Transaction, sha256: str, evidence: str, account: str, now: datetime) -> None:
    records.arrived(tx, sha256)
    write_facts(tx, [Line(fact=EvidenceArrived(subject=evidence, sha256=sha256), at=wire(now), by=account)])


def _checked(sha256: str) -> str:
    if not _HASH.match(sha256):
        raise Problem("not-found")
    return sha256


def _kept(request: Request[Any, Any, Any]) -> Kept:
    return request.app.state.kept


HANDLERS = [put_evidence, get_evidence]

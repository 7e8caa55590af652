"""`/api/patterns/`: what comes together in a hospital, for a desk. Nothing here changes anything."""

from typing import Any

import msgspec
from litestar import Request, Response, get
from litestar.params import FromPath

from lantern.clock import local_date
from lantern.identity import sessions
from lantern.patterns import reading
from lantern.policy.reading import shipped_policy
from lantern.web.house import house, token

HEADERS = {"Cache-Control": "private, no-store", "Vary": "Cookie"}


@get("/api/patterns/{hospital:str}", opt={"access": "signed-in", "gives": reading.OfHospital})
async def hospital_patterns(request: Request[Any, Any, Any], hospital: FromPath[str]) -> Response[bytes]:
    """What comes together there, as far as this account may know."""
    h = house(request)
    who = await h.database.read(sessions.whoever, token(request), h.clock())
    today = local_date(h.clock()).isoformat()
    found = await h.database.read(reading.of_hospital, who, hospital, today)
    return Response(msgspec.json.encode(found), media_type="application/json", headers=HEADERS)


@get("/api/patterns/{hospital:str}/heard", opt={"access": "signed-in", "gives": reading.HeardThere})
async def heard_from_sides(request: Request[Any, Any, Any], hospital: FromPath[str]) -> Response[bytes]:
    """From which kinds of source each theme is heard there, beside what visits were worth; for its host and region."""
    h = house(request)
    who = await h.database.read(sessions.whoever, token(request), h.clock())
    found = await h.database.read(reading.heard_there, who, hospital, shipped_policy(), local_date(h.clock()))
    return Response(msgspec.json.encode(found), media_type="application/json", headers=HEADERS)


HANDLERS = [hospital_patterns, heard_from_sides]

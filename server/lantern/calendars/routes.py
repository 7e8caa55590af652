"""Feeds over HTTP. Made and stopped here and not through the one door: an address is told once and never stored."""

import asyncio
import hashlib
from typing import Any
from urllib.parse import urlsplit

import msgspec
from litestar import HttpMethod, Request, Response, get, post, route
from litestar.params import FromPath

from lantern.calendars import making, records
from lantern.calendars.making import Reading
from lantern.calendars.model import FORMAT, Feeds, Made, Make
from lantern.calendars.saying import words_for
from lantern.identity import sessions
from lantern.identity.model import Principal
from lantern.problems import Problem
from lantern.web import house as web
from lantern.web.house import house
from lantern.web.reading import read_json

Asked = Request[Any, Any, Any]

ENDING = ".ics"
_make = msgspec.json.Decoder(Make)


@get("/api/calendar", opt={"access": "signed-in", "gives": Feeds})
async def feeds(request: Asked) -> Response[bytes]:
    """One's own feeds that can still be read, without their addresses."""
    who = await _who(request)
    return _json(Feeds(feeds=await house(request).database.read(records.live, who.account)))


@post(
    "/api/calendar",
    opt={"access": "signed-in", "takes": Make, "gives": Made},
    status_code=201,
    request_max_body_size=4096,
)
async def make(request: Asked) -> Response[bytes]:
    """A new feed, with its address. It is told this once."""
    h, who = house(request), await _who(request)
    asked = await read_json(request, _make)
    fresh = sessions.new_token()
    feed = await h.database.write(making.make, who, asked.kind, asked.hospital, fresh, h.clock())
    h.bell.ring()
    return _json(Made(feed=feed, address=f"{h.settings.origin}/api/calendar/{fresh}{ENDING}"), 201)


@post("/api/calendar/{feed:str}/revoke", opt={"access": "signed-in"}, status_code=200, request_max_body_size=4096)
async def revoke(request: Asked, feed: FromPath[str]) -> Response[bytes]:
    """Nothing can be read at this feed's address any more."""
    h, who = house(request), await _who(request)
    await h.database.write(making.stop, who, feed, h.clock())
    h.bell.ring()
    return _json({})


@get("/api/calendar/{token:str}", opt={"access": "secret-address"})
async def fetch(request: Asked, token: FromPath[str]) -> Response[bytes]:
    """The feed, as calendars fetch it: the address ends in .ics, and no cookie is asked for."""
    return await _answer(request, token)


@route("/api/calendar/{token:str}", http_method=[HttpMethod.HEAD], opt={"access": "secret-address"})
async def look(request: Asked, token: FromPath[str]) -> Response[bytes]:
    """What fetching the feed would answer, without the feed."""
    return await _answer(request, token)


async def _answer(request: Asked, address: str) -> Response[bytes]:
    h, now = house(request), house(request).clock()
    if not address.endswith(ENDING):
        raise Problem("not-found")
    feed = await h.database.read(making.stranger, address.removesuffix(ENDING), now)
    if not await h.database.write(making.arrive, feed, now):
        raise Problem("calendar-ended")
    reading = await h.database.read(making.read, feed, urlsplit(h.settings.origin).hostname or "lantern", now)
    headers = {
        "ETag": f'"{_tag(reading)}"', "Cache-Control": "private, no-cache", "Referrer-Policy": "no-referrer",
        "X-Robots-Tag": "noindex", "Content-Disposition": 'inline; filename="lantern.ics"',
    }  # fmt: skip
    media = "text/calendar"  # the framework adds its charset
    if _has(request.headers.get("if-none-match", ""), _tag(reading)):
        return Response(b"", status_code=304, headers=headers, media_type=media)
    body = await asyncio.to_thread(_drawn, reading, h.settings.origin)
    return Response(body, headers=headers, media_type=media)


def _drawn(reading: Reading, origin: str) -> bytes:
    from lantern.calendars.drawing import drawn  # when it is needed: what it draws with takes long to load

    return drawn(reading.name, reading.entries, words_for(reading.language), origin)


def _tag(reading: Reading) -> str:
    """Names what is read, not when: it changes with a visit and never with the clock alone."""
    return hashlib.sha256(msgspec.json.encode((FORMAT, reading))).hexdigest()[:32]


def _has(none_match: str, tag: str) -> bool:
    """Whether the caller has this already. A proxy that packs an answer marks its tag with an ending of its own."""
    theirs = [one.strip().removeprefix("W/").strip('"') for one in none_match.split(",")]
    return any(one == "*" or one == tag or one.startswith(f"{tag}-") for one in theirs)


async def _who(request: Asked) -> Principal:
    h = house(request)
    return await h.database.read(sessions.whoever, web.token(request), h.clock())


def _json(value: object, status: int = 200) -> Response[bytes]:
    return Response(msgspec.json.encode(value), status_code=status, media_type="application/json")


HANDLERS = [feeds, make, revoke, fetch, look]

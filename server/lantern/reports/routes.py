"""`/api/reports/`: papers to print, as PDF. A blank checklist for anybody signed in; a pack for who may see its visit whole; a
meeting for those at the table; what changed for whoever said something."""

import re
from typing import Any

from litestar import Request, Response, get
from litestar.params import FromPath

from lantern.clock import local_date, wire
from lantern.feedback import reading as feedback
from lantern.forums.meetings import reading as meetings
from lantern.identity import sessions
from lantern.problems import Problem
from lantern.reports import laying, letter, minutes, printing, records
from lantern.reports.laying import Draw
from lantern.reports.pack import pack
from lantern.web.house import House, house, token

Asked = Request[Any, Any, Any]
_FACE = r"(?P<face>(?:en|cy)(?:-simple)?)"
_CHECKLIST = re.compile(rf"^(?P<checklist>[a-z0-9-]{{1,80}})\.(?P<day>\d{{4}}-\d{{2}}-\d{{2}})\.{_FACE}\.pdf$")
_PACK = re.compile(rf"^(?P<visit>[A-Za-z0-9_-]{{1,80}})\.{_FACE}\.pdf$")

_MEETING = re.compile(rf"^(?P<meeting>[A-Za-z0-9_-]{{1,64}})\.(?P<what>agenda|minutes)\.{_FACE}\.pdf$")

_FEEDBACK = re.compile(rf"^(?P<feedback>[A-Za-z0-9_-]{{1,64}})\.{_FACE}\.pdf$")

POLICY = "frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
"""A browser's own PDF viewer is an embedded object with styles of its own: the policy of the app's pages would leave it
empty. No other site may frame a paper, and nosniff keeps it a PDF."""


@get("/api/reports/checklist/{name:str}", opt={"access": "signed-in"})
async def checklist_on_paper(request: Asked, name: FromPath[str]) -> Response[bytes]:
    """A blank checklist as an accessible PDF, e.g. `adult-oversight.2026-04-01.cy.pdf`: whole, in one of its faces."""
    h = house(request)
    await h.database.read(sessions.whoever, token(request), h.clock())
    asked = _read(_CHECKLIST, name)
    version = await h.database.read(records.version, f"{asked['checklist']}/{asked['day']}")
    if version is None or asked["face"] not in {*version["words"], *(version.get("pages") or {})}:
        raise Problem("not-found")
    paper = laying.checklist(version, asked["face"], _drawing(h, version["id"]))
    return await _answer(request, paper, name, keep=True)


@get("/api/reports/pack/{name:str}", opt={"access": "signed-in"})
async def pack_on_paper(request: Asked, name: FromPath[str]) -> Response[bytes]:
    """A prepared visit as an accessible PDF, e.g. `{visit}.en.pdf`: people, promises, numbers to ring and what is asked."""
    h = house(request)
    who = await h.database.read(sessions.whoever, token(request), h.clock())
    asked = _read(_PACK, name)
    today = local_date(h.clock()).isoformat()
    trip = await h.database.read(records.trip, asked["visit"], who.account, today)
    if trip is None or asked["face"] not in trip.version["words"]:
        raise Problem("not-found")
    paper = pack(trip, asked["face"], _drawing(h, trip.version["id"]))
    return await _answer(request, paper, f"pack.{asked['face']}.pdf", keep=False)


@get("/api/reports/meeting/{name:str}", opt={"access": "signed-in"})
async def meeting_on_paper(request: Asked, name: FromPath[str]) -> Response[bytes]:
    """A meeting as an accessible PDF, e.g. `{meeting}.minutes.cy.pdf`: its agenda, its minutes once it has begun, or with an
    Easy Read face one page about it. Holds what its reader may see."""
    h = house(request)
    now = h.clock()
    who = await h.database.read(sessions.whoever, token(request), now)
    asked = _read(_MEETING, name)
    found = await h.database.read(meetings.meeting, who, asked["meeting"], wire(now))
    if asked["what"] == "minutes" and found.as_at is None:
        raise Problem("not-found")
    drawing = printing.drawing([h.settings.checklists / "shared" / "pictures"])
    text = minutes.paper(
        found, "minutes" if asked["what"] == "minutes" else "agenda", asked["face"], wire(now), drawing
    )
    return await _answer(request, text, f"{asked['what']}.{asked['face']}.pdf", keep=False)


@get("/api/reports/feedback/{name:str}", opt={"access": "signed-in"})
async def feedback_on_paper(request: Asked, name: FromPath[str]) -> Response[bytes]:
    """You said, we did: a letter as an accessible PDF, e.g. `{feedback}.cy-simple.pdf`, for whoever said it and whoever owes it."""
    h = house(request)
    now = h.clock()
    who = await h.database.read(sessions.whoever, token(request), now)
    asked = _read(_FEEDBACK, name)
    found = await h.database.read(feedback.letter, who, asked["feedback"], local_date(now))
    drawing = printing.drawing([h.settings.checklists / "shared" / "pictures"])
    text = letter.paper(found, asked["face"], local_date(now).isoformat(), drawing)
    return await _answer(request, text, f"you-said.{asked['face']}.pdf", keep=False)


def _read(shape: re.Pattern[str], name: str) -> dict[str, str]:
    """What the address asks for. Raises Problem where it is no such address."""
    found = shape.match(name)
    if found is None:
        raise Problem("not-found")
    return found.groupdict()


def _drawing(h: House, version_id: str) -> Draw:
    root = h.settings.checklists
    return printing.drawing([root / version_id / "pictures", root / "shared" / "pictures"])


async def _answer(request: Asked, paper: dict[str, Any], name: str, keep: bool) -> Response[bytes]:
    text = printing.encoded(paper)
    headers = {
        "ETag": printing.etag(text), "Cache-Control": "private, no-cache", "Vary": "Cookie",
        "Content-Disposition": f'inline; filename="{name}"', "Content-Language": paper["lang"],
        "Content-Security-Policy": POLICY,
    }  # fmt: skip
    if headers["ETag"] in request.headers.get("if-none-match", ""):
        return Response(b"", status_code=304, headers=headers)
    body = await _press(request).print(text, keep)
    return Response(body, media_type="application/pdf", headers=headers)


def _press(request: Asked) -> printing.Press:
    """One for each process that serves, made when the first paper is asked for."""
    state = request.app.state
    if "press" not in state:
        state.press = printing.Press()
    return state.press


HANDLERS = [checklist_on_paper, pack_on_paper, meeting_on_paper, feedback_on_paper]

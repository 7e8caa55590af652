"""`/api/assurance/`: what is counted for a body, by that body; for a hospital, by its host and region, without names."""

import re
from datetime import date
from typing import Annotated, Any, Literal

import msgspec
from litestar import Request, Response, get
from litestar.params import FromPath, FromQuery, QueryParameter

from lantern.clock import local_date
from lantern.findings.assurance import behind, export, reading, records, region
from lantern.findings.assurance.figures import BY_ID
from lantern.findings.assurance.model import Assurance, By, Region, Scope
from lantern.identity import sessions
from lantern.identity.model import PLACING, Principal
from lantern.policy.reading import shipped_policy
from lantern.problems import Problem
from lantern.web.house import house, token

Asked = Request[Any, Any, Any]
SCOPES: tuple[Scope, ...] = ("body", "hospital")
_ID = re.compile(r"^[A-Za-z0-9_-]{1,80}$")
A_PAGE = 50


@get("/api/assurance/{about:str}/{id:str}", opt={"access": "signed-in", "gives": Assurance})
async def of_one(
    request: Asked, about: FromPath[str], id: FromPath[str], by: FromQuery[str] = "quarter"
) -> Response[bytes]:
    """Everything that is counted for one body or hospital over twelve months, by `month` or `quarter`."""
    found = await _found(request, about, id, by)
    return Response(msgspec.json.encode(found), media_type="application/json", headers=PRIVATE)


@get("/api/assurance/{about:str}/{id:str}/table.csv", opt={"access": "signed-in"})
async def as_table(
    request: Asked,
    about: FromPath[str],
    id: FromPath[str],
    by: FromQuery[str] = "quarter",
    purpose: Annotated[str, QueryParameter(name="for")] = "working",
) -> Response[bytes]:
    """The same as a table for a spreadsheet; `for=publication` hides small numbers (K12)."""
    if purpose not in ("working", "publication"):
        raise Problem("not-found")
    found = await _found(request, about, id, by)
    name = f"assurance-{id}-{found.as_of}{'-publication' if purpose == 'publication' else ''}.csv"
    body = export.table(found, publication=purpose == "publication").encode()
    headers = {**PRIVATE, "Content-Disposition": f'attachment; filename="{name}"'}
    return Response(body, media_type="text/csv; charset=utf-8", headers=headers)


@get("/api/assurance/{about:str}/{id:str}/behind/{figure:str}", opt={"access": "signed-in", "gives": behind.Behind})
async def visits_behind(
    request: Asked,
    about: FromPath[str],
    id: FromPath[str],
    figure: FromPath[str],
    part: FromQuery[str | None] = None,
    since: Annotated[str, QueryParameter(name="from")] = "",
    until: Annotated[str, QueryParameter(name="to")] = "",
    after: FromQuery[str] = "",
) -> Response[bytes]:
    """What stands behind one figure, the latest first, a page at a time; only for the body itself."""
    who, today = await _who(request)
    if about != "body" or id not in who.bodies(*PLACING) or figure not in BY_ID:
        raise Problem("not-found")
    wanted = behind.Wanted(figure=figure, part=part, since=_day(since, date.min), until=_day(until, today), after=after)
    page = await house(request).database.read(behind.page, id, wanted, A_PAGE, today, shipped_policy())
    return Response(msgspec.json.encode(page), media_type="application/json", headers=PRIVATE)


@get("/api/assurance/region", opt={"access": "signed-in", "gives": Region})
async def of_region(request: Asked) -> Response[bytes]:
    """What a region's team may see of each body: what is overdue by two weeks and more, and what visits were worth."""
    who, today = await _who(request)
    if not who.holds("region"):
        raise Problem("not-found")
    found = await house(request).database.read(region.region, who.account, today, shipped_policy())
    return Response(msgspec.json.encode(found), media_type="application/json", headers=PRIVATE)


PRIVATE = {"Cache-Control": "private, no-store", "Vary": "Cookie"}


async def _found(request: Asked, about: str, id: str, by: str) -> Assurance:
    who, today = await _who(request)
    asked: By | Literal[""] = "month" if by == "month" else "quarter" if by == "quarter" else ""
    kind = next((one for one in SCOPES if one == about), None)
    if not asked or kind is None or not _ID.match(id):
        raise Problem("not-found")
    database = house(request).database
    if kind == "body":
        may = id in who.bodies(*PLACING)
    else:
        may = await database.read(records.may_ask_of, id, who.account, today.isoformat())
    name = await database.read(records.name_of, kind, id) if may else None
    if name is None:
        raise Problem("not-found")
    return await database.read(reading.assurance, kind, id, name, asked, today, shipped_policy())


async def _who(request: Asked) -> tuple[Principal, date]:
    h = house(request)
    return await h.database.read(sessions.whoever, token(request), h.clock()), local_date(h.clock())


def _day(text: str, otherwise: date) -> date:
    try:
        return date.fromisoformat(text) if text else otherwise
    except ValueError as error:
        raise Problem("no-such-moment") from error


HANDLERS = [of_region, of_one, as_table, visits_behind]

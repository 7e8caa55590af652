"""`/api/fhir/`: read-only, JSON, for whoever may read the same rows in the app."""

import re
from typing import Annotated, Any

import msgspec
from litestar import Request, Response, get
from litestar.params import FromPath, FromQuery, QueryParameter

from lantern.clock import local_date
from lantern.identity import sessions
from lantern.interop.fhir import records
from lantern.interop.fhir.questionnaire import questionnaire
from lantern.interop.fhir.response import response
from lantern.problems import Problem
from lantern.store import Transaction
from lantern.web.house import house, token

Asked = Request[Any, Any, Any]
MEDIA = "application/fhir+json"
_ID = re.compile(r"^[A-Za-z0-9._-]{0,80}$")
A_PAGE = 20
"""Visits or sheets in one page of responses; each may hold several authors'."""


@get("/api/fhir/metadata", opt={"access": "anyone"})
async def metadata(request: Asked) -> Response[bytes]:
    """What this server can do, as FHIR says it."""
    reads = [{"code": "read"}, {"code": "search-type"}]
    searched = {
        "Questionnaire": [{"name": "url", "type": "uri"}, {"name": "version", "type": "token"}],
        "QuestionnaireResponse": [{"name": "questionnaire", "type": "reference"}],
    }
    resources = [{"type": kind, "interaction": reads, "searchParam": params} for kind, params in searched.items()]
    return _answer({
        "resourceType": "CapabilityStatement", "status": "active", "date": "2026-11-22", "kind": "instance",
        "fhirVersion": "4.0.1", "format": ["json"], "software": {"name": "Lantern"},
        "implementation": {"description": "Lantern", "url": f"{request.base_url}api/fhir"},
        "rest": [{"mode": "server", "security": {"description": "The session of a signed-in account."}, "resource": resources}],
    })  # fmt: skip


@get("/api/fhir/Questionnaire", opt={"access": "signed-in"})
async def questionnaires(
    request: Asked, url: FromQuery[str | None] = None, version: FromQuery[str | None] = None
) -> Response[bytes]:
    """Every published version, or those of one checklist or day."""
    h = house(request)
    await h.database.read(sessions.whoever, token(request), h.clock())
    found = [questionnaire(row) for row in await h.database.read(records.versions)]
    wanted = [
        one for one in found if (url is None or one["url"] == url) and (version is None or one["version"] == version)
    ]
    return _answer(_bundle(request, wanted))


@get("/api/fhir/Questionnaire/{id:str}", opt={"access": "signed-in"})
async def one_questionnaire(request: Asked, id: FromPath[str]) -> Response[bytes]:
    """One version, e.g. `adult-oversight.2026-04-01`."""
    h = house(request)
    await h.database.read(sessions.whoever, token(request), h.clock())
    row = await h.database.read(records.version, _checked(id).replace(".", "/", 1))
    if row is None:
        raise Problem("not-found")
    return _answer(questionnaire(row))


@get("/api/fhir/QuestionnaireResponse", opt={"access": "signed-in"})
async def responses(
    request: Asked,
    questionnaire: FromQuery[str | None] = None,
    after: Annotated[str, QueryParameter(name="_after")] = "",
) -> Response[bytes]:
    """Finished sets of answers that the account may see, a page at a time; `next` leads on."""
    h = house(request)
    who = await h.database.read(sessions.whoever, token(request), h.clock())
    today = local_date(h.clock()).isoformat()
    ids = await h.database.read(records.finished, who.account, today, _checked(after), A_PAGE)
    found = [one for each in ids for one in await h.database.read(_responses, each, who.account, today)]
    wanted = [one for one in found if questionnaire in (None, one["questionnaire"], one["questionnaire"].split("|")[0])]
    following = f"QuestionnaireResponse?_after={ids[-1]}" if len(ids) == A_PAGE else None
    if following and questionnaire:
        following += f"&questionnaire={questionnaire}"
    return _answer(_bundle(request, wanted, following))


@get("/api/fhir/QuestionnaireResponse/{id:str}", opt={"access": "signed-in"})
async def one_response(request: Asked, id: FromPath[str]) -> Response[bytes]:
    """One author's answers in one part."""
    h = house(request)
    who = await h.database.read(sessions.whoever, token(request), h.clock())
    today = local_date(h.clock()).isoformat()
    whole = _checked(id).rpartition(".")[0]
    for one in await h.database.read(_responses, whole, who.account, today):
        if one["id"] == id:
            return _answer(one)
    raise Problem("not-found")


def _checked(id: str) -> str:
    """An id as the standard writes them; Lantern's own may also hold an underscore."""
    if not _ID.match(id):
        raise Problem("not-found")
    return id


def _responses(tx: Transaction, whole_id: str, account: str, today: str) -> list[dict[str, Any]]:
    """Nothing where the visit or sheet is not finished or not theirs to see."""
    whole = records.whole_of(tx, whole_id)
    if whole is None or not whole["finished_at"]:
        return []
    version = records.version(tx, whole["checklist"])
    if version is None:
        return []
    return [response(version, whole, told) for told in records.told(tx, whole, account, today)]


def _bundle(request: Asked, found: list[dict[str, Any]], following: str | None = None) -> dict[str, Any]:
    base = f"{request.base_url}api/fhir/"
    links = [{"relation": "self", "url": str(request.url)}]
    if following:
        links.append({"relation": "next", "url": base + following})
    entries = [
        {"fullUrl": f"{base}{one['resourceType']}/{one['id']}", "resource": one, "search": {"mode": "match"}}
        for one in found
    ]
    return {"resourceType": "Bundle", "type": "searchset", "link": links, **({"entry": entries} if entries else {})}


def _answer(resource: dict[str, Any]) -> Response[bytes]:
    return Response(msgspec.json.encode(resource), media_type=MEDIA)


HANDLERS = [metadata, questionnaires, one_questionnaire, responses, one_response]

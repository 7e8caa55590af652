"""Turning every way to fail into the one shape of refusal. The text of an unexpected fault is never shown."""

import logging
from typing import Any

import msgspec
from litestar import Request, Response
from litestar.exceptions import HTTPException

from lantern.problems import Problem, body

log = logging.getLogger("lantern.web")

MEDIA = "application/problem+json"

_BY_STATUS = {
    400: "not-json",
    404: "not-found",
    405: "not-allowed-here",
    413: "too-large",
    415: "wrong-media",
    429: "too-often",
}


def refuse(_: Request[Any, Any, Any], problem: Problem) -> Response[bytes]:
    """A refusal from the catalogue."""
    headers = {"Retry-After": str(problem.retry_after)} if problem.retry_after else {}
    return Response(
        msgspec.json.encode(body(problem)), status_code=problem.kind.status, media_type=MEDIA, headers=headers
    )


def refuse_http(request: Request[Any, Any, Any], error: HTTPException) -> Response[bytes]:
    """What the framework itself refuses."""
    response = refuse(
        request, Problem(_BY_STATUS.get(error.status_code, "fault" if error.status_code >= 500 else "not-json"))
    )
    for name in ("Allow", "allow"):
        if error.headers and name in error.headers:
            response.headers["Allow"] = error.headers[name]
    return response


def unavailable(request: Request[Any, Any, Any], error: Exception) -> Response[bytes]:
    """The database could not: nothing was taken."""
    log.error("the database could not be used: %s", error)
    return refuse(request, Problem("store-unavailable", retry_after=5))


def fault(request: Request[Any, Any, Any], error: Exception) -> Response[bytes]:
    """A mistake of ours."""
    # the route and not the address: some addresses are secrets
    log.error("a request failed: %s %s", request.method, request.scope.get("path_template"), exc_info=error)
    return refuse(request, Problem("fault"))

"""What stands before and around every answer: other sites are refused, browsers are told what they may do."""

from typing import Any

from litestar import Request
from litestar.datastructures import MutableScopeHeaders
from litestar.types import Message, Scope

from lantern.problems import Problem

SAFE = {"GET", "HEAD", "OPTIONS"}

POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:; "
    "connect-src 'self'; worker-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'"
)

HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(self), microphone=(self), geolocation=()",
}


async def same_site(request: Request[Any, Any, Any]) -> None:
    """Refuse what another site's page sends. A request with neither header is no browser's, and carries no
    cookie that a page could have borrowed (SameSite=Lax, JSON bodies only)."""
    if request.method in SAFE:
        return
    site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin")
    if site is not None and site not in ("same-origin", "none"):
        raise Problem("cross-site")
    if site is None and origin is not None and origin.rstrip("/") != _own(request):
        raise Problem("cross-site")


def _own(request: Request[Any, Any, Any]) -> str:
    scheme = request.headers.get("x-forwarded-proto", request.url.scheme)
    return f"{scheme}://{request.headers.get('host', '')}"


async def headers(message: Message, scope: Scope) -> None:
    """Put the house headers on every answer, also on refusals."""
    if message["type"] != "http.response.start":
        return
    found = MutableScopeHeaders.from_message(message)
    for name, value in HEADERS.items():
        found.setdefault(name, value)
    found.setdefault("Cache-Control", "no-store")
    if scope["scheme"] == "https":
        found.setdefault("Strict-Transport-Security", "max-age=31536000")


def every_handler_says_who(app: Any) -> None:
    """Refuse to start when a handler does not say who may reach it."""
    for each in app.routes:
        for handler in getattr(each, "route_handlers", []):
            if "access" not in handler.opt and "OPTIONS" not in handler.http_methods:
                raise RuntimeError(f"{each.path} does not say who may reach it")

"""One running installation, joined together. Nothing else wires."""

import gc
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import msgspec
from litestar import HttpMethod, Litestar, Request, Response, get, post, route
from litestar.datastructures import State
from litestar.exceptions import HTTPException
from litestar.params import FromPath
from litestar.response import Redirect

from lantern import demo, leases, metrics, preparing
from lantern.admissions import routes as admission_routes
from lantern.alerts import outboxes, pages, undelivered
from lantern.alerts import records as alert_records
from lantern.alerts import routes as alert_routes
from lantern.alerts.asked import routes as asked_routes
from lantern.alerts.channels import email
from lantern.alerts.reminders import records as reminder_records
from lantern.alerts.reminders import routes as reminder_routes
from lantern.calendars import routes as calendar_routes
from lantern.checklists.authoring import routes as authoring_routes
from lantern.checklists.clips import routes as clip_routes
from lantern.clock import Clock, system_clock, wire
from lantern.concerns import records as concern_records
from lantern.concerns.source import routes as source_routes
from lantern.contacts import routes as contact_routes
from lantern.evidence import routes as evidence_routes
from lantern.evidence.keeping import Kept
from lantern.feedback import routes as feedback_routes
from lantern.findings import routes as figures
from lantern.findings.assurance import routes as assurance
from lantern.findings.transforming import routes as transforming
from lantern.forums import routes as forum_routes
from lantern.forums.practice import routes as practice_routes
from lantern.identity import routes as identity_routes
from lantern.identity.rotas import routes as rota_routes
from lantern.interop.fhir import routes as fhir
from lantern.jobs import Jobs
from lantern.journal import head
from lantern.openapi import document
from lantern.patterns import routes as pattern_routes
from lantern.policy.reading import shipped_policy
from lantern.problems import Problem
from lantern.register import routes as register_routes
from lantern.replies import routes as reply_routes
from lantern.reports import routes as reports
from lantern.settings import Settings
from lantern.store import Database, StoreFault, open_database
from lantern.sync import routes as sync_routes
from lantern.sync.diff import may_read
from lantern.sync.screens import Screens
from lantern.visits.planning import routes as plan_routes
from lantern.visits.planning.making import Planner
from lantern.visits.planning.proposing import propose
from lantern.web import refusing
from lantern.web.files import Files
from lantern.web.guarding import every_handler_says_who, headers, same_site
from lantern.web.house import Bell, House, house
from lantern.web.reading import read_json

log = logging.getLogger("lantern")

Asked = Request[Any, Any, Any]
READ = [HttpMethod.GET, HttpMethod.HEAD]


class As(msgspec.Struct, forbid_unknown_fields=True):
    """Which of the cast to be."""

    as_: str = msgspec.field(name="as")


_as = msgspec.json.Decoder(As)


@get("/", opt={"access": "anyone"})
async def front() -> Redirect:
    """The address people type leads to the app."""
    return Redirect("/app/")


@route("/app", http_method=READ, opt={"access": "anyone"})
async def app_shell(request: Asked) -> Response[bytes]:
    """The app itself."""
    return _file(request, "")


@route("/app/{path:path}", http_method=READ, opt={"access": "anyone"})
async def app_files(request: Asked, path: FromPath[str]) -> Response[bytes]:
    """The built app; an address without a dot is the app's own."""
    return _file(request, path)


def _file(request: Asked, path: str) -> Response[bytes]:
    asked = request.headers
    return request.app.state.files.answer(path, asked.get("if-none-match"), asked.get("accept-encoding", ""))


@get("/take.css", opt={"access": "anyone"})
async def take_css() -> Response[str]:
    """How the one-time page looks."""
    return Response(pages.PAGE["css"], media_type="text/css", headers={"Cache-Control": "max-age=3600"})


@route("/health/live", http_method=READ, opt={"access": "anyone"})
async def live() -> Response[bytes]:
    """The process answers."""
    return Response(b'{"live":true}', media_type="application/json")


@route("/health/ready", http_method=READ, opt={"access": "anyone"})
async def ready(request: Asked) -> Response[bytes]:
    """The database answers; since when the oldest alert and reminder that should have gone wait, and the oldest concern
    for a human."""
    h = house(request)
    number, _ = await h.database.read(head)
    oldest = await h.database.read(alert_records.oldest_unsent, wire(h.clock()))
    untaken = await h.database.read(concern_records.oldest_untaken)
    reminder = await h.database.read(reminder_records.oldest_unsent, wire(h.clock()))
    letter = await h.database.read(outboxes.oldest, wire(h.clock()))
    body = {
        "ready": True, "journal": number, "oldest_unsent_alert": oldest, "oldest_unsent_reminder": reminder,
        "oldest_untaken_concern": untaken, "oldest_unsent_letter": letter,
    }  # fmt: skip
    return Response(msgspec.json.encode(body), media_type="application/json")


@get("/api/openapi.json", opt={"access": "anyone"})
async def openapi(request: Asked) -> Response[bytes]:
    """What this server takes and gives."""
    return Response(msgspec.json.encode(document(request.app)), media_type="application/json")


@get("/api/identity/demo", opt={"access": "anyone"})
async def cast(request: Asked) -> Response[bytes]:
    """Who can be tried in the demonstration."""
    _only_demo(request)
    members = [{"as": c.as_, "name": c.name, "what": c.what} for c in demo.CAST]
    return Response(msgspec.json.encode({"cast": members}), media_type="application/json")


@post("/api/identity/demo", opt={"access": "anyone", "takes": As, "gives": identity_routes.Who}, status_code=200)
async def be_one_of_the_cast(request: Asked) -> Response[bytes]:
    """Sign in as one of the cast."""
    _only_demo(request)
    asked = await read_json(request, _as)
    if asked.as_ not in {c.as_ for c in demo.CAST}:
        raise Problem("not-wellformed", detail="Nobody of the cast has that name.", pointer="/as")
    return await identity_routes.signed_in(request, asked.as_)


def _only_demo(request: Asked) -> None:
    if not house(request).settings.demo:
        raise Problem("demo-only")


HANDLERS = [
    *plan_routes.HANDLERS,
    front, app_shell, app_files, take_css, live, ready, openapi, cast, be_one_of_the_cast,
    *identity_routes.HANDLERS, *rota_routes.HANDLERS, *sync_routes.HANDLERS, *evidence_routes.HANDLERS, *alert_routes.HANDLERS,
    *reminder_routes.HANDLERS, *authoring_routes.HANDLERS, *calendar_routes.HANDLERS, *clip_routes.HANDLERS, *fhir.HANDLERS,
    *reports.HANDLERS, *figures.HANDLERS, *assurance.HANDLERS, *transforming.HANDLERS, *register_routes.HANDLERS,
    *reply_routes.HANDLERS, *feedback_routes.HANDLERS,
    *source_routes.HANDLERS, *contact_routes.HANDLERS,
    *undelivered.ROUTES, metrics.figures, *admission_routes.HANDLERS, *asked_routes.HANDLERS,
    *pattern_routes.HANDLERS, *forum_routes.HANDLERS, *practice_routes.HANDLERS,
]  # fmt: skip


def make_app(
    settings: Settings, clock: Clock = system_clock, database: Database | None = None, ticking: bool = True
) -> Litestar:
    """The application. A proof hands in its clock and database, and ticks by itself."""

    @asynccontextmanager
    async def lifespan(app: Litestar) -> AsyncIterator[None]:
        opened = database or await open_database(settings)
        try:
            async with living(app, settings, clock, opened, ticking):
                yield
        finally:
            if database is None:
                await opened.close()

    return routed(lifespan)


@asynccontextmanager
async def living(
    app: Litestar, settings: Settings, clock: Clock, database: Database, ticking: bool
) -> AsyncIterator[None]:
    """An installation that answers through this application, from its first breath to its last."""

    async def post_letter(to: str, subject: str, text: str, letter_id: str) -> None:
        await email.send(settings, email.letter(settings, to, subject, text, letter_id))

    bell = Bell(database.ring)
    database.listen(bell.wake)
    app.state.house = House(settings=settings, database=database, clock=clock, bell=bell, post=post_letter)
    app.state.kept = Kept(settings.home / "evidence")
    app.state.files = Files(settings.dist)
    policy = shipped_policy()
    await preparing.prepare(app.state.house, policy)
    app.state.jobs = jobs = Jobs(app.state.house, policy)
    if ticking:
        jobs.start()
        gc.collect()
        gc.freeze()  # what is here now stays: full collections need not look at it (perf: p99 a third)
    app.state.screens = screens = Screens(app.state.house)
    app.state.planner = planner = Planner(app.state.house, propose)
    try:
        yield
    finally:
        bell.close()
        await screens.stop()
        await planner.stop()
        if ticking:
            await jobs.stop()
            await database.write(leases.let_go, jobs.node)


def routed(*lifespan: Callable[[Litestar], AbstractAsyncContextManager[None]]) -> Litestar:
    """Every way in, with what holds for all of them."""
    app = Litestar(
        HANDLERS,
        lifespan=lifespan,
        state=State({"may_read": may_read}),
        before_request=same_site,
        before_send=[headers],
        exception_handlers={
            Problem: refusing.refuse,
            HTTPException: refusing.refuse_http,
            StoreFault: refusing.unavailable,
            Exception: refusing.fault,
        },
        openapi_config=None,
        logging_config=None,
        debug=False,
    )
    every_handler_says_who(app)
    return app

"""`/api/plans`: asking for a plan of the coming weeks, watching it being made, stopping it, reading it. Only for those who
visit for the body whose plan it is; to everybody else there is none."""

from datetime import date, datetime
from typing import Any

import msgspec
from litestar import Request, Response, get, post
from litestar.params import FromPath

from lantern.clock import local_date, wire
from lantern.identity import sessions
from lantern.identity.model import PLACING, Principal
from lantern.problems import Problem
from lantern.store import Transaction
from lantern.visits.planning import gathering, making, plans, showing
from lantern.visits.planning.asked_as import AS, bodies
from lantern.visits.planning.shown import AskPlan, Plan, PlanHead, Plans, VisitorRow, Visitors
from lantern.web.house import house, token
from lantern.web.reading import read_json

Asked = Request[Any, Any, Any]
_ask = msgspec.json.Decoder(AskPlan)


@post("/api/plans", opt={"access": "signed-in", "takes": AskPlan, "gives": Plan}, status_code=202)
async def ask(request: Asked) -> Response[bytes]:
    """A plan is begun, if none of this body is being made."""
    h, who = house(request), await _who(request)
    asked = await read_json(request, _ask)
    if asked.body not in bodies(who, asked.asked_as):
        raise Problem("not-yours")
    question = await h.database.read(making.ask, asked.body, asked.weeks, _day(asked.begins), h.clock(), asked.asked_as)
    plan_id = await h.database.write(making.begin, question, who, h.clock())
    request.app.state.planner.make(plan_id, question)
    return _json(await h.database.read(_shown, plan_id, who, h.clock()), 202)


@get("/api/plans", opt={"access": "signed-in", "gives": Plans})
async def all_of_body(request: Asked) -> Response[bytes]:
    """What the bodies that one visits for have asked for lately, newest first."""
    h, who = house(request), await _who(request)
    return _json(await h.database.read(_heads, who, h.clock()))


@get("/api/plans/{plan:str}", opt={"access": "signed-in", "gives": Plan})
async def one(request: Asked, plan: FromPath[str]) -> Response[bytes]:
    """How far it has got, or what is proposed."""
    h, who = house(request), await _who(request)
    return _json(await h.database.read(_shown, plan, who, h.clock()))


@post("/api/plans/{plan:str}/stop", opt={"access": "signed-in", "gives": Plan}, status_code=200)
async def stop(request: Asked, plan: FromPath[str]) -> Response[bytes]:
    """It stops soon, and shows the best it has. Twice is the same as once."""
    h, who = house(request), await _who(request)
    await h.database.read(_shown, plan, who, h.clock())
    await h.database.write(plans.ask_to_stop, plan, wire(h.clock()))
    return _json(await h.database.read(_shown, plan, who, h.clock()))


@get("/api/visitors/{of:str}", opt={"access": "signed-in", "gives": Visitors})
async def visitors(request: Asked, of: FromPath[str]) -> Response[bytes]:
    """Who visits for a body, and what their weeks are like: for those who visit for it too."""
    h, who = house(request), await _who(request)
    if of not in who.bodies(*PLACING):
        raise Problem("not-found")
    return _json(await h.database.read(_visitors, of, h.clock()))


async def _who(request: Asked) -> Principal:
    h = house(request)
    return await h.database.read(sessions.whoever, token(request), h.clock())


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise Problem("not-wellformed", pointer="/begins") from error


def _heads(tx: Transaction, who: Principal, now: datetime) -> Plans:
    found: list[PlanHead] = []
    theirs = {(body, asked_as) for asked_as in AS for body in bodies(who, asked_as)}
    for body in sorted({body for body, _ in theirs}):
        found += [showing.head(row, body, now) for row in plans.of_body(tx, body) if (body, row.asked_as) in theirs]
    return Plans(plans=sorted(found, key=lambda one: (one.asked_at, one.id), reverse=True))


def _shown(tx: Transaction, plan_id: str, who: Principal, now: datetime) -> Plan:
    """Raises Problem not-found, also where it is another body's: nobody else learns that there is one."""
    row = plans.one(tx, plan_id)
    if row is None or row.body not in bodies(who, row.asked_as):
        raise Problem("not-found")
    return showing.plan(tx, row, now)


def _visitors(tx: Transaction, body: str, now: datetime) -> Visitors:
    found = []
    for one in gathering.visitors_of(tx, body, local_date(now).isoformat()):
        said = gathering.said_by(tx, one.account)
        found.append(VisitorRow(account=one.account, name=one.name, weeks=said.weeks, leave=said.leave))
    return Visitors(visitors=found)


def _json(value: object, status: int = 200) -> Response[bytes]:
    headers = {"Cache-Control": "private, no-store", "Vary": "Cookie"}
    return Response(msgspec.json.encode(value), status_code=status, media_type="application/json", headers=headers)


HANDLERS = [ask, all_of_body, one, stop, visitors]

"""`/api/register/`: read models for a desk. Nothing here changes anything; commands enter through `sync`."""

from typing import Any

import msgspec
import sqlalchemy as sa
from litestar import Request, Response, get
from litestar.params import FromPath

from lantern.clock import local_date
from lantern.identity import sessions
from lantern.identity.model import Principal
from lantern.identity.records import MINE
from lantern.register import reading
from lantern.register.model import Awaited, OfHospital, Question, Whereabouts
from lantern.store import Transaction
from lantern.store.straight import first
from lantern.web.house import house, token

Asked = Request[Any, Any, Any]
HEADERS = {"Cache-Control": "private, no-store", "Vary": "Cookie"}
_WATCHED = sa.text(f"with {MINE} select 1 from watched where id = :hospital")
_AT = sa.text(f"with {MINE} select id from hosted union select id from watched")


@get("/api/register/hospital/{hospital:str}", opt={"access": "signed-in", "gives": OfHospital})
async def hospital_register(request: Asked, hospital: FromPath[str]) -> Response[bytes]:
    """Who is there, as far as this account may know."""
    today = local_date(house(request).clock()).isoformat()

    def read(tx: Transaction, who: Principal) -> OfHospital:
        watched = first(tx, _WATCHED, account=who.account, today=today, hospital=hospital) is not None
        return reading.of_hospital(tx, who, hospital, today, watched)

    return await _answer(request, read)


@get("/api/register/hospitals", opt={"access": "signed-in", "gives": Awaited})
async def registers_awaited(request: Asked) -> Response[bytes]:
    """How the newest month stands at each hospital that this account hosts or watches."""
    today = local_date(house(request).clock()).isoformat()

    def read(tx: Transaction, who: Principal) -> dict[str, list[Awaited]]:
        places = [r.id for r in tx.execute(_AT, {"account": who.account, "today": today})]
        return {"hospitals": reading.awaited(tx, places, today)}

    return await _answer(request, read)


@get("/api/register/questions", opt={"access": "signed-in", "gives": Question})
async def register_questions(request: Asked) -> Response[bytes]:
    """What hospitals and wards ask the bodies whose people this account visits."""
    return await _answer(request, lambda tx, who: {"questions": reading.questions(tx, who)})


@get("/api/register/people/{person:str}", opt={"access": "signed-in", "gives": Whereabouts})
async def person_whereabouts(request: Asked, person: FromPath[str]) -> Response[bytes]:
    """Everywhere somebody has been in hospital, for the body that pays for their care."""
    return await _answer(request, lambda tx, who: reading.of_person(tx, who, person))


async def _answer(request: Asked, read: Any) -> Response[bytes]:
    h = house(request)
    who = await h.database.read(sessions.whoever, token(request), h.clock())
    found = await h.database.read(read, who)
    return Response(msgspec.json.encode(found), media_type="application/json", headers=HEADERS)


HANDLERS = [hospital_register, registers_awaited, register_questions, person_whereabouts]

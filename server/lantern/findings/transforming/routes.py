"""`/api/transforming/`: the preparation for Assuring Transformation, for the body whose people they are."""

from datetime import date
from typing import Any

import msgspec
from litestar import Request, Response, get
from litestar.params import FromPath, FromQuery

from lantern.findings.transforming import export, records
from lantern.findings.transforming.cuts import NoSuchCut, cut
from lantern.findings.transforming.model import Preparation
from lantern.identity import sessions
from lantern.identity.model import PLACING
from lantern.people.records import of_body
from lantern.policy.reading import shipped_policy
from lantern.problems import Problem
from lantern.store import Transaction
from lantern.web.house import house, token

Asked = Request[Any, Any, Any]
PRIVATE = {"Cache-Control": "private, no-store", "Vary": "Cookie"}


@get("/api/transforming/{id:str}", opt={"access": "signed-in", "gives": Preparation})
async def prepared(
    request: Asked, id: FromPath[str], cut: FromQuery[str] = "now", day: FromQuery[str] = ""
) -> Response[bytes]:
    """What is known of each person's visits as of a cut: `weekly` on a Sunday, `monthly` on a month's last day, or `now`."""
    made = await _made(request, id, cut, day)
    return Response(msgspec.json.encode(made), media_type="application/json", headers=PRIVATE)


@get("/api/transforming/{id:str}/{name:str}", opt={"access": "signed-in"})
async def as_file(
    request: Asked, id: FromPath[str], name: FromPath[str], cut: FromQuery[str] = "now", day: FromQuery[str] = ""
) -> Response[bytes]:
    """The same as a file, `preparation.csv`; and `key.csv`, which leads a placement back to the body's own reference."""
    made = await _made(request, id, cut, day)
    if name not in ("preparation.csv", "key.csv") or not made.applies:
        raise Problem("not-found")
    if name == "key.csv":
        text = export.key(made, await house(request).database.read(_references, id))
    else:
        text = export.table(made)
    file = f"assuring-transformation-{name.removesuffix('.csv')}-{id}-{made.kind}-{made.day}.csv"
    headers = {**PRIVATE, "Content-Disposition": f'attachment; filename="{file}"'}
    return Response(text.encode(), media_type="text/csv; charset=utf-8", headers=headers)


def _references(tx: Transaction, body: str) -> dict[str, str | None]:
    return {str(r.id): r.external for r in of_body(tx, body)}


async def _made(request: Asked, body: str, kind: str, day: str) -> Preparation:
    h = house(request)
    now = h.clock()
    who = await h.database.read(sessions.whoever, token(request), now)
    if body not in who.bodies(*PLACING):
        raise Problem("not-found")
    try:
        asked = cut(kind, date.fromisoformat(day) if day else None, now)
    except NoSuchCut as error:
        raise Problem("no-such-cut", str(error)) from error
    except ValueError as error:
        raise Problem("no-such-moment") from error
    return await h.database.read(records.preparation, body, asked, shipped_policy(), now)


HANDLERS = [prepared, as_file]

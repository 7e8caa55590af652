"""`/api/contacts`: read models for a desk. Nothing here changes anything; commands enter through `sync`."""

from typing import Any

import msgspec
from litestar import Request, Response, get
from litestar.params import FromQuery

from lantern.clock import local_date
from lantern.contacts import reading
from lantern.contacts.model import Contacts
from lantern.identity import sessions
from lantern.identity.model import Principal
from lantern.policy.reading import shipped_policy
from lantern.store import Transaction
from lantern.web.house import house, token

HEADERS = {"Cache-Control": "private, no-store", "Vary": "Cookie"}


@get("/api/contacts", opt={"access": "signed-in", "gives": Contacts})
async def contacts(
    request: Request[Any, Any, Any], hospital: FromQuery[str | None] = None, after: FromQuery[str | None] = None
) -> Response[bytes]:
    """Those that one's own bodies keep, or everything on which those who watch over one hospital rely; stale ones first."""
    h = house(request)
    who = await h.database.read(sessions.whoever, token(request), h.clock())
    today = local_date(h.clock())

    def read(tx: Transaction, who: Principal) -> Contacts:
        if hospital is None:
            return reading.mine(tx, who, shipped_policy(), today, after)
        return reading.of_hospital(tx, who, shipped_policy(), hospital, today, after)

    found = await h.database.read(read, who)
    return Response(msgspec.json.encode(found), media_type="application/json", headers=HEADERS)


HANDLERS = [contacts]

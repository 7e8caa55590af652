"""`/api/reports/figures/`: a hospital's figures as a table for a spreadsheet, for whoever may read the same sheets in the app."""

import re
from typing import Any

from litestar import Request, Response, get
from litestar.params import FromPath

from lantern.clock import local_date
from lantern.commissioners.local import local_values
from lantern.findings import records
from lantern.findings.export import table
from lantern.findings.triggers import triggers
from lantern.identity import sessions
from lantern.policy.reading import shipped_policy
from lantern.problems import Problem
from lantern.web.house import house, token

_NAME = re.compile(r"^(?P<hospital>[A-Za-z0-9_-]{1,80})\.csv$")


@get("/api/reports/figures/{name:str}", opt={"access": "signed-in"})
async def figures_of_hospital(request: Request[Any, Any, Any], name: FromPath[str]) -> Response[bytes]:
    """Every figure about a hospital that this account may see, e.g. `larkmere.csv`: limits, marks and triggers beside each."""
    h = house(request)
    who = await h.database.read(sessions.whoever, token(request), h.clock())
    asked = _NAME.match(name)
    place = await h.database.read(records.place_of, asked["hospital"]) if asked else None
    if asked is None or place is None:
        raise Problem("not-found")
    today = local_date(h.clock())
    found = await h.database.read(records.of_hospital, asked["hospital"], who.account, today.isoformat())
    own = (await h.database.read(local_values)).get(place.host, ())
    body = table(found, triggers(shipped_policy(), today, own), place).encode()
    headers = {
        "Content-Disposition": f'attachment; filename="figures-{name}"', "Cache-Control": "private, no-store", "Vary": "Cookie",
    }  # fmt: skip
    return Response(body, media_type="text/csv; charset=utf-8", headers=headers)


HANDLERS = [figures_of_hospital]

"""What did not go, for the operator: letters that failed or are tried again, and seats in which nobody sits. No names."""

from typing import Any

import msgspec
from litestar import Request, Response, get

from lantern.alerts.reminders import records
from lantern.identity import sessions
from lantern.problems import Problem
from lantern.web.house import house, token


class TroubledLetter(msgspec.Struct, kw_only=True):
    """A letter that did not go: to whom, why, and when it is tried again."""

    id: str
    reader: str
    day: str
    state: str
    attempts: int
    error: str
    due_at: str | None


class Unheard(msgspec.Struct, kw_only=True):
    """Reminders that nobody was there to hear."""

    body: str
    seat: str
    step: str
    how_many: int


class Troubles(msgspec.Struct, kw_only=True):
    """Everything an operator or administrator may have to put right."""

    letters: list[TroubledLetter]
    nobody: list[Unheard]


@get("/api/reminders/troubles", opt={"access": "administrator", "gives": Troubles})
async def troubles(request: Request[Any, Any, Any]) -> Response[bytes]:
    """Reminders that failed, are tried again, or had nobody to go to."""
    h = house(request)
    who = await h.database.read(sessions.whoever, token(request), h.clock())
    if not who.holds("operator", "administrator"):
        raise Problem("out-of-scope")
    letters = await h.database.read(records.troubled)
    nobody = await h.database.read(records.unheard)
    shown = [TroubledLetter(**{n: getattr(r, n) for n in TroubledLetter.__struct_fields__}) for r in letters]
    empty = [Unheard(**{n: getattr(r, n) for n in Unheard.__struct_fields__}) for r in nobody]
    return Response(msgspec.json.encode(Troubles(letters=shown, nobody=empty)), media_type="application/json")


HANDLERS = [troubles]

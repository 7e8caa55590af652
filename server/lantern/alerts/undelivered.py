"""What could not be told, and what could not be reacted to: the operator's list, and telling it again.

Nothing here says what a concern says: who was to hear, by which way, since when and why it did not go.
"""

from typing import Any

import msgspec
import sqlalchemy as sa
from litestar import Request, Response, get

from lantern.alerts import outboxes
from lantern.alerts.outboxes import UnsentLetter
from lantern.alerts.records import alert
from lantern.concerns.records import STILL_OPEN, concern
from lantern.identity import sessions
from lantern.identity.acting import Act, Handler
from lantern.journal.records import journal, parked
from lantern.problems import Problem
from lantern.shapes import Id
from lantern.store import Transaction
from lantern.units.records import hospital
from lantern.web.house import house, token

AT_MOST = 500


class SendAgain(msgspec.Struct, tag="send_again", forbid_unknown_fields=True, kw_only=True):
    """Try to tell this once more, at once: an address was mended, or the mail server is back."""

    alert: Id
    """An alert, or a letter of any other outbox: ids are nowhere the same."""


class Undelivered(msgspec.Struct, kw_only=True, omit_defaults=True):
    """One alert that has not gone."""

    id: str
    name: str
    channel: str
    urgency: str
    hospital: str
    since: str
    given_up: bool
    attempts: int
    error: str | None = None
    next_try: str | None = None


class Parked(msgspec.Struct, kw_only=True):
    """A fact that a reaction failed on five times."""

    reaction: str
    fact: str
    number: int
    at: str
    error: str


class NotDelivered(msgspec.Struct, kw_only=True):
    """The operator's list: oldest first."""

    alerts: list[Undelivered]
    letters: list[UnsentLetter]
    parked: list[Parked]
    more: bool = False


_UNDELIVERED = (
    sa.select(alert, concern.c.urgency, hospital.c.name.label("hospital_name"))
    .join(concern, concern.c.id == alert.c.concern)
    .outerjoin(hospital, hospital.c.id == concern.c.hospital)
    .where(
        STILL_OPEN,
        sa.or_(
            alert.c.state == "failed",
            sa.and_(alert.c.state == "waiting", alert.c.attempts > 0, alert.c.error.is_not(None)),
        ),
    )
    .order_by(alert.c.at, alert.c.id)
    .limit(AT_MOST + 1)
)
_PARKED = (
    sa.select(parked, journal.c.type)
    .outerjoin(journal, journal.c.number == parked.c.number)
    .where(parked.c.let_go_at.is_(None))
    .order_by(parked.c.number)
    .limit(AT_MOST)
)


def undelivered(tx: Transaction) -> NotDelivered:
    """Everything that has not gone, and everything that was parked."""
    found = list(tx.execute(_UNDELIVERED))
    return NotDelivered(
        alerts=[
            Undelivered(
                id=r.id, name=r.name, channel=r.channel, urgency=r.urgency, hospital=r.hospital_name or "", since=r.at,
                given_up=r.state == "failed", attempts=r.attempts, error=r.error, next_try=r.due_at,
            )
            for r in found[:AT_MOST]
        ],
        letters=outboxes.unsent(tx, AT_MOST),
        parked=[
            Parked(reaction=r.reaction, fact=r.type or "", number=r.number, at=r.at, error=r.error)
            for r in tx.execute(_PARKED)
        ],
        more=len(found) > AT_MOST,
    )  # fmt: skip


def send_again(tx: Transaction, act: Act, command: SendAgain) -> None:
    """By whoever runs the installation. What went meanwhile is not sent twice."""
    if not act.who.holds("operator", "administrator"):
        raise Problem("not-yours")
    if outboxes.send_again(tx, command.alert, act.heard_at):
        return
    it = sa.and_(alert.c.id == command.alert, alert.c.channel != "app")
    if tx.execute(sa.select(alert.c.id).where(it)).first() is None:
        raise Problem("out-of-scope")
    unsent = sa.and_(it, alert.c.state.in_(("failed", "waiting")))
    tx.execute(
        alert.update()
        .where(unsent)
        .values(state="waiting", due_at=act.heard_at, attempts=0, error=None, claimed_until=None)
    )


@get("/api/reports/undelivered", opt={"access": "administrator", "gives": NotDelivered})
async def list_undelivered(request: Request[Any, Any, Any]) -> Response[bytes]:
    """For operators and administrators."""
    h = house(request)
    who = await h.database.read(sessions.whoever, token(request), h.clock())
    if not who.holds("operator", "administrator"):
        raise Problem("not-yours")
    return Response(msgspec.json.encode(await h.database.read(undelivered)), media_type="application/json")


HANDLERS: dict[type[msgspec.Struct], Handler] = {SendAgain: send_again}
ROUTES = [list_undelivered]

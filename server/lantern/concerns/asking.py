"""What every handler about a concern asks first: whether this account may know of it, and whether this may follow."""

from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from lantern.clock import read_instant, wire
from lantern.concerns import records, seeing
from lantern.concerns.rules import may_follow
from lantern.identity.acting import Act
from lantern.identity.model import Role
from lantern.problems import Problem, WaitsFor
from lantern.store import Transaction

SPEAKS_FOR: tuple[Role, ...] = (
    "placing_commissioner",
    "placing_oncall",
    "quality_checker",
    "supporter",
    "family_carer",
)
"""Seats whose body hears of what their holder raises, where it names nobody."""


def readable(tx: Transaction, act: Act, concern_id: str, whole: bool = False) -> Any:
    """The concern, if this account may know of it; `whole`: if it may read its words. Waits when it has not arrived.

    One that was joined with another is answered as the one life that both share.
    """
    concern = records.one(tx, concern_id)
    if concern is None:
        raise WaitsFor(concern_id)
    view = seeing.view_of(tx, act.who.account, concern_id, act.today.isoformat())
    if view is None or (whole and view not in seeing.WHOLE):
        raise Problem("out-of-scope")
    return records.life(tx, concern)


def may(tx: Transaction, act: Act, concern_id: str, kind: str) -> None:
    """Raise the reason when this may not follow what has happened so far."""
    refusal = may_follow(records.happened(tx, concern_id), kind, act.who.account)
    if refusal is not None:
        raise Problem(refusal)


def line(
    tx: Transaction, act: Act, concern: str, kind: str, at: str | None = None, of: str = "", **more: object
) -> None:
    """Add to the story that this account did this. `of` tells apart the lines of one command in two stories."""
    key = f"{act.command}-{kind}{of and '-'}{of}"
    records.tell(tx, key, concern, at or act.at, kind, by=act.who.account, by_name=act.who.name, **more)


def moment(text: str) -> datetime:
    """This moment. Raises Problem when there is none like it."""
    try:
        return read_instant(text)
    except (ValueError, OverflowError) as error:
        raise Problem("no-such-moment") from error


def after_all(tx: Transaction, act: Act, concern_id: str) -> str:
    """When the server heard, and after everything in the story so far: a phone's clock never puts what ends or begins a
    concern before what it followed."""
    last = tx.execute(sa.select(sa.func.max(records.story.c.at)).where(records.story.c.concern == concern_id)).scalar()
    if last is None or last < act.heard_at:
        return act.heard_at
    return wire(read_instant(last) + timedelta(milliseconds=1))

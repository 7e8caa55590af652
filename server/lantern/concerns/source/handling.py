"""Who may open what is sealed: whoever wrote it down, and the safeguarding lead of their own body (K4)."""

from datetime import date, timedelta
from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.clock import local_date, read_instant, wire
from lantern.concerns import facts
from lantern.concerns import records as concerns
from lantern.concerns.asking import line
from lantern.concerns.source import commands as c
from lantern.concerns.source import records
from lantern.identity.acting import Act, Handler
from lantern.identity.model import Principal
from lantern.identity.records import holders, names, seat
from lantern.policy.reading import shipped_policy
from lantern.policy.values import value, whole
from lantern.problems import Problem, WaitsFor
from lantern.store import Transaction


class Source(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What was sealed, for one who may know."""

    concern: str
    written_by: str
    words: str | None = None
    """Who told it; absent where whoever wrote it is the one who is afraid."""


def open_source(tx: Transaction, act: Act, command: c.OpenSource) -> None:
    """Kept with its reason; that somebody asked stands in the story, for everybody who reads it."""
    concern = concerns.one(tx, command.concern)
    if concern is None:
        raise WaitsFor(command.concern)
    if not may_open(tx, act.who, concern, local_date(read_instant(act.heard_at))):
        raise Problem("sealed")
    said = {"id": act.command, "concern": concern.id, "by": act.who.account, "at": act.heard_at, "why": command.why}
    records.open_(tx, said)
    line(tx, act, concern.id, "source_opened")
    concerns.change(tx, concern.id)
    act.became(facts.SourceOpened(subject=concern.id, account=act.who.account))


def may_open(tx: Transaction, who: Principal, concern: Any, on: date) -> bool:
    """Whoever wrote it; else the safeguarding lead of a body of theirs. Where their own has none, of the body that pays."""
    if concern.protect == "nobody":
        return False
    if concern.raised_by == who.account:
        return True
    theirs = set(tx.execute(sa.select(seat.c.body).where(seat.c.account == concern.raised_by)).scalars()) - {None}
    seats = holders(tx, on.isoformat(), role=["placing_safeguarding"], body=sorted(theirs))
    leads = {one.body for one in seats if one.account}  # an address cannot open anything
    return bool((leads or {concern.body}) & set(who.bodies("placing_safeguarding")))


def opened(tx: Transaction, who: Principal, concern_id: str, now: str, on: date) -> Source:
    """What was sealed, for a while after this account said why it must know. Raises Problem not-found, sealed."""
    concern = concerns.one(tx, concern_id)
    if concern is None or not may_open(tx, who, concern, on):
        raise Problem("not-found")
    minutes = whole(value(shipped_policy(), "source.open_for", "england", on))
    since = wire(read_instant(now) - timedelta(minutes=minutes))
    if concern.raised_by != who.account and not records.opened_since(tx, concern_id, who.account, since):
        raise Problem("sealed")
    writer = names(tx, {concern.raised_by}).get(concern.raised_by, "")
    return Source(concern=concern_id, written_by=writer, words=records.sealed(tx, concern_id))


HANDLERS: dict[type[msgspec.Struct], Handler] = {c.OpenSource: open_source}

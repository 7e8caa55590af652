"""One exchange, both directions. The numbers are those of docs/sync.md."""

import hashlib
import hmac
import re
from collections.abc import Sequence
from datetime import datetime

import msgspec

from lantern.clock import local_date, wire
from lantern.identity import records as accounts
from lantern.identity import sessions
from lantern.identity.model import Principal
from lantern.ids import derived
from lantern.journal import write_facts
from lantern.problems import CATALOGUE, Problem
from lantern.store import Transaction
from lantern.sync import records
from lantern.sync.diff import Asking, Compared, news
from lantern.sync.model import Item, SetAside, SyncReply, SyncRequest
from lantern.sync.running import Heard, Outcome, Sent, about_a_concern, heard_now, heard_then, run, run_all
from lantern.sync.touched import after

ASIDE_AT_MOST = 2_000
"""Set-aside commands a store may have; beyond that the phone keeps its own."""


class Exchanged(msgspec.Struct, kw_only=True):
    """The reply, and whether anything became true that others wait for."""

    reply: SyncReply
    facts: int = 0


def exchange(tx: Transaction, token: str | None, request: SyncRequest, now: datetime, fresh_epoch: str) -> Exchanged:
    """Run one exchange in one transaction. Raises Problem sign-in, someone-else or too-often: nothing was taken."""
    # 1 who
    who, stale = sessions.standing(tx, token, now)
    if (request.by and request.by != who.account) or any(i.by and i.by != who.account for i in request.sent):
        raise Problem("someone-else")
    heard = heard_now(now, local_date(now), request.now)

    # 2 which life
    reply_seen, number, fact = _stored(request.seen)
    state = records.state(tx, request.device, who.account, number)
    if not hmac.compare_digest(
        _sealed(state.key, request.device, reply_seen, number, fact).encode(), str(request.seen).encode()
    ):
        reply_seen, number, fact = 0, 0, ""  # at the first call, or not what we gave: then nothing was confirmed
    another = request.epoch is not None and request.epoch != state.epoch
    if another or not _same_life(state, reply_seen, number, fact):
        return _reoffer(tx, state.epoch, another, fresh_epoch, heard)

    # 3 which store
    if state.account not in (None, who.account):
        raise Problem("someone-else")
    ledger = records.known(tx, request.device, [(item.id, item.n) for item in request.sent])
    known = ledger.states
    unknown = _once(item for item in request.sent if item.id not in known)
    device, reply, moved = request.device, (state.reply or 0) + 1, False
    if state.account and any(item.n in ledger.used for item in unknown):
        device, reply, moved = derived(device, unknown[0].id, "device"), 1, True
        reply_seen = 0

    # 4 what was confirmed
    confirmed = state.account is not None and not moved and reply_seen == state.reply
    if state.account and not moved and not confirmed:
        records.unconfirmed(tx, device, reply_seen)

    # 5 known already?  6 run or set aside
    outcomes = run_all(tx, who, [Sent(item.id, item.at, bytes(item.command)) for item in unknown], heard)
    records.keep(
        tx, [_entry(device, who, item, outcome, heard) for item, outcome in zip(unknown, outcomes, strict=True)]
    )
    if state.waiting or any(outcome.state == "waiting" for outcome in outcomes):
        outcomes += _those_who_waited(tx, [made for outcome in outcomes for made in outcome.made], heard)
    came_of = known | {outcome.id: outcome.state for outcome in outcomes}
    _not_too_many(tx, device, outcomes)

    # 7 what this account may see now
    fresh = moved or state.account is None
    lines = [line for outcome in outcomes for line in outcome.lines]
    last = Compared(state.compared, state.since, state.listens) if confirmed else None
    asking = Asking(
        device=device, account=who.account, today=heard.today.isoformat(), reply=reply,
        home=str(state.home), place=after(tx, state.place, len(lines)),
    )  # fmt: skip
    found = news(tx, asking, last)
    records.keep_device(
        tx, device, who.account if fresh else None, last_at=heard.at, app=(request.app or "").replace("\0", ""),
        since=found.compared.since, compared=found.compared.question, listens=found.compared.listens,
    )  # fmt: skip

    not_taken = [item.id for item in request.sent if came_of[item.id] != "taken"]
    answer = SyncReply(
        epoch=state.epoch,
        taken=[item.id for item in request.sent if came_of[item.id] == "taken"],
        set_aside=_set_aside(tx, who, not_taken) if not_taken or state.aside else [],
        seen=_sealed(state.key, device, reply, state.head or 0, state.head_id or ""),
        rows=found.rows, gone=found.gone, more=found.more, safe_to=state.safe_to, now=heard.at,
        device=device if moved else "",
    )  # fmt: skip
    if stale:
        sessions.touch(tx, token or "", now)
    # 8 facts, once, as the last statement
    return Exchanged(reply=answer, facts=write_facts(tx, lines))


def _once(items: object) -> list[Item]:
    """The first of each id, in the order of their numbers."""
    first: dict[str, Item] = {}
    for item in sorted(items, key=lambda i: i.n):  # type: ignore[call-overload]
        first.setdefault(item.id, item)
    return list(first.values())


def _those_who_waited(tx: Transaction, made: list[str], heard: Heard) -> list[Outcome]:
    """Commands that waited for what has just arrived are tried again, as their own authors, who they were on the day they
    were heard; and so on for those that waited for them."""
    tried: list[Outcome] = []
    while made:
        arrived, made = made, []
        for entry in records.waiting_for(tx, arrived):
            then = heard_then(heard, entry.heard_at)
            author = accounts.author(tx, entry.account, then.today.isoformat())
            if author is None:
                continue
            outcome = run(tx, author, Sent(entry.id, entry.at, entry.body), then)
            records.settle(tx, entry.id, state=outcome.state, code=outcome.code, waits_for=outcome.waits_for)
            tried.append(outcome)
            made += outcome.made
    return tried


def _not_too_many(tx: Transaction, device: str, outcomes: Sequence[Outcome]) -> None:
    """Raise Problem too-often when a store has too much set aside; never for an exchange that brings a concern (K4)."""
    if all(o.state == "taken" for o in outcomes) or any(about_a_concern(o.type) for o in outcomes):
        return
    if records.aside_of_device(tx, device) > ASIDE_AT_MOST:
        raise Problem("too-often", retry_after=3600)


def _stored(seen: str | int) -> tuple[int, int, str]:
    """What the phone says it stored last: which reply, and the journal's place then: number and beginning of its fact's id."""
    reply, number, fact, _ = (*str(seen).split("."), "", "", "")[:4]
    if not re.fullmatch(r"[0-9]{1,9}", reply) or not re.fullmatch(r"[0-9]{1,18}", number):
        return 0, 0, ""
    return int(reply), int(number), fact


def _sealed(key: str, device: str, reply: int, number: int, fact: str) -> str:
    """What the phone keeps of this reply. Sealed, because a place that this database does not know begins a new life of it
    for everybody: only what we gave ourselves may do that."""
    said = f"{reply}.{number}.{fact[:13]}"
    seal = hmac.new(key.encode(), f"{device}.{said}".encode(), hashlib.sha256).hexdigest()[:16]
    return f"{said}.{seal}"


def _same_life(state: object, reply_seen: int, number: int, fact: str) -> bool:
    """Whether the journal still says at that place what it said then, and remembers having given that reply."""
    if number and not (state.fact or "").startswith(fact or "?"):  # type: ignore[attr-defined]
        return False
    return reply_seen <= (state.reply or 0)  # type: ignore[attr-defined]


def _reoffer(tx: Transaction, epoch: str, another: bool, fresh: str, heard: Heard) -> Exchanged:
    """The database has another life than the phone knows: take nothing, ask for everything still kept."""
    if not another:
        records.begin_life(tx, fresh, heard.at)
        epoch = fresh
    reply = SyncReply(
        epoch=epoch,
        taken=[],
        set_aside=[],
        seen=0,
        rows={},
        gone={},
        more=False,
        safe_to=None,
        now=heard.at,
        reoffer=True,
    )
    return Exchanged(reply=reply)


def _entry(device: str, who: Principal, item: Item, outcome: Outcome, heard: Heard) -> dict[str, object]:
    return {
        "id": item.id, "device": device, "n": item.n, "account": who.account, "at": outcome.at, "heard_at": heard.at,
        "type": outcome.type, "state": outcome.state, "code": outcome.code, "waits_for": outcome.waits_for,
        "noticed_at": None, "body": bytes(item.command),
    }  # fmt: skip


def _set_aside(tx: Transaction, who: Principal, sent: list[str]) -> list[SetAside]:
    """Everything of this author's that is set aside and not yet noticed, or was sent again, in words."""
    return [
        SetAside(id=r.id, n=r.n, at=r.at, code=r.code, why=f"{CATALOGUE[r.code].title} {CATALOGUE[r.code].next}")
        for r in records.aside_for(tx, who.account, sent)
    ]


__all__ = ["Exchanged", "exchange", "wire"]

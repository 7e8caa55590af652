"""Running one command inside its own savepoint, or setting it aside whole (step 6)."""

import logging
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.clock import local_date, read_instant, wire
from lantern.concerns import records as concerns
from lantern.concerns.facts import ConcernSetAside
from lantern.concerns.raising import raise_concern
from lantern.identity.acting import Act
from lantern.identity.model import Principal
from lantern.ids import derived
from lantern.journal import Line
from lantern.problems import Problem, WaitsFor
from lantern.store import Transaction
from lantern.store.straight import savepoint
from lantern.sync.commands import COMMANDS
from lantern.sync.reading import bare, read, salvaged, type_of

log = logging.getLogger("lantern.sync")

FAST = timedelta(minutes=10)
SLOW = timedelta(days=400)
OFF = timedelta(hours=1)
"""A clock that is ahead of ours by more than FAST, or behind by more than SLOW, or was off by OFF when it sent,
cannot be right: taken, and marked doubtful."""


SUBJECTS = ("visit", "sheet", "concern", "promise", "person", "handover", "leave", "absence", "turn")
"""The fields of commands that name what others may wait for."""


class Heard(msgspec.Struct, frozen=True, kw_only=True):
    """When a command was heard, whether the phone's clock was off then, and when what came of it is written."""

    now: datetime
    at: str
    today: date
    written_at: str
    off: bool = False


class Outcome(msgspec.Struct, kw_only=True):
    """What came of one command."""

    id: str
    type: str
    state: str
    """taken, aside or waiting."""
    at: str
    code: str | None = None
    waits_for: str | None = None
    lines: list[Line] = []
    made: list[str] = []
    """Ids of things that others may be waiting for: there now, or more is known of them."""


def moment(text: str, heard: Heard) -> tuple[str, bool]:
    """When it was done, by the phone's clock, and whether that can be believed. Unreadable means when it was heard."""
    try:
        at = read_instant(text)
        local_date(at)  # the first and last hours of all time have no date in London
        doubtful = at > heard.now + FAST or at < heard.now - SLOW
        return wire(at), doubtful or heard.off
    except (ValueError, OverflowError):
        return heard.at, True


class Sent(msgspec.Struct, frozen=True):
    """One command as it is to be run."""

    id: str
    at: str
    raw: bytes


def run_all(tx: Transaction, who: Principal, sent: Sequence[Sent], heard: Heard) -> list[Outcome]:
    """Carry out commands in this order. Nearly always all of them may be applied, so they share one savepoint; if one
    may not, nothing of the attempt stays, and each is run in a savepoint of its own."""
    if len(sent) > 1:
        savepoint(tx, "SAVEPOINT together")
        together = _together(tx, who, sent, heard)
        if together is not None:
            savepoint(tx, "RELEASE SAVEPOINT together")
            return together
        savepoint(tx, "ROLLBACK TO SAVEPOINT together")
        savepoint(tx, "RELEASE SAVEPOINT together")
    return [run(tx, who, one, heard) for one in sent]


def _together(tx: Transaction, who: Principal, sent: Sequence[Sent], heard: Heard) -> list[Outcome] | None:
    """All of them, or None when any may not be applied."""
    outcomes: list[Outcome] = []
    memo: dict[Any, Any] = {}
    pending: dict[sa.Table, list[dict[str, Any]]] = {}
    try:
        for one in sent:
            act, outcome = _begin(who, one, heard, memo, pending)
            _carry_out(tx, act, outcome, one.raw, heard)
            outcomes.append(outcome)
        act.write(tx)
    except sa.exc.DBAPIError as error:
        if not _of_a_command(error):
            raise
        return None
    except Exception:
        return None
    return outcomes


def run(tx: Transaction, who: Principal, sent: Sent, heard: Heard) -> Outcome:
    """Carry out one command. It may not be applied; then nothing of it stays but its bytes, and the reason."""
    act, outcome = _begin(who, sent, heard, {}, {})
    savepoint(tx, "SAVEPOINT item")
    try:
        _carry_out(tx, act, outcome, sent.raw, heard)
        act.write(tx)
        savepoint(tx, "RELEASE SAVEPOINT item")
        return outcome
    except WaitsFor as waits:
        outcome.state, outcome.code, outcome.waits_for = "waiting", waits.code, waits.subject
    except Problem as problem:
        outcome.state, outcome.code = "aside", problem.code
    except sa.exc.DBAPIError as error:
        if not _of_a_command(error):
            raise
        outcome.state, outcome.code = "aside", "not-now"
    except Exception:
        log.exception("a command could not be carried out and was set aside: %s", outcome.type)
        outcome.state, outcome.code = "aside", "fault"
    savepoint(tx, "ROLLBACK TO SAVEPOINT item")
    savepoint(tx, "RELEASE SAVEPOINT item")
    act.facts.clear()
    act.pending.clear()
    outcome.made = _never_refused(tx, act, sent.raw) if about_a_concern(outcome.type) else []
    outcome.lines = _lines(act, heard)
    return outcome


def _begin(
    who: Principal, sent: Sent, heard: Heard, memo: dict[Any, Any], pending: dict[sa.Table, list[dict[str, Any]]]
) -> tuple[Act, Outcome]:
    when, doubtful = moment(sent.at, heard)
    act = Act(
        who=who, command=sent.id, at=when, heard_at=heard.at, today=heard.today, doubtful=doubtful, memo=memo,
        pending=pending,
    )  # fmt: skip
    return act, Outcome(id=sent.id, type=type_of(sent.raw), state="taken", at=when)


def _carry_out(tx: Transaction, act: Act, outcome: Outcome, raw: bytes, heard: Heard) -> None:
    command = read(raw, outcome.type)
    COMMANDS[outcome.type][1](tx, act, command)
    outcome.made = [v for name in SUBJECTS if (v := getattr(command, name, None))]
    outcome.lines = _lines(act, heard)


def _lines(act: Act, heard: Heard) -> list[Line]:
    return [Line(fact=fact, at=heard.written_at, by=act.who.account, command=act.command) for fact in act.facts]


def about_a_concern(kind: str) -> bool:
    """Whether a command of this type raises a concern, also one from a newer app than we know."""
    return kind.startswith("raise_concern")


def _never_refused(tx: Transaction, act: Act, raw: bytes) -> list[str]:
    """A concern that was set aside is itself a safety alert: raised with whatever of it could be read.

    Where another concern already has its id, it gets one of its own. Returns its id.
    """
    whole = salvaged(act.command, raw)
    there = concerns.one(tx, whole.concern)
    if there is not None and (there.raised_by, there.words) == (act.who.account, whole.words):
        return []  # these very words have been heard
    own = msgspec.structs.replace(whole, concern=derived(act.command, "concern"))
    for concern in (own if there is not None else whole, own, bare(act.command, raw)):
        savepoint(tx, "SAVEPOINT salvage")
        try:
            raise_concern(tx, act, concern)
            act.write(tx)
            act.became(ConcernSetAside(subject=concern.concern, hospital=concern.hospital, heard_at=act.heard_at))
            savepoint(tx, "RELEASE SAVEPOINT salvage")
            return [concern.concern]
        except sa.exc.DBAPIError as error:
            if not _of_a_command(error) or (there is None and "pk_concern" in str(error.orig)):
                raise  # somebody else's transaction has just kept this very concern: it is looked at anew, and seen
        except Exception:
            log.exception("a concern could not be raised as it was read; trying with less of it")
        savepoint(tx, "ROLLBACK TO SAVEPOINT salvage")
        savepoint(tx, "RELEASE SAVEPOINT salvage")
        act.facts.clear()
        act.pending.clear()
    return []


def _of_a_command(error: sa.exc.DBAPIError) -> bool:
    """Whether what was sent is at fault, and not the database: a value or a key that cannot be kept."""
    state = str(getattr(error.orig, "sqlstate", "") or "")
    return isinstance(error, (sa.exc.IntegrityError, sa.exc.DataError)) or state.startswith(("22", "23"))


def heard_now(now: datetime, today: date, phone: str | None) -> Heard:
    """This exchange's moment."""
    return Heard(now=now, at=wire(now), today=today, written_at=wire(now), off=_off(now, phone))


def heard_then(heard: Heard, at: str) -> Heard:
    """A command that waited was heard when it came, and is judged by that day: nothing counts sooner, and nothing is refused,
    because the rest came late (K31, K34). What comes of it is written now."""
    then = read_instant(at)
    return msgspec.structs.replace(heard, now=then, at=at, today=local_date(then), off=False)


def _off(now: datetime, phone: str | None) -> bool:
    if phone is None:
        return False
    try:
        return abs(read_instant(phone) - now.astimezone(UTC)) > OFF
    except (ValueError, OverflowError):
        return True

"""What follows from a fact, each with its own cursor: effect and cursor in one transaction.

A reaction may see a fact again, so its effects carry derived ids. After five failures a fact is parked, an operator is
told, and the cursor moves on: one bad fact never silences the rest.
"""

import logging
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

import msgspec
import sqlalchemy as sa

from lantern import leases
from lantern.clock import wire
from lantern.journal import Written, head, since
from lantern.journal.records import parked
from lantern.store import Database, StoreFault, Transaction, metadata
from lantern.store.straight import rows, run, scalar
from lantern.store.tables import Number, count

log = logging.getLogger("lantern.reactions")

cursor = sa.Table(
    "cursor",
    metadata,
    sa.Column("reaction", sa.Text, primary_key=True),
    sa.Column("number", Number, nullable=False),
    count("failures"),
)

BATCH = 200
TOGETHER = 50
"""Facts of each reaction in a transaction that all share: whoever wants to write waits for it."""
FAILURES = 5

Effect = Callable[[Transaction, Written, datetime], None]


class Reaction(msgspec.Struct, frozen=True):
    """What follows from facts of these types. The effect may run again: derived ids, no outside world."""

    name: str
    types: tuple[str, ...]
    effect: Effect


def behind(tx: Transaction, reactions: Sequence[Reaction]) -> bool:
    """Whether any reaction has not seen every fact yet: new ones, or one that failed and is to be tried again."""
    return bool(_those_behind(tx, reactions))


def _those_behind(tx: Transaction, reactions: Sequence[Reaction]) -> list[Reaction]:
    number, _ = head(tx)
    places = {row.reaction: row.number for row in rows(tx, _PLACES)}
    return [reaction for reaction in reactions if places.get(reaction.name, 0) < number]


async def catch_up(database: Database, reactions: Sequence[Reaction], now: Callable[[], datetime], node: str) -> int:
    """Let every reaction see what it has not seen. Returns how many facts were answered.

    Nearly always none fails: they share a transaction. If one does, nothing of the attempt stays, and each has its own.
    """
    done = 0
    try:
        while answered := await database.write(_all, reactions, now(), node):
            done += answered
        return done
    except StoreFault:
        raise  # no fact's fault: it will be tried again, and not counted
    except Exception:
        log.exception("the reactions failed together; going one by one")
    for reaction in reactions:
        while answered := await _answer(database, reaction, now(), node):
            done += answered
    return done


async def _answer(database: Database, reaction: Reaction, now: datetime, node: str) -> int:
    try:
        return await database.write(_step, reaction, now, node, BATCH)
    except StoreFault:
        raise  # no fact's fault: it will be tried again, and not counted
    except Exception:
        log.exception("reaction %s failed on a batch; going one by one", reaction.name)
    try:
        return await database.write(_step, reaction, now, node, 1)
    except StoreFault:
        raise
    except Exception as error:
        log.exception("reaction %s failed", reaction.name)
        return await database.write(_failed, reaction, now, str(error)[:500])


def _all(tx: Transaction, reactions: Sequence[Reaction], now: datetime, node: str) -> int:
    return sum(_step(tx, reaction, now, node, TOGETHER) for reaction in _those_behind(tx, reactions))


def _step(tx: Transaction, reaction: Reaction, now: datetime, node: str, limit: int) -> int:
    if leases.take(tx, f"reaction:{reaction.name}", node, wire(now), _soon(now)) is None:
        return 0
    place, (end, _) = _place(tx, reaction.name), head(tx)
    facts = since(tx, place, limit, reaction.types)
    for fact in facts:
        reaction.effect(tx, fact, now)
    reached = facts[-1].number if len(facts) == limit else end  # facts of other types need not be looked at again
    if reached > place:
        _move(tx, reaction.name, reached)
    return len(facts)


def _failed(tx: Transaction, reaction: Reaction, now: datetime, error: str) -> int:
    """Count the failure; at the fifth, park the fact and move on. Returns 1 when it moved on."""
    place = _place(tx, reaction.name)
    failures = (tx.execute(sa.select(cursor.c.failures).where(cursor.c.reaction == reaction.name)).scalar() or 0) + 1
    facts = since(tx, place, 1, reaction.types)
    if failures < FAILURES or not facts:
        tx.execute(cursor.update().where(cursor.c.reaction == reaction.name).values(failures=failures))
        return 0
    tx.execute(parked.insert().values(reaction=reaction.name, number=facts[0].number, at=wire(now), error=error))
    log.error("parked fact %s for %s: an operator should look", facts[0].number, reaction.name)
    _move(tx, reaction.name, facts[0].number)
    return 1


_PLACES = sa.select(cursor.c.reaction, cursor.c.number)
_PLACE = sa.select(cursor.c.number).where(cursor.c.reaction == sa.bindparam("it"))
_MOVE = (
    sa.update(cursor).where(cursor.c.reaction == sa.bindparam("it")).values(number=sa.bindparam("now_at"), failures=0)
)


def _place(tx: Transaction, name: str) -> int:
    number = scalar(tx, _PLACE, it=name)
    if number is None:
        tx.execute(cursor.insert().values(reaction=name, number=0))
        return 0
    return number


def _move(tx: Transaction, name: str, number: int) -> None:
    run(tx, _MOVE, it=name, now_at=number)


def skip_to(tx: Transaction, reactions: Sequence[Reaction], number: int) -> None:
    """Treat everything up to this number as answered: history that was loaded, not lived."""
    for reaction in reactions:
        _place(tx, reaction.name)
        _move(tx, reaction.name, number)


def _soon(now: datetime) -> str:
    return wire(now + timedelta(seconds=30))

"""All SQL about exchanges: stores, what each was given, and the ledger of every command ever sent."""

from collections.abc import Sequence
from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.store import Transaction, metadata
from lantern.store.statements import add, within
from lantern.store.straight import first, rows, run
from lantern.store.tables import Number, count, flag, key, maybe, words
from lantern.sync.touched import HOME, PLACE

life = sa.Table("life", metadata, key("epoch"), words("began_at"), flag("held"))
"""The database's lives. A restore begins a new one; `held` alerts wait until an operator lets them go."""

backup = sa.Table("backup", metadata, key(), words("at"))
"""Verified backups; phones keep what was taken until the latest has passed it."""

device = sa.Table(
    "device",
    metadata,
    key(),
    sa.Column("account", sa.Text, nullable=False, index=True),
    count("reply"),
    words("made_at"),
    words("last_at"),
    maybe("app"),
    sa.Column("since", Number, nullable=True),
    maybe("compared"),
    maybe("listens"),
)
"""`compared` says which question was asked of it last, `since` from where on to look at what was `touched` in the scopes
it `listens` to; without them it is compared whole."""

given = sa.Table(
    "given",
    metadata,
    sa.Column("device", sa.Text, primary_key=True),
    sa.Column("noun", sa.Text, primary_key=True),
    sa.Column("id", sa.Text, primary_key=True),
    count("version"),
    words("view"),
    count("reply"),
    flag("gone"),
)
"""What each store holds. A row given in a reply that was never confirmed has version −1: perhaps held."""

_ASIDE_ONLY, _WAITING_ONLY = sa.text("state <> 'taken'"), sa.text("waits_for is not null")
"""Nearly every command is taken, and waits for nothing: an index of the others costs it nothing."""

ledger = sa.Table(
    "ledger",
    metadata,
    key(),
    words("device"),
    sa.Column("n", Number, nullable=False),
    words("account"),
    words("at"),
    words("heard_at"),
    words("type"),
    words("state"),
    maybe("code"),
    maybe("waits_for"),
    maybe("noticed_at"),
    sa.Column("body", sa.LargeBinary, nullable=False),
    sa.Index("ix_ledger_device_n", "device", "n"),
    sa.Index("ix_ledger_aside", "account", sqlite_where=_ASIDE_ONLY, postgresql_where=_ASIDE_ONLY),
    sa.Index("ix_ledger_waiting", "waits_for", sqlite_where=_WAITING_ONLY, postgresql_where=_WAITING_ONLY),
)
"""Every command ever sent, as its bytes, with what came of it: taken, aside or waiting."""

_STATE = {
    dialect: sa.text(f"""
    select d.account, d.reply, d.since, d.compared, d.listens, {PLACE[dialect]} as place, {HOME[dialect]} as home,
        (select epoch from life order by began_at desc, epoch desc limit 1) as epoch,
        (select id from journal where number = :number) as fact,
        (select max(number) from journal) as head,
        (select id from journal order by number desc limit 1) as head_id,
        (select max(at) from backup) as safe_to,
        coalesce((select private from house_key where name = 'pages'), '') as key,
        exists (select 1 from ledger where account = :account and state <> 'taken') as aside,
        exists (select 1 from ledger where waits_for is not null) as waiting
    from (select 1 as one) as always left join device d on d.id = :device
""")
    for dialect in PLACE
}


def state(tx: Transaction, device_id: str, account: str, number: int) -> Any:
    """Everything an exchange needs to know first, in one statement; also whether anything of this author's is set aside,
    and whether anything at all waits: nearly always nothing, and then it need not be asked for."""
    return first(tx, _STATE[tx.dialect.name], device=device_id, account=account, number=number)


def begin_life(tx: Transaction, epoch: str, at: str, held: bool = False) -> None:
    """A new life of the database."""
    add(tx, life, [{"epoch": epoch, "began_at": at, "held": held}])


_AT_EACH = ("last_at", "app", "since", "compared", "listens")
_AGAIN = (
    sa.update(device)
    .where(device.c.id == sa.bindparam("it"))
    .values(reply=device.c.reply + 1, **{name: sa.bindparam(f"new_{name}") for name in _AT_EACH})
)


def keep_device(tx: Transaction, device_id: str, account: str | None, **now: Any) -> None:
    """This store was here: `last_at`, `app`, `since`, `compared`, `listens`; its reply counter goes on by one. `account`
    says whose it is when it is new."""
    if account is None:
        run(tx, _AGAIN, it=device_id, **{f"new_{name}": value for name, value in now.items()})
    else:
        add(tx, device, [{"id": device_id, "account": account, "reply": 1, "made_at": now["last_at"], **now}])


def unconfirmed(tx: Transaction, device_id: str, after: int) -> None:
    """Rows given after this reply may or may not have been stored."""
    tx.execute(given.update().where(given.c.device == device_id, given.c.reply > after).values(version=-1, gone=False))


_FOUND = (ledger.c.id, ledger.c.n, ledger.c.device, ledger.c.state)
_KNOWN = sa.union_all(
    sa.select(*_FOUND).where(within(ledger.c.id, "ids")),
    sa.select(*_FOUND).where(ledger.c.device == sa.bindparam("device"), within(ledger.c.n, "numbers", sa.BigInteger)),
)
"""Twice what is both, so that each is looked up in its own index: asked with "or", PostgreSQL read the whole ledger."""


class Known(msgspec.Struct, frozen=True):
    """What the ledger knows of what was sent: states by id, and numbers of this store that other ids have used."""

    states: dict[str, str]
    used: frozenset[int]


def known(tx: Transaction, device_id: str, sent: Sequence[tuple[str, int]]) -> Known:
    """Which of these ids are in the ledger, and which of these numbers another command of this store has used."""
    ids, numbers = {i for i, _ in sent}, {n for _, n in sent}
    found = rows(tx, _KNOWN, ids=sorted(ids), device=device_id, numbers=sorted(numbers)) if sent else []
    return Known(
        states={r.id: r.state for r in found if r.id in ids},
        used=frozenset(r.n for r in found if r.device == device_id and r.id not in ids),
    )


def keep(tx: Transaction, entries: list[dict[str, Any]]) -> None:
    """Write these commands into the ledger."""
    add(tx, ledger, entries)


_ASIDE = (
    sa.select(ledger.c.id, ledger.c.n, ledger.c.at, ledger.c.code)
    .where(
        ledger.c.account == sa.bindparam("account"),
        _ASIDE_ONLY,
        sa.or_(ledger.c.noticed_at.is_(None), within(ledger.c.id, "sent")),
    )
    .order_by(ledger.c.heard_at, ledger.c.n)
)


def aside_for(tx: Transaction, account: str, sent: Sequence[str] = ()) -> list[Any]:
    """What is set aside of this author's and not yet noticed, and what of it was sent again."""
    return rows(tx, _ASIDE, account=account, sent=list(sent))


def aside_of_device(tx: Transaction, device_id: str) -> int:
    """How much is set aside of this store's."""
    mine = sa.and_(ledger.c.device == device_id, ledger.c.state.in_(("aside", "waiting")))
    return tx.execute(sa.select(sa.func.count()).select_from(ledger).where(mine)).scalar_one()


_WAITING = (
    sa.select(ledger)
    .where(within(ledger.c.waits_for, "subjects"), ledger.c.state == "waiting")
    .order_by(ledger.c.at, ledger.c.n)
)


def waiting_for(tx: Transaction, subjects: Sequence[str]) -> list[Any]:
    """Commands that waited for one of these to arrive, oldest first."""
    return rows(tx, _WAITING, subjects=list(subjects))


def settle(tx: Transaction, command_id: str, **values: object) -> None:
    """What came of a command that had waited or was set aside."""
    tx.execute(ledger.update().where(ledger.c.id == command_id).values(**values))

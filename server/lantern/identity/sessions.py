"""Signing in and staying signed in: opaque tokens, kept only as hashes, made anew at every sign-in."""

import hashlib
import hmac
import secrets
from datetime import datetime, timedelta

import sqlalchemy as sa

from lantern.clock import local_date, wire
from lantern.identity import records
from lantern.identity.model import Principal
from lantern.problems import Problem
from lantern.store import Transaction, metadata
from lantern.store.straight import rows
from lantern.store.tables import count, key, maybe, words

IDLE = timedelta(days=30)
ABSOLUTE = timedelta(days=180)
"""Long on purpose: a phone in a ward must not be locked out of handing in (pains.md 1.3)."""
CODE_LASTS = timedelta(minutes=20)
INVITATION_LASTS = timedelta(days=14)
TRIES = 5
CODES = 5
"""How many codes of one account can be open at once."""
TOUCH = timedelta(minutes=5)

session = sa.Table(
    "session",
    metadata,
    key("token_hash"),
    sa.Column("account", sa.Text, nullable=False, index=True),
    words("made_at"),
    words("seen_at"),
    words("idle_until"),
    words("ends_at"),
)

sign_in_code = sa.Table(
    "sign_in_code",
    metadata,
    key("token_hash"),
    sa.Column("account", sa.Text, nullable=False, index=True),
    words("code_hash"),
    words("ends_at"),
    count("tries"),
    maybe("used_at"),
)
"""A one-time link and a code that can be typed: an installed app has storage of its own and cannot follow a link."""


def digest(secret: str) -> str:
    """How a secret is kept: never itself, only its SHA-256."""
    return hashlib.sha256(secret.encode()).hexdigest()


def begin(tx: Transaction, account: str, token: str, now: datetime, replaces: str | None = None) -> None:
    """A new session for this account under this token; the one it replaces ends, so an old id is worth nothing."""
    if replaces:
        tx.execute(session.delete().where(session.c.token_hash == digest(replaces)))
    tx.execute(
        session.insert().values(
            token_hash=digest(token), account=account, made_at=wire(now), seen_at=wire(now),
            idle_until=wire(now + IDLE), ends_at=wire(now + ABSOLUTE),
        )
    )  # fmt: skip


def end(tx: Transaction, token: str) -> None:
    """Signed out."""
    tx.execute(session.delete().where(session.c.token_hash == digest(token)))


def whoever(tx: Transaction, token: str | None, now: datetime) -> Principal:
    """Who holds this token. Raises Problem sign-in when nobody does any more."""
    return standing(tx, token, now)[0]


_STANDING = (
    sa.select(session.c.seen_at, session.c.idle_until, session.c.ends_at, *records.PRINCIPAL_COLUMNS)
    .select_from(session.join(records.WITH_SEATS, records.account.c.id == session.c.account))
    .where(session.c.token_hash == sa.bindparam("it"), records.account.c.left_at.is_(None))
)


def standing(tx: Transaction, token: str | None, now: datetime) -> tuple[Principal, bool]:
    """Who holds this token, and whether it is time to write that they were here. Raises Problem sign-in."""
    found = rows(tx, _STANDING, it=digest(token or ""), today=local_date(now).isoformat())
    if not found or min(found[0].idle_until, found[0].ends_at) < wire(now):
        raise Problem("sign-in")
    return records.principal_from(found), found[0].seen_at < wire(now - TOUCH)


def touch(tx: Transaction, token: str, now: datetime) -> None:
    """Somebody was here; written at most every five minutes so that reading stays reading."""
    mine = session.c.token_hash == digest(token)
    tx.execute(session.update().where(mine).values(seen_at=wire(now), idle_until=wire(now + IDLE)))


def new_token() -> str:
    """32 random bytes, as they travel in a cookie or a link."""
    return secrets.token_urlsafe(32)


def new_code() -> str:
    """Eight digits that somebody can read from an e-mail and type."""
    return f"{secrets.randbelow(10**8):08d}"


def keep_code(tx: Transaction, account: str, token: str, code: str, ends_at: str) -> None:
    """Remember, as hashes, the link and the code just sent."""
    tx.execute(
        sign_in_code.insert().values(
            token_hash=digest(token), account=account, code_hash=_bound(account, code), ends_at=ends_at
        )
    )


def open_codes(tx: Transaction, account: str, now: datetime) -> int:
    """How many codes of this account can still be used."""
    mine = sa.and_(
        sign_in_code.c.account == account, sign_in_code.c.used_at.is_(None), sign_in_code.c.ends_at > wire(now)
    )
    return tx.execute(sa.select(sa.func.count()).select_from(sign_in_code).where(mine)).scalar_one()


def use_link(tx: Transaction, token: str, now: datetime) -> str | None:
    """The account whose link this is, used up by asking; None when it is wrong, old or used."""
    used = (
        sign_in_code.update()
        .where(
            sign_in_code.c.token_hash == digest(token),
            sign_in_code.c.used_at.is_(None),
            sign_in_code.c.ends_at > wire(now),
        )
        .values(used_at=wire(now))
        .returning(sign_in_code.c.account)
    )
    return tx.execute(used).scalar()


def use_code(tx: Transaction, email: str, code: str, now: datetime) -> str | None:
    """The account of this address if the code is right; a wrong one counts as a try of every open code.

    Returns None rather than raising, so that the count of tries is kept.
    """
    owner = tx.execute(sa.select(records.account.c.id).where(records.account.c.email == email.strip().lower())).scalar()
    if owner is None:
        return None
    open_ones = sa.and_(
        sign_in_code.c.account == owner, sign_in_code.c.used_at.is_(None),
        sign_in_code.c.ends_at > wire(now), sign_in_code.c.tries < TRIES,
    )  # fmt: skip
    offered = _bound(owner, code)
    for row in tx.execute(sa.select(sign_in_code).where(open_ones)).all():
        if hmac.compare_digest(row.code_hash, offered):
            tx.execute(
                sign_in_code.update().where(sign_in_code.c.token_hash == row.token_hash).values(used_at=wire(now))
            )
            return owner
    tx.execute(sign_in_code.update().where(open_ones).values(tries=sign_in_code.c.tries + 1))
    return None


def _bound(account: str, code: str) -> str:
    return digest(f"{account}:{code.replace(' ', '')}")

"""All SQL about accounts, seats and what they may see."""

from collections.abc import Sequence
from functools import cache
from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.identity.model import Principal, Seat
from lantern.store import Transaction, metadata
from lantern.store.statements import among, within
from lantern.store.straight import rows, scalar
from lantern.store.tables import flag, key, maybe, version, words

account = sa.Table(
    "account",
    metadata,
    key(),
    words("name"),
    sa.Column("email", sa.Text, unique=True),
    maybe("mobile"),
    words("language", "en"),
    flag("demo"),
    words("made_at"),
    maybe("left_at"),
    flag("reminders", True),
    flag("weekly", True),
    version(),
)

seat = sa.Table(
    "seat",
    metadata,
    key(),
    maybe("account", index=True),
    words("role"),
    maybe("body", index=True),
    maybe("hospital"),
    maybe("person"),
    maybe("away_until"),
    maybe("address"),
    maybe("label"),
    maybe("until_on"),
)
"""A seat may be held by an account, or be only an address and a label: a rota, a host that is not on Lantern (K3, K5)."""

push_subscription = sa.Table(
    "push_subscription",
    metadata,
    key("endpoint_hash"),
    sa.Column("account", sa.Text, nullable=False, index=True),
    words("endpoint"),
    words("p256dh"),
    words("auth"),
    words("made_at"),
)

house_key = sa.Table("house_key", metadata, key("name"), words("public"), words("private"))
"""Keys of this installation, made once and shared by its processes: the pair that signs web pushes. `texts` is there when
the operator has set up text messages, `checklists` says which files were published last."""

SHARED = """
    shared as (select a.person as id from also_pays a where a.body in (select body from paying)
               and a.since_on <= :today and (a.ended_on is null or a.ended_on > :today))
"""
"""People for whose care a body of `paying` pays today beside the one that leads (K28)."""

MINE = f"""
    mine as (select role, body, hospital, person from seat
             where account = :account and (until_on is null or until_on >= :today)),
    paying as (select distinct body from mine where role in ('placing_commissioner', 'placing_oncall') and body is not null),
    hosted as (select h.id from hospital h join mine m on m.role in ('host_lead', 'host_deputy')
               and (m.hospital = h.id or (m.hospital is null and m.body = h.host))),
    watched as (select h.id from hospital h join body b on b.id = h.host
                join mine m on m.role = 'region' and b.region = m.body),
    seated as (select distinct body from mine where body is not null and role in (
               'placing_commissioner', 'placing_oncall', 'placing_safeguarding', 'quality_checker', 'supporter',
               'host_lead', 'host_deputy', 'region')),
    guarding as (select distinct body from mine where role = 'placing_safeguarding' and body is not null),
    managed as (select distinct hospital as id from mine where role = 'provider_manager' and hospital is not null),
    reading(asks) as (
        select 'on_visits'
        union select 'visitor' where exists (select 1 from mine where role in ('quality_checker', 'supporter'))
        union select 'quality_checkers' where exists (select 1 from mine where role in ('quality_checker', 'supporter'))
        union select 'people' where exists (select 1 from mine where role in ('quality_checker', 'supporter', 'family_carer'))
        union select 'families' where exists (select 1 from mine where role in ('quality_checker', 'supporter', 'family_carer'))
        union select 'drafts' where exists (select 1 from mine where role = 'administrator')
        union select 'providers' where exists (select 1 from mine where role = 'provider_manager')
        union select '*' where exists (
            select 1 from mine m left join body b on b.id = m.body where m.role in ('administrator', 'operator')
            or (m.body in (select body from seated) and coalesce(b.kind, '') <> 'checkers'))),
    {SHARED}
"""
"""Common table expressions that every `VISIBLE` of a noun may use: who is asking, as SQL.

`mine` seats in force today · `paying` bodies whose people this account visits · `shared` people for whom one of these pays too · `hosted` hospitals whose forum it
sits in · `watched` hospitals it watches for the region · `seated` bodies it works for · `guarding` bodies whose
safeguarding it leads · `managed` hospitals it runs for their provider · `reading` which checklists its phones carry, by what they ask (`checklist_version.asks`); `*` all of them,
`drafts` what is being written.
"""

VISIBLE_ME = """
    select 'me' as noun, a.id as id, a.version as version, (select count(*) from mine) || '/' || coalesce(
        (select max(until_on) from seat where account = :account and until_on < :today), '') as view
    from account a where a.id = :account
"""
"""The view is how many seats are held, and the last day of the one that ended last: when one begins or ends, phones are
given the row again."""


PRINCIPAL_COLUMNS = (
    account.c.id, account.c.name, account.c.language,
    seat.c.role, seat.c.body, seat.c.hospital, seat.c.person, seat.c.away_until,
)  # fmt: skip
WITH_SEATS = account.outerjoin(
    seat,
    sa.and_(
        seat.c.account == account.c.id, sa.or_(seat.c.until_on.is_(None), seat.c.until_on >= sa.bindparam("today"))
    ),
)
"""An account beside each seat it holds on the parameter `today`."""

_AUTHOR = sa.select(*PRINCIPAL_COLUMNS).select_from(WITH_SEATS).where(account.c.id == sa.bindparam("account"))
_PRINCIPAL = _AUTHOR.where(account.c.left_at.is_(None))


def principal(tx: Transaction, account_id: str, today: str) -> Principal | None:
    """Who this account is and which seats it holds today; None when it has left or never was."""
    found = rows(tx, _PRINCIPAL, account=account_id, today=today)
    return principal_from(found) if found else None


def author(tx: Transaction, account_id: str, on: str) -> Principal | None:
    """Whoever this account was on the day on which we heard from them, also where they have left since."""
    found = rows(tx, _AUTHOR, account=account_id, today=on)
    return principal_from(found) if found else None


def principal_from(rows: Sequence[Any]) -> Principal:
    """One account, from a row for each seat it holds."""
    seats = tuple(
        Seat(role=r.role, body=r.body, hospital=r.hospital, person=r.person, away_until=r.away_until)
        for r in rows
        if r.role
    )
    return Principal(account=rows[0].id, name=rows[0].name, language=rows[0].language, seats=seats)


class Holder(msgspec.Struct, frozen=True, kw_only=True):
    """Who sits in a seat at the moment of sending (K8): an account, or only an address."""

    role: str
    account: str | None
    name: str
    address: str | None
    mobile: str | None = None
    """The number to which this account asked to be sent texts."""
    language: str = "en"
    body: str | None = None
    hospital: str | None = None
    away_until: str | None = None
    telephone: str | None = None
    """The seat's own number, where it is no account's."""


@cache
def _holding(columns: tuple[str, ...]) -> sa.Select[Any]:
    return (
        sa.select(
            seat.c.role, seat.c.account, seat.c.label, seat.c.address, seat.c.body, seat.c.hospital, seat.c.away_until,
            account.c.name, account.c.email, account.c.mobile, account.c.language,
        )
        .select_from(seat.outerjoin(account, account.c.id == seat.c.account))
        .where(
            *(within(seat.c[name], name) for name in columns),
            sa.or_(seat.c.until_on.is_(None), seat.c.until_on >= sa.bindparam("today")),
            account.c.left_at.is_(None),
        )
        .order_by(seat.c.id)
    )  # fmt: skip


def holders(tx: Transaction, today: str, **where: object) -> list[Holder]:
    """Everybody who sits in seats with this role, body or hospital today."""
    asked = {name: value if isinstance(value, list) else [value] for name, value in where.items()}
    return [
        Holder(
            role=r.role, account=r.account, name=r.name or r.label or r.role, address=r.address or r.email,
            mobile=r.mobile, language=r.language or "en", body=r.body, hospital=r.hospital, away_until=r.away_until,
        )
        for r in rows(tx, _holding(tuple(sorted(asked))), today=today, **asked)
    ]  # fmt: skip


def names(tx: Transaction, accounts: set[str]) -> dict[str, str]:
    """Account ids to the names people know each other by."""
    if not accounts:
        return {}
    return {r.id: r.name for r in rows(tx, among(account, ("id", "name")), them=sorted(accounts))}


def with_phones(tx: Transaction, accounts: list[str]) -> set[str]:
    """Those of these accounts that have a phone which may be woken."""
    return {r.account for r in rows(tx, among(push_subscription, ("account",), "account"), them=accounts)}


_TEXTS = sa.select(house_key.c.name).where(house_key.c.name == sa.bindparam("it"))


def texts_are_sent(tx: Transaction) -> bool:
    """Whether this installation sends text messages."""
    return scalar(tx, _TEXTS, it="texts") is not None


def bump(tx: Transaction, account_id: str) -> None:
    """What this account's phones hold about it has changed."""
    tx.execute(account.update().where(account.c.id == account_id).values(version=account.c.version + 1))


def colleagues_changed(tx: Transaction, bodies: set[str]) -> None:
    """Somebody new works for these bodies: what they raise in confidence reaches the phones of their safeguarding leads."""
    leads = sa.select(seat.c.account).where(seat.c.role == "placing_safeguarding", seat.c.body.in_(sorted(bodies)))
    if bodies:
        tx.execute(account.update().where(account.c.id.in_(leads)).values(version=account.c.version + 1))


def seats_without_account(tx: Transaction) -> list[sa.Row[tuple[object, ...]]]:
    """Seats that are only an address or a label, also those that have ended."""
    return list(tx.execute(sa.select(seat).where(seat.c.account.is_(None)).order_by(seat.c.id)))


def keep_seat(tx: Transaction, seat_id: str, values: dict[str, Any]) -> None:
    """Keep such a seat, new to Lantern."""
    tx.execute(seat.insert().values(id=seat_id, **values))


def newer_seat(tx: Transaction, seat_id: str, values: dict[str, Any]) -> None:
    """Newer knowledge of such a seat."""
    tx.execute(seat.update().where(seat.c.id == seat_id).values(**values))


def names_changed(tx: Transaction, column: str, of: str) -> None:
    """What phones hold of an account names its seats' bodies and hospitals: those that sit there are given it again."""
    sitting = sa.select(seat.c.account).where(seat.c[column] == of, seat.c.account.is_not(None))
    tx.execute(account.update().where(account.c.id.in_(sitting)).values(version=account.c.version + 1))

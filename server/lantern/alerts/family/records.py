"""All SQL of what families are asked before a visit. What a phone is shown of it is read in `identity.me`."""

from typing import Any

import sqlalchemy as sa

from lantern.store import Transaction, metadata, statements
from lantern.store.statements import add_once, by
from lantern.store.straight import first, rows
from lantern.store.tables import flag, key, sending, words

family_ask = sa.Table(
    "family_ask",
    metadata,
    key(),
    sa.Column("visit", sa.Text, nullable=False, index=True),
    sa.Column("person", sa.Text, nullable=False, index=True),
    sa.Column("account", sa.Text, nullable=False, index=True),
    words("address"),
    words("language", "en"),
    flag("open", True),
    *sending(),
)
"""One for each visit, person and member of their family. `open` while there is something to ask. Its letter's `state`: beside
(another letter of this reader's asks), waiting, sent, failed, taken_back."""

_MAY = """
    select v.id as visit, v.planned_on, p.id as person, f.account, a.email as address, a.language
    from family_share f
        join person p on p.id = f.person
        join account a on a.id = f.account
        join visit v on v.body = p.placing_body and v.hospital = p.hospital
    where f.ended_at is null and f.covers like '%asked_before%' and p.left_on is null and a.left_at is null
        and v.state = 'planned' and v.announced and v.planned_on >= :today and v.planned_on <= :until
        and exists (select 1 from seat s where s.account = f.account and s.role = 'family_carer' and s.person = f.person
                    and (s.until_on is null or s.until_on >= :today))
"""
_ALL = sa.text(_MAY)
_OF_VISIT = sa.text(f"{_MAY} and v.id = :it")
_OF_PERSON = sa.text(f"{_MAY} and p.id = :it")
_OPEN = sa.select(family_ask).where(family_ask.c.open)
_OF_ACCOUNT = _OPEN.where(family_ask.c.account == sa.bindparam("it")).order_by(family_ask.c.at, family_ask.c.id)


def may_be_asked(
    tx: Transaction, today: str, until: str, visit: str | None = None, person: str | None = None
) -> list[Any]:
    """Whose family may be asked before which announced visit of the body that pays, to the hospital where they are: today
    or later, until this day. A consent or a decision that covers it stands."""
    if visit is not None:
        return rows(tx, _OF_VISIT, today=today, until=until, it=visit)
    if person is not None:
        return rows(tx, _OF_PERSON, today=today, until=until, it=person)
    return rows(tx, _ALL, today=today, until=until)


def known(tx: Transaction, visit: str | None = None, person: str | None = None) -> dict[str, Any]:
    """By id: what was ever asked about this visit or this person; else everything that is open."""
    if visit is not None:
        return {r.id: r for r in rows(tx, by(family_ask, "visit"), it=visit)}
    if person is not None:
        return {r.id: r for r in rows(tx, by(family_ask, "person"), it=person)}
    return {r.id: r for r in rows(tx, _OPEN)}


def one(tx: Transaction, ask_id: str) -> Any:
    """One of them as it stands; None where there is none."""
    return first(tx, by(family_ask), it=ask_id)


def begin(tx: Transaction, values: dict[str, Any]) -> bool:
    """It is asked from now on. Returns whether it was not before."""
    return add_once(tx, family_ask, values)


def change(tx: Transaction, ask_id: str, **values: object) -> None:
    """What is so of one from now on."""
    statements.change(tx, family_ask, ask_id, values)


def open_to(tx: Transaction, account_id: str) -> list[Any]:
    """What one member of a family is asked now, oldest first."""
    return rows(tx, _OF_ACCOUNT, it=account_id)

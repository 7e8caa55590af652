"""All SQL about contacts: what is relied on, how it stands, and what became of it."""

from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.contacts.model import Word
from lantern.ids import derived
from lantern.store import Transaction, metadata
from lantern.store.statements import add_once, among, by, change, keep
from lantern.store.straight import first, rows, run
from lantern.store.tables import as_json, key, maybe, words

contact = sa.Table(
    "contact",
    metadata,
    key(),
    words("kind"),
    words("what"),
    sa.Column("hospital", sa.Text, nullable=True, index=True),
    sa.Column("body", sa.Text, nullable=True, index=True),
    sa.Column("owner", sa.Text, nullable=False, index=True),
    words("name", ""),
    words("said", ""),
    maybe("hours"),
    maybe("of"),
    words("same"),
    maybe("checked_on"),
    maybe("check_by"),
    maybe("wrong_at"),
    maybe("stale"),
    maybe("since"),
)
"""What the ladder and the routes rely on now, reckoned anew from numbers, seats and rotas as they stand. `same` is equal where
one contact serves several hospitals; `checked_on` and `wrong_at` are people's words and are carried along."""

contact_word = sa.Table(
    "contact_word",
    metadata,
    key(),
    sa.Column("place", sa.Text, nullable=False, index=True),
    words("says"),
)
"""Append-only: what became of whoever is reached there, whatever the number was then."""

bounce = sa.Table("bounce", metadata, key("said"), words("at"))
"""Addresses and numbers that letters came back from, until somebody says that they are right."""

_word = msgspec.json.Decoder(Word)
_HOSPITALS = among(contact, (), "hospital")
_BODIES = among(contact, (), "body").where(contact.c.hospital.is_(None))
_ALL = sa.select(contact)
_SAME = by(contact, "same")
_SAID = by(contact, "said")
_DROP = sa.delete(contact).where(contact.c.id == sa.bindparam("it"))
_RIGHT = sa.delete(bounce).where(bounce.c.said == sa.bindparam("it"))
_BOUNCED = sa.select(bounce.c.said)


def telephone_id(hospital: str, to: str, number: str) -> str:
    """A number that is written in another way is still the same."""
    return derived("contact", hospital, to, digits(number))


def seat_id(kind: str, ref: str, body: str, role: str, said: str) -> str:
    """An address in a seat, on a rota or of an account; another address is another contact."""
    return derived("contact", kind, ref, body, role, said)


def digits(number: str) -> str:
    """A number without its spaces and signs."""
    return "".join(one for one in number if one.isdigit() or one == "+")


def place_of(row: Any) -> str:
    """Whoever is reached, whatever their number: the history is theirs."""
    return derived("contact-place", row.hospital or row.body or "", row.kind, row.what)


def one(tx: Transaction, contact_id: str) -> Any:
    """One contact as it stands; None when it is used no more."""
    return first(tx, by(contact), it=contact_id)


def like(tx: Transaction, same: str) -> list[Any]:
    """Every row of one contact: for each hospital that it is the same for."""
    return rows(tx, _SAME, it=same)


def reached_at(tx: Transaction, said: str) -> list[Any]:
    """Every contact that is this number or address."""
    return rows(tx, _SAID, it=said)


def standing(tx: Transaction, hospitals: list[str] | None, bodies: list[str] | None) -> list[Any]:
    """What is kept of these hospitals and these bodies; of everything where neither is given."""
    if hospitals is None and bodies is None:
        return rows(tx, _ALL)
    found = rows(tx, _HOSPITALS, them=hospitals) if hospitals else []
    return found + (rows(tx, _BODIES, them=bodies) if bodies else [])


_STALE = sa.select(
    contact.c.same, contact.c.owner, contact.c.stale, contact.c.since, contact.c.hospital, contact.c.body, contact.c.what
).where(contact.c.stale.is_not(None)).order_by(contact.c.id)  # fmt: skip


def stale(tx: Transaction) -> list[Any]:
    """Every contact that is to be checked, once however many hospitals it is the same for; of no owner: by the operator."""
    return list({r.same: r for r in rows(tx, _STALE)}.values())


def keep_all(tx: Transaction, them: list[dict[str, Any]]) -> None:
    """These stand as they are given."""
    if them:
        keep(tx, contact, them)


def drop(tx: Transaction, contact_id: str) -> None:
    """It is relied on no more; what became of it stays."""
    run(tx, _DROP, it=contact_id)


def tell(tx: Transaction, contact_id: str, **values: object) -> None:
    """What somebody said of it."""
    change(tx, contact, contact_id, values)


def note(tx: Transaction, row: Any, word: Word) -> None:
    """It stays, whoever is reached there later."""
    place = place_of(row)
    add_once(tx, contact_word, {"id": derived(word.id, place), "place": place, "says": as_json(word)})


def stories(tx: Transaction, places: list[str]) -> dict[str, list[Word]]:
    """What became of each, newest first."""
    found: dict[str, list[Word]] = {one: [] for one in places}
    for r in rows(tx, among(contact_word, (), "place"), them=places) if places else ():
        found[r.place].append(_word.decode(r.says))
    return {one: sorted(said, key=lambda w: (w.at, w.id), reverse=True) for one, said in found.items()}


def came_back(tx: Transaction, said: str, at: str) -> bool:
    """Letters to this address come back. Returns whether that is new."""
    return add_once(tx, bounce, {"said": said, "at": at})


def right(tx: Transaction, said: str) -> None:
    """Somebody says that it is right all the same."""
    run(tx, _RIGHT, it=said)


def bounced(tx: Transaction) -> set[str]:
    """Every address that letters come back from."""
    return {r.said for r in rows(tx, _BOUNCED)}

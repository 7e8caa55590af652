"""All SQL about questions before an admission."""

from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.admissions.model import Word
from lantern.store import Transaction, metadata
from lantern.store.statements import add, among, by, change
from lantern.store.straight import first, rows
from lantern.store.tables import key, maybe, sending, words

ask = sa.Table(
    "admission_ask",
    metadata,
    key(),
    sa.Column("body", sa.Text, nullable=False, index=True),
    sa.Column("hospital", sa.Text, nullable=False, index=True),
    maybe("unit"),
    words("age_band"),
    words("nation"),
    words("why"),
    words("answer_by"),
    words("asked_at"),
    words("asked_by"),
    words("asked_by_name"),
    words("state", "asked"),
)

word = sa.Table(
    "admission_word",
    metadata,
    key(),
    sa.Column("ask", sa.Text, nullable=False, index=True),
    words("says"),
)
"""Append-only: everything said and done about a question."""

letter = sa.Table(
    "admission_letter",
    metadata,
    key(),
    sa.Column("ask", sa.Text, nullable=False, index=True),
    words("kind"),
    words("whom"),
    words("name"),
    words("address"),
    words("language", "en"),
    words("channel"),
    *sending(),
    maybe("page_hash", unique=True),
    maybe("page_used_at"),
)
"""Who hears of it by letter. `kind`: ask (the host is asked) or exception; `whom` is who they are in the list of those told."""


def one(tx: Transaction, ask_id: str) -> Any:
    """One question; None when it has not arrived."""
    return first(tx, by(ask), it=ask_id)


def keep(tx: Transaction, values: dict[str, Any]) -> None:
    """A question was asked."""
    add(tx, ask, [values])


def say(tx: Transaction, ask_id: str, said: Word, state: str | None = None) -> None:
    """Something was said about it; the same word twice is one."""
    if first(tx, by(word), it=said.id) is None:
        add(tx, word, [{"id": said.id, "ask": ask_id, "says": msgspec.json.encode(said).decode()}])
    if state:
        change(tx, ask, ask_id, {"state": state})


_decoder = msgspec.json.Decoder(Word)


def words_of(tx: Transaction, ids: list[str]) -> dict[str, list[Word]]:
    """Everything said about these questions, oldest first."""
    found: dict[str, list[Word]] = {one: [] for one in ids}
    for r in rows(tx, among(word, column="ask"), them=ids) if ids else ():
        found[r.ask].append(_decoder.decode(r.says))
    return {one: sorted(said, key=lambda w: (w.at, w.id)) for one, said in found.items()}


def letters_of(tx: Transaction, ids: list[str]) -> list[Any]:
    """Letters about these questions."""
    return rows(tx, among(letter, column="ask"), them=ids) if ids else []


def promise(tx: Transaction, letters: list[dict[str, Any]]) -> None:
    """Write these letters, each once."""
    there = {r.id for r in rows(tx, among(letter, ("id",)), them=[one["id"] for one in letters])} if letters else set()
    add(tx, letter, [one for one in letters if one["id"] not in there])


def by_page(tx: Transaction, page_hash: str) -> Any:
    """The letter whose one-time page this is; None where there never was one."""
    return first(tx, by(letter, "page_hash"), it=page_hash)


def change_letter(tx: Transaction, letter_id: str, **values: object) -> None:
    """What came of a letter."""
    change(tx, letter, letter_id, values)


def some(tx: Transaction, where: sa.ColumnElement[bool], before: str | None, most: int) -> list[Any]:
    """Questions that match, newest first; `before` is the id of the last one seen."""
    found = sa.select(ask).where(where)
    if before:
        last = one(tx, before)
        if last is not None:
            found = found.where(
                sa.tuple_(ask.c.asked_at, ask.c.id) < sa.tuple_(sa.literal(last.asked_at), sa.literal(last.id))
            )
    return list(tx.execute(found.order_by(ask.c.asked_at.desc(), ask.c.id.desc()).limit(most)))

"""Send the letters about somebody who may be admitted."""

import hashlib
import hmac
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from lantern.admissions import records
from lantern.admissions.model import Word
from lantern.alerts.asked import letters
from lantern.alerts.posting import post_due
from lantern.clock import wire
from lantern.commissioners.records import body
from lantern.identity.records import house_key
from lantern.ids import derived
from lantern.settings import Settings
from lantern.store import Database, Transaction


async def send_due(database: Database, settings: Settings, now: datetime, node: str) -> int:
    """Send what is due. Returns how many letters were tried."""

    async def compose(one: Any) -> tuple[str, str]:
        asked, body_name = await database.read(_about, one.ask)
        link, kind = f"{settings.origin}/app/#/admission/{one.ask}", one.kind
        if one.channel == "page":
            kind = "page" if one.kind == "ask" else "no_link"
            link = f"{settings.origin}/reply/{await database.write(page_token, one.id)}" if kind == "page" else ""
        by = f"{date.fromisoformat(asked.answer_by):%d/%m/%Y}"
        return letters.letter(one.language, kind, link, by, body_name)

    return await post_due(database, settings, records.letter, compose, now, node, also=_told)


def _about(tx: Transaction, ask_id: str) -> tuple[Any, str]:
    asked = records.one(tx, ask_id)
    name = tx.execute(sa.select(body.c.name).where(body.c.id == asked.body)).scalar()
    return asked, name or ""


def page_token(tx: Transaction, letter_id: str) -> str:
    """The page's token: follows from the letter and this installation's own key, so a repeat is the same."""
    secret = tx.execute(sa.select(house_key.c.private).where(house_key.c.name == "pages")).scalar() or ""
    token = hmac.new(secret.encode(), letter_id.encode(), hashlib.sha256).hexdigest()
    records.change_letter(tx, letter_id, page_hash=hashlib.sha256(token.encode()).hexdigest())
    return token


def _told(tx: Transaction, one: Any, now: datetime) -> None:
    """A letter about an exception that has gone is how somebody was told, and when."""
    if one.kind == "exception":
        told = Word(
            id=derived(one.id, "told"), kind="told", at=wire(now), by_name=one.name, whom=one.whom, how="letter"
        )
        records.say(tx, one.ask, told)

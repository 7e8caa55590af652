"""Send these letters. Marked as sent after sending, under a claim; a passing failure is tried again."""

import hashlib
import hmac
import logging
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from lantern.admissions import records
from lantern.admissions.model import Word
from lantern.alerts import claiming
from lantern.alerts.asked import letters
from lantern.alerts.channels import NotSent, email
from lantern.alerts.levels.schedule import CLAIMED, TOGETHER, not_sent
from lantern.clock import wire
from lantern.commissioners.records import body
from lantern.identity.records import house_key
from lantern.ids import derived
from lantern.settings import Settings
from lantern.store import Database, Transaction

log = logging.getLogger("lantern.alerts")


async def send_due(database: Database, settings: Settings, now: datetime, node: str) -> int:
    """Send what is due. Returns how many letters were tried."""
    claimed = await database.write(claiming.claim, records.letter, node, wire(now), wire(now + CLAIMED), TOGETHER)
    for one in claimed:
        try:
            await _send(database, settings, one)
            await database.write(_sent, one, now)
        except NotSent as failure:
            await database.write(not_sent, records.letter, one, now, failure)
        except Exception:
            log.exception("letter %s about an admission was not sent", one.id)
            await database.write(not_sent, records.letter, one, now, NotSent("a fault of ours"))
    return len(claimed)


async def _send(database: Database, settings: Settings, one: Any) -> None:
    if not one.address:
        raise NotSent("no address is known", permanent=True)
    asked, body_name = await database.read(_about, one.ask)
    link, kind = f"{settings.origin}/app/#/admission/{one.ask}", one.kind
    if one.channel == "page":
        kind = "page" if one.kind == "ask" else "no_link"
        link = f"{settings.origin}/reply/{await database.write(page_token, one.id)}" if kind == "page" else ""
    by = f"{date.fromisoformat(asked.answer_by):%d/%m/%Y}"
    subject, text = letters.letter(one.language, kind, link, by, body_name)
    await email.send(settings, email.letter(settings, one.address, subject, text, one.id))


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


def _sent(tx: Transaction, one: Any, now: datetime) -> None:
    """A letter about an exception that has gone is how somebody was told, and when."""
    gone = claiming.settle(tx, records.letter, one, state="sent", sent_at=wire(now), due_at=None, error=None)
    if gone and one.kind == "exception":
        told = Word(
            id=derived(one.id, "told"), kind="told", at=wire(now), by_name=one.name, whom=one.whom, how="letter"
        )
        records.say(tx, one.ask, told)

"""Send what is due, and climb where nobody took it. State is in rows; whoever calls this is only a metronome."""

import asyncio
import hashlib
import hmac
import logging
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from lantern.alerts import claiming, letters, records
from lantern.alerts.channels import NotSent, email, sms, web_push
from lantern.alerts.claiming import AT_MOST, CLAIMED, TOGETHER
from lantern.alerts.climbing import climb, retell, unsent_since
from lantern.alerts.shut import sits
from lantern.clock import local_date, wire
from lantern.concerns import records as concerns
from lantern.contacts.records import right
from lantern.contacts.settling import came_back
from lantern.identity.records import bump, house_key, push_subscription
from lantern.policy.model import Policy
from lantern.settings import Settings
from lantern.store import Database, Transaction

log = logging.getLogger("lantern.alerts")

WAITS = (30, 60, 120, 300, 600, 1200)
"""Seconds before a passing failure is tried again; the last one goes on for as long as it takes."""


async def climb_due(database: Database, policy: Policy, now: datetime) -> int:
    """Climb every ladder that is due. Returns how many concerns were looked at."""
    due = await database.read(concerns.due_to_climb, wire(now), 100)
    for concern in due:
        try:
            await database.write(climb, concern.id, policy, now)
        except Exception:  # one ladder never keeps the others from climbing
            log.exception("the ladder of concern %s could not be climbed; the next tick tries again", concern.id)
    return len(due)


async def tell_of_unsent(database: Database, policy: Policy, now: datetime) -> int:
    """Where letters have not gone for a while, whoever sent them must not count on their readers: those who stand in hear,
    and when nobody is left, the operator. Returns how many concerns were told of again."""
    found = await database.read(records.with_unsent, unsent_since(policy, now))
    for concern in found:
        try:
            await database.write(retell, concern, policy, now)
        except Exception:
            log.exception("concern %s could not be told of again; the next tick tries again", concern)
    return len(found)


async def send_due(database: Database, settings: Settings, policy: Policy, now: datetime, node: str) -> int:
    """Send what is due now. Marked as sent after sending, under a claim: a second letter is a nuisance, a missing one harm."""
    claimed = await database.write(records.claim, node, wire(now), wire(now + CLAIMED), TOGETHER)
    # side by side: a mail server that does not answer never keeps a phone from being woken
    done = await asyncio.gather(
        *(_send_one(database, settings, policy, alert, now) for alert in claimed), return_exceptions=True
    )
    for fault in done:
        if fault is not None:
            log.error("what came of an alert could not be written; its claim runs out by itself: %s", fault)
    return len(claimed)


async def _send_one(database: Database, settings: Settings, policy: Policy, alert: Any, now: datetime) -> None:
    try:
        async with asyncio.timeout(AT_MOST.total_seconds()):
            await _send(database, settings, alert, now)
    except NotSent as failure:
        log.warning("alert %s by %s was not sent: %s", alert.id, alert.channel, failure)
        await database.write(_not_sent, alert, policy, now, failure)
    except Exception:
        log.exception("alert %s by %s was not sent", alert.id, alert.channel)
        await database.write(_not_sent, alert, policy, now, NotSent("a fault of ours"))
    else:
        await database.write(_sent, alert, now)


async def _send(database: Database, settings: Settings, alert: Any, now: datetime) -> None:
    concern = await database.read(concerns.one, alert.concern)
    provider, page = alert.seat == "provider", alert.channel == "page"
    link = f"{settings.origin}/app/#/findings" if provider else f"{settings.origin}/app/#/concern/{alert.concern}"
    if alert.kind == "opened":
        link = f"{settings.origin}/app/#/person/{concern.person}/opened"
    if alert.channel == "push":
        await _push(database, settings, alert)
        return
    if not alert.address:
        raise NotSent("no address is known", permanent=True)
    if not await database.read(records.still_theirs, alert, local_date(now).isoformat()):
        await database.write(records.let_go, records.alert.c.id == alert.id)
        return
    if alert.channel == "sms":
        await sms.send(settings, alert.address, letters.alert_text(alert.language, link), alert.id, now)
        return
    if page:
        if not await database.read(sits, alert.address, local_date(now)):
            raise NotSent("whoever sat at this address sits there no longer", permanent=True)
        token = await database.write(page_token, alert.id)
        link = f"{settings.origin}/take/{token}"
    if provider:
        subject, text = letters.provider_letter(alert.language, link)
    elif alert.kind == "concern":
        subject, text = letters.alert_letter(alert.language, concern.urgency, link, alert.copy, page)
    else:
        subject, text = letters.news_letter(alert.language, alert.kind, link)
    await email.send(settings, email.letter(settings, alert.address, subject, text, alert.id))


async def _push(database: Database, settings: Settings, alert: Any) -> None:
    """Wake every phone of this account. One that answers is enough; phones that have gone are forgotten."""
    key, phones = await database.read(_phones, alert.account)
    if not phones:
        raise NotSent("no phone is set up for push", permanent=True)
    failures: list[NotSent] = []
    for phone in phones:
        to = web_push.Subscription(endpoint=phone.endpoint, p256dh=phone.p256dh, auth=phone.auth)
        body = letters.push_body(alert.language, alert.id)
        try:
            await web_push.send(
                to, body, alert.id.replace("-", "")[:32], key, settings.push_contact, settings.push_hosts
            )
        except NotSent as failure:
            failures.append(failure)
            if failure.gone:
                await database.write(_forget, phone.endpoint_hash, alert.account)
    if len(failures) == len(phones):
        raise next((f for f in failures if not f.permanent), failures[0])


def _phones(tx: Transaction, account: str) -> tuple[str, list[Any]]:
    key = tx.execute(sa.select(house_key.c.private).where(house_key.c.name == "push")).scalar()
    table = push_subscription
    return key or "", list(tx.execute(sa.select(table).where(table.c.account == account)))


def _forget(tx: Transaction, endpoint_hash: str, account: str) -> None:
    """This phone has gone; its account's phones see that it is no longer known, and can ask again."""
    tx.execute(push_subscription.delete().where(push_subscription.c.endpoint_hash == endpoint_hash))
    bump(tx, account)


def _sent(tx: Transaction, alert: Any, now: datetime) -> None:
    done = records.settle(tx, alert, state="sent", sent_at=wire(now), due_at=None, error=None)
    if done and alert.kind == "concern":
        concerns.heard(tx, alert.id, alert.concern, state="sent")
    if done and alert.channel in ("email", "page"):
        right(tx, alert.address)  # it is reached again, whatever came back before


def _not_sent(tx: Transaction, alert: Any, policy: Policy, now: datetime, failure: NotSent) -> None:
    """A passing failure is tried again; after a permanent one whoever stands in hears at once."""
    if failure.permanent:
        done = records.settle(tx, alert, state="failed", due_at=None, error=str(failure))
        if done and alert.kind == "concern":
            concerns.heard(tx, alert.id, alert.concern, state="failed")
            if failure.gone and alert.channel in ("email", "page"):
                came_back(tx, policy, alert.address, now)
            retell(tx, alert.concern, policy, now)
        return
    later = claiming.again_after(alert, WAITS, failure.retry_after)
    records.settle(tx, alert, due_at=wire(now + later), error=str(failure))


def page_token(tx: Transaction, alert_id: str) -> str:
    """The one-time page's token: follows from the alert and this installation's own key, so a repeat is the same."""
    secret = tx.execute(sa.select(house_key.c.private).where(house_key.c.name == "pages")).scalar() or ""
    token = hmac.new(secret.encode(), alert_id.encode(), hashlib.sha256).hexdigest()
    digest = hashlib.sha256(token.encode()).hexdigest()
    tx.execute(records.alert.update().where(records.alert.c.id == alert_id).values(page_hash=digest))
    return token

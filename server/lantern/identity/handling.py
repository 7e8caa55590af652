"""How people change how they are reached."""

import re
from urllib.parse import urlsplit

import msgspec

from lantern.identity import commands as c
from lantern.identity import records
from lantern.identity.acting import Act, Handler
from lantern.identity.sessions import digest
from lantern.problems import Problem
from lantern.store import Transaction


def allow_push(tx: Transaction, act: Act, command: c.AllowPush) -> None:
    """Wake this phone for alerts. Where the push goes is checked again when it is sent."""
    if urlsplit(command.endpoint).hostname is None:
        raise Problem("unreadable")
    table = records.push_subscription
    tx.execute(table.delete().where(table.c.endpoint_hash == digest(command.endpoint)))
    tx.execute(
        table.insert().values(
            endpoint_hash=digest(command.endpoint), account=act.who.account, endpoint=command.endpoint,
            p256dh=command.p256dh, auth=command.auth, made_at=act.heard_at,
        )
    )  # fmt: skip
    records.bump(tx, act.who.account)


def stop_push(tx: Transaction, act: Act, command: c.StopPush) -> None:
    """Wake this phone no more."""
    table = records.push_subscription
    tx.execute(
        table.delete().where(table.c.endpoint_hash == digest(command.endpoint), table.c.account == act.who.account)
    )
    records.bump(tx, act.who.account)


NUMBER = re.compile(r"(?:\+|00)?[0-9]{9,15}")


def allow_texts(tx: Transaction, act: Act, command: c.AllowTexts) -> None:
    """Spaces, dashes and brackets are how people write numbers; what is kept is what can be sent to."""
    mobile = re.sub(r"[\s()./-]", "", command.mobile)
    if NUMBER.fullmatch(mobile) is None:
        raise Problem("not-a-number-to-text")
    _account(tx, act, mobile=mobile)


def stop_texts(tx: Transaction, act: Act, command: c.StopTexts) -> None:
    """Forget the number."""
    _account(tx, act, mobile=None)


def choose_language(tx: Transaction, act: Act, command: c.ChooseLanguage) -> None:
    """Letters and screens come in this language from now on."""
    _account(tx, act, language=command.language)


def _account(tx: Transaction, act: Act, **values: object) -> None:
    tx.execute(records.account.update().where(records.account.c.id == act.who.account).values(**values))
    records.bump(tx, act.who.account)


def choose_reminders(tx: Transaction, act: Act, command: c.ChooseReminders) -> None:
    """Letters about what is owed come, or come no more; from the next one on."""
    said = {name: chosen for name in ("reminders", "weekly") if (chosen := getattr(command, name)) is not None}
    if said:
        tx.execute(records.account.update().where(records.account.c.id == act.who.account).values(**said))
        records.bump(tx, act.who.account)


HANDLERS: dict[type[msgspec.Struct], Handler] = {
    c.AllowPush: allow_push,
    c.StopPush: stop_push,
    c.AllowTexts: allow_texts,
    c.StopTexts: stop_texts,
    c.ChooseLanguage: choose_language,
    c.ChooseReminders: choose_reminders,
}

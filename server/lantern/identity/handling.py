"""How people change how they are reached."""

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


def choose_language(tx: Transaction, act: Act, command: c.ChooseLanguage) -> None:
    """Letters and screens come in this language from now on."""
    tx.execute(
        records.account.update().where(records.account.c.id == act.who.account).values(language=command.language)
    )
    records.bump(tx, act.who.account)


HANDLERS: dict[type[msgspec.Struct], Handler] = {
    c.AllowPush: allow_push,
    c.StopPush: stop_push,
    c.ChooseLanguage: choose_language,
}

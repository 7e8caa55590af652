"""Letting somebody in: their account and seats, and a letter with a one-time link and a code that can be typed."""

import logging
from collections.abc import Sequence
from datetime import datetime, timedelta

import sqlalchemy as sa

from lantern.clock import wire
from lantern.identity import records, sessions
from lantern.identity.model import Seat
from lantern.ids import derived, new_id
from lantern.store import Transaction
from lantern.web.house import House

log = logging.getLogger("lantern.identity")

LETTER = {
    "en": (
        "Your way in to Lantern",
        "Here is your way in to Lantern.\n\nOn this device, open:\n{link}\n\n"
        "If Lantern is on your phone's home screen, open it there and type this code:\n{code}\n\n"
        "Both work once, until {until}. If you did not ask for this, you need do nothing.\n",
    ),
    "cy": (
        "Eich ffordd i mewn i Lantern",
        "Dyma'ch ffordd i mewn i Lantern.\n\nAr y ddyfais hon, agorwch:\n{link}\n\n"
        "Os yw Lantern ar sgrin gartref eich ffôn, agorwch ef yno a theipiwch y cod hwn:\n{code}\n\n"
        "Mae'r ddau'n gweithio unwaith, tan {until}. Os na ofynnoch am hyn, nid oes angen gwneud dim.\n",
    ),
}


class Unsent(Exception):
    """The account is there; the letter did not go."""

    def __init__(self, account: str) -> None:
        super().__init__("the account is there, but its letter could not be sent")
        self.account = account


async def send_code(house: House, email: str, now: datetime) -> None:
    """Send a way in to this address, if an account has it. Whoever asks learns neither that nor whether mail is down;
    nobody gets more than a few at a time, so that asking often does not make guessing easier."""
    found = await house.database.read(_by_email, email)
    if found and await house.database.read(sessions.open_codes, found[0], now) < sessions.CODES:
        try:
            await _send(house, found[0], email, found[1], now, sessions.CODE_LASTS)
        except Exception:
            log.exception("a letter with a way in could not be sent")


async def invite(house: House, name: str, email: str, seats: Sequence[Seat], language: str, now: datetime) -> str:
    """Make the account if there is none, add the seats, send the letter. Returns the account's id. Raises Unsent when the
    letter did not go: the account is there, and a code can be asked for."""
    account = await house.database.write(keep_account, new_id(), name, email, language, seats, wire(now))
    try:
        await _send(house, account, email, language, now, sessions.INVITATION_LASTS)
    except Exception as error:
        raise Unsent(account) from error
    return account


def keep_account(
    tx: Transaction, fresh: str, name: str, email: str, language: str, seats: Sequence[Seat], at: str
) -> str:
    """The account with this address, made if need be, holding these seats too. Somebody who had left comes back to
    these alone; a seat that had ended begins again."""
    table, address = records.account, email.strip().lower()
    found = tx.execute(sa.select(table.c.id, table.c.left_at).where(table.c.email == address)).first()
    account = found.id if found else fresh
    if found is None:
        shown = sa.exists().where(table.c.demo).select().scalar_subquery()  # a demonstration stays one, all of it
        tx.execute(
            table.insert().values(id=account, name=name, email=address, language=language, made_at=at, demo=shown)
        )
    elif found.left_at is not None:
        tx.execute(records.seat.delete().where(records.seat.c.account == account))
        tx.execute(table.update().where(table.c.id == account).values(left_at=None, name=name, language=language))
    for seat in seats:
        _keep_seat(tx, account, seat)
    records.bump(tx, account)
    records.colleagues_changed(tx, {seat.body for seat in seats if seat.body})
    return account


def _keep_seat(tx: Transaction, account: str, seat: Seat) -> None:
    held, seat_id = records.seat, derived(account, seat.role, seat.body, seat.hospital, seat.person)
    again = tx.execute(held.update().where(held.c.id == seat_id).values(until_on=None))
    if not again.rowcount:
        tx.execute(
            held.insert().values(
                id=seat_id, account=account, role=seat.role, body=seat.body, hospital=seat.hospital, person=seat.person
            )
        )


async def _send(house: House, account: str, email: str, language: str, now: datetime, lasts: timedelta) -> None:
    token, code, until = sessions.new_token(), sessions.new_code(), now + lasts
    await house.database.write(sessions.keep_code, account, token, code, wire(until))
    subject, text = LETTER["cy" if language.startswith("cy") else "en"]
    link = f"{house.settings.origin}/app/#/sign-in?token={token}"
    spaced = f"{code[:4]} {code[4:]}"
    body = text.format(link=link, code=spaced, until=f"{until:%d/%m/%Y %H:%M} UTC")
    await house.post(email, subject, body, derived(token))


def _by_email(tx: Transaction, email: str) -> tuple[str, str] | None:
    account = records.account
    query = sa.select(account.c.id, account.c.language).where(
        account.c.email == email.strip().lower(), account.c.left_at.is_(None)
    )
    row = tx.execute(query).first()
    return (row.id, row.language) if row else None

"""Who may use Lantern: `invite`."""

import asyncio
import re
from typing import get_args

import click
import sqlalchemy as sa

from lantern.alerts.channels import email
from lantern.cli.group import commands
from lantern.cli.opening import opened
from lantern.clock import system_clock
from lantern.commissioners.records import body as bodies
from lantern.identity import inviting
from lantern.identity.model import Role, Seat
from lantern.identity.records import account
from lantern.settings import Settings, read_settings
from lantern.store import Transaction
from lantern.units.records import hospital as hospitals
from lantern.web.house import Bell, House

FOR_ALL = ("administrator", "operator")
AT_A_HOSPITAL = ("provider_manager",)
ROLES = tuple(role for role in get_args(Role) if role not in ("family_carer", "forum_member", "forum_voice"))
"""Family and carers are let in for one person, by those who recorded the consent (K15): not from here."""


@commands.command()
@click.option("--email", "address", required=True, help="Where the letter goes; also how they sign in.")
@click.option("--name", required=True, help="What people call them.")
@click.option("--role", "roles", required=True, multiple=True, type=click.Choice(ROLES), help="May be given again.")
@click.option("--body", help="The id of the body they act for.")
@click.option("--hospital", help="The id of the one hospital this is about.")
@click.option("--language", type=click.Choice(["en", "cy", "en-simple", "cy-simple"]), default="en", show_default=True)
def invite(
    address: str, name: str, roles: tuple[Role, ...], body: str | None, hospital: str | None, language: str
) -> None:
    """Let somebody in: their account, their seats, and a letter with a link and a code."""
    name = " ".join(name.split())
    if not re.fullmatch(r"[^@\s]+@[^@\s]+", address) or not 1 <= len(address) <= 200:
        raise ValueError(f"{address!r} is not an e-mail address.")
    if not 1 <= len(name) <= 200:
        raise ValueError("give a name, of at most 200 characters.")
    seats = [_seat(role, body, hospital) for role in roles]
    click.echo(asyncio.run(_run(read_settings(), address, name, seats, language)))


def _seat(role: Role, body: str | None, hospital: str | None) -> Seat:
    """The seat, if it has what its role needs. Raises ValueError."""
    if role in FOR_ALL:
        return Seat(role=role)
    if body is None:
        raise ValueError(f"{role} is a seat for a body: add --body.")
    if role in AT_A_HOSPITAL and hospital is None:
        raise ValueError(f"{role} is a seat at one hospital: add --hospital.")
    return Seat(role=role, body=body, hospital=hospital)


async def _run(settings: Settings, address: str, name: str, seats: list[Seat], language: str) -> str:
    async with opened(settings) as database:
        known = await database.read(_look, address, seats)

        async def post(to: str, subject: str, text: str, letter_id: str) -> None:
            await email.send(settings, email.letter(settings, to, subject, text, letter_id))

        house = House(settings=settings, database=database, clock=system_clock, bell=Bell(), post=post)
        try:
            await inviting.invite(house, name, address, seats, language, system_clock())
        except inviting.Unsent as error:
            raise ValueError(
                f"the account and its seats are made, and the letter could not be sent ({error.__cause__}). "
                "Run this again to send another."
            ) from error
    where = "" if settings.smtp_url else f"\nNo mail server is set: the letter lies in {settings.home / 'outbox'}."
    who = (
        f"{known} has an account already under this address; the seats were added."
        if known
        else f"{name} has an account."
    )
    return f"{who} A letter to {address} says how to sign in at {settings.origin}.{where}"


def _look(tx: Transaction, address: str, seats: list[Seat]) -> str | None:
    """The name of who has this address already, if anybody. Raises ValueError when somebody may not be let in so."""
    if tx.execute(sa.select(account.c.id).where(account.c.demo)).first():
        raise ValueError("this database holds the demonstration. Real people need a database of their own.")
    for seat in seats:
        _known(tx, bodies, seat.body, "body")
        _known(tx, hospitals, seat.hospital, "hospital")
    found = tx.execute(sa.select(account.c.name, account.c.left_at).where(account.c.email == address.lower())).first()
    if found and found.left_at:
        raise ValueError(f"{address} belongs to {found.name}, who has left. Use another address.")
    return found.name if found else None


def _known(tx: Transaction, table: sa.Table, asked: str | None, kind: str) -> None:
    if asked is None or tx.execute(sa.select(table.c.id).where(table.c.id == asked)).first():
        return
    ids = sorted(tx.execute(sa.select(table.c.id)).scalars())
    there = f"There are: {', '.join(ids[:20])}{', …' if len(ids) > 20 else ''}." if ids else "There are none yet."
    raise ValueError(f"there is no {kind} {asked!r} here. {there}")

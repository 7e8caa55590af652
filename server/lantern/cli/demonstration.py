"""The demonstration: `demo`."""

import asyncio

import click
import msgspec
import sqlalchemy as sa

from lantern import preparing
from lantern.cli.group import commands
from lantern.cli.opening import opened
from lantern.clock import system_clock
from lantern.commissioners.records import body
from lantern.identity.records import account
from lantern.people.records import person
from lantern.policy.reading import shipped_policy
from lantern.settings import Settings, read_settings
from lantern.store import Transaction
from lantern.web.house import Bell, House


@commands.command()
def demo() -> None:
    """Load the demonstration into an empty database; on one that has it already, change nothing."""
    click.echo(asyncio.run(_run(read_settings())))


async def _run(settings: Settings) -> str:
    async with opened(settings) as database:
        if await database.read(_here):
            return "The demonstration is here already; nothing was changed."
        house = House(
            settings=msgspec.structs.replace(settings, demo=True), database=database, clock=system_clock, bell=Bell(),
            post=_nobody,
        )  # fmt: skip
        await preparing.prepare(house, shipped_policy())
        many = await database.read(lambda tx: tx.execute(sa.select(sa.func.count()).select_from(person)).scalar())
    return f"The demonstration is loaded: {many} people, all invented. LANTERN_DEMO=1 lantern serve lets you try it."


def _here(tx: Transaction) -> bool:
    """Whether the demonstration is here. Raises ValueError where anything else is."""
    kinds = set(tx.execute(sa.select(account.c.demo).distinct()).scalars())
    if kinds == {True}:
        return True
    if (
        kinds
        or tx.execute(sa.select(body.c.id).limit(1)).first()
        or tx.execute(sa.select(person.c.id).limit(1)).first()
    ):
        raise ValueError("this database is not empty, so the demonstration is not loaded. Use one of its own.")
    return False


async def _nobody(to: str, subject: str, text: str, letter_id: str) -> None:
    """The demonstration writes to nobody while it is loaded."""

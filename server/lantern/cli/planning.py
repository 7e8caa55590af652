"""The coming weeks, proposed: `plan`. Nothing is kept: somebody accepts on the screen."""

import asyncio
import sys
from datetime import datetime, timedelta
from pathlib import Path

import click
import msgspec
import sqlalchemy as sa

from lantern.cli.group import commands
from lantern.cli.opening import opened
from lantern.clock import local_date, system_clock
from lantern.commissioners.records import body as bodies
from lantern.identity.records import account
from lantern.people.records import person
from lantern.settings import read_settings
from lantern.store import Transaction
from lantern.units.records import hospital, unit
from lantern.visits.planning.asking import question_for
from lantern.visits.planning.model import AskedAs, Progress, Proposal, Question
from lantern.visits.planning.plotting import plot
from lantern.visits.planning.proposing import PlannerFailed, propose
from lantern.visits.planning.search import Limits
from lantern.visits.planning.telling import told


@commands.command("plan")
@click.option("--body", required=True, help="The body that owes the visits: its id or its name.")
@click.option(
    "--as",
    "asked_as",
    default="paying",
    show_default=True,
    type=click.Choice(["paying", "host", "checkers"]),
    help="Its visits to people whose care it pays for, its own visits as a host, or its Quality Checkers' visits.",
)
@click.option("--from", "begins", type=click.DateTime(["%Y-%m-%d"]), help="The first day; tomorrow when not given.")
@click.option("--weeks", default=13, show_default=True, type=click.IntRange(1, 52), help="How many weeks.")
@click.option("--seconds", default=60.0, show_default=True, type=click.FloatRange(1, 3600), help="How long to look.")
@click.option("--seed", default=0, help="Chance begins here.")
@click.option("--one-thread", is_flag=True, help="The same seed gives the same plan.")
@click.option("--names", is_flag=True, help="People by name. Without this, by reference.")
@click.option("--json", "as_json", is_flag=True, help="The whole proposal, as JSON, by ids.")
@click.option("--plot", "picture", type=click.Path(dir_okay=False, path_type=Path), help="A picture (SVG) as well.")
def plan(
    body: str, asked_as: AskedAs, begins: datetime | None, weeks: int, seconds: float, seed: int, one_thread: bool, names: bool, as_json: bool,
    picture: Path | None,
) -> None:  # fmt: skip
    """Propose who goes where on which day to see whom, and say why. Changes nothing."""
    limits = Limits(seconds=seconds, seed=seed, **({"threads": 1, "nodes": 500} if one_thread else {}))
    try:
        question, called, proposal = asyncio.run(_run(body, asked_as, begins, weeks, limits, names))
    except PlannerFailed as failed:
        raise ValueError(f"no plan was made, and nothing has changed: {failed}") from failed

    def name(each: str) -> str:
        return called.get(each, each)

    click.echo(msgspec.json.encode(proposal) if as_json else told(question, proposal, name))
    if picture is not None:
        picture.write_text(plot(question, proposal, name), encoding="utf-8")
    sys.exit(1 if proposal.state == "infeasible" else 0)


async def _run(
    body: str, asked_as: AskedAs, begins: datetime | None, weeks: int, limits: Limits, names: bool
) -> tuple[Question, dict[str, str], Proposal]:
    async with opened(read_settings()) as database:
        question = await database.read(_question, body, asked_as, begins, weeks, system_clock())
        called = await database.read(_called, names)
    return question, called, await propose(question, _progress, limits=limits)


def _question(
    tx: Transaction, body: str, asked_as: AskedAs, begins: datetime | None, weeks: int, now: datetime
) -> Question:
    found = tx.execute(
        sa.select(bodies.c.id, bodies.c.nation).where(sa.or_(bodies.c.id == body, bodies.c.name == body))
    ).first()
    if found is None:
        raise ValueError(f"there is no body “{body}”")
    today = local_date(now)
    first = begins.date() if begins else today + timedelta(1)
    return question_for(tx, found.id, found.nation, first, first + timedelta(7 * weeks - 1), today, asked_as)


def _called(tx: Transaction, names: bool) -> dict[str, str]:
    """Visitors, hospitals and wards by name; people by reference, by name only where that was asked for."""
    found = {
        row.id: row.name
        for table in (account, hospital, unit)
        for row in tx.execute(sa.select(table.c.id, table.c.name))
    }
    people = tx.execute(sa.select(person.c.id, person.c.reference, person.c.name))
    return found | {row.id: row.name if names else row.reference for row in people}


def _progress(progress: Progress) -> None:
    if sys.stderr.isatty():
        gap = f", gap {progress.gap:.1%}" if progress.gap is not None else ""
        click.echo(f"\r{progress.seconds:5.0f} s {progress.stage.replace('_', ' ')}{gap}   ", nl=False, err=True)

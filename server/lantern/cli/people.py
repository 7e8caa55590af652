"""A body's people: `import-people`."""

import asyncio
import sys
from pathlib import Path

import click

from lantern.cli.group import commands
from lantern.cli.opening import opened
from lantern.clock import system_clock
from lantern.imports.model import Report
from lantern.imports.running import bring_in
from lantern.settings import Settings, read_settings


@commands.command("import-people")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--body", required=True, help="The body whose people these are: its id or its name.")
@click.option("--keep", is_flag=True, help="Really keep them; without this nothing is changed.")
@click.option(
    "--apart", multiple=True, metavar="REFERENCE",
    help="They are not the person of another body whom they are like: bring them in. May be given again.",
)  # fmt: skip
def import_people(file: Path, body: str, keep: bool, apart: tuple[str, ...]) -> None:
    """Bring in a body's people from a CSV file: a dry run with a report for every row, unless --keep."""
    report = asyncio.run(_run(read_settings(), file.name, file.read_bytes(), body, keep, apart))
    click.echo(report.text)
    sys.exit(0 if report.good else 1)


async def _run(settings: Settings, name: str, data: bytes, body: str, keep: bool, apart: tuple[str, ...]) -> Report:
    async with opened(settings) as database:
        return await bring_in(database, name, data, body, keep, system_clock(), apart)

"""Who and where: `import-directory`."""

import asyncio
import sys
from pathlib import Path

import click

from lantern.cli.group import commands
from lantern.cli.opening import opened
from lantern.clock import system_clock
from lantern.imports.directory.running import bring_in
from lantern.imports.model import Report
from lantern.settings import Settings, read_settings


@commands.command("import-directory")
@click.argument(
    "files", nargs=-1, required=True, metavar="FILE...", type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option("--keep", is_flag=True, help="Really keep it; without this nothing is changed.")
def import_directory(files: tuple[Path, ...], keep: bool) -> None:
    """Bring in bodies, hospitals, wards, telephones and seats from CSV files: a dry run, unless --keep.

    Each file is recognised by the names of its columns; they may be given together and in any order.
    """
    report = asyncio.run(_run(read_settings(), [(file.name, file.read_bytes()) for file in files], keep))
    click.echo(report.text)
    sys.exit(0 if report.good else 1)


async def _run(settings: Settings, named: list[tuple[str, bytes]], keep: bool) -> Report:
    async with opened(settings) as database:
        return await bring_in(database, named, keep, system_clock())

"""What is asked: `check` and `publish-checklists`."""

import asyncio
import sys
from pathlib import Path

import click

from lantern import preparing
from lantern.checklists.authoring.xlsx.going_out import parts_of, spreadsheet
from lantern.checklists.checking import check_all, faults_report
from lantern.checklists.model import Fault
from lantern.checklists.publishing import NotPublished, publish, verify_lock
from lantern.checklists.reading import Unreadable, read_checklist, version_folders
from lantern.cli.group import commands
from lantern.cli.opening import opened
from lantern.clock import system_clock
from lantern.policy.reading import DATA, PolicyFault, read_policy
from lantern.settings import Settings, read_settings
from lantern.store import StoreFault

Folder = click.Path(exists=True, file_okay=False, path_type=Path)


@commands.command()
@click.option("--checklists", type=Folder, help="Their folder; the shipped ones when not given.")
@click.option("--policy", type=Folder, help="The folder of the policy files; the shipped ones when not given.")
def check(checklists: Path | None, policy: Path | None) -> None:
    """Look whether every checklist is complete, whether what was published is as it was, and whether policy can be read."""
    root = checklists or read_settings().checklists
    faults = [*_faults(root), *_lock_faults(root)]
    click.echo(faults_report(faults))
    try:
        read_policy(policy or DATA)
    except PolicyFault as fault:
        click.echo(f"{fault}\n    The policy in use stays as it is. Put this right in its file.")
        sys.exit(1)
    click.echo("The policy files are complete.")
    sys.exit(1 if faults else 0)


@commands.command("publish-checklists")
@click.option("--checklists", type=Folder, help="Their folder; the shipped ones when not given.")
@click.option("--reworded", is_flag=True, help="Somebody reviewed the changed words: they mean the same as before.")
def publish_checklists(checklists: Path | None, reworded: bool) -> None:
    """Publish every complete version: write it into the lock, and hand it to phones."""
    settings = read_settings()
    root = checklists or settings.checklists
    if faults := _faults(root):
        _refused(faults)
    try:
        lines = publish(root, reworded=reworded)
    except NotPublished as error:
        _refused(error.faults)
    for line in lines:
        version, what, _ = line.split()
        click.echo(f"Published: {version} {what}")
    if not lines:
        click.echo("Everything was published already.")
    click.echo(asyncio.run(_hand_out(settings, root)))


@commands.command("checklist-to-xlsx")
@click.argument("checklist")
@click.argument("to", type=click.Path(dir_okay=False, path_type=Path))
def checklist_to_xlsx(checklist: str, to: Path) -> None:
    """Write CHECKLIST, a folder or a version such as adult-oversight/2026-04-01, as a spreadsheet."""
    folder = Path(checklist)
    if not (folder / "questions.yaml").exists():
        folder = read_settings().checklists / checklist
    if not (folder / "questions.yaml").exists():
        raise ValueError(f"there is no checklist version {checklist}: give its folder, or its name and day.")
    try:
        to.write_bytes(spreadsheet(parts_of(read_checklist(folder.resolve()))))
    except Unreadable as error:
        _refused(error.faults, "Nothing was written.")
    click.echo(f"Written: {to}")


def _refused(faults: list[Fault], so: str = "Nothing was published.") -> None:
    click.echo(f"{faults_report(faults)}\n{so}")
    sys.exit(1)


def _faults(root: Path) -> list[Fault]:
    if not version_folders(root):
        return [Fault(str(root), 1, "there are no checklists here", "give the folder that holds them")]
    return check_all(root)


def _lock_faults(root: Path) -> list[Fault]:
    try:
        return verify_lock(root)
    except Unreadable:
        return []  # told already, with file and line


async def _hand_out(settings: Settings, root: Path) -> str:
    """Into the database, where there is one and nobody holds it; a server takes them up when it starts."""
    try:
        async with opened(settings) as database:
            many = await database.write(preparing.publish, root, system_clock())
            return f"{many} new or changed in the database." if many else "The database has them all."
    except (StoreFault, ValueError):
        return "Not handed to a database now: a server takes them up when it starts."

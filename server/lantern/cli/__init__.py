"""The `lantern` command: what an operator does. One file for each noun; each adds its commands to the group."""

import sys
from collections.abc import Sequence

import click
import sqlalchemy as sa

from lantern import tables  # noqa: F401  (fills the MetaData before anything migrates)
from lantern.cli import accounts as accounts  # each adds its commands to the group
from lantern.cli import checklists as checklists
from lantern.cli import demonstration as demonstration
from lantern.cli import directory as directory
from lantern.cli import people as people
from lantern.cli import planning as planning
from lantern.cli import serving as serving
from lantern.cli.group import commands
from lantern.problems import Problem
from lantern.store import StoreFault


def main(words: Sequence[str] | None = None) -> None:
    """Run a command, the one typed when no words are given; say plainly what is wrong."""
    try:
        commands(words, standalone_mode=False)
    except Problem as problem:
        _stopped(f"{problem.detail or problem.kind.title} {problem.kind.next}")
    except sa.exc.SQLAlchemyError as error:
        _stopped(f"the database would not do it: {error}")
    except (StoreFault, ValueError, OSError) as error:
        _stopped(str(error))
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)


def _stopped(why: str) -> None:
    click.echo(f"Stopped: {why}", err=True)
    sys.exit(1)


__all__ = ["commands", "main"]

"""The `lantern` command itself; every other file here adds commands to it."""

import click


@click.group()
def commands() -> None:
    """Lantern: watching over hospital care, so that no voice is dropped."""

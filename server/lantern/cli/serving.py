"""Starting a server, and what one needs before: `serve`, `migrate`, `openapi`."""

import asyncio
import contextlib
import logging
import socket
import sys

import click
import msgspec
import uvicorn
from litestar import Litestar

from lantern import demo
from lantern.app import make_app
from lantern.cli.group import commands
from lantern.cli.opening import opened
from lantern.openapi import document
from lantern.settings import Settings, read_settings


@commands.command()
def serve() -> None:
    """Answer requests. Loads the demonstration on first start when LANTERN_DEMO=1."""
    settings = read_settings()
    asyncio.run(_may_begin(settings))
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    logging.getLogger("apscheduler").setLevel(logging.WARNING)
    click.echo(f"Lantern is at http://localhost:{settings.port}/")
    if settings.demo:
        click.echo('This is a demonstration: choose who you are on the first page (try "Priya").')
    click.echo("Ctrl-C stops it.")
    run(make_app(settings), settings)


def run(app: Litestar, settings: Settings) -> None:
    """Serves until somebody stops it."""
    server = Serving(uvicorn.Config(
        app, host=settings.host, port=settings.port, log_level="warning", access_log=False,
        timeout_graceful_shutdown=3, timeout_keep_alive=30,
    ))  # fmt: skip
    with contextlib.suppress(KeyboardInterrupt):
        server.run()
    if not server.started:
        sys.exit(3)  # as uvicorn itself says that it could not begin


class Serving(uvicorn.Server):
    """A server whose open streams end when it is asked to stop: it would wait for them, and they for it."""

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Before it waits for what is under way."""
        screens = self.config.app.state.screens if self.started else None  # type: ignore[union-attr]
        if screens:
            await screens.stop()
        await super().shutdown(sockets)


async def _may_begin(settings: Settings) -> None:
    """Say plainly, before anything listens, why this database cannot be served."""
    async with opened(settings) as database:
        if settings.demo:
            await database.read(demo.is_to_come)


@commands.command()
def migrate() -> None:
    """Bring the database up to date."""
    from lantern.store.migrating import migrate as bring_up_to_date  # when it is needed: it loads all of Alembic

    bring_up_to_date(read_settings())
    click.echo("The database is up to date.")


@commands.command()
def openapi() -> None:
    """Print what the server takes and gives."""
    click.echo(msgspec.json.format(msgspec.json.encode(document(make_app(read_settings())))).decode())

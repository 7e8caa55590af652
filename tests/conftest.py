"""Fixtures for every proof: two kinds of database, a server that really runs, sinks for mail and push."""

import asyncio
import gc
import shutil
from collections.abc import AsyncIterator, Callable, Generator, Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest

from lantern import tables  # noqa: F401  (fills the MetaData before anything migrates)
from lantern.settings import Settings
from lantern.store import Database, Transaction
from lantern.store.migrating import migrate
from lantern.store.postgres import PostgresDatabase
from lantern.store.sqlite import SqliteDatabase
from lantern.sync import diff
from tests import world as worlds
from tests.postgres import Postgres, running
from tests.server_process import ServerProcess
from tests.sinks import MailSink, PushSink
from tests.world import World

# How long an example takes is the machine's affair: nothing is proved by it (speed lives in `make bench`).
hypothesis.settings.register_profile(
    "ours", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow], print_blob=True
)
hypothesis.settings.register_profile("long", parent=hypothesis.settings.get_profile("ours"), max_examples=1_000)
"""For `make prove`: the same proofs, many more examples (`--hypothesis-profile=long`)."""
hypothesis.settings.load_profile("ours")


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """What is loaded while proofs are gathered stays: looking through it for rubbish took a quarter of the time."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


@pytest.fixture(autouse=True)
def every_comparison_is_proved(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a proof is about: where only touched rows are compared, comparing the whole store finds the same."""
    narrow = diff.where_touched

    def both(tx: Transaction, device: str, account: str, today: str, *more: Any) -> list[Any]:
        found = narrow(tx, device, account, today, *more)
        assert {tuple(c) for c in found} == {tuple(c) for c in diff.whole(tx, device, account, today)}
        return found

    monkeypatch.setattr(diff, "where_touched", both)


@pytest.fixture(scope="session")
async def postgres() -> AsyncIterator[Postgres]:
    """A running PostgreSQL; `await postgres.new_database()` gives the address of an empty one."""
    async for server in running():
        yield server


@pytest.fixture(scope="session")
async def postgres_url(postgres: Postgres) -> str:
    """One database for the whole run, empty at its beginning."""
    return await postgres.new_database()


@pytest.fixture
def sqlite_path(tmp_path: Path) -> Path:
    """A file that does not exist yet."""
    return tmp_path / "lantern.sqlite"


@pytest.fixture(scope="session")
async def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file, to be copied: migrating takes longer than most proofs."""
    home = tmp_path_factory.mktemp("migrated")
    await asyncio.to_thread(migrate, Settings(home=home))
    return home / "lantern.sqlite"


@pytest.fixture(scope="session")
async def migrated_postgres(postgres: Postgres) -> AsyncIterator[PostgresDatabase]:
    """A migrated PostgreSQL database; each proof empties it first."""
    url = await postgres.new_database()
    await asyncio.to_thread(migrate, Settings(home=Path("."), database_url=url))
    database = PostgresDatabase(url)
    await database.open()
    yield database
    await database.close()


@pytest.fixture(params=["sqlite", "postgres"])
async def database(
    request: pytest.FixtureRequest, sqlite_path: Path, migrated_file: Path, migrated_postgres: PostgresDatabase
) -> AsyncIterator[Database]:
    """A real database of each kind, migrated and empty."""
    if request.param == "postgres":
        await worlds.emptied(migrated_postgres)
        yield migrated_postgres
        return
    shutil.copyfile(migrated_file, sqlite_path)
    database = SqliteDatabase(sqlite_path, synchronous="OFF")
    await database.open()
    yield database
    await database.close()


@pytest.fixture
async def world(database: Database, tmp_path: Path) -> AsyncIterator[World]:
    """The cast in a running installation, on each kind of database."""
    async with worlds.in_a_task(worlds.running(database, tmp_path / "home")) as world:
        yield world


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Callable[..., ServerProcess]]:
    """Starts servers as real processes: `server = serve(database_url=…, LANTERN_SMTP=…)`; all end with the test."""
    started: list[ServerProcess] = []

    def start(**options: str) -> ServerProcess:
        server = ServerProcess(tmp_path / f"home-{len(started)}", **options)
        started.append(server)
        server.start()
        return server

    yield start
    for server in started:
        server.stop()


@pytest.fixture
def server(serve: Callable[..., ServerProcess]) -> ServerProcess:
    """One demonstration server on SQLite, freshly started."""
    return serve()


@pytest.fixture
def mail_sink() -> Iterator[MailSink]:
    with MailSink() as sink:
        yield sink


@pytest.fixture
def push_sink() -> Iterator[PushSink]:
    with PushSink() as sink:
        yield sink

"""Phones, desks and installations for the journeys. `serve` and the sinks come from the fixtures for all proofs."""

import fcntl
import os
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.async_api import Browser, BrowserContext, Page

from tests.journeys.browser import DESK, PHONE, open_browser, open_profile
from tests.server_process import ServerProcess
from tests.sinks import MailSink, PushSink
from tools import app

# Taking the pictures for docs/screens proves nothing: it is done when LANTERN_SHOTS says where they go.
collect_ignore = [] if "LANTERN_SHOTS" in os.environ else ["test_screens.py"]


@pytest.fixture(scope="session", autouse=True)
def built() -> None:
    """Journeys walk through the app as these sources give it, never through an older one."""
    app.build()


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home of an installation with the demonstration in it, to be copied: loading it takes longer than a copy.
    Where several processes run journeys, the first loads it for all."""
    mine = tmp_path_factory.getbasetemp()
    folder = (mine.parent if "PYTEST_XDIST_WORKER" in os.environ else mine) / "demonstration"
    folder.mkdir(exist_ok=True)
    with (folder / "one-at-a-time").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "home").exists():
            server = ServerProcess(folder / "loading")
            server.start(within=120)
            server.stop()
            (folder / "loading").rename(folder / "home")
    return folder / "home"


class House(NamedTuple):
    """The installation that journeys share, and where its letters and pushes end. Nobody stops it."""

    server: ServerProcess
    mail: MailSink
    push: PushSink


@pytest.fixture(scope="session")
def house(demonstration: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    home = tmp_path_factory.mktemp("house") / "home"
    shutil.copytree(demonstration, home)
    with MailSink() as mail, PushSink() as push:
        server = ServerProcess(home, LANTERN_SMTP=mail.url, LANTERN_PUSH_HOSTS=push.host)
        server.start(migrated=True)
        yield House(server, mail, push)
        server.stop()


@pytest.fixture
def installation(demonstration: Path, tmp_path: Path) -> Iterator[Callable[..., ServerProcess]]:
    """An installation of this journey's own, with the demonstration in it: it may be stopped and killed."""
    started: list[ServerProcess] = []

    def start(**environment: str) -> ServerProcess:
        home = tmp_path / f"installation-{len(started)}"
        shutil.copytree(demonstration, home)
        started.append(ServerProcess(home, **environment))
        started[-1].start(migrated=True)
        return started[-1]

    yield start
    for server in started:
        server.stop()


@pytest.fixture
async def another(browser: Browser) -> AsyncIterator[Callable[..., Awaitable[BrowserContext]]]:
    """One more browser, with nothing of the others' on it: `await another()` is a phone, `await another(**DESK)` a desk."""
    opened: list[BrowserContext] = []

    async def open_one(**shape: object) -> BrowserContext:
        opened.append(await browser.new_context(**(shape or PHONE)))
        return opened[-1]

    yield open_one
    for context in opened:
        await context.close()


@pytest.fixture(scope="session")
async def browser() -> AsyncIterator[Browser]:
    async for one in open_browser():
        yield one


@pytest.fixture
async def phone(browser: Browser) -> AsyncIterator[BrowserContext]:
    """A new phone, 360 × 640, nothing on it. `walking.without_signal` takes the signal away."""
    context = await browser.new_context(**PHONE)
    yield context
    await context.close()


@pytest.fixture
async def page(phone: BrowserContext) -> Page:
    return await phone.new_page()


@pytest.fixture
async def desk(browser: Browser) -> AsyncIterator[BrowserContext]:
    """A desk computer, 1280 × 800."""
    context = await browser.new_context(**DESK)
    yield context
    await context.close()


@pytest.fixture
async def profile(browser: Browser, tmp_path: Path) -> AsyncIterator[Callable[[str], Awaitable[BrowserContext]]]:
    """A phone whose storage survives: `await profile("priya")` twice is the same phone switched on again.
    Its folder is `tmp_path / "priya"`, for `kill_profile`."""
    opened: list[BrowserContext] = []

    async def switch_on(name: str) -> BrowserContext:
        opened.append(await open_profile(browser.browser_type, tmp_path / name))
        return opened[-1]

    yield switch_on
    for context in opened:
        await context.close()

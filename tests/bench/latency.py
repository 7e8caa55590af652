"""How soon somebody hears: a concern is committed on node A; when do open screens of node B know, and the mail server?

Screens are real streams held open by one small client; the ladder is our own. Prints, never judges.
"""

import asyncio
import json
import os
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from aiosmtpd.controller import Controller

from lantern.identity import sessions
from lantern.identity.records import account
from lantern.ids import new_id
from lantern.settings import Settings
from lantern.store import Transaction, open_database
from lantern.store.migrating import migrate
from tests.bench import world
from tests.bench.load import Connection
from tests.bench.process import Process
from tests.postgres import running
from tests.server_process import free_port

SCREENS = tuple(int(n) for n in os.environ.get("LANTERN_BENCH_SCREENS", "1,100,1000").split(","))
ROUNDS = int(os.environ.get("LANTERN_BENCH_ROUNDS", "20"))
LONG = os.environ.get("LANTERN_BENCH_LONG") == "1"
"""Whether a thousand screens ask at once too: making so many ready takes minutes."""
WITHIN = 10.0
"""Seconds after which a screen has missed it."""
STILL = 0.7
"""Seconds without any hint before the next concern is raised."""
AT_ONCE = 50
"""Streams opened side by side: a crowd does not arrive in one moment."""
CONCERNED = ("lead", "deputy", "v1", "v2", "v3")
"""Whoever hosts hospital h0 or has people in it; `v0` raises the concerns. Every other visitor has nothing to do with them."""
OTHERS = tuple(f"v{n}" for n in range(8, world.DEVICES))


class Heard(msgspec.Struct):
    """Milliseconds from A's answer until each screen, or letter, that heard; and how many never did."""

    what: str
    screens: int
    times: list[float] = msgspec.field(default_factory=list)
    missed: int = 0
    idle: int = 0
    """Screens that were woken though nothing of theirs had changed."""


class Screen(asyncio.Protocol):
    """An open app: a stream of hints, and when the last of them came."""

    def __init__(self, who: str) -> None:
        self.who, self.here, self.at, self.hints = who, asyncio.Event(), 0.0, 0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        transport.write(f"GET /api/hints HTTP/1.1\r\nHost: x\r\nCookie: sid={_session(self.who)}\r\n\r\n".encode())

    def data_received(self, data: bytes) -> None:
        if b": here" in data:
            self.here.set()
        if b"event: hint" in data:
            self.at, self.hints = self.at or time.perf_counter(), self.hints + 1


class Letters:
    """A mail server that notes when each letter came."""

    def __init__(self) -> None:
        self.times: list[float] = []
        self.port = free_port()
        self._controller = Controller(self, hostname="127.0.0.1", port=self.port)

    async def handle_DATA(self, _server: object, _session: object, _envelope: object) -> str:
        self.times.append(time.perf_counter())
        return "250 kept"

    def __enter__(self) -> "Letters":
        self._controller.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._controller.stop()


class Asking:
    """A phone that exchanges whenever its screen is hinted, until the concern stands on it."""

    def __init__(self, port: int, who: str) -> None:
        self.connection = Connection(port, "/api/sync", _session(who))
        self.device, self.seen, self.epoch = new_id(), 0, None

    async def exchange(self) -> bytes:
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        body = {"device": self.device, "epoch": self.epoch, "seen": self.seen, "now": now, "sent": []}
        status, reply = await self.connection.post(json.dumps(body).encode())
        assert status == 200, reply[:200]
        answer = json.loads(reply)
        self.seen, self.epoch = answer["seen"], answer["epoch"]
        return reply


def _session(who: str) -> str:
    return f"open-{who}-{'y' * 32}"


def build(tx: Transaction) -> None:
    """The bench's world; its leads have addresses, and everybody is signed in once more."""
    world.build(tx)
    for who in ("lead", "deputy"):
        tx.execute(account.update().where(account.c.id == who).values(email=f"{who}@bench.example"))
    for who in {*CONCERNED, *OTHERS}:
        sessions.begin(tx, who, _session(who), datetime.now(UTC))


@asynccontextmanager
async def _opened(port: int, crowd: list[str]) -> AsyncIterator[list[Screen]]:
    loop, screens = asyncio.get_running_loop(), [Screen(who) for who in crowd]
    for first in range(0, len(screens), AT_ONCE):
        some = screens[first : first + AT_ONCE]
        await asyncio.gather(*(loop.create_connection(lambda s=s: s, "127.0.0.1", port) for s in some))
        async with asyncio.timeout(60):
            await asyncio.gather(*(s.here.wait() for s in some))
    try:
        yield screens
    finally:
        for screen in screens:
            screen.transport.close()


class Raiser:
    """`v0` on node A, raising one concern after another."""

    def __init__(self, port: int) -> None:
        self._phone, self._connection = world.Phone(0), Connection(port, "/api/sync", world.token(0))

    async def begin(self) -> None:
        await self._connection.open()
        _, reply = await self._connection.post(self._phone.first())
        self._phone.stored(reply)
        self._connection.close()

    async def raise_concern(self) -> tuple[str, float]:
        """Its id, and when node A answered."""
        concern = new_id()
        command = {
            "type": "raise_concern", "concern": concern, "hospital": "h0", "person": "p0-0", "urgency": "immediate",
            "words": "She was held on the floor, and nobody would say why.",
        }  # fmt: skip
        await self._connection.open()  # the one before may have been idle for too long
        status, reply = await self._connection.post(self._phone.sends([command]))
        answered = time.perf_counter()
        assert status == 200, reply[:200]
        self._phone.stored(reply)
        self._connection.close()
        return concern, answered


async def _still(screens: list[Screen]) -> None:
    """Until nothing has been hinted for a while; then everybody's next hint is their first."""
    before = -1
    while before != (before := sum(s.hints for s in screens)):
        await asyncio.sleep(STILL)
    for screen in screens:
        screen.at = 0.0


async def _until_all(screens: list[Screen]) -> None:
    end = time.perf_counter() + WITHIN
    while time.perf_counter() < end and not all(s.at for s in screens):
        await asyncio.sleep(0.02)


async def hinted(
    name: str, raiser: Raiser, port: int, count: int, letters: Letters, crowd: tuple[str, ...]
) -> list[Heard]:
    """So many screens open on this port; concerns raised one after another."""
    hints, mail = Heard(f"{name}: hint", count), Heard(f"{name}: mail server", count)
    who = [crowd[n % len(crowd)] for n in range(count)]
    async with _opened(port, [*who, "lead"]) as screens:
        for _ in range(ROUNDS):
            await _still(screens)
            letters.times.clear()
            _, answered = await raiser.raise_concern()
            waited = [s for s in screens if s.who in CONCERNED]
            await _until_all(waited)
            hints.times += [max(0.0, s.at - answered) * 1000 for s in waited if s.at]
            hints.missed += sum(not s.at for s in waited)
            await _letters(letters, 2)
            hints.idle += sum(s.hints > 0 and s.who not in CONCERNED for s in screens)
            mail.times += [(at - answered) * 1000 for at in letters.times]
            mail.missed += max(0, 2 - len(letters.times))
            for screen in screens:
                screen.hints = 0
    return [hints, mail]


async def _letters(letters: Letters, count: int) -> None:
    end = time.perf_counter() + WITHIN
    while len(letters.times) < count and time.perf_counter() < end:
        await asyncio.sleep(0.01)


async def shown(name: str, raiser: Raiser, port: int, count: int) -> Heard:
    """Every screen asks for what is new as soon as it is hinted: when does the concern stand on it?"""
    heard = Heard(f"{name}: on the screen", count)
    who = [CONCERNED[n % len(CONCERNED)] for n in range(count)]
    phones = [Asking(port, one) for one in who]
    for phone in phones:  # the second confirms the first
        await phone.connection.open()
        await phone.exchange()
        await phone.exchange()
        phone.connection.close()
    async with _opened(port, who) as screens:
        for _ in range(max(3, ROUNDS // 4)):
            await _still(screens)
            concern, answered = await raiser.raise_concern()
            found = await asyncio.gather(
                *(_show(s, p, concern) for s, p in zip(screens, phones, strict=True)), return_exceptions=True
            )
            heard.times += [max(0.0, at - answered) * 1000 for at in found if isinstance(at, float)]
            heard.missed += sum(not isinstance(at, float) for at in found)
    return heard


async def _show(screen: Screen, phone: Asking, concern: str) -> float:
    async with asyncio.timeout(WITHIN * 3):
        while True:
            while not screen.at:
                await asyncio.sleep(0.02)
            screen.at = 0.0
            await phone.connection.open()
            reply = await phone.exchange()
            phone.connection.close()
            if concern.encode() in reply:
                return time.perf_counter()


async def _nodes(folder: Path, url: str | None) -> None:
    """Two nodes on one PostgreSQL, or one on SQLite."""
    await _fill(folder, url)
    with Letters() as letters:
        extra = {"LANTERN_SMTP": f"smtp://127.0.0.1:{letters.port}", **({"DATABASE_URL": url} if url else {})}
        homes = [str(folder / str(n)) for n in range(2)] if url else [str(folder)]
        nodes = [Process(["-m", "lantern", "serve"], free_port(), LANTERN_HOME=home, **extra) for home in homes]
        try:
            for node in nodes:
                node.ready("/health/ready")
            await _measured("PostgreSQL, two nodes" if url else "SQLite, one node", nodes, letters)
        finally:
            for node in nodes:
                node.stop()


async def _fill(folder: Path, url: str | None) -> None:
    settings = Settings(home=folder, database_url=url)
    await asyncio.to_thread(migrate, settings)
    database = await open_database(settings)
    await database.write(build)
    await database.close()


async def _measured(name: str, nodes: list[Process], letters: Letters) -> None:
    raiser, port = Raiser(nodes[0].port), nodes[-1].port
    await raiser.begin()
    for count in SCREENS:
        for heard in await hinted(name, raiser, port, count, letters, CONCERNED):
            _print(heard)
    others, _ = await hinted(name, raiser, port, SCREENS[-1], letters, OTHERS)
    others.what += " among others"
    _print(others)
    for count in SCREENS if LONG else SCREENS[:2]:
        _print(await shown(name, raiser, port, count))


async def report(folder: Path) -> None:
    """Print the table."""
    head = f"{'screens':>7} {'p50 ms':>8} {'p99 ms':>8} {'most':>8} {'missed':>6} {'idle':>6}"
    print(f"\n{'from the answer to a concern until':44} {head}")
    if os.environ.get("LANTERN_BENCH_POSTGRES_ONLY") != "1":
        await _nodes(folder / "latency-sqlite", None)
    if os.environ.get("LANTERN_BENCH_SQLITE_ONLY") != "1":
        async for postgres in running():
            await _nodes(folder / "latency-postgres", await postgres.new_database())
    print(
        f"{ROUNDS} concerns each. idle: screens woken though nothing of theirs had changed; on the screen: all of them ask."
    )


def _print(one: Heard) -> None:
    times = sorted(one.times) or [float("nan")]
    p50, p99 = times[len(times) // 2], times[min(len(times) - 1, int(len(times) * 0.99))]
    print(
        f"{one.what:44} {one.screens:7} {p50:8.0f} {p99:8.0f} {times[-1]:8.0f} {one.missed:6} {one.idle:6}", flush=True
    )


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as home:
        asyncio.run(report(Path(home)))

"""Closed-loop load over keep-alive connections: one request after another on each, as fast as answers come."""

import asyncio
import time
from collections.abc import Callable

import msgspec


class Measured(msgspec.Struct, frozen=True):
    """What one point of load showed."""

    rate: float
    """Requests a second."""
    p50: float
    """Milliseconds."""
    p99: float
    failures: int


class Connection:
    """One keep-alive HTTP connection, bare."""

    def __init__(self, port: int, path: str, cookie: str) -> None:
        self._port, self._path, self._cookie = port, path, cookie

    async def open(self) -> None:
        self._reader, self._writer = await asyncio.open_connection("127.0.0.1", self._port, limit=2**24)

    async def post(self, body: bytes) -> tuple[int, bytes]:
        head = (
            f"POST {self._path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            f"Cookie: sid={self._cookie}\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        self._writer.write(head.encode() + body)
        header = await self._reader.readuntil(b"\r\n\r\n")
        length = next(
            int(line.split(b":")[1]) for line in header.split(b"\r\n") if line.lower().startswith(b"content-length")
        )
        return int(header[9:12]), await self._reader.readexactly(length)

    def close(self) -> None:
        self._writer.close()


class Sender:
    """What one connection sends next, and what it does with the answer."""

    def __init__(
        self, connection: Connection, make: Callable[[], bytes], stored: Callable[[bytes], None] | None = None
    ) -> None:
        self.connection, self.make, self.stored = connection, make, stored


async def measure(senders: list[Sender], at_once: int, seconds: float) -> Measured:
    """Let so many of them send at once, taking turns, for so long."""
    waiting: asyncio.Queue[Sender] = asyncio.Queue()
    for sender in senders:
        waiting.put_nowait(sender)
    times: list[float] = []
    failures = 0
    end = time.perf_counter() + seconds

    async def work() -> None:
        nonlocal failures
        while time.perf_counter() < end:
            sender = await waiting.get()
            body = sender.make()
            began = time.perf_counter()
            status, answer = await sender.connection.post(body)
            times.append(time.perf_counter() - began)
            failures += status != 200
            if sender.stored and status == 200:
                sender.stored(answer)
            waiting.put_nowait(sender)

    began = time.perf_counter()
    await asyncio.gather(*(work() for _ in range(at_once)))
    took = time.perf_counter() - began
    times.sort()
    return Measured(len(times) / took, 1000 * times[len(times) // 2], 1000 * times[int(len(times) * 0.99)], failures)

"""`make bench`: exchanges a second, p50, p99 and server CPU per exchange, beside two bare endpoints; ratios in one run."""

import asyncio
import os
import resource
import tempfile
from pathlib import Path

import asyncpg

from lantern import tables  # noqa: F401
from lantern.settings import Settings
from lantern.store import open_database
from lantern.store.migrating import migrate
from tests.bench import engine, latency, patterns, phone, planning, questions
from tests.bench.load import Connection, Measured, Sender, measure
from tests.bench.process import Process
from tests.bench.world import DEVICES, Phone, build, token
from tests.postgres import running
from tests.server_process import free_port

SECONDS = float(os.environ.get("LANTERN_BENCH_SECONDS", "5"))
NEAREST = {16: 199.0, 64: 237.0, 1: 90.0}
"""Submissions a second of the nearest comparable server on this kind of machine (perf-baseline.md §1), 40 answers each."""


async def one_database(name: str, home: Path, url: str | None) -> list[tuple[str, int, Measured, float]]:
    settings = Settings(home=home, database_url=url)
    await asyncio.to_thread(migrate, settings)
    database = await open_database(settings)
    await database.write(build)
    await database.close()
    extra = {"LANTERN_HOME": str(home), **({"DATABASE_URL": url} if url else {})}
    rows = []
    server = Process(["-m", "lantern", "serve"], free_port(), **extra)
    try:
        server.ready("/health/ready")
        phones = [Phone(n) for n in range(DEVICES)]
        senders = []
        for n, phone in enumerate(phones):
            connection = Connection(server.port, "/api/sync", token(n))
            await connection.open()
            status, reply = await connection.post(phone.first())
            assert status == 200, reply[:300]
            phone.stored(reply)
            senders.append(Sender(connection, phone.visit, phone.stored))
        await measure(senders, 4, 1)
        if url:
            await _statistics(url)
            await measure(senders, 16, 1)
        for at_once in (1, 16, 64):
            rows.append((f"{name}: exchange", at_once, *await _point(server, senders, at_once)))
    finally:
        server.stop()
    rows += await _bare(name, home.with_name(home.name + "-bare"), url)
    return rows


async def _statistics(url: str) -> None:
    """What PostgreSQL does by itself within a minute of the first rows; a measurement is over before."""
    connection = await asyncpg.connect(url)
    await connection.execute("analyze")
    await connection.close()


async def _bare(name: str, home: Path, url: str | None) -> list[tuple[str, int, Measured, float]]:
    port = free_port()
    extra = {"LANTERN_HOME": str(home), **({"DATABASE_URL": url} if url else {})}
    server = Process(
        ["-m", "uvicorn", "--factory", "tests.bench.bare:make", "--port", str(port), "--log-level", "warning"],
        port,
        **extra,
    )
    rows = []
    try:
        server.ready("/")
        for path in ("/decode", "/commit"):
            senders = []
            for n in range(DEVICES):
                connection = Connection(port, path, "")
                await connection.open()
                senders.append(Sender(connection, Phone(n).visit))
            await measure(senders, 4, 0.5)
            for at_once in (1, 16, 64):
                rows.append((f"{name}: bare {path[1:]}", at_once, *await _point(server, senders, at_once)))
    finally:
        server.stop()
    return rows


async def _point(server: Process, senders: list[Sender], at_once: int) -> tuple[Measured, float]:
    before = server.cpu()
    measured = await measure(senders, at_once, SECONDS)
    return measured, (server.cpu() - before) / (measured.rate * SECONDS) * 1000


def report(rows: list[tuple[str, int, Measured, float]]) -> None:
    """The table. Every ratio is of figures from this one run, but the last column, which is of another day."""
    print(
        f"\n{'what':28} {'at once':>7} {'per s':>8} {'p50 ms':>8} {'p99 ms':>8} {'CPU ms':>7} {'failed':>6} {'÷ bare commit':>13} {'÷ nearest':>9}"
    )
    rate = {(what, at_once): m.rate for what, at_once, m, _ in rows}
    for what, at_once, m, cpu in rows:
        commit = rate.get((what.split(":")[0] + ": bare commit", at_once), 0)
        nearest = f"{m.rate / NEAREST[at_once]:9.1f}" if "exchange" in what else f"{'':9}"
        print(
            f"{what:28} {at_once:7} {m.rate:8.0f} {m.p50:8.1f} {m.p99:8.1f} {cpu:7.2f} {m.failures:6} {m.rate / commit if commit else 0:13.2f} {nearest}"
        )
    print(
        "\nAn exchange carries one finished visit: 60 answers in 8 commands, 1 concern, 12 commands in all. SQLite commits with\n"
        "synchronous=FULL. Client, server and database share the machine. Server CPU leaves out PostgreSQL's own.\n"
        f"Peak memory of the largest server: {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024} MB."
    )


async def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        rows = await one_database("SQLite", Path(folder) / "sqlite", None)
        if os.environ.get("LANTERN_BENCH_SQLITE_ONLY") != "1":
            async for postgres in running():
                rows += await one_database("PostgreSQL", Path(folder) / "postgres", await postgres.new_database())
        report(rows)
        await latency.report(Path(folder))
        await phone.report(Path(folder))
        await questions.report(Path(folder))
        engine.report(SECONDS)
        patterns.report()
        await planning.report()


if __name__ == "__main__":
    asyncio.run(main())

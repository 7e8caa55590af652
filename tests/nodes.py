"""Several nodes on one PostgreSQL, each a process of its own, and one of them killed in the middle of sending."""

import asyncio
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple, Self

import sqlalchemy as sa

from lantern.store.postgres import PostgresDatabase
from tests.server_process import ROOT
from tests.sinks import MailSink


class SlowSink(MailSink):
    """A mail server that takes its time, so that a node can be killed while it waits for the answer."""

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        answer = await super().handle_DATA(server, session, envelope)
        await asyncio.sleep(0.4)  # it has the letter; the node does not know yet
        return answer


class Lost(NamedTuple):
    """The node that was killed, and what it held."""

    node: str
    held: set[str]


class Nodes:
    """Processes that tick, react and send like any node, by a clock that begins at `begins` and runs `speed` times as fast."""

    def __init__(self, count: int, home: Path, url: str, smtp: str, begins: str, speed: float) -> None:
        self._home, self._count = home, count
        self._says = (url, smtp, begins, str(speed))
        self.living: dict[str, subprocess.Popen[str]] = {}

    def start(self) -> None:
        """Returns once each of them lives."""
        url, *others = self._says
        begun: list[subprocess.Popen[str]] = []
        for n in range(self._count):
            with (self._home / f"node-{n}.log").open("w") as log:
                command = [sys.executable, "-m", "tests.node", url, str(self._home / f"node-{n}"), *others]
                paths = {"PYTHONPATH": f"{ROOT / 'server'}:{ROOT}", "PATH": ""}
                begun.append(
                    subprocess.Popen(command, cwd=ROOT, env=paths, stdout=subprocess.PIPE, stderr=log, text=True)
                )
        for n, each in enumerate(begun):
            assert each.stdout is not None
            who = each.stdout.readline().strip()
            self.living[who or f"dead {n}"] = each
        dead = [
            (self._home / f"node-{who[5:]}.log").read_text()[-2000:] for who in self.living if who.startswith("dead")
        ]
        assert not dead, dead

    async def kill_one_that_sends(
        self, database: PostgresDatabase, outboxes: Sequence[sa.Table], sink: MailSink
    ) -> Lost:
        """SIGKILL for the first node of which a letter has arrived that it does not know of yet: it will come twice."""
        until = time.monotonic() + 60
        while time.monotonic() < until:
            for table in outboxes:
                claims = sa.select(table.c.id, table.c.claimed_by).where(table.c.claimed_by.in_(list(self.living)))
                for held in await asked(database, claims):
                    if held.id in sink.letters():
                        return await self._kill(database, held.claimed_by, outboxes)
            await asyncio.sleep(0.02)
        raise AssertionError("no node was ever seen sending")

    async def _kill(self, database: PostgresDatabase, who: str, outboxes: Sequence[sa.Table]) -> Lost:
        self.living[who].kill()
        self.living[who].wait()
        held = [await asked(database, sa.select(t.c.id).where(t.c.claimed_by == who)) for t in outboxes]
        return Lost(who, {r.id for rows in held for r in rows})

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for each in self.living.values():
            each.kill()
            each.wait()
            if each.stdout is not None:
                each.stdout.close()


async def asked(database: PostgresDatabase, statement: Any) -> list[Any]:
    """The rows of one question."""
    return await database.read(lambda tx: list(tx.execute(statement)))

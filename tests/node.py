"""One node as a process of its own whose day the proof chooses: `python -m tests.node <url> <home> <smtp> <now> <speed>`.

It ticks, reacts and sends like any node; only its clock is handed in: it begins at `now` and runs `speed` times as fast.
Its first line says who it is.
"""

import asyncio
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from lantern.app import make_app
from lantern.settings import Settings
from lantern.store.postgres import PostgresDatabase


async def live(url: str, home: Path, smtp: str, begins: datetime, speed: float) -> None:
    began = time.monotonic()

    def clock() -> datetime:
        return begins + timedelta(seconds=(time.monotonic() - began) * speed)

    empty = home / "checklists"
    empty.mkdir(parents=True, exist_ok=True)
    database = PostgresDatabase(url)
    settings = Settings(home=home, smtp_url=smtp, dist=home, checklists=empty, push_hosts=("127.0.0.1",))
    app = make_app(settings, clock, database)
    async with app.lifespan():
        print(app.state.jobs.node, flush=True)
        await asyncio.Event().wait()


if __name__ == "__main__":
    _, url, home, smtp, begins, speed = sys.argv
    asyncio.run(live(url, Path(home), smtp, datetime.fromisoformat(begins).astimezone(UTC), float(speed)))

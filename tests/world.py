"""One running installation for a proof: the app in this very loop, the cast in its database, the time a parameter."""

import asyncio
import re
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import msgspec
import sqlalchemy as sa

from lantern.alerts.channels import email
from lantern.alerts.records import alert
from lantern.app import living, routed
from lantern.identity import sessions
from lantern.identity.records import bump, seat
from lantern.journal.records import journal
from lantern.settings import Settings
from lantern.store import Database
from lantern.tables import metadata
from tests.cast import Clock, keep_the_cast
from tests.phone import Phone


def said_in(hay: str, *words: str) -> list[str]:
    """Those of these words that stand in it by themselves. A short one may lie by chance within a key or an id."""
    return [word for word in words if re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", hay)]


class World:
    """What a proof may reach."""

    def __init__(self, app: Any, database: Database, clock: Clock, client: httpx.AsyncClient) -> None:
        self.app, self.database, self.clock, self.client = app, database, clock, client

    # ── who is here ──

    async def session(self, account: str) -> str:
        """Signed in, without going through the door; returns the token."""
        token = sessions.new_token()
        await self.database.write(sessions.begin, account, token, self.clock())
        return token

    async def phone(self, account: str, synced: bool = True) -> Phone:
        """A phone of this person's, with its first sync done."""
        phone = Phone(self.client, account, await self.session(account), self.clock)
        if synced:
            await phone.sync()
        return phone

    async def end_seat(self, seat_id: str, on: str | None = "2026-11-16") -> None:
        """This seat ended on this day; None: it goes on."""

        def change(tx: Any) -> None:
            tx.execute(seat.update().where(seat.c.id == seat_id).values(until_on=on))
            bump(tx, seat_id.partition("-")[0])

        await self.database.write(change)

    # ── what follows ──

    async def tick(self) -> None:
        """Everything that is due by now: facts answered, ladders climbed, alerts sent."""
        jobs = self.app.state.jobs
        await jobs.react()
        await jobs.climb()
        await jobs.send()

    async def later(self, **length: float) -> None:
        """So much time passes, then the metronome ticks."""
        self.clock.on(**length)
        await self.tick()

    # ── what is kept ──

    async def run(self, statement: Any) -> None:
        await self.database.write(lambda tx: tx.execute(statement) and None)

    async def rows(self, statement: Any) -> list[Any]:
        return await self.database.read(lambda tx: list(tx.execute(statement)))

    async def facts(self, *types: str) -> list[Any]:
        """The journal, oldest first."""
        query = sa.select(journal).order_by(journal.c.number)
        return await self.rows(query.where(journal.c.type.in_(types)) if types else query)

    async def alerts(self, concern: str, **where: Any) -> list[Any]:
        """Who was promised to hear of this concern, oldest promise first."""
        query = sa.select(alert).where(alert.c.concern == concern, *(alert.c[k] == v for k, v in where.items()))
        return await self.rows(query.order_by(alert.c.at, alert.c.step, alert.c.round, alert.c.name))

    async def told(self, concern: str, **where: Any) -> set[str]:
        """Accounts, or addresses, that were promised to hear."""
        return {a.account or a.address for a in await self.alerts(concern, **where)}

    def set(self, **settings: Any) -> None:
        """What the operator chose, changed for this proof."""
        house = self.app.state.house
        chosen = house.settings = msgspec.structs.replace(house.settings, **settings)

        async def post(to: str, subject: str, text: str, letter_id: str) -> None:
            await email.send(chosen, email.letter(chosen, to, subject, text, letter_id))

        house.post = post

    @property
    def jobs(self) -> Any:
        return self.app.state.jobs


_ROUTED: list[Any] = []
"""Applications whose installation has ended: making their routes anew takes longer than most proofs."""


@asynccontextmanager
async def running(
    database: Database, home: Path, fill: Callable[[Any], None] = keep_the_cast, **more: Any
) -> AsyncIterator[World]:
    """The app over this database, filled, without its own ticking."""
    clock = Clock()
    empty = home / "checklists"
    empty.mkdir(parents=True, exist_ok=True)
    options = {"dist": home, "checklists": empty, "push_hosts": ("127.0.0.1",), **more}
    await database.write(fill)
    app = _ROUTED.pop() if _ROUTED else routed()
    async with living(app, Settings(home=home, **options), clock, database, ticking=False):
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost:8000") as client:
            yield World(app, database, clock, client)
    _ROUTED.append(app)


@asynccontextmanager
async def in_a_task(running: AbstractAsyncContextManager[World]) -> AsyncIterator[World]:
    """The same, begun and ended within one task of its own: a fixture is ended by another task than began it."""
    begun: asyncio.Future[World] = asyncio.get_running_loop().create_future()
    over = asyncio.Event()

    async def hold() -> None:
        try:
            async with running as world:
                begun.set_result(world)
                await over.wait()
        except BaseException as error:
            if begun.done():
                raise
            begun.set_exception(error)

    task = asyncio.create_task(hold())
    yield await begun
    over.set()
    await task


async def copied(database: Database) -> dict[str, list[Any]]:
    """Every row of every table, as a backup holds them."""

    def all_rows(tx: Any) -> dict[str, list[Any]]:
        return {
            table.name: [dict(row._mapping) for row in tx.execute(table.select())] for table in metadata.sorted_tables
        }

    return await database.read(all_rows)


async def restored(database: Database, backup: dict[str, list[Any]]) -> None:
    """The database as it was then; the journal's numbers begin again from there."""
    await emptied(database)

    def put(tx: Any) -> None:
        for table in sorted(metadata.sorted_tables, key=lambda table: table.name == "touched"):
            tx.execute(table.delete())  # putting the others back has touched rows, which a backup's own way does not
            if backup[table.name]:
                tx.execute(table.insert(), backup[table.name])
        top = max([row["number"] for row in backup["journal"]], default=0)
        if tx.dialect.name == "postgresql":
            tx.execute(sa.text("select setval(pg_get_serial_sequence('journal', 'number'), :n)"), {"n": max(top, 1)})
        else:
            tx.execute(sa.text("update sqlite_sequence set seq = :n where name = 'journal'"), {"n": top})

    await database.write(put)


async def emptied(database: Database) -> None:
    """Every row of every table gone."""
    if database.dialect == "postgresql":
        return await database.write(lambda tx: tx.execute(_EMPTY) and None)
    await database.write(lambda tx: [tx.execute(table.delete()) for table in reversed(metadata.sorted_tables)] and None)


_DELETES = "; ".join(f'delete from "{table.name}"' for table in reversed(metadata.sorted_tables))
# one statement, and no trigger notes what is thrown away
_EMPTY = sa.text(
    f"do $all$ begin perform set_config('session_replication_role', 'replica', true); {_DELETES}; end $all$"
)

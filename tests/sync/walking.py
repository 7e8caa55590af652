"""A random walk of many phones: what people do, what befalls their phones and the database, and what must hold after."""

import random
from typing import Any

import sqlalchemy as sa

from lantern.concerns.records import concern
from lantern.people.records import person
from lantern.sync.records import ledger
from lantern.units.records import hospital
from tests.phone import Phone
from tests.server.sheets.conftest import publish
from tests.sync.doings import doings
from tests.world import World, copied, restored

WHO = ("priya", "priya", "gareth", "huw", "kwame", "dilys", "frank", "sam", "asha", "megan", "tom", "ola", "nerys")
SEATS = ("priya-placing_commissioner", "gareth-placing_commissioner", "gareth-placing_oncall", "huw-host_lead")
DOORS = ("danny", "alun", "rosa", "bethan")


class Walk:
    """One run. Everything random comes from `rng`, so that its seed repeats it."""

    def __init__(self, world: World, rng: random.Random) -> None:
        self.world, self.rng = world, rng
        self.phones: list[Phone] = []
        self.typed: dict[str, tuple[str, bool]] = {}
        """Every word typed, with its author, and whether it was a concern."""
        self.words = 0
        self.lost_with_the_phone = ""
        self.old_phone: tuple[int, Any] | None = None
        self.old_database: Any = None

    async def begin(self) -> None:
        await self.world.database.write(publish)
        for who in self.rng.sample(WHO, self.rng.randint(3, 6)):
            self.phones.append(await self.world.phone(who, synced=self.rng.random() < 0.7))

    async def go(self, steps: int) -> None:
        """So many things happen; somewhere a phone and the database are each restored from an old copy."""
        lost_phone, lost_database = sorted(self.rng.sample(range(steps // 4, steps), 2))
        for step in range(steps):
            if step == steps // 8:
                at = self.rng.randrange(len(self.phones))
                self.old_phone = (at, self.phones[at].backup())
                self.old_database = await copied(self.world.database)
            elif step == lost_phone:
                self.restore_phone()
            elif step == lost_database:
                await self.restore_database()
            else:
                await self.something()

    async def something(self) -> None:
        phone, chance = self.rng.choice(self.phones), self.rng.random()
        if chance < 0.45:
            for _ in range(self.rng.randint(1, 3)):
                self.act(phone)
        elif chance < 0.85:
            mix = self.rng if self.rng.random() < 0.6 else None
            await phone.exchange(lose_reply=self.rng.random() < 0.3, mix=mix)
        elif chance < 0.88:
            await self.upkeep()
        elif chance < 0.93:
            ended = self.rng.choice([None, "2026-11-16"])
            await self.world.end_seat(self.rng.choice(SEATS), ended)
        else:
            await self.world.later(minutes=self.rng.choice([1, 20, 61]))

    async def upkeep(self) -> None:
        """Somebody looks after the directory: people move, leave and come back, a hospital gets another host."""
        table, row, values = self.rng.choice([
            (person, self.rng.choice(DOORS), {"left_on": self.rng.choice([None, "2026-11-10"])}),
            (person, self.rng.choice(DOORS), {"hospital": self.rng.choice(["ashgrove", "fenside", "glanrhyd"])}),
            (person, self.rng.choice(DOORS), {"placing_body": self.rng.choice(["north", "glan", "vale"])}),
            (hospital, "fenside", {"host": self.rng.choice(["quiet", "vale"])}),
        ])  # fmt: skip
        version = table.c.version + 1
        await self.world.run(table.update().where(table.c.id == row).values(**values, version=version))

    # ── what people do ──

    def act(self, phone: Phone) -> None:
        """One thing this person does, on what this phone knows of."""
        self.words += 1
        word, soon = f"word-{self.words}-{phone.account}", self.world.clock().replace(microsecond=0).isoformat()
        command = self.rng.choice(doings(self.rng, phone, word, soon))
        if word in str(command):
            self.typed[word] = (phone.account, command["type"] == "raise_concern")
        phone.do({name: value for name, value in command.items() if value is not None})

    # ── what befalls ──

    def restore_phone(self) -> None:
        """Its old copy is brought back: what was typed since and never sent is lost with the phone itself."""
        assert self.old_phone is not None
        at, backup = self.old_phone
        here = {item["id"] for item in backup["outbox"]}
        gone = [item for item in self.phones[at].outbox if item["id"] not in here]
        self.phones[at].restore(backup)
        self.lost_with_the_phone = str(gone)

    async def restore_database(self) -> None:
        """The database as it was: what was taken since is offered again by those phones that still hold it."""
        held = str([[*phone.outbox, *phone.kept] for phone in self.phones])
        kept = str([row["body"] for row in self.old_database["ledger"]])
        self.typed = {word: by for word, by in self.typed.items() if f"{word}'" in held or f'{word}"' in kept}
        await restored(self.world.database, self.old_database)

    # ── what must hold ──

    async def settle(self) -> None:
        """Signal everywhere, until nothing is new."""
        for _ in range(3):
            for phone in self.phones:
                await phone.sync()
            await self.world.tick()
        for phone in self.phones:
            await phone.sync()

    async def check(self) -> None:
        """Each phone holds what a fresh one of the same account is given; every word is findable with its author."""
        for phone in self.phones:
            fresh = await self.world.phone(phone.account)
            wrong = {key for key in phone.rows | fresh.rows if phone.rows.get(key) != fresh.rows.get(key)}
            assert not wrong, f"{phone.account}'s phone is not like a fresh one: {sorted(wrong)}"
            assert phone.outbox == []
        sent = [
            (row.account, row.body.decode())
            for row in await self.world.rows(sa.select(ledger.c.account, ledger.c.body))
        ]
        raised = {row.words for row in await self.world.rows(sa.select(concern.c.words))}
        for word, (author, is_concern) in self.typed.items():
            found = [account for account, body in sent if f'"{word}"' in body]
            assert found == [author] or (not found and f"'{word}'" in self.lost_with_the_phone), (
                f"{word} by {author}: {found}"
            )
            assert not (found and is_concern) or word in raised, f"{word} was never raised"
        for row in await self.world.rows(sa.select(concern.c.id)):
            assert await self.world.alerts(row.id), "nobody was told"

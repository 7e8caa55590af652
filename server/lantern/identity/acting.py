"""Somebody doing something: who, when by their phone, when we heard, and what became true through it."""

from collections.abc import Callable
from datetime import date
from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.clock import local_date, read_instant
from lantern.facts import Fact
from lantern.identity.model import Principal
from lantern.problems import Problem
from lantern.store import Transaction
from lantern.store.statements import add


class Act(msgspec.Struct, kw_only=True):
    """What a command's handler is handed beside the command itself."""

    who: Principal
    command: str
    """The command's id; ids of what it makes are derived from it."""
    at: str
    """When it was done, by the phone's clock, in UTC."""
    heard_at: str
    """When the server heard."""
    today: date
    """Local date in London when the server heard."""
    doubtful: bool = False
    """The phone's clock cannot be right: taken all the same, and marked."""
    facts: list[Fact] = []
    memo: dict[Any, Any] = {}
    """Rows that the commands of one exchange share, so that twelve of them about one visit read it once. Whoever
    changes such a row takes it out, or keeps it as it is now."""
    pending: dict[sa.Table, list[dict[str, Any]]] = {}
    """Rows that only grow (answers), written together: by whoever reads their table, and when the commands are done."""

    @property
    def day(self) -> str:
        """Local date in London on which it was done, by the phone's clock."""
        return local_date(read_instant(self.at)).isoformat()

    @property
    def said_at(self) -> str:
        """Where it stands among other words about the same: when it was done, by the phone's clock; never after we heard, so
        that a phone that runs ahead does not have the last word until its day has come."""
        return min(self.at, self.heard_at)

    def add(self, table: sa.Table, row: dict[str, Any]) -> None:
        """Write this row with the others of its kind."""
        self.pending.setdefault(table, []).append(row)

    def write(self, tx: Transaction) -> None:
        """Write what is pending now."""
        for table, rows in self.pending.items():
            add(tx, table, rows)
        self.pending.clear()

    def became(self, *facts: Fact) -> None:
        """These became true. They are written when the exchange commits, and dropped if the command is set aside."""
        self.facts.extend(facts)


def read_day(text: str) -> date:
    """A day that there is. The thirty-first of February is set aside, whole: raises Problem."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise Problem("no-such-moment") from error


Handler = Callable[[Transaction, Act, Any], None]
"""Carries out one command. Raises Problem when it may not be applied, WaitsFor when its subject has not arrived."""

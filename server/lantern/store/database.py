"""What every engine offers: one transaction to write, one to read."""

from collections.abc import Callable
from typing import Concatenate, ParamSpec, Protocol, TypeVar

import sqlalchemy as sa

P = ParamSpec("P")
R = TypeVar("R")

Transaction = sa.Connection
Work = Callable[Concatenate[Transaction, P], R]


class StoreFault(Exception):
    """The database could not do it: nothing of the transaction was kept. Answered as 503."""


class Database(Protocol):
    """One installation's database."""

    dialect: str
    """"sqlite" or "postgresql"."""

    async def write(self, work: Work[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Run `work` in one transaction, committed before this returns. Raises StoreFault."""
        ...

    async def read(self, work: Work[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Run `work` in one read-only transaction. Raises StoreFault."""
        ...

    def listen(self, heard: Callable[[], None]) -> None:
        """Call `heard` whenever another process on this database has rung; SQLite has no other process."""
        ...

    def ring(self) -> None:
        """Let the other processes hear that something became true. Never waits, never fails."""
        ...

    async def close(self) -> None:
        """Let go of every connection."""
        ...

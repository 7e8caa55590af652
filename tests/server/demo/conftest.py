"""A demonstration, freshly loaded into a database of its own, with what follows from it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
import sqlalchemy as sa

from lantern import (
    demo,
    tables,  # noqa: F401  (fills the MetaData)
)
from lantern.identity.records import MINE
from lantern.policy.reading import shipped_policy
from lantern.store import metadata
from lantern.sync.comparing import OWN
from lantern.sync.nouns import NOUNS
from lantern.visits.tick import reckon_all

TODAY = date(2026, 11, 21)
NOW = datetime(2026, 11, 21, 14, 30, tzinfo=UTC)


def load(today: date = TODAY, now: datetime = NOW) -> sa.Connection:
    """A database in memory that holds the demonstration as of that day."""
    tx = sa.create_engine("sqlite://").connect()
    metadata.create_all(tx)
    demo.load(tx, today, now)
    return tx


@pytest.fixture(scope="session")
def loaded() -> Iterator[sa.Connection]:
    """The loaded demonstration, to read from, with what is owed today reckoned."""
    with load() as tx:
        reckon_all(tx, shipped_policy(), TODAY)
        yield tx


def may_see(tx: sa.Connection, account: str, noun: str) -> dict[str, str]:
    """What of a noun this account's phone would hold: id to view."""
    sql = sa.text(f"with {MINE}, {OWN} select id, view from ({NOUNS[noun].visible}) as seen")
    return {r.id: r.view for r in tx.execute(sql, {"account": account, "today": TODAY.isoformat()})}

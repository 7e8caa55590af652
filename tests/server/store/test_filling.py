"""A migration that fills what older rows never said: what stood there before is as it was, and each row says what it must.

The database is brought up to the day before, filled as that version would have, and brought up to date.
"""

import asyncio
from typing import Any

import pytest
import sqlalchemy as sa
from alembic import command

from lantern.settings import Settings
from lantern.store.migrating import _config, _on, differences, migrate
from tests.postgres import Postgres

AT = "2026-11-17T10:00:00.000Z"
SEATS = {
    "kwame": [("placing_oncall", "north", None)],
    "huw": [("placing_commissioner", "alpha", None), ("host_lead", "vale", None)],
    "gareth": [("placing_commissioner", "glan", None), ("placing_oncall", "glan", None)],
    "carys": [("region", "cymru", None)],
    "priya": [("placing_commissioner", "north", None)],
    "asha": [("region", "midlands", "2026-01-31")],
    "twice": [("placing_oncall", "quiet", None), ("placing_oncall", "north", None)],
    "ola": [("provider_manager", "provider", None)],
    "root": [("administrator", None, None), ("operator", None, None)],
}
TOLD = {  # who was told, in which seat; for which body they are taken to have sat
    ("kwame", "placing_oncall"): "north",
    ("huw", "host_lead"): "vale",
    ("gareth", "other_placing_oncall"): "glan",
    ("carys", "national_team"): "cymru",
    ("asha", "region"): "midlands",  # kept, though her seat has ended: she reads no more by it
    ("priya", "host_deputy"): "north",  # it was her turn on a rota
    ("twice", "placing_oncall"): "north",
    ("ola", "provider"): None,
    ("root", "operator"): None,
    ("nobody", "host_lead"): None,
    (None, "host_lead"): None,
}
"""A seat that is only an address sits for nobody here: nobody reads on by it."""


@pytest.fixture(params=["sqlite", "postgres"])
async def settings(request: pytest.FixtureRequest, tmp_path: Any, postgres: Postgres) -> Settings:
    url = await postgres.new_database() if request.param == "postgres" else None
    return Settings(home=tmp_path, database_url=url)


def old(connection: sa.Connection, of: str, /, **said: Any) -> None:
    """A row as the tables were then; whatever else they asked for is empty."""
    table = sa.Table(of, sa.MetaData(), autoload_with=connection)
    empty = {sa.Boolean: False, sa.Integer: 0, sa.BigInteger: 0}
    rest = {
        c.name: next((e for kind, e in empty.items() if isinstance(c.type, kind)), "")
        for c in table.c
        if not c.nullable and c.server_default is None
    }
    connection.execute(table.insert().values({**rest, **said}))


def the_day_before(connection: sa.Connection) -> None:
    command.upgrade(_config(connection), "0037")
    for who, held in SEATS.items():
        old(connection, "account", id=who, name=who.title(), made_at=AT)
        for n, (role, body, until) in enumerate(held):
            old(connection, "seat", id=f"{who}-{n}", account=who, role=role, body=body, until_on=until)
    old(connection, "concern", id="one", hospital="ashgrove", words="He said his arm hurt.", about="[]")
    old(connection, "concern_call", id="rang", concern="one", to="police", at=AT, by_name="Kwame")
    for n, (who, seat) in enumerate(TOLD):
        told = {"account": who, "seat": seat, "name": str(who), "channel": "app", "state": "seen", "at": AT}
        old(connection, "concern_hearing", id=f"h{n}", concern="one", **told)


def heard(connection: sa.Connection) -> list[Any]:
    return list(
        connection.execute(sa.text("select account, seat, body, name, channel, state, at from concern_hearing"))
    )


async def test_whoever_was_told_before_bodies_were_kept_is_taken_to_have_sat_where_their_seat_says(
    settings: Settings,
) -> None:
    await asyncio.to_thread(_on, settings, the_day_before)
    for _ in range(2):  # twice is the same as once
        await asyncio.to_thread(migrate, settings)
        rows = await asyncio.to_thread(_on, settings, heard)
        assert {(r.account, r.seat): r.body for r in rows} == TOLD
        assert {(r.name, r.channel, r.state, r.at) for r in rows} == {(str(who), "app", "seen", AT) for who, _ in TOLD}
    calls = await asyncio.to_thread(
        _on, settings, lambda c: list(c.execute(sa.text("select id, reached from concern_call")))
    )
    assert [tuple(one) for one in calls] == [("rang", "yes")], "what was written down before was said to somebody"
    assert await asyncio.to_thread(differences, settings) == []

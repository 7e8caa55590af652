"""A directory is kept: nothing unasked, all or nothing, twice as once, and phones are given what changed."""

import asyncio
from datetime import timedelta
from typing import Any

import msgspec
import pytest
import sqlalchemy as sa

from lantern.commissioners.records import body
from lantern.identity.records import account, seat
from lantern.imports import running as people
from lantern.imports.directory import running
from lantern.imports.model import Report
from lantern.journal.records import journal
from lantern.store import Database
from lantern.units.records import hospital, unit
from lantern.units.records import hospitals as hospital_rows
from tests.cast import NOW, raise_concern
from tests.server.imports.directory.conftest import HEADS
from tests.world import World

BODIES = ["new,New region,England,region,,,,", "west,West ICB,England,ICB,new,,,"]
HOSPITALS = ["1-10264,The Oaks,Provider,Marrow,England,West ICB,Council,,"]
WARDS = ["elm,The Oaks,Elm Ward,rehabilitation,,,,,,"]
NUMBERS = ["1-10264,999,Emergency,999,,", "1-10264,council at night,Duty team,01632 960119,nights,"]
SEATS = ["on call,west,,West rota,rota@west.example,"]
ALL = {"bodies": BODIES, "hospitals": HOSPITALS, "wards": WARDS, "telephones": NUMBERS, "seats": SEATS}


async def bring(database: Database, keep: bool = True, days: int = 0, **given: list[str]) -> Report:
    named = [(f"{kind}.csv", "\n".join([HEADS[kind], *lines]).encode()) for kind, lines in given.items()]
    return await running.bring_in(database, named, keep, NOW + timedelta(days))


async def kept(database: Database, table: sa.Table, *where: Any) -> list[Any]:
    query = sa.select(table).where(*where).order_by(*table.primary_key.columns)
    return await database.read(lambda tx: list(tx.execute(query)))


async def one(database: Database, table: sa.Table, id_: str) -> Any:
    (found,) = await kept(database, table, table.c.id == id_)
    return found


async def facts(database: Database) -> list[str]:
    return [
        line.type
        for line in await database.read(lambda tx: list(tx.execute(sa.select(journal).order_by(journal.c.number))))
    ]


async def test_a_dry_run_changes_nothing(joined: Database) -> None:
    before = [await kept(joined, table) for table in (body, hospital, unit, seat)]
    report = await bring(joined, keep=False, **ALL)
    assert report.good, report.text
    assert [await kept(joined, table) for table in (body, hospital, unit, seat)] == before
    assert await facts(joined) == []


async def test_everything_is_kept_with_its_facts(joined: Database) -> None:
    report = await bring(joined, **ALL)
    assert report.text.endswith("\nKept.")
    west, oaks = await one(joined, body, "west"), await one(joined, hospital, "1-10264")
    assert (west.region, west.on_lantern, west.closed_on) == ("new", True, None)
    assert (oaks.host, oaks.regulator, oaks.level) == ("west", "CQC", "routine")
    (row,) = await joined.read(hospital_rows, ["1-10264"])
    assert [(t.to, t.number, t.hours) for t in row.telephones] == [
        ("emergency", "999", None), ("council_night", "01632 960119", "nights")
    ]  # fmt: skip
    (rota,) = await kept(joined, seat, seat.c.address == "rota@west.example")
    assert (rota.account, rota.role, rota.body, rota.label) == (None, "placing_oncall", "west", "West rota")
    assert sorted(await facts(joined)) == [
        "BodyBroughtIn", "BodyBroughtIn", "HospitalBroughtIn", "SeatBroughtIn", "TelephonesChanged", "UnitBroughtIn"
    ]  # fmt: skip


async def test_twice_is_the_same_as_once(joined: Database) -> None:
    await bring(joined, **ALL)
    before, said = [await kept(joined, table) for table in (body, hospital, unit, seat)], await facts(joined)
    report = await bring(joined, days=2, **ALL)
    assert report.text.endswith("Nothing was changed: there is nothing new in these files.")
    assert ([await kept(joined, table) for table in (body, hospital, unit, seat)], await facts(joined)) == (
        before,
        said,
    )


async def test_what_was_there_before_stays_in_the_journal_and_nothing_is_removed(joined: Database) -> None:
    await bring(joined, **ALL)
    await bring(joined, telephones=["1-10264,council at night,Duty team,01632 960120,nights,"])
    assert [t.number for t in (await joined.read(hospital_rows, ["1-10264"]))[0].telephones] == ["999", "01632 960120"]
    await bring(joined, telephones=["1-10264,council at night,Duty team,01632 960120,nights,1/11/2026"])
    assert [t.number for t in (await joined.read(hospital_rows, ["1-10264"]))[0].telephones] == ["999"]
    lines = await kept(joined, journal, journal.c.type == "TelephonesChanged")
    assert [b"01632 960119" in line.body for line in lines] == [False, True, False]
    await bring(joined, bodies=["west,West ICB,England,ICB,new,,,1/4/2026"], wards=[f"{WARDS[0]}1/4/2026"])
    assert (await one(joined, body, "west")).closed_on == (await one(joined, unit, "elm")).closed_on == "2026-04-01"


async def test_clean_rows_are_kept_beside_dirty_ones(joined: Database) -> None:
    report = await bring(joined, bodies=["x,Y,Mars,ICB,,,,", *BODIES], hospitals=['"1,open quote', *HOSPITALS])
    assert not report.good
    assert "2 brought in, 0 changed, 0 the same, 1 cannot be brought in (row 2)." in report.text
    assert await one(joined, hospital, "1-10264")


async def test_when_the_last_of_it_fails_nothing_is_half_kept(
    joined: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(running, "write_facts", fails)
    with pytest.raises(ZeroDivisionError):
        await bring(joined, **ALL)
    assert await kept(joined, body, body.c.id == "west") == []


async def test_two_at_once_bring_everything_in_once(joined: Database) -> None:
    done = await asyncio.gather(bring(joined, **ALL), bring(joined, days=1, **ALL), return_exceptions=True)
    assert sum("2 brought in" in getattr(report, "text", "") for report in done) == 1
    assert len(await kept(joined, seat, seat.c.address == "rota@west.example")) == 1
    assert (await facts(joined)).count("HospitalBroughtIn") == 1


async def test_phones_are_given_whatever_names_what_changed(world: World) -> None:
    huw = await world.phone("huw")
    before = huw.rows["hospitals", "ashgrove"]
    assert before["host_name"] == "Vale"
    named = ["vale,Vale and Moss ICB,England,ICB,midlands,no,,"]
    numbers = ["ashgrove,police,Desk,01632 960101,,"]
    assert (await bring(world.database, bodies=named, telephones=numbers)).good
    await huw.sync()
    after = huw.rows["hospitals", "ashgrove"]
    assert (after["host_name"], after["host_on_lantern"]) == ("Vale and Moss ICB", False)
    assert [t["number"] for t in after["telephones"]] == ["01632 960101"]
    assert huw.rows["bodies", "vale"]["name"] == "Vale and Moss ICB"
    assert huw.rows["me", "huw"]["seats"][0]["body_name"] == "Vale and Moss ICB"


async def test_an_address_that_sits_in_a_seat_hears_of_a_concern(world: World) -> None:
    seats = ["on call,north,,North rota,rota@north.example,"]
    assert (await bring(world.database, seats=seats)).good
    priya = await world.phone("priya")
    command = raise_concern(person="danny")
    await priya.send(command)
    await world.tick()
    assert "rota@north.example" in await world.told(command["concern"])


async def test_nobody_is_brought_in_where_it_has_closed(joined: Database) -> None:
    head = "reference,name,hospital,ward\n"
    await bring(joined, wards=["ash,Ashgrove,Ash Ward,assessment and treatment,,,,,,1/4/2026"])
    said = (await people.bring_in(joined, "p.csv", f"{head}N-7,Lena,Ashgrove,Ash".encode(), "North", False, NOW)).text
    assert 'Ashgrove has no ward "Ash"' in said
    await bring(joined, hospitals=["ashgrove,Ashgrove,Provider,Town,England,vale,Council,,1/4/2026"])
    said = (await people.bring_in(joined, "p.csv", f"{head}N-7,Lena,Ashgrove,Ash".encode(), "North", False, NOW)).text
    assert "Ashgrove closed on 1 April 2026; write where they are now" in said
    await bring(joined, bodies=["north,North,England,ICB,midlands,,,1/4/2026"])
    said = (await people.bring_in(joined, "p.csv", f"{head}N-7,Lena,Ashgrove,Ash".encode(), "North", False, NOW)).text
    assert "North closed on 1 April 2026. Name the body that pays now." in said


async def test_what_the_cast_has_is_the_same_when_it_is_given_again(joined: Database) -> None:
    accounts = await kept(joined, account)
    rows = [
        f"{r.id},{r.name},{r.nation},{r.kind},{r.region or ''},{'yes' if r.on_lantern else 'no'},,"
        for r in await kept(joined, body)
    ]
    places = [
        f"{r.id},{r.name},{r.provider},{r.town},{r.nation},{r.host},{r.council},{r.regulator},"
        for r in await kept(joined, hospital)
    ]
    wards = [
        f"{r.id},{r.hospital},{r.name},{r.kind},{r.security},{r.ages},{r.phones},{r.cameras},,"
        for r in await kept(joined, unit)
    ]
    seats = ['host lead,quiet,,"Forum, Quiet",forum@quiet.example,']
    report = await bring(joined, bodies=rows, hospitals=places, wards=wards, seats=seats)
    assert report.good, report.text
    assert "nothing new in these files" in report.text
    assert await kept(joined, account) == accounts
    assert msgspec.json.decode((await one(joined, hospital, "ashgrove")).telephones) == []

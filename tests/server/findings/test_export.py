"""A hospital's figures as a table: who supplied what, what is usual, what was corrected, and who may read it."""

import csv
import io
from typing import Any

import msgspec
import pytest
import sqlalchemy as sa

from lantern.checklists import records as checklists
from lantern.checklists.publishing import compiled
from lantern.checklists.reading import read_checklist
from lantern.commissioners.local import local_value
from lantern.commissioners.records import body
from lantern.ids import new_id
from lantern.settings import read_settings
from lantern.store import Transaction
from tests.phone import Phone
from tests.world import World

RETURN = "workforce-return/2026-04-01"
BEFORE, REVIEW = "workforce/2026-04-01", "workforce/2026-11-29"
MONTHS = [f"2025-{month:02}" for month in range(1, 13)]


def _publish(tx: Transaction) -> None:
    for version in (RETURN, BEFORE, REVIEW):
        row = compiled(read_checklist(read_settings().checklists / version))
        text = msgspec.json.encode(row).decode()
        checklists.publish(tx, version, *version.split("/"), "digest", text)


@pytest.fixture
async def world(world: World) -> World:
    await world.database.write(_publish)
    return world


async def hand_in(
    phone: Phone,
    from_on: str,
    to_on: str,
    hospital: str = "ashgrove",
    on: str = "2026-11-16",
    using: str = RETURN,
    **said: Any,
) -> str:
    """One return, answered and handed in."""
    sheet = new_id()
    answers = [{"question": name, "value": value} for name, value in said.items()]
    period = {"from_on": from_on, "to_on": to_on}
    await phone.send(
        {
            "type": "begin_sheet",
            "sheet": sheet,
            "checklist": using,
            "about": {"kind": "hospital", "id": hospital},
            "period": period,
        }
    )
    await phone.send({"type": "record_answers", "visit": sheet, "part": "hospital", "answers": answers})
    await phone.send({"type": "finish_sheet", "sheet": sheet, "finished_on": on})
    return sheet


async def month(phone: Phone, name: str, **said: Any) -> str:
    return await hand_in(phone, f"{name}-01", f"{name}-28", **said)


async def table(world: World, who: str, name: str = "ashgrove.csv") -> list[dict[str, str]]:
    answer = await world.client.get(
        f"/api/reports/figures/{name}", headers={"Cookie": f"sid={await world.session(who)}"}
    )
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/csv")
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))


async def test_a_years_returns_from_the_provider_are_a_table_with_limits_and_triggers(world: World) -> None:
    ola = await world.phone("ola")
    for number, name in enumerate(MONTHS):
        await month(ola, name, agency_share_nights={"of": 10 + 2 * (number % 2), "out_of": 100}, ward_manager_changes=0)
    await month(ola, "2026-01", agency_share_nights={"of": 30, "out_of": 100}, ward_manager_changes="not_supplied")
    found = await table(world, "huw")
    nights = [one for one in found if one["figure"] == "agency_share_nights"]
    assert [one["from"] for one in nights] == [f"{name}-01" for name in [*MONTHS, "2026-01"]]
    last = nights[-1]
    assert (last["of"], last["out_of"], last["value"]) == ("30", "100", "30")
    assert (last["mean"], last["lower_limit"], last["upper_limit"]) == ("11", "5.68", "16.32")
    assert (last["limits_rest_on"], last["limits_provisional"]) == ("12", "no")
    assert last["marks"] == "above_limits jump"
    assert (last["trigger"], last["trigger_set_by"], last["trigger_crossed"]) == ("above 25", "our default", "yes")
    assert (last["supplied_by"], last["from_provider"]) == ("Ola", "yes")
    changes = [one for one in found if one["figure"] == "ward_manager_changes"]
    assert [one["state"] for one in changes] == ["counted"] * 12 + ["not_supplied"]
    assert changes[-1]["value"] == "", "not supplied is never 0"


async def test_the_hosts_own_trigger_holds_from_its_day_and_is_named_as_the_hosts(world: World) -> None:
    ola = await world.phone("ola")
    await month(ola, "2026-01", sickness_share={"of": 7, "out_of": 100})
    await month(ola, "2026-03", sickness_share={"of": 7, "out_of": 100})
    own = {"body": "vale", "name": "workforce.above.sickness_share", "since": "2026-03-01", "value": "0.06"}
    await world.run(
        local_value.insert().values(id="own", source="Board, 2 February 2026", at="2026-02-02T10:00:00Z", **own)
    )
    found = await table(world, "huw")
    host = (await world.rows(sa.select(body.c.name).where(body.c.id == "vale")))[0].name
    said = [(one["trigger"], one["trigger_set_by"], one["trigger_since"], one["trigger_crossed"]) for one in found]
    assert said == [("above 8", "our default", "2021-04-01", "no"), ("above 6", host, "2026-03-01", "yes")]


async def test_the_hosts_own_trigger_reaches_every_phone_as_a_percentage(world: World) -> None:
    ola = await world.phone("ola")
    assert "own_values" not in ola.one("bodies", "vale")
    root = await world.phone("root")
    name = "workforce.above.sickness_share"
    own = {
        "type": "set_local_value",
        "body": "vale",
        "name": name,
        "from_on": "2026-03-01",
        "source": "Board, 2 February",
    }
    assert len((await root.send({**own, "value": "0.07"}))["taken"]) == 1
    await root.send({**own, "name": "visit.interval.adult", "value": "42"})  # no phone judges by that
    await ola.sync()
    value = {"name": name, "value": 7.0, "from_on": "2026-03-01", "source": "Board, 2 February"}
    assert ola.one("bodies", "vale")["own_values"] == [value]


async def test_what_a_professional_fills_in_names_who_supplied_it(world: World) -> None:
    huw = await world.phone("huw")
    await month(huw, "2026-01", return_by={"name": "=Mair", "role": "manager"}, staff_in_post=40)
    (found,) = await table(world, "huw")
    assert (found["supplied_by"], found["from_provider"]) == ("'=Mair", "no"), "a name is no formula"


async def test_a_later_return_for_the_same_month_stands_and_the_earlier_one_stays(world: World) -> None:
    ola = await world.phone("ola")
    await month(ola, "2026-02", staff_in_post=40)
    await month(ola, "2026-01", staff_in_post=30)  # late, for an older month
    world.clock.on(minutes=5)
    await month(ola, "2026-02", staff_in_post=44)
    found = await table(world, "huw")
    assert [(one["from"], one["value"], one["replaced"], one["corrects_earlier"]) for one in found] == [
        ("2026-01-01", "30", "no", "no"), ("2026-02-01", "40", "yes", "no"), ("2026-02-01", "44", "no", "yes"),
    ]  # fmt: skip


async def test_what_cannot_be_right_is_shown_as_it_was_supplied_and_never_reckoned_with(world: World) -> None:
    ola = await world.phone("ola")
    await month(ola, "2026-01", sickness_share={"of": 14, "out_of": 12}, turnover_share={"of": 1, "out_of": 0})
    await month(ola, "2026-02", sickness_share={"of": -1, "out_of": 12}, turnover_share={"of": 0, "out_of": 0})
    found = await table(world, "huw")
    said = {(one["figure"], one["from"]): one["state"] for one in found}
    assert said == {
        ("sickness_share", "2026-01-01"): "not_right", ("sickness_share", "2026-02-01"): "not_right",
        ("turnover_share", "2026-01-01"): "not_right", ("turnover_share", "2026-02-01"): "none_to_count",
    }  # fmt: skip
    assert {one["value"] for one in found} == {""}


async def test_a_return_without_a_period_that_can_be_one_gives_no_figure(world: World) -> None:
    ola = await world.phone("ola")
    await hand_in(ola, "2026-03-31", "2026-03-01", staff_in_post=40)
    await hand_in(ola, "1900-01-01", "2026-03-01", staff_in_post=40)
    await hand_in(ola, "2026-11-01", "2027-03-01", staff_in_post=40)
    assert await table(world, "huw") == []


async def test_the_period_may_stand_on_the_return_itself(world: World) -> None:
    ola = await world.phone("ola")
    sheet = new_id()
    await ola.send(
        {"type": "begin_sheet", "sheet": sheet, "checklist": RETURN, "about": {"kind": "hospital", "id": "ashgrove"}}
    )
    said = {"period_from": "2026-01-01", "period_to": "2026-01-31", "staff_in_post": 41}
    answers = [{"question": name, "value": value} for name, value in said.items()]
    await ola.send({"type": "record_answers", "visit": sheet, "part": "hospital", "answers": answers})
    assert await table(world, "huw") == [], "not before it is handed in"
    await ola.send({"type": "finish_sheet", "sheet": sheet, "finished_on": "2026-02-05"})
    assert [(one["to"], one["value"]) for one in await table(world, "huw")] == [("2026-01-31", "41")]


async def test_sam_reads_none_of_it_and_nobody_reads_without_signing_in(world: World) -> None:
    ola = await world.phone("ola")
    await month(ola, "2026-01", staff_in_post=40)
    assert await table(world, "sam") == []
    assert len(await table(world, "ola")) == 1
    assert (await world.client.get("/api/reports/figures/ashgrove.csv")).status_code == 401
    headers = {"Cookie": f"sid={await world.session('huw')}"}
    for name in ("nowhere.csv", "ashgrove.pdf", "ashgrove"):
        assert (await world.client.get(f"/api/reports/figures/{name}", headers=headers)).status_code == 404


async def test_what_a_review_of_the_workforce_read_off_stands_where_no_return_was_counted(world: World) -> None:
    ola, huw = await world.phone("ola"), await world.phone("huw")
    await month(ola, "2026-01", agency_share_nights={"of": 12, "out_of": 40}, sickness_share="not_supplied")
    levels = {
        "agency_share_nights": {"of": 60, "out_of": 100}, "sickness_share": {"of": 9, "out_of": 90},
        "turnover_share": {"of": 2, "out_of": 64}, "hospital_manager_changes": 3,
    }  # fmt: skip
    await hand_in(huw, "2026-01-01", "2026-03-31", using=REVIEW, **levels)
    found = {(one["figure"], one["from_review"]): one for one in await table(world, "huw")}
    assert found["agency_share_nights", "no"]["replaced"] == "no"
    assert found["agency_share_nights", "yes"]["replaced"] == "yes", "one quarter takes no month out of the row"
    assert (found["sickness_share", "yes"]["value"], found["sickness_share", "no"]["replaced"]) == ("10", "yes")
    assert found["turnover_share", "yes"]["of"] == "2"
    assert (found["turnover_share", "yes"]["supplied_by"], found["turnover_share", "yes"]["from_provider"]) == (
        "Huw",
        "no",
    )
    assert not any(name == "hospital_manager_changes" for name, _ in found), "a year’s managers are not a quarter’s"


async def test_a_review_on_the_version_before_asks_no_level_and_gives_no_figure(world: World) -> None:
    huw = await world.phone("huw")
    await hand_in(huw, "2026-01-01", "2026-03-31", using=BEFORE, agency_trend="rising", hospital_manager_changes=1)
    assert await table(world, "huw") == []

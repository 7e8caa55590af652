"""The demonstration's workforce returns tell one true story on whatever day it is loaded, and weigh little."""

from datetime import UTC, date, datetime, time, timedelta

import msgspec
import pytest
import sqlalchemy as sa

from lantern import (
    demo,
    tables,  # noqa: F401  (fills the MetaData)
)
from lantern.checklists import records as checklists
from lantern.checklists.publishing import compiled
from lantern.checklists.reading import read_checklist
from lantern.demo.returns import RETURN, RETURNS
from lantern.findings.figures import drawn
from lantern.findings.records import Row, of_hospital
from lantern.findings.triggers import crossed_since, triggers
from lantern.findings.xmr import limits, marks, standing
from lantern.policy.reading import shipped_policy
from lantern.settings import read_settings
from lantern.store import metadata
from tests.server.demo.conftest import TODAY, may_see

DAYS = [TODAY, date(2026, 12, 1), date(2027, 1, 9), date(2027, 1, 10), date(2028, 2, 29), date(2028, 3, 10)]
ROW = compiled(read_checklist(read_settings().checklists / RETURN))


def loaded_on(today: date) -> sa.Connection:
    """The demonstration with the return published, as a server has it."""
    tx = sa.create_engine("sqlite://").connect()
    metadata.create_all(tx)
    checklists.publish(tx, RETURN, "workforce-return", "2026-04-01", "digest", msgspec.json.encode(ROW).decode())
    demo.load(tx, today, datetime.combine(today, time(9), UTC))
    return tx


def rows_of(tx: sa.Connection, who: str, hospital: str, today: date) -> dict[str, Row]:
    return {one.question: one for one in of_hospital(tx, hospital, who, today.isoformat())}


@pytest.mark.parametrize("today", DAYS, ids=str)
def test_huw_finds_agency_nights_above_usual_one_month_not_supplied_and_supervision_below(today: date) -> None:
    with loaded_on(today) as tx:
        found = rows_of(tx, "huw", "larkmere", today)
    nights = drawn(found["agency_share_nights"].figures)
    assert len(nights) == 18
    assert [one.state for one in nights].count("not_supplied") == 1
    assert timedelta(8) < today - date.fromisoformat(nights[-1].to_on) < timedelta(42)
    values = [one.value for one in nights]
    said = {one.mark: one.since for one in standing(values, marks(values, limits(values, 100)))}
    assert said["above_limits"] == 13, "since five months ago"
    trigger = next(one for one in triggers(shipped_policy(), today) if one.question == "agency_share_nights")
    assert crossed_since(trigger, nights) == 16
    low = [one.value for one in drawn(found["supervision_share"].figures)]
    assert "below_limits" in [one.mark for one in standing(low, marks(low, limits(low, 100)))]
    assert {one.by for row in found.values() for one in row.figures} == {"Ola Adeyemi"}
    assert all(one.from_provider for row in found.values() for one in row.figures)


def test_nothing_stands_out_at_glanhelyg_but_training_and_its_host_entered_it() -> None:
    with loaded_on(TODAY) as tx:
        found = rows_of(tx, "nerys", "glanhelyg", TODAY)
        assert rows_of(tx, "sam", "larkmere", TODAY) == {}
    out = {
        name: [one.mark for one in standing(values, marks(values, limits(values, 100)))]
        for name, row in found.items()
        for values in [[one.value for one in drawn(row.figures)]]
    }
    assert {name for name, each in out.items() if each} == {"paul_ridd_foundation_share"}
    assert not any(one.from_provider for row in found.values() for one in row.figures)


def test_every_figure_is_one_that_the_return_asks_for_in_the_kind_it_asks() -> None:
    kinds = {one["id"]: one["kind"] for one in ROW["questions"]}
    for one in RETURNS:
        assert {kinds[name] for name in one.shares} == {"share"}
        assert {kinds[name] for name in one.counts} == {"number"}
        lengths = {len(row.split()) for each in one.shares.values() for row in each.values()}
        assert lengths | {len(row.split()) for row in one.counts.values()} == {18}


def test_huws_phone_carries_the_returns_in_at_most_eighty_kilobytes() -> None:
    with loaded_on(TODAY) as tx:
        seen = may_see(tx, "huw", "answers")
        sizes = tx.execute(sa.text("select id, length(answers) as size from sheet_answers")).all()
    assert sum(one.size for one in sizes if one.id in seen) <= 80_000

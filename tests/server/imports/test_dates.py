"""A day is read in the ways people write it; what could be two days, or none, is never guessed."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantern.imports.dates import month_first, read_day, said
from lantern.imports.model import CellFault

TODAY = date(2026, 11, 17)


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-01", "2026/3/1", "1/3/2026", "01/03/2026", "1-3-2026", "1.3.2026", "1 March 2026", "1st March 2026",
        "1 mar 2026", "01-Mar-2026", "1 March, 2026", " 1  March  2026 ", "2026-03-01 00:00:00", "2026-03-01T09:30",
        "1/3/2026 00:00", "1 Mawrth 2026", "1af Mawrth 2026",
    ],
)  # fmt: skip
def test_the_first_of_march_in_many_forms(text: str) -> None:
    assert read_day(text, TODAY) == date(2026, 3, 1)


@pytest.mark.parametrize(
    "month", ["Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi", "Hydref"]
)
def test_welsh_months(month: str) -> None:
    assert read_day(f"3 {month} 2026", TODAY).day == 3


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("30/2/2026", "there is no day"),
        ("29 February 2025", "there is no day"),
        ("13/25/2026", "there is no day"),
        ("3/13/2026", "as if the month came first"),
        ("1/3/26", "only two figures for the year"),
        ("1-Mar-64", "only two figures for the year"),
        ("46082", "spreadsheet's own number for a day (perhaps 1 March 2026)"),
        ("18/11/2026", "18 November 2026 has not come yet"),
        ("2062-03-01", "has not come yet"),
        ("1/1/1026", "too long ago"),
        ("0000-01-01", "there is no day"),
        ("March 2026", "not a day we can read"),
        ("last spring", "not a day we can read"),
        ("2026-03-01T09:30:00+02:00", "not a day we can read"),
        ("1/3/2026 or 1/4/2026", "not a day we can read"),
    ],
)
def test_what_is_no_day_for_certain_is_asked_about(text: str, says: str) -> None:
    with pytest.raises(CellFault) as fault:
        read_day(text, TODAY)
    assert says in fault.value.says
    assert fault.value.remedy


def test_today_counts_and_tomorrow_does_not() -> None:
    assert read_day("17/11/2026", TODAY) == TODAY
    with pytest.raises(CellFault):
        read_day("18/11/2026", TODAY)


def test_only_what_cannot_be_day_first_gives_an_american_file_away() -> None:
    assert month_first("3/13/2026")
    assert not month_first("3/4/2026")
    assert not month_first("13/3/2026")


@given(st.dates(date(1900, 1, 1), TODAY))
def test_every_day_is_read_as_it_is_said(day: date) -> None:
    for text in (day.isoformat(), said(day), f"{day.day}/{day.month}/{day.year}"):
        assert read_day(text, TODAY) == day


@given(st.text(max_size=40))
def test_no_text_is_too_odd_to_answer(text: str) -> None:
    try:
        assert TODAY - timedelta(131 * 366) < read_day(text, TODAY) <= TODAY
    except CellFault as fault:
        assert fault.says

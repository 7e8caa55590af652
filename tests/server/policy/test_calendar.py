"""Clocks and calendars in London, on the nights and days that surprise."""

from datetime import UTC, date, datetime, time

import pytest

from lantern.policy.calendar import after, after_quiet, birthday, end_of_day, is_working_day, working_days_after
from lantern.policy.model import Delay

FOUR_HOURS = Delay(4, "hours")
EIGHT, TWENTY = time(8), time(20)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("night", "heard", "over"),
    [
        ("clocks go forward", "2026-03-29T00:30+00:00", "2026-03-29T05:30+01:00"),
        ("clocks go back", "2026-10-25T00:30+01:00", "2026-10-25T03:30+00:00"),
    ],
)
def test_four_hours_are_four_hours_also_on_the_night_when_the(night: str, heard: str, over: str) -> None:
    assert after(at(heard), FOUR_HOURS, "ENG") == at(over)
    assert after(at(heard), FOUR_HOURS, "ENG").tzinfo is UTC


def test_both_halves_of_the_hour_that_comes_twice_keep_their_own_clock() -> None:
    first, second = at("2026-10-25T01:30+01:00"), at("2026-10-25T01:30+00:00")
    assert after(second, FOUR_HOURS, "ENG") - after(first, FOUR_HOURS, "ENG") == second - first


@pytest.mark.parametrize(
    ("day", "over"),
    [
        ("2026-03-29", "2026-03-30T00:00+01:00"),
        ("2026-10-25", "2026-10-26T00:00+00:00"),
        ("2026-07-01", "2026-07-01T23:00+00:00"),
    ],
)
def test_a_day_ends_at_midnight_in_london(day: str, over: str) -> None:
    assert end_of_day(date.fromisoformat(day)) == at(over)


@pytest.mark.parametrize(
    ("heard", "days", "last"),
    [
        ("2026-11-17T10:00+00:00", 1, "2026-11-18"),  # Tuesday
        ("2026-11-20T10:00+00:00", 1, "2026-11-23"),  # Friday: Monday
        ("2026-11-21T10:00+00:00", 1, "2026-11-23"),  # Saturday: Monday
        ("2026-11-20T10:00+00:00", 2, "2026-11-24"),
        ("2026-12-24T10:00+00:00", 1, "2026-12-29"),  # Christmas, a Saturday, and the Monday kept for Boxing Day
        ("2026-04-02T10:00+01:00", 2, "2026-04-08"),  # Good Friday and Easter Monday
        ("2026-07-01T23:30+00:00", 1, "2026-07-03"),  # already the 2nd in London
    ],
)
def test_a_working_day_clock_ends_at_the_end_of_its_last_day(heard: str, days: int, last: str) -> None:
    assert after(at(heard), Delay(days, "working_days"), "ENG") == end_of_day(date.fromisoformat(last))


def test_one_working_day_clock_follows_another_without_losing_a_day() -> None:
    one = Delay(1, "working_days")
    tuesday = at("2026-11-17T10:00+00:00")
    assert after(after(tuesday, one, "ENG"), one, "ENG") == after(tuesday, Delay(2, "working_days"), "ENG")


def test_england_and_wales_share_their_bank_holidays_this_year() -> None:
    days = [date(2026, month, 1 + n) for month in range(1, 13) for n in range(28)]
    assert [is_working_day(day, "ENG") for day in days] == [is_working_day(day, "WLS") for day in days]


def test_no_working_days_is_at_once() -> None:
    heard = at("2026-11-21T10:00+00:00")
    assert after(heard, Delay(0, "working_days"), "ENG") == heard
    assert working_days_after(date(2026, 11, 21), 0, "ENG") == date(2026, 11, 21)


@pytest.mark.parametrize(
    ("due", "rings"),
    [
        ("2026-11-21T07:59+00:00", "2026-11-21T08:00+00:00"),
        ("2026-11-21T08:00+00:00", "2026-11-21T08:00+00:00"),
        ("2026-11-21T19:59+00:00", "2026-11-21T19:59+00:00"),
        ("2026-11-21T20:00+00:00", "2026-11-22T08:00+00:00"),
        ("2026-03-28T23:00+00:00", "2026-03-29T08:00+01:00"),
        ("2026-10-25T00:30+00:00", "2026-10-25T08:00+00:00"),
        ("2026-07-01T19:30+00:00", "2026-07-02T08:00+01:00"),
    ],
)
def test_quiet_hours_end_at_eight_in_london(due: str, rings: str) -> None:
    assert after_quiet(at(due), TWENTY, EIGHT) == at(rings)


def test_quiet_hours_within_one_day_are_kept_too() -> None:
    assert after_quiet(at("2026-01-05T13:00+00:00"), time(12), time(14)) == at("2026-01-05T14:00+00:00")
    assert after_quiet(at("2026-01-05T15:00+00:00"), time(12), time(14)) == at("2026-01-05T15:00+00:00")


def test_born_on_29_february_is_18_on_1_march() -> None:
    assert birthday(date(2008, 2, 29), 18) == date(2026, 3, 1)
    assert birthday(date(2008, 2, 29), 20) == date(2028, 2, 29)

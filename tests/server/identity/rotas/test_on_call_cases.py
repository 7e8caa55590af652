"""The worked cases of rotas and absences, as a commissioner reads them; and what holds of any rota."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantern.identity.rotas.rules import EVERY_DAY, Turn, gaps, on_call, sitting
from tests.cases import cases


def turn(written: str) -> Turn:
    """A turn as a case writes it."""
    who, days, hours, *narrow = [piece.strip() for piece in written.split(",")]
    from_on, until_on = days.split(" to ")
    begins, ends = hours.split(" to ")
    first, last = narrow[0].removeprefix("on ").split("-") if narrow else ("1", "7")
    return Turn(
        who=who, from_on=date.fromisoformat(from_on), until_on=date.fromisoformat(until_on),
        begins=time.fromisoformat(begins), ends=time.fromisoformat(ends),
        days=frozenset(range(int(first), int(last) + 1)) if narrow else EVERY_DAY,
    )  # fmt: skip


@pytest.mark.parametrize("case", cases("who_is_on_call"))
def test_who_is_told_and_when_nobody_is(case: dict[str, Any]) -> None:
    said = case["given"]
    turns = [turn(each) for each in said.get("turns", [])]
    away = {who: None if cover == "-" else cover for who, cover in said.get("away", {}).items()}
    found = sitting(said.get("holders", []), on_call(turns, datetime.fromisoformat(said["now"])), away)
    assert [f"copy {each.who}" if each.away else each.who for each in found] == case["expect"]
    if "gaps" in case:
        open_ = gaps(turns, datetime.fromisoformat(said["since"]), datetime.fromisoformat(said["until"]))
        assert [f"{each.begin:%Y-%m-%dT%H:%MZ} to {each.end:%Y-%m-%dT%H:%MZ}" for each in open_] == case["gaps"]


HOURS = st.builds(time, st.integers(0, 23), st.sampled_from([0, 15, 30, 45]))
DAYS = st.dates(date(2026, 3, 20), date(2026, 11, 5))
TURNS = st.builds(
    lambda who, first, length, begins, ends, days: Turn(
        who=who, from_on=first, until_on=first + timedelta(length), begins=begins, ends=ends, days=frozenset(days)
    ),
    st.sampled_from("abc"), DAYS, st.integers(0, 9), HOURS, HOURS, st.sets(st.integers(1, 7), min_size=1),
)  # fmt: skip


@given(st.lists(TURNS, min_size=1, max_size=5), DAYS, st.integers(0, 23), st.integers(0, 59))
def test_a_moment_is_in_a_gap_exactly_when_nobody_is_on_call(
    turns: list[Turn], day: date, hour: int, minute: int
) -> None:
    now = datetime(day.year, day.month, day.day, hour, minute, tzinfo=UTC)
    found = gaps(turns, now - timedelta(days=3), now + timedelta(days=3))
    assert any(each.begin <= now < each.end for each in found) == (on_call(turns, now) == [])


@given(
    st.lists(st.sampled_from("abcde"), max_size=4),
    st.lists(st.sampled_from("abcde"), max_size=4),
    st.dictionaries(st.sampled_from("abcde"), st.sampled_from(["a", "b", "c", "d", "e", None])),
)
def test_somebody_hears_whenever_anybody_of_the_seat_is_there(
    holders: list[str], turns: list[str], away: dict[str, str | None]
) -> None:
    found = sitting(holders, turns, away)
    assert len({each.who for each in found}) == len(found), "each is told once"
    if any(who not in away for who in [*holders, *turns]):
        assert any(not each.away for each in found)

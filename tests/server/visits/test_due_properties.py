"""Whatever happens to somebody in hospital, the day they are owed a visit never moves later by it."""

from datetime import date, timedelta

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from lantern.policy.model import Local
from lantern.policy.reading import shipped_policy
from lantern.visits.contacts import Contact, last_seen
from lantern.visits.due import Known, Owed, Pause, owed
from lantern.visits.spells import Stay

POLICY = shipped_policy()
DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))
SPANS = st.integers(0, 400)
HOW = st.sampled_from(["in_person", "declined_after_meeting", "video", "phone", "not_seen"])


def later(day: date, days: int) -> date:
    return day + timedelta(days)


@st.composite
def people(draw: st.DrawFn) -> tuple[Known, date]:
    """Somebody in hospital, and a day on which we ask."""
    admitted = draw(DAYS)
    today = later(admitted, draw(SPANS))
    seen = draw(st.none() | st.dates(admitted, today))
    known = Known(
        funder=draw(st.sampled_from(["england", "wales"])),
        stays=(Stay(began=admitted),),
        born=draw(st.none() | st.dates(date(1950, 1, 1), date(2018, 1, 1))),
        last_seen_in_person=seen,
        joined_on=draw(st.none() | DAYS),
        exceptions=tuple(Pause(until=each) for each in draw(st.lists(DAYS, max_size=2))),
    )
    return known, today


def ask(known: Known, today: date, *local: Local) -> Owed:
    found = owed(known, POLICY, today, local)
    assert found is not None
    return found


@given(people(), st.lists(st.integers(1, 399), max_size=4), st.integers(0, 1))
def test_transfers_and_ward_moves_never_move_the_date(person: tuple[Known, date], moves: list[int], gap: int) -> None:
    known, today = person
    began = known.stays[0].began
    days = sorted({later(began, move) for move in moves if later(began, move) <= today})
    starts, ends = [began, *days], [*(later(day, -gap) for day in days), None]
    moved = msgspec.structs.replace(
        known, stays=tuple(Stay(began=start, ended=end) for start, end in zip(starts, ends, strict=True))
    )
    assert ask(moved, today) == ask(known, today)


@given(people(), st.lists(st.tuples(st.integers(0, 400), HOW, st.integers(0, 30), st.booleans()), max_size=6))
def test_it_is_never_later_than_the_interval_after_the_last_time_somebody_was_met(
    person: tuple[Known, date], trips: list[tuple[int, str, int, bool]]
) -> None:
    known, today = person
    began = known.stays[0].began
    contacts = [
        Contact(on=later(began, n), how=how, heard_on=later(began, n + delay), confirmed=sure)
        for n, how, delay, sure in trips
    ]
    seen = last_seen(contacts, POLICY, known.funder, today)
    found = ask(msgspec.structs.replace(known, last_seen_in_person=seen, joined_on=None), today)
    assert found.due_on == later(seen or began, found.reason.value)
    assert seen in {None, *(each.on for each in contacts if each.how in ("in_person", "declined_after_meeting"))}


@given(people(), st.permutations(range(4)))
def test_the_order_in_which_visits_arrive_changes_nothing(person: tuple[Known, date], order: list[int]) -> None:
    known, today = person
    began = known.stays[0].began
    trips = [Contact(on=later(began, n * 7), how="in_person", heard_on=later(began, n * 7 + 30)) for n in range(4)]
    shuffled = [trips[n] for n in order]
    assert last_seen(trips, POLICY, known.funder, today) == last_seen(shuffled, POLICY, known.funder, today)


@given(people(), st.integers(1, 400))
def test_as_days_pass_the_date_stays_or_comes_nearer(person: tuple[Known, date], days: int) -> None:
    known, today = person
    before = ask(known, today)
    after = ask(known, later(today, days))
    assert after.counted_from == before.counted_from
    assert after.due_on <= before.due_on


@given(people(), st.dates(date(2020, 1, 1), date(2031, 12, 31)), st.integers(7, 365))
def test_a_new_local_interval_never_moves_a_date_later(person: tuple[Known, date], since: date, interval: int) -> None:
    known, today = person
    before = ask(known, today)
    own = Local("a body", "visit.interval.adult", since, str(interval), "the board")
    if since > before.counted_from.on:
        assert ask(known, today, own).due_on <= before.due_on


@given(people())
def test_turning_18_never_moves_a_date_later(person: tuple[Known, date]) -> None:
    known, today = person
    counted = ask(known, today).counted_from.on
    child = msgspec.structs.replace(known, born=later(counted, -17 * 365))
    assert ask(child, later(counted, 3 * 366)).due_on == later(counted, 42)


@given(people())
def test_the_days_stand_in_order_and_an_exception_moves_none(person: tuple[Known, date]) -> None:
    known, today = person
    found = ask(known, today)
    assert found.counted_from.on < found.warn_on <= found.due_on < found.red_on <= found.region_on
    bare = ask(msgspec.structs.replace(known, exceptions=()), today)
    assert (bare.due_on, bare.warn_on, bare.region_on) == (found.due_on, found.warn_on, found.region_on)


@given(people())
def test_nobody_is_called_late_for_want_of_history(person: tuple[Known, date]) -> None:
    known, today = person
    found = ask(known, today)
    if not found.history_known:
        assert found.state in ("history_not_known", "excepted")

"""Whatever happens to somebody in hospital, the day they are owed a visit never moves later by it."""

from datetime import date, timedelta

import msgspec
from hypothesis import example, given
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


@given(people(), st.integers(1, 120))
def test_what_a_body_newly_says_of_an_age_that_is_not_known_makes_nobody_late_before_that_day(
    person: tuple[Known, date], days: int
) -> None:
    known, today = person
    nobody_knows = msgspec.structs.replace(known, born=None)
    before = ask(nobody_knows, today)
    since = later(before.counted_from.on, days)
    own = Local("a body", "visit.age_not_known", since, "child", "the board")
    if since <= today:
        assert min(before.due_on, since) <= ask(nobody_knows, today, own).due_on <= before.due_on


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


# --- A whole life in hospital: every sort of fact at once ---------------------------------------------------------------

AREAS = st.sampled_from(["home", "away", None])
OWN = st.one_of(
    st.tuples(st.just("visit.scope"), DAYS, st.sampled_from(["out_of_area", "all_inpatients"])),
    st.tuples(st.just("visit.interval.adult"), DAYS, st.integers(7, 120).map(str)),
    st.tuples(st.just("visit.interval.child"), DAYS, st.integers(7, 90).map(str)),
    st.tuples(st.just("visit.age_not_known"), DAYS, st.sampled_from(["adult", "child"])),
).map(lambda own: Local("a body", own[0], own[1], own[2], "the board"))


class Life(msgspec.Struct, frozen=True):
    """Everything that can be known of somebody at once, and a day on which we ask."""

    known: Known
    contacts: tuple[Contact, ...]
    own: tuple[Local, ...]
    today: date

    def asked(self, today: date | None = None) -> Owed | None:
        on = today or self.today
        seen = [last_seen(self.contacts, POLICY, self.known.funder, on), self.known.last_seen_in_person]
        known = msgspec.structs.replace(self.known, last_seen_in_person=max(filter(None, seen), default=None))
        return owed(known, POLICY, on, self.own)


@st.composite
def lives(draw: st.DrawFn) -> Life:
    """Came, moved from ward to ward and area to area, at home for some days and in hospital again; met in every way; known to
    be autistic only later; brought in by their body at some time; perhaps died."""
    admitted = draw(DAYS)
    today = later(admitted, draw(SPANS))
    days = sorted({admitted, *(later(admitted, n) for n in draw(st.lists(st.integers(1, 399), max_size=5)))})
    gaps = [draw(st.sampled_from([0, 0, 0, 1, 2, 9])) for _ in days[1:]]
    ends = [max(day, later(until, -gap)) for day, until, gap in zip(days[:-1], days[1:], gaps, strict=True)]
    stays = [Stay(began=b, ended=e, area=draw(AREAS)) for b, e in zip(days, [*ends, None], strict=True)]
    trips = draw(st.lists(st.tuples(SPANS, HOW, st.integers(-20, 30), st.booleans()), max_size=6))
    known = Known(
        funder=draw(st.sampled_from(["england", "wales"])), stays=tuple(stays), home_area=draw(st.sampled_from(["home", None])),
        born=draw(st.none() | st.dates(date(1950, 1, 1), date(2018, 1, 1))), joined_on=draw(st.none() | DAYS),
        last_seen_in_person=draw(st.none() | st.dates(admitted, today)),
        recognised_on=draw(st.none() | st.dates(admitted, later(today, 60))),
        exceptions=tuple(Pause(until=each) for each in draw(st.lists(DAYS, max_size=2))),
        died_on=draw(st.none() | st.none() | st.dates(admitted, today)),
    )  # fmt: skip
    contacts = tuple(
        Contact(on=later(admitted, n), how=how, heard_on=later(admitted, n + delay), confirmed=sure)
        for n, how, delay, sure in trips
    )
    own = draw(st.lists(OWN, max_size=3, unique_by=lambda one: (one.name, one.since)))
    return Life(known, contacts, tuple(sorted(own, key=lambda one: one.since)), today)


@given(lives(), st.integers(0, 399), AREAS)
def test_one_more_move_never_moves_the_date_later(life: Life, when: int, area: str | None) -> None:
    """Whatever else is true of them, and wherever they go: to another ward, home to their own area, out of it."""
    *before, last = life.known.stays
    on = min(later(last.began, 1 + when), life.today)
    if on <= last.began:
        return
    stays = (*before, msgspec.structs.replace(last, ended=on), Stay(began=on, area=area))
    moved = msgspec.structs.replace(life, known=msgspec.structs.replace(life.known, stays=stays))
    was, now = life.asked(), moved.asked()
    if was is not None and now is not None:
        assert now.due_on <= was.due_on and now.counted_from == was.counted_from


NOW_CHILD_THEN_ADULT = Life(
    known=Known(funder="england", stays=(Stay(began=date(2020, 3, 1)),)),
    contacts=(),
    own=(
        Local("a body", "visit.age_not_known", date(2020, 1, 1), "child", "the board"),
        Local("a body", "visit.age_not_known", date(2020, 12, 1), "adult", "the board"),
    ),
    today=date(2020, 11, 22),
)


@given(lives(), st.integers(1, 200))
@example(NOW_CHILD_THEN_ADULT, 9)
def test_without_a_new_fact_no_day_that_passes_makes_the_date_later(life: Life, days: int) -> None:
    was, now = life.asked(), life.asked(later(life.today, days))
    if was is not None and now is not None and now.counted_from == was.counted_from:
        assert now.due_on <= was.due_on


@given(lives(), st.data())
def test_any_order_of_every_sort_of_fact_owes_the_same(life: Life, data: st.DataObject) -> None:
    known = life.known
    mixed = msgspec.structs.replace(
        life,
        known=msgspec.structs.replace(
            known, stays=tuple(data.draw(st.permutations(known.stays))),
            exceptions=tuple(data.draw(st.permutations(known.exceptions))),
        ),
        contacts=tuple(data.draw(st.permutations(life.contacts))), own=tuple(data.draw(st.permutations(life.own))),
    )  # fmt: skip
    assert mixed.asked() == life.asked()


@given(lives(), st.integers(0, 90))
def test_what_is_heard_of_later_owes_the_same_once_it_is_heard(life: Life, late: int) -> None:
    """A phone without signal for weeks: what it kept counts from its own day, never from that of its syncing."""
    soon = tuple(one for one in life.contacts if one.on <= one.heard_on)
    slow = tuple(msgspec.structs.replace(one, heard_on=later(one.heard_on, late)) for one in soon)
    assert msgspec.structs.replace(life, contacts=slow).asked() == msgspec.structs.replace(life, contacts=soon).asked()


@given(lives())
def test_after_a_death_or_a_discharge_nothing_prompts(life: Life) -> None:
    found = life.asked()
    left = [stay.ended for stay in life.known.stays if stay.began <= life.today][-1]
    over = any(day is not None and day <= life.today for day in (left, life.known.died_on))
    assert found is None or (found.state == "stopped") == over

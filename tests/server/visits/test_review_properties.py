"""Whatever happens to somebody in hospital, the day of their review never moves later by it; only their own no does."""

from datetime import date, timedelta

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from lantern.visits.due import Known, Owed
from lantern.visits.home_planning import Plan, home_plan_owed, ready
from lantern.visits.reviewed import Held, Review, Reviewed, Said, Security
from lantern.visits.reviews import reviews_owed
from lantern.visits.spells import Stay
from tests.server.visits.test_statute_cases import the_law

POLICY = the_law()
"""With Part 8A in force in England from a day in the middle of these years, so that law and policy stand side by side."""
DAYS = st.dates(date(2024, 1, 1), date(2030, 12, 31))
KINDS = st.sampled_from(["ctr", "cetr", "plan", None])
DETENTION = st.sampled_from(["detained", "short_hold", "not_detained"])
CONSENT = st.sampled_from(["given", "given", "refused", "awaiting"])


@st.composite
def people(draw: st.DrawFn) -> tuple[Known, Reviewed, date]:
    """Somebody in hospital with some history of reviews, and a day on which we ask."""
    admitted = draw(DAYS)
    today = admitted + timedelta(draw(st.integers(0, 700)))
    near = st.dates(admitted - timedelta(60), today + timedelta(60))
    reviews = [
        Review(
            on=draw(near), heard_on=min(draw(near), today), kind=draw(KINDS), community=draw(st.booleans()),
            consent=draw(CONSENT), next_on=draw(st.none() | near), at=str(n),
        )
        for n in range(draw(st.integers(0, 4)))
    ]  # fmt: skip
    about = Reviewed(
        reviews=tuple(reviews),
        said=tuple(Said(on=draw(near), consent=draw(CONSENT), at=str(n)) for n in range(draw(st.integers(0, 3)))),
        security=tuple(Security(draw(near), draw(st.booleans())) for _ in range(draw(st.integers(0, 3)))),
        ehc_plan=draw(st.booleans()),
        papers_sent=frozenset(draw(st.lists(near, max_size=2))),
        detention=tuple(
            Held(since=draw(near), detention=draw(DETENTION), heard_on=draw(near), at=str(n))
            for n in range(draw(st.integers(0, 2)))
        ),
        where=draw(st.sampled_from(["england", "wales", None])),
    )
    known = Known(
        funder=draw(st.sampled_from(["england", "wales"])), stays=(Stay(began=admitted),),
        born=draw(st.none() | st.dates(date(1960, 1, 1), date(2018, 1, 1))), joined_on=draw(st.none() | DAYS),
        recognised_on=draw(st.none() | st.dates(admitted, today)), died_on=draw(st.none() | st.none() | st.dates(admitted, today)),
    )  # fmt: skip
    return known, about, today


def ask(known: Known, about: Reviewed, today: date) -> Owed:
    return reviews_owed(known, about, POLICY, today)[0]


@given(people(), st.lists(st.integers(1, 699), max_size=4), st.integers(0, 1))
def test_transfers_ward_moves_and_leave_never_move_a_review(
    person: tuple[Known, Reviewed, date], moves: list[int], gap: int
) -> None:
    known, about, today = person
    began = known.stays[0].began
    days = sorted({began + timedelta(n) for n in moves if began + timedelta(n) <= today})
    starts, ends = [began, *days], [*(day - timedelta(gap) for day in days), None]
    stays = tuple(Stay(began=start, ended=end) for start, end in zip(starts, ends, strict=True))
    moved = msgspec.structs.replace(known, stays=stays)
    assert reviews_owed(moved, about, POLICY, today) == reviews_owed(known, about, POLICY, today)
    assert home_plan_owed(moved, (), POLICY, today) == home_plan_owed(known, (), POLICY, today)


@given(people(), st.integers(0, 700), st.booleans())
def test_a_change_of_security_never_makes_a_review_later(
    person: tuple[Known, Reviewed, date], when: int, secure: bool
) -> None:
    known, about, today = person
    on = max(known.stays[0].began + timedelta(when), *(each.since for each in about.security), date.min)
    before = ask(known, about, today)
    if on <= before.counted_from.on or not about.security:
        return  # where somebody was when the date was set is not a change of it
    if any(each.since == on for each in about.security):
        return  # two words about one day are no change on that day
    after = ask(known, msgspec.structs.replace(about, security=(*about.security, Security(on, secure))), today)
    assert after.due_on <= before.due_on
    assert after.due_on == before.due_on or after.due_on >= on


@given(people(), st.data())
def test_the_order_in_which_facts_arrive_changes_nothing(
    person: tuple[Known, Reviewed, date], data: st.DataObject
) -> None:
    known, about, today = person
    shuffled = Reviewed(
        reviews=tuple(data.draw(st.permutations(about.reviews))),
        said=tuple(data.draw(st.permutations(about.said))),
        security=tuple(data.draw(st.permutations(about.security))),
        ehc_plan=about.ehc_plan,
        papers_sent=about.papers_sent,
        detention=tuple(data.draw(st.permutations(about.detention))),
        where=about.where,
    )
    assert reviews_owed(known, shuffled, POLICY, today) == reviews_owed(known, about, POLICY, today)


@given(people(), st.integers(0, 400))
def test_a_review_heard_of_late_counts_from_the_same_day(person: tuple[Known, Reviewed, date], late: int) -> None:
    known, about, today = person
    held = max(known.stays[0].began, today - timedelta(late))
    kind = "plan" if known.funder == "wales" else "ctr"
    soon, after = (
        Reviewed(reviews=(Review(on=held, heard_on=heard, kind=kind),), security=about.security) for heard in (held, today)
    )  # fmt: skip
    assert ask(known, soon, today) == ask(known, after, today)


@given(people(), st.integers(1, 60))
def test_as_days_pass_the_date_stays_or_comes_nearer(person: tuple[Known, Reviewed, date], days: int) -> None:
    known, about, today = person
    quiet = Reviewed(
        reviews=tuple(each for each in about.reviews if each.on <= today and (each.next_on or today) <= today),
        said=tuple(each for each in about.said if each.on <= today),
        security=about.security,
        ehc_plan=about.ehc_plan,
    )
    before, after = ask(known, quiet, today), ask(known, quiet, today + timedelta(days))
    if after.counted_from == before.counted_from:
        assert after.due_on <= before.due_on


@given(people())
def test_papers_are_open_only_with_consent_and_nobody_is_late_for_want_of_history(
    person: tuple[Known, Reviewed, date],
) -> None:
    known, about, today = person
    review, *papers = reviews_owed(known, about, POLICY, today)
    if known.died_on is not None:
        assert {each.state for each in (review, *papers)} == {"stopped"}
        return
    assert all((each.state == "shut") == (each.consent != "given") for each in papers)
    assert review.history_known or review.state in ("history_not_known", "declined")
    assert review.warn_on <= review.due_on < review.red_on


@given(
    st.lists(st.tuples(DAYS, DAYS, st.sampled_from(["bought", "refurbished", "new_build"])), min_size=1, max_size=5),
    st.data(),
)
def test_plans_in_any_order_give_the_same_home(plans: list[tuple[date, date, str]], data: st.DataObject) -> None:
    made = [Plan(on=on, hoped_for=hoped, kind_of_home=kind, area="Northmoor") for on, hoped, kind in plans]  # type: ignore[arg-type]
    today = max(each.on for each in made)
    found = ready(made, POLICY, "england", today)
    assert found == ready(data.draw(st.permutations(made)), POLICY, "england", today)
    assert found is not None and found.since <= found.soonest <= found.latest

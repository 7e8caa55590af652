"""Wards that are secure and wards that are not, heard of late, twice and in any order: no day of a review is made later (K29)."""

from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from lantern.people.course import Entry
from lantern.people.stays import Impossible, stays
from lantern.people.whereabouts import EARLIEST_WORD, moves
from lantern.policy.reading import shipped_policy
from lantern.visits.due import Known, Owed, Stay
from lantern.visits.reviewed import Review, Reviewed
from lantern.visits.reviews import reviews_owed
from lantern.visits.security import noted_security, securities

POLICY = shipped_policy()
ADMITTED = date(2025, 1, 6)
WARDS = ("ash", "reed", "elm")


def on(day: int) -> date:
    return ADMITTED + timedelta(day)


class Somebody:
    """A person on Ash Ward since they were admitted, and what their body heard of them, each word on its day."""

    def __init__(self, secure: str | None = None) -> None:
        self.wards = {ward: "low" if ward == secure else "none" for ward in WARDS}
        self.about: list[Entry] = []
        self.reviews: list[Review] = []
        self.unit = "ash"
        self.reckon(0)

    def row(self) -> Any:
        return SimpleNamespace(
            id="danny",
            unit=self.unit,
            security=self.wards[self.unit],
            admitted_on=on(0).isoformat(),
            hospital="ashgrove",
        )

    def reckon(self, today: int) -> Owed:
        """What the daily tick does, and every fact about them. What is noted once is settled."""
        for _ in range(2):
            noted = noted_security(self.row(), self.about, on(today))
            if noted is not None and all(each.id != noted.id for each in self.about):
                self.about.append(noted)
        assert noted is None, "one note settles it"
        known = Known(funder="england", stays=(Stay(began=on(0)),), born=date(1990, 5, 5))
        about = Reviewed(reviews=tuple(self.reviews), security=securities(self.about))
        return reviews_owed(known, about, POLICY, on(today))[0]

    def said(
        self, today: int, what: str, day: int, ward: str = "ash", minute: int | None = None, wrong: bool = False
    ) -> None:
        """One word, heard today and said at this minute; for a change of a ward's security, today."""
        if what == "ward":
            self.wards[ward] = "low" if self.wards[ward] == "none" else "none"
        elif what == "review":
            self.reviews.append(Review(on=on(day), heard_on=on(today), kind="ctr", at=f"{today}"))
        else:
            if not moves(self.about):
                says = {"hospital": "ashgrove", "unit": "ash", "security": self.wards["ash"]}
                self.about.append(
                    Entry("came", "came", on(0).isoformat(), EARLIEST_WORD, on(today).isoformat(), None, says)
                )
            minute = len(self.about) if minute is None else minute
            at = f"{on(today).isoformat()}T10:{minute:02}:00.000Z"
            says = {"hospital": "ashgrove", "unit": ward, "security": self.wards[ward], "mistaken": wrong}
            said = Entry(f"moved-{today}-{minute}", "moved", on(day).isoformat(), at, on(today).isoformat(), None, says)
            before, self.about = self.about, [*self.about, said]
            try:
                self.unit = stays(moves(self.about))[-1].unit
            except Impossible:
                self.about = before


WORDS = st.lists(
    st.tuples(
        st.integers(0, 60), st.sampled_from(["moved", "moved", "moved", "review", "ward"]), st.integers(0, 100), st.sampled_from(WARDS)
    ),
    min_size=2, max_size=8,
)  # fmt: skip
SECURE = st.sampled_from([None, *WARDS])


@given(WORDS, SECURE)
@example([(5, "moved", 0, "reed"), (3, "review", 0, "ash"), (20, "moved", 15, "reed")], "reed")
def test_no_word_about_a_ward_makes_a_day_later_however_late_and_however_often(words: Any, secure: str | None) -> None:
    them, today = Somebody(secure), 1
    for wait, what, late, ward in words:
        today += wait
        before = them.reckon(today)
        them.said(today, what, max(1, today - late), ward)
        after = them.reckon(today)
        if what != "review":
            assert after.due_on <= before.due_on


@given(WORDS, SECURE, st.randoms(use_true_random=False))
def test_what_is_heard_on_one_day_gives_the_same_in_any_order(words: Any, secure: str | None, mix: Any) -> None:
    told = [(what, late % 60, ward, minute) for minute, (_, what, late, ward) in enumerate(words) if what != "ward"]
    found = []
    for order in (told, mix.sample(told, len(told))):
        them = Somebody(secure)
        for what, late, ward, minute in order:
            them.said(61, what, 61 - late, ward, minute)
            them.reckon(61)
        due = them.reckon(61)
        found.append((due.due_on, due.reason, them.unit))
    assert found[0] == found[1]


def test_a_move_to_a_secure_ward_said_again_counts_from_when_it_was_first_heard() -> None:
    them = Somebody("reed")
    them.said(5, "moved", 5, "reed")
    them.said(10, "review", 10)
    assert them.reckon(10).due_on == date(2026, 1, 16), "a secure ward: twelve months"
    them.said(20, "moved", 5, "reed")
    assert them.reckon(20).due_on == date(2026, 1, 16), "nothing new was said"


def test_one_that_was_taken_back_and_said_again_counts_from_the_second_time() -> None:
    them = Somebody("reed")
    them.said(5, "moved", 5, "reed")
    them.said(10, "review", 10)
    them.said(20, "moved", 5, "reed", wrong=True)
    assert them.reckon(20).due_on == date(2025, 7, 16), "never on a secure ward: six months"
    them.said(25, "moved", 5, "reed")
    assert them.reckon(25).due_on == date(2025, 7, 16), "and the day that was set stays"


def test_a_secure_ward_heard_of_after_they_had_left_it_counts_no_review_as_held_there() -> None:
    them = Somebody("reed")
    them.said(40, "moved", 40, "elm")
    them.said(60, "moved", 20, "reed")
    them.said(60, "review", 60)
    assert them.reckon(60).due_on == date(2025, 9, 7), "they live on an ordinary ward: six months"


def test_a_ward_moved_to_and_made_secure_on_one_day_is_noted_once() -> None:
    them = Somebody()
    them.said(30, "moved", 30, "elm")
    them.said(30, "ward", 30, "elm")
    for _ in range(3):
        them.reckon(30)
    assert [each.what for each in them.about].count("security") == 2, "the ward they came to, and this"


def test_a_day_set_by_a_ward_that_was_opened_stands_when_it_turns_out_they_had_left_it() -> None:
    them = Somebody("ash")
    them.said(20, "review", 20)
    them.said(50, "ward", 50, "ash")
    them.wards["reed"] = "low"
    before = them.reckon(50).due_on
    them.said(100, "moved", 40, "reed")
    assert them.reckon(100).due_on == before == date(2025, 7, 26)

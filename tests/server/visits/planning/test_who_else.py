"""Who else could I see that day? There or on the way, with why."""

from datetime import date, timedelta

from msgspec.structs import replace

from lantern.visits.planning.model import Duty, Hours, Place, Point, Question, SeenBy, Visitor
from lantern.visits.planning.when import clock
from lantern.visits.planning.who_else import who_else

THURSDAY = date(2027, 1, 21)
PRIYA = Visitor(
    id="priya", bodies=("icb",), kinds=("oversight_visit",), base=Point(52.0, -1.5),
    works=tuple(Hours(day, clock(510), clock(1050)) for day in range(5)),
)  # fmt: skip


def somebody(name: str, hospital: str, days: int, knows: str | None = None) -> Duty:
    return Duty(
        id=name, kind="oversight_visit", body="icb", hospital=hospital, unit="ward", due_on=THURSDAY + timedelta(days), person=name,
        every=56, seen_by=(SeenBy(knows, 2),) if knows else (),
    )  # fmt: skip


QUESTION = Question(
    body="icb", today=date(2027, 1, 15), begins=date(2027, 1, 16), until=date(2027, 2, 12), visitors=(PRIYA,),
    duties=(
        somebody("late", "h", -5), somebody("known", "h", 3, "priya"), somebody("near", "near", 4, "priya"),
        somebody("far", "far", 1), somebody("fresh", "h", 50), somebody("other", "h", 1),
    ),
    places=(
        Place(id="h", at=Point(52.2, -1.5)), Place(id="near", at=Point(52.25, -1.5)), Place(id="far", at=Point(54.0, -1.5)),
    ),
)  # fmt: skip


def test_the_same_hospital_comes_first_then_who_is_on_the_way_soonest_due_first() -> None:
    found = who_else(QUESTION, "priya", THURSDAY, "h")
    assert [each.person for each in found] == ["late", "other", "known", "near"]
    assert [each.days for each in found] == [-5, 1, 3, 4]


def test_it_says_why_and_how_much_longer_the_day_gets() -> None:
    found = {each.person: each for each in who_else(QUESTION, "priya", THURSDAY, "h")}
    assert [reason.code for reason in found["known"].reasons] == ["due", "same_visitor"]
    near = found["near"]
    assert [reason.code for reason in near.reasons] == ["due", "same_visitor", "on_the_way"]
    assert (
        near.km_more is not None and near.minutes_more is not None and 10 < near.km_more < 20 < near.minutes_more < 40
    )
    assert found["known"].km_more == 0


def test_nobody_is_named_where_one_does_not_work_or_is_not_known() -> None:
    assert who_else(QUESTION, "priya", date(2027, 1, 23), "h") == []
    assert who_else(QUESTION, "priya", date(2027, 6, 1), "h") == []
    assert who_else(QUESTION, "nobody", THURSDAY, "h") == []
    away = replace(QUESTION, visitors=(replace(PRIYA, away=(THURSDAY,)),))
    assert who_else(away, "priya", THURSDAY, "h") == []


def test_without_a_map_only_the_same_hospital_is_thought_of() -> None:
    nowhere = replace(QUESTION, places=tuple(Place(id=place.id) for place in QUESTION.places))
    assert [each.person for each in who_else(nowhere, "priya", THURSDAY, "h")] == ["late", "other", "known"]

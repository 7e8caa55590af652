"""The demonstration's year: what each of the cast finds, and that nothing in it contradicts itself."""

import re
from datetime import date, datetime, timedelta
from typing import Any

import msgspec
import pytest
import sqlalchemy as sa

from lantern import demo
from lantern.checklists.model import KIND_VALUES, NON_ANSWERS, Question
from lantern.checklists.rules import shown, suggested
from lantern.clock import LONDON, read_instant, wire
from lantern.commissioners.records import body
from lantern.concerns.records import concern, story
from lantern.concerns.source.records import source
from lantern.demo.asking import CHECKERS, OVERSIGHT, questions
from lantern.demo.concerns import CONCERNS
from lantern.demo.people import BY_ID, PEOPLE
from lantern.demo.places import PLACES
from lantern.demo.written import TRIPS, promise_id, visit_id
from lantern.feedback.records import feedback
from lantern.forums.levels.records import level_change, level_heard, level_letter
from lantern.identity.records import account
from lantern.journal.records import journal
from lantern.patterns import schedule
from lantern.people.records import person
from lantern.policy.reading import shipped_policy
from lantern.replies.records import finding
from lantern.store import Database
from lantern.units.records import hospital
from lantern.visits.agenda import owed
from lantern.visits.model import WARD
from lantern.visits.promises import promise
from lantern.visits.records import all_answers, visit
from tests.server.demo.conftest import NOW, TODAY, load, may_see

A_VISIT = owed.c.row.contains('"kind":"oversight_visit"')


def states_of(tx: sa.Connection, placing_body: str) -> dict[str, str]:
    query = sa.select(owed.c.person, owed.c.state).join(person, person.c.id == owed.c.person)
    return {r.person: r.state for r in tx.execute(query.where(person.c.placing_body == placing_body, A_VISIT))}


# ── what each of them finds ──


def test_priya_finds_three_visits_late_two_due_soon_and_one_person_whose_history_is_not_known(
    loaded: sa.Connection,
) -> None:
    states = states_of(loaded, "northmoor")
    by_state = {state: {p for p, s in states.items() if s == state} for state in states.values()}
    assert by_state["overdue"] == {"p-danny", "p-winston", "p-alfie"}
    assert by_state["soon"] == {"p-ellie", "p-maryam"}
    assert by_state["history_not_known"] == {"p-peter"}
    assert len(by_state["not_yet"]) == 5
    assert "p-rosalind" not in states, "she has left, and nothing is owed any more"


def test_the_three_late_ones_are_late_by_different_degrees(loaded: sa.Connection) -> None:
    due = {r.person: date.fromisoformat(r.due_on) for r in loaded.execute(sa.select(owed).where(A_VISIT))}
    late = [(TODAY - due[who]).days for who in ("p-alfie", "p-winston", "p-danny")]
    assert late == [1, 4, 17]


def test_one_of_priyas_people_is_a_child_on_six_weeks(loaded: sa.Connection) -> None:
    children = loaded.execute(sa.select(person).where(person.c.child, person.c.placing_body == "northmoor")).all()
    assert [c.id for c in children] == ["p-ellie"]
    due = loaded.execute(sa.select(owed.c.due_on).where(owed.c.person == "p-ellie", A_VISIT)).scalar_one()
    assert date.fromisoformat(due) - date.fromisoformat(children[0].last_seen_on) == timedelta(42)


def test_on_ash_ward_three_promises_wait_for_priya_and_her_three_people_were_last_seen_on_three_days(
    loaded: sa.Connection,
) -> None:
    hers = may_see(loaded, "priya", "promises")
    there = loaded.execute(sa.select(promise).where(promise.c.unit == "ash-ward", promise.c.id.in_(hers))).all()
    assert sorted(p.state for p in there) == ["kept"] * 3 + ["open"] * 3
    people = loaded.execute(
        sa.select(person).where(person.c.unit == "ash-ward", person.c.placing_body == "northmoor")
    ).all()
    assert len({p.last_seen_on for p in people}) == 3


def test_huw_sees_visits_of_five_bodies_and_concerns_of_four_on_ash_ward(loaded: sa.Connection) -> None:
    visits = loaded.execute(
        sa.select(visit.c.body).where(visit.c.id.in_(may_see(loaded, "huw", "visits")), visit.c.unit == "ash-ward")
    )
    assert {r.body for r in visits} == {"northmoor", "bae-glas", "eastlea", "marchfield", "clear-eyes"}
    concerns = loaded.execute(
        sa.select(concern.c.body).where(
            concern.c.id.in_(may_see(loaded, "huw", "concerns")), concern.c.unit == "ash-ward"
        )
    )
    assert {r.body for r in concerns} == {"northmoor", "bae-glas", "eastlea", "clear-eyes"}


def test_huw_knows_nobody_by_name(loaded: sa.Connection) -> None:
    assert set(may_see(loaded, "huw", "people").values()) == {"brief"}


def test_what_a_host_reads_of_a_ward_names_none_of_its_people(loaded: sa.Connection) -> None:
    names = {part for one in PEOPLE for part in {*one.name.split(), one.known_as or one.name}} - {
        "Bell",
        "Grant",
        "Reid",
        "Rhys",
    }
    on_wards = [p.words for p in loaded.execute(sa.select(promise).where(promise.c.person.is_(None)))]
    on_wards += [r.answers for trip in TRIPS for r in all_answers(loaded, trip.visit) if r.part == WARD]
    named = [(name, words) for words in on_wards for name in names if re.search(rf"\b{name}\b", words)]
    assert named == []


def test_a_promise_was_not_kept_three_times(loaded: sa.Connection) -> None:
    row = loaded.execute(sa.select(promise).where(promise.c.id == promise_id("dewi-cymraeg"))).one()
    assert [check["found"] for check in msgspec.json.decode(row.checks)] == ["not_kept"] * 3
    assert row.state == "not_kept"


def test_the_quality_checker_was_the_first_to_hear_of_the_nights(loaded: sa.Connection) -> None:
    first = loaded.execute(
        sa.select(concern).where(concern.c.unit == "ash-ward").order_by(concern.c.heard_at).limit(1)
    ).one()
    assert (first.raised_by, first.voice, first.state) == ("megan", "checker", "closed")


def test_of_the_open_concerns_one_waits_past_its_clock_one_has_had_no_word_and_the_others_have_a_word_ahead(
    loaded: sa.Connection,
) -> None:
    open_ones = loaded.execute(sa.select(concern).where(concern.c.state != "closed")).all()
    assert [c.urgency for c in open_ones if c.state == "open"] == ["urgent"]
    assert all(read_instant(c.heard_at) < NOW - timedelta(hours=4) for c in open_ones if c.state == "open")
    taken = [read_instant(c.next_word_by) for c in open_ones if c.state == "taken"]
    assert len([at for at in taken if at < NOW]) == 1
    assert len([at for at in taken if at > NOW]) == 5


def test_who_told_it_in_confidence_is_sealed_and_the_hospital_hears_neither_ward_nor_day(
    loaded: sa.Connection,
) -> None:
    [row] = loaded.execute(sa.select(concern).where(concern.c.protect == "source")).all()
    assert "Rowan" in loaded.execute(sa.select(source.c.words).where(source.c.id == row.id)).scalar_one()
    kinds = loaded.execute(sa.select(story.c.kind).where(story.c.concern == row.id, story.c.by == "ruth")).scalars()
    assert list(kinds) == ["source_opened"]
    told = loaded.execute(sa.select(finding).where(finding.c.concern == row.id)).one()
    assert told.unit is None and msgspec.json.decode(told.when)["by"] == "month"
    everything = [str(tuple(r)) for table in (concern, story, finding) for r in loaded.execute(sa.select(table))]
    assert [line for line in everything if "Rowan" in line] == []


def test_what_is_closed_was_seen_again_and_will_tell_nobody_anew(loaded: sa.Connection) -> None:
    closed = loaded.execute(sa.select(concern).where(concern.c.state == "closed")).all()
    assert len(closed) == 7 and all(c.next_at is None for c in closed)
    seen = set(loaded.execute(sa.select(story.c.concern).where(story.c.kind == "seen_again")).scalars())
    assert {c.id for c in closed} <= seen


def test_whoever_has_to_do_with_the_hospital_is_not_marked_as_from_outside(loaded: sa.Connection) -> None:
    assert loaded.execute(sa.select(concern.c.id).where(concern.c.from_outside)).all() == []


# ── it does not contradict itself ──


@pytest.fixture(scope="session")
def known(loaded: sa.Connection) -> dict[str, Any]:
    return {checklist: questions(loaded, checklist) for checklist in (OVERSIGHT, CHECKERS)}


def answers_on(tx: sa.Connection, trip_visit: str) -> dict[str, dict[str, Any]]:
    """Part to its answers, the later one standing."""
    found: dict[str, dict[str, Any]] = {}
    for row in all_answers(tx, trip_visit):
        found.setdefault(row.part, {}).update({a["question"]: a["value"] for a in msgspec.json.decode(row.answers)})
    return found


def faults(question: Question, value: Any) -> bool:
    """Whether this value cannot stand as an answer to this question."""
    if value in NON_ANSWERS:
        return False
    match question.kind:
        case "number":
            return not (isinstance(value, int) or value == "not_supplied")
        case "words":
            return not isinstance(value, str)
        case "date":
            return date.fromisoformat(value) is None
        case "choice":
            return value not in question.options
        case "several":
            return not (isinstance(value, list) and set(value) <= set(question.options))
        case "seen":
            return value["how"] not in KIND_VALUES["seen"] or value["private"] not in ("yes", "partly", "no")
        case "voice":
            told = {"words", "signs", "symbols", "behaviour", "picture"}
            return value["voice"] != question.whose or not set(value.get("told", [])) <= told
        case kind:
            return value not in KIND_VALUES[kind]


@pytest.mark.parametrize("trip", [t for t in TRIPS if t.state == "finished"], ids=lambda trip: trip.name)
def test_every_answer_can_be_given_and_its_question_shows(
    loaded: sa.Connection, known: dict[str, Any], trip: Any
) -> None:
    row = loaded.execute(sa.select(visit).where(visit.c.id == trip.visit)).one()
    assert row.state == "finished" and row.checklist == (CHECKERS if row.kind == "quality_checker" else OVERSIGHT)
    asked = msgspec.json.decode(row.asked)
    ready = known[row.checklist]
    by_id = {one.id: one for one in ready.questions}
    parts = answers_on(loaded, trip.visit)
    assert set(parts) == {WARD, *trip.people}
    for part, given in parts.items():
        assert not [name for name, value in given.items() if faults(by_id[name], value)]
        assert set(given) <= set(shown(ready, given))
        assert set(given) <= {one["question"] for one in asked[part]}
        wanted = suggested(ready, given)
        if wanted:
            about = loaded.execute(sa.select(concern.c.id).where(concern.c.visit == trip.visit)).all()
            assert about, f"{wanted} asks for a concern on {trip.name}"


@pytest.mark.parametrize("trip", TRIPS, ids=lambda trip: trip.name)
def test_nobody_is_visited_where_they_are_not(known: dict[str, Any], trip: Any) -> None:
    (days,) = re.findall(r"^\+?(\d+)d", trip.at)
    ahead = trip.at.startswith("+")
    for who in trip.people:
        one = BY_ID[who]
        assert one.unit == trip.ward
        assert ahead or int(days) <= one.admitted
        assert int(days) >= (one.left or 0) or (ahead and one.left is None)
    ready = known[CHECKERS if trip.who in ("megan", "grace") else OVERSIGHT]
    assert set(trip.ward_part) | set(trip.notes) <= {q.id for q in ready.questions if q.part == WARD}


def test_every_name_that_a_trip_or_concern_mentions_leads_somewhere() -> None:
    made = [p.id for trip in TRIPS for p in trip.promises]
    assert len(made) == len(set(made))
    assert {name for trip in TRIPS for name in trip.checks} <= set(made)
    names = [trip.name for trip in TRIPS]
    assert len(names) == len(set(names))
    mentioned = {one.trip for one in CONCERNS if one.trip} | {s.trip for one in CONCERNS for s in one.then if s.trip}
    assert mentioned <= set(names) and visit_id(names[0])


def test_everything_was_heard_after_it_was_done_and_nothing_lies_ahead(loaded: sa.Connection) -> None:
    facts = loaded.execute(sa.select(journal.c.at).order_by(journal.c.number)).scalars().all()
    assert facts == sorted(facts) and facts[-1] <= wire(NOW)
    for row in loaded.execute(sa.select(visit).where(visit.c.state == "finished")):
        assert row.began_at < row.finished_at <= row.heard_at <= wire(NOW)
        assert not row.clock_doubtful


def test_stories_are_told_in_order(loaded: sa.Connection) -> None:
    for row in loaded.execute(sa.select(concern)):
        lines = loaded.execute(
            sa.select(story.c.at, story.c.kind).where(story.c.concern == row.id).order_by(story.c.at)
        ).all()
        assert lines[0].kind == "raised" and lines[-1].at <= wire(NOW)


def test_every_visit_takes_place_by_day_or_evening_in_london(loaded: sa.Connection) -> None:
    for row in loaded.execute(sa.select(visit).where(visit.c.state == "finished")):
        assert 9 <= read_instant(row.began_at).astimezone(LONDON).hour <= 20


RECKONED = ("version", "support", "lateness", "visitor")
"""What follows from the rest when it is reckoned; another proof has done that in the world that all share."""


def test_loading_it_again_elsewhere_gives_the_same_world(loaded: sa.Connection) -> None:
    with load() as again:
        for table in (body, account, person, visit, promise, concern, story):
            rows = sa.select(table).order_by(table.c.id)
            if table is person:
                rows = sa.select(*[c for c in person.c if c.name not in RECKONED]).order_by(person.c.id)
            assert again.execute(rows).all() == loaded.execute(rows).all(), table.name


@pytest.mark.parametrize(
    ("today", "hour"),
    [(date(2027, 3, 28), 9), (date(2028, 2, 29), 23), (date(2026, 10, 25), 0), (date(2027, 1, 1), 14)],
)
def test_it_loads_on_any_day_at_any_hour(today: date, hour: int) -> None:
    now = datetime(today.year, today.month, today.day, hour, 40, tzinfo=LONDON)
    with load(today, now) as tx:
        late = tx.execute(sa.select(journal.c.at).order_by(journal.c.number.desc()).limit(1)).scalar_one()
        assert late <= wire(now)
        assert {p.id for p in tx.execute(sa.select(person).where(person.c.child))} == {
            "p-ellie", "p-tomos", "p-noor", "p-kasia", "p-lucy", "p-yusuf"
        }  # fmt: skip


async def test_it_loads_into_either_database(database: Database) -> None:
    await database.write(demo.load, TODAY, NOW)
    await database.write(demo.load, TODAY, NOW)
    assert await database.read(lambda tx: tx.execute(sa.select(sa.func.count()).select_from(person)).scalar()) == 40
    assert len(PLACES.units) == 10


def test_at_larkmere_several_things_come_together_from_several_kinds_of_source(loaded: sa.Connection) -> None:
    found = {one.hospital: one.patterns for one in schedule.look(loaded, shipped_policy(), TODAY)}
    here = {(one.kind, one.theme): one for one in found["larkmere"] or []}
    assert {("theme", "safety"), ("theme", "staffing"), ("promises", "promises")} <= here.keys()
    assert {"checkers", "visitors"} <= set(here["theme", "safety"].kinds)
    assert all(len(one or []) < len(here) for name, one in found.items() if name != "larkmere"), "elsewhere fewer"


def test_whoever_said_something_that_is_open_sees_by_when_they_hear(loaded: sa.Connection) -> None:
    still_open = {r.id for r in loaded.execute(sa.select(concern.c.id).where(concern.c.state != "closed"))}
    owed_back = loaded.execute(sa.select(feedback).where(feedback.c.concern.in_(still_open))).all()
    assert {r.concern for r in owed_back} == still_open
    assert all(r.state == "owed" and r.due_on > TODAY.isoformat() for r in owed_back)


def test_that_larkmere_is_watched_more_closely_was_decided_with_reasons_and_everybody_told_has_heard(
    loaded: sa.Connection,
) -> None:
    (change,) = loaded.execute(sa.select(level_change)).all()
    assert (change.hospital, change.was, change.level, change.by_name) == ("larkmere", "routine", "watch", "Huw Bevan")
    assert "Three bodies" in change.reasons and change.again_on > TODAY.isoformat()
    heard = loaded.execute(sa.select(level_heard)).all()
    assert {(one.kind, one.body) for one in heard} >= {
        ("placing", "northmoor"),
        ("placing", "bae-glas"),
        ("placing", "eastlea"),
    }
    assert [one for one in heard if not one.confirmed_at or one.confirmed_at > one.due_at] == []
    assert {one.state for one in loaded.execute(sa.select(level_letter.c.state))} == {"sent"}
    assert loaded.execute(sa.select(hospital.c.level).where(hospital.c.id == "larkmere")).scalar() == "watch"

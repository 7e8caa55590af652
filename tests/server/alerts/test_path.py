"""A concern keeps the path it began with; clocks and promises are counted along it."""

from datetime import UTC, date, datetime
from pathlib import Path as File

import msgspec
import pytest

from lantern.alerts.model import Climb, Concern, Path, Seat
from lantern.alerts.path import confirm_level_by, path_in_force
from lantern.alerts.rules import (
    age_of_words,
    may_promise,
    next_step,
    next_word_due,
    nobody_answers,
    taken_due,
    told,
    who_hears,
    word_expected_by,
)
from lantern.policy.model import NATIONS, Local, Nation
from lantern.policy.reading import DATA, read_policy, shipped_policy
from lantern.policy.values import NotInForce

POLICY = shipped_policy()
ON = date(2026, 11, 17)
HEARD = datetime(2026, 11, 17, 10, 0, tzinfo=UTC)
URGENCIES = ("immediate", "urgent", "soon", "note")


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.mark.parametrize("nation", NATIONS)
@pytest.mark.parametrize("urgency", URGENCIES)
def test_a_path_is_kept_as_json_and_comes_back_the_same(nation: Nation, urgency: str) -> None:
    path = path_in_force(POLICY, nation, ON, urgency)  # type: ignore[arg-type]
    assert msgspec.json.decode(msgspec.json.encode(path), type=Path) == path


def test_a_path_kept_yesterday_climbs_as_it_began_when_policy_changes(tmp_path: File) -> None:
    kept = path_in_force(POLICY, "england", ON, "immediate")
    for name in ("both", "england", "wales"):
        text = (DATA / f"{name}.yaml").read_text().replace("after: 1 hour", "after: 30 minutes")
        (tmp_path / f"{name}.yaml").write_text(text)
    changed = path_in_force(read_policy(tmp_path), "england", ON, "immediate")
    state = told(Climb(), next_step(kept, HEARD, Climb(), HEARD), nobody=False)  # type: ignore[arg-type]
    assert next_step(kept, HEARD, state, HEARD).at == at("2026-11-17T11:00+00:00")  # type: ignore[union-attr]
    assert next_step(changed, HEARD, state, HEARD).at == at("2026-11-17T10:30+00:00")  # type: ignore[union-attr]
    assert kept.policy != changed.policy


def test_no_path_names_a_backstop_that_is_no_seat() -> None:
    for nation in NATIONS:
        path = path_in_force(POLICY, nation, ON, "immediate")
        assert "backstop" not in {*path.no_forum, *(kind for step in path.steps for kind in step.tell)}


def test_before_policy_begins_there_is_no_path() -> None:
    with pytest.raises(NotInForce):
        path_in_force(POLICY, "england", date(2021, 3, 31), "urgent")


def test_a_body_may_set_its_own_quiet_hours() -> None:
    own = Local("Cwm health board", "quiet.until", date(2026, 1, 1), "09:00", "board minute 7")
    path = path_in_force(POLICY, "wales", ON, "soon", [own])
    assert path.quiet is not None and path.quiet.end.hour == 9


def test_immediate_and_urgent_have_no_quiet_hours() -> None:
    assert [path_in_force(POLICY, "england", ON, each).quiet is None for each in URGENCIES] == [
        True,
        True,
        False,
        False,
    ]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("urgency", "by"),
    [
        ("immediate", "2026-11-17T11:00+00:00"),
        ("urgent", "2026-11-17T14:00+00:00"),
        ("soon", "2026-11-20T00:00+00:00"),
        ("note", "2026-12-02T00:00+00:00"),
    ],
)
def test_a_human_has_taken_it_and_the_next_word_follows_within_the_urgencys_own_clock(urgency: str, by: str) -> None:
    path = path_in_force(POLICY, "england", ON, urgency)  # type: ignore[arg-type]
    assert taken_due(path, HEARD, date(2026, 12, 1)) == at(by)
    assert next_word_due(path, HEARD, date(2026, 12, 1)) == at(by)
    assert may_promise(path, HEARD, at(by), date(2026, 12, 1))
    assert not may_promise(path, HEARD, HEARD, date(2026, 12, 1))


def test_a_word_may_not_be_promised_for_later_than_the_clock() -> None:
    path = path_in_force(POLICY, "england", ON, "immediate")
    assert not may_promise(path, HEARD, at("2026-11-17T11:01+00:00"))


def test_a_promise_for_next_year_keeps_the_ladder_quiet_for_an_hour_only() -> None:
    path = path_in_force(POLICY, "england", ON, "immediate")
    assert word_expected_by(path, HEARD, at("2027-11-17T10:00+00:00")) == at("2026-11-17T11:00+00:00")
    assert word_expected_by(path, HEARD, at("2026-11-17T10:20+00:00")) == at("2026-11-17T10:20+00:00")


def test_a_note_keeps_whatever_was_promised_while_no_visit_is_planned() -> None:
    path = path_in_force(POLICY, "england", ON, "note")
    assert word_expected_by(path, HEARD, at("2026-12-17T10:00+00:00")) == at("2026-12-17T10:00+00:00")


def test_when_the_operator_stands_in_for_everybody_it_is_still_nobody() -> None:
    concern = Concern(urgency="urgent", heard_at=HEARD, hospital_nation="england")
    path = path_in_force(POLICY, "england", ON, "urgent")
    seats = [Seat(kind="host_lead", holder="huw", away=True), Seat(kind="operator", holder="root")]
    hears = who_hears(concern, seats, path, 0)
    assert [(hear.seat.kind, hear.why) for hear in hears if not hear.copy] == [("operator", "nobody_else")]
    assert nobody_answers(concern, seats, path, 0)


def test_a_note_without_a_next_visit_has_no_moment_yet() -> None:
    assert next_word_due(path_in_force(POLICY, "england", ON, "note"), HEARD) is None


@pytest.mark.parametrize(
    ("level", "by"),
    [
        ("watch", "2026-11-25T00:00+00:00"),
        ("enhanced", "2026-11-20T00:00+00:00"),
        ("intensive", "2026-11-18T10:00+00:00"),
    ],
)
def test_a_change_of_level_is_confirmed_as_heard_within_its_clock(level: str, by: str) -> None:
    assert confirm_level_by(POLICY, "england", level, HEARD, ON) == at(by)  # type: ignore[arg-type]


def test_routine_needs_no_confirming() -> None:
    assert confirm_level_by(POLICY, "england", "routine", HEARD, ON) is None


def test_an_alert_shows_how_old_the_words_are_and_never_less_than_nothing() -> None:
    assert age_of_words(HEARD, at("2026-11-17T12:30+00:00")).seconds == 9000
    assert age_of_words(HEARD, at("2026-11-17T09:00+00:00")).seconds == 0

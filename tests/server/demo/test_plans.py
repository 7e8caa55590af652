"""A host and an organisation of Quality Checkers find something to plan in the coming four weeks, on any day."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from lantern.forums.owed import reckon_all
from lantern.policy.reading import shipped_policy
from lantern.visits.planning.asking import question_for
from lantern.visits.planning.model import AskedAs
from tests.server.demo.conftest import TODAY, load

AHEAD = timedelta(28)


@pytest.mark.parametrize("today", [TODAY, date(2027, 3, 28), date(2028, 2, 29)])
@pytest.mark.parametrize(("body", "asked_as"), [("marchfield", "host"), ("clear-eyes", "checkers")])
def test_something_is_owed_and_whoever_could_go_sets_out_from_a_place_that_is_known(
    today: date, body: str, asked_as: AskedAs
) -> None:
    with load(today, datetime.combine(today, time(14, 30), UTC)) as tx:
        reckon_all(tx, shipped_policy(), today)
        question = question_for(tx, body, "england", today + timedelta(1), today + AHEAD, today, asked_as)
    assert [duty.id for duty in question.duties if duty.due_on <= today + AHEAD]
    assert len(question.visitors) > 1 and all(who.base for who in question.visitors)

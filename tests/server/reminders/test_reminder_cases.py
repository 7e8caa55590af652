"""The worked cases of when lateness is reminded of, and when a reason keeps it quiet."""

from datetime import date
from typing import Any

import msgspec
import pytest

from lantern.alerts.reminders.model import Standing
from lantern.alerts.reminders.plan import plan_in_force
from lantern.alerts.reminders.rules import after_rest, step_on
from lantern.people.course import Entry
from lantern.policy.reading import shipped_policy
from lantern.visits.due import Known, Pause, owed
from lantern.visits.late_rows import lapse_id
from lantern.visits.rows import visit_row
from lantern.visits.spells import Stay
from tests.cases import cases

CAME = date(2026, 1, 5)


def entry(n: int, what: Any, **says: str | None) -> Entry:
    return Entry(str(n), what, "2026-02-01", f"2026-02-01T10:{n:02}:00.000Z", "2026-02-01", "Priya", says)


@pytest.mark.parametrize("case", cases("reminders"))
def test_late_is_said_unless_a_reason_keeps_it_quiet_until_its_day(case: dict[str, Any]) -> None:
    given, policy = case["given"], shipped_policy()
    today = date.fromisoformat(given["today"])
    excepted = given.get("excepted", [])
    said = [None if until == "no day" else until for until in given.get("explained", [])]
    lapse = lapse_id("danny", CAME.isoformat())
    about = [
        *(entry(n, "exception", until=until, why="Scabies.") for n, until in enumerate(excepted)),
        *(entry(30 + n, "explained", lapse=lapse, until=until) for n, until in enumerate(said)),
    ]
    pauses = tuple(Pause(until=date.fromisoformat(until)) for until in excepted)
    them = Known(funder="england", stays=(Stay(began=CAME),), born=date(1990, 5, 5), exceptions=pauses)
    due = owed(them, policy, today)
    assert due is not None
    standing = msgspec.convert(msgspec.to_builtins(visit_row("danny", due, about)), Standing, strict=False)
    step = step_on(standing, plan_in_force(policy, "england", today), today)
    anew = after_rest(standing, step) if step else ""
    assert (f"{step} anew {anew}" if anew else step or "quiet") == case["expect"]

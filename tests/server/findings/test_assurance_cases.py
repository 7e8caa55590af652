"""The worked cases of waits, of hours and of Assuring Transformation, as a commissioner reads them."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from lantern.findings.assurance.model import Part
from lantern.findings.assurance.reading import hours
from lantern.findings.assurance.waits import Agreed, Met, Rules, waits
from lantern.findings.assurance.worth import moment
from lantern.findings.transforming.cuts import NoSuchCut, cut, passed
from lantern.findings.transforming.rules import Contact, Reason, applies, in_scope, visits, who_is_asked
from lantern.policy.model import Local
from lantern.policy.reading import shipped_policy
from lantern.visits.due import Known
from lantern.visits.spells import Stay
from tests.cases import cases, day

POLICY = shipped_policy()


def known(given: dict[str, Any]) -> Known:
    stays = given.get("stays", [{"from": given.get("admitted")}])
    born = given.get("born", "1990-05-05")
    return Known(
        funder=given.get("pays", "england"),
        stays=tuple(Stay(began=date.fromisoformat(s["from"]), ended=day(s.get("to"))) for s in stays),
        born=None if born == "none" else date.fromisoformat(born),
        last_seen_in_person=day(given.get("opening")),
        joined_on=day(given.get("joined")),
        died_on=day(given.get("died")),
    )


@pytest.mark.parametrize("case", cases("waits"))
def test_what_became_of_each_wait(case: dict[str, Any]) -> None:
    given = case["given"]
    met = [Met(date.fromisoformat(on), f"visit-{on}") for on in given.get("met", [])]
    agreed = [Agreed(date.fromisoformat(a["on"]), date.fromisoformat(a["until"])) for a in given.get("agreed", [])]
    local = tuple(
        Local("north", name, date(2020, 1, 1), worth, "board paper") for name, worth in given.get("local", {}).items()
    )
    rules = Rules(POLICY, local, {})
    found = [
        f"{one.bucket} {one.on}"
        for one in waits("danny", known(given), met, agreed, rules, date.fromisoformat(given["today"]))
    ]
    assert found == case["expect"]


@pytest.mark.parametrize("case", cases("visit_hours"))
def test_at_what_sort_of_hour_a_visit_began(case: dict[str, Any]) -> None:
    given = case["given"]
    part = Part(
        visit="v", person=None, kind="oversight", body="north", hospital="ashgrove", on=given["on"],
        began_at=given.get("began"), doubtful=given.get("doubtful") == "yes",
    )  # fmt: skip
    assert moment(part, hours(POLICY, "england", date(2026, 11, 17)), "ENG") == case["expect"]


@pytest.mark.parametrize("case", cases("whose_return"))
def test_which_body_is_asked_where_several_pay(case: dict[str, Any]) -> None:
    given = case["given"]
    found = who_is_asked(given["lead"], given.get("too", []), given["asks"])
    assert (found or "nobody") == case["expect"]["asked"] and case["source"]


@pytest.mark.parametrize("case", cases("transforming"))
def test_what_is_said_at_a_cut(case: dict[str, Any]) -> None:
    given, expect = case["given"], case["expect"]
    contacts = [Contact(date.fromisoformat(c["on"]), c["how"]) for c in given.get("contacts", [])]
    reasons = [
        Reason(date.fromisoformat(r["on"]), date.fromisoformat(r["until"]), r["why"]) for r in given.get("reasons", [])
    ]
    planned = [date.fromisoformat(on) for on in given.get("planned", [])]
    found = visits(known(given), contacts, planned, reasons, date.fromisoformat(given["cut"]), POLICY)
    if expect == "none":
        assert found is None
        return
    assert found is not None
    said = {
        "last": f"{found.last.on} {found.last.how}" if found.last else None,
        "in_person": str(found.in_person_on) if found.in_person_on else None,
        "interval": str(found.interval_days),
        "due": str(found.due_on),
        "within": found.within,
        "next": str(found.next_planned_on) if found.next_planned_on else None,
        "reason": found.reason.why if found.reason else None,
        "child": "yes" if found.child else "no",
        "spell": str(found.spell_began),
        "spells": str(found.spells),
        "missing": found.missing,
    }
    assert {name: said[name] for name in expect} == expect


def test_the_collection_is_englands_and_of_hospitals_registered_with_its_regulator() -> None:
    assert applies("england", "icb") and applies("england", "collaborative")
    assert not applies("wales", "health_board") and not applies("england", "provider")
    assert in_scope("england", "CQC") and not in_scope("wales", "HIW") and not in_scope("wales", "CQC")


@pytest.mark.parametrize(
    ("kind", "day", "ends"),
    [
        ("weekly", date(2026, 3, 29), datetime(2026, 3, 29, 23, tzinfo=UTC)),
        ("weekly", date(2026, 10, 25), datetime(2026, 10, 26, 0, tzinfo=UTC)),
        ("weekly", date(2026, 7, 5), datetime(2026, 7, 5, 23, tzinfo=UTC)),
        ("monthly", date(2026, 2, 28), datetime(2026, 3, 1, 0, tzinfo=UTC)),
        ("monthly", date(2024, 2, 29), datetime(2024, 3, 1, 0, tzinfo=UTC)),
        ("monthly", date(2025, 12, 31), datetime(2026, 1, 1, 0, tzinfo=UTC)),
    ],
)
def test_a_cut_is_the_london_midnight_that_ends_its_day(kind: str, day: date, ends: datetime) -> None:
    assert cut(kind, day, datetime(2026, 11, 28, tzinfo=UTC)).instant == ends
    with pytest.raises(NoSuchCut):
        cut(kind, day, ends - timedelta(seconds=1))


@pytest.mark.parametrize(
    ("kind", "day"),
    [("weekly", date(2026, 11, 21)), ("monthly", date(2026, 10, 30)), ("yearly", date(2026, 10, 31)), ("weekly", None)],
)
def test_there_is_no_cut_on_another_day(kind: str, day: date | None) -> None:
    with pytest.raises(NoSuchCut):
        cut(kind, day, datetime(2026, 11, 28, tzinfo=UTC))


def test_the_cuts_that_have_passed_are_offered_and_the_one_of_tonight_is_not() -> None:
    sunday_evening = datetime(2026, 11, 29, 20, tzinfo=UTC)
    assert passed(sunday_evening)["weekly"][0] == "2026-11-22"
    assert passed(datetime(2026, 11, 30, 0, 0, tzinfo=UTC))["weekly"][0] == "2026-11-29"
    assert passed(sunday_evening)["monthly"][:2] == ["2026-10-31", "2026-09-30"]

"""The worked cases of what a hospital is owed and of clocks; that reasons only ever bring a day nearer; which rules have cases."""

import random
import re
from collections import Counter, defaultdict
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from lantern.policy.calendar import after
from lantern.policy.model import Delay
from lantern.policy.reading import shipped_policy
from lantern.policy.values import NotInForce, one_word, value, whole
from lantern.visits.due import Owed
from lantern.visits.hospitals import LEVELS, Here, Look, Report, Scrutiny, checker_visit_owed, host_visit_owed
from tests.cases import cases, day, read
from tests.server.visits.test_due_cases import local

HOSPITALS, CLOCKS = cases("hospitals_due"), cases("clocks")
SAID = {
    "today", "nation", "known", "levels", "host_visits", "checks", "concerns", "manager", "signs", "met", "private", "reports",
    "local",
}  # fmt: skip
SCHEDULING = ("visits_due", "reviews_due", "home_planning", "hospitals_due", "clocks")
BESIDE = (
    "access_refused", "lateness", "planning", "reminders", "ring_ahead", "statute", "stays", "support_rating", "transforming",
    "visit_hours", "waits", "who_else", "whose_person",
)  # fmt: skip
"""What else of scheduling has worked cases."""
BOTH, ENGLAND, WALES = {"england", "wales"}, {"england"}, {"wales"}
MUST = {
    **dict.fromkeys(("V1", "V2", "V6", "V7", "V8", "V9"), BOTH), **dict.fromkeys(("C1", "C2", "C5"), ENGLAND),
    **dict.fromkeys(("C6", "C7", "H1", "K1", "K34", "K42"), BOTH), **dict.fromkeys(("H2", "H3"), BOTH),
    **dict.fromkeys(("K9", "K10", "K11", "K14", "K22", "K24", "K27", "K28", "K30", "K31", "K32", "K33"), BOTH),
    **dict.fromkeys(("K25", "K26", "K29"), ENGLAND), "K37": WALES, "K38": ENGLAND,
    **dict.fromkeys(("R1", "R2", "R3", "R4"), BOTH),
    **dict.fromkeys(("trap 6", "trap 7", "trap 8", "trap 11", "trap 35"), BOTH), "trap 9": BOTH, "trap 12": ENGLAND,
    "trap 10": ENGLAND,
}  # fmt: skip
"""Rules of the clocks and their edges, and traps, each with the nations where it holds: C(E)TRs and what depends on them are
English (K30); what a Welsh council owes is Welsh."""


def here(given: dict[str, Any]) -> Here:
    """What a case says is known of the hospital."""

    def days(name: str) -> tuple[date, ...]:
        return tuple(date.fromisoformat(each) for each in given.get(name, []))

    return Here(
        nation=given["nation"], known_since=date.fromisoformat(given["known"]),
        levels=tuple(Scrutiny(date.fromisoformat(e["from"]), e["is"]) for e in given.get("levels", [])),
        host_visits=days("host_visits"), checks=days("checks"), urgent_concerns=days("concerns"), manager_left=days("manager"),
        reports=tuple(
            Report(date.fromisoformat(e["on"]), e["rating"], date.fromisoformat(e["heard"])) for e in given.get("reports", [])
        ),
        signs=tuple(Look(e["sheet"], date.fromisoformat(e["on"])) for e in given.get("signs", [])),
        seen_on=days("met"), private_on=day(given.get("private")),
    )  # fmt: skip


def told(found: Owed) -> dict[str, str]:
    why = found.reason
    return {
        "due": str(found.due_on), "warn": str(found.warn_on), "state": found.state, "days": str(found.days),
        "from": f"{found.counted_from.what} {found.counted_from.on}",
        "says": f"{why.rule}, {why.value} {why.unit}, {why.authority}",
        "history_known": "yes" if found.history_known else "no",
    }  # fmt: skip


@pytest.mark.parametrize("case", HOSPITALS)
def test_what_a_hospital_is_owed(case: dict[str, Any]) -> None:
    given, expected = case["given"], case["expect"]
    today, own = date.fromisoformat(given["today"]), local(given)
    check, why = checker_visit_owed(here(given), shipped_policy(), today, own)
    found = {"host": told(host_visit_owed(here(given), shipped_policy(), today, own)), "check": told(check)}
    found["check"]["why"] = ", ".join(f"{each.what} {each.n}" for each in why) or "none"
    assert {part: {key: found[part][key] for key in said} for part, said in expected.items()} == expected


@pytest.mark.parametrize("case", CLOCKS)
def test_when_a_clock_runs_out(case: dict[str, Any]) -> None:
    given, expected = case["given"], case["expect"]
    at = datetime.fromisoformat(given["at"])
    policy, nation = shipped_policy(), given["nation"]
    try:
        found = value(policy, given["value"], nation, at.date())
    except NotInForce:
        assert expected == {"event": "not_in_force"}
        return
    if found.unit == "event":
        assert expected == {"event": one_word(found)}
        return
    holidays = one_word(value(policy, "calendar.bank_holidays", nation, at.date()))
    unit: Any = found.unit
    ends = after(at, Delay(whole(found), unit), holidays)
    assert ends == datetime.fromisoformat(expected["ends"])


def test_a_case_says_nothing_that_is_not_read() -> None:
    assert {key for param in HOSPITALS for key in param.values[0]["given"]} <= SAID
    assert {key for param in CLOCKS for key in param.values[0]["given"]} == {"nation", "value", "at"}


def test_every_rule_has_a_case_in_each_nation_where_it_holds(capsys: pytest.CaptureFixture[str]) -> None:
    found: dict[str, Counter[str]] = defaultdict(Counter)
    names = []
    for file in SCHEDULING:
        for param in cases(file):
            case = param.values[0]
            names.append((file, case["name"]))
            nation = case["given"].get("pays") or case["given"]["nation"]
            for rule in re.findall(r"\b(?:[VKCHR]\d+|trap \d+)\b", case["source"]):
                found[rule][nation] += 1
    with capsys.disabled():
        print(
            f"\n{len(names)} worked cases of what is owed when, {len(found)} rules and traps, in {len(SCHEDULING)} files"
        )
    missing = {
        rule: sorted(nations - found[rule].keys()) for rule, nations in MUST.items() if nations - found[rule].keys()
    }
    assert missing == {}
    assert len(set(names)) == len(names) >= 200


def test_every_worked_case_of_scheduling_names_its_source() -> None:
    found = [
        (name, one.get("name", one.get("case")), one.get("source"))
        for name in (*SCHEDULING, *BESIDE)
        for one in read(name)
    ]
    assert [(name, sentence) for name, sentence, source in found if not source] == []
    assert len(found) >= 480


# --- Whatever happens, in whichever order we hear of it ---------------------------------------------------------------

TODAY = date(2026, 11, 17)
days = st.integers(0, 1200).map(lambda n: TODAY - timedelta(n))
some = st.lists(days, max_size=5).map(tuple)
levels = st.dictionaries(days, st.sampled_from(LEVELS), max_size=5).map(
    lambda found: tuple(Scrutiny(on, found[on]) for on in sorted(found))
)
reports = st.lists(st.tuples(days, st.sampled_from(["good", "inadequate", None])), max_size=3).map(
    lambda found: tuple(Report(on, rating, on) for on, rating in found)
)
looks = st.lists(st.tuples(st.sampled_from("abcd"), days), max_size=5).map(
    lambda found: tuple(Look(sheet, on) for sheet, on in dict(found).items())
)
hospitals = st.builds(
    Here, nation=st.sampled_from(["england", "wales"]), known_since=days, levels=levels, host_visits=some, checks=some,
    urgent_concerns=some, manager_left=some, reports=reports, signs=looks, seen_on=some, private_on=st.none() | days,
)  # fmt: skip


def both(known: Here) -> tuple[Any, Any]:
    policy = shipped_policy()
    return host_visit_owed(known, policy, TODAY), checker_visit_owed(known, policy, TODAY)


@given(hospitals, st.randoms())
def test_any_order_of_facts_owes_the_same(known: Here, chance: random.Random) -> None:
    def mixed(facts: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(chance.sample(facts, len(facts)))

    fields = ("levels", "host_visits", "checks", "urgent_concerns", "manager_left", "reports", "signs", "seen_on")
    assert both(replace(known, **{name: mixed(getattr(known, name)) for name in fields})) == both(known)


@given(hospitals, st.sampled_from(["urgent_concerns", "manager_left"]), days)
def test_one_more_concern_or_manager_who_left_never_moves_a_check_away(known: Here, what: str, on: date) -> None:
    more = replace(known, **{what: (*getattr(known, what), on)})
    assert both(more)[1][0].due_on <= both(known)[1][0].due_on


@given(hospitals, st.sampled_from(LEVELS))
def test_no_change_of_level_moves_the_hosts_day_away(known: Here, level: Any) -> None:
    before = [each for each in known.levels if each.since < TODAY] or [Scrutiny(known.known_since, "routine")]
    as_it_was = replace(known, levels=tuple(before))
    changed = replace(known, levels=(*before, Scrutiny(TODAY, level)))
    if known.known_since < TODAY and TODAY not in known.host_visits:  # what is counted from that very day is new
        assert both(changed)[0].due_on <= both(as_it_was)[0].due_on


@given(hospitals)
def test_reasons_are_said_and_never_added_up(known: Here) -> None:
    check, why = both(known)[1]
    assert len({each.what for each in why}) == len(why)
    assert all(check.due_on <= each.by for each in why)

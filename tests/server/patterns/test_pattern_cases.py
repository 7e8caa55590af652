"""The worked cases of what comes together; that order changes nothing, and that good news takes nothing away."""

import random
from datetime import date, timedelta
from itertools import count
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from lantern.patterns.model import Event, Known, Look
from lantern.patterns.rules import Word, heard_from, patterns, standing
from lantern.patterns.values import Values, values
from lantern.policy.model import NATIONS
from lantern.policy.reading import shipped_policy
from tests.cases import cases, day

CASES = cases("patterns")
TODAY = date(2026, 11, 17)
V = values(shipped_policy(), "england", TODAY)
_ids = count()


def parts(given: dict[str, Any], name: str, *fields: str) -> list[dict[str, str]]:
    """Events as a case writes them: on one line, or by name."""
    found = [
        each if isinstance(each, dict) else dict(zip(fields, each.split(), strict=True)) for each in given.get(name, [])
    ]
    return [{"id": f"{name}{next(_ids)}", **each} for each in found]


def event(what: Any, theme: str, e: dict[str, str], source: str, **more: Any) -> Event:
    kind, _, body = source.partition("/")
    return Event(
        noun=e.get("noun", "visits"), id=e["id"], what=what, theme=theme.rstrip("!"), source=kind, body=body,  # type: ignore[arg-type]
        on=date.fromisoformat(e["on"]), pressing=theme.endswith("!"), occasion=e.get("visit", ""), **more,
    )  # fmt: skip


def known(given: dict[str, Any]) -> Known:
    """What a case says is known of the hospital."""
    return Known(
        events=(
            *(event("theme", e["theme"], e, e["from"]) for e in parts(given, "events", "on", "theme", "from")),
            *(event("sign", e["cluster"], e, f"visitors/{e['body']}", detail=e["sign"]) for e in parts(given, "signs", "on", "cluster", "sign", "body")),
            *(event("promise", "promises", e, "visitors/north") for e in parts(given, "promises", "on", "id")),
            *(event("zero", "restraint", e, "visitors/north") for e in parts(given, "zeros", "on", "id")),
        ),
        looks=tuple(Look(e["id"], date.fromisoformat(e["on"]), "visitors", "north", e["how"] == "private") for e in parts(given, "looks", "on", "how")),
        lived_in_since=day(given.get("lived")), returns_to=day(given.get("returns_to")),
    )  # fmt: skip


def said(one: Any) -> dict[str, Any]:
    """A pattern as a case names it."""
    return {
        "kind": one.kind, "theme": one.theme, "began": one.began_on.isoformat(), "since": one.since.isoformat(),
        "sources": str(len(one.sources)), "from": list(one.kinds), "by": one.leaves_by,
        "leaves": one.leaves_on.isoformat() if one.leaves_on else None,
    }  # fmt: skip


@pytest.mark.parametrize("nation", NATIONS)
@pytest.mark.parametrize("case", CASES)
def test_worked_case(case: dict[str, Any], nation: Any) -> None:
    given = case["given"]
    today = date.fromisoformat(given["today"])
    own = {name: int(number) for name, number in given.get("local", {}).items()}
    found = [
        said(one) for one in patterns(known(given), replace(values(shipped_policy(), nation, today), **own), today)
    ]
    assert len(found) == len(case["expect"]), found
    for one, expected in zip(found, case["expect"], strict=True):
        assert {name: one[name] for name in expected} == expected


events = st.builds(
    Event, noun=st.sampled_from(("visits", "concerns", "sheets")), id=st.sampled_from([f"e{n}" for n in range(12)]),
    what=st.sampled_from(("theme", "sign", "promise", "zero")), theme=st.sampled_from(("safety", "care", "staffing")),
    source=st.sampled_from(("visitors", "family", "checkers", "figures")), body=st.sampled_from(("north", "glan", "vale")),
    on=st.integers(0, 500).map(lambda n: TODAY - timedelta(n)), pressing=st.booleans(), detail=st.sampled_from(("", "a", "b")),
)  # fmt: skip


@given(st.lists(events, max_size=40), st.integers(0, 2**32))
def test_any_order_and_any_repeat_gives_the_same(heard: list[Event], seed: int) -> None:
    again = [*heard, *heard[:5]]
    random.Random(seed).shuffle(again)
    first, second = (patterns(Known(events=tuple(each)), V, TODAY) for each in (heard, again))
    assert first == second


@given(st.lists(events, max_size=40), events)
def test_something_more_never_makes_a_pattern_go_away(heard: list[Event], more: Event) -> None:
    before = {(p.kind, p.theme) for p in patterns(Known(events=tuple(heard)), V, TODAY)}
    after = {(p.kind, p.theme) for p in patterns(Known(events=(*heard, more)), V, TODAY)}
    assert before <= after


@given(st.lists(events, max_size=40))
def test_it_goes_on_the_day_it_names_and_not_before(heard: list[Event]) -> None:
    for one in patterns(Known(events=tuple(heard)), V, TODAY):
        if one.leaves_on is None:
            continue
        for when, stands in ((one.leaves_on - timedelta(1), True), (one.leaves_on, False)):
            there = {(p.kind, p.theme) for p in patterns(Known(events=tuple(heard)), V, when)}
            assert ((one.kind, one.theme) in there) is stands
        assert one.began_on <= one.since <= TODAY < one.leaves_on


def test_a_dismissed_one_comes_back_only_for_something_new() -> None:
    dismissed = Word("dismissed", frozenset({"a", "b"}))
    assert standing([], ["a"]) == ("new", frozenset())
    assert standing([dismissed], ["a", "b"]) == ("dismissed", frozenset())
    assert standing([dismissed], ["b"]) == ("dismissed", frozenset())
    assert standing([dismissed], ["a", "b", "c"]) == ("returned", frozenset({"c"}))
    assert standing([dismissed, Word("confirmed", frozenset({"a", "b", "c"}))], ["a", "d"]) == (
        "confirmed",
        frozenset({"d"}),
    )


def test_of_each_theme_it_is_said_from_which_kinds_of_source_it_is_heard() -> None:
    heard = known(
        {
            "events": [
                "2026-10-01 safety visitors/north",
                "2026-10-02 safety family/north",
                "2026-10-03 care staff/north",
            ]
        }
    )
    assert heard_from(heard.events) == {"care": ("staff",), "safety": ("family", "visitors")}


def test_every_value_is_ours_and_each_rule_has_its_cases() -> None:
    entries = {n: e for n, e in shipped_policy().entries["wales"].items() if n.startswith("patterns.")}
    assert {e.authority for dated in entries.values() for e in dated} == {"our default"}
    assert {n.removeprefix("patterns.") for n in entries if "theme" not in n} == set(Values.__struct_fields__) - {
        "themes"
    }
    named = " ".join(case.values[0]["source"] for case in CASES)
    assert all(f"P{n}" in named for n in range(1, 7))

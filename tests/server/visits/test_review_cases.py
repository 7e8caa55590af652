"""The worked cases of reviews and home planning, as a commissioner reads them."""

from datetime import date
from typing import Any

import pytest

from lantern.policy.reading import shipped_policy
from lantern.visits.due import Owed
from lantern.visits.home_planning import Plan, barrier_state, current, home_plan_owed, ready
from lantern.visits.reviewed import Review, Reviewed, Said, Security
from lantern.visits.reviews import reviews_owed
from tests.cases import cases, day
from tests.server.visits.test_due_cases import known, local

REVIEWS, HOMES = cases("reviews_due"), cases("home_planning")
PERSON = {"today", "pays", "born", "admitted", "stays", "joined", "recognised", "died", "local"}
SAID = PERSON | {"reviews", "said", "secure", "ehc", "papers_sent", "plans", "barrier"}


def reviewed(given: dict[str, Any]) -> Reviewed:
    """What a case says is known about the person's reviews."""
    return Reviewed(
        reviews=tuple(
            Review(
                on=date.fromisoformat(each["on"]), heard_on=date.fromisoformat(each.get("heard", each["on"])),
                kind=each.get("kind"), community=each.get("community") == "yes", consent=each.get("consent", "given"),
                next_on=day(each.get("next")), at=each.get("heard", each["on"]),
            )
            for each in given.get("reviews", [])
        ),
        said=tuple(
            Said(on=date.fromisoformat(each["on"]), consent=each["consent"], at=each["on"]) for each in given.get("said", [])
        ),
        security=tuple(
            Security(date.fromisoformat(each["from"]), each["is"] == "yes") for each in given.get("secure", [])
        ),
        ehc_plan=given.get("ehc") == "yes",
        papers_sent=frozenset(date.fromisoformat(each) for each in given.get("papers_sent", [])),
    )  # fmt: skip


def told(found: Owed) -> dict[str, str]:
    """What is owed, in the words of the cases."""
    why = found.reason
    return {
        "kind": found.kind, "review": str(found.review), "due": str(found.due_on), "warn": str(found.warn_on),
        "state": found.state, "days": str(found.days), "from": f"{found.counted_from.what} {found.counted_from.on}",
        "says": f"{f'{why.rule}, ' if why.rule else ''}{why.value} {why.unit}, {why.authority}",
        "history_known": "yes" if found.history_known else "no", "age_known": "yes" if found.age_known else "no",
        "planned": str(found.planned_on or "none"), "invite": str(found.invite_on or "none"),
        "consent": found.consent or "none",
    }  # fmt: skip


def only(found: Any, expected: Any) -> Any:
    """Of what was found, what the case speaks of."""
    return {key: found[key] for key in expected} if isinstance(found, dict) and isinstance(expected, dict) else found


@pytest.mark.parametrize("case", REVIEWS)
def test_which_review_is_owed(case: dict[str, Any]) -> None:
    given, expected = case["given"], case["expect"]
    today = date.fromisoformat(given["today"])
    owed = reviews_owed(known(given), reviewed(given), shipped_policy(), today, local(given))
    if expected == "nothing":
        assert owed == ()
        return
    found: dict[str, Any] = told(owed[0])
    papers = [told(each) for each in owed[1:]]
    found["papers"] = only(papers[0], expected.get("papers")) if papers else "none"
    assert only(found, expected) == expected


@pytest.mark.parametrize("case", HOMES)
def test_which_home_is_planned(case: dict[str, Any]) -> None:
    given, expected = case["given"], case["expect"]
    today = date.fromisoformat(given["today"])
    plans = [
        Plan(on=date.fromisoformat(p["on"]), hoped_for=date.fromisoformat(p["hoped"]), kind_of_home=p["kind"], area=p["area"])
        for p in given.get("plans", [])
    ]  # fmt: skip
    owed = home_plan_owed(known(given), plans, shipped_policy(), today, local(given))
    found: dict[str, Any] = {"owed": "nothing"} if owed is None else told(owed)
    home = ready(plans, shipped_policy(), given["pays"], today, local(given))
    if home is not None:
        why = home.reason
        found |= {"soonest": str(home.soonest), "latest": str(home.latest), "fits": home.fits}
        found["says_ready"] = f"{why.rule}, {why.value} {why.unit}, {why.authority}"
        found["area"] = current(plans, today).area  # type: ignore[union-attr]
    if barrier := given.get("barrier"):
        found["barrier"] = barrier_state(barrier.get("gone") == "yes", date.fromisoformat(barrier["by"]), today)
    assert only(found, expected) == expected


def test_every_case_names_its_source_and_nothing_twice() -> None:
    names = [(file, param.values[0]["name"]) for file, all_ in (("r", REVIEWS), ("h", HOMES)) for param in all_]
    assert len(names) == len(set(names)) >= 60
    assert all(param.values[0]["source"] for param in (*REVIEWS, *HOMES))


def test_a_case_says_nothing_that_is_not_read() -> None:
    assert {key for param in (*REVIEWS, *HOMES) for key in param.values[0]["given"]} <= SAID

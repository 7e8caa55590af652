"""The worked cases of what is owed, as a commissioner reads them."""

from datetime import date
from typing import Any

import pytest

from lantern.policy.model import Local
from lantern.policy.reading import shipped_policy
from lantern.visits.contacts import Contact, last_seen
from lantern.visits.due import Known, Owed, Pause, owed
from lantern.visits.spells import Stay
from tests.cases import cases, day

CASES = cases("visits_due")
SAID = {
    "today",
    "pays",
    "born",
    "admitted",
    "stays",
    "last_seen",
    "contacts",
    "joined",
    "home",
    "recognised",
    "exceptions",
}
SAID |= {"died", "local"}
SAID |= {"on_leave_since", "pays_since"}
"""The last two are told to the reader and to nobody else: leave and a change of payer leave the count alone."""


def known(given: dict[str, Any]) -> Known:
    """What a case says is known about the person."""
    today = date.fromisoformat(given["today"])
    stays = given.get("stays", [{"from": given.get("admitted")}])
    met = [
        Contact(
            on=date.fromisoformat(each["on"]),
            how=each["how"],
            heard_on=date.fromisoformat(each.get("heard", each["on"])),
            confirmed=each.get("confirmed") == "yes",
            kind=each.get("kind", "oversight_visit"),
        )
        for each in given.get("contacts", [])
    ]
    return Known(
        funder=given["pays"],
        stays=tuple(Stay(began=day(s["from"]), ended=day(s.get("to")), area=s.get("area")) for s in stays),
        born=day(given.get("born")),
        last_seen_in_person=day(given.get("last_seen")) or last_seen(met, shipped_policy(), given["pays"], today),
        joined_on=day(given.get("joined")),
        home_area=given.get("home"),
        recognised_on=day(given.get("recognised")),
        exceptions=tuple(Pause(until=day(until)) for until in given.get("exceptions", [])),
        died_on=day(given.get("died")),
    )


def local(given: dict[str, Any]) -> list[Local]:
    """The values of the case's own body."""
    return [
        Local("a body", own["name"], date.fromisoformat(own["from"]), own["value"], "the body's board")
        for own in given.get("local", [])
    ]


def told(found: Owed | None) -> dict[str, str] | str:
    """What is owed, in the words of the cases."""
    if found is None:
        return "nothing"
    why = found.reason
    return {
        "due": str(found.due_on),
        "warn": str(found.warn_on),
        "red": str(found.red_on),
        "region": str(found.region_on),
        "state": found.state,
        "days": str(found.days),
        "from": f"{found.counted_from.what} {found.counted_from.on}",
        "says": f"{why.rule}, {why.value} {why.unit}, {why.authority}",
        "history_known": "yes" if found.history_known else "no",
        "age_known": "yes" if found.age_known else "no",
    }


@pytest.mark.parametrize("case", CASES)
def test_what_is_owed(case: dict[str, Any]) -> None:
    given = case["given"]
    found = told(owed(known(given), shipped_policy(), date.fromisoformat(given["today"]), local(given)))
    expected = case["expect"]
    if isinstance(found, dict) and isinstance(expected, dict):
        found = {key: found[key] for key in expected}
    assert found == expected


def test_every_case_names_its_source_and_nothing_twice() -> None:
    names = [param.values[0]["name"] for param in CASES]
    assert len(names) == len(set(names)) >= 45
    assert all(param.values[0]["source"] for param in CASES)


def test_a_case_says_nothing_that_is_not_read() -> None:
    assert {key for param in CASES for key in param.values[0]["given"]} <= SAID

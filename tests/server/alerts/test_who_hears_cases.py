"""The worked cases of who hears, as a commissioner reads them."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from lantern.alerts.model import Concern, Contact, Hear, Seat
from lantern.alerts.path import path_in_force
from lantern.alerts.rules import who_hears
from lantern.policy.reading import shipped_policy
from tests.cases import cases

CASES = cases("who_hears")
HEARD_AT = datetime(2026, 11, 21, 14, 0, tzinfo=UTC)
CAST = {
    "host_lead": "huw",
    "host_deputy": "dilys",
    "placing_oncall": "priya",
    "placing_commissioner": "priya-by-day",
    "placing_safeguarding": "sgl",
    "other_placing_oncall": "gareth",
    "region": "asha",
    "national_team": "nct",
    "operator": "root",
    "provider": "ola",
}
SAID = {
    "urgency",
    "step",
    "round",
    "raised_by",
    "from_outside",
    "closed",
    "seats",
    "host_on_lantern",
    "hospital",
    "pays",
}
SAID |= {"about_management", "provider"}


def seat(kind: Any, held: str) -> Seat:
    """A seat as a case writes it."""
    first, _, rest = held.partition(" ")
    if held == "empty":
        return Seat(kind=kind)
    if first == "number":
        return Seat(kind=kind, contact=Contact(telephone=rest))
    if first == "address":
        return Seat(kind=kind, contact=Contact(email=rest))
    return Seat(kind=kind, holder=first, away=rest == "away")


def concern(given: dict[str, Any]) -> Concern:
    """The concern as a case writes it."""
    return Concern(
        urgency=given["urgency"],
        heard_at=HEARD_AT,
        hospital_nation=given.get("hospital", "england"),
        placing_nations=tuple(given.get("pays", "england").split(" and ")),
        raised_by=given.get("raised_by", "megan"),
        from_outside=given.get("from_outside") == "yes",
        host_on_lantern=given.get("host_on_lantern", "yes") == "yes",
        about_management=given.get("about_management") == "yes",
        provider_decision=given.get("provider"),
        closed=given.get("closed") == "yes",
    )


def name(hear: Hear) -> str:
    """Whom a case means by this seat."""
    contact = hear.seat.contact or Contact()
    return hear.seat.holder or contact.telephone or contact.email or ""


def heard(given: dict[str, Any]) -> list[Hear]:
    """Who hears in the situation of a case."""
    about = concern(given)
    path = path_in_force(shipped_policy(), about.hospital_nation, date(2026, 11, 21), about.urgency)
    seats = [seat(kind, held) for kind, held in {**CAST, **given.get("seats", {})}.items()]
    return who_hears(about, seats, path, int(given["step"]), int(given.get("round", "0")))


@pytest.mark.parametrize("case", CASES)
def test_who_hears(case: dict[str, Any]) -> None:
    found = heard(case["given"])
    said = [f"{'copy ' if hear.copy else ''}{name(hear)} {hear.why}" for hear in found]
    assert sorted(said) == sorted(case["expect"])
    ways = {name(hear): list(hear.channels) for hear in found}
    assert {who: ways[who] for who in case.get("by", {})} == case.get("by", {})


def test_every_case_names_its_source_and_nothing_twice() -> None:
    names = [param.values[0]["name"] for param in CASES]
    assert len(names) == len(set(names)) >= 35
    assert all(param.values[0]["source"] for param in CASES)


def test_a_case_says_nothing_that_is_not_read() -> None:
    assert {key for param in CASES for key in param.values[0]["given"]} <= SAID

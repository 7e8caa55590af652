"""Who else could be seen that day: the cases that phones are held to as well."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from lantern.visits.planning.model import Point
from lantern.visits.planning.who_else import Going, Owing, who_else

CASES = yaml.safe_load((Path(__file__).parents[3] / "cases/who_else.yaml").read_text(encoding="utf-8"))
AT = {"ash": "ashgrove", "elm": "ashgrove", "reed": "fenside"}


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_every_case_holds(case: dict[str, Any]) -> None:
    given = case["given"]
    owings = [
        Owing(
            person=one["id"], unit=one["ward"], hospital=AT[one["ward"]], due_on=one["due_on"],
            excepted=one.get("state") == "excepted", met="met" in one,
        )
        for one in given["people"]
    ]  # fmt: skip
    places = {"ashgrove": Point(52, -1)} | ({"fenside": Point(**given["fenside"])} if "fenside" in given else {})
    going = Going(unit="ash", hospital="ashgrove", on=date(2026, 12, 1), people=("danny",))
    base = Point(**given["base"]) if "base" in given else None
    found = who_else(going, owings, given.get("planned", ()), places, base)
    assert [_said(one.person, one.why, one.km) for one in found] == case["expect"]


def _said(person: str, why: str, km: int | None) -> dict[str, Any]:
    return {"person": person, "why": why, **({} if km is None else {"km": km})}

"""The worked cases of the dynamic support register."""

from datetime import date
from typing import Any

import pytest

from lantern.people.support_rating import Said, support
from lantern.policy.model import Local
from lantern.policy.reading import shipped_policy
from tests.cases import cases, day

CASES = cases("support_rating")


@pytest.mark.parametrize("case", CASES)
def test_how_somebody_stands_on_the_register(case: dict[str, Any]) -> None:
    given, expected = case["given"], case["expect"]
    said = [
        Said(
            on=date.fromisoformat(each["on"]), rating=each["rating"], consent=each.get("consent", "given"),
            at=each.get("at", each["on"]),
        )
        for each in given.get("rated", [])
    ]  # fmt: skip
    since = date.fromisoformat(given.get("since", "2020-01-01"))
    own = [Local("a body", name, since, text, "the board") for name, text in given.get("local", {}).items()]
    came, today = date.fromisoformat(given["came"]), date.fromisoformat(given["today"])
    found = support(given["pays"], came, day(given.get("left")), said, shipped_policy(), today, own)
    if expected == "nothing":
        assert found is None
        return
    assert found is not None
    says = found.says and f"{found.says.rule}, {found.says.value} {found.says.unit}, {found.says.authority}"
    told = {name: str(getattr(found, name) or "none") for name in found.__struct_fields__} | {"says": says or "none"}
    assert {key: told[key] for key in expected} == expected


def test_every_case_names_its_source_and_nothing_twice() -> None:
    names = [param.values[0]["name"] for param in CASES]
    assert len(names) == len(set(names)) and all(param.values[0]["source"] for param in CASES)

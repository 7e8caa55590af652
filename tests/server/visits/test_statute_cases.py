"""The worked cases of statute beside policy: with the law in force from a day, in a policy folder of their own."""

import shutil
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from msgspec.structs import replace

from lantern.policy.model import Entry, Policy
from lantern.policy.reading import DATA, read_policy, shipped_policy
from lantern.visits.reviewed import Held
from lantern.visits.reviews import reviews_owed
from tests.cases import cases
from tests.server.visits.test_due_cases import known, local
from tests.server.visits.test_review_cases import reviewed, told

CASES = cases("statute")
COMMENCES = """
  - from: 2026-06-01
    value: in_force
    unit: word
    authority: statute
    source: The test's own commencement day
    rule: D3
"""


def with_the_law(folder: Path) -> Path:
    """The shipped policy, and the law in force in England: first within 10 days, again within 2 months."""
    shutil.copytree(DATA, folder, dirs_exist_ok=True)
    file = folder / "england.yaml"
    before, law, after = file.read_text().partition("\nreview.law.first:")
    law = law.replace("review.law", COMMENCES.rstrip("\n") + "\n\nreview.law", 1).lstrip("\n")
    after = after.replace("value: 28\n", "value: 10\n", 1).replace("value: 12\n", "value: 2\n", 1)
    file.write_text(before.rstrip("\n") + "\n" + law + after)
    return folder


@cache
def the_law() -> Policy:
    with TemporaryDirectory() as folder:
        return read_policy(with_the_law(Path(folder)))


def policy(given: dict[str, Any]) -> Policy:
    """The policy of a case, which may have another number for what the law asks."""
    found = the_law()
    english = dict(found.entries["england"])
    for name, days in given.get("law", {}).items():
        english[name] = tuple(_with(each, int(days)) for each in english[name])
    return Policy(found.version, {**found.entries, "england": english})


def _with(entry: Entry, days: int) -> Entry:
    return replace(entry, value=days)


@pytest.mark.parametrize("case", CASES)
def test_what_the_law_owes_beside_policy(case: dict[str, Any]) -> None:
    given, expected = case["given"], case["expect"]
    today = date.fromisoformat(given["today"])
    held = tuple(
        Held(
            since=date.fromisoformat(each["since"]), detention=each["is"], at=each["since"],
            heard_on=date.fromisoformat(each.get("heard", each["since"])),
        )
        for each in given.get("detention", [])
    )  # fmt: skip
    about = replace(reviewed(given), detention=held, where=given.get("where", "england"))
    found = reviews_owed(known(given), about, policy(given), today, local(given))[0]
    also = found.also and f"{found.also.rule}, {found.also.value} {found.also.unit}, {found.also.authority}"
    says = told(found) | {"also": also or "none"}
    assert {key: says[key] for key in expected} == expected
    assert reviews_owed(known(given), about, shipped_policy(), today)[0].also is None, "off until a day is entered"


def test_the_law_is_off_until_somebody_enters_the_day_it_commences() -> None:
    for nation in ("england", "wales"):
        (switch,) = shipped_policy().entries[nation]["review.law"]  # type: ignore[index]
        assert (switch.value, switch.authority) == ("not_in_force", "statute")


def test_where_the_number_is_not_the_laws_the_reason_says_so() -> None:
    case = next(each.values[0] for each in CASES if "Somebody of 16" in each.values[0]["name"])
    about = replace(
        reviewed(case["given"]),
        detention=(Held(since=date(2026, 7, 1), detention="detained", heard_on=date(2026, 7, 1)),),
        where="england",
    )
    (found,) = reviews_owed(known(case["given"]), about, the_law(), date(2026, 7, 2))
    assert "commencement day" in found.reason.source and "was not seen" in found.reason.source

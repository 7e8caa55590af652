"""The worked cases of admissions by exception."""

from typing import Any

import pytest

from lantern.admissions.model import Word
from lantern.admissions.rules import is_exception, to_tell
from tests.cases import cases


def decision(given: dict[str, Any], what: str, hour: int) -> Word:
    on = given.get("decided", "2026-11-17")
    exception = is_exception(what, given.get("rating"))
    return Word(
        id=f"d{hour}", kind="decided", at=on if "T" in on else f"{on}T{hour}:00:00Z", by_name="Priya", decision=what, exception=exception,  # type: ignore[arg-type]
        admit_on=given.get("admit"),
    )  # fmt: skip


@pytest.mark.parametrize("case", cases("told_of_admission"))
def test_who_is_told_and_whether_in_time(case: dict[str, Any]) -> None:
    given, expect = case["given"], case["expect"]
    said = [decision(given, given["decision"], 10)]
    if "exception" in expect:
        assert said[0].exception == (expect["exception"] == "yes")
        return
    if "then" in given:
        said.append(decision(given, given["then"], 11))
    for place, one in enumerate(given.get("told", [])):
        whom, on = one.split()
        said.append(
            Word(id=f"t{place}", kind="told", at=on if "T" in on else f"{on}T12:00:00Z", by_name="Huw", whom=whom)
        )
    found = to_tell(said, ("region", "host"), given["today"])
    if "list" in expect:
        assert found == []
        return
    how = {(True, True): "told late", (True, False): "in time", (False, True): "late", (False, False): "open"}
    told = {one.whom: how[one.told_at is not None, one.late] for one in found}
    assert {whom: told[whom] for whom in expect} == expect  # type: ignore[index]

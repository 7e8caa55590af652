"""The worked cases of refused access, as a commissioner reads them."""

from typing import Any

import pytest

from lantern.visits.outcomes.rules import in_a_row, proposed_urgency
from tests.cases import cases


@pytest.mark.parametrize("case", cases("access_refused"))
def test_refused_access(case: dict[str, Any]) -> None:
    refusals = [each == "refused" for each in case["given"]["trips"]]
    assert in_a_row(refusals) == int(case["expect"]["in_a_row"])
    assert proposed_urgency(refusals, case["given"]["late"] == "yes") == case["expect"]["urgency"]

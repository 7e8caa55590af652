"""The words guide runs over the demonstration's own text too: people are people, and nothing asks to be stared at."""

import re
from pathlib import Path

import pytest
import yaml

from lantern.demo.reading import DATA
from tests.promises.test_words_guide import leaves, refused

NOT_SAID = {"placing_commissioner", "placing_oncall", "placing_safeguarding", "units"}
"""Names of seats and of the list of wards: code's words, which no screen shows."""


@pytest.mark.parametrize("file", sorted(DATA.rglob("*.yaml")), ids=lambda file: file.stem)
def test_the_demonstrations_words_follow_the_guide(file: Path) -> None:
    said = leaves(yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader))
    assert [fault for saying in said if saying not in NOT_SAID for fault in refused(saying)] == []


def test_every_address_is_one_that_reaches_nobody() -> None:
    text = "".join(file.read_text("utf-8") for file in DATA.rglob("*.yaml"))
    found = re.findall(r"[\w.]+@[\w.]+", text)
    assert found and all(address.endswith(".demo.example") for address in found)

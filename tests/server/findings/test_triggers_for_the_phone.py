"""The triggers that phones carry are the ones in force, and each names a figure that a workforce return asks for.

After a change of policy: `python -m tests.server.findings.test_triggers_for_the_phone` writes them anew.
"""

import json
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from lantern.findings.triggers import triggers
from lantern.policy.model import NATIONS
from lantern.policy.reading import shipped_policy
from lantern.policy.values import amount
from lantern.settings import read_settings

FILE = Path(__file__).parents[3] / "pwa" / "src" / "findings" / "triggers.json"
FOR_EVER = date(9999, 12, 31)


def as_phones_carry_them() -> list[dict[str, Any]]:
    """Every trigger with every value, those to come as well: a phone may be without signal when one begins."""
    return [
        {
            "question": one.question, "when": one.when, "nation": one.nation,
            "values": [
                {"from": v.since.isoformat(), "value": amount(v), "authority": v.authority, "source": v.source}
                for v in one.values
            ],
        }
        for one in triggers(shipped_policy(), FOR_EVER)
    ]  # fmt: skip


def test_phones_carry_the_triggers_in_force() -> None:
    assert json.loads(FILE.read_text()) == as_phones_carry_them()


def test_every_trigger_names_a_figure_of_the_return_in_both_nations() -> None:
    folder = read_settings().checklists / "workforce-return"
    asked = {
        one["id"]: one["kind"]
        for file in folder.glob("*/questions.yaml")
        for one in yaml.load(file.read_text("utf-8"), yaml.BaseLoader)
    }
    found = triggers(shipped_policy(), FOR_EVER)
    assert {one.question for one in found if asked.get(one.question) not in ("share", "number")} == set()
    of = {nation: {one.question for one in found if one.nation == nation} for nation in NATIONS}
    assert of["england"] == of["wales"] and len(of["england"]) * 2 == len(found)
    for one in found:
        unit = one.values[-1].unit
        assert (unit == "share") == (asked[one.question] == "share")


if __name__ == "__main__":
    FILE.write_text(json.dumps(as_phones_carry_them(), indent=1) + "\n")

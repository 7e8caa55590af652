"""The paths that the phone's tests read are the ones in force.

After a change of policy: `python -m tests.server.alerts.test_paths_for_the_phone` writes them anew.
"""

import json
from datetime import date
from pathlib import Path

import msgspec

from lantern.alerts.path import path_in_force
from lantern.concerns.model import Urgency
from lantern.policy.model import NATIONS
from lantern.policy.reading import shipped_policy

FILE = Path(__file__).parents[2] / "cases" / "paths.json"
ON = date(2026, 11, 21)
URGENCIES: tuple[Urgency, ...] = ("immediate", "urgent", "soon", "note")


def paths() -> dict[str, dict[str, object]]:
    """Every path by nation and urgency, without the version: a changed note is no changed path."""
    found = {
        f"{nation} {urgency}": path_in_force(shipped_policy(), nation, ON, urgency)
        for nation in NATIONS
        for urgency in URGENCIES
    }
    kept: dict[str, dict[str, object]] = json.loads(msgspec.json.encode(found))
    return {name: {key: said for key, said in path.items() if key != "policy"} for name, path in kept.items()}


def test_the_phone_is_tested_with_the_paths_in_force() -> None:
    assert json.loads(FILE.read_text()) == paths()


if __name__ == "__main__":
    FILE.write_text(json.dumps(paths(), indent=1) + "\n")

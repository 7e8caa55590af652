"""Worked examples of the rules, readable by a commissioner, run in both languages."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

HERE = Path(__file__).parent
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""As strings only; the quick one where it is built."""


def cases(name: str) -> list[Any]:
    """The cases of one file, each named by its sentence."""
    return [pytest.param(case, id=case["name"]) for case in read(name)]


def read(name: str) -> list[dict[str, Any]]:
    """One file, read as strings only, as the phone's tests do."""
    with (HERE / f"{name}.yaml").open("rb") as file:
        found: list[dict[str, Any]] = yaml.load(file, LOADER)
    return found


def day(written: str | None) -> date | None:
    """A day as a case writes it."""
    return None if written is None else date.fromisoformat(written)

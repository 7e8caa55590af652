"""`lantern plan`: a proposal over the demonstration's own rows, by reference unless names are asked for."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.server_process import ROOT


def lantern(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "lantern", *words],
        env={"PYTHONPATH": str(ROOT / "server"), "LANTERN_HOME": str(home), "LANTERN_DEMO": "1"},
        capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("plan")
    assert lantern(place, "migrate").returncode == 0
    return place


def test_a_body_that_is_not_there_is_said_to_be_so(home: Path) -> None:
    done = lantern(home, "plan", "--body", "nowhere")
    assert done.returncode == 1 and "there is no body “nowhere”" in done.stderr


def test_weeks_before_today_cannot_be_planned(home: Path) -> None:
    body = _a_body(home)
    done = lantern(home, "plan", "--body", body, "--from", "2020-01-06", "--weeks", "1")
    assert done.returncode == 1 and "nothing has changed" in done.stderr


def test_a_plan_over_no_people_is_an_empty_plan_in_words_json_and_picture(home: Path) -> None:
    body = _a_body(home)
    done = lantern(home, "plan", "--body", body, "--weeks", "4", "--seconds", "5", "--plot", str(home / "plan.svg"))
    assert done.returncode == 0, done.stderr
    assert "HiGHS" in done.stdout or "No better plan" in done.stdout
    assert (home / "plan.svg").read_text().startswith("<svg")
    proposal = json.loads(lantern(home, "plan", "--body", body, "--weeks", "4", "--seconds", "5", "--json").stdout)
    assert proposal["trips"] == [] and proposal["state"] == "optimal"


def _a_body(home: Path) -> str:
    import sqlite3

    with sqlite3.connect(home / "lantern.sqlite") as database:
        database.execute(
            "insert or ignore into body (id, name, nation, kind) values ('icb', 'An ICB', 'england', 'icb')"
        )
    return "icb"

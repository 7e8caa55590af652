"""Whoever only runs the server gets what it imports: what the proofs bring along is not there on a fresh machine."""

import json
import re
import subprocess
import sys
from importlib.metadata import packages_distributions

from tests.promises.house import ROOT

FRESH = """
import importlib, json, sys

class NotThere:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ABSENT:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

ABSENT = set(json.loads(sys.argv[1]))
sys.meta_path.insert(0, NotThere())
for one in ("app", "cli", "jobs", "store.postgres", "store.sqlite"):
    importlib.import_module(f"lantern.{one}")
"""


def test_the_server_starts_with_nothing_but_what_is_pinned_to_run_it() -> None:
    pins = (ROOT / "requirements/run.txt").read_text() + (ROOT / "requirements/build.txt").read_text()
    pinned = {plain(name) for name in re.findall(r"^([A-Za-z0-9._-]+)==", pins, re.M)} | {"lantern", "pip"}
    absent = [
        name for name, brought in packages_distributions().items() if not pinned & {plain(one) for one in brought}
    ]
    assert {"pytest", "hypothesis"} <= set(absent)
    command = [sys.executable, "-c", FRESH, json.dumps(absent)]
    ran = subprocess.run(command, cwd=ROOT / "server", capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr[-2000:]


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()

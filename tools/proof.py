"""The whole proof, step by step: `python tools/proof.py lint` or `... test`.

Every step runs even when one before it failed, so that one run tells everything there is to mend; the last
lines are a table, and one failed step fails the whole.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PWA = ROOT / "pwa"
HERE = os.path.dirname(sys.executable)
PYTHON = sys.executable

Step = tuple[str, list[str], Path]


def lint() -> list[Step]:
    return [
        ("what builds the app", [PYTHON, "tools/app.py", "install"], ROOT),
        ("style", ["ruff", "check", "--quiet", "."], ROOT),
        ("format", ["ruff", "format", "--check", "--quiet", "."], ROOT),
        ("types (Python)", ["mypy"], ROOT),
        ("the ladder", ["lint-imports"], ROOT),
        *types_of_the_app(),
    ]


def types_of_the_app() -> list[Step]:
    """Page, worker, rules and tests are each checked against the world they may know."""
    projects = {"page": "tsconfig.json", "worker": "worker/tsconfig.json", "tests": "tsconfig.test.json"}
    rules = (*PWA.glob("src/**/rules.ts"), *PWA.glob("src/**/rules/*.ts"), *PWA.glob("src/**/merge.ts"))
    if rules:  # the compiler refuses a project without files
        projects["rules"] = "tsconfig.rules.json"
    return [(f"types ({name})", ["npx", "tsc", "--noEmit", "-p", file], PWA) for name, file in projects.items()]


def test() -> list[Step]:
    pytest = [PYTHON, "-m", "pytest", "-q"]
    return [
        *lint(),
        ("build the app", [PYTHON, "tools/app.py"], ROOT),
        ("app (vitest)", ["npx", "vitest", "run"], PWA),
        # one process for each core, file by file; journeys after them, two at a time, because they wait for screens
        ("server, sync, promises", [*pytest, "-n", "auto", "--dist", "loadfile", "--ignore", "tests/journeys"], ROOT),
        ("journeys", [*pytest, "-n", "2", "--dist", "worksteal", "tests/journeys"], ROOT),
    ]


def run(steps: list[Step]) -> bool:
    path = HERE + os.pathsep + os.environ.get("PATH", "")
    env = {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT / "server")}
    # Proofs start Lantern a hundred times: compiled once, not each time anew, whatever this machine does elsewhere.
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    outcomes = []
    for name, command, folder in steps:
        print(f"\n── {name}", flush=True)
        begun = time.monotonic()
        program = os.path.join(HERE, command[0]) if os.sep not in command[0] else command[0]
        code = subprocess.run([program, *command[1:]], cwd=folder, env=env, check=False).returncode
        outcomes.append((name, code == 0, time.monotonic() - begun))
    print()
    for name, well, seconds in outcomes:
        print(f"{'ok    ' if well else 'FAILED'}  {name:<34} {seconds:6.1f} s")
    return all(well for _, well, _ in outcomes)


if __name__ == "__main__":
    wanted = {"lint": lint, "test": test}.get(sys.argv[1] if len(sys.argv) == 2 else "")
    if not wanted:
        sys.exit("usage: python tools/proof.py lint|test")
    sys.exit(0 if run(wanted()) else 1)

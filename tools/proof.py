"""The whole proof, step by step: `python tools/proof.py lint` or `... test`.

Every step runs even when one before it failed, so that one run tells everything there is to mend; the last
lines are a table, and one failed step fails the whole.
"""

import os
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PWA = ROOT / "pwa"
HERE = os.path.dirname(sys.executable)
PYTHON = sys.executable

Step = tuple[str, list[str], Path]
GIVING_WAY = [shutil.which("nice") or "nice", "-n", "5"]
READY: list[Step] = [("what builds the app", [PYTHON, "tools/app.py", "install"], ROOT)]


def lint() -> list[list[Step]]:
    return [READY, looked_over()]


def looked_over() -> list[Step]:
    return [
        ("types (Python)", ["mypy"], ROOT),
        *types_of_the_app(),
        ("the ladder", ["lint-imports"], ROOT),
        ("style", ["ruff", "check", "--quiet", "."], ROOT),
        ("format", ["ruff", "format", "--check", "--quiet", "."], ROOT),
    ]


def types_of_the_app() -> list[Step]:
    """Page, worker, rules and tests are each checked against the world they may know."""
    projects = {"page": "tsconfig.json", "worker": "worker/tsconfig.json", "tests": "tsconfig.test.json"}
    rules = (*PWA.glob("src/**/rules.ts"), *PWA.glob("src/**/rules/*.ts"), *PWA.glob("src/**/merge.ts"))
    if rules:  # the compiler refuses a project without files
        projects["rules"] = "tsconfig.rules.json"
    return [(f"types ({name})", ["npx", "tsc", "--noEmit", "-p", file], PWA) for name, file in projects.items()]


def test() -> list[list[Step]]:
    pytest = [PYTHON, "-m", "pytest", "-q"]
    app: Step = ("app (vitest)", ["npx", "vitest", "run"], PWA)
    # Journeys wait for screens, two at a time; beside them the others, file by file, use what they leave of each core.
    others = ["--ignore", "tests/journeys", "-n", "auto", "--dist", "loadfile"]
    return [
        READY,
        [("build the app", [PYTHON, "tools/app.py"], ROOT)],
        [app, *looked_over()],
        [
            ("journeys", [*pytest, "-n", "2", "--dist", "worksteal", "tests/journeys"], ROOT),
            ("server, sync, promises", [*GIVING_WAY, *pytest, *others], ROOT),
        ],
    ]


def run(together: list[list[Step]]) -> bool:
    """Lists of steps, one list after another; the steps of one list side by side, one for each core. The last of a list
    says what it has to say as it goes, the others when they have ended."""
    outcomes = []
    for steps in together:
        with ThreadPoolExecutor(os.cpu_count()) as cores:
            outcomes += cores.map(done, steps, (step is steps[-1] for step in steps))
    print()
    for name, well, seconds in outcomes:
        print(f"{'ok    ' if well else 'FAILED'}  {name:<34} {seconds:6.1f} s")
    return all(well for _, well, _ in outcomes)


def done(step: Step, aloud: bool) -> tuple[str, bool, float]:
    """One step, to its end. `aloud`: what it says is seen as it says it, else when it has ended."""
    name, command, folder = step
    if aloud:
        print(f"\n── {name}", flush=True)
    begun = time.monotonic()
    program = os.path.join(HERE, command[0]) if os.sep not in command[0] else command[0]
    said = {} if aloud else {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    ended = subprocess.run([program, *command[1:]], cwd=folder, env=environment(), check=False, text=True, **said)
    if not aloud:
        print(f"\n── {name}\n{ended.stdout}", end="", flush=True)
    return name, ended.returncode == 0, time.monotonic() - begun


def environment() -> dict[str, str]:
    path = HERE + os.pathsep + os.environ.get("PATH", "")
    # Proofs start Lantern a hundred times: compiled once, not each time anew, whatever this machine does elsewhere.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PATH": path, "PYTHONPATH": str(ROOT / "server")}


if __name__ == "__main__":
    wanted = {"lint": lint, "test": test}.get(sys.argv[1] if len(sys.argv) == 2 else "")
    if not wanted:
        sys.exit("usage: python tools/proof.py lint|test")
    sys.exit(0 if run(wanted()) else 1)
